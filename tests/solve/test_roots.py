"""Are all rates found at which flows are worth nothing, with the reason why there is one, several, or none?"""

from __future__ import annotations

import pickle
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import Phrase
from calc.solve.brackets import Bracket
from calc.solve.equation import Equation, Growth
from calc.solve.roots import Found, ManyRates, NoRate, Root, solve
from tests.solve.polynomials import Flows, at_rates, flows, multiplied

F = Fraction
SIXTY = F(1, 10**58)


def rates(*amounts: Fraction | int, unit: Fraction | int = 1) -> list[Fraction]:
    """All rates of one amount a period."""
    return [F(root.rate) for root in solve(flows(amounts, unit)).roots]


def near(root: Root, rate: Fraction) -> bool:
    """Whether a rate is right to sixty digits of its growth."""
    return abs(F(root.rate) - rate) <= SIXTY * (1 + rate)


# --- none ---


@pytest.mark.parametrize(
    ("amounts", "reason"),
    [
        ((), "every rate"),
        ((0, 0), "every rate"),
        ((5,), "no sign change: all amounts go the same way"),
        ((5, 6), "no sign change: all amounts go the same way"),
        ((-5, 0, -6), "no sign change: all amounts go the same way"),
        ((1, -1, 1), "2 sign changes, but no rate above -100 %"),
        ((5, -4, 1), "2 sign changes, but no rate above -100 %"),
    ],
)
def test_there_may_be_no_rate(amounts: tuple[int, ...], reason: str) -> None:
    """Nothing at all, nothing returned, or nothing that ever balances."""
    answer = solve(flows(amounts))
    assert isinstance(answer, NoRate)
    assert (answer.status, answer.reason, answer.roots) == ("none", reason, ())


# --- one ---


@pytest.mark.parametrize(
    ("amounts", "rate"),
    [
        ((-1000, 1100), "0.1"),
        ((1000, -1100), "0.1"),
        ((-1000, 900), "-0.1"),
        ((-100, 0, 121), "0.1"),
        ((-100000, 1), "-0.99999"),
        ((-1, 10**78), "1e78"),
        ((-(10**78), 1), None),
        # 100 grow by a half and shrink by a half
        ((-100, 50, 75), "0.151"),
    ],
)
def test_one_change_of_sign_is_one_rate(amounts: tuple[int, ...], rate: str | None) -> None:
    """By the rule of signs; however great or small."""
    answer = solve(flows(amounts))
    assert isinstance(answer, Found)
    assert (answer.status, answer.unique_because) == ("found", "one sign change")
    assert answer.roots == (answer.root,)
    assert not answer.root.repeated
    if rate == "0.151":
        assert abs(F(answer.root.rate) ** 2 + F(3, 2) * F(answer.root.rate) - F(1, 4)) < SIXTY
    elif rate == "1e78":
        assert answer.root.growth == Decimal("1e78")
        assert answer.root.rate == Decimal("1e78") - 1
    elif rate is None:
        assert answer.root.growth == Decimal("1e-78")
        assert -1 <= answer.root.rate < Decimal("-0.9999999999")
    else:
        assert near(answer.root, F(rate))


def test_several_changes_may_leave_one_rate() -> None:
    """(z - 1/1.1) (z^2 - z + 1): three changes, and the other factor is zero nowhere."""
    answer = solve(at_rates("1/10", also=(1, -1, 1)))
    assert isinstance(answer, Found)
    assert answer.unique_because == "3 sign changes, but the stationary points leave one rate"
    assert answer.unique_because.values == {"changes": 3}
    assert near(answer.root, F(1, 10))


def test_a_rate_of_nothing_is_exactly_nothing() -> None:
    """Amounts that add up to nothing."""
    cases: list[list[Fraction | int]] = [[-3, 1, 1, 1], [-1000, *[F(250, 3)] * 12], [1, 1, -2], [-10, 5, 5]]
    for amounts in cases:
        answer = solve(flows(amounts))
        assert isinstance(answer, Found)
        assert answer.root.rate == 0
        assert str(answer.root.rate) == "0"
        assert answer.root.growth == 1
        assert not answer.root.repeated


@pytest.mark.parametrize(("count", "rate"), [(12, F(1, 100)), (360, F(1, 200)), (3650, F(1, 2000)), (3650, F(1, 3))])
def test_long_plans(count: int, rate: Fraction) -> None:
    """The payment that repays 1 exactly at the rate, as often as said, gives the rate back to sixty digits."""
    payment = rate / (1 - (1 + rate) ** -count)
    rounded = F(round(payment * 10**80), 10**80)  # not the exact one, whose digits would fill a page
    answer = solve(flows([-1, *[rounded] * count]))
    assert isinstance(answer, Found)
    assert abs(F(answer.root.rate) - rate) < F(1, 10**58)


