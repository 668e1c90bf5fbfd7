"""What does a comparison answer? The figures of each row, their order, the best by each, what cannot be compared."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

import calc
from calc.cost.compare import LAW_OF, compare
from calc.money import MINOR_DIGITS
from calc.rates.laws import LAWS
from calc.workdays import WeekendCalendar

DAY = date(2026, 11, 21)


def offer(count: int = 3, **fields: Any) -> calc.Offer:
    """A price of 1000 in three, unless it is said."""
    plan = {"installments": count} | fields.pop("plan", {})
    return calc.Offer(**{"price": "1000", "plan": plan} | fields)


def fee(rate: str, when: Any) -> list[dict[str, Any]]:
    """The fees of an offer with one."""
    return [{"rate": rate, "when": when}]


def names(answer: calc.Comparison) -> list[str]:
    """The names in the order of their ranks."""
    return [row.name for row in answer.offers]


def row(answer: calc.Comparison, name: str) -> Any:
    """One of the rows, by its name."""
    return next(row for row in answer.offers if row.name == name)


def test_a_row_has_the_figures_of_a_quote() -> None:
    """The same totals, rates and laws as the offer has alone."""
    one = offer(name="one", fees=fee("3%", "first"), start=DAY)
    found, quoted = row(compare([one]), "one"), calc.quote(one, laws=["cn-simple"])
    assert (quoted.totals, quoted.laws) == (found.totals, found.laws)
    assert (quoted.rates.nominal, quoted.rates.dated) == (found.rates.nominal, found.rates.dated)
    assert quoted.assumptions == found.assumptions
    assert ("363.33", date(2027, 2, 21)) == (str(found.highest_payment), found.last_due)


def test_what_is_owed_over_time() -> None:
    """From the day of purchase, with the day of each payment."""
    found = row(compare([offer(name="one", start=DAY, down="100")]), "one").outstanding
    assert [0, 1, 2, 3] == [owed.number for owed in found]
    assert ["900.00", "600.00", "300.00", "0.00"] == [str(owed.balance) for owed in found]
    assert [DAY, date(2026, 12, 21), date(2027, 1, 21), date(2027, 2, 21)] == [owed.due for owed in found]
    assert [Fraction(number, 12) for number in range(4)] == [owed.years for owed in found]


def test_time_without_equal_periods_is_counted_in_days() -> None:
    """An odd first period has no time in periods; without dates either there is no time."""
    odd = offer(name="odd", plan={"first": "45 days"})
    dated, undated = (row(compare([odd], start=start), "odd").outstanding for start in (DAY, None))
    assert [Fraction(0), Fraction(45, 365)] == [owed.years for owed in dated[:2]]
    assert [Fraction(0), None] == [owed.years for owed in undated[:2]]


def test_the_highest_payment_may_be_the_down_payment() -> None:
    """It is paid in one sum, as an installment is."""
    assert "400.00" == str(row(compare([offer(name="one", down="40%")]), "one").highest_payment)


def test_paying_cash_is_a_row() -> None:
    """It costs the cash price, on the day of purchase, and nothing is owed, lent, or anybody's law."""
    cash = row(compare([offer(cash_price="900", start=DAY)], savings_rate="3%"), "pay cash")
    assert cash.is_cash and cash.quote is None and cash.laws == () and cash.rate is None
    assert ["900.00", "900.00", "900.00", "0.00", "0.00"] == [
        str(getattr(cash.totals, name)) for name in ("cash_price", "paid", "received", "cost", "financed")
    ]
    assert ("none", "900.00", DAY, "0.00") == (
        cash.rates.status, str(cash.highest_payment), cash.last_due, str(cash.worth)
    )  # fmt: skip
    assert [("0.00", DAY)] == [(str(owed.balance), owed.due) for owed in cash.outstanding]


def test_cash_has_the_decimals_of_the_currency() -> None:
    """Whatever the offer was written with."""
    texts = {
        code: str(compare([offer(price=price, currency=code)]).cash_price)
        for code, price in (("JPY", "1000"), ("KWD", "1000"), ("CNY", "1000.0"))
    }
    assert {"JPY": "1000", "KWD": "1000.000", "CNY": "1000.00"} == texts


def test_by_cost_without_a_savings_rate() -> None:
    """The least first, whatever its rate, and nothing is worth anything."""
    short, long = offer(3, name="short", fees=fee("1%", "each")), offer(12, name="long", fees=fee("0.5%", "each"))
    answer = compare([long, short])
    assert ["pay cash", "short", "long"] == names(answer)
    assert [1, 2, 3] == [row.rank for row in answer.offers]
    assert {None} == {row.worth for row in answer.offers} and answer.best.worth is None
    assert (True, "long") == (row(answer, "short").rate > row(answer, "long").rate, answer.best.rate)


