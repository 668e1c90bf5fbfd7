"""What do the products cost? The rates that follow from their figures, as they were published or worked out before."""

from __future__ import annotations

from datetime import date

import pytest

from calc.cost.priced import Priced, priced
from calc.cost.unknown import possible
from calc.errors import OfferError
from calc.life.settle import settle
from calc.offer.model import Offer
from calc.preset_files import presets
from calc.presets.applied import offer_of, under_preset, used

START = date(2026, 11, 21)


def offered(preset: str, price: str, term: int | None = None, **said: object) -> Offer:
    """A product's offer for a price, with what is said otherwise."""
    plan = {} if term is None else {"installments": term}
    return Offer(**under_preset({"price": price, "plan": plan, "start": START, **said}, presets().named(preset)))


def percent(plan: Priced) -> str | None:
    """The nominal yearly rate of a plan."""
    rate = plan.rates.nominal
    return None if rate is None else rate.percent()


@pytest.mark.parametrize(("term", "published"), [(3, "7.36"), (6, "7.78"), (12, "8.31"), (18, "8.47")])
def test_the_bank_published_these_rates(term: int, published: str) -> None:
    """China Construction Bank, second half of 2021, simple rates beside 0.41 and 0.38 % a period."""
    assert published == percent(priced(offered("ccb-card", "10000", term)))


@pytest.mark.parametrize(
    ("preset", "term", "low", "high"),
    [
        ("douyin-yuefu", 3, "8.98", "16.13"),
        ("douyin-yuefu", 6, "10.21", "18.28"),
        ("douyin-yuefu", 12, "10.90", "19.37"),
        ("baitiao", 3, "8.98", "21.47"),
        ("baitiao", 6, "10.21", "24.28"),
        ("baitiao", 12, "10.90", "25.60"),
        ("gouwuka-yuefu", 12, "18.00", "24.00"),
    ],
)
def test_a_band_of_fees_is_a_range_of_rates(preset: str, term: int, low: str, high: str) -> None:
    """Each buyer has another fee within the band."""
    answer = possible(offered(preset, "6000", term))
    assert answer.low is not None
    assert answer.high is not None
    assert (low, high) == (percent(answer.low.priced), percent(answer.high.priced))


@pytest.mark.parametrize(("term", "expected"), [(3, "14.94"), (6, "15.27"), (12, "15.86")])
def test_a_total_fee_is_spread(term: int, expected: str) -> None:
    """花呗分期: 2.5, 4.5 and 8.8 % in all."""
    assert expected == percent(priced(offered("huabei", "6000", term)))


def test_a_daily_rate_from_the_first_day() -> None:
    """微信分付: 0.04 % a day is 14.60 % a year."""
    assert "14.60" == percent(priced(offered("fenfu", "5000")))


def test_the_published_installment() -> None:
    """京东白条: 1000 in 3 at 0.5 % is 338.33."""
    plan = priced(offered("baitiao", "1000", 3, fees=[{"rate": "0.5%", "when": "each"}]))
    assert ["338.33", "338.33", "338.34"] == [str(row.payment) for row in plan.schedule.installments]
    assert "8.98" == percent(plan)


def test_no_cost_emi_has_a_cost() -> None:
    """15,000 in 3 at 15 %: 14,632.67 is lent, and the tax on the interest makes it 2.64 % a year."""
    offer = offered("no-cost-emi", "15000", 3)
    plan = priced(offer)
    assert ("14632.67", "15000") == (str(offer.price), str(offer.cash_price))
    assert "5032.92" == str(plan.schedule.installments[0].payment)
    assert "2.64" == percent(plan)


def test_no_cost_emi_of_another_bank() -> None:
    """25,000 in 6 at 13 %: 24,078.81 is lent, 2.27 % a year."""
    plan = {"installments": 6, "rate": "13%"}
    offer = Offer(**under_preset({"price": "25000", "plan": plan}, presets().named("no-cost-emi")))
    assert "24078.81" == str(offer.price)
    assert "2.27" == percent(priced(offer))


def test_the_contract_of_a_product_is_used() -> None:
    """抖音月付, 6000 in 12 at 54 a period, settled after the tenth: 1054.00."""
    answer = settle(offered("douyin-yuefu", "6000", 12, fees=[{"rate": "0.9%", "when": "each"}]), 10)
    assert answer.chosen is not None
    assert "next-fee" == answer.chosen.rule
    assert "1054.00" == str(answer.chosen.amount("pay_now"))


def test_late_terms_of_a_product() -> None:
    """0.05 % a day after three days of grace; a refund goes to the next bill."""
    contract = offered("douyin-yuefu", "6000", 12).contract
    assert contract.late is not None
    assert contract.refund is not None
    assert ("0.05% a day", 3) == (str(contract.late.penalty), contract.late.grace)
    assert ("next-bill", "kept") == (contract.refund.rule, contract.refund.fees)


def test_pay_in_four_begins_today() -> None:
    """Four times 100.00 dollars, every two weeks, without a cost."""
    plan = priced(offered("pay-in-4", "400"))
    assert ["2026-11-21", "2026-12-05", "2026-12-19", "2027-01-02"] == [
        str(row.due.adjusted) for row in plan.schedule.installments if row.due
    ]
    assert ("USD", "0.00") == (plan.offer.currency, percent(plan))


def test_a_term_that_is_not_offered_is_refused() -> None:
    """Naming those that are; a missing one too, where there are several."""
    with pytest.raises(OfferError, match="抖音月付 offers 3, 6, 12"):
        offered("douyin-yuefu", "3000", 5)
    with pytest.raises(OfferError, match="installments is missing: the figures of 抖音月付 differ"):
        offered("douyin-yuefu", "3000")


