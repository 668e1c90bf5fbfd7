"""Are plain flows in JSON read exactly, and answered with all the rates there are?"""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.money import RoundingMode
from calc.rates.case import AnsweredCase, answer_case, read_case
from calc.rates.segments import amount


def answer(method: str, flows: Any, **more: Any) -> AnsweredCase:
    """The answer to a case of plain flows."""
    return answer_case(read_case(json.dumps({"method": method, "flows": flows} | more)))


def test_one_rate_a_period() -> None:
    """1000 repaid in three times 400."""
    found = answer("irr", [-1000, 400, 400, 400])
    assert (found.status, found.because) == ("found", "one sign change")
    assert found.rate is not None
    assert (found.rate.kind, found.rate.percent(4)) == ("periodic", "9.7010")
    assert [root.percent() for root in found.roots] == ["9.70"]


def test_one_rate_by_dates_in_any_order() -> None:
    """10 % in 365 days."""
    for flows in ([["2026-01-01", -1000], ["2027-01-01", 1100]], [["2027-01-01", "1100"], ["2026-01-01", "-1000"]]):
        found = answer("xirr", flows)
        assert found.rate is not None
        assert (found.status, found.rate.kind, found.rate.percent()) == ("found", "dated", "10.00")


@pytest.mark.parametrize(
    ("flows", "status", "because", "roots"),
    [
        ([0, 0], "none", "every rate", []),
        ([1, 1], "none", "no sign change: all amounts go the same way", []),
        ([1, -1, 1], "none", "2 sign changes, but no rate above -100 %", []),
        ([-1000, 2300, -1320], "many", "2 sign changes and 2 rates", ["10.00", "20.00"]),
        ([-1, 1], "found", "one sign change", ["0.00"]),
        ([-1, 0, 0, 8], "found", "one sign change", ["100.00"]),
    ],
)
def test_none_one_and_many(flows: list[int], status: str, because: str, roots: list[str]) -> None:
    """No rate is picked where there are several."""
    answered = answer("irr", flows)
    assert (answered.status, answered.because) == (status, because)
    assert [root.percent() for root in answered.roots] == roots
    assert (answered.rate is None) == (status != "found")


def test_amounts_keep_every_digit() -> None:
    """A number with decimals is no binary number; text is read as exactly."""
    assert answer("irr", ["-1000.00", "1184.55"]).roots[0].percent() == "18.46"
    case = read_case('{"method": "irr", "flows": [-1000.00, 1184.55]}')
    assert answer_case(case).roots[0].proof.sign_low == 0
    assert amount("400.10", "x") == Fraction(4001, 10)
    assert amount(Decimal("1E+3"), "x") == 1000


def test_decimals_and_rounding_are_the_cases_own() -> None:
    """Two decimals, half-up, unless the case says otherwise."""
    plain = read_case('{"method": "irr", "flows": [-1, 2]}')
    assert (plain.decimals, plain.rounding) == (2, RoundingMode.HALF_UP)
    said = read_case('{"method": "irr", "flows": [-1, 2], "decimals": 6, "rounding": "down"}')
    assert (said.decimals, said.rounding) == (6, RoundingMode.DOWN)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "file"),
        ("{", "file"),
        ("[1]", "file"),
        ("5", "file"),
        ("[" * 100_000, "file"),
        ("{}", "method"),
        ('{"method": 5}', "method"),
        ('{"method": ["irr"]}', "method"),
        ('{"method": "guess", "flows": [1]}', "method"),
        ('{"method": "irr"}', "flows"),
        ('{"method": "irr", "flows": []}', "flows"),
        ('{"method": "irr", "flows": 5}', "flows"),
        ('{"method": "irr", "flows": [-1, "x"]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, true]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, null]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, NaN]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, Infinity]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, 1e9999]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, 1e-9999]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, 1e999999999999999999999]}', "flows[1]"),
        ('{"method": "irr", "flows": [-1, ' + "9" * 5000 + "]}", "flows[1]"),
        ('{"method": "irr", "flows": [-1, 2], "guess": 0.1}', "guess"),
        ('{"method": "irr", "flows": [-1, 2], "flows": [-1, 3]}', "flows"),
        ('{"method": "irr", "flows": [-1, 2], "decimals": 41}', "decimals"),
        ('{"method": "irr", "flows": [-1, 2], "decimals": -1}', "decimals"),
        ('{"method": "irr", "flows": [-1, 2], "decimals": true}', "decimals"),
        ('{"method": "irr", "flows": [-1, 2], "rounding": "nearest"}', "rounding"),
        ('{"method": "irr", "flows": [-1, 2], "rounding": []}', "rounding"),
        ('{"method": "xirr", "flows": [-1, 2]}', "flows[0]"),
        ('{"method": "xirr", "flows": [["2026-01-01"]]}', "flows[0]"),
        ('{"method": "xirr", "flows": [["2026-02-30", 1]]}', "flows[0]"),
        ('{"method": "xirr", "flows": [[20260101, 1]]}', "flows[0]"),
        ('{"method": "xirr", "flows": [["2026-01-01", 1], ["2026-01-02", "x"]]}', "flows[1]"),
    ],
)
def test_what_is_no_case(text: str, field: str) -> None:
    """The field is named, whatever is wrong with it."""
    with pytest.raises(calc.CalcError) as raised:
        read_case(text)
    assert field == raised.value.field
    assert str(raised.value).isprintable()


scalars = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["irr", "xirr"])
)
anything = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3), max_leaves=8)


@given(
    st.fixed_dictionaries(
        {
            "method": st.sampled_from(["irr", "xirr"]),
            "flows": st.lists(st.integers(-1000, 1000), max_size=6) | anything,
        },
        optional={"decimals": anything, "rounding": anything, "per_year": anything, "note": anything, "x": anything},
    )
)
def test_nothing_else_is_raised(described: dict[str, Any]) -> None:
    """Whatever a case says, it is answered or a sentence says why not."""
    try:
        case = read_case(json.dumps(described))
    except calc.CalcError as error:
        assert str(error).isprintable()
    else:
        assert answer_case(case).status in ("found", "none", "many")