def test_by_worth_with_one() -> None:
    """A plan that costs 5 more but is paid a year later can be worth more."""
    short, long = offer(2, name="short"), offer(24, name="long", fees=[{"amount": "5", "when": "last"}])
    assert ["short", "pay cash", "long"] == names(compare([long, short]))
    assert ["long", "short", "pay cash"] == names(compare([long, short], savings_rate="10%"))


def test_the_same_cost_at_a_lower_rate() -> None:
    """10 with the last is cheaper a year than 10 on the day of purchase."""
    early, late = (offer(name=when, fees=[{"amount": "10", "when": when}]) for when in ("upfront", "last"))
    assert ["pay cash", "last", "upfront"] == names(compare([early, late]))


def test_nothing_for_a_longer_time() -> None:
    """Of plans without cost the longest is first, and paying cash, which is no time at all, the last."""
    plans = [offer(count, name=str(count)) for count in (3, 12, 6)]
    answer = compare(plans)
    assert ["12", "6", "3", "pay cash"] == names(answer)
    assert ("12", "12", "12") == (answer.best.cost, answer.best.total, answer.best.payment)


def test_equals_stay_in_their_order() -> None:
    """Two offers that are the same but for their names."""
    assert ["b", "a", "pay cash"] == names(compare([offer(name="b"), offer(name="a")]))


def test_a_plan_without_one_rate_stands_behind_its_equals() -> None:
    """The cost is the same, but nobody can say what it is a year."""
    none = offer(2, name="none", fees=[{"amount": "1000", "when": "deducted"}])
    found = offer(2, name="found", fees=[{"amount": "1000", "when": "last"}])
    answer = compare([none, found])
    assert ["pay cash", "found", "none"] == names(answer)
    assert (None, "found") == (row(answer, "none").rate, answer.best.rate)


def test_a_rate_of_zero_is_a_rate() -> None:
    """A plan by periods is compared by periods, also where they cost nothing."""
    free = row(compare([offer(name="free", start=DAY)]), "free")
    assert free.rate is free.rates.effective and 0 == free.rate


def test_rates_by_dates_are_compared_with_rates_by_periods() -> None:
    """An odd first period has no other, and it is effective a year too."""
    odd = offer(name="odd", plan={"first": "45 days"}, fees=fee("3%", "first"), start=DAY)
    even = offer(name="even", fees=fee("3%", "first"))
    answer = compare([even, odd])
    assert (row(answer, "odd").rates.dated, "odd") == (row(answer, "odd").rate, answer.best.rate)


def test_only_the_rate_may_have_no_best() -> None:
    """Where no offer has one, paying cash is the best by all else."""
    answer = compare([offer(2, fees=[{"amount": "1000", "when": "deducted"}])])
    assert ("pay cash", "pay cash", None, None) == (
        answer.best.cost, answer.best.total, answer.best.rate, answer.best.worth
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "named"),
    [
        (["a", "a", "a"], ["a", "a (2)", "a (3)"]),
        (["a", "a (2)", "a"], ["a", "a (2)", "a (3)"]),
        (["pay cash"], ["pay cash (2)"]),
        ([None, "x", None], ["offer 1", "x", "offer 3"]),
        (["手机", "手机"], ["手机", "手机 (2)"]),
    ],
)
def test_no_two_names_are_the_same(given: list[str | None], named: list[str]) -> None:
    """Nor is an offer called what paying cash is."""
    answer = compare([offer(name=name) for name in given])
    assert [*named, "pay cash"] == names(answer)


def test_names_for_those_without_one() -> None:
    """An own name goes before; where there are too few, the place in the list is the name."""
    answer = compare([offer(), offer(name="own"), offer()], names=["file", "other"])
    assert ["file", "own", "offer 3", "pay cash"] == names(answer)


