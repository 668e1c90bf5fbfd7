"""Which of several ways to pay for one thing is the best, and what is "free of interest" worth?"""

from __future__ import annotations

from typing import Any

import pytest

import calc

PRICE = "120000"


def offer(name: str, price: str, count: int, *fees: tuple[str, Any], **more: Any) -> calc.Offer:
    """A price in so many monthly installments; a fee is a rate and when it is taken, the rest are fields."""
    taken = [{"rate": rate, "when": when} for rate, when in fees]
    plan = {"installments": count} | more.pop("plan", {})
    return calc.Offer(name=name, price=price, plan=plan, fees=taken, **more)


def row(answer: calc.Comparison, name: str) -> Any:
    """One of the rows, by its name."""
    return next(row for row in answer.offers if row.name == name)


def ranking(answer: calc.Comparison) -> list[str]:
    """The names in the order of their ranks."""
    return [row.name for row in answer.offers]


@pytest.mark.parametrize(
    ("discount", "in_3", "in_12"),
    [
        ("99", ("6.05", "6.22"), "1.86"),
        ("98", ("12.20", "12.91"), "3.75"),
        ("97", ("18.46", "20.11"), "5.66"),
        ("95", ("31.31", "36.22"), "9.58"),
        ("90", ("65.51", "89.23"), "19.91"),
    ],
)
def test_a_cash_discount_forgone(discount: str, in_3: tuple[str, str], in_12: str) -> None:
    """One shop sells cheaper for cash, another in 3 or 12 "free": the discount that is given up is what they cost."""
    cash = f"{int(discount) * 1200}"
    shop = offer("shop", PRICE, 12, cash_price=cash)
    answer = calc.compare([offer("free 3", PRICE, 3), offer("free 12", PRICE, 12), shop])
    three, twelve = row(answer, "free 3"), row(answer, "free 12")
    assert in_3 == (three.rates.nominal.percent(), three.rates.effective.percent())
    assert in_12 == twelve.rates.nominal.percent()
    assert row(answer, "shop").totals == twelve.totals
    assert ("pay cash", f"{cash}.00") == (answer.best.cost, str(answer.cash_price))


def test_ten_percent_off_in_12_effective() -> None:
    """19.91 nominal is 21.83 effective."""
    answer = calc.compare([offer("free", PRICE, 12, cash_price="108000")])
    assert "21.83" == row(answer, "free").rates.effective.percent()


def test_ten_percent_off_or_ten_free_installments() -> None:
    """900 now or 10 x 100: 23.56 % a year nominal, 26.27 % effective, and nobody's savings earn that."""
    answer = calc.compare([offer("10 free", "1000", 10, cash_price="900")], savings_rate="5%")
    free = row(answer, "10 free")
    assert ("23.56", "26.27") == (free.rates.nominal.percent(), free.rates.effective.percent())
    assert ["pay cash", "10 free"] == ranking(answer)
    assert ("100.00", "pay cash") == (str(free.totals.cost), answer.best.worth)
    assert free.worth < 0


def test_where_the_discount_is_just_made_up_for() -> None:
    """With savings at those 26.27 % a year both are worth the same, and with more the installments are better."""
    free = offer("10 free", "1000", 10, cash_price="900")
    rate = row(calc.compare([free]), "10 free").rates.effective
    assert "0.00" == str(row(calc.compare([free], savings_rate=rate), "10 free").worth)
    assert "10 free" == calc.compare([free], savings_rate="27%").best.worth


def test_2000_in_12_free() -> None:
    """At 3 % a year it is worth 31.70, which is 1.58 % of the price; paying cash is worth nothing."""
    answer = calc.compare([offer("free", "2000", 12)], savings_rate="3%")
    assert [("free", "31.70"), ("pay cash", "0.00")] == [(one.name, str(one.worth)) for one in answer.offers]
    assert ("free", "free") == (answer.best.worth, answer.best.cost)


@pytest.mark.parametrize(
    ("savings", "worth"),
    [
        ("3%", {3: "0.49", 6: "0.86", 12: "1.58", 24: "3.02"}),
        ("5%", {3: "0.81", 6: "1.41", 12: "2.60", 24: "4.92"}),
    ],
)
def test_what_free_of_interest_is_worth(savings: str, worth: dict[int, str]) -> None:
    """In percent of the price; the longer, the more: the longest ranks first though none costs anything."""
    answer = calc.compare([offer(f"{count}", PRICE, count) for count in worth], savings_rate=savings)
    found = {count: f"{row(answer, f'{count}').worth * 100 / int(PRICE):.2f}" for count in worth}
    assert worth == found
    assert ["24", "12", "6", "3", "pay cash"] == ranking(answer)


