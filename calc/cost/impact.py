"""WHAT IS HIDDEN? Which part of an offer makes it dear, and by how much: Shapley shares of its yearly rate.

Every set of components has a rate, that of the plan with only those present. What a component adds depends on which
others are there already, so its share is what it adds on average over all orders in which they can come: the Shapley
value, the one division that adds up to the whole, gives nothing to what changes nothing, and treats equals alike
(L. S. Shapley, A value for n-person games, 1953).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import factorial

from calc.cost.components import Component, components
from calc.cost.priced import Priced
from calc.cost.some_parts import Points, SomeParts
from calc.errors import Phrase
from calc.money import to_major, to_minor
from calc.workdays import Calendar, WeekendCalendar

MOST_COMPONENTS = 10
"""As many are shared among exactly, over all 1,024 sets of them; of more, the smallest are counted as one."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a component has to do with the cost: its money, its points of the yearly rate, and what the plan would cost
    without it. `points` is None where some set of components has no single rate.

    `cost_without` and `rate_without`: cost in money and yearly rates of the plan without this component.
    """

    name: str
    cost: Decimal
    points: Points | None
    cost_without: Decimal
    rate_without: Points | None
    grouped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Impact:
    """The shares of all components; `because` says why there are none of the rate, where there are none."""

    shares: tuple[Share, ...]
    because: Phrase | None = None


def impact(plan: Priced, calendar: Calendar = WeekendCalendar()) -> Impact:
    """Which part of an offer makes it cost what it does; the shares add up to its rates and to its cost.

    >>> from calc.cost.priced import priced
    >>> from calc.offer.model import Offer
    >>> offer = Offer(price="297", cash_price="199", plan={"kind": "stated", "installments": 3, "payment": "99"})
    >>> [(share.name, str(share.cost), round(float(share.points.nominal), 4)) for share in impact(priced(offer)).shares]
    [('mark-up', '98.00', 2.765)]
    """
    parts = components(plan)
    groups, evaluated = _groups(parts), SomeParts(plan, parts, calendar).cost_and_rates
    everything = frozenset(range(len(groups)))
    without = {index: evaluated(_of_groups(groups, everything - {index})) for index in everything}
    values: dict[frozenset[int], Points | None] = {everything: _of_the_plan(plan)}
    values |= {everything - {index}: rate for index, (_, rate) in without.items()}
    failed = _fill(values, groups, evaluated)
    shares = []
    for index, group in enumerate(groups):
        cost, rate = without[index]
        points = None if failed is not None else _points(index, len(groups), values)
        names = tuple(component.name for component in group) if len(group) > 1 else ()
        name = Phrase("{count} smaller parts", count=len(group)) if names else group[0].name
        shares.append(Share(name, _sum(group, plan.offer.currency), points, cost, rate, names))
    return Impact(tuple(shares), failed)


def _groups(all_of_them: Sequence[Component]) -> list[tuple[Component, ...]]:
    """One component each; of more than ten, the smallest in money together."""
    if len(all_of_them) <= MOST_COMPONENTS:
        return [(component,) for component in all_of_them]
    ranked = sorted(all_of_them, key=lambda component: (component.cost.copy_abs(), component.name))
    small = ranked[: len(all_of_them) - MOST_COMPONENTS + 1]
    return [*((component,) for component in all_of_them if component not in small), tuple(small)]


def _sum(group: Sequence[Component], currency: str) -> Decimal:
    minor = sum(to_minor(component.cost, currency) for component in group)
    return to_major(minor, currency)


def _fill(
    values: dict[frozenset[int], Points | None],
    groups: Sequence[tuple[Component, ...]],
    evaluated: Callable[[Iterable[Component]], tuple[Decimal, Points | None]],
) -> Phrase | None:
    """The rate of every set of components; why the rate cannot be shared, when one has none."""
    for size in range(len(groups), -1, -1):
        for chosen in map(frozenset, combinations(range(len(groups)), size)):
            if chosen not in values:
                values[chosen] = evaluated(_of_groups(groups, chosen))[1]
            if values[chosen] is None:
                names = ", ".join(groups[index][0].name for index in sorted(chosen)) or "-"
                return Phrase("with only these of its parts the plan has no single rate: {names}", names=names)
    return None


def _of_groups(groups: Sequence[tuple[Component, ...]], chosen: frozenset[int]) -> Iterator[Component]:
    """The components of some groups."""
    return (component for index in chosen for component in groups[index])


def _of_the_plan(plan: Priced) -> Points | None:
    """The rates that are shared."""
    rates = plan.rates
    if rates.status != "found":
        return None
    if rates.nominal is None or rates.effective is None:
        return None if rates.dated is None else Points(dated=Fraction(rates.dated.exact))
    return Points(Fraction(rates.nominal.exact), Fraction(rates.effective.exact))


def _points(index: int, count: int, values: dict[frozenset[int], Points | None]) -> Points:
    """The average of what a component adds, over all orders."""
    everything, others = frozenset(range(count)), [other for other in range(count) if other != index]
    shares: dict[str, Fraction | None] = {}
    for name in ("nominal", "effective", "dated"):
        if getattr(values[everything], name) is None:
            shares[name] = None
            continue
        share = Fraction(0)
        for size in range(count):
            weight = Fraction(factorial(size) * factorial(count - size - 1), factorial(count))
            for chosen in map(frozenset, combinations(others, size)):
                share += weight * (getattr(values[chosen | {index}], name) - getattr(values[chosen], name))
        shares[name] = share
    return Points(**shares)
