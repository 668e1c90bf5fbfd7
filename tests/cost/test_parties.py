"""Who gets what of a plan? The same payments as the consumer, the merchant, the lender and everyone else sees them."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import mpmath
import pytest

import calc
from calc.cost.parties import Parties, parties
from calc.cost.transfers import Transfer
from calc.errors import OfferError, UsageError
from calc.offer.typed_rate import Share

PLAN = {"installments": 3}


def sides_of(price: str = "3000", commission: str = "0", **described: Any) -> Parties:
    """The sides of an offer in three installments; what is no field of an offer is an option of the merchant's."""
    options = {name: described.pop(name) for name in ("settles_after", "traffic") if name in described}
    return parties(calc.Offer(**{"price": price, "plan": PLAN} | described), commission, **options)


def moved(seen: Parties) -> list[tuple[str, str, str, str]]:
    """Every transfer: who, to whom, how much, and when, by the day where it is known, else by the time."""
    when = [str(one.day or one.time) for one in seen.transfers]
    return [(one.payer, one.payee, str(one.amount), at) for one, at in zip(seen.transfers, when, strict=True)]


def cash(seen: Parties) -> dict[str, str]:
    """What each side is left with in cash."""
    return {side.name: str(side.cash) for side in seen.sides}


def by_days(outlay: int, paid: list[tuple[int, int]]) -> mpmath.mpf:
    """The yearly rate at which an outlay is worth what comes back so many days later, 365 to the year."""
    return mpmath.findroot(
        lambda rate: sum(amount * (1 + rate) ** (-mpmath.mpf(days) / 365) for days, amount in paid) - outlay,
        mpmath.mpf("0.5"),
    )


@pytest.mark.parametrize(
    ("commission", "nominal"), [("8%", "51.45"), ("10%", "65.51"), ("12%", "80.09"), ("15%", "103.06")]
)
def test_a_free_plan_yields_the_lender_its_commission(commission: str, nominal: str) -> None:
    """Three free installments on which the merchant pays: 51, 66, 80 and 103 % a year if all of it is credit."""
    lender = sides_of(commission=commission).lender
    assert lender.rates.nominal is not None
    assert lender.rates.effective is not None
    assert nominal == lender.rates.nominal.percent()
    with mpmath.workdps(40):
        outlay = 3 * (1 - mpmath.mpf(commission.rstrip("%")) / 100)
        growth = 1 / mpmath.findroot(lambda z: z + z**2 + z**3 - outlay, mpmath.mpf("0.95"))
        assert abs(mpmath.mpf(str(lender.rates.nominal.exact)) - 12 * (growth - 1)) < mpmath.mpf(10) ** -30
        assert abs(mpmath.mpf(str(lender.rates.effective.exact)) - (growth**12 - 1)) < mpmath.mpf(10) ** -30


def test_who_hands_money_to_whom() -> None:
    """The price and the commission on the day of purchase, the installments to the lender."""
    seen = sides_of(commission="8%", start="2026-01-31")
    assert moved(seen) == [
        ("lender", "merchant", "3000.00", "2026-01-31"),
        ("merchant", "lender", "240.00", "2026-01-31"),
        ("consumer", "lender", "1000.00", "2026-02-28"),
        ("consumer", "lender", "1000.00", "2026-03-31"),
        ("consumer", "lender", "1000.00", "2026-04-30"),
    ]
    assert cash(seen) == {"consumer": "-3000.00", "merchant": "2760.00", "lender": "240.00", "platform": "0.00"}


def test_a_commission_is_of_the_price() -> None:
    """8 to 15 % of 2000 are 160 to 300, whatever is paid down."""
    assert [str(sides_of("2000", share, down="30%").commission) for share in ("8%", "15%")] == ["160.00", "300.00"]


