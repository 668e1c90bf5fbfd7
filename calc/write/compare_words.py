"""What does a comparison say in words? Which offer is the cheapest, what it is worth, what was taken for granted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from calc.cost.compare import Comparison
from calc.cost.compared import Compared
from calc.cost.one_purchase import PAY_CASH
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.offer.typed_rate import plain
from calc.rates.proof import prove_exact


def name_of(row: Compared, said: Translator) -> str:
    """What a row is called; paying cash in the reader's language."""
    return said(PAY_CASH) if row.is_cash else row.name


def sentences(comparison: Comparison) -> Iterator[Phrase]:
    """Which is the cheapest, what paying later is worth, and what some figures mean."""
    known = [row for row in comparison.offers if row.totals is not None]
    yield _cheapest(known, comparison)
    if comparison.best.worth is not None:
        yield _worth(_named(comparison.best.worth, known), comparison)
    elif any(row.totals and row.totals.cost <= 0 for row in known if not row.is_cash):
        yield Phrase("A plan that costs nothing is worth what your money earns meanwhile: --savings-rate 3% says it.")
    for row in comparison.offers:
        if row.range is not None:
            yield Phrase("'{offer}' leaves a term open: of two figures, it can be anything between.", offer=row.name)
            if row.range.open_because is not None:
                yield Phrase("? stands where there is no bound: {because}.", because=row.range.open_because)
    if any(row.rates and row.rates.dated is not None and row.rates.effective is None for row in known):
        yield Phrase("* by dates, for the payments are not evenly spaced")


def _named(name: str, rows: Sequence[Compared]) -> Compared:
    return next(row for row in rows if row.name == name)


def _cheapest(known: Sequence[Compared], comparison: Comparison) -> Phrase:
    """Which costs least; where that is paying cash, which of the offers does."""
    currency, best = comparison.currency, _named(comparison.best.cost, known)
    costs = {row.name: row.totals.cost for row in known if row.totals and not row.is_cash}
    if best.name not in costs and costs:
        name = min(costs, key=lambda name: costs[name])
        return Phrase(
            "Paying cash is cheapest, {total} {currency}; of the offers '{offer}' is, for {cost} {currency} more.",
            total=grouped(comparison.cash_price),
            currency=currency,
            offer=name,
            cost=grouped(costs[name]),
        )
    if best.name not in costs:
        return Phrase("Paying cash costs {total} {currency}.", total=grouped(comparison.cash_price), currency=currency)
    if costs[best.name] < 0:
        cost = grouped(-costs[best.name])
        return Phrase(
            "'{offer}' is cheapest: {cost} {currency} less than paying cash.",
            offer=best.name,
            cost=cost,
            currency=currency,
        )
    return Phrase("'{offer}' costs no more than paying cash.", offer=best.name)


def _worth(row: Compared, comparison: Comparison) -> Phrase:
    """What the best is worth at the savings rate."""
    saved = comparison.savings_rate
    assert row.worth is not None and saved is not None
    rate = plain(Decimal(saved.numerator * 100) / Decimal(saved.denominator))
    if row.is_cash or row.worth <= 0:
        return Phrase("With savings at {rate}% a year no offer is better than paying cash.", rate=rate)
    return Phrase(
        "With savings at {rate}% a year '{offer}' is worth {worth} {currency}, {share}% of the cash price.",
        rate=rate,
        offer=row.name,
        worth=grouped(row.worth),
        currency=comparison.currency,
        share=prove_exact(Fraction(row.worth) / Fraction(comparison.cash_price)).percent,
    )


def assumptions(comparison: Comparison) -> Iterator[Phrase]:
    """What was taken for granted: of all offers, then of some."""
    offers = [row for row in comparison.offers if not row.is_cash]
    by_assumption: dict[Phrase, list[str]] = {}
    for row in offers:
        for assumption in dict.fromkeys(row.assumptions):
            by_assumption.setdefault(assumption, []).append(row.name)
    yield from comparison.assumptions
    yield from (assumption for row in comparison.offers if row.is_cash for assumption in row.assumptions)
    yield from (assumption for assumption, names in by_assumption.items() if len(names) == len(offers))
    for assumption, names in by_assumption.items():
        if len(names) < len(offers):
            yield Phrase("{offers}: {assumption}", offers=_side_by_side(names), assumption=assumption)


def _side_by_side(names: Sequence[str]) -> Phrase | str:
    """The names of offers, one after the other."""
    said: Phrase | str = names[0]
    for name in names[1:]:
        said = Phrase("{first}, {other}", first=said, other=name)
    return said