def test_one_cash_price_for_all() -> None:
    """The lowest of all, stated or not; those that it changes say so, and keep all else that they left unsaid."""
    stated, unstated, dearer = (
        offer(cash_price="950"),
        offer(name="x"),
        offer(price="1200", cash_price="1100", name="y"),
    )
    answer = compare([stated, unstated, dearer])
    assert "950.00" == str(answer.cash_price)
    assert {Decimal("950.00")} == {row.totals.cash_price for row in answer.offers if row.totals}
    assert ["0.00", "50.00", "50.00", "250.00"] == [str(row.totals.cost) for row in answer.offers if row.totals]
    said = {row.name: [text for text in row.assumptions if "paid at once" in text] for row in answer.offers}
    changed = "paid at once it costs 950.00, the lowest of these offers, and not {}"
    assert {"pay cash": [], "offer 1": [], "x": [changed.format("1000.00")], "y": [changed.format("1100.00")]} == said
    assert "first installment one month after purchase" in row(answer, "y").assumptions


def test_an_offer_that_is_not_changed_keeps_its_assumptions() -> None:
    """Where no cash price was said it is still taken for granted."""
    assert "paid at once it costs the same" in row(compare([offer(name="x")]), "x").assumptions


def test_one_day_for_all() -> None:
    """That of the offer that states one; a day that is given is for when none does."""
    answer = compare([offer(name="a"), offer(name="b", start=DAY)], start=date(2030, 1, 1))
    assert (DAY, {DAY, date(2027, 2, 21)}) == (answer.start, {row.last_due for row in answer.offers})
    assert date(2030, 1, 1) == compare([offer()], start=date(2030, 1, 1)).start
    assert (None, {None}) == (compare([offer()]).start, {row.last_due for row in compare([offer()]).offers})


def test_the_law_of_the_currency() -> None:
    """Each currency of the table has a law that exists; others have none, and so has who asks for none."""
    assert {*LAW_OF.values()} <= set(LAWS) and set(LAW_OF) <= set(MINOR_DIGITS)
    assert ("us-appendix-j",) == compare([offer(currency="USD")]).laws
    assert () == compare([offer(currency="CHF")]).laws == compare([offer()], laws=[]).laws
    assert ("uk-apr", "br-cet") == compare([offer()], laws=["UK-APR", "br-cet"]).laws
    assert ("in-kfs",) == compare([offer()], laws="in-kfs").laws
    percents = [law.percent for law in row(compare([offer(fees=fee("3%", "upfront"))]), "offer 1").laws]
    assert ["18.46"] == percents


def test_a_calendar_for_all_or_for_each() -> None:
    """A due date on a Sunday goes to Monday by weekends; by a calendar without days of rest it stays."""

    class Every(WeekendCalendar):
        def is_workday(self, day: date) -> bool:
            return True

    rolled = offer(1, start=DAY, name="one", plan={"roll": "following", "first": "2026-11-22"})
    days = [
        row(compare([rolled], calendar=calendar), "one").last_due
        for calendar in (WeekendCalendar(), Every(), lambda _offer: Every())
    ]
    assert [date(2026, 11, 23), date(2026, 11, 22), date(2026, 11, 22)] == days


@pytest.mark.parametrize("savings", ["3%", "3% a year", Fraction(3, 100), 0.03, Decimal("0.03")])
def test_a_savings_rate_may_be_given_in_many_ways(savings: Any) -> None:
    """As text in percent, or as a number that is a fraction of one."""
    answer = compare([calc.Offer(price="2000", plan={"installments": 12})], savings_rate=savings)
    assert ("31.70", Fraction(3, 100)) == (str(answer.offers[0].worth), answer.savings_rate)


def test_a_rate_of_another_answer_may_be_a_savings_rate() -> None:
    """Saved at what the plan costs, it is worth nothing."""
    one = offer(fees=fee("3%", "first"))
    answer = compare([one], savings_rate=calc.quote(one).rates.effective)
    assert "0.00" == str(row(answer, "offer 1").worth)


def test_a_savings_rate_beyond_all_numbers_is_one_in_exact_arithmetic() -> None:
    """Then what is paid later is worth nothing; only a document cannot show the rate."""
    document = compare([offer(name="one")], savings_rate=Fraction(10**400)).to_dict()
    assert (None, "1000.00") == (document["savings_rate"], document["offers"][0]["worth"])


def test_savings_that_earn_nothing() -> None:
    """Then a plan is worth what it does not cost."""
    answer = compare([offer(fees=fee("3%", "first"), name="one")], savings_rate="0%")
    assert "-30.00" == str(row(answer, "one").worth)