def test_a_fee_that_no_source_states_is_asked_for() -> None:
    """美团月付: with it, there is an answer."""
    with pytest.raises(OfferError, match="fee is missing: 美团月付 shows its fee to each buyer"):
        offered("meituan-yuefu", "3000", 3)
    assert "17.91" == percent(priced(offered("meituan-yuefu", "3000", 3, fees=[{"rate": "1%", "when": "each"}])))


def test_a_loan_that_is_worked_out_from_the_price_needs_one() -> None:
    """No-cost EMI: without a price there is nothing to take the interest off."""
    with pytest.raises(OfferError, match="price is missing: what is lent is worked out from it"):
        under_preset({"plan": {"installments": 3}}, presets().named("no-cost-emi"))


def test_another_way_of_paying_drops_the_fee() -> None:
    """Stated installments say everything that is paid; the contract stays."""
    plan = {"kind": "stated", "installments": 12, "payment": "275.00"}
    offer = Offer(**under_preset({"price": "3000", "plan": plan}, presets().named("douyin-yuefu")))
    assert ((), "next-fee") == (offer.fees, offer.contract.settlement and offer.contract.settlement.rule)
    blocks = {"kind": "steps", "steps": [[3, "1.00"], [9, "333.00"]]}
    assert 12 == Offer(**under_preset({"price": "3000", "plan": blocks}, presets().named("douyin-yuefu"))).plan.count


@pytest.mark.parametrize(
    ("preset", "term", "start", "old"),
    [
        ("uk-dpc", 12, date(2027, 2, 11), False),
        ("uk-dpc", 12, date(2027, 2, 12), True),
        ("douyin-yuefu", 12, date(2025, 12, 31), False),
        ("douyin-yuefu", 12, date(2026, 1, 2), True),
        ("huabei", 12, date(2026, 11, 21), True),
    ],
)
def test_a_preset_older_than_a_year_says_so(preset: str, term: int, start: date, old: bool) -> None:
    """A year without a day may be its first day; a page without a date may be of any age."""
    product = presets().named(preset)
    said = [str(one) for one in used(product, offer_of(product, "1000", term, start))]
    assert old == ("these terms may be more than a year old: compare them with the contract" in said)


def test_what_is_taken_for_granted() -> None:
    """Which preset, of which date, how sure; the limit; the billing days."""
    cards = presets().named("gouwuka-yuefu")
    said = [str(one) for one in used(cards, offer_of(cards, "5000.01", 12, START))]
    assert "terms of 购物卡月付 (gouwuka-yuefu), from a page without a date, read on 2026-11-21: one source" == said[0]
    assert "the price is above 5000, the most that the product is given for" in said
    assert not any("above" in str(one) for one in used(cards, offer_of(cards, "5000", 12, START)))
    meituan = presets().named("meituan-yuefu")
    bought = offered("meituan-yuefu", "3000", 3, fees=[{"rate": "1%", "when": "each"}])
    assert "terms of 美团月付 (meituan-yuefu) as of 2024-09-28: second-hand" == str(next(used(meituan, bought)))
    days = "the first bill depends on the account; for the rate by dates say --bill-day 1 --due-day 8"
    assert days in [str(one) for one in used(meituan, bought)]


def taken_for_granted(preset: str, price: str, term: int | None) -> list[str]:
    """What using a preset takes for granted."""
    product = presets().named(preset)
    return [str(one) for one in used(product, offer_of(product, price, term, START))]


def test_a_rule_older_than_the_cost_says_its_date() -> None:
    """The bank's rule for settling early is an answer of 2017, beside fees of 2021; a newer rule is silent."""
    said = taken_for_granted("ccb-card", "3000", 12)
    assert "terms of 建行信用卡现金分期 (ccb-card) as of 2021-10-21: second-hand" == said[0]
    assert "its rule for settling early is as of 2017-03-08" in said
    assert not [one for one in taken_for_granted("douyin-yuefu", "3000", 12) if "its rule" in one]
    assert "its rule for refunds is from a page without a date" in taken_for_granted("baitiao", "3000", 12)


@pytest.mark.parametrize(
    ("preset", "term", "sentence"),
    [
        ("gouwuka-yuefu", 3, "the installments are those of 抖音月付: no source states its own"),
        ("xianyong-houfu", None, "the days run from the receipt of the goods; here they are counted from the purchase"),
        ("au-low-cost", 12, "when the fee is taken is not said: here on the day of purchase, when it costs most"),
    ],
)
def test_what_no_source_says_is_said(preset: str, term: int | None, sentence: str) -> None:
    """Installments of another product, days that run from receipt, and a fee without a time; of nothing else."""
    assert sentence in taken_for_granted(preset, "1000", term)
    assert sentence not in taken_for_granted("huabei", "1000", 12)


def test_the_most_of_a_low_cost_contract() -> None:
    """200 dollars on the day of purchase of 3000 in 12: 12.93 % a year, and at any other time less."""
    answer = possible(offered("au-low-cost", "3000", 12))
    assert answer.high is not None
    assert ("200.00", "12.93") == (str(answer.high.priced.totals.cost), percent(answer.high.priced))


def test_three_percent_of_the_unpaid_principal() -> None:
    """招商银行: 6000 in 12, settled after the sixth, costs 3000 and 90.00 more."""
    answer = settle(offered("cmb-card", "6000", 12, fees=[{"rate": "0.9%", "when": "each"}]), 6)
    assert answer.chosen is not None
    assert "3090.00" == str(answer.chosen.amount("pay_now"))
