"""`calc stack`: what do several plans come to together, month by month, and can they be paid?"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from calc.cli.answer import calendar_of
from calc.cli.group import command_app
from calc.cli.options import AsJson, Language
from calc.errors import CalcError, Phrase, UsageError

if TYPE_CHECKING:
    from calc.cli.offer_files import FiledOffers

app, command = command_app()

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Offers in TOML or JSON, one or more in each; - reads input."),
]
Income = Annotated[str | None, typer.Option(metavar="AMOUNT", help="What comes in each month: 5000.")]
Spare = Annotated[
    str | None, typer.Option(metavar="AMOUNT", help="What of it is left each month after living costs: 1500.")
]
Form = Annotated[str, typer.Option("--format", metavar="FORM", help="table, json, or a calendar file: ics.")]


@command
def stack(
    files: Files,
    income: Income = None,
    spare: Spare = None,
    as_json: AsJson = False,
    form: Form = "table",
    lang: Language = None,
) -> None:
    """Several plans in one calendar: what is due each month, what is owed, against an income; the hardest month.

    calc stack phone.toml sofa.toml --income 5000
    """
    from calc.cli.language import chosen_language
    from calc.cli.offer_files import offers_in
    from calc.lang.translate import Translator
    from calc.life.stack import stack as stacked

    shown = form.strip().lower()
    if shown not in ("table", "json", "ics"):
        raise UsageError("format", form, "this answer is shown as table, json or ics", "--format ics")
    shown = "json" if as_json else shown
    said = Translator(chosen_language(lang))
    filed = _bought(offers_in(files, date.today), date.today)
    try:
        answer = stacked(filed.offers, income, spare, calendar_of, names=filed.names, start=filed.start)
    except CalcError as error:
        raise filed.placed(error) from None
    answer = answer.assuming(filed.assumed)
    from calc.write.stack import print_stack, stack_json, write_stack_calendar

    if shown == "table":
        print_stack(answer, said, sys.stdout)
    elif shown == "ics":
        write_stack_calendar(answer, said, sys.stdout)
    else:
        sys.stdout.write(stack_json(answer, said))


def _bought(filed: FiledOffers, today: Callable[[], date]) -> FiledOffers:
    """The offers with a day of purchase for those that state none, also where others state one."""
    if filed.start is not None or all(offer.start is not None for offer in filed.offers):
        return filed
    day = today()
    bought = Phrase("where no day of purchase is stated, bought today, {day}", day=day.isoformat())
    return replace(filed, start=day, assumed=(*filed.assumed, bought))
