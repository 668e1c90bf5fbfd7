"""What do the spreadsheet functions answer? PMT, IPMT, PPMT, CUMIPMT, CUMPRINC, RATE, NPER, IRR, XIRR, EFFECT, NOMINAL.

The signs are those of Microsoft Excel and of OpenDocument's OpenFormula: what is received is positive, what is paid is
negative, and the functions answer the payment's sign. Where the documented functions iterate from a guess, these answer
the root itself; where there are several roots, or none, they say so (`UsageError`) and do not return one of them.

Source: Microsoft Support, the pages of the functions, read; OASIS OpenFormula 1.2, section 6.12.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calc.errors import Phrase, UsageError
from calc.rates.dated import dated, years_between
from calc.rates.periodic import periodic
from calc.rates.rate import Rate
from calc.solve.equation import DIGITS, arithmetic, decimal
from calc.solve.roots import Found, Root, Solution, solve

MOST_PERIODS = 10_000
Number = Fraction | Decimal | int | str


def pmt(rate: Number, periods: int, present: Number, future: Number = 0, at_start: bool = False) -> Fraction:
    """The payment of each period, exact; `present` and `future` with their signs, `at_start` for payments in advance.

    >>> f"{float(pmt(Fraction('0.08') / 12, 10, 10000)):.2f}"
    '-1037.03'
    >>> pmt(0, 36, 36000, 18000)
    Fraction(-1500, 1)
    """
    r, n, pv, fv = Fraction(rate), _periods(periods), Fraction(present), Fraction(future)
    if r <= -1:
        raise UsageError("rate", rate, "a rate is above -100 %", "0.01")
    if not r:
        return -(pv + fv) / n
    growth = (1 + r) ** n
    annuity = (growth - 1) / r * (1 + r if at_start else 1)
    return -(pv * growth + fv) / annuity


def _periods(periods: int) -> int:
    if not 1 <= periods <= MOST_PERIODS:
        why = Phrase("there is at least one period, and at most {most}", most=MOST_PERIODS)
        raise UsageError("periods", periods, why, "12")
    return periods


def _balance(rate: Fraction, period: int, payment: Fraction, present: Fraction, at_start: bool) -> Fraction:
    """What is owed (negative: what is left) after so many payments."""
    growth = (1 + rate) ** period
    paid = payment * (period if not rate else (growth - 1) / rate) * (1 + rate if at_start else 1)
    return -(present * growth + paid)


def ipmt(
    rate: Number, period: int, periods: int, present: Number, future: Number = 0, at_start: bool = False
) -> Fraction:
    """The interest in the payment of one period, exact.

    >>> f"{float(ipmt(Fraction('0.10') / 12, 1, 36, 8000)):.2f}"
    '-66.67'
    """
    r, pv = Fraction(rate), Fraction(present)
    if not 1 <= period <= _periods(periods):
        why = Phrase("a period is one of 1 to {periods}", periods=periods)
        raise UsageError("period", period, why, "1")
    payment = pmt(rate, periods, present, future, at_start)
    if at_start:
        return Fraction(0) if period == 1 else (_balance(r, period - 1, payment, pv, True) * r) / (1 + r)
    return _balance(r, period - 1, payment, pv, False) * r


def ppmt(
    rate: Number, period: int, periods: int, present: Number, future: Number = 0, at_start: bool = False
) -> Fraction:
    """The principal in the payment of one period, exact.

    >>> f"{float(ppmt(Fraction('0.10') / 12, 1, 24, 2000)):.2f}"
    '-75.62'
    """
    return pmt(rate, periods, present, future, at_start) - ipmt(rate, period, periods, present, future, at_start)


def cumipmt(rate: Number, periods: int, present: Number, first: int, last: int, at_start: bool = False) -> Fraction:
    """All interest from one period to another, both included, exact.

    >>> f"{float(cumipmt(Fraction('0.09') / 12, 360, 125000, 13, 24)):.5f}"
    '-11135.23213'
    """
    numbers = _between(first, last, periods)
    return sum((ipmt(rate, number, periods, present, 0, at_start) for number in numbers), Fraction(0))


def cumprinc(rate: Number, periods: int, present: Number, first: int, last: int, at_start: bool = False) -> Fraction:
    """All principal from one period to another, both included, exact.

    >>> f"{float(cumprinc(Fraction('0.09') / 12, 360, 125000, 1, 1)):.8f}"
    '-68.27827118'
    """
    numbers = _between(first, last, periods)
    return sum((ppmt(rate, number, periods, present, 0, at_start) for number in numbers), Fraction(0))


def _between(first: int, last: int, periods: int) -> range:
    if not 1 <= first <= last <= periods:
        why = Phrase("the periods go from 1 to {periods}, the first not after the last", periods=periods)
        raise UsageError("period", f"{first} to {last}", why, "1 to 12")
    return range(first, last + 1)


def nper(rate: Number, payment: Number, present: Number, future: Number = 0) -> Fraction | Decimal:
    """How many periods it takes: exact at 0 %, else to 50 digits.

    >>> nper(0, -10, 100)
    Fraction(10, 1)
    >>> f"{nper('0.10', -300, 1000):.7f}"
    '4.2541637'
    """
    r, pay, pv, fv = Fraction(rate), Fraction(payment), Fraction(present), Fraction(future)
    if not r:
        if not pay:
            raise UsageError("payment", payment, "without payments and interest nothing is ever repaid", "-100")
        return -(pv + fv) / pay
    top, bottom = pay - fv * r, pay + pv * r
    if r <= -1 or not bottom or top / bottom <= 0:
        raise UsageError("payment", payment, "such a payment never reaches the end", "a larger payment")
    context = arithmetic(DIGITS)
    return context.divide(context.ln(decimal(top / bottom, context)), context.ln(decimal(1 + r, context)))


def rate(periods: int, payment: Number, present: Number, future: Number = 0, at_start: bool = False) -> Rate:
    """The rate of a period, as a fraction of one, with its proof; no guess is needed.

    >>> rate(48, -200, 8000).percent(0), rate(12, -100, 150).percent(10)
    ('1', '66.5200066581')
    """
    shift = 0 if at_start else 1
    flows = [(Fraction(0), Fraction(present)), (Fraction(_periods(periods)), Fraction(future))]
    flows += [(Fraction(number + shift), Fraction(payment)) for number in range(periods)]
    return periodic(_only(solve(flows)))


def irr(flows: Sequence[Number]) -> Rate:
    """The internal rate of return of a period, as a fraction of one.

    >>> irr([-70000, 12000, 15000, 18000, 21000]).percent(1)
    '-2.1'
    """
    return periodic(_only(solve([(Fraction(number), Fraction(flow)) for number, flow in enumerate(flows)])))


def xirr(flows: Sequence[tuple[date, Number]]) -> Rate:
    """The effective yearly rate over actual days of 365, as a fraction of one.

    >>> xirr([(date(2026, 1, 1), -1000), (date(2027, 1, 1), 1100)]).percent()
    '10.00'
    """
    return dated(_only(solve(years_between([(day, Fraction(amount)) for day, amount in flows]))))


def _only(solution: Solution) -> Root:
    """The one root; several or none are an error that names them."""
    if isinstance(solution, Found):
        return solution.root
    found = ", ".join(f"{root.rate:.6g}" for root in solution.roots) or "none"
    raise UsageError("flows", found, solution.reason, "calc rate, which lists all rates")


def effect(nominal_rate: Number, per_year: int) -> Fraction:
    """The effective rate of a nominal one, (1 + r / n)^n - 1, exact.

    >>> f"{float(effect('0.0525', 4)):.7f}"
    '0.0535427'
    """
    return (1 + Fraction(nominal_rate) / _periods(per_year)) ** per_year - 1


def nominal(effective_rate: Number, per_year: int) -> Decimal:
    """The nominal rate of an effective one, n ((1 + r)^(1/n) - 1), to more than 50 digits.

    >>> f"{nominal('0.053543', 4):.8f}"
    '0.05250032'
    """
    r = Fraction(effective_rate)
    if r <= -1:
        raise UsageError("rate", effective_rate, "a rate is above -100 %", "0.05")
    context = arithmetic(DIGITS)
    growth = context.exp(context.divide(context.ln(decimal(1 + r, context)), Decimal(_periods(per_year))))
    return context.multiply(context.subtract(growth, Decimal(1)), Decimal(per_year))