def test_traffic_is_no_credit() -> None:
    """Of 240, three quarters bought traffic: the platform's 180; the lender is left with 60, 12.20 % a year."""
    seen = sides_of(commission="8%", traffic="75%")
    assert cash(seen) == {"consumer": "-3000.00", "merchant": "2760.00", "lender": "60.00", "platform": "180.00"}
    assert (str(seen.commission), str(seen.traffic)) == ("240.00", "180.00")
    assert seen.lender.rates.nominal is not None
    assert "12.20" == seen.lender.rates.nominal.percent()


def test_all_traffic_is_credit_for_nothing() -> None:
    """Where all of the commission buys traffic, the lender lends at 0 %."""
    lender = sides_of(commission="8%", traffic="100%").lender
    assert lender.rates.nominal is not None
    assert 0 == lender.rates.nominal.exact == lender.gain


def test_the_down_payment_is_the_merchants_at_once() -> None:
    """The consumer pays it on the day of purchase; the lender pays the rest, less the commission, days later."""
    seen = sides_of(commission="10%", down="30%", start="2026-01-31", settles_after=7)
    assert moved(seen)[:3] == [
        ("consumer", "merchant", "900.00", "2026-01-31"),
        ("lender", "merchant", "2100.00", "2026-02-07"),
        ("merchant", "lender", "300.00", "2026-02-07"),
    ]


def test_a_merchant_who_waits_has_a_rate() -> None:
    """Goods of 1000 for 990 after 73 days, a fifth of a year of 365: 0.99 ^ 5 - 1."""
    seen = sides_of("1000", "1%", start="2026-01-31", settles_after=73)
    rates = seen.merchant.rates
    assert (rates.nominal, rates.effective) == (None, None)
    assert rates.dated is not None
    assert abs(Fraction(rates.dated.exact) - (Fraction(99, 100) ** 5 - 1)) < Fraction(1, 10**50)
    assert [(flow.name, int(flow.amount), flow.cash) for flow in seen.merchant.flows] == [
        ("price", 1000, True),
        ("commission", -10, True),
        ("goods at the cash price", -1000, False),
    ]


def test_a_merchant_who_is_paid_at_once_has_none() -> None:
    """And it is said why: there is nothing to wait for."""
    merchant = sides_of(commission="8%", start="2026-01-31").merchant
    assert ("none", "-240.00") == (merchant.rates.status, str(merchant.gain))
    assert "all of it is on one day, and where no time passes there is no yearly rate" == merchant.because


def test_who_has_no_part_says_so() -> None:
    """A platform that gets nothing has no flows, and no rate."""
    platform = sides_of().platform
    assert ((), "none", "it pays nothing and receives nothing") == (
        platform.flows,
        platform.rates.status,
        platform.because,
    )


def test_settlement_days_need_a_date() -> None:
    """Without a date of purchase, 7 days have no place among months: the lender has no rate, and it is said why."""
    seen = sides_of(commission="8%", settles_after=7)
    why = "the merchant is paid 7 days later, and without a date of purchase no clock counts days"
    for side in (seen.lender, seen.merchant):
        assert ("none", why) == (side.rates.status, side.because)
    assert (None, None) == (seen.transfers[0].time, seen.transfers[0].day)
    assert "240.00" == str(seen.lender.gain)
    assert seen.consumer.rates.nominal is not None


def test_with_dates_the_lender_has_a_rate_by_dates() -> None:
    """Lent for a week less, the same commission earns more."""
    at_once, later = (sides_of(commission="8%", start="2026-01-31", settles_after=days).lender for days in (0, 7))
    assert at_once.rates.dated is not None
    assert later.rates.dated is not None
    assert at_once.rates.nominal is not None
    assert later.rates.nominal is None
    days = (28, 59, 89)
    for side, waited in ((at_once, 0), (later, 7)):
        assert side.rates.dated is not None
        with mpmath.workdps(40):
            wanted = by_days(2760, [(day - waited, 1000) for day in days])
            assert abs(mpmath.mpf(str(side.rates.dated.exact)) - wanted) < mpmath.mpf(10) ** -30
    assert later.rates.dated > at_once.rates.dated


