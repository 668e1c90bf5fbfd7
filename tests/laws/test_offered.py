"""What does each law make of an offer? The costs that it counts, and whether it asks for a rate of such an offer."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.dates import Duration, Unit
from calc.rates.law import LawRate
from calc.rates.laws import LAWS
from calc.rates.offered import in_weeks
from tests.laws.loans import times

KINDS = ("charge", "tax", "insurance", "third_party", "optional")
LEAVES_OUT = {
    "optional": set(LAWS) - {"cn-financing-cost"},
    "tax": {"mx-cat", "au-comparison"},
}


def law_of(law: str, price: str = "1200", **described: Any) -> LawRate:
    """A law's rate of an offer of twelve installments, unless it says otherwise."""
    plan = {"installments": 12} | described.pop("plan", {})
    return calc.quote(calc.Offer(price=price, plan=plan, **described), laws=[law]).laws[0]


def fee(amount: str, when: Any, kind: str = "charge", name: str = "fee") -> dict[str, Any]:
    """A fixed fee."""
    return {"name": name, "amount": amount, "when": when, "kind": kind}


TIMINGS = ("upfront", "deducted", "first", "each", "last", "spread", [2, 5])


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize("kind", KINDS)
def test_which_kinds_of_fees_each_law_counts(law: str, kind: str) -> None:
    """A fee that counts makes a rate of a free plan, one that does not leaves it at exactly nothing, and is named."""
    check_counts(law, kind, "each")


@pytest.mark.parametrize("law", ["cn-financing-cost", "mx-cat"])
@pytest.mark.parametrize("kind", ["tax", "optional"])
@pytest.mark.parametrize("when", TIMINGS)
def test_whenever_a_fee_is_taken(law: str, kind: str, when: Any) -> None:
    """A law that counts taxes and services that may be refused, and one that counts neither, at each timing."""
    check_counts(law, kind, when)


def check_counts(law: str, kind: str, when: Any) -> None:
    """Whether the fee counts is what the lists above say."""
    one = law_of(law, fees=[fee("12", when, kind)])
    counts = law not in LEAVES_OUT.get(kind, set())
    assert one.answer.rate is not None
    assert counts == (one.answer.rate > 0)
    assert counts or float(one.answer.rate) == 0.0
    assert (() if counts else ("fee",)) == one.left_out


def test_every_law_is_in_one_of_the_lists() -> None:
    """The lists above are the laws' own."""
    for kind in KINDS:
        assert LEAVES_OUT.get(kind, set()) == {law.id for law in LAWS.values() if kind in law.leaves_out}


@pytest.mark.parametrize("law", ["eu-aprc", "us-appendix-j", "au-comparison"])
def test_a_financed_service_that_may_be_refused_is_credit(law: str) -> None:
    """1,200 and a voluntary insurance of 60, both financed for nothing: 1,260 of credit, and no cost."""
    free = law_of(law, fees=[fee("60", "financed", "optional")])
    assert (Decimal(0), ("fee",)) == (Decimal(str(free.answer.rate)), free.left_out)
    counted = law_of(law, fees=[fee("60", "financed", "insurance")])
    assert counted.answer.rate is not None and counted.answer.rate > 0


def test_of_several_fees_only_those_that_do_not_count_are_left_out() -> None:
    """A charge of 12 each counts, a voluntary one beside it does not: the rate is that of the charge alone."""
    voluntary = [fee("30", "each", "optional", "club"), fee("5", "upfront", "optional")]
    both = law_of("eu-aprc", fees=[fee("12", "each"), *voluntary])
    alone = law_of("eu-aprc", fees=[fee("12", "each")])
    assert (both.answer.rate, ("club", "fee")) == (alone.answer.rate, both.left_out)


def test_a_fee_of_nothing_is_not_named() -> None:
    """0.00 leaves nothing out."""
    assert () == law_of("eu-aprc", fees=[fee("0", "each", "optional")]).left_out


@pytest.mark.parametrize("law", LAWS)
def test_a_price_above_the_cash_price_counts(law: str) -> None:
    """1,200 in installments for what costs 1,100 in cash."""
    one = law_of(law, cash_price="1100")
    assert one.answer.rate is not None and one.answer.rate > Fraction(1, 10)


