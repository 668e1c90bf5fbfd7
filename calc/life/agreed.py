"""What was agreed? The plan if everything is paid on time, which every event is set beside; and which installments."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from calc.cost.priced import Priced, priced
from calc.cost.unknown import open_terms
from calc.errors import Phrase, UsageError
from calc.offer.contract import Contract
from calc.offer.model import Offer
from calc.workdays import Calendar

_MOST_CHARACTERS = 200
_MOST_NUMBERS = 10_000
_PART = re.compile(r"(\d{1,6})(?: ?[-~‐‑‒–—−至到] ?(\d{1,6}))?")

Installments = int | str | Sequence[int]
"""One installment, or several: 3, "3", "3,4,5", "3-5", [3, 4, 5]."""


def plan_on_time(offer: Offer, calendar: Calendar) -> Priced:
    """What the offer comes to if everything is paid on time; `UsageError` names what it leaves open."""
    if not isinstance(offer, Offer):
        raise UsageError("offer", type(offer).__name__, "what may happen is asked of an offer", "calc.Offer(...)")
    fields = open_terms(offer)
    if fields:
        raise _left_open(fields)
    return priced(offer, calendar)


def _left_open(fields: Sequence[str]) -> UsageError:
    """What later happens to a plan is no range, so that the terms it depends on have to be stated."""
    why = Phrase("it is left open, and what happens to a plan later can be told only of a whole offer")
    if len(fields) > 1:
        why = Phrase(
            "it is left open, besides {others}, and what happens to a plan later can be told only of a whole offer",
            others=", ".join(fields[1:]),
        )
    is_a_timing = fields[0].endswith(".when")
    return UsageError(fields[0], "unknown", why, "first, each or last" if is_a_timing else "one value for it")


def with_contract(offer: Offer, **terms: object) -> Offer:
    """The offer with other terms in its contract, checked again; `OfferError` names the term.

    >>> with_contract(Offer(price="1000", plan={"installments": 3}), late={"grace": 3}).contract.late.grace
    3
    """
    said = {name: getattr(offer, name) for name in offer.model_fields_set}
    contract = {name: getattr(offer.contract, name) for name in offer.contract.model_fields_set}
    return Offer(**said | {"contract": Contract(**contract | terms)})


def numbers_of(installments: Installments, count: int) -> tuple[int, ...]:
    """The numbers of some of a plan's installments, in rising order.

    >>> numbers_of("1,3-5", 12), numbers_of(2, 12)
    ((1, 3, 4, 5), (2,))
    """
    numbers = _read(installments)
    if not numbers:
        raise UsageError(
            "installment", installments or None, "it is the number of an installment, or several", "3, or 3-5"
        )
    if min(numbers) < 1 or max(numbers) > count:
        why = Phrase("the installments of the plan are numbered from 1 to {count}", count=count)
        raise UsageError("installment", installments, why, str(count))
    return tuple(sorted(numbers))


def _read(installments: Installments) -> set[int]:
    """The numbers that are named; none where something else is."""
    if isinstance(installments, str):
        return _read_text(installments)
    given = [installments] if type(installments) is int else installments
    if not isinstance(given, Sequence) or any(type(number) is not int for number in given):
        return set()
    return set(given)


def _read_text(text: str) -> set[int]:
    typed = " ".join(unicodedata.normalize("NFKC", text[: _MOST_CHARACTERS + 1]).replace("、", ",").split())
    parts = [_PART.fullmatch(part.strip()) for part in typed.split(",")]
    if len(text) > _MOST_CHARACTERS or not all(parts):
        return set()
    spans = [(int(part[1]), int(part[2] or part[1])) for part in parts if part]
    if any(first > last for first, last in spans):
        return set()
    return {number for first, last in spans for number in range(first, min(last, first + _MOST_NUMBERS) + 1)}
