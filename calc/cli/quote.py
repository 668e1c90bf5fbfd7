"""`calc quote`: what does an offer really cost?"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from calc.cli.answer import answer, shown_as
from calc.cli.group import command_app
from calc.cli.options import AsJson, Format, Language, Laws, OfferOptions, taking_an_offer

app, command = command_app()


@command
@taking_an_offer
def quote(
    offered: OfferOptions,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show the schedule.")] = True,
    law: Laws = None,
    as_json: AsJson = False,
    form: Format = "table",
    lang: Language = None,
) -> None:
    """What an offer really costs: in money, as yearly rates, and payment by payment.

    calc quote 1000 -n 3 --fee 3%@upfront
    """
    answer(
        offered, shown_as(form, as_json), lang, with_schedule=schedule, with_cost=True, today=date.today, laws=law or ()
    )