@pytest.mark.parametrize("law", LAWS)
def test_a_benefit_never_counts(law: str) -> None:
    """A gift worth 100 does not lower a legal rate."""
    fees, gift = [fee("12", "each")], [{"name": "gift", "amount": "100", "when": "start"}]
    assert law_of(law, fees=fees).answer.rate == law_of(law, fees=fees, benefits=gift).answer.rate


def test_a_down_payment_and_what_is_deducted_reduce_what_is_received() -> None:
    """1,200 with 200 down and 40 deducted: 960 received for twelve of 83.33 and some cents."""
    one = law_of("us-appendix-j", down="200", fees=[fee("40", "deducted")])
    first = one.answer.working[0]
    assert ("t = 0", "960 x 1.000000000000") == (first.name, first.expression)


def test_the_first_of_an_even_plan_may_be_due_today() -> None:
    """1,200 in twelve of 100, the first today: 1,100 received, and eleven payments."""
    one = law_of("us-appendix-j", plan={"first": "0 days"}, fees=[fee("12", "last")])
    steps = one.answer.working
    assert ["0", "0", "1"] == times(one.answer)[:3]
    assert ["1200", "-100"] == [step.expression.split(" x ")[0] for step in steps[:2]]


UNEVEN = {"first": "45 days"}


def test_an_uneven_offer_is_counted_from_its_dates() -> None:
    """The first payment after 45 days, on 15 February 2026: Regulation Z and the directive count it their own way."""
    described: dict[str, Any] = {"start": "2026-01-01", "plan": UNEVEN, "fees": [fee("12", "each")]}
    assert ["0", "1, f = 7/15", "2, f = 7/15"] == times(law_of("us-appendix-j", **described).answer)[:3]
    assert ["0", "1/12+14/365", "2/12+14/365"] == times(law_of("eu-aprc", **described).answer)[:3]
    assert ["0", "9/73"] == times(law_of("br-cet", **described).answer)[:2]


@pytest.mark.parametrize(
    "law", ["cn-simple", "in-kfs", "jp-annual-rate", "sg-bank-eir", "au-comparison", "cl-cae", "tw-apr"]
)
def test_laws_of_equal_periods_have_no_rate_of_an_uneven_offer(law: str) -> None:
    """They say why."""
    one = law_of(law, start="2026-01-01", plan=UNEVEN, fees=[fee("12", "each")])
    assert (None, "none") == (one.percent, one.answer.status)
    assert "the payments are not evenly spaced, and this rate is defined by equal periods" == one.answer.because


@pytest.mark.parametrize("law", LAWS)
def test_an_undated_even_offer_has_every_law_s_rate(law: str) -> None:
    """No law needs a date where the periods are equal."""
    assert law_of(law, fees=[fee("12", "each")]).percent is not None


def test_brazil_counts_days_where_there_are_dates() -> None:
    """By months without a date of purchase, by actual days with one."""
    by_months, by_days = (
        law_of("br-cet", fees=[fee("12", "each")], **start) for start in ({}, {"start": "2026-01-31"})
    )
    assert ["1/12", "28/365"] == [times(by_months.answer)[1], times(by_days.answer)[1]]


def test_fourteen_days_are_two_weeks() -> None:
    """26 a year for a law, though 365/14 for the plan."""
    plan, fees = {"installments": 4, "every": "14 days"}, [fee("8", "first")]
    one = law_of("us-appendix-j", "400", plan=plan, fees=fees)
    assert one.answer.rate is not None
    assert Fraction(26) == one.answer.rate.per_year
    assert one.answer.rate == law_of("us-appendix-j", "400", plan=plan | {"every": "2 weeks"}, fees=fees).answer.rate
    uneven = law_of("eu-aprc", "400", start="2026-01-05", plan=plan | {"first": "20 days"}, fees=fees)
    assert ["0", "2/52+6/365", "4/52+6/365"] == times(uneven.answer)[:3]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (Duration(7, Unit.DAY), Duration(1, Unit.WEEK)),
        (Duration(28, Unit.DAY), Duration(4, Unit.WEEK)),
        (Duration(10, Unit.DAY), Duration(10, Unit.DAY)),
        (Duration(14, Unit.MONTH), Duration(14, Unit.MONTH)),
        (Duration(2, Unit.WEEK), Duration(2, Unit.WEEK)),
    ],
)
def test_days_in_weeks(days: Duration, expected: Duration) -> None:
    """Only whole weeks of days become weeks."""
    assert expected == in_weeks(days)


