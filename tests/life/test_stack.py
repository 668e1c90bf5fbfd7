"""What is due each month, what is owed, and what can be paid, when there are several plans?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.workdays import Calendar, WeekendCalendar


def plan(price: str, count: int, start: str | None = "2026-11-21", **described: Any) -> calc.Offer:
    """So many installments from a day on."""
    return calc.Offer(price=price, start=start, plan=calc.Plan(installments=count), **described)


PHONE, SOFA = plan("3000", 3, name="phone"), plan("1200", 2, "2026-12-31", name="sofa")


def test_what_is_due_and_owed_each_month() -> None:
    """1000 a month for the phone; the sofa is owed from December on and due at the ends of January and February."""
    months = calc.stack([PHONE, SOFA]).months
    assert [
        ("2026-11", "0.00", "3000.00"),
        ("2026-12", "1000.00", "3200.00"),
        ("2027-01", "1600.00", "1600.00"),
        ("2027-02", "1600.00", "0.00"),
    ] == [(month.month, str(month.due), str(month.outstanding)) for month in months]
    assert [None] * 4 == [month.share for month in months]


def test_a_month_without_a_payment_is_in_the_calendar() -> None:
    """A payment every three months leaves two months of nothing due between."""
    answer = calc.stack([calc.Offer(price="200", start="2026-11-21", plan={"installments": 2, "every": "3 months"})])
    assert ["0.00", "0.00", "0.00", "100.00", "0.00", "0.00", "100.00"] == [str(month.due) for month in answer.months]
    assert ["200.00"] * 3 + ["100.00"] * 3 + ["0.00"] == [str(month.outstanding) for month in answer.months]


def test_what_is_paid_on_the_day_of_purchase_is_due_in_its_month() -> None:
    """A down payment of 300 and a fee of 9: a debt of 300 never arises at the end of a month."""
    first = calc.stack([plan("1000", 7, down="30%", fees=[{"amount": "9", "when": "upfront"}])]).months[0]
    assert ("2026-11", "309.00", "700.00") == (first.month, str(first.due), str(first.outstanding))


def test_the_peak_is_the_first_of_the_highest_months() -> None:
    """January and February are alike."""
    answer = calc.stack([PHONE, SOFA])
    assert ("2027-01", Decimal("1600.00")) == (answer.peak.month, answer.peak.due)


def test_the_share_of_the_income() -> None:
    """1600 of 5000 is 32 %."""
    assert [0, Fraction(1, 5), Fraction(8, 25), Fraction(8, 25)] == [
        month.share for month in calc.stack([PHONE, SOFA], income=5000).months
    ]


@pytest.mark.parametrize(
    ("income", "spare", "month"),
    [
        ("1599.99", None, "2027-01"),
        ("1600", None, None),
        ("5000", "1000", "2027-01"),
        ("5000", "999.99", "2026-12"),
        (None, "0", "2026-12"),
        ("5000", "1600", None),
        (None, None, None),
    ],
)
def test_the_first_month_that_cannot_be_paid(income: str | None, spare: str | None, month: str | None) -> None:
    """Against what is left after living costs where that is known, else against the whole income."""
    found = calc.stack([PHONE, SOFA], income, spare).first_unpayable
    assert month == (found and found.month)


def test_the_rule_of_120_percent() -> None:
    """At 2500 a month 3000 may be owed: exactly that is within it, 3200 is not."""
    over = calc.stack([PHONE, SOFA], income="2500").over_limit
    assert ["2026-12"] == [month.month for month in over]
    assert ["2026-11", "2026-12"] == [month.month for month in calc.stack([PHONE, SOFA], "2499.99").over_limit]
    assert () == calc.stack([PHONE, SOFA]).over_limit


def test_the_form_for_programs() -> None:
    """Money is text, a share is a number, months are named."""
    form = calc.stack([PHONE, SOFA], income="2500", spare="1200").to_dict()
    assert {"month": "2027-01", "due": "1600.00", "outstanding": "1600.00", "share": 0.64} == form["months"][2]
    assert ("2027-01", "1600.00", "2027-01", ["2026-12"]) == (
        form["peak"], form["peak_due"], form["first_unpayable"], form["over_limit"],
    )  # fmt: skip
    assert (["phone", "sofa"], "CNY", "2500.00", "1200.00") == (
        form["plans"], form["currency"], form["income"], form["spare"],
    )  # fmt: skip


def test_the_answer_in_words() -> None:
    """The hardest month, the first that cannot be paid, and the debt."""
    assert [
        "Most is due in 2027-01: 1,600.00 CNY, 64.00% of the income.",
        "The first month that cannot be paid is 2027-01: 1,600.00 is due, and there is 1,200.00.",
        "More than 1.2 times the monthly income is owed at the end of 2026-12.",
    ] == [str(one) for one in calc.stack([PHONE, SOFA], "2500", "1200").sentences]
    assert [
        "Most is due in 2027-01: 1,600.00 CNY, 16.00% of the income.",
        "Every month can be paid.",
        "What is owed stays within 1.2 times the monthly income.",
    ] == [str(one) for one in calc.stack([PHONE, SOFA], "10000").sentences]
    assert ["Most is due in 2027-01: 1,600.00 CNY."] == [str(one) for one in calc.stack([PHONE, SOFA]).sentences]
    assert (
        "More than 1.2 times the monthly income is owed at the end of 3 months, the first 2026-11."
        == calc.stack([PHONE, SOFA], "1000").sentences[-1]
    )


def test_names_are_told_apart() -> None:
    """Its own, else the one that is given, else its number; the second of two has a (2)."""
    offers = [PHONE, plan("100", 1), plan("100", 1), plan("100", 1)]
    found = calc.stack(offers, names=[None, "phone", "tv"]).plans
    assert ["phone", "phone (2)", "tv", "offer 4"] == [one.name for one in found]


def test_a_day_of_purchase_is_given_to_those_without_one() -> None:
    """Those that state one keep it."""
    answer = calc.stack([plan("100", 1, None), PHONE], start=date(2027, 3, 1))
    assert [date(2027, 3, 1), date(2026, 11, 21)] == [one.offer.start for one in answer.plans]
    assert ("2027-04", "100.00") == (answer.months[-1].month, str(answer.months[-1].due))


def test_every_offer_may_have_its_own_calendar() -> None:
    """A due date that is moved counts in the month it is moved to."""
    rolled = calc.Offer(price="100", start="2026-10-31", plan={"installments": 4, "roll": "following"})
    asked: list[calc.Offer] = []

    def calendar_of(offer: calc.Offer) -> Calendar:
        asked.append(offer)
        return WeekendCalendar()

    answer = calc.stack([rolled], calendar=calendar_of)
    assert [("2027-01", "0.00"), ("2027-02", "25.00"), ("2027-03", "25.00")] == [
        (month.month, str(month.due)) for month in answer.months[3:]
    ]
    assert [rolled] == asked


def test_currencies_without_cents() -> None:
    """Amounts have exactly the currency's decimals."""
    answer = calc.stack(
        [calc.Offer(price="1000", currency="JPY", start="2026-11-21", plan={"installments": 3})], "¥400"
    )
    assert ["0", "333", "333", "334"] == [str(month.due) for month in answer.months]
    assert "400" == str(answer.income)