@pytest.mark.parametrize(
    ("kind", "payee"),
    [
        ("charge", "lender"),
        ("optional", "lender"),
        ("tax", "tax authority"),
        ("insurance", "insurer"),
        ("third_party", "third party"),
    ],
)
@pytest.mark.parametrize("payer", ["consumer", "merchant", "platform", "state"])
def test_a_fee_goes_to_whom_it_is_for(payer: str, kind: str, payee: str) -> None:
    """Whoever pays it."""
    fee = {"name": "extra", "amount": "12.00", "when": "2", "kind": kind, "paid_by": payer}
    found = [one for one in sides_of(fees=[fee]).transfers if one.name == "extra"]
    assert [(payer, payee, Decimal("12.00"), Fraction(2))] == [
        (one.payer, one.payee, one.amount, one.time) for one in found
    ]


def test_each_other_party_is_a_side_of_its_own() -> None:
    """The state that pays a subsidy, the tax authority, the insurer and a third party; only where money moves."""
    fees = [
        {"name": kind, "amount": "30.00", "when": "each", "kind": kind} for kind in ("tax", "insurance", "third_party")
    ]
    fees.append({"name": "subsidy", "rate": "2%", "when": "upfront", "paid_by": "state"})
    seen = sides_of(fees=fees)
    assert [(side.name, str(side.cash)) for side in seen.others] == [
        ("state", "-60.00"),
        ("tax authority", "90.00"),
        ("insurer", "90.00"),
        ("third party", "90.00"),
    ]
    assert sides_of().others == ()
    assert "60.00" == str(seen.lender.gain)


def test_a_merchants_subsidy_is_taken_out_of_its_money() -> None:
    """商家贴息, deducted: on the day of settlement, to the same cent as a commission of that share."""
    subsidy = {"name": "subsidy", "rate": "6%", "of": "price", "when": "deducted", "paid_by": "merchant"}
    paid = sides_of(fees=[subsidy], start="2026-01-31", settles_after=7)
    assert ("merchant", "lender", "180.00", "2026-02-07") in moved(paid)
    commission = sides_of(commission="6%", start="2026-01-31", settles_after=7)
    assert cash(paid) == cash(commission)
    assert paid.lender.rates.dated == commission.lender.rates.dated


def test_a_state_subsidy_comes_with_the_installments() -> None:
    """财政贴息: 1 % a year of what is owed, each month; in cents, 2.50, 1.67 and 0.83 of 3000."""
    subsidy = {"rate": "0.08333333%", "of": "outstanding", "when": "each", "paid_by": "state"}
    seen = sides_of(fees=[subsidy])
    assert [str(one.amount) for one in seen.transfers if one.payer == "state"] == ["2.50", "1.67", "0.83"]
    assert "1.00" == (seen.lender.rates.nominal.percent() if seen.lender.rates.nominal else None)
    assert "-3000.00" == str(seen.consumer.cash)


@pytest.mark.parametrize(("when", "at"), [("upfront", "0"), ("deducted", "0"), ("financed", "0"), ("first", "1")])
def test_when_others_pay_their_fees(when: str, at: str) -> None:
    """The debt is the consumer's alone: what anyone else would finance is paid on the day of purchase."""
    seen = sides_of(fees=[{"name": "extra", "amount": "30.00", "when": when, "paid_by": "platform"}])
    assert ("platform", "lender", "30.00", at) in moved(seen)
    assert "-3000.00" == str(seen.consumer.cash)


def test_a_fee_that_the_lender_is_to_pay_itself_is_let_off() -> None:
    """No cash moves; but what it pays to an insurer does."""
    own = {"amount": "30.00", "when": "each", "paid_by": "lender"}
    assert sides_of().transfers == sides_of(fees=[own]).transfers
    insured = sides_of(fees=[own | {"kind": "insurance"}])
    assert ("-90.00", "90.00") == (str(insured.lender.gain), cash(insured)["insurer"])


def test_what_is_contingent_moves_nothing() -> None:
    """Everything is paid on time."""
    late = {"amount": "30.00", "when": "late", "paid_by": "merchant"}
    assert sides_of().transfers == sides_of(fees=[late]).transfers


