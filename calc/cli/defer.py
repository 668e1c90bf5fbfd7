"""`calc defer`: what does it cost to put off a payment, or to make a pause?"""

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


@command
@taking_an_offer
def defer(
    offered: OfferOptions,
    installment: Annotated[
        Words, typer.Option("--installment", metavar="NUMBER", help="Which is put off; the first, if several are.")
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="LENGTH", help="By how long: 1m, 30d, 2w.")] = "1m",
    count: Annotated[str, typer.Option(metavar="NUMBER", help="How many installments from that one on.")] = "1",
    shift: Annotated[
        str, typer.Option(metavar="WHICH", help="That one alone moves, or all later ones too: one or all.")
    ] = "one",
    charge: Annotated[
        Words, typer.Option(metavar="RATE", help="What is charged on the amount that is put off: 0.035%/day.")
    ] = None,
    defer_fee: Annotated[
        Words, typer.Option(metavar="AMOUNT", help="A fixed fee for each installment that is put off: 5.00.")
    ] = None,
    accrue: Annotated[
        bool | None, typer.Option("--accrue/--no-accrue", help="Whether the plan's own interest runs on.")
    ] = None,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show the schedule.")] = True,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")] = "table",
    lang: Language = None,
) -> None:
    """What putting off a payment costs, and the rate of the plan with it beside that as agreed.

    calc defer 3000 -n 3 --installment 1 --by 30d --charge 0.035%/day
    """

    def ask(offer: Offer, calendar: Calendar) -> WhatIf:
        from calc.life.defer import defer as put_off

        return put_off(
            offer,
            installment or "",
            by,
            count,
            shift,
            charge=charge,
            fee=defer_fee,
            accrue=accrue,
            calendar=calendar,
        )

    answer_what_if(offered, ask, form, as_json, lang, with_schedule=schedule, names={"fee": "defer_fee"})
