"""Which options describe an offer on the command line? Written once, for every command that takes an offer."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Annotated, Any, get_type_hints

import typer

Words = str | None
ManyWords = list[str] | None


@dataclass(frozen=True, slots=True)
class OfferOptions:
    """The options that describe an offer, as they were typed."""

    text: Annotated[Words, typer.Argument(metavar="PRICE", help="What the plan sells it for: 1999, 1,999, 1.2万.")] = (
        None
    )
    price: Annotated[Words, typer.Option("--price", metavar="AMOUNT", help="The price, instead of the argument.")] = (
        None
    )
    cash_price: Annotated[
        Words, typer.Option(metavar="AMOUNT", help="What the same thing costs today, paid at once.")
    ] = None
    cash_discount: Annotated[
        Words, typer.Option(metavar="AMOUNT", help="What is taken off the price when it is paid at once: 100 or 10%.")
    ] = None
    installments: Annotated[
        Words, typer.Option("-n", "--installments", metavar="NUMBER", help="How many installments.")
    ] = None
    pay: Annotated[
        Words, typer.Option(metavar="AMOUNT", help="What each installment is said to be: 99, or in blocks 3x1,9x220.")
    ] = None
    plan: Annotated[
        Words,
        typer.Option(metavar="KIND", help="even, level, principal, flat, interest_only, bullet, stated or steps."),
    ] = None
    rate: Annotated[
        Words, typer.Option(metavar="RATE", help="Interest: 18%, 1.5%/month, 0.05%/day, 20% effective.")
    ] = None
    fee: Annotated[
        ManyWords,
        typer.Option(
            metavar="[NAME:]VALUE@WHEN", help="A fee: 3%@upfront, 0.6%@each, insurance:12.00@1,3. Repeatable."
        ),
    ] = None
    down: Annotated[Words, typer.Option(metavar="AMOUNT", help="Down payment: 300 or 30%.")] = None
    every: Annotated[Words, typer.Option(metavar="LENGTH", help="How often: 1m, 2w, 14d, half-month, quarter.")] = None
    first: Annotated[Words, typer.Option(metavar="LENGTH", help="When the first is due: 0d, 1m, 14d, or a date.")] = (
        None
    )
    start: Annotated[Words, typer.Option(metavar="DATE", help="The day of purchase; today unless it is said.")] = None
    bill_day: Annotated[Words, typer.Option(metavar="DAY", help="Day of the month on which purchases are billed.")] = (
        None
    )
    due_day: Annotated[Words, typer.Option(metavar="DAY", help="Day of the month on which a bill is due.")] = None
    gift: Annotated[
        ManyWords, typer.Option(metavar="[NAME:]AMOUNT", help="What a gift is worth to you: 99, or tea:99. Repeatable.")
    ] = None
    balloon: Annotated[Words, typer.Option(metavar="AMOUNT", help="Principal left for the last installment.")] = None
    day_count: Annotated[
        Words, typer.Option(metavar="RULE", help="Interest by period, 30/360, actual/365 or actual/360.")
    ] = None
    roll: Annotated[
        Words, typer.Option(metavar="RULE", help="Off days of rest: none, following, modified-following or preceding.")
    ] = None
    calendar: Annotated[
        Words, typer.Option(metavar="NAME", help="Days of rest: weekends, or a country such as CN.")
    ] = None
    currency: Annotated[
        Words, typer.Option(metavar="CODE", help="ISO 4217 code; CNY unless a sign or this says otherwise.")
    ] = None
    rounding: Annotated[
        Words, typer.Option(metavar="MODE", help="half-up, half-even, up or down; with a step: half-up:0.05.")
    ] = None
    residue: Annotated[
        Words, typer.Option(metavar="PLACE", help="Which installment takes what is left over: last, first, spread.")
    ] = None
    preset: Annotated[
        Words, typer.Option(metavar="NAME", help="A product's terms below it all: douyin-yuefu; see calc presets list.")
    ] = None
    offer: Annotated[Words, typer.Option(metavar="FILE", help="An offer in TOML or JSON; - reads it from input.")] = (
        None
    )


Laws = Annotated[
    list[str] | None,
    typer.Option("--law", metavar="NAME", help="Also the rate by a law, such as us-appendix-j; or all. Repeatable."),
]
Savings = Annotated[
    str | None, typer.Option("--savings-rate", metavar="RATE", help="What your savings earn, effective a year: 3%.")
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on standard output, nothing else.")]
Format = Annotated[str, typer.Option("--format", metavar="FORM", help="table, json, or the schedule as csv or md.")]
Language = Annotated[str | None, typer.Option("--lang", metavar="LANGUAGE", help="en, zh-Hans or zh-Hant.")]


def taking_an_offer(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose first parameter is an `OfferOptions`, as one that takes each of its fields as an option,
    after its own arguments."""
    hints = get_type_hints(OfferOptions, include_extras=True)
    names = [field.name for field in fields(OfferOptions)]
    own = list(inspect.signature(command).parameters.values())[1:]
    own_hints = get_type_hints(command, include_extras=True)

    def taken(**given: Any) -> None:
        offered = OfferOptions(**{name: given.pop(name) for name in names})
        command(offered, **given)

    keyword = inspect.Parameter.KEYWORD_ONLY
    described = [inspect.Parameter(name, keyword, default=None, annotation=hints[name]) for name in names]
    rest = [one.replace(kind=keyword, annotation=own_hints[one.name]) for one in own]
    first = [one for one in rest if _is_argument(one.annotation)]
    ordered = [*first, *described, *(one for one in rest if one not in first)]
    taken.__name__, taken.__doc__, taken.__module__ = command.__name__, command.__doc__, command.__module__
    taken.__signature__ = inspect.Signature(ordered)  # type: ignore[attr-defined]
    taken.__annotations__ = {one.name: one.annotation for one in ordered}
    return taken


def _is_argument(annotation: Any) -> bool:
    """Whether a parameter has no name on the command line; the command's own come before the price."""
    return any(isinstance(one, typer.models.ArgumentInfo) for one in getattr(annotation, "__metadata__", ()))
