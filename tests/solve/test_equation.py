"""Is the present-value equation the flows' own, and is its sign certain wherever it is told?"""

from __future__ import annotations

import pickle
from decimal import Decimal, localcontext
from fractions import Fraction
from math import gcd, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.solve.equation import (
    DIGITS,
    PRECISIONS,
    Equation,
    Growth,
    _exact_value,
    _power,
    _rational_power,
    _whole_root,
    arithmetic,
    certain_sign,
    decimal,
    evaluate,
    sign_about,
    sign_at,
    sign_of,
)
from tests.solve.drawn import Terms, exact_value, long_sums
from tests.solve.polynomials import equation, flows, multiplied

F = Fraction


# --- from flows ---


@given(
    st.lists(st.tuples(st.fractions(-9, 9, max_denominator=12), st.fractions(-9, 9, max_denominator=12)), max_size=8)
)
def test_the_equation_has_the_times_and_amounts_of_its_flows(drawn: list[tuple[Fraction, Fraction]]) -> None:
    """All of them, in proportion; without a common factor, and with the longest unit of time there is."""
    made, at = Equation.of(drawn), dict[Fraction, Fraction]()
    for time, amount in drawn:
        at[time] = at.get(time, F(0)) + amount
    left = sorted((time, amount) for time, amount in at.items() if amount)
    assert len(left) == len(made.powers) == len(made.amounts)
    if left:
        (first, scale), factor = left[0], F(made.amounts[0])
        assert [(time - first) / made.unit for time, _ in left] == list(made.powers)
        assert [amount / scale * factor for _, amount in left] == list(made.amounts)
        assert scale * factor > 0, "the signs are kept"
        assert gcd(*made.amounts) == 1
        assert gcd(*made.powers) == (1 if len(left) > 1 else 0)
        assert made.unit > 0
    if len(left) < 2:
        assert made.unit == 1


@pytest.mark.parametrize(
    ("pairs", "powers", "amounts", "unit"),
    [
        # one amount a period
        ([("0", "-1000"), ("1", "600"), ("2", "600")], (0, 1, 2), (-5, 3, 3), "1"),
        # in any order
        ([("2", "600"), ("0", "-1000"), ("1", "600")], (0, 1, 2), (-5, 3, 3), "1"),
        # the largest span of which all gaps are multiples is one power
        ([("0", "-1000"), ("6", "400"), ("12", "700")], (0, 1, 2), (-10, 4, 7), "6"),
        ([("0", "-1"), ("1/12", "1"), ("1/4", "1")], (0, 1, 3), (-1, 1, 1), "1/12"),
        ([("0", "-1"), ("36/365", "2"), ("66/365", "3")], (0, 6, 11), (-1, 2, 3), "6/365"),
        # times are counted from the first of them, whatever it is
        ([("5", "-1"), ("7", "2")], (0, 1), (-1, 2), "2"),
        ([("-3", "-1"), ("0", "2")], (0, 1), (-1, 2), "3"),
        # amounts at one time are added up; what cancels is left out
        ([("0", "-1"), ("1", "2"), ("0", "-2"), ("1", "4")], (0, 1), (-1, 2), "1"),
        ([("0", "-1"), ("1", "2"), ("1", "-2"), ("3", "4")], (0, 1), (-1, 4), "3"),
        ([("0", "0"), ("1", "-1"), ("2", "2")], (0, 1), (-1, 2), "1"),
        # amounts become whole and lose their common factor
        ([("0", "-0.5"), ("1", "1.25")], (0, 1), (-2, 5), "1"),
        ([("0", "-1/3"), ("1", "1/2")], (0, 1), (-2, 3), "1"),
        ([("4", "7")], (0,), (1,), "1"),
        ([("4", "-7")], (0,), (-1,), "1"),
        ([], (), (), "1"),
        ([("0", "5"), ("0", "-5")], (), (), "1"),
    ],
)
def test_the_polynomial_of_flows(
    pairs: list[tuple[str, str]], powers: tuple[int, ...], amounts: tuple[int, ...], unit: str
) -> None:
    """Rising powers from 0, whole amounts that are never 0, and the time of one power."""
    assert Equation(powers, amounts, F(unit)) == Equation.of([(F(time), F(amount)) for time, amount in pairs])


pairs_of_anything = st.lists(
    st.tuples(st.fractions(-20, 20, max_denominator=30), st.fractions(-(10**6), 10**6, max_denominator=100)), max_size=6
)


