"""The full cost of consumer credit in Russia (полная стоимость кредита, ПСК), a nominal yearly rate to three decimals.

Federal law 353-FZ, article 6: ПСК = i x ЧБП x 100, where ЧБП is the number of base periods in a year of 365 days and i
the base period's rate, which solves the sum of ДП_k / [(1 + e_k i)(1 + i)^q_k] = 0: whole base periods compound, and
the part of one bears simple interest, as in the United States. The base period is the most frequent interval.

Source: from memory; no published example was found.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from calc.rates.answer import SMALLEST_POSITIVE, Answer
from calc.rates.appendix_j import us_appendix_j
from calc.rates.flows import Amount, Flows, When
from calc.rates.law import SIMPLE_FRACTIONS, Law


def ru_psk(flows: Flows | Iterable[tuple[When, Amount]], per_year: Fraction | int | str | None = None) -> Answer:
    """The full cost of credit, as a fraction of one (nominal).

    `flows`: (when, amount), received positive, paid negative; `when` is a date, or a number of base periods, of which
    `per_year` make a year. Of several rates the smallest positive one is taken; without a positive one all are
    answered and none is picked, and without any the status is none. `UsageError` names what in the flows cannot be.

    >>> ru_psk([(0, 1000), (1, -1010)], per_year=12).rate.percent(3)
    '12.000'
    """
    return us_appendix_j(flows, per_year)


LAW = Law(
    id="ru-psk",
    name="Russia: полная стоимость кредита",
    cite="353-ФЗ, статья 6",
    certainty="from memory",
    decimals=3,
    rate=ru_psk,
    equation=SIMPLE_FRACTIONS,
    several=SMALLEST_POSITIVE.words,
)
