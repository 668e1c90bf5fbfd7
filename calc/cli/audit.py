"""`calc audit`: what does an advertisement say, what does it cost, and which rules does it touch?"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from calc.cli.group import command_app
from calc.cli.input import read_text
from calc.cli.language import chosen_language
from calc.cli.options import AsJson, Language
from calc.errors import Phrase, UsageError
from calc.lang.translate import Translator

if TYPE_CHECKING:
    from calc.ads.audit import Audit
    from calc.rules.table import Rules

app, command = command_app()

_FORMS = ("table", "json", "sarif")
_LONGEST_NAME = 1000


@command
def audit(
    text: Annotated[
        str | None,
        typer.Argument(metavar="TEXT|FILE|-", help="The text; or a file of texts, one a line, or a CSV file."),
    ] = None,
    offer: Annotated[str | None, typer.Option(metavar="FILE", help="Audit an offer file instead of a text.")] = None,
    price: Annotated[
        str | None, typer.Option(metavar="AMOUNT", help="The price, where the text does not say it.")
    ] = None,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day whose rules count; today unless it is said.")
    ] = None,
    land: Annotated[
        list[str] | None, typer.Option(metavar="LAND", help="Only rules of a jurisdiction: CN, US ... Repeatable.")
    ] = None,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table, json or sarif.")] = "table",
    lang: Language = None,
) -> None:
    """What an advertisement claims, what it leaves out, what it really costs, and which rules it touches.

    calc audit "免息3期，另收服务费3%"
    """
    shown = "json" if as_json else form.strip().lower()
    if shown not in _FORMS:
        raise UsageError("format", form, "an audit is shown as table, json or sarif", "--format sarif")
    said = Translator(chosen_language(lang))
    names, audits = _audited(text, offer, price, _day(on, date.today), land or [])
    _print(audits, names, shown, said)
    if any(one.flagged for one in audits):
        raise typer.Exit(1)


def _print(audits: list[Audit], names: list[str], form: str, said: Translator) -> None:
    if form == "table":
        from calc.write.audit import print_audits

        print_audits(audits, said, sys.stdout)
        return
    from calc.write.audit import audits_json, audits_sarif

    sys.stdout.write(audits_json(audits, said) if form == "json" else audits_sarif(audits, names, said))


def _audited(
    text: str | None, offer: str | None, price: str | None, day: date, lands: list[str]
) -> tuple[list[str], list[Audit]]:
    """The audits, and where each text came from."""
    from calc.ads.audit import audit_text

    rules = _rules(lands)
    if offer is not None:
        if text is not None:
            raise UsageError("text", text, "an offer file is audited instead of a text", "one of them")
        return [offer], [_of_offer(offer, rules, day)]
    if text is None:
        raise UsageError(
            "text", None, "an audit needs an advertisement, a file of them, or an offer", '"免息3期，服务费3%"'
        )
    sources = list(_texts(text))
    if not sources:
        raise UsageError("text", text, "there is no advertisement in it", "one advertisement a line")
    known = None if price is None else _money(price)
    return [name for name, _ in sources], [audit_text(one, rules, day, known) for _, one in sources]


def _of_offer(file: str, rules: Rules, day: date) -> Audit:
    from calc.ads.audit import audit_offer
    from calc.cost.quote import quote
    from calc.offer.read import read_offer

    read = read_offer(read_text(file, "offer"))
    return audit_offer(read, quote(read), rules, day)


def _rules(lands: list[str]) -> Rules:
    """The rules that are shipped, of some jurisdictions or of all."""
    from calc.rule_files import rules

    table = rules()
    if not lands:
        return table
    wanted = [part for land in lands for part in land.replace("，", ",").split(",")]
    known = {rule.land.upper() for rule in table.all}
    for land in wanted:
        if land.strip().upper() not in known:
            why = Phrase("there are no rules of it; the jurisdictions are {lands}", lands=", ".join(sorted(known)))
            raise UsageError("land", land, why, "--land CN")
    return table.of_lands(wanted)


def _day(on: str | None, today: Callable[[], date]) -> date:
    from calc.offer.described import iso_date

    return today() if on is None else iso_date(on, "on")


def _money(price: str) -> Decimal:
    from calc.offer.typed_money import read_money

    return Decimal(read_money(price, "price"))


def _texts(given: str) -> Iterator[tuple[str, str]]:
    """The advertisements: a text itself, or those of a file, one a line or one a row of CSV."""
    if given != "-" and not _is_file(given):
        yield "text", given
        return
    whole = read_text(given, "text")
    name = "stdin" if given == "-" else given
    rows = _rows(whole, given) if given.lower().endswith(".csv") else _lines(whole)
    for line, row in rows:
        if row.strip():
            yield f"{name}:{line}", row.strip()


def _is_file(given: str) -> bool:
    if len(given) > _LONGEST_NAME or "\n" in given or "\0" in given:
        return False
    try:
        return Path(given).is_file()
    except OSError:
        return False


def _lines(whole: str) -> Iterator[tuple[int, str]]:
    """The lines of a file, as editors count them."""
    return enumerate(re.split(r"\r\n|\r|\n", whole), start=1)


def _rows(whole: str, name: str) -> Iterator[tuple[int, str]]:
    """The column `text` of a CSV file, or its first where none is called so; with the line where each row begins."""
    rows = csv.reader(io.StringIO(whole, newline=""))
    place: int | None = None
    line = 1
    try:
        for row in rows:
            names = [column.strip().lower() for column in row]
            if place is None and "text" in names:
                place = names.index("text")
            else:
                place = place or 0
                yield line, row[place] if place < len(row) else ""
            line = rows.line_num + 1
    except csv.Error as error:
        why = Phrase("it cannot be read as CSV ({reason})", reason=str(error))
        raise UsageError("text", name, why, "one advertisement a line") from None