@given(pairs_of_anything, st.fractions(F(1, 1000), 1000), st.fractions(-50, 50), st.randoms())
def test_scale_order_and_beginning_do_not_matter(
    pairs: list[tuple[Fraction, Fraction]], scale: Fraction, later: Fraction, random: object
) -> None:
    """The same amounts in another currency, on other days, in another order make the same equation."""
    changed = [(time + later, amount * scale) for time, amount in pairs]
    random.shuffle(changed)  # type: ignore[attr-defined]
    assert Equation.of(pairs) == Equation.of(changed)


def test_the_other_side_of_the_table() -> None:
    """What one side pays the other receives: every amount changes its sign."""
    assert equation(-10, 4, 7).amounts == tuple(-amount for amount in equation(10, -4, -7).amounts)


@pytest.mark.parametrize(
    ("amounts", "changes"),
    [
        ((1,), 0),
        ((1, 1), 0),
        ((-1, 1), 1),
        ((-1, 0, 1), 1),
        ((1, -1, 1), 2),
        ((1, 1, -2, -2, 1, -1), 3),
        ((-1, -1, -1), 0),
    ],
)
def test_sign_changes_are_counted_in_order_of_time(amounts: tuple[int, ...], changes: int) -> None:
    """Amounts of nothing between them do not count."""
    assert changes == equation(*amounts).sign_changes


def test_a_rate_of_nothing() -> None:
    """Where the amounts add up to nothing."""
    assert equation(-3, 1, 2).zero_rate()
    assert not equation(-3, 1, 1).zero_rate()
    assert equation().zero_rate()


# --- signs at a growth ---

LOAN = equation(-1000, 1100)


@pytest.mark.parametrize(
    ("rate", "sign"), [("0", 1), ("9/100", 1), ("1/10", 0), ("11/100", -1), ("-1/2", 1), ("1000", -1)]
)
def test_the_sign_of_a_loan(rate: str, sign: int) -> None:
    """1000 lent and 1100 returned are a gain below 10 %, a loss above, and nothing at exactly 10 %."""
    assert sign == LOAN.sign(Growth(1 + F(rate)))
    assert LOAN.sign(Growth(1 + F(rate))) == -(equation(1000, -1100).sign(Growth(1 + F(rate))) or 0)


@pytest.mark.parametrize("places", [3, 30, 55, 120, 250])
def test_the_sign_next_to_a_root(places: int) -> None:
    """However near to the root: the precision is raised until the sign is certain."""
    near = F(1, 10**places)
    assert LOAN.sign(Growth(F(11, 10) + near)) == -1
    assert LOAN.sign(Growth(F(11, 10) - near)) == 1
    growth = Growth(F(6, 5) + near, F(1, 12))
    assert Equation.of([(F(0), F(-1000)), (F(12), F(1200)), (F(13), F(1, 10**300))]).sign(growth) == -1


def test_the_sign_is_zero_only_where_it_is_proved() -> None:
    """20 % a year with the month as the unit: (6/5)^(1/12) is no fraction, its twelfth power is."""
    year = Equation.of([(F(0), F(-1000)), (F(12), F(1200))])
    assert year.sign(Growth(F(6, 5), F(1, 12))) == 0
    assert year.sign(Growth(F(121, 100), F(1, 12))) == -1
    # (2^-1)^12 and 4096^(1/12) = 2 are fractions too
    assert Equation.of([(F(0), F(-1)), (F(1), F(2))]).sign(Growth(F(4096), F(1, 12))) == 0


def test_a_sign_that_cannot_be_decided() -> None:
    """A polynomial that is zero at the twelfth root of 5/6, which is no fraction, and that has terms of every kind."""
    coefficients = multiplied([-F(5, 6), *[0] * 11, 1], [-2, 1])
    undecided = Equation.of(flows(coefficients))
    assert undecided.unit == 1
    assert undecided.sign(Growth(F(6, 5), F(1, 12))) is None
    assert undecided.sign(Growth(F(6, 5) + F(1, 10**300), F(1, 12))) is not None


growths = st.fractions(F(1, 2), 2, max_denominator=1000)


