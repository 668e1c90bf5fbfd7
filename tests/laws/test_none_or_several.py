"""What does each law do when there are several rates, or none? As its description says, and no other."""

from __future__ import annotations

from fractions import Fraction

import pytest

from calc.rates.answer import NEAREST_ZERO, SMALLEST_POSITIVE
from calc.rates.european_union import eu_aprc
from calc.rates.flows import IN_YEARS, Flows
from calc.rates.law import NONE_PICKED, Law
from calc.rates.laws import LAWS
from calc.rates.methods import xirr

OF_EQUATIONS = [law for law in LAWS.values() if law.id != "ca-apr"]
every_law = pytest.mark.parametrize("law", OF_EQUATIONS, ids=lambda law: law.id)

POSITIVE = Flows.of([(0, 50), (1, -115), (2, 66)], 1)
NEGATIVE = Flows.of([(0, 100), (1, -170), (2, 72)], 1)


@every_law
def test_several_rates(law: Law) -> None:
    """10 and 20 %: a rule picks the smaller one, without a rule none is picked; both are always listed."""
    answer = law.rate(POSITIVE)
    assert ["10.00", "20.00"] == [root.percent() for root in answer.roots]
    if law.several == NONE_PICKED:
        assert ("many", None, None) == (answer.status, answer.rate, answer.picked_by)
    else:
        assert ("found", law.several) == (answer.status, answer.picked_by)
        assert answer.rate is answer.roots[0]


@every_law
def test_several_rates_below_zero(law: Law) -> None:
    """-20 and -10 %: only the rule that goes on to negative rates picks one."""
    answer = law.rate(NEGATIVE)
    assert ["-20.00", "-10.00"] == [root.percent() for root in answer.roots]
    assert (answer.rate is answer.roots[1]) == (law.several == NEAREST_ZERO.words)


@every_law
@pytest.mark.parametrize(
    ("flows", "because"),
    [
        ([(0, 100), (1, 110)], "no sign change: all amounts go the same way"),
        ([(0, 100), (1, -100), (2, 100)], "2 sign changes, but no rate above -100 %"),
        ([(0, 0), (1, 0)], "every rate"),
    ],
)
def test_no_rate(law: Law, flows: list[tuple[int, int]], because: str) -> None:
    """The status is none, and it is said why."""
    answer = law.rate(Flows.of(flows, 1))
    assert ("none", None, (), None, because) == (
        answer.status, answer.rate, answer.roots, answer.picked_by, answer.because,
    )  # fmt: skip


def test_the_rules_of_the_laws() -> None:
    """Three rules: of Regulation Z and Russia, of the European Union and the United Kingdom, and a quotient's."""
    by_rule = {law.id: law.several for law in LAWS.values() if law.several != NONE_PICKED}
    assert by_rule == {
        "us-appendix-j": SMALLEST_POSITIVE.words,
        "ru-psk": SMALLEST_POSITIVE.words,
        "eu-aprc": NEAREST_ZERO.words,
        "uk-apr": NEAREST_ZERO.words,
        "ca-apr": "a quotient is never several rates; where it cannot be formed the answer is none",
    }


@pytest.mark.parametrize("law", LAWS.values(), ids=lambda law: law.id)
def test_every_docstring_says_it(law: Law) -> None:
    """What is done with several rates, with none, and with what cannot be."""
    words = " ".join((law.rate.__doc__ or "").lower().split())
    assert "several" in words and "status is none" in words and "usageerror" in words and ">>>" in words


def test_times_that_are_taken_for_years_are_listed() -> None:
    """Where it is not said how many periods make a year; not where it is."""
    for ask in (eu_aprc, LAWS["uk-apr"].rate, xirr):
        assert (IN_YEARS,) == ask(Flows.of([(0, 100), (1, -110)])).assumptions
        assert () == ask(Flows.of([(0, 100), (1, -110)], 1)).assumptions
        assert Fraction(1, 10) == Fraction(ask(Flows.of([(0, 100), (1, -110)])).roots[0].exact)
