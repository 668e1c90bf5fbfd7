"""`calc refund`: what comes back when goods are returned, and what still has to be paid?"""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from calc.cli.answer import calendar_of
from calc.cli.forms import table_or_json
from calc.cli.group import command_app
from calc.cli.language import chosen_language
from calc.cli.offer_options import offer_from
from calc.cli.open_terms import naming_the_option
from calc.cli.options import AsJson, Language, OfferOptions, taking_an_offer
from calc.errors import OfferError, UsageError
from calc.lang.translate import Translator

app, command = command_app()

After = Annotated[
    str | None, typer.Option(metavar="NUMBER", help="After how many installments; 0 is the day of purchase.")
]
Amount = Annotated[
    str | None, typer.Option(metavar="AMOUNT", help="How much of the price is refunded; all of it unless it is said.")
]
Rule = Annotated[
    str | None,
    typer.Option(metavar="RULE", help="Where a part goes: last-first, spread or next-bill. All of them without it."),
]
Fees = Annotated[str | None, typer.Option("--fees", metavar="TERMS", help="Fees that were charged: kept or returned.")]


@command
@taking_an_offer
def refund(
    offered: OfferOptions,
    after: After = None,
    amount: Amount = None,
    rule: Rule = None,
    fees: Fees = None,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show the schedule.")] = True,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")] = "table",
    lang: Language = None,
) -> None:
    """What comes back when goods are returned, what is still due, what is lost, and the rate of what was used.

    calc refund 1200 -n 6 --fee 0.75%@each --after 2
    """
    shown = table_or_json(form, as_json)
    from calc.life.refund import refund as refunded
    from calc.write.what_if import print_what_if, what_if_json

    said = Translator(chosen_language(lang))
    typed = offer_from(offered, date.today)
    try:
        answer = refunded(typed.offer, after, amount, rule, fees, calendar_of(typed.offer)).assuming(typed.assumed)
    except OfferError as error:
        raise typed.typed.named(error) from None
    except UsageError as error:
        raise naming_the_option(error, offered, typed.offer) from None
    if shown == "json":
        sys.stdout.write(what_if_json(answer, said))
    else:
        print_what_if(answer, said, sys.stdout, with_schedule=schedule)