@pytest.mark.parametrize(
    ("offers", "asked", "said"),
    [
        ([], {}, "offers is missing: there is nothing to put together; try [offer, offer]"),
        (PHONE, {}, "offers: 'Offer' cannot be: what is put together is a list of offers; try [offer, offer]"),
        ([PHONE, 3], {}, "offers[1]: 'int' cannot be: what is put together is a list of offers; try calc.Offer(...)"),
        (
            [PHONE, plan("100", 1, None)],
            {},
            "offers[1].start is missing: plans meet in a calendar, so each has a day of purchase; try 2026-11-21",
        ),
        (
            [PHONE, plan("100", 1, currency="USD")],
            {},
            "offers[1].currency: 'USD' cannot be: the first of them is in CNY, and two currencies are not added up; "
            "try CNY",
        ),
        ([PHONE], {"income": "0"}, "income: '0' cannot be: it is above zero; try 100.00"),
        ([PHONE], {"spare": "-1"}, "spare: '-1' cannot be: it is not below zero; try 0"),
        (
            [PHONE],
            {"income": "US$5"},
            "income: 'US$5' cannot be: 'US$' means USD, and this is in CNY; try currency USD",
        ),
        ([PHONE] * 1001, {}, "offers: '1001' cannot be: at most 1000 offers are put together; try fewer offers"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(offers: Any, asked: dict[str, Any], said: str) -> None:
    """The field, the value, why, and what would do."""
    with pytest.raises(calc.CalcError) as error:
        calc.stack(offers, **asked)
    assert said == str(error.value)


def test_an_offer_that_leaves_a_term_open_is_refused() -> None:
    """Its place in the list is named."""
    with pytest.raises(calc.UsageError, match=r"^offers\[1\]\.fees\[0\]\.when: 'unknown'"):
        calc.stack([PHONE, plan("100", 1, fees=[{"rate": "3%", "when": "unknown"}])])
