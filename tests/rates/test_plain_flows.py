"""Are signed amounts, one a period, taken by every method that knows the periods of a year, and are ties rounded?"""

from __future__ import annotations

import json

import pytest

from calc.rates.case import answer_case, read_case
from calc.rates.reproduce import reproduce


@pytest.mark.parametrize(
    ("method", "per_year", "expected"),
    [
        # 1 % a month: 12 times that, and 1.01^12 - 1
        ("nominal", 12, "12.000000"),
        ("nominal", "12", "12.000000"),
        ("effective", 12, "12.682503"),
        ("eu-aprc", 12, "12.682503"),
        ("uk-apr", 12, "12.682503"),
        ("us-appendix-j", 12, "12.000000"),
        # by the quarter
        ("nominal", 4, "4.000000"),
        ("eu-aprc", 4, "4.060401"),
    ],
)
def test_periods_of_a_year(method: str, per_year: int | str, expected: str) -> None:
    """1,010 after one period for 1,000."""
    case = read_case(json.dumps({"method": method, "flows": [1000, -1010], "per_year": per_year}))
    rate = answer_case(case).rate
    assert rate is not None
    assert expected == rate.percent(6)


def test_dated_flows_of_a_law() -> None:
    """A date and an amount each: a month by the directive's clock."""
    case = read_case('{"method": "eu-aprc", "flows": [["2026-01-01", 1000], ["2026-02-01", -1010]]}')
    rate = answer_case(case).rate
    assert rate is not None
    assert "12.682503" == rate.percent(6)


@pytest.mark.parametrize(
    ("periodic_rate", "per_year", "decimals", "rounded"),
    [
        # 0.005 % is between 0.00 and 0.01
        ("0.00005", "1", 2, {"half-up": "0.01", "half-even": "0.00", "up": "0.01", "down": "0.00"}),
        # 1.0025^2 - 1 = 0.500625 %
        ("0.0025", "2", 5, {"half-up": "0.50063", "half-even": "0.50062", "up": "0.50063", "down": "0.50062"}),
    ],
)
def test_a_compounded_rate_that_is_a_tie(
    periodic_rate: str, per_year: str, decimals: int, rounded: dict[str, str]
) -> None:
    """It is known to be one, and the mode of rounding decides."""
    case = {"id": "x", "method": "effective-from-periodic", "periodic_rate": periodic_rate, "per_year": per_year}
    computed = {
        mode: reproduce(case | {"decimals": decimals, "rounding": mode, "published": ""}).computed for mode in rounded
    }
    assert rounded == computed


def test_a_proof_is_of_two_decimals_unless_said() -> None:
    """As the digits are."""
    rate = answer_case(read_case('{"method": "irr", "flows": [-1000, 400, 400, 400]}')).rate
    assert rate is not None
    proof = rate.proved()
    assert ("9.70", "9.70", "9.695", "9.705") == (rate.percent(), proof.percent, proof.low, proof.high)