@pytest.mark.parametrize("later", ["1", "1/365", "-7", "1000"])
def test_the_beginning_of_time_does_not_matter(later: str) -> None:
    """All amounts earlier or later: the same answer."""
    plain = flows([-1000, 400, 400, 400])
    moved = [(time + F(later), amount) for time, amount in plain]
    assert solve(moved) == solve(plain)


@pytest.mark.parametrize("unit", ["1/12", "1/365", "31/365", "2", "12"])
def test_another_unit_of_time(unit: str) -> None:
    """10 % in each span of the payments is 1.1^(1/span) - 1 in one unit of time."""
    answer = solve(flows([-100, 0, 0, F(1331, 10)], F(unit)))
    assert isinstance(answer, Found)
    with localcontext() as context:
        context.prec = 90
        grown = answer.root.growth ** (Decimal(F(unit).numerator) / Decimal(F(unit).denominator))
    assert abs(grown - Decimal("1.1")) < Decimal("1e-57")
    assert answer.root.rate == answer.root.growth - 1 or abs(answer.root.rate - answer.root.growth + 1) < Decimal(
        "1e-60"
    )


# --- several ---


@pytest.mark.parametrize(
    ("wanted", "also"),
    [
        (("1/10", "1/5"), (1,)),
        (("-1/2", "1/10", "3"), (1,)),
        (("-99/100", "0", "1000"), (1,)),
        (("1/10", "1/5"), (1, 1)),
        (("1/10", "1/5"), (3, -1, 1)),
        (("1/100", "2/100", "3/100", "4/100", "5/100"), (1,)),
        (("1e-30", "2e-30"), (1,)),
    ],
)
def test_all_rates_are_found_in_rising_order(wanted: tuple[str, ...], also: tuple[int, ...]) -> None:
    """Three factors, three rates."""
    answer = solve(at_rates(*wanted, also=also))
    assert isinstance(answer, ManyRates)
    assert answer.status == "many"
    assert len(answer.roots) == len(wanted)
    assert all(near(root, F(rate)) for root, rate in zip(answer.roots, wanted, strict=True))
    assert answer.reason == f"{answer.reason.values['changes']} sign changes and {len(wanted)} rates"
    assert answer.reason.values["changes"] >= len(wanted)
    zeros = [root.rate for root in answer.roots if root.growth == 1]
    assert zeros == [0] * ("0" in wanted)


@given(
    st.lists(st.fractions(F(-9, 10), 3, max_denominator=40), unique=True, min_size=1, max_size=5),
    st.sampled_from([(1,), (1, 1), (1, -1, 1), (2, -2, 1)]),
)
def test_random_rates_are_all_found(wanted: list[Fraction], also: tuple[int, ...]) -> None:
    """None missing, none invented."""
    answer = solve(at_rates(*map(str, wanted), also=also))
    assert len(answer.roots) == len(wanted)
    assert all(near(root, rate) for root, rate in zip(answer.roots, sorted(wanted), strict=True))
    assert isinstance(answer, Found if len(wanted) == 1 else ManyRates)


@given(st.lists(st.integers(-(10**6), 10**6), max_size=9), st.fractions(F(1, 1000), 1000), st.randoms())
def test_scale_sign_and_order_do_not_matter(amounts: list[int], scale: Fraction, random: object) -> None:
    """In cents, from the other side, in any order: the same rates and the same words."""
    plain = flows(amounts)
    changed = [(time, -amount * scale) for time, amount in plain]
    random.shuffle(changed)  # type: ignore[attr-defined]
    one, other = solve(plain), solve(changed)
    assert (one.status, [root.rate for root in one.roots]) == (other.status, [root.rate for root in other.roots])
    assert one.status in ("found", "none", "many")


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=7))
def test_every_rate_found_is_a_change_of_sign(amounts: list[int]) -> None:
    """Just below and just above each rate that is not repeated, the signs are certain and different."""
    for root in solve(flows(amounts)).roots:
        rate, step = F(root.rate), F(1, 10**40) * (1 + F(root.rate))
        below, above = (root.equation.sign(Growth(1 + rate + side * step)) for side in (-1, 1))
        assert below == -(above or 0)
        assert below in (1, -1)


# --- repeated ---