@pytest.mark.parametrize(
    ("offers", "said"),
    [
        ([], "offers is missing: there is nothing to compare with paying cash; try [offer]"),
        (None, "offers: 'NoneType' cannot be: what is compared is a list of offers; try [offer, offer]"),
        (offer(), "offers: 'Offer' cannot be: what is compared is a list of offers; try [offer, offer]"),
        ("ab", "offers: 'str' cannot be: what is compared is a list of offers; try [offer, offer]"),
        ([offer(), {}], "offers[1]: 'dict' cannot be: what is compared is a list of offers; try calc.Offer(...)"),
        (
            [offer()] * 1001,
            "offers: '1001 offers' cannot be: at most 1000 offers are compared at once; try fewer offers",
        ),
        (
            [offer(name="a"), offer(), offer(currency="USD")],
            "offers[2].currency: 'USD' cannot be: 'a' is in CNY, and money of two currencies is not compared; try CNY",
        ),
        (
            [offer(), offer(start=DAY, name="b"), offer(start="2026-12-01")],
            "offers[2].start: '2026-12-01' cannot be: 'b' is bought on 2026-11-21, and offers are compared on one day "
            "of purchase; try 2026-11-21",
        ),
    ],
)
def test_what_cannot_be_compared(offers: Any, said: str) -> None:
    """One sentence says why."""
    with pytest.raises(calc.UsageError) as raised:
        compare(offers)
    assert said == str(raised.value)


def test_an_offer_that_cannot_be_on_the_day_of_the_others() -> None:
    """Its first payment would be before the purchase."""
    early = offer(plan={"first": "2026-01-01"})
    with pytest.raises(calc.OfferError) as raised:
        compare([offer(start=DAY), early])
    assert str(raised.value).startswith("offers[1].first: '2026-01-01' cannot be: the first payment is not before")


def test_an_offer_that_has_no_schedule_is_named_by_its_place() -> None:
    """What only the schedule finds wrong is said of the offer that it is wrong of."""
    without_days = offer(plan={"kind": "level", "rate": "18%", "day_count": "actual/365"})
    with pytest.raises(calc.OfferError) as raised:
        compare([offer(), without_days])
    assert raised.value.field.startswith("offers[1].")


def test_what_has_no_time_has_no_worth() -> None:
    """An odd first period and no day of purchase: there is a cost, but with a savings rate there is an error."""
    odd = offer(plan={"first": "45 days"})
    assert "0.00" == str(row(compare([odd]), "offer 1").totals.cost)
    with pytest.raises(calc.UsageError) as raised:
        compare([offer(), odd], savings_rate="3%")
    assert "offers[1].start" == raised.value.field


@pytest.mark.parametrize(
    ("savings", "said"),
    [
        ("3", "savings_rate: '3' cannot be: it can be read as 3 % and as 300 %; try 3%"),
        ("1%/month", "savings_rate: '1%/month' cannot be: what savings earn is said by the year, as an effective rate"),
        ("x", "savings_rate: 'x' cannot be: that is not a rate of interest"),
        ("-3%", "savings_rate: '-3%' cannot be: a rate is not below zero"),
        (-1, "savings_rate: '-1' cannot be: savings lose less than all there is"),
        ([3], "savings_rate: '[3]' cannot be: it is a number"),
        (True, "savings_rate: 'true' cannot be: it is a number"),
    ],
)
def test_what_is_no_savings_rate(savings: Any, said: str) -> None:
    """A number that could be two, a rate that is not by the year, or none at all."""
    with pytest.raises(calc.UsageError) as raised:
        compare([offer()], savings_rate=savings)
    assert str(raised.value).startswith(said)


def test_a_law_that_there_is_not() -> None:
    """It is no fault of an offer."""
    with pytest.raises(calc.UsageError, match=r"^law: 'x' cannot be: there is no such law"):
        compare([offer()], laws=["x"])


UNKNOWN_FEE = [{"rate": "3%", "when": "unknown"}]


def test_something_unknown_has_a_range_and_the_last_rank() -> None:
    """However cheap it may be: 17.65 to 53.23 % for a fee whose timing is not stated; its own figures are null."""
    dear, open_ = offer(name="dear", fees=fee("9%", "each")), offer(name="open", fees=UNKNOWN_FEE)
    answer = compare([open_, dear], savings_rate="3%")
    assert ["pay cash", "dear", "open"] == names(answer)
    found = row(answer, "open")
    assert [None] * 5 == [found.totals, found.rates, found.highest_payment, found.last_due, found.worth]
    assert ((), ()) == (found.laws, found.outstanding)
    low, high = found.range.low, found.range.high
    assert ("17.65", "53.23") == (low.priced.rates.nominal.percent(), high.priced.rates.nominal.percent())
    assert ["17.65", "53.23"] == [case.laws[0].percent for case in (low, high)]
    assert "open" not in answer.to_dict()["best"].values()