@given(long_sums(), growths, st.sampled_from([F(1), F(1, 2), F(1, 12), F(-1)]))
def test_every_sign_is_that_of_the_exact_value(terms: Terms, root: Fraction, exponent: Fraction) -> None:
    """At a growth whose power is a fraction."""
    growth = Growth(root**exponent.denominator, exponent)
    assert Equation(*terms, F(1)).sign(growth) == sign_of(exact_value(terms, root**-exponent.numerator))


@given(st.lists(growths, min_size=1, max_size=3), st.integers(0, 40), st.integers(3, 100), st.sampled_from([-1, 1]))
def test_zeros_and_what_is_next_to_them(drawn: list[Fraction], ones: int, digits: int, side: int) -> None:
    """Exactly zero at each root, and neither zero nor undecided 10^-digits beside it."""
    polynomial = Equation.of(flows(multiplied(*((-1, root) for root in set(drawn)), [1] * (ones + 1))))
    for root in drawn:
        beside = root + F(side, 10**digits)
        exact = exact_value((polynomial.powers, polynomial.amounts), 1 / beside)
        assert polynomial.sign(Growth(root)) == 0
        assert polynomial.sign(Growth(beside)) == sign_of(exact) != 0


@given(long_sums(), growths, st.booleans())
def test_what_whole_numbers_leave_open_is_decided_as_surely(terms: Terms, growth: Fraction, at_root: bool) -> None:
    """With all of their signs withheld: exactly, or in decimal arithmetic."""
    amounts = multiplied([-1, growth], [1, 2]) if at_root else None
    polynomial = Equation.of(flows(amounts)) if amounts else Equation(*terms, F(1))
    z = arithmetic(60).divide(Decimal(growth.denominator), Decimal(growth.numerator))
    expected = polynomial.sign(Growth(growth)), sign_at(polynomial, z), polynomial.sign(Growth(growth, F(1, 7)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("calc.solve.equation.fixed_sign", lambda *_: 0)
        assert polynomial.sign(Growth(growth)) == expected[0]
        assert sign_at(polynomial, z) == expected[1]
        assert polynomial.sign(Growth(growth, F(1, 7))) == expected[2]


def test_a_common_sign_needs_nothing_but_whole_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither decimals nor the exact value are asked for a loan's sign, half a last digit from its rate."""
    monkeypatch.setattr("calc.solve.equation.certain_sign", None)
    monkeypatch.setattr("calc.solve.equation._exact_value", None)
    loan = equation(-100_000, *[F("665.30")] * 360)
    assert [loan.sign(Growth(1 + F(rate) / 1200)) for rate in ("6.995", "7.005")] == [1, -1]
    assert [sign_at(loan, Decimal(z)) for z in ("0.99", "0.995")] == [-1, 1]


def test_a_zero_too_long_to_be_written_out() -> None:
    """0.1 % a day for ten years: exactly zero at 0.1 %, but with millions of digits; beside it the sign is certain."""
    days = [(F(0), F(-1000)), *((F(day), F(1)) for day in range(1, 3650)), (F(3650), F(1001))]
    daily = Equation.of(days)
    assert daily.sign(Growth(F(1001, 1000))) is None
    assert daily.sign(Growth(F(1001, 1000) + F(1, 10**50))) == -1
    assert Equation.of([*days[:100], (F(100), F(1001))]).sign(Growth(F(1001, 1000))) == 0


def test_an_exponent_too_large_to_be_written_out() -> None:
    """A fraction to the power of a hundred million has too many digits for exact arithmetic, not for a sign."""
    far = Equation.of([(F(0), F(-1)), (F(10**8), F(2))])
    assert far.unit == 10**8
    assert far.sign(Growth(F(11, 10))) == -1
    assert far.sign(Growth(F(10**9 + 1, 10**9))) == 1


@pytest.mark.parametrize("growth", ["1e300", "1e-300", "1e5000", "1e-5000"])
def test_signs_far_out(growth: str) -> None:
    """Near a loss of everything the last amount decides, at a great gain the first."""
    loan = equation(-1000, 400, 400, 400)
    assert loan.sign(Growth(F(Decimal(growth)))) == (-1 if Decimal(growth) > 1 else 1)


def test_the_sign_of_nothing_is_nothing() -> None:
    """At every growth."""
    assert equation().sign(Growth(F(2))) == 0


def test_signs_do_not_depend_on_somebody_elses_arithmetic() -> None:
    """With three digits of precision in the thread."""
    with localcontext() as context:
        context.prec = 3
        assert LOAN.sign(Growth(F(11, 10) + F(1, 10**60))) == -1
        assert arithmetic(50).prec == 50
        assert decimal(F(1, 3), arithmetic(50)) == Decimal("0." + "3" * 50)


# --- what they are made of ---


@pytest.mark.parametrize(
    ("amounts", "z", "value", "slope", "size"),
    [
        # -10 + 4 z + 7 z^2 at 2: -10 + 8 + 28; its derivative 4 + 14 z is 32, times 2; 10 + 8 + 28
        ((-10, 4, 7), "2", "26", "64", "46"),
        # 3 - 5 z^3 + z^5 at 2: 3 - 40 + 32; 2 (-60 + 80); 3 + 40 + 32
        ((3, 0, 0, -5, 0, 1), "2", "-5", "40", "75"),
        ((7,), "2", "1", "0", "1"),
        # -1 - z^2 + z^5 at 1/2: -1 - 1/4 + 1/32; (-1 + 5/16) / 2; 1 + 1/4 + 1/32
        ((-1, 0, -1, 0, 0, 1), "0.5", "-1.21875", "-0.34375", "1.28125"),
    ],
)
def test_the_value_the_slope_and_the_size(amounts: tuple[int, ...], z: str, value: str, slope: str, size: str) -> None:
    """The polynomial, z times its derivative, and its terms all taken as positive."""
    assert evaluate(equation(*amounts), Decimal(z), arithmetic(30)) == (Decimal(value), Decimal(slope), Decimal(size))


coefficients = st.lists(st.integers(-(10**9), 10**9).filter(bool), min_size=1, max_size=8)


@given(coefficients, st.lists(st.integers(1, 9), min_size=8, max_size=8), st.fractions(F(1, 1000), 1000))
def test_the_exact_value_is_the_polynomial_times_something_positive(
    amounts: list[int], gaps: list[int], z: Fraction
) -> None:
    """Times the denominator to the highest power: whole, and with its own sign."""
    powers = tuple(sum(gaps[:k]) for k in range(len(amounts)))
    polynomial = Equation(powers, tuple(amounts), F(1))
    value = sum(amount * z**power for amount, power in zip(amounts, powers, strict=True))
    assert _exact_value(polynomial, z) == value * z.denominator ** powers[-1]
    near = certain_sign(polynomial, decimal(z, arithmetic(120)), 60)
    assert near in (0, sign_of(F(value)))


def test_a_sign_holds_for_all_points_nearby_where_that_is_asked() -> None:
    """-1 + z at 1.001 is positive, and so it is within a millionth of it, but not within a thousandth; with a spread of
    everything no sign is certain."""
    polynomial = equation(-1, 1)
    point = Decimal("1.001")
    assert certain_sign(polynomial, point, 30) == 1
    assert certain_sign(polynomial, point, 30, 6) == 1
    assert certain_sign(polynomial, point, 30, 3) == 0
    assert certain_sign(polynomial, point, 30, 0) == 0
    # of a high power, a small change of the point is a large one of the value
    high = Equation((0, 1, 50), (-2, 1, 1), F(1))
    assert certain_sign(high, Decimal("1.0005"), 30) == 1
    assert certain_sign(high, Decimal("1.0005"), 30, 4) == 0
    assert certain_sign(high, Decimal("1.0005"), 30, 6) == 1
    assert certain_sign(polynomial, Decimal(1), 30) == 0
    assert certain_sign(polynomial, Decimal(1) + Decimal(10) ** -40, 30) == 0
    assert certain_sign(polynomial, Decimal(1) + Decimal(10) ** -25, 30) == 1


@given(long_sums(), st.decimals("0.5", "2", places=3), st.integers(1, 12), st.sampled_from([F(-1), F(1, 3), F(1)]))
def test_a_sign_about_a_point_holds_all_about(terms: Terms, z: Decimal, spread: int, share: Fraction) -> None:
    """In machine numbers, whole numbers or decimals."""
    told = sign_about(Equation(*terms, F(1)), z, spread + 20, spread)
    if told:
        assert sign_of(exact_value(terms, F(z) * (1 + share / 10**spread))) == told


def test_a_sign_about_a_point_is_told_by_whichever_can() -> None:
    """-1 + z about 1 + 10^-8, 1 + 10^-20, and about 10^350, where no machine number is."""
    polynomial = equation(-1, 1)
    assert sign_about(polynomial, 1 + Decimal(10) ** -8, 20, 10) == 1
    assert sign_about(polynomial, 1 + Decimal(10) ** -20, 60, 22) == 1
    assert sign_about(polynomial, 1 + Decimal(10) ** -20, 60, 19) == 0
    assert sign_about(polynomial, Decimal("1e350"), 60, 10) == 1


def test_the_precision_is_raised_for_a_decimal_point_too() -> None:
    """At a root it is zero; 10^-390 beside it, it is not; from which precision on it is tried makes no difference."""
    polynomial = equation(-1, 1)
    beside = Decimal((0, (1, *[0] * 389, 1), -390))
    assert sign_at(polynomial, Decimal(1)) == 0
    assert sign_at(polynomial, beside) == 1
    assert sign_at(polynomial, beside, 300) == 1
    assert sign_at(polynomial, Decimal("1.5"), 100) == 1
    assert sign_at(polynomial, Decimal("0.5"), 400) == -1
    assert sign_at(polynomial, Decimal("0.5"), 401) == 0


@pytest.mark.parametrize(
    ("base", "exponent", "power"),
    [
        ("2", "3", "8"),
        ("2", "-3", "1/8"),
        ("4/9", "1/2", "2/3"),
        ("4/9", "-1/2", "3/2"),
        ("8/27", "-2/3", "9/4"),
        ("2", "1/2", None),
        ("4/3", "1/2", None),
        ("3/4", "1/2", None),
        ("1", "1/365", "1"),
        ("6/5", "0", "1"),
        ("11/10", "100000000", None),
    ],
)
def test_powers_that_are_fractions(base: str, exponent: str, power: str | None) -> None:
    """And those that are none, or too long."""
    assert (None if power is None else F(power)) == _rational_power(F(base), F(exponent))


@pytest.mark.parametrize(
    ("value", "degree", "root"),
    [(0, 2, 0), (1, 365, 1), (27, 3, 3), (28, 3, None), (26, 3, None), (2**365, 365, 2), (2**365 - 1, 365, None)],
)
def test_whole_roots(value: int, degree: int, root: int | None) -> None:
    """Exactly, or not at all."""
    assert root == _whole_root(value, degree)


@given(st.integers(0, 10**12), st.integers(1, 40))
def test_every_power_has_its_root(root: int, degree: int) -> None:
    """And the number after it has none, unless it is a power itself."""
    assert _whole_root(root**degree, degree) == root
    if degree > 1 and root > 0:
        assert _whole_root(root**degree + 1, degree) is None


@pytest.mark.parametrize("precision", [20, 50, 200])
def test_powers_in_decimal_arithmetic_are_right_to_more_digits_than_asked(precision: int) -> None:
    """2^(1/2) squared is 2, 10^-3 is 0.001, (6/5)^(-1/12) to the power of -12 is 6/5."""
    wide = arithmetic(precision + 50)
    allowed = Decimal(10) ** -(precision + 5)
    assert abs(wide.power(_power(F(2), F(1, 2), precision), 2) - 2) < allowed
    assert abs(wide.power(_power(F(6, 5), F(-1, 12), precision), -12) - Decimal("1.2")) < allowed
    assert _power(F(10), F(-3), precision) == Decimal("0.001")
    assert float(_power(F(2), F(1, 2), precision)) == sqrt(2)
    assert float(_power(F(10), F(1, 3), precision).ln()) == pytest.approx(log(10) / 3)


def test_the_digits_that_are_promised() -> None:
    """Roots to sixty digits; signs tried to four hundred."""
    assert DIGITS == 60
    assert PRECISIONS == (50, 100, 200, 400)


def test_equations_and_growths_are_values() -> None:
    """Equal by their parts, hashable, the same after a journey."""
    assert Growth(F(2)) == Growth(F(2), F(1))
    for value in (LOAN, Growth(F(6, 5), F(1, 12))):
        assert pickle.loads(pickle.dumps(value)) == value
        assert len({value, value}) == 1


@pytest.mark.parametrize(
    ("value", "sign"), [(5, 1), (-5, -1), (0, 0), (F(-1, 3), -1), (Decimal("1E-999"), 1), (Decimal("-0"), 0)]
)
def test_the_sign_of_a_number(value: Fraction | Decimal | int, sign: int) -> None:
    """Of any kind."""
    assert sign == sign_of(value)
