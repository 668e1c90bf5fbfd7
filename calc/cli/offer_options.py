"""Which offer do the options describe? The words of the command line become an `Offer`, or one sentence why not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from calc.cli.ad_text import advertised_in
from calc.cli.input import read_text
from calc.cli.option_names import Typed
from calc.cli.options import OfferOptions
from calc.errors import OfferError, Phrase, UsageError, in_one_line
from calc.money import MINOR_DIGITS
from calc.offer.fee import Base
from calc.offer.model import Offer
from calc.offer.read import parse
from calc.offer.typed_money import read_money

if TYPE_CHECKING:
    from calc.presets.table import Preset

_BLOCK = re.compile(r"(\d{1,5}) ?[x×X*✕] ?(.+)")
_BASES = {*Base.__args__} | {"instalment", "unknown"}  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class TypedOffer:
    """An offer from the command line, and what the command line assumed in making it."""

    offer: Offer
    assumed: tuple[Phrase, ...]
    typed: Typed


def offer_from(
    options: OfferOptions, today: Callable[[], date], in_place: Mapping[str, str] = MappingProxyType({})
) -> TypedOffer:
    """The offer that options describe; with an offer file, options replace what it says and add fees and gifts.

    Below both are the terms of a preset, where one is named. `in_place`: a price or a number of installments that
    stands where none is said, because it is not known yet.
    """
    described: dict[str, Any] = {} if options.offer is None else parse(read_text(options.offer, "offer"))
    assumed: list[Phrase] = []
    advertised = advertised_in(options)
    if advertised is not None:
        described = described | advertised[0]
        assumed += advertised[1]
        options = replace(options, text=None)
    plan = dict(_table(described.get("plan", {}), "plan"))
    described = {**described, **_given(options), "plan": {**plan, **_plan(options)}}
    _add_to_list(described, "fees", [fee_from(text) for text in options.fee or ()])
    _add_to_list(described, "benefits", [_gift(text) for text in options.gift or ()])
    _add_rounding(described, options)
    product = None if options.preset is None else _product(options.preset)
    if product is not None:
        from calc.presets.applied import under_preset

        described = under_preset(described, product)
    if "installments" in in_place:
        described["plan"].setdefault("installments", in_place["installments"])
    if "price" in in_place:
        described.setdefault("price", in_place["price"])
    if "price" not in described:
        assumed += price_of_the_payments(described)
    if "start" not in described:
        day = today()
        described["start"] = day
        assumed.append(Phrase("bought today, {day}", day=day.isoformat()))
    typed = Typed(options, _length(described.get("fees")), _length(described.get("benefits")))
    try:
        offer = Offer(**described)
    except OfferError as error:
        raise typed.named(error) from None
    return TypedOffer(offer, (*_taken_from(product, offer), *assumed), typed)


def _product(name: str) -> Preset:
    from calc.preset_files import presets

    return presets().named(name)


def _taken_from(product: Preset | None, offer: Offer) -> tuple[Phrase, ...]:
    """What is taken for granted by using a preset."""
    if product is None:
        return ()
    from calc.presets.applied import used

    return tuple(used(product, offer))


def _table(value: Any, field: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise OfferError(field, value, "it is a table of named values", 'kind = "even", installments = 12')
    return value


def _given(options: OfferOptions) -> dict[str, Any]:
    """The fields of the offer itself that were typed."""
    price = options.price
    if options.text is not None:
        if price is not None:
            why = Phrase("the price is already said, {price}", price=in_one_line(price))
            raise UsageError("price", options.text, why, "the price once")
        price = options.text
    given = {
        "price": price,
        "cash_price": options.cash_price,
        "cash_discount": options.cash_discount,
        "currency": options.currency,
        "start": options.start,
        "down": options.down,
    }
    return {field: value for field, value in given.items() if value is not None}


def _plan(options: OfferOptions) -> dict[str, Any]:
    """The fields of the plan that were typed."""
    given: dict[str, Any] = {
        "kind": options.plan,
        "installments": options.installments,
        "every": options.every,
        "rate": options.rate,
        "balloon": options.balloon,
        "day_count": options.day_count,
        "roll": options.roll,
        "calendar": options.calendar,
        "first": _first(options),
    }
    if options.pay is not None:
        given |= _advertised(options.pay)
        given["kind"] = options.plan or given["kind"]
    return {field: value for field, value in given.items() if value is not None}


def _advertised(pay: str) -> dict[str, Any]:
    """`99` is what every installment is; `3x1,9x220` are blocks of them."""
    blocks = [_BLOCK.fullmatch(block.strip()) for block in re.split(r"[,+，](?=\s*\d+ ?[x×X*✕])", pay)]
    if all(blocks):
        return {"kind": "steps", "steps": [[int(block[1]), block[2].strip()] for block in blocks if block]}
    return {"kind": "stated", "payment": pay}


def _first(options: OfferOptions) -> Any:
    """When the first is due: as typed, or by the billing cycle."""
    if options.bill_day is None and options.due_day is None:
        return options.first
    if options.first is not None:
        raise UsageError("first", options.first, "a billing cycle already says when the first is due", "one of them")
    days = {"bill_day": options.bill_day, "due_day": options.due_day}
    for field, value in days.items():
        if value is None:
            raise UsageError(
                field, None, "a billing cycle has a bill day and a due day", f"--{field.replace('_', '-')} 6"
            )
        if not re.fullmatch(r"\d{1,2}", value) or not 1 <= int(value) <= 31:
            raise OfferError(field, value, "a day of the month is one of 1 to 31", "6")
    return {field: int(value) for field, value in days.items() if value is not None}


def fee_from(text: str) -> dict[str, Any]:
    """A fee from `[NAME:]VALUE@WHEN`: 3%@upfront, insurance:12.00@each, 0.5%/outstanding@each, 5@1,3.

    >>> fee_from("service fee:3%/price@first")
    {'name': 'service fee', 'rate': '3%', 'of': 'price', 'when': 'first'}
    """
    described, at, when = text.rpartition("@")
    if not at and text.strip():
        why = "a fee says when it is taken, because that decides what it costs"
        shown = in_one_line(text)
        raise OfferError("fee", text, why, Phrase("{fee}@first, or @upfront, @each, @last, @spread", fee=shown))
    name, _, value = described.replace("：", ":").rpartition(":")
    if not value.strip() or not when.strip():
        raise OfferError("fee", text, "a fee has a value and a time", "3%@first")
    fee: dict[str, Any] = {"name": name.strip()} if name.strip() else {}
    return fee | _fee_value(value.strip(), text) | {"when": when.strip()}


def _fee_value(value: str, text: str) -> dict[str, Any]:
    if not re.search(r"[%％‰‱]", value):
        return {"amount": value}
    rate, slash, base = value.partition("/")
    if not slash:
        return {"rate": rate.strip()}
    base = base.strip().lower()
    if base not in _BASES:
        why = "a fee is a part of the price, financed, outstanding, installment or interest"
        raise OfferError("fee", text, why, f"{in_one_line(rate)}/price")
    return {"rate": rate.strip(), "of": "installment" if base == "instalment" else base}


def _gift(text: str) -> dict[str, Any]:
    """A gift from `[NAME:]AMOUNT`."""
    name, _, amount = text.replace("：", ":").rpartition(":")
    return {"name": name.strip() or "gift", "amount": amount.strip(), "when": "start"}


def _add_to_list(described: dict[str, Any], field: str, more: list[dict[str, Any]]) -> None:
    if more:
        existing = described.get(field, [])
        if not isinstance(existing, list):
            raise OfferError(field, existing, "it is a list of tables", "[[fees]]")
        described[field] = [*existing, *more]


def _length(given: Any) -> int:
    return len(given) if isinstance(given, list) else 0


def _add_rounding(described: dict[str, Any], options: OfferOptions) -> None:
    """`--rounding half-up:0.05` is a mode and the smallest step."""
    given = described.get("rounding", {})
    rounding = {"mode": given} if isinstance(given, str) else dict(_table(given, "rounding"))
    if options.rounding is not None:
        mode, _, increment = options.rounding.partition(":")
        rounding |= {"mode": mode} | ({"increment": increment} if increment else {})
    if options.residue is not None:
        rounding["residue"] = options.residue
    if rounding:
        described["rounding"] = rounding


def price_of_the_payments(described: dict[str, Any]) -> list[Phrase]:
    """Without a price, what the stated installments come to is one."""
    payments = _typed_payments(described["plan"])
    if not payments:
        return []
    decimals = MINOR_DIGITS.get(str(described.get("currency", "CNY")).strip().upper(), 2)
    each = [(count, read_money(amount, "pay", decimals)) for count, amount in payments]
    total = sum((count * amount for count, amount in each), Decimal(0))
    if total <= 0 or any(amount < 0 for _, amount in each):
        why = "without a price the installments are one, and a price is above zero"
        raise OfferError("pay", payments[0][1], why, "99.00")
    described["price"] = f"{each[0][1].sign}{total:f}"
    return [Phrase("the price is what the installments come to, {total}", total=f"{total:f}")]


def _typed_payments(plan: dict[str, Any]) -> list[tuple[int, str]]:
    """How many payments of which amount a plan states, where it states them plainly."""
    count, payment, blocks = str(plan.get("installments", "")), plan.get("payment"), plan.get("steps")
    if plan.get("kind") == "stated" and payment and re.fullmatch(r"\d{1,6}", count):
        return [(int(count), str(payment))]
    if plan.get("kind") == "steps" and isinstance(blocks, list) and all(map(_is_a_pair, blocks)):
        return [(count, str(amount)) for count, amount in blocks]
    return []


def _is_a_pair(block: Any) -> bool:
    return isinstance(block, list) and len(block) == 2 and type(block[0]) is int
