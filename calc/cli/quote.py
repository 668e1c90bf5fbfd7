"""`calc quote`: what does an offer really cost?"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from calc.cli.answer import Asked, answer, shown_as
from calc.cli.group import command_app
from calc.cli.options import AsJson, Format, Language, Laws, OfferOptions, Savings, taking_an_offer

app, command = command_app()


@command
@taking_an_offer
def quote(
    offered: OfferOptions,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show the schedule.")] = True,
    law: Laws = None,
    savings_rate: Savings = None,
    commission: Annotated[
        str | None,
        typer.Option(
            metavar="SHARE", help="Also the merchant's and the lender's side: 8%, or a trade such as cosmetics."
        ),
    ] = None,
    settles_after: Annotated[
        str | None, typer.Option(metavar="DAYS", help="After how many days the merchant is paid.")
    ] = None,
    traffic: Annotated[
        str | None, typer.Option(metavar="SHARE", help="The part of the commission that buys traffic, not credit: 40%.")
    ] = None,
    as_json: AsJson = False,
    form: Format = "table",
    lang: Language = None,
) -> None:
    """What an offer really costs: in money, as yearly rates, and payment by payment.

    calc quote 1000 -n 3 --fee 3%@upfront
    """
    asked = Asked(law or (), savings_rate, commission, settles_after, traffic)
    answer(
        offered, shown_as(form, as_json), lang, with_schedule=schedule, with_cost=True, today=date.today, asked=asked
    )