@pytest.mark.parametrize(("savings", "percent"), [("3%", "98.42"), ("5%", "97.40")])
def test_a_discount_that_equals_what_free_is_worth(savings: str, percent: str) -> None:
    """1.58 % off for cash makes up for 12 free installments at 3 %, as far as its two digits go."""
    cash = f"{float(percent) * 1200:.0f}"
    answer = calc.compare([offer("free", PRICE, 12, cash_price=cash)], savings_rate=savings)
    assert abs(row(answer, "free").worth) < int(PRICE) * 0.0001


def test_the_phone() -> None:
    """5999 in cash, or 6199 in 12 "free": 6.10 % a year, and cash wins even with savings at 3 %."""
    answer = calc.compare([offer("phone", "6199", 12, cash_price="5999")], savings_rate="3%")
    phone = row(answer, "phone")
    assert ("6.10", "200.00", "516.62") == (
        phone.rates.nominal.percent(), str(phone.totals.cost), str(phone.highest_payment)
    )  # fmt: skip
    assert ("pay cash", "phone") == (answer.best.worth, answer.best.payment)


def test_the_phone_in_two_shops() -> None:
    """One shop asks 5999, the other 6199 and says nothing of cash: its plan is measured against 5999 too."""
    answer = calc.compare([offer("A", "5999", 12, ("0.6%", "each")), offer("B", "6199", 12)])
    assert "6.10" == row(answer, "B").rates.nominal.percent()
    assert ["pay cash", "B", "A"] == ranking(answer)
    said = "paid at once it costs 5999.00, the lowest of these offers, and not 6199.00"
    assert (True, False) == (said in row(answer, "B").assumptions, said in row(answer, "A").assumptions)


def test_which_of_them_is_cheaper() -> None:
    """花呗, 白条, 月付, a bank card or a loan: one purchase of 6000 in 12, and the rates that their fees really are."""
    loan = calc.Offer(name="消费贷", price="6000", plan={"kind": "level", "installments": 12, "rate": "12%"})
    answer = calc.compare(
        [
            offer("抖音月付", "6000", 12, ("0.9%", "each")),
            offer("花呗", "6000", 12, ("8.8%", "spread")),
            offer("白条", "6000", 12, ("1.2%", "each")),
            offer("信用卡", "6000", 12, ("0.6%", "each")),
            loan,
        ]
    )
    assert ["pay cash", "消费贷", "信用卡", "花呗", "抖音月付", "白条"] == ranking(answer)
    found = {name: row(answer, name).rates.nominal.percent() for name in ranking(answer) if name != "pay cash"}
    assert {"消费贷": "12.00", "信用卡": "13.03", "花呗": "15.86", "抖音月付": "19.37", "白条": "25.60"} == found
    simple = {one.name: [law.percent for law in one.laws] for one in answer.offers}
    assert {"pay cash": [], **{name: [percent] for name, percent in found.items()}} == simple
    costs = {name: str(row(answer, name).totals.cost) for name in ranking(answer)}
    assert {"信用卡": "432.00", "花呗": "528.00", "抖音月付": "648.00", "白条": "864.00"}.items() <= costs.items()
    assert {"cost": "pay cash", "total": "pay cash", "rate": "消费贷", "payment": "消费贷", "worth": None} == (
        answer.to_dict()["best"]
    )


def test_the_same_fee_over_a_longer_time() -> None:
    """0.5 % a month: three months cost less money, a year costs more and a higher rate, but each payment is lower."""
    answer = calc.compare([offer("12", "6000", 12, ("0.5%", "each")), offer("3", "6000", 3, ("0.5%", "each"))])
    assert ["pay cash", "3", "12"] == ranking(answer)
    assert ("3", "12") == (answer.best.rate, answer.best.payment)
    assert ["90.00", "360.00"] == [str(row(answer, name).totals.cost) for name in ("3", "12")]


def test_a_gift_that_only_the_plan_brings() -> None:
    """599 in three with a gift worth 99 to the buyer is better than cash; without a value for it, it is the same."""
    gift = offer("gift", "599", 3, benefits=[{"name": "gift", "amount": "99", "when": "start"}])
    answer = calc.compare([offer("plain", "599", 3), gift])
    assert ["gift", "plain", "pay cash"] == ranking(answer)
    assert "-99.00" == str(row(answer, "gift").totals.cost)