def test_a_financed_fee_is_paid_on_by_the_lender() -> None:
    """Insurance of 300 joins the debt: the lender lays it out, the insurer has it at once, the lender earns nothing."""
    seen = sides_of(fees=[{"name": "cover", "amount": "300", "when": "financed", "kind": "insurance"}])
    assert ("lender", "insurer", "300.00", "0") in moved(seen)
    assert cash(seen) == {
        "consumer": "-3300.00",
        "merchant": "3000.00",
        "lender": "0.00",
        "platform": "0.00",
        "insurer": "300.00",
    }


def test_a_financed_charge_is_the_lenders_gain() -> None:
    """It moves no cash on the day of purchase, and comes with the installments."""
    seen = sides_of(fees=[{"amount": "300", "when": "financed"}])
    assert ("300.00", 4) == (str(seen.lender.gain), len(seen.transfers))


def test_a_deducted_fee_is_the_lenders_on_the_day() -> None:
    """砍头息: out of the money that the consumer would have had."""
    assert ("consumer", "lender", "60.00", "0") in moved(sides_of(fees=[{"amount": "60", "when": "deducted"}]))


def test_a_mark_up_is_the_merchants() -> None:
    """199 in cash, 3 x 99 in installments: the consumer pays 276.50 %, the lender earns nothing, the merchant 98."""
    seen = sides_of("297", cash_price="199", plan={"kind": "stated", "installments": 3, "payment": "99"})
    assert (str(seen.merchant.gain), str(seen.lender.gain), str(seen.consumer.gain)) == ("98.00", "0.00", "-98.00")
    assert seen.consumer.rates.nominal is not None
    assert "276.50" == seen.consumer.rates.nominal.percent()


def test_what_installments_leave_off_is_the_lenders_loss() -> None:
    """3 x 666 of 1999."""
    seen = sides_of("1999", plan={"kind": "stated", "installments": 3, "payment": "666"})
    assert ("-1.00", "0.00") == (str(seen.lender.gain), str(seen.merchant.gain))


def test_benefits_are_the_buyers_valuation_and_no_cash() -> None:
    """A gift is worth what the buyer says; nobody's cash is less for it."""
    seen = sides_of(benefits=[{"name": "tea", "amount": "20.00", "when": 2}])
    assert [("tea", 20, Fraction(2), False)] == [
        (one.name, int(one.amount), one.time, one.cash) for one in seen.benefits
    ]
    assert ("20.00", "20.00", "-3000.00") == tuple(
        str(one) for one in (seen.consumer.benefits, seen.consumer.gain, seen.consumer.cash)
    )
    assert cash(seen) == cash(sides_of())


def test_goods_go_one_way_at_the_cash_price() -> None:
    """From the merchant to the consumer, beside the cash."""
    seen = sides_of("297", cash_price="199")
    assert ("merchant", "consumer", "199.00") == (seen.goods.payer, seen.goods.payee, str(seen.goods.amount))
    assert [("199.00", "-199.00")] == [(str(seen.consumer.goods), str(seen.merchant.goods))]


@pytest.mark.parametrize(
    ("currency", "price", "commission", "amounts"),
    [("JPY", "10001", "8%", ["800", "400"]), ("KWD", "10.007", "8%", ["0.801", "0.401"])],
)
def test_amounts_have_the_decimals_of_the_currency(
    currency: str, price: str, commission: str, amounts: list[str]
) -> None:
    """800.08 yen are 800, 0.80056 dinars 0.801; half of it for traffic, rounded too."""
    seen = sides_of(price, commission, currency=currency, traffic="50%")
    assert amounts == [str(seen.commission), str(seen.traffic)]


def test_an_increment_never_makes_a_commission_more_than_the_price() -> None:
    """All of 1.05, to the whole yuan and up: 1.05 and not 2."""
    seen = sides_of("1.05", "100%", traffic="100%", rounding={"mode": "up", "increment": "1"})
    assert ("1.05", "1.05", "0.00") == (str(seen.commission), str(seen.traffic), str(seen.merchant.cash))


