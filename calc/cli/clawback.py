"""`calc clawback`: what does it cost to leave something unpaid when interest was only deferred?"""

from __future__ import annotations

import re
import sys
from datetime import date
from typing import Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language
from calc.errors import OfferError

app, command = command_app()

Words = str | None
Price = Annotated[str, typer.Argument(metavar="PRICE", help="What was bought: 2500.")]
_BLOCKS = re.compile(r"[,+，](?=\s*\d+ ?[x×X*✕])")
_BLOCK = re.compile(r"(\d{1,3}) ?[x×X*✕] ?(.+)")


@command
def clawback(
    price: Price,
    months: Annotated[Words, typer.Option(metavar="NUMBER", help="For how many months it is free of interest.")] = None,
    rate: Annotated[Words, typer.Option(metavar="RATE", help="The interest if it is not paid in time: 24%.")] = None,
    pay: Annotated[
        Words, typer.Option(metavar="AMOUNT", help="What is paid every month: 200, or in blocks 3x100,9x210.")
    ] = None,
    left: Annotated[Words, typer.Option(metavar="AMOUNT", help="Paid evenly until this much is left: 100.")] = None,
    rule: Annotated[
        Words, typer.Option(metavar="RULE", help="Interest on the balance, compound, or on the price.")
    ] = None,
    days: Annotated[str, typer.Option(metavar="RULE", help="Months of 30 days, or by the calendar.")] = "30",
    start: Annotated[
        Words, typer.Option(metavar="DATE", help="The day of purchase; by the calendar, today unless it is said.")
    ] = None,
    currency: Annotated[
        Words, typer.Option(metavar="CODE", help="ISO 4217 code; CNY unless a sign or this says otherwise.")
    ] = None,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show every payment.")] = True,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")] = "table",
    lang: Language = None,
) -> None:
    """What is charged back when a price that is free of interest "if paid in full in time" is not paid in time.

    calc clawback 2500 --months 12 --rate 24% --left 100
    """
    from calc.cli.forms import table_or_json
    from calc.cli.language import chosen_language
    from calc.cli.start_day import start_day
    from calc.lang.translate import Translator
    from calc.life.clawback import clawback as charged_back

    shown = table_or_json(form, as_json)
    said = Translator(chosen_language(lang))
    begins, assumed = start_day(start, date.today, needed=days.strip().lower() == "calendar")
    paid = None if pay is None else _payments(pay)
    answer = charged_back(
        price, months, rate, pay=paid, left=left, rule=rule, days=days, start=begins, currency=currency
    ).assuming(assumed)
    from calc.write.clawback import clawback_json, print_clawback

    if shown == "json":
        sys.stdout.write(clawback_json(answer, said))
    else:
        print_clawback(answer, said, sys.stdout, with_schedule=schedule)


def _payments(pay: str) -> str | list[str]:
    """`200` is what is paid every month; `3x100,9x210` are blocks of payments."""
    blocks = [_BLOCK.fullmatch(block.strip()) for block in _BLOCKS.split(pay)]
    if not any(blocks):
        return pay
    if not all(blocks):
        raise OfferError("pay", pay, "payments are one amount, or blocks of them", "3x100,9x210")
    return [amount for block in blocks if block for amount in [block[2].strip()] * int(block[1])]
