"""Which figures does a comparison show? A column for each, the same on a page, in Markdown and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from calc.cost.compare import Comparison
from calc.cost.compared import Compared, highest_payment, last_due, yearly
from calc.cost.unknown import Case
from calc.cost.wording import grouped
from calc.lang.translate import Translator
from calc.rates.rate import Rate
from calc.write.laws import NO_RATE

NOTHING = "-"
NO_END = "?"
"""Where nothing says how low or how high a figure can be."""

BY_DATES = " *"
"""Behind an effective rate that is by dates, because the payments are not evenly spaced."""


@dataclass(frozen=True, slots=True)
class Column:
    """A figure of every row, as text: `-` where it has none, two texts where it lies between two."""

    title: str
    cells: tuple[tuple[str, ...], ...]


def columns(comparison: Comparison, said: Translator) -> list[Column]:
    """The figures of a comparison, those left out that no row has."""
    rows = comparison.offers
    found = [
        Column(said("total"), tuple(_total(row) for row in rows)),
        Column(said("cost"), tuple(_cost(row) for row in rows)),
        Column(said("nominal"), tuple(_nominal(row) for row in rows)),
        Column(said("effective"), tuple(_effective(row, said) for row in rows)),
        *(Column(law, tuple(_law(law, row, said) for row in rows)) for law in comparison.laws),
        Column(said("highest payment"), tuple(_highest_payment(row) for row in rows)),
        Column(said("last payment"), tuple(_last_payment(row) for row in rows)),
        Column(said("worth"), tuple(_figure(row.worth, (), grouped) for row in rows)),
    ]
    return [column for column in found if {*column.cells} != {(NOTHING,)}]


def _total(row: Compared) -> tuple[str, ...]:
    cases = [case.priced.totals.paid for case in _cases(row)]
    return _figure(row.totals and row.totals.paid, cases, grouped)


def _cost(row: Compared) -> tuple[str, ...]:
    cases = [case.priced.totals.cost for case in _cases(row)]
    return _ends(row, _figure(row.totals and row.totals.cost, cases, grouped))


def _nominal(row: Compared) -> tuple[str, ...]:
    cases = [case.priced.rates.nominal for case in _cases(row)]
    return _ends(row, _figure(row.rates and row.rates.nominal, cases, _percent))


def _effective(row: Compared, said: Translator) -> tuple[str, ...]:
    """The effective rate a year, by periods or else by dates."""
    rates = row.rates
    if rates is not None and rates.status != "found":
        return (NOTHING if row.is_cash else said(NO_RATE[rates.status]),)
    mark = BY_DATES if rates is not None and rates.effective is None else ""
    cases = [yearly(case.priced.rates) for case in _cases(row)]
    return _ends(row, _figure(row.rate, cases, lambda rate: f"{_percent(rate)}{mark}"))


def _law(law: str, row: Compared, said: Translator) -> tuple[str, ...]:
    """A law's rate of a row."""
    found = [one for one in row.laws if one.law.id == law]
    if found and found[0].percent is None:
        return (said(NO_RATE[found[0].answer.status]),)
    rates = {one.answer.rate: one for case in _cases(row) for one in case.laws if one.law.id == law}
    ranked = [f"{rates[rate].percent}%" for rate in sorted(rate for rate in rates if rate is not None)]
    return _ends(row, (f"{found[0].percent}%",) if found else _both(ranked))


def _highest_payment(row: Compared) -> tuple[str, ...]:
    cases = [highest_payment(case.priced.schedule) for case in _cases(row)]
    return _figure(row.highest_payment, cases, grouped)


def _last_payment(row: Compared) -> tuple[str, ...]:
    cases = [last_due(case.priced.schedule) for case in _cases(row)]
    return _figure(row.last_due, cases, str)


def _cases(row: Compared) -> tuple[Case, ...]:
    """What an offer with something unknown may be."""
    return () if row.range is None else row.range.cases


def _figure(value: Any, of_cases: Sequence[Any], text: Callable[[Any], str]) -> tuple[str, ...]:
    """A figure as text, or the least and the most that it can be."""
    if value is not None:
        return (text(value),)
    return _both([text(one) for one in sorted(one for one in of_cases if one is not None)])


def _both(ranked: Sequence[str]) -> tuple[str, ...]:
    """The first and the last of texts, where they differ."""
    return tuple(dict.fromkeys((ranked[0], ranked[-1]))) if ranked else (NOTHING,)


def _ends(row: Compared, shown: tuple[str, ...]) -> tuple[str, ...]:
    """A figure that rises with the cost, without the end that nothing bounds."""
    if row.range is None or shown == (NOTHING,):
        return shown
    low = NO_END if row.range.low is None else shown[0]
    high = NO_END if row.range.high is None else shown[-1]
    return tuple(dict.fromkeys((low, high)))


def _percent(rate: Rate) -> str:
    return f"{rate.percent()}%"
