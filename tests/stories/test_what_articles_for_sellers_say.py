"""What is true of the plans, tricks and shares that articles for sellers tell of? Each as somebody would ask it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cost.commissions import BANDS, views
from calc.cost.parties import parties
from tests.stories.reading import answer, column, dated, nominal, nominal_and_effective, total

IN_3 = {"installments": 3}
FOURTH = {"after_on_time": 3, "installment": 4, "factor": "0.8"}


def share(part: str | int, whole: str | int) -> str:
    """One amount in percent of another."""
    return f"{Decimal(part) / Decimal(whole) * 100:.2f}"


def names_and_costs(quote: calc.Quote) -> list[tuple[str, str]]:
    """The components of the cost."""
    assert quote.impact is not None
    return [(str(one.name), str(one.cost)) for one in quote.impact.shares]


def ends(quote: calc.Quote, kind: str = "nominal") -> tuple[str, str]:
    """The lowest and the highest rate of a range."""
    assert quote.range is not None and quote.range.low is not None and quote.range.high is not None
    low, high = (getattr(end.priced.rates, kind) for end in (quote.range.low, quote.range.high))
    return low.percent(), high.percent()


def test_is_a_handbag_of_5000_in_3_free_of_interest_really_free() -> None:
    """Only if there is no fee, no mark-up and no cash discount; each of these makes a rate of it."""
    free = answer("5000", plan=IN_3)
    assert (("0.00", "0.00"), []) == (nominal_and_effective(free), names_and_costs(free))
    for dearer in (
        answer("5000", ("1.00", "first"), plan=IN_3), answer("5000", cash_price="4999", plan=IN_3),
        answer("5000", cash_discount="1", plan=IN_3),
    ):  # fmt: skip
        assert Decimal(nominal(dearer)) > 0 and 1 == len(names_and_costs(dearer))


def test_what_do_3_x_99_cost_for_a_lipstick_that_sold_at_199() -> None:
    """98 more than in cash, 49.25 % of it, 276.50 % a year, all of it mark-up; the label alone is 50.25 % up."""
    quote = answer("297", cash_price="199", plan={"kind": "stated", "payment": "99", "installments": 3})
    assert [("mark-up", "98.00")] == names_and_costs(quote)
    assert ("49.25", "276.50") == (share(total(quote, "cost"), 199), nominal(quote))
    assert ("50.25", "33.44") == (share(299 - 199, 199), share(299 - 199, 299))


def test_how_many_times_99_is_a_lipstick_labeled_299() -> None:
    """Nobody says: three times, and 2 are missing from the label."""
    plan = {"kind": "stated", "payment": "99", "installments": "unknown"}
    quote = calc.quote(calc.Offer(price="299", cash_price="199", plan=plan))
    assert quote.range is not None
    (case,) = quote.range.cases
    assert (("installments", "3"),) == case.settled
    assert ("297.00", "-2.00", "98.00") == (
        str(case.priced.totals.paid), str(case.priced.totals.residue), str(case.priced.totals.cost)
    )  # fmt: skip


def test_how_many_times_666_is_1999() -> None:
    """1999 / 666 is 3.0015: three times, 1998 in all, 1 less than the price, -0.30 % a year, and that is rounding."""
    plan = {"kind": "stated", "payment": "666"}
    unsaid = calc.quote(calc.Offer(price="1999", plan=plan | {"installments": "unknown"})).range
    assert unsaid is not None and ["3"] == [case.settled[0][1] for case in unsaid.cases]
    said = answer("1999", plan=plan | IN_3)
    assert ([("rounding", "-1.00")], "-0.30") == (names_and_costs(said), nominal(said))


def test_is_a_share_of_133_on_1999_what_the_article_says_merchants_pay() -> None:
    """6.65 %, below its own 8 to 15 %; so are 6.8 of 87, 7.82 %, below its 10 to 15 % for cosmetics."""
    assert ("6.65", "7.82") == (share(133, 1999), share("6.8", 87))
    assert Decimal("6.65") < BANDS["overall"].low.percent == 8
    assert Decimal("7.82") < BANDS["cosmetics"].low.percent == 10
    assert "133.20" == f"{Decimal('0.20') * 666:.2f}"


def test_how_much_does_a_merchant_pay_on_a_sale_of_2000() -> None:
    """8 to 15 % are 160 to 300; by the article's own band for telephones 120 to 200."""
    offer = calc.Offer(price="2000", plan=calc.Plan(**IN_3))
    overall, phones = ([str(case.commission) for case in views(offer, trade).cases] for trade in ("overall", "3C"))
    assert (["160.00", "300.00"], ["120.00", "200.00"]) == (overall, phones)


@pytest.mark.parametrize(
    ("trade", "low", "high"),
    [("服饰", "8%", "12%"), ("美妆", "10%", "15%"), ("3C", "6%", "10%"), ("家居", "7%", "11%")],
)
def test_which_share_do_merchants_of_a_trade_pay(trade: str, low: str, high: str) -> None:
    """The bands of the article, as commissions on 1000."""
    cases = views(calc.Offer(price="1000", plan=calc.Plan(**IN_3)), trade).cases
    assert [low, high] == [f"{case.commission / 10:.0f}%" for case in cases]


