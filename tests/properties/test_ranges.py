"""Does a range hold every answer in it? A concrete case between the ends is no cheaper and no dearer than they are."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.cost.priced import Priced, priced
from calc.cost.unknown import TIMINGS, Case, Range, possible
from calc.money import money_text
from calc.offer.model import Offer

COUNTS = st.integers(2, 12)
PRICES = st.integers(10_000, 1_000_000)


def rate_of(plan: Priced, measured_by: str) -> Fraction:
    """By what the cases of a range are put in order."""
    if measured_by == "cost":
        return Fraction(plan.totals.cost)
    rate = getattr(plan.rates, measured_by)
    assert rate is not None
    return Fraction(rate.exact)


def holds(found: Range, plan: Priced) -> bool:
    """Whether an answer lies between the ends, an open end being as far as one likes."""
    value = rate_of(plan, found.measured_by)

    def end(case: Case | None, where_open: Fraction) -> Fraction:
        return where_open if case is None else rate_of(case.priced, found.measured_by)

    return end(found.low, value) <= value <= end(found.high, value)


@st.composite
def pairs(draw: st.DrawFn, low: int, high: int) -> tuple[int, int, int]:
    """The two ends of a range, and a number between them."""
    one, other = sorted((draw(st.integers(low, high)), draw(st.integers(low, high))))
    return one, other, draw(st.integers(one, other))


def percent(hundredths: int) -> str:
    """A share in percent, from hundredths of it."""
    return f"{hundredths // 100}.{hundredths % 100:02}%"


def cny(minor: int) -> str:
    """An amount of money, from cents."""
    return money_text(minor, "CNY")


def check(described: dict[str, Any], settled: dict[str, Any]) -> None:
    """The range of an offer holds the answer of the offer with its terms settled."""
    found = possible(Offer(**described))
    assert found.cases and all(isinstance(case, Case) for case in found.cases)
    assert holds(found, priced(Offer(**settled)))


@given(PRICES, COUNTS, pairs(0, 500), st.sampled_from((*TIMINGS, "unknown")), st.sampled_from(TIMINGS))
def test_a_fee_in_percent(price: int, count: int, bounds: tuple[int, int, int], when: str, meant: str) -> None:
    """Anything between two shares, at a time that is said or that is not."""
    low, high, between = bounds
    offer = {"price": cny(price), "plan": {"installments": count}}
    fee = {"rate": f"{percent(low)}..{percent(high)}", "when": when}
    concrete = {"rate": percent(between), "when": meant if when == "unknown" else when}
    check(offer | {"fees": [fee]}, offer | {"fees": [concrete]})


@given(PRICES, COUNTS, pairs(0, 900), pairs(0, 90), st.sampled_from(TIMINGS), st.sampled_from(TIMINGS))
def test_two_fees_in_money(
    price: int, count: int, first: tuple[int, int, int], second: tuple[int, int, int], when: str, other: str
) -> None:
    """Both between two amounts, one of them at no stated time."""
    offer = {"price": cny(price), "plan": {"installments": count}}
    fees = [
        {"amount": f"{cny(first[0])}..{cny(first[1])}", "when": "unknown"},
        {"amount": f"{cny(second[0])}-{cny(second[1])}", "when": other},
    ]
    concrete = [{"amount": cny(first[2]), "when": when}, {"amount": cny(second[2]), "when": other}]
    check(offer | {"fees": fees}, offer | {"fees": concrete})


@given(PRICES, COUNTS, pairs(8_000, 12_000), pairs(0, 1_000))
def test_the_cash_price_and_a_gift(
    price: int, count: int, cash: tuple[int, int, int], gift: tuple[int, int, int]
) -> None:
    """Cash prices from 80 to 120 % of the price, gifts up to a tenth of it."""

    def of_the_price(part: int) -> str:
        return cny(price * part // 10_000)

    def offer(cash_price: str, worth: str) -> dict[str, Any]:
        benefits = [{"amount": worth}]
        return {"price": cny(price), "cash_price": cash_price, "plan": {"installments": count}, "benefits": benefits}

    ends = [f"{of_the_price(low)}..{of_the_price(high)}" for low, high, _ in (cash, gift)]
    check(offer(*ends), offer(of_the_price(cash[2]), of_the_price(gift[2])))


@given(PRICES, COUNTS, st.integers(1, 10_000), st.integers(0, 5_000))
def test_nothing_said_of_the_cash_price_or_of_a_gift(price: int, count: int, part: int, gift: int) -> None:
    """No number can lie outside of what has no end; the end that there is holds."""
    offer = {"price": cny(price), "plan": {"installments": count}, "fees": [{"rate": "1%", "when": "each"}]}
    check(offer | {"cash_price": "unknown"}, offer | {"cash_price": cny(max(1, price * part // 10_000))})
    check(offer | {"benefits": [{"amount": "?"}]}, offer | {"benefits": [{"amount": cny(price * gift // 10_000)}]})


@given(PRICES, pairs(2, 24), st.sampled_from(TIMINGS))
def test_the_number_of_installments(price: int, bounds: tuple[int, int, int], when: str) -> None:
    """Every number between the two is tried."""
    low, high, between = bounds
    offer = {"price": cny(price), "fees": [{"rate": "3%", "when": when}]}
    text = f"{low}..{high}" if low < high else str(low)
    if low < high:
        check(offer | {"plan": {"installments": text}}, offer | {"plan": {"installments": between}})
    listed = ",".join({str(low): 0, str(between): 0, "25": 0})
    check(offer | {"plan": {"installments": listed}}, offer | {"plan": {"installments": between}})


@given(PRICES, COUNTS, pairs(0, 3_600), st.sampled_from(("flat", "bullet", "principal")))
def test_the_interest(price: int, count: int, bounds: tuple[int, int, int], kind: str) -> None:
    """Between two nominal rates; where every cent is rounded, a higher rate may cost a cent more and no less."""
    low, high, between = bounds
    offer = {"price": cny(price), "plan": {"kind": kind, "installments": count}}
    open_rate = f"{percent(low)}..{percent(high)}"
    check(
        offer | {"plan": offer["plan"] | {"rate": open_rate}},  # type: ignore[operator]
        offer | {"plan": offer["plan"] | {"rate": percent(between)}},  # type: ignore[operator]
    )


@given(PRICES, COUNTS, pairs(8_000, 14_000))
def test_what_each_installment_is(price: int, count: int, bounds: tuple[int, int, int]) -> None:
    """From a fifth too little to two fifths too much."""
    low, high, between = (cny(max(1, price * part // 10_000 // count)) for part in bounds)
    plan = {"kind": "stated", "installments": count}
    offer = {"price": cny(price)}
    check(offer | {"plan": plan | {"payment": f"{low}..{high}"}}, offer | {"plan": plan | {"payment": between}})


@given(PRICES, COUNTS, pairs(0, 80), st.sampled_from(("upfront", "first", "last")))
def test_a_down_payment(price: int, count: int, bounds: tuple[int, int, int], when: str) -> None:
    """The more is paid down, the dearer is the same fee on what is left."""
    low, high, between = bounds
    offer = {"price": cny(price), "plan": {"installments": count}, "fees": [{"amount": "10.00", "when": when}]}
    check(offer | {"down": f"{low}%..{high}%"}, offer | {"down": f"{between}%"})


def test_what_lies_outside_is_noticed() -> None:
    """2.5 % is in 2 to 3 %; 1.9 and 3.1 % are not."""
    offer = {"price": "1000", "plan": {"installments": 3}}
    found = possible(Offer(**offer, fees=[{"rate": "2..3%", "when": "first"}]))
    held = [
        holds(found, calc.quote(Offer(**offer, fees=[{"rate": rate, "when": "first"}])).known)  # type: ignore[arg-type]
        for rate in ("1.9%", "2%", "2.5%", "3%", "3.1%")
    ]
    assert [False, True, True, True, False] == held
