"""`calc find`: which fee, price, payment, rate, number, cash price or down payment makes the rest hold?"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from calc.cli.answer import calendar_of
from calc.cli.group import command_app
from calc.cli.language import chosen_language
from calc.cli.offer_options import TypedOffer, offer_from
from calc.cli.options import AsJson, Language, Laws, OfferOptions, taking_an_offer
from calc.errors import OfferError, Phrase, UsageError
from calc.lang.translate import Translator

if TYPE_CHECKING:
    from calc.cost.finding.find import Finding

app, command = command_app()

Unknown = Annotated[
    str | None,
    typer.Argument(
        metavar="UNKNOWN", help="What is to be found: price, payment, fee, rate, installments, cash-price or down."
    ),
]
Target = Annotated[str | None, typer.Option(metavar="RATE", help="The yearly rate that may not be exceeded: 24%.")]
Kind = Annotated[
    str | None, typer.Option(metavar="KIND", help="Which rate that is: nominal, effective, dated, or a law.")
]
When = Annotated[str | None, typer.Option(metavar="WHEN", help="When the fee is taken: upfront, first, each, last ...")]
Of = Annotated[str | None, typer.Option("--of", metavar="BASE", help="The fee as a part of: financed or price.")]
Name = Annotated[
    str | None, typer.Option(metavar="NAME", help="What the fee is called; or which of the offer's it is.")
]
Savings = Annotated[
    str | None, typer.Option(metavar="RATE", help="For a cash price: what your savings earn, effective a year: 3%.")
]

_OPTIONS = {
    "price": ("text", "price"),
    "payment": ("pay",),
    "rate": ("rate",),
    "installments": ("installments",),
    "cash-price": ("cash_price", "cash_discount"),
    "down": ("down",),
}
"""Where each unknown would be said if it were known."""

_IN_PLACE = {"price": {"price": f"{10**16}"}, "installments": {"installments": "3660"}}
"""What stands for an unknown without which there is no offer."""

_FROM_AN_INSTALLMENT = ("price", "payment", "rate", "installments", "down")
_LEVEL = ("price", "payment", "installments", "down")


@command
@taking_an_offer
def find(
    offered: OfferOptions,
    unknown: Unknown = None,
    target: Target = None,
    target_kind: Kind = None,
    when: When = None,
    of: Of = None,
    name: Name = None,
    savings_rate: Savings = None,
    schedule: Annotated[bool, typer.Option("--schedule/--no-schedule", help="Show the schedule.")] = False,
    law: Laws = None,
    as_json: AsJson = False,
    form: Annotated[str, typer.Option("--format", metavar="FORM", help="table or json.")] = "table",
    lang: Language = None,
) -> None:
    """The one thing left open, so that the rest, or a target, holds; and the quote with it.

    calc find fee 12000 -n 12 --when each --target 24%
    """
    shown = form.strip().lower()
    if shown not in ("table", "json"):
        raise UsageError("format", form, "what is found is shown as table or json", "--format json")
    said = Translator(chosen_language(lang))
    beside = {"when": when, "of": of, "name": name, "savings_rate": savings_rate, "laws": law or ()}
    found = found_from(offered, unknown, target, target_kind, **beside)
    if as_json or shown == "json":
        from calc.write.find import finding_json

        sys.stdout.write(finding_json(found, said))
        return
    from calc.write.find import print_finding

    print_finding(found, said, sys.stdout, with_schedule=schedule)


def found_from(
    options: OfferOptions, unknown: str | None, target: str | None, kind: str | None, **beside: Any
) -> Finding:
    """What is found in the offer that the options describe; its errors name the options that were typed."""
    from calc.cost.finding.find import find as find_in
    from calc.cost.finding.question import unknown_named

    wanted = unknown_named(unknown)
    _check_open(options, wanted)
    asked, pay, assumed = _without_the_unknown(options, wanted)
    offered: TypedOffer = offer_from(asked, date.today, _IN_PLACE.get(wanted, {}))
    try:
        found = find_in(wanted, offered.offer, target, kind, pay=pay, calendar=calendar_of(offered.offer), **beside)
    except OfferError as error:
        raise offered.typed.named(error) from None
    return found.assuming((*offered.assumed, *assumed))


def _check_open(options: OfferOptions, unknown: str) -> None:
    """What is to be found is not said."""
    for option in _OPTIONS.get(unknown, ()):
        value = getattr(options, option, None)
        if value is not None:
            why = Phrase("it is what is to be found")
            raise UsageError("price" if option == "text" else option, value, why, "leaving it out")


def _without_the_unknown(options: OfferOptions, unknown: str) -> tuple[OfferOptions, str | None, tuple[Phrase, ...]]:
    """The options of an offer, the installment that has to come out, and what was taken for granted."""
    pay = options.pay if unknown in _FROM_AN_INSTALLMENT else None
    asked = replace(options, pay=None) if pay is not None else options
    if unknown in _LEVEL and options.rate is not None and options.plan is None and options.offer is None:
        return replace(asked, plan="level"), pay, (Phrase("level payments, with interest on what is owed"),)
    return asked, pay, ()
