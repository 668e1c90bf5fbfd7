"""`calc settle`: what does paying early save, and is it worth it?"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from calc.cli.answer import calendar_of
from calc.cli.forms import table_or_json
from calc.cli.group import command_app
from calc.cli.language import chosen_language
from calc.cli.offer_options import offer_from
from calc.cli.open_terms import naming_the_option
from calc.cli.options import AsJson, Language, OfferOptions, Savings, taking_an_offer
from calc.errors import OfferError, UsageError
from calc.lang.translate import Translator

app, command = command_app()

After = Annotated[str | None, typer.Option(metavar="NUMBER", help="After how many installments, on the due date.")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="On a day, also between two due dates.")]
Rule = Annotated[
    str | None,
    typer.Option(
        metavar="RULE",
        help="waive, due, next-fee, percent:3%, percent:3%,min:50, actuarial, rule-of-78 or pro-rata.",
    ),
]
Prepay = Annotated[
    str | None, typer.Option(metavar="AMOUNT", help="Pay only so much early, of a plan with level payments.")
]
Then = Annotated[
    str | None, typer.Option(metavar="HOW", help="After that, the installments are fewer or lower: shorter or lower.")
]


@command
@taking_an_offer
def settle(
    offered: OfferOptions,
    after: After = None,
    on: On = None,
    rule: Rule = None,
    prepay: Prepay = None,
    then: Then = None,
    savings_rate: Savings = None,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show the schedule.")] = True,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")] = "table",
    lang: Language = None,
) -> None:
    """What settling early costs now and saves, and the rate on the money actually used.

    calc settle 6000 -n 12 --fee 0.9%@each --after 3 --rule next-fee
    """
    shown = table_or_json(form, as_json)
    from calc.life.settle import settle as settle_early
    from calc.write.what_if import print_what_if, what_if_json

    said = Translator(chosen_language(lang))
    typed = offer_from(offered, date.today)
    calendar = calendar_of(typed.offer)
    try:
        answer = settle_early(
            typed.offer, after, on, rule, prepay=prepay, then=then, savings_rate=savings_rate, calendar=calendar
        )
    except OfferError as error:
        raise typed.typed.named(error) from None
    except UsageError as error:
        raise naming_the_option(error, offered, typed.offer) from None
    answer = replace(answer, assumptions=(*typed.assumed, *answer.assumptions))
    if shown == "json":
        sys.stdout.write(what_if_json(answer, said))
    else:
        print_what_if(answer, said, sys.stdout, with_schedule=schedule)