def test_a_payday_loan_has_the_rate_that_the_regulator_prints() -> None:
    """15 for 100 over 14 days: 391 % (CFPB), 365/14 and not 26."""
    described = {"plan": {"installments": 1, "every": "14 days"}, "fees": [fee("15", "last")]}
    assert "391.07" == law_of("us-appendix-j", "100", **described).percent
    assert "391.071" == law_of("ru-psk", "100", **described).percent


def test_one_payment_after_six_months() -> None:
    """15 for 100: twice a year, 30 %; the European rate is 1.15^2 - 1."""
    described = {"plan": {"kind": "bullet", "installments": 6}, "fees": [fee("15", "last")]}
    assert ("30.00", "32.3") == (
        law_of("us-appendix-j", "100", **described).percent, law_of("eu-aprc", "100", **described).percent,
    )  # fmt: skip


# Whether the law asks for a rate


@pytest.mark.parametrize(
    ("count", "charges", "applies", "because"),
    [
        (4, [], False, "no finance charge and at most four installments (1026.2(a)(17))"),
        (5, [], True, "there are more than four installments (1026.2(a)(17))"),
        (4, [fee("1", "each")], True, "there is a finance charge (1026.2(a)(17))"),
        (1, [fee("1", "upfront")], True, "there is a finance charge (1026.2(a)(17))"),
        (4, [fee("1", "deducted")], True, "there is a finance charge (1026.2(a)(17))"),
        (4, [fee("1", "each", "optional")], False, "no finance charge and at most four installments (1026.2(a)(17))"),
    ],
)
def test_the_united_states(count: int, charges: list[dict[str, Any]], applies: bool, because: str) -> None:
    """A creditor lends for a finance charge, or in more than four installments; what may be refused is no charge."""
    one = law_of("us-appendix-j", plan={"installments": count}, fees=charges)
    assert (applies, because) == (one.applies, one.applies_because)


def test_a_mark_up_is_a_finance_charge() -> None:
    """1,200 in four for what costs 1,199.99 in cash."""
    assert law_of("us-appendix-j", plan={"installments": 4}, cash_price="1199.99").applies


@pytest.mark.parametrize(
    ("plan", "charges", "applies"),
    [
        ({"installments": 12}, [], False),
        ({"installments": 13}, [], True),
        ({"installments": 4, "every": "3 months"}, [], False),
        ({"installments": 5, "every": "3 months"}, [], True),
        ({"installments": 12}, [fee("0.01", "last")], True),
        ({"installments": 12}, [fee("5", "last", "optional")], False),
    ],
)
def test_the_united_kingdom(plan: dict[str, Any], charges: list[dict[str, Any]], applies: bool) -> None:
    """Deferred payment credit is free of interest and charges, in at most 12 installments within 12 months."""
    one = law_of("uk-apr", plan=plan, fees=charges)
    words = {
        True: "credit to a consumer",
        False: "free of charge and at most 12 installments in 12 months: deferred payment credit",
    }
    assert (applies, words[applies]) == (one.applies, one.applies_because)


@pytest.mark.parametrize("law", sorted(set(LAWS) - {"us-appendix-j", "uk-apr"}))
def test_other_laws_apply_to_all_credit(law: str) -> None:
    """Also where it is free."""
    one = law_of(law, plan={"installments": 3})
    assert (True, "credit to a consumer") == (one.applies, one.applies_because)


def test_all_laws_at_once() -> None:
    """In the order of the table, each once, however they are named."""
    offer = calc.Offer(price="1000", plan={"installments": 3}, fees=[fee("30", "first")])
    assert list(LAWS) == [one.law.id for one in calc.quote(offer, laws=["eu-aprc", "all"]).laws]
    named = calc.quote(offer, laws=["EU-APRC", " us-appendix-j ", "eu-aprc"]).laws
    assert ["eu-aprc", "us-appendix-j"] == [one.law.id for one in named]
    assert {"us-appendix-j": "18.18", "eu-aprc": "19.8", "ca-apr": "18.00"}.items() <= {
        one.law.id: one.percent for one in calc.quote(offer, laws=["all"]).laws
    }.items()