def test_the_first_today() -> None:
    """The lender lays out two thirds less the commission: 1760 for 2 x 1000 next month and the month after."""
    lender = sides_of(commission="8%", plan={"installments": 3, "first": "0 days"}).lender
    assert lender.rates.nominal is not None
    with mpmath.workdps(40):
        z = (-1 + mpmath.sqrt(1 + 4 * mpmath.mpf("1.76"))) / 2
        assert abs(mpmath.mpf(str(lender.rates.nominal.exact)) - 12 * (1 / z - 1)) < mpmath.mpf(10) ** -30


def test_one_installment() -> None:
    """1000 in a month for 920 today: 8 / 92 a month."""
    lender = sides_of("1000", "8%", plan={"installments": 1}).lender
    assert lender.rates.periodic is not None
    assert abs(Fraction(lender.rates.periodic.exact) - Fraction(8, 92)) < Fraction(1, 10**50)


def test_one_installment_today_leaves_no_time() -> None:
    """The lender lays out 920 and gets 1000 on one day: a gain and no rate."""
    lender = sides_of("1000", "8%", plan={"installments": 1, "first": "0 days"}).lender
    assert ("80.00", "none") == (str(lender.gain), lender.rates.status)
    assert "all of it is on one day, and where no time passes there is no yearly rate" == lender.because


def test_paid_and_settled_on_one_day_though_days_and_periods_differ() -> None:
    """One period of 29 days after the last of January is the first of March, as 29 days are."""
    described = {"plan": {"installments": 1, "every": "29 days"}, "start": "2026-01-31", "settles_after": 29}
    seen = sides_of("1000", "8%", **described)
    assert ("80.00", "none") == (str(seen.lender.gain), seen.lender.rates.status)
    assert "all of it is on one day, and where no time passes there is no yearly rate" == seen.lender.because
    assert [{"consumer": -1000, "merchant": 920, "lender": 80, "platform": 0}] == [*seen.by_day().values()]


def test_uneven_dates_have_a_rate_by_dates_only() -> None:
    """36 days to the first payment: no periods, and dates where they are known."""
    plan = {"installments": 3, "first": {"bill_day": 1, "due_day": 6}}
    rates = sides_of(commission="8%", plan=plan, start="2026-01-01").lender.rates
    assert (rates.periodic, rates.nominal, rates.effective, rates.status) == (None, None, None, "found")
    assert rates.dated is not None
    with mpmath.workdps(40):
        wanted = by_days(2760, [(36, 1000), (64, 1000), (95, 1000)])
        assert abs(mpmath.mpf(str(rates.dated.exact)) - wanted) < mpmath.mpf(10) ** -30
    uneven = sides_of(commission="8%", plan={"installments": 3, "first": "45 days"}).lender
    assert "none" == uneven.rates.status
    assert "not evenly spaced" in uneven.because


def test_the_merchant_is_paid_after_the_first_installment() -> None:
    """Transfers are in the order of days; the lender, paid before it pays, has a rate all the same or says why not."""
    seen = sides_of(plan={"installments": 3, "every": "1 week"}, start="2026-01-01", settles_after=10)
    assert [one.day for one in seen.transfers] == [date(2026, 1, day) for day in (8, 11, 15, 22)]
    assert seen.lender.rates.status in ("found", "none", "many")


