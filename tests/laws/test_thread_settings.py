"""Does a thread's decimal arithmetic, of one digit or with a trap at every step, change what a law answers?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import ROUND_UP, Context, FloatOperation, Inexact, Rounded, localcontext
from fractions import Fraction

import pytest

from calc.dates import Duration, Unit, add_months
from calc.rates.answer import Answer
from calc.rates.flows import Flows
from calc.rates.laws import LAWS
from calc.rates.united_states_rule import us_rule

HOSTILE = Context(prec=1, rounding=ROUND_UP, Emin=-6, Emax=6, traps=[Inexact, Rounded, FloatOperation])
BY_MONTHS = replace(
    Flows.of([(0, 1000), *((k + Fraction(1, 3), "-90.61") for k in range(1, 13))], 12),
    every=Duration(1, Unit.MONTH),
    outstanding=tuple(Fraction(1000 * k, 12) for k in range(12, 0, -1)),
)
BY_DAYS = Flows.of(
    [(date(2026, 1, 21), 1000), *((add_months(date(2026, 1, 31), k), "-90.61") for k in range(1, 13))],
)


def told(law: Callable[[Flows], Answer], flows: Flows) -> tuple[object, ...]:
    """All that an answer says: its rates with all their digits, their proofs, and the working."""
    answer = law(flows)
    rates = [(rate.exact, rate.percent(6), str(rate.proof)) for rate in answer.roots]
    return answer.status, answer.because, rates, [str(step) for step in answer.working]


@pytest.mark.parametrize("flows", [BY_MONTHS, BY_DAYS], ids=["months", "days"])
@pytest.mark.parametrize("law", [us_rule, *(law.rate for law in LAWS.values())], ids=["us-rule", *LAWS])
def test_no_setting_has_a_say(law: Callable[[Flows], Answer], flows: Flows) -> None:
    """The same answer, to its last digit."""
    expected = told(law, flows)
    with localcontext(HOSTILE):
        actual = told(law, flows)
    assert expected == actual
