"""What do the spreadsheet functions answer? PMT, IPMT, PPMT, CUMIPMT, CUMPRINC, RATE, NPER, IRR, XIRR, EFFECT, NOMINAL.

The signs are those of Microsoft Excel and of OpenDocument's OpenFormula: what is received is positive, what is paid is
negative, and the functions answer the payment's sign. Where the documented functions iterate from a guess, these answer
the root itself; where there are several roots, or none, they say so (`UsageError`) and do not return one of them.
Rates are fractions of one a period, money is in one currency; `UsageError` names what in the arguments cannot be.

Source: Microsoft Support, the pages of the functions, read; OASIS OpenFormula 1.2, section 6.12.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from calc.errors import Phrase, UsageError
from calc.rates.dated import dated, years_between
from calc.rates.exact_number import exact_number, whole_number
from calc.rates.flows import Flows
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
    r, n, pv, fv = _exact(rate, "rate"), _periods(periods), _exact(present, "present"), _exact(future, "future")
    if r <= -1:
        raise UsageError("rate", rate, "a rate is above -100 %", "0.01")
    if not r:
        return -(pv + fv) / n
    growth = (1 + r) ** n
    annuity = (growth - 1) / r * (1 + r if at_start else 1)
    return -(pv * growth + fv) / annuity


def _exact(given: Number, field: str) -> Fraction:
    return exact_number(given, field, "0.01" if field == "rate" else "1000")


def _periods(given: int) -> int:
    periods = whole_number(given, "periods")
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
    r, pv, count, number = _exact(rate, "rate"), _exact(present, "present"), _periods(periods), _one(period, "period")
    if not 1 <= number <= count:
        why = Phrase("a period is one of 1 to {periods}", periods=count)
        raise UsageError("period", period, why, "1")
    payment = pmt(rate, periods, present, future, at_start)
    if at_start:
        return Fraction(0) if number == 1 else (_balance(r, number - 1, payment, pv, True) * r) / (1 + r)
    return _balance(r, number - 1, payment, pv, False) * r


def _one(given: int, field: str) -> int:
    return whole_number(given, field, try_="1")


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
    start, end, count = _one(first, "first"), _one(last, "last"), _periods(periods)
    if not 1 <= start <= end <= count:
        why = Phrase("the periods go from 1 to {periods}, the first not after the last", periods=count)
        raise UsageError("period", f"{first} to {last}", why, "1 to 12")
    return range(start, end + 1)


def nper(rate: Number, payment: Number, present: Number, future: Number = 0) -> Fraction | Decimal:
    """How many periods it takes: exact at 0 %, else to 50 digits.

    >>> nper(0, -10, 100)
    Fraction(10, 1)
    >>> f"{nper('0.10', -300, 1000):.7f}"
    '4.2541637'
    """
    r, pay = _exact(rate, "rate"), _exact(payment, "payment")
    pv, fv = _exact(present, "present"), _exact(future, "future")
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
    shift, count, each = 0 if at_start else 1, _periods(periods), _exact(payment, "payment")
    flows = [(Fraction(0), _exact(present, "present")), (Fraction(count), _exact(future, "future"))]
    flows += [(Fraction(number + shift), each) for number in range(count)]
    return periodic(_only(solve(flows)))


def irr(flows: Iterable[Number]) -> Rate:
    """The internal rate of return of a period, as a fraction of one.

    >>> irr([-70000, 12000, 15000, 18000, 21000]).percent(1)
    '-2.1'
    """
    given = Flows.of(list(enumerate(flows)))
    return periodic(_only(solve(given.timed or ())))


def xirr(flows: Iterable[tuple[date, Number]]) -> Rate:
    """The effective yearly rate over actual days of 365, as a fraction of one.

    >>> xirr([(date(2026, 1, 1), -1000), (date(2027, 1, 1), 1100)]).percent()
    '10.00'
    """
    given = Flows.of(flows)
    if given.dated is None:
        raise UsageError("flows", "numbers", "times are dates here", "calc.rates.spreadsheet.irr")
    return dated(_only(solve(years_between(given.dated))))


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
    times = _periods(per_year)
    return (1 + _exact(nominal_rate, "rate") / times) ** times - 1


def nominal(effective_rate: Number, per_year: int) -> Decimal:
    """The nominal rate of an effective one, n ((1 + r)^(1/n) - 1), to more than 50 digits.

    >>> f"{nominal('0.053543', 4):.8f}"
    '0.05250032'
    """
    r, times = _exact(effective_rate, "rate"), Decimal(_periods(per_year))
    if r <= -1:
        raise UsageError("rate", effective_rate, "a rate is above -100 %", "0.05")
    context = arithmetic(DIGITS)
    growth = context.exp(context.divide(context.ln(decimal(1 + r, context)), times))
    return context.multiply(context.subtract(growth, Decimal(1)), times)