@pytest.mark.parametrize(
    ("commission", "simple"), [("8%", "51"), ("10%", "66"), ("12%", "80"), ("15%", "103")]
)  # fmt: skip
def test_what_does_a_free_plan_yield_the_lender_if_the_commission_is_all_credit(commission: str, simple: str) -> None:
    """8, 10, 12 and 15 % on three installments are 51, 66, 80 and 103 % a year."""
    sides = parties(calc.Offer(price="3000", plan=calc.Plan(**IN_3)), commission).sides
    lender = next(side for side in sides if side.name == "lender")
    assert lender.rates.nominal is not None and simple == lender.rates.nominal.percent(0)


def test_is_an_essence_of_599_in_3_with_a_gift_of_99_a_gain() -> None:
    """Only for whoever would have bought the gift: worth 99 it is 99 gained, worth nothing it is nothing."""
    gift = [{"name": "gift", "amount": "0..99"}]
    quote = answer("599", plan=IN_3, benefits=gift)
    assert quote.range is not None
    assert ["0.00", "-99.00"] == [str(case.priced.totals.cost) for case in quote.range.cases]
    assert "0.00" == ends(quote)[1]


def test_what_if_the_goods_alone_sell_for_500() -> None:
    """Then 99 are mark-up, 115.28 % a year, unless the gift is worth them."""
    quote = answer("599", cash_price="500", plan=IN_3, benefits=[{"name": "gift", "amount": "0..99"}])
    assert ("0.00", "115.28") == ends(quote)
    assert ("0.00", "200.64") == ends(quote, "effective")


def test_is_a_lipstick_worth_199_that_costs_50_a_gain_of_199() -> None:
    """It is worth between 50 and 199 to the buyer: a range, and never the number on its label alone."""
    quote = answer("1000", plan=IN_3, benefits=[{"name": "口红", "amount": "50..199", "when": 3}])
    assert quote.range is not None
    assert ["-50.00", "-199.00"] == [str(case.priced.totals.cost) for case in quote.range.cases]
    unsaid = answer("1000", plan=IN_3, benefits=[{"name": "口红", "amount": "unknown", "when": 3}]).range
    assert unsaid is not None and unsaid.low is None and unsaid.high is not None
    assert "0.00" == str(unsaid.high.priced.totals.cost)


def test_what_is_the_fourth_at_80_percent_of_a_plan_of_3() -> None:
    """There is no fourth, and it asks."""
    with pytest.raises(calc.OfferError, match="the last installment of the plan is number 3"):
        answer("1200", plan={"kind": "steps", "step_discounts": [FOURTH]} | IN_3)


def test_what_is_the_fourth_at_80_percent_where_nobody_says_of_how_many() -> None:
    """95.00 % of the price in 4, 96.67 % in 6, 98.33 % in 12; three cannot be meant."""
    plan = {"kind": "steps", "installments": "3,4,6,12", "step_discounts": [FOURTH]}
    found = calc.quote(calc.Offer(price="1200", plan=plan)).range
    assert found is not None
    paid = {case.settled[0][1]: share(str(case.priced.totals.paid), 1200) for case in found.cases}
    assert {"4": "95.00", "6": "96.67", "12": "98.33"} == paid


def test_is_free_of_interest_twice_better_than_once() -> None:
    """The second adds nothing: a fee of zero beside a fee of zero is the same plan, and no part of the cost."""
    once, twice = (answer("1000", *[("0%", "each")] * times, plan=IN_3) for times in (1, 2))
    assert column(once) == column(twice) and total(once, "cost") == total(twice, "cost") == "0.00"


def test_what_does_3_percent_cost_where_it_said_free_of_interest() -> None:
    """免息3期,服务费3%: between 17.65 and 53.23 % a year, 19.15 to 68.34 effective, by when it is taken."""
    quote = answer("1000", ("3%", "unknown"), plan=IN_3)
    assert (("17.65", "53.23"), ("19.15", "68.34")) == (ends(quote), ends(quote, "effective"))
    assert quote.range is not None and ("last", "each") == (quote.range.low.when, quote.range.high.when)  # type: ignore[union-attr]


def test_what_if_the_first_installment_is_due_at_once() -> None:
    """On day 0, or with the first installment, which is that day too, the 3 % are 37.50 % a year, 44.67 effective."""
    found = answer("1000", ("3%", "unknown"), plan=IN_3 | {"first": "0 days"}).range
    assert found is not None
    rates = {case.when: case.priced.rates for case in found.cases}
    for when in ("upfront", "deducted", "first"):
        nominal, effective = rates[when].nominal, rates[when].effective
        assert nominal is not None and effective is not None
        assert ("37.50", "44.67") == (nominal.percent(), effective.percent())


