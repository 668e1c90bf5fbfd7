"""`calc late`: what does it cost to pay late?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language, OfferOptions, taking_an_offer
from calc.cli.what_if import answer_what_if

if TYPE_CHECKING:
    from calc.life.change import WhatIf
    from calc.offer.model import Offer
    from calc.workdays import Calendar

app, command = command_app()

Words = str | None

_NAMES = {"fee": "late_fee", "of": "penalty_of"}
"""The terms whose options have another name."""


@command
@taking_an_offer
def late(
    offered: OfferOptions,
    installment: Annotated[
        Words, typer.Option("--installment", metavar="NUMBERS", help="Which are paid late: 3, or 3,4,5, or 3-5.")
    ] = None,
    days: Annotated[Words, typer.Option(metavar="DAYS", help="How many days after the due date.")] = None,
    penalty: Annotated[
        Words, typer.Option(metavar="RATE", help="Penalty on what is overdue: 0.05%/day, 18.25%/year.")
    ] = None,
    penalty_of: Annotated[
        Words, typer.Option(metavar="BASE", help="The penalty is on the whole installment, or on its principal.")
    ] = None,
    late_fee: Annotated[Words, typer.Option(metavar="AMOUNT", help="A fixed fee for paying late: 10.00.")] = None,
    fee_for: Annotated[Words, typer.Option(metavar="WHAT", help="That fee for each installment, or each day.")] = None,
    grace: Annotated[Words, typer.Option(metavar="DAYS", help="Days after the due date without a charge.")] = None,
    minimum: Annotated[Words, typer.Option(metavar="AMOUNT", help="The least that is charged for one.")] = None,
    maximum: Annotated[Words, typer.Option(metavar="AMOUNT", help="The most that is charged for one.")] = None,
    closes_after: Annotated[
        Words, typer.Option(metavar="NUMBER", help="So many missed in a row, and the whole plan falls due.")
    ] = None,
    paid: Annotated[Words, typer.Option(metavar="AMOUNT", help="What is paid of it on the due date.")] = None,
    probability: Annotated[
        Words, typer.Option(metavar="PERCENT", help="How probable it is that an installment is that late: 5%.")
    ] = None,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show the schedule.")] = True,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")] = "table",
    lang: Language = None,
) -> None:
    """What paying late costs, and the rate of the plan with it beside that on time.

    calc late 3000 -n 3 --installment 1 --days 10 --penalty 0.05%/day
    """
    terms = {
        "penalty": penalty,
        "of": penalty_of,
        "fee": late_fee,
        "fee_for": fee_for,
        "grace": grace,
        "minimum": minimum,
        "maximum": maximum,
        "closes_after": closes_after,
    }

    def ask(offer: Offer, calendar: Calendar) -> WhatIf:
        from calc.life.late import late as paid_late

        return paid_late(
            offer,
            installment or "",
            days or "",
            terms,
            paid=paid or "0",
            probability=probability,
            calendar=calendar,
        )

    answer_what_if(offered, ask, form, as_json, lang, with_schedule=schedule, names=_NAMES)
