"""Does a rate by the period compound to the effective yearly rate that it is made from?"""

from __future__ import annotations

from decimal import Decimal, Inexact, localcontext
from fractions import Fraction

import pytest

from calc.cost.quote import quote
from calc.offer.compounded import by_the_period
from calc.offer.model import Offer
from calc.offer.typed_rate import InterestRate


@pytest.mark.parametrize("yearly", ["0", "0.01", "15.9", "24.9", "1000", "1000000"])
@pytest.mark.parametrize("periods", [Fraction(12), Fraction(52), Fraction(365, 14), Fraction(1), Fraction(1, 5)])
def test_it_compounds_to_the_yearly_rate(yearly: str, periods: Fraction) -> None:
    """To more digits than are ever shown."""
    by_period = by_the_period(Decimal(yearly), periods)
    with localcontext() as context:
        context.prec = 80
        growth = Decimal(by_period.numerator) / Decimal(by_period.denominator) + 1
        again = (growth ** (Decimal(periods.numerator) / Decimal(periods.denominator)) - 1) * 100
        assert abs(again - Decimal(yearly)) < Decimal("1e-20")


def test_very_long_periods() -> None:
    """A million percent for a hundred years is a number too."""
    assert 10**398 < by_the_period(Decimal(1_000_000), Fraction(1, 100)) < 10**402


def test_the_callers_arithmetic_does_not_matter() -> None:
    """Neither its precision nor its traps."""
    expected = by_the_period(Decimal("15.9"), Fraction(12))
    by_the_period.cache_clear()
    with localcontext() as context:
        context.prec = 3
        context.traps[Inexact] = True
        assert expected == by_the_period(Decimal("15.9"), Fraction(12))


@pytest.mark.parametrize(("every", "count"), [("1 month", 12), ("2 weeks", 26), ("1 quarter", 4)])
def test_a_plan_has_the_effective_rate_that_it_names(every: str, count: int) -> None:
    """Whatever its periods are."""
    plan = {"kind": "level", "installments": count, "every": every, "rate": "15.9% a year, effective"}
    assert "15.90" == quote(Offer(price="100000000", plan=plan)).rates.effective.percent()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ["15.9% a year, effective", "15.9% effective", "１５．９％/year EFFECTIVE", "15.9% p.a., effective"]
)
def test_how_it_is_typed(text: str) -> None:
    """As it is shown again."""
    rate = InterestRate.parse(text, "rate")
    assert ("15.9% a year, effective", "effective") == (str(rate), rate.span)
    assert rate == InterestRate.parse(str(rate), "rate")
    assert rate != InterestRate.parse("15.9%", "rate")
