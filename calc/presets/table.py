"""What is a preset? A product's terms, each figure with its source, date and sureness; and the table of all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from calc.errors import OfferError, Phrase, UsageError
from calc.offer.described import whole_number
from calc.offer.steps import MOST_INSTALLMENTS
from calc.rules.nearest import nearest
from calc.rules.table import Sureness

Later = Literal["settlement", "late", "refund"]
"""What may happen to a plan later: it is settled early, paid late, or the goods go back."""

NotKnown = Literal["no source", "sources disagree"]
"""Why a product's rule for what may happen later is not among its figures."""

_SUREST_FIRST: tuple[Sureness, ...] = ("official text", "secondary", "one source")
_COSTS = ("plan", "fees")


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that a source says of a product: in words, and as the part of an offer that it decides.

    `terms`: for which numbers of installments it holds, all where there are none. `dated`: the date that the source
    bears: a day, a month or a year, None where it bears none. `about`: of what may happen later it only tells.
    `borrowed`: the other product that it is a figure of, where no source states the product's own. `timing_not_said`:
    no source says when its fee is taken, and the time at which it costs most stands in the offer.
    """

    says: Phrase
    offer: Mapping[str, Any]
    terms: tuple[int, ...]
    cite: str
    address: str
    dated: str | None
    sure: Sureness
    translations: tuple[tuple[str, str], ...] = ()
    about: Later | None = None
    borrowed: str | None = None
    timing_not_said: bool = False

    def said_in(self, language: str) -> str:
        """What the figure says, in a language; in English where it is not translated."""
        return dict(self.translations).get(language, self.says)

    def holds_for(self, installments: int) -> bool:
        """Whether the figure is one of a plan of so many installments."""
        return not self.terms or installments in self.terms

    @property
    def of_cost(self) -> bool:
        """Whether it decides what the plan costs when it is paid on time."""
        return any(part in self.offer for part in _COSTS)

    def tells_of(self, later: Later) -> bool:
        """Whether it says what happens to a plan later, as a term of the offer or in words."""
        return self.about == later or self.decides(later)

    def decides(self, later: Later) -> bool:
        """Whether it decides what happens to a plan later, as a term of the offer."""
        return later in self.offer.get("contract", {})


@dataclass(frozen=True, slots=True)
class Preset:
    """A product: its `id` and `name`, its `currency`, the numbers of installments it offers (`terms`; any where there
    are none), its figures, its billing days (`bill_day`, `due_day`), the most it is given for (`limit`), whether its
    fee has to be asked of its seller (`fee_is_asked`), and whether the seller takes the interest off the price
    (`interest_is_discounted`), whether its days run from the receipt of the goods (`counted_from_receipt`), and why
    what may happen later is not among its figures, where it is not (`not_known`).
    """

    id: str
    name: str
    currency: str
    terms: tuple[int, ...]
    figures: tuple[Figure, ...]
    checked: date
    billing: tuple[tuple[int, int], ...] = ()
    limit: Decimal | None = None
    fee_is_asked: bool = False
    interest_is_discounted: bool = False
    counted_from_receipt: bool = False
    not_known: tuple[tuple[Later, NotKnown], ...] = ()

    def figures_for(self, installments: int) -> tuple[Figure, ...]:
        """The figures of a plan of so many installments that decide a part of its offer."""
        return tuple(figure for figure in self.figures if figure.offer and figure.holds_for(installments))

    def offer_for(self, installments: int) -> dict[str, Any]:
        """The offer of so many installments, as it would be described in a file, but for its price."""
        offer: dict[str, Any] = {"currency": self.currency}
        for figure in self.figures_for(installments):
            offer = laid_upon(offer, figure.offer)
        return laid_upon(offer, {"plan": {"installments": installments}})

    def offered(self, asked: Any) -> int:
        """The number of installments that is asked for; `OfferError` for one that the product does not have.

        Where the product has only one, that one need not be asked for.
        """
        terms = ", ".join(map(str, self.terms))
        if asked is None and len(self.terms) == 1:
            return self.terms[0]
        number = None if asked is None else whole_number(asked, 1, MOST_INSTALLMENTS)
        example = str(self.terms[-1]) if self.terms else "12"
        if asked is None or (number is None and not self.terms):
            why = Phrase("the figures of {preset} differ by the number of installments", preset=self.name)
            raise OfferError("installments", asked, why, f"-n {example}")
        if number is None or (self.terms and number not in self.terms):
            why = Phrase("{preset} offers {terms}", preset=self.name, terms=terms)
            raise OfferError("installments", asked, why, f"-n {example}")
        return number

    def dated(self, installments: int | None = None) -> str | None:
        """The oldest date of the figures that decide the cost; None where one of them bears none."""
        return oldest(self._of_cost(installments))

    def sure(self, installments: int | None = None) -> Sureness:
        """How sure the least sure of the figures that decide the cost is."""
        return max((figure.sure for figure in self._of_cost(installments)), key=_SUREST_FIRST.index)

    def _of_cost(self, installments: int | None) -> list[Figure]:
        figures = self.figures if installments is None else self.figures_for(installments)
        return [figure for figure in figures if figure.of_cost]


@dataclass(frozen=True, slots=True)
class Presets:
    """All presets, in order."""

    all: tuple[Preset, ...]

    def named(self, name: str) -> Preset:
        """The preset of that id or name; `UsageError` names the nearest when there is none."""
        said = name.strip().lower()
        for preset in self.all:
            if said in (preset.id, preset.name.lower()):
                return preset
        ids = {called: preset.id for preset in self.all for called in (preset.id, preset.name)}
        near = list(dict.fromkeys(ids[called] for called in nearest(name, list(ids))))
        why = Phrase("there is no such preset; the nearest: {presets}", presets=", ".join(near))
        if not near:
            why = Phrase("there is no such preset, and none like it")
        raise UsageError("preset", name, why, next(iter(near), "calc presets list"))


def oldest(figures: Iterable[Figure]) -> str | None:
    """The oldest date of some figures; None where one of them bears none."""
    dates = [figure.dated for figure in figures]
    return None if None in dates else min((day for day in dates if day is not None), default=None)


def laid_upon(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Two descriptions as one: what `over` says counts, tables are joined name by name, lists are replaced.

    >>> laid_upon({"plan": {"kind": "even", "every": "1m"}, "fees": [1]}, {"plan": {"every": "2w"}, "fees": []})
    {'plan': {'kind': 'even', 'every': '2w'}, 'fees': []}
    """
    joined = dict(under)
    for name, value in over.items():
        below = joined.get(name)
        both = isinstance(value, Mapping) and isinstance(below, Mapping)
        joined[name] = laid_upon(below, value) if both else value  # type: ignore[arg-type]
    return joined


def first_day(dated: str) -> date:
    """The first day that a date can mean: a day, a month or a year.

    >>> first_day("2025"), first_day("2024-11"), first_day("2026-01-22")
    (datetime.date(2025, 1, 1), datetime.date(2024, 11, 1), datetime.date(2026, 1, 22))
    """
    parts: Sequence[str] = dated.split("-")
    return date(int(parts[0]), *(int(part) for part in (*parts[1:], "1", "1")[:2]))