def test_a_range_as_data() -> None:
    """The case at each end, without all that were tried."""
    document = compare([offer(name="open", fees=UNKNOWN_FEE)]).to_dict()
    assert (None, None, {}, []) == tuple(
        document["offers"][1][key] for key in ("totals", "rates", "laws", "outstanding")
    )
    between = document["offers"][1]["range"]
    assert {"low", "high", "measured_by", "because"} == set(between)
    assert ("30.00", "90.00", "last", "each") == (
        between["low"]["totals"]["cost"], between["high"]["totals"]["cost"],
        between["low"]["when"], between["high"]["when"],
    )  # fmt: skip


def test_a_cash_price_that_another_offer_knows() -> None:
    """One purchase has one: what the offer leaves open is settled by the other, and it is no range any more."""
    silent, told = offer(name="silent", cash_price="unknown"), offer(name="told", cash_price="950")
    found = row(compare([silent, told]), "silent")
    assert (None, "50.00") == (found.range, str(found.totals.cost))
    assert "paid at once it costs 950.00, as another of these offers says" in found.assumptions


def test_only_the_cash_price_is_settled_by_another() -> None:
    """The timing of a fee stays open."""
    silent = offer(name="silent", cash_price="900..1000", fees=UNKNOWN_FEE)
    found = row(compare([silent, offer(cash_price="950")]), "silent")
    assert {"950.00"} == {str(case.priced.totals.cash_price) for case in found.range.cases}
    assert len(found.range.cases) > 1


def test_a_cash_price_that_none_knows() -> None:
    """Paying cash is taken to cost the lowest price, which is said; the offers are ranges still."""
    offers = [offer(name="a", cash_price="unknown"), offer(name="b", price="1100", cash_price="unknown")]
    answer = compare(offers)
    assert ("1000.00", False, False) == (
        str(answer.cash_price), row(answer, "a").range is None, row(answer, "b").range is None
    )  # fmt: skip
    said = ["no offer says what paying at once costs, so it is the lowest price"]
    assert said == list(row(answer, "pay cash").assumptions)


def test_a_discount_for_cash_is_a_cash_price() -> None:
    """10 % off is what all are measured against; where another offer is cheaper still, that one is."""
    off = offer(name="off", cash_discount="10%")
    answer = compare([off, offer(name="other")])
    assert ("900.00", "100.00") == (str(answer.cash_price), str(row(answer, "other").totals.cost))
    assert "150.00" == str(row(compare([off, offer(cash_price="850")]), "off").totals.cost)


def test_as_data() -> None:
    """The form of the contract, with money as text and rates as numbers."""
    document = compare([offer(name="one", start=DAY, fees=fee("3%", "last"))], savings_rate="3%").to_dict()
    assert ["version", "calc"] == list(document)[:2]
    assert ("CNY", "2026-11-21", "1000.00", 0.03) == tuple(
        document[key] for key in ("currency", "start", "cash_price", "savings_rate")
    )
    one = next(row for row in document["offers"] if row["name"] == "one")
    assert ("363.34", "2027-02-21", 2, False, None) == tuple(
        one[key] for key in ("highest_payment", "last_due", "rank", "cash", "range")
    )
    assert {"number": 1, "due": "2026-12-21", "balance": "666.67"} == one["outstanding"][1]
    assert ("17.65", "17.65") == (one["rates"]["percent"]["nominal"], one["laws"]["cn-simple"]["percent"])
    assert calc.quote(calc.Offer(**one["offer"])).totals == calc.quote(offer(fees=fee("3%", "last"))).totals
    assert {"cost": "pay cash", "total": "pay cash", "rate": "one", "payment": "one", "worth": "pay cash"} == (
        document["best"]
    )


def test_as_data_paying_cash() -> None:
    """Null where it has nothing, so that every row has the same keys."""
    document = compare([offer()]).to_dict()
    cash, one = sorted(document["offers"], key=lambda row: not row["cash"])
    assert list(one) == list(cash)
    assert (None, None, None, {}, []) == tuple(cash[key] for key in ("offer", "worth", "range", "laws", "assumptions"))
    assert (None, "none") == (cash["rates"]["nominal"], cash["rates"]["status"])
    assert [{"number": 0, "due": None, "balance": "0.00"}] == cash["outstanding"]
    assert (None, None) == (document["start"], document["savings_rate"])


def test_more_may_be_assumed() -> None:
    """By whoever asked."""
    more = (calc.quote(offer()).assumptions[0],)
    assert [*more] == compare([offer()]).assuming(more).to_dict()["assumptions"]
