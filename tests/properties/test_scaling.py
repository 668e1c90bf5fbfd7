"""Does a rate depend on the amount? All money a thousand times as much, steps and bounds too, is the same rate."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import calc
from tests.strategies import DECIMALS, Described, described_offers, money

MONEY = ("price", "cash_price", "down", "increment", "payment", "payments", "balloon", "amount", "minimum", "maximum")
RATES = ("periodic", "nominal", "effective", "dated", "flat")


def scaled(described: Described, factor: int) -> Described:
    """An offer with all its money so many times as much; the step of amounts, the minor unit unless said, too."""
    larger: Described = _scaled(described, factor)
    unit = money(factor, described["currency"])
    larger["rounding"] = {"increment": unit} | larger.get("rounding", {})
    return larger


def _scaled(value: Any, factor: int, field: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _scaled(inner, factor, key) for key, inner in value.items()}
    if isinstance(value, list) and field == "steps":
        return [[count, _times(amount, factor)] for count, amount in value]
    if isinstance(value, list):
        return [_scaled(inner, factor, field) for inner in value]
    return _times(value, factor) if field in MONEY and not value.endswith("%") else value


def _times(text: str, factor: int) -> str:
    whole, _, decimals = text.partition(".")
    minor = str(int(whole + decimals) * factor).rjust(len(decimals) + 1, "0")
    return f"{minor[: len(minor) - len(decimals)]}.{minor[len(minor) - len(decimals) :]}" if decimals else minor


@given(described_offers(), st.integers(0, 8))
def test_rates_do_not_depend_on_the_scale(described: Described, power: int) -> None:
    """Every printed digit is the same, and so is the reason why there is one rate, none or several."""
    here, there = (calc.quote(calc.Offer(**offer)).rates for offer in (described, scaled(described, 10**power)))
    assert (here.status, here.because) == (there.status, there.because)
    assert [rate.exact for rate in here.roots] == [rate.exact for rate in there.roots]
    for name in RATES:
        ours, theirs = getattr(here, name), getattr(there, name)
        assert (ours is None) == (theirs is None)
        assert ours is None or (ours.exact, ours.percent(6)) == (theirs.exact, theirs.percent(6))


@given(described_offers(), st.integers(0, 8))
def test_the_schedule_scales_with_the_money(described: Described, power: int) -> None:
    """Each payment is so many times as much."""
    here, there = (calc.schedule(calc.Offer(**offer)) for offer in (described, scaled(described, 10**power)))
    unit = 10 ** DECIMALS[described["currency"]]
    small, large = ([int(Fraction(row.payment) * unit) for row in one.rows] for one in (here, there))
    assert [payment * 10**power for payment in small] == large
