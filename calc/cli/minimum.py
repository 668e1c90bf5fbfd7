"""`calc minimum`: how long does a revolving debt last if only the minimum is paid, and what does it cost?"""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

app, command = command_app()

Words = str | None
Balance = Annotated[str, typer.Argument(metavar="BALANCE", help="What is owed: 5000, 5,000, 1.2万.")]
Form = Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")]


@command
def minimum(
    balance: Balance,
    rate: Annotated[Words, typer.Option(metavar="RATE", help="Interest: 0.04%/day, 1.5%/month, 22%.")] = None,
    percent: Annotated[Words, typer.Option(metavar="SHARE", help="The minimum as a part of what is owed: 10%.")] = None,
    interest: Annotated[
        str, typer.Option(metavar="WHERE", help="The month's interest is added to that part, or within it.")
    ] = "added",
    floor: Annotated[str, typer.Option(metavar="AMOUNT", help="The least that a minimum is.")] = "0",
    clear_below: Annotated[
        str, typer.Option(metavar="AMOUNT", help="Everything is due once no more than this is owed.")
    ] = "100",
    counted_from: Annotated[
        str, typer.Option("--from", metavar="WHEN", help="Interest from posting, or only on what is left unpaid.")
    ] = "posting",
    float_days: Annotated[
        Words, typer.Option(metavar="DAYS", help="Interest-free days, until the first payment is due: 45.")
    ] = None,
    days: Annotated[str, typer.Option(metavar="RULE", help="Months of 30 days, or by the calendar.")] = "30",
    start: Annotated[
        Words, typer.Option(metavar="DATE", help="The day of purchase; by the calendar, today unless it is said.")
    ] = None,
    pay: Annotated[Words, typer.Option(metavar="AMOUNT", help="Compare with this payment every month.")] = None,
    currency: Annotated[
        Words, typer.Option(metavar="CODE", help="ISO 4217 code; CNY unless a sign or this says otherwise.")
    ] = None,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show every payment.")] = True,
    as_json: AsJson = False,
    form: Form = "table",
    lang: Language = None,
) -> None:
    """The months and the interest of a debt of which only the minimum is paid, and the rate of it.

    calc minimum 5000 --rate 0.04%/day --percent 10% --pay 500
    """
    from calc.cli.forms import table_or_json
    from calc.cli.language import chosen_language
    from calc.cli.start_day import start_day
    from calc.lang.translate import Translator
    from calc.life.minimum import minimum as by_minimum

    shown = table_or_json(form, as_json)
    said = Translator(chosen_language(lang))
    begins, assumed = start_day(start, date.today, needed=days.strip().lower() == "calendar")
    answer = by_minimum(
        balance,
        rate,
        percent,
        floor=floor,
        clear_below=clear_below,
        counted_from=counted_from,
        interest=interest,
        days=days,
        float_days=float_days,
        start=begins,
        pay=pay,
        currency=currency,
    ).assuming(assumed)
    from calc.write.minimum import minimum_json, print_minimum

    if shown == "json":
        sys.stdout.write(minimum_json(answer, said))
    else:
        print_minimum(answer, said, sys.stdout, with_schedule=schedule)