@pytest.mark.parametrize(
    ("factors", "wanted"),
    [
        # (1.1 z - 1)^2: touches zero at 10 %
        ([(-1, F(11, 10))] * 2, {"1/10": True}),
        # (1.1 z - 1)^3: crosses it
        ([(-1, F(11, 10))] * 3, {"1/10": True}),
        ([(-1, 1)] * 2, {"0": True}),
        ([(-1, 1)] * 3, {"0": True}),
        ([(-1, F(11, 10))] * 2 + [(-1, F(6, 5))], {"1/10": True, "1/5": False}),
        ([(-1, F(11, 10))] + [(-1, F(6, 5))] * 2, {"1/10": False, "1/5": True}),
        ([(-1, F(11, 10))] * 2 + [(-1, 1)], {"0": False, "1/10": True}),
        ([(-1, 1)] * 2 + [(-1, F(6, 5))], {"0": True, "1/5": False}),
        ([(-1, F(11, 10))] * 2 + [(-1, F(6, 5))] * 2, {"1/10": True, "1/5": True}),
        ([(-1, F(11, 10))] * 2 + [(1, 1)] * 2, {"1/10": True}),
    ],
)
def test_repeated_rates_are_named_as_such(factors: list[tuple[Fraction | int, ...]], wanted: dict[str, bool]) -> None:
    """They count once, are found exactly, and are labelled; simple ones beside them are not."""
    answer = solve(flows(multiplied(*factors)))
    assert [root.repeated for root in answer.roots] == list(wanted.values())
    assert all(near(root, F(rate)) for root, rate in zip(answer.roots, wanted, strict=True))
    assert isinstance(answer, Found if len(wanted) == 1 else ManyRates)


def test_the_digits_of_a_repeated_rate_can_be_proved() -> None:
    """By the equation that has each root only once, whose sign does change there."""
    (root,) = solve(flows([1, F(-22, 10), F(121, 100)])).roots
    assert root.equation.sign(Growth(F(109, 100))) == -(root.equation.sign(Growth(F(111, 100))) or 0)
    assert root.equation.sign(Growth(F(11, 10))) == 0


def test_a_repeated_rate_of_a_very_long_plan_is_labelled_but_not_taken_apart() -> None:
    """(1.1 z - 1)^2 (z^160 + 1): of too high a degree for division, and touched to as many digits as were tried."""
    long = multiplied([-1, F(11, 10)], [-1, F(11, 10)], [1, *[0] * 159, 1])
    answer = solve(flows(long))
    assert [root.repeated for root in answer.roots] == [True]
    assert abs(F(answer.roots[0].rate) - F(1, 10)) < F(1, 10**20)
    assert answer.roots[0].equation == Equation.of(flows(long))
    shorter = multiplied([-1, F(11, 10)], [-1, F(11, 10)], [1, *[0] * 147, 1])
    assert near(solve(flows(shorter)).roots[0], F(1, 10))


def test_almost_repeated_is_two() -> None:
    """10 % and a billionth of a billionth more."""
    close = F(1, 10) + F(1, 10**18)
    answer = solve(at_rates("1/10", str(close)))
    assert [root.repeated for root in answer.roots] == [False, False]
    assert near(answer.roots[0], F(1, 10))
    assert near(answer.roots[1], close)


# --- values ---


def test_rates_do_not_depend_on_somebody_elses_arithmetic() -> None:
    """With three digits of precision in the thread."""
    amounts: Flows = flows([-1000, 400, 400, 400])
    expected = solve(amounts)
    with localcontext() as context:
        context.prec = 3
        assert solve(amounts) == expected
    assert len(str(expected.roots[0].rate)) > 60


def test_answers_are_values() -> None:
    """Equal by their parts, the same after a journey, their reasons still phrases."""
    for amounts in ((), (-1, 1), (1, -3, 2)):
        answer = solve(flows(amounts))
        again = pickle.loads(pickle.dumps(answer))
        assert again == answer
        assert isinstance(getattr(again, "unique_because", None) or again.reason, Phrase)


def test_a_known_loan() -> None:
    """1000 repaid in three payments of 400: 9.70 % a period, as every table has it."""
    (rate,) = rates(-1000, 400, 400, 400)
    assert f"{float(rate):.6f}" == "0.097010"


def test_answers_are_frozen_and_hold_nothing_else() -> None:
    """As every value on the way of an answer."""
    for value in (Root, Found, NoRate, ManyRates, Bracket, Equation, Growth):
        assert vars(value)["__dataclass_params__"].frozen, value
        assert "__slots__" in vars(value), value
