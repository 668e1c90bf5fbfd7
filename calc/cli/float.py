"""`calc float`: how many days are without interest between a purchase and the day it is due?"""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

app, command = command_app()

Words = str | None


@command
def interest_free(
    bought: Annotated[Words, typer.Option(metavar="DATE", help="The day of purchase; today unless it is said.")] = None,
    bill_day: Annotated[
        Words, typer.Option(metavar="DAY", help="Day of the month on which purchases are billed.")
    ] = None,
    due_day: Annotated[Words, typer.Option(metavar="DAY", help="Day of the month on which a bill is due.")] = None,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")] = "table",
    lang: Language = None,
) -> None:
    """The days without interest of a purchase, the best day to buy, and the longest and shortest over a year.

    calc float --bought 2026-01-01 --bill-day 1 --due-day 6
    """
    from calc.cli.forms import table_or_json
    from calc.cli.language import chosen_language
    from calc.cli.start_day import start_day
    from calc.lang.translate import Translator
    from calc.life.float import interest_free_float

    shown = table_or_json(form, as_json)
    said = Translator(chosen_language(lang))
    day, assumed = start_day(bought, date.today)
    answer = interest_free_float(day, bill_day, due_day).assuming(assumed)
    from calc.write.float import float_json, print_float

    if shown == "json":
        sys.stdout.write(float_json(answer, said))
    else:
        print_float(answer, said, sys.stdout)