def test_rolled_days_are_those_of_the_schedule() -> None:
    """With the calendar that was handed over."""
    plan = {"installments": 3, "roll": "following"}
    seen = sides_of(plan=plan, start="2026-01-31")
    assert [date(2026, 3, 2), date(2026, 3, 31), date(2026, 4, 30)] == [one.day for one in seen.transfers[1:]]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"commission": "101%"}, "commission"),
        ({"commission": "8"}, "commission"),
        ({"commission": Decimal("0.08")}, "commission"),
        ({"commission": "-1%"}, "commission"),
        ({"commission": "much"}, "commission"),
        ({"traffic": "150%"}, "traffic"),
        ({"traffic": 0.5}, "traffic"),
        ({"settles_after": -1}, "settles_after"),
        ({"settles_after": "soon"}, "settles_after"),
        ({"settles_after": 1.5}, "settles_after"),
        ({"settles_after": 3651}, "settles_after"),
    ],
)
def test_what_cannot_be(given: dict[str, Any], field: str) -> None:
    """A bare number has two readings; more than all of it, and days that are none, cannot be."""
    with pytest.raises(OfferError) as caught:
        parties(calc.Offer(price="1000", plan=calc.Plan(installments=3)), **given)
    assert field == caught.value.field


def test_a_settlement_after_the_calendar_ends() -> None:
    """The year 9999 has no tomorrow."""
    with pytest.raises(OfferError, match="settles_after"):
        sides_of(start="9999-01-01", settles_after=3000)


def test_an_unknown_timing_of_a_subsidy_cannot_be_summed() -> None:
    """Nor that of a consumer's fee."""
    for payer in ("merchant", "consumer"):
        with pytest.raises(OfferError) as caught:
            sides_of(fees=[{"rate": "1%", "when": "unknown", "paid_by": payer}])
        assert "fees[0].when" == caught.value.field


def test_shares_may_be_given_as_such() -> None:
    """As text, or as the value that it is read to; whole days as text."""
    offer = calc.Offer(price="3000", plan=calc.Plan(installments=3))
    typed = parties(offer, "8%", settles_after="7", traffic="50%")
    assert parties(offer, Share(Decimal(8)), settles_after=7, traffic=Share(Decimal(50))) == typed


def test_a_side_without_a_part_is_not_there() -> None:
    """And the error names those that are."""
    with pytest.raises(UsageError, match="consumer, merchant, lender, platform"):
        sides_of().side("insurer")


@pytest.mark.parametrize(("amount", "payee"), [("0", "merchant"), ("-1", "merchant"), ("1", "lender")])
def test_a_transfer_moves_something_from_one_to_another(amount: str, payee: str) -> None:
    """Nothing, less than nothing, and from a party to itself cannot be."""
    with pytest.raises(UsageError):
        Transfer("lender", payee, Decimal(amount), None, None, "x")


def test_an_answer_is_a_value() -> None:
    """Nothing in it can be set."""
    seen = sides_of()
    for value, field in ((seen, "sides"), (seen.lender, "cash"), (seen.transfers[0], "amount")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field, None)


def test_the_sides_as_plain_data() -> None:
    """Money as text, times and days as they are known, every day's cash."""
    form = sides_of(
        commission="8%", traffic="25%", start="2026-01-31", settles_after=1, benefits=[{"name": "tea", "amount": "9"}]
    ).to_dict()
    assert form["commission"] == {
        "share": "8%",
        "amount": "240.00",
        "traffic_share": "25%",
        "traffic": "60.00",
    }
    assert 1 == form["settles_after"]
    amounts = {"cash": "-3000.00", "goods": "3000.00", "benefits": "9.00", "gain": "9.00"}
    assert amounts == {name: form["sides"]["consumer"][name] for name in amounts}
    assert {"time": None, "day": "2026-02-01"} == {name: form["by_day"][0][name] for name in ("time", "day")}
    assert form["by_day"][0]["cash"] == {
        "consumer": "0.00",
        "merchant": "2760.00",
        "lender": "-2820.00",
        "platform": "60.00",
    }
    assert form["transfers"][-1] == {
        "payer": "consumer",
        "payee": "lender",
        "amount": "1000.00",
        "time": 3,
        "day": "2026-04-30",
        "name": "installment 3",
    }
    assert "3000.00" == form["goods"]["amount"]
    assert form["benefits"] == [{"name": "tea", "amount": "9.00", "time": 0, "day": "2026-01-31"}]


def test_parties_are_public() -> None:
    """From the package itself."""
    assert calc.parties is parties
    assert calc.Parties is Parties