def test_only_which_reading_of_the_3_percent_breaks_24_percent() -> None:
    """That they are taken each time."""
    found = answer("1000", ("3%", "unknown"), plan=IN_3).range
    assert found is not None
    over = [case.when for case in found.cases if Fraction(case.priced.rates.nominal.exact) > Fraction(24, 100)]  # type: ignore[union-attr]
    assert ["each"] == over


@pytest.mark.parametrize(
    ("start", "plan", "rate"),
    [
        ("2026-01-01", {"first": {"bill_day": 1, "due_day": 6}}, "18.10"),
        ("2026-01-31", {"first": {"bill_day": 1, "due_day": 6}}, "36.40"),
        ("2026-01-15", {"first": "2026-02-15"}, "19.75"),
    ],
)
def test_does_the_day_of_purchase_change_what_1_percent_each_costs(start: str, plan: dict[str, Any], rate: str) -> None:
    """36 days, 6 days and a month to the first of three."""
    assert rate == dated(answer("5000", ("1%", "each"), start=start, plan=IN_3 | plan))


def test_do_diapers_and_a_pram_in_one_plan_cost_more_than_apart() -> None:
    """200 and 800 are a plan of 1000, to the cent."""
    whole = answer("1000", plan=IN_3)
    apart = [answer(price, plan=IN_3) for price in ("200", "800")]
    assert Decimal(total(whole, "paid")) == sum(Decimal(total(one, "paid")) for one in apart) == 1000


def test_how_much_may_be_in_installments_if_half_has_to_be_paid_down() -> None:
    """Of 5000 half: 833.33, 833.33, 833.34."""
    assert ["833.33", "833.33", "833.34"] == column(answer("5000", down="50%", plan=IN_3))


@pytest.mark.parametrize(
    ("count", "fee", "simple", "over"),
    [
        (3, "1.5%", "8.98", "0.0"),
        (12, "10.8%", "19.37", "0.6"),
        (12, "14.4%", "25.60", "1.0"),
        (24, "28.8%", "25.59", "2.1"),
    ],
)
def test_how_good_is_the_rule_of_thumb(count: int, fee: str, simple: str, over: str) -> None:
    """fee x 24 / (n + 1) is right to a tenth at 3, and too high by 0.6, 1.0 and 2.1 points at 12 and 24."""
    quote = answer("100000", (fee, "spread"), plan={"installments": count})
    assert simple == nominal(quote)
    thumb = Decimal(fee.removesuffix("%")) * 24 / (count + 1)
    assert over == f"{thumb - Decimal(simple):.1f}"


def test_is_7_2_percent_over_12_months_7_2_percent_a_year() -> None:
    """It is 13.03, or 13.86 with the first installment, or 14.02 on day 0: the time decides, and nobody says it."""
    quote = answer("12000", ("7.2%", "unknown"), plan={"installments": 12})
    assert quote.range is not None
    found = {case.when: case.priced.rates.nominal for case in quote.range.cases}
    assert ("13.03", "13.86", "14.02") == tuple(found[when].percent() for when in ("spread", "first", "upfront"))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("savings", "worth"),
    [("3%", {3: "0.49", 6: "0.86", 12: "1.58", 24: "3.02"}), ("5%", {3: "0.81", 6: "1.41", 12: "2.60", 24: "4.92"})],
)
def test_what_is_a_truly_free_plan_worth(savings: str, worth: dict[int, str]) -> None:
    """In percent of the price, to money that earns 3 or 5 % a year: that cash discount is as good."""
    for count, percent in worth.items():
        quote = calc.quote(calc.Offer(price="1000000", plan={"installments": count}), savings_rate=savings)
        assert quote.worth is not None and percent == share(str(quote.worth), 1_000_000)


@pytest.mark.parametrize(
    ("discount", "in_3", "in_12"),
    [
        ("1%", ("6.05", "6.22"), "1.86"),
        ("2%", ("12.20", "12.91"), "3.75"),
        ("3%", ("18.46", "20.11"), "5.66"),
        ("5%", ("31.31", "36.22"), "9.58"),
        ("10%", ("65.51", "89.23"), "19.91"),
    ],
)
def test_what_does_it_cost_to_forgo_a_cash_discount(discount: str, in_3: tuple[str, str], in_12: str) -> None:
    """The discount is the only part of the cost, under its own name."""
    three, twelve = (answer("120000", cash_discount=discount, plan={"installments": count}) for count in (3, 12))
    assert (in_3, in_12) == (nominal_and_effective(three), nominal(twelve))
    assert ["cash discount"] == [name for name, _ in names_and_costs(three)]


def test_what_is_better_ten_percent_off_or_ten_free_installments() -> None:
    """Forgoing the discount is a loan at 23.56 % a year, 26.27 effective."""
    assert ("23.56", "26.27") == nominal_and_effective(answer("1000", cash_discount="10%", plan={"installments": 10}))
