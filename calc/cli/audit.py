"""`calc audit`: what does an advertisement say, what does it cost, and which rules does it touch?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from calc.cli.group import command_app
from calc.cli.language import chosen_language
from calc.cli.options import AsJson, Language
from calc.errors import OfferError, Phrase, UsageError
from calc.lang.translate import Translator

if TYPE_CHECKING:
    from calc.ads.audit import Audit
    from calc.ads.source import Advertised
    from calc.rules.table import Rules

app, command = command_app()

_FORMS = ("table", "json", "sarif")

Words = str | None


@dataclass(frozen=True, slots=True)
class _Asked:
    """By which rules it is audited, and what is known beside the text."""

    rules: Rules
    day: date
    lender: str | None
    prime: Decimal | None
    price: Decimal | None


@command
def audit(
    text: Annotated[
        Words, typer.Argument(metavar="TEXT|FILE|-", help="The text; or a file of texts, one a line, or a CSV file.")
    ] = None,
    offer: Annotated[Words, typer.Option(metavar="FILE", help="Audit an offer file instead of a text.")] = None,
    column: Annotated[
        Words, typer.Option(metavar="NAME", help="The column of a CSV file that the texts are in; text if not said.")
    ] = None,
    price: Annotated[Words, typer.Option(metavar="AMOUNT", help="The price, where the text does not say it.")] = None,
    on: Annotated[
        Words, typer.Option(metavar="DATE", help="The day whose rules count; today unless it is said.")
    ] = None,
    land: Annotated[
        list[str] | None, typer.Option(metavar="LAND", help="Only rules of a jurisdiction: CN, US ... Repeatable.")
    ] = None,
    lender: Annotated[
        Words,
        typer.Option(
            metavar="KIND",
            help="Who lends, so that its caps count: bank, platform, small-loan, consumer-finance, private, "
            "card or bnpl.",
        ),
    ] = None,
    lpr: Annotated[
        Words, typer.Option(metavar="RATE", help="The one-year loan prime rate, instead of the one that is known: 3%.")
    ] = None,
    as_json: AsJson = False,
    form: Annotated[Words, typer.Option("--format", metavar="FORM", help="table, json or sarif.")] = None,
    lang: Language = None,
) -> None:
    """What an advertisement claims, what it leaves out, what it really costs, and which rules it touches.

    calc audit "免息3期，另收服务费3%"
    """
    from calc.cli.rule_lands import of_lands
    from calc.rule_files import rules
    from calc.rules.lenders import lender_kind

    shown = _form(form, as_json)
    said = Translator(chosen_language(lang))
    asked = _Asked(of_lands(rules(), land or ()), _day(on, date.today), lender_kind(lender), _prime(lpr), _money(price))
    if offer is not None:
        for field, value in (("text", text), ("column", column), ("price", price)):
            if value is not None:
                why = "an offer file is audited instead of a text, and says itself what it costs"
                raise UsageError(field, value, why, "one of them")
        audits, several = iter([_of_offer(offer, asked)]), False
    else:
        found, several = _texts(text, column)
        audits = _audits(found, asked, silent=shown == "table" and sys.stdout.isatty())
    if _print(audits, shown, said, several=several):
        raise typer.Exit(1)


def _print(audits: Iterator[tuple[Audit, Advertised]], form: str, said: Translator, *, several: bool) -> bool:
    """Print audits as they come; whether one of them is flagged."""
    flagged = False

    def watched() -> Iterator[tuple[Audit, Advertised]]:
        nonlocal flagged
        for audit, place in audits:
            flagged |= audit.flagged
            yield audit, place

    if form == "table":
        from calc.write.audit import print_audits

        print_audits(watched(), said, sys.stdout, several=several)
    elif form == "sarif":
        from calc.write.sarif import audits_sarif

        sys.stdout.writelines(audits_sarif(watched(), said))
    else:
        from calc.write.audit_json import audit_json, audits_json

        sys.stdout.writelines(
            audits_json(watched(), said) if several else (audit_json(one, said) for one, _ in watched())
        )
    return flagged


def _texts(text: str | None, column: str | None) -> tuple[list[Advertised], bool]:
    from calc.cli.ad_files import advertised_in

    if text is None or not text.strip():
        why = "an audit needs an advertisement, a file of them, or an offer"
        raise UsageError("text", text, why, '"免息3期，服务费3%"')
    return advertised_in(text, column)


def _audits(found: Sequence[Advertised], asked: _Asked, *, silent: bool) -> Iterator[tuple[Audit, Advertised]]:
    """The audits one after the other; none is kept."""
    from calc.ads.audit import audit_text
    from calc.cli.progress import counted

    for one in counted(found, silent=silent):
        price = asked.price if one.price is None else one.price
        audit = audit_text(one.text, asked.rules, asked.day, price, lender=asked.lender, prime=asked.prime)
        yield _saying_which_price(audit, price), one


def _saying_which_price(audit: Audit, given: Decimal | None) -> Audit:
    """The audit, with what became of a price that was given beside the text."""
    from calc.ads.costs_named import PRICES

    if given is None:
        return audit
    claims = audit.reading.claims
    named = next((claims[name] for name in PRICES if name in claims), None)
    if named == given:
        return audit
    values = {"given": f"{given:f}"}
    became = Phrase("the price is the one given beside the text, {given}", **values)
    if named is not None:
        became = Phrase(
            "the text says its price, {named}; the one given beside it, {given}, is not used",
            named=f"{named:f}",
            **values,
        )
    return replace(audit, assumptions=(became, *audit.assumptions))


def _of_offer(file: str, asked: _Asked) -> tuple[Audit, Advertised]:
    """The audit of an offer, and its place: a file without words in it."""
    from calc.ads.audit import audit_offer
    from calc.ads.source import Advertised, Source
    from calc.cli.input import read_text
    from calc.cost.quote import quote
    from calc.offer.read import read_offer

    written = read_text(file, "offer")
    read = read_offer(written)
    audit = audit_offer(read, quote(read), asked.rules, asked.day, lender=asked.lender, prime=asked.prime)
    return audit, Advertised("", Source(file, written))


def _form(form: str | None, as_json: bool) -> str:
    """Which form is asked for, by `--format` or `--json`."""
    if form is None:
        return "json" if as_json else "table"
    wanted = form.strip().lower()
    if wanted not in _FORMS:
        raise UsageError("format", form, "an audit is shown as table, json or sarif", "--format sarif")
    if as_json and wanted != "json":
        raise UsageError("format", form, "--json asks for another form than --format does", "one of them")
    return wanted


def _prime(typed: str | None) -> Decimal | None:
    from calc.offer.typed_rate import Share

    return None if typed is None else Share.parse(typed, "lpr").percent


def _day(on: str | None, today: Callable[[], date]) -> date:
    from calc.offer.described import iso_date

    return today() if on is None else iso_date(on, "on")


def _money(typed: str | None) -> Decimal | None:
    from calc.offer.typed_money import read_money

    price = None if typed is None else Decimal(read_money(typed, "price"))
    if price is not None and price <= 0:
        raise OfferError("price", typed, "a price is above zero", "1000.00")
    return price
