"""Are lengths of time read as people say them, and do dates fall where a calendar on the wall has them?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

import pytest

from calc.dates import BillingCycle, DayCount, Duration, Unit, add_months, days_between, step, year_fraction
from calc.errors import CalcError, OfferError, UsageError

DAY, WEEK, HALF_MONTH, MONTH, YEAR = Unit.DAY, Unit.WEEK, Unit.HALF_MONTH, Unit.MONTH, Unit.YEAR
MONTHLY = Duration(1, MONTH)


def on(*days: str) -> list[date]:
    """Dates by their ISO form."""
    return [date.fromisoformat(day) for day in days]


def series(anchor: str, every: str, count: int, *, end_of_month: bool = False) -> list[date]:
    """The first `count` dates of a series, the anchor included."""
    first, length = date.fromisoformat(anchor), Duration.parse(every)
    return [step(first, length, k, end_of_month=end_of_month) for k in range(count)]


# --- lengths of time ---


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("0 days", "0d", "today", "今天", "今日"), Duration(0, DAY)),
        (("1 day", "day", "daily", "每天", "每日", "1d", "一天"), Duration(1, DAY)),
        (("14 days", "14 DAYS", "14d", "14D", "14-day", "１４ days", "14天", "every 14 days"), Duration(14, DAY)),
        (("1 week", "weekly", "1w", "每周", "每週", "1星期", "一个星期"), Duration(1, WEEK)),
        (("2 weeks", "2w", "2周", "两周", "兩週", "biweekly", "fortnight", "Fortnightly"), Duration(2, WEEK)),
        (
            ("half month", "half-month", "Half  Month", "half a month", "semimonthly", "半个月", "半個月"),
            Duration(1, HALF_MONTH),
        ),
        (("2 half months", "2 half-months"), Duration(2, HALF_MONTH)),
        (("1 month", "month", "monthly", "1m", "1M", "1个月", "1個月", "每月", "每个月", "一个月"), Duration(1, MONTH)),
        (("3 months", "3m", "quarter", "quarterly", "1 quarter", "季", "季度", "每季度", "３个月"), Duration(3, MONTH)),
        (("6 months", "2 quarters", "half year", "半年"), Duration(6, MONTH)),
        (("12 months", "12m", "十二个月"), Duration(12, MONTH)),
        (("1 year", "yearly", "annually", "1y", "1年", "每年"), Duration(1, YEAR)),
    ],
)
def test_lengths_as_people_say_them(texts: tuple[str, ...], expected: Duration) -> None:
    """In English, in Chinese, short, in any case, with full-width digits."""
    assert dict.fromkeys(texts, expected) == {text: Duration.parse(text) for text in texts}


@pytest.mark.parametrize(
    ("duration", "text"),
    [
        (Duration(0, DAY), "0 days"),
        (Duration(1, DAY), "1 day"),
        (Duration(2, WEEK), "2 weeks"),
        (Duration(1, HALF_MONTH), "half month"),
        (Duration(3, HALF_MONTH), "3 half months"),
        (Duration(1, MONTH), "1 month"),
        (Duration(3, MONTH), "3 months"),
        (Duration(1, YEAR), "1 year"),
    ],
)
def test_the_normal_form(duration: Duration, text: str) -> None:
    """One spelling is written, and it is read back as the same length."""
    assert text == str(duration)
    assert duration == Duration.parse(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.5 months", "say half month or a number of days instead"),
        ("1,5 months", "say half month or a number of days instead"),
        ("½ month", "say half month or a number of days instead"),
        ("1/2 month", "say half month or a number of days instead"),
        ("一个半月", "say half month or a number of days instead"),
        ("2个半月", "say half month or a number of days instead"),
        ("-5 days", "a length of time is not negative"),
        (" −1 month", "a length of time is not negative"),
        ("3月", "that is a date or a part of one"),
        ("1日", "that is a date or a part of one"),
        ("bimonthly", "a length of time is a number of days"),
        ("30 minutes", "a length of time is a number of days"),
        ("month 1", "a length of time is a number of days"),
        ("1 4 days", "a length of time is a number of days"),
        ("1 month 2 days", "a length of time is a number of days"),
        ("12", "a length of time is a number of days"),
        ("12345678 days", "a length of time is a number of days"),
        ("", "a length of time is a number of days"),
    ],
)
def test_what_is_no_length(text: str, why: str) -> None:
    """Nothing is guessed (is bimonthly twice a month?), and the error names what would do."""
    with pytest.raises(OfferError) as caught:
        Duration.parse(text, field="first")
    assert caught.value.field == "first"
    assert why in caught.value.why
    assert "half month, 2 weeks, 14 days" in caught.value.try_


def test_a_negative_length_cannot_be_made() -> None:
    """Not by hand either."""
    with pytest.raises(UsageError, match="count: '-1' cannot be"):
        Duration(-1, DAY)


@pytest.mark.parametrize(
    ("text", "per_year"),
    [
        ("1 month", Fraction(12)),
        ("3 months", Fraction(4)),
        ("5 months", Fraction(12, 5)),
        ("half month", Fraction(24)),
        ("3 half months", Fraction(8)),
        ("2 weeks", Fraction(26)),
        ("14 days", Fraction(365, 14)),
        ("1 day", Fraction(365)),
        ("2 years", Fraction(1, 2)),
    ],
)
def test_periods_a_year(text: str, per_year: Fraction) -> None:
    """Fourteen days are not quite two weeks in this: 365 days a year against 52 weeks."""
    assert per_year == Duration.parse(text).per_year


def test_a_period_without_length_has_no_number_a_year() -> None:
    """There is no dividing by zero days."""
    with pytest.raises(UsageError, match="every: '0 days' cannot be"):
        _ = Duration(0, DAY).per_year


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("14 days", "2 weeks", True),
        ("12 months", "1 year", True),
        ("2 half months", "1 month", True),
        ("24 half months", "1 year", True),
        ("0 days", "0 months", True),
        ("30 days", "1 month", False),
        ("15 days", "half month", False),
        ("52 weeks", "1 year", False),
        ("1 month", "2 months", False),
        ("0 days", "1 day", False),
    ],
)
def test_same_length(one: str, other: str, same: bool) -> None:
    """The same where every calendar agrees; a month is no number of days."""
    assert same == Duration.parse(one).same_length(Duration.parse(other))
    assert same == Duration.parse(other).same_length(Duration.parse(one))


@pytest.mark.parametrize(
    ("text", "months", "days"),
    [
        ("2 years", 24, None),
        ("3 months", 3, None),
        ("4 half months", 2, None),
        ("half month", None, None),
        ("2 weeks", None, 14),
        ("30 days", None, 30),
        ("0 days", None, 0),
        ("0 months", 0, None),
    ],
)
def test_whole_months_or_days(text: str, months: int | None, days: int | None) -> None:
    """A length is in months or in days, or, as half a month, in neither."""
    assert (months, days) == (Duration.parse(text).months, Duration.parse(text).days)


# --- stepping ---


@pytest.mark.parametrize(
    ("anchor", "every", "expected"),
    [
        ("2026-01-31", "1 month", on("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31")),
        ("2024-01-30", "1 month", on("2024-01-30", "2024-02-29", "2024-03-30")),
        ("2024-01-29", "1 month", on("2024-01-29", "2024-02-29", "2024-03-29")),
        ("2026-01-29", "1 month", on("2026-01-29", "2026-02-28", "2026-03-29")),
        ("2026-02-28", "1 month", on("2026-02-28", "2026-03-28", "2026-04-28")),
        ("2026-11-30", "3 months", on("2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30")),
        ("2024-02-29", "1 year", on("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29")),
        ("2026-12-25", "2 weeks", on("2026-12-25", "2027-01-08", "2027-01-22")),
        ("2028-02-15", "14 days", on("2028-02-15", "2028-02-29", "2028-03-14")),
        ("2026-01-01", "half month", on("2026-01-01", "2026-01-16", "2026-02-01", "2026-02-16")),
        (
            "2026-01-15",
            "half month",
            on("2026-01-15", "2026-01-30", "2026-02-15", "2026-02-28", "2026-03-15", "2026-03-30"),
        ),
        ("2026-01-31", "half month", on("2026-01-31", "2026-02-15", "2026-02-28", "2026-03-15", "2026-03-31")),
        ("2026-01-16", "half month", on("2026-01-16", "2026-02-01", "2026-02-16", "2026-03-01")),
        ("2026-01-20", "half month", on("2026-01-20", "2026-02-05", "2026-02-20", "2026-03-05")),
        ("2026-01-31", "2 half months", on("2026-01-31", "2026-02-28", "2026-03-31")),
        ("2026-01-20", "3 half months", on("2026-01-20", "2026-03-05", "2026-04-20", "2026-06-05")),
    ],
)
def test_a_series_of_dates(anchor: str, every: str, expected: list[date]) -> None:
    """Each is stepped from the anchor, so a short month leaves no trace in the next."""
    assert expected == series(anchor, every, len(expected))


@pytest.mark.parametrize(
    ("anchor", "every", "expected"),
    [
        ("2026-02-28", "1 month", on("2026-02-28", "2026-03-31", "2026-04-30")),
        ("2026-04-30", "1 month", on("2026-04-30", "2026-05-31", "2026-06-30")),
        ("2024-02-28", "1 month", on("2024-02-28", "2024-03-28")),  # not the last day of a leap year's February
        ("2024-02-29", "1 year", on("2024-02-29", "2025-02-28")),
        ("2026-02-28", "half month", on("2026-02-28", "2026-03-15", "2026-03-31")),
        ("2026-02-28", "2 weeks", on("2026-02-28", "2026-03-14")),
    ],
)
def test_a_series_at_the_end_of_months(anchor: str, every: str, expected: list[date]) -> None:
    """Who starts on the last day of a month stays on the last day, when the offer says so."""
    assert expected == series(anchor, every, len(expected), end_of_month=True)


def test_stepping_back() -> None:
    """A negative number of steps goes to what would have come before."""
    steps = [step(date(2026, 1, 31), MONTHLY, k) for k in (-3, -2, -1, 0)]
    assert on("2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31") == steps
    halves = [step(date(2026, 1, 5), Duration(1, HALF_MONTH), k) for k in (-2, -1, 0)]
    assert on("2025-12-05", "2025-12-20", "2026-01-05") == halves


def test_months_can_be_stepped_on_another_anchor_day() -> None:
    """A series that was cut in February goes on where it was anchored."""
    assert on("2026-03-31") == [add_months(date(2026, 2, 28), 1, anchor_day=31)]
    assert on("2026-02-15") == [add_months(date(2026, 2, 28), 0, anchor_day=15)]


@pytest.mark.parametrize(
    ("anchor", "every", "k"),
    [
        ("9999-12-31", "1 day", 1),
        ("9999-12-01", "1 month", 1),
        ("9999-12-20", "half month", 1),
        ("2026-01-01", "999999 years", 999999),
        ("2026-01-01", "999999 days", 999999),
        ("0001-01-01", "1 month", -1),
    ],
)
def test_dates_end_with_the_year_9999(anchor: str, every: str, k: int) -> None:
    """A plan beyond the calendar is refused in words, not by an overflow."""
    with pytest.raises(OfferError, match="outside the years 1 to 9999"):
        step(date.fromisoformat(anchor), Duration.parse(every), k)


# --- billing cycles ---


@pytest.mark.parametrize(
    ("bill_day", "due_day", "bought", "due", "days"),
    [
        (1, 6, "2026-01-01", "2026-02-06", 36),  # bought on the bill day: on the next bill
        (1, 6, "2026-01-02", "2026-02-06", 35),
        (1, 6, "2026-01-31", "2026-02-06", 6),
        (10, 28, "2026-03-09", "2026-03-28", 19),
        (10, 28, "2026-03-10", "2026-04-28", 49),
        (25, 15, "2026-03-24", "2026-04-15", 22),  # due in the month after the bill
        (5, 5, "2026-03-04", "2026-04-05", 32),  # due on the bill day: a month later
        (31, 10, "2026-02-27", "2026-03-10", 11),  # billed on 28 February
        (31, 10, "2026-02-28", "2026-04-10", 41),  # billed on 31 March
        (15, 31, "2026-02-01", "2026-02-28", 27),
        (1, 6, "2026-12-15", "2027-01-06", 22),
    ],
)
def test_the_first_due_date_of_a_billing_cycle(bill_day: int, due_day: int, bought: str, due: str, days: int) -> None:
    """The bill after the purchase, and the due day after the bill."""
    first = BillingCycle(bill_day, due_day).first_due(date.fromisoformat(bought))
    assert date.fromisoformat(due) == first
    assert days == days_between(date.fromisoformat(bought), first)


@pytest.mark.parametrize(
    ("due_day", "bought", "every", "expected"),
    [
        (6, "2026-01-01", "1 month", on("2026-02-06", "2026-03-06", "2026-04-06")),
        (31, "2026-01-10", "1 month", on("2026-01-31", "2026-02-28", "2026-03-31")),
        (31, "2026-02-10", "1 month", on("2026-02-28", "2026-03-31", "2026-04-30")),
        (6, "2026-01-01", "1 quarter", on("2026-02-06", "2026-05-06", "2026-08-06")),
        (6, "2026-01-01", "2 half months", on("2026-02-06", "2026-03-06")),
    ],
)
def test_due_dates_of_a_billing_cycle(due_day: int, bought: str, every: str, expected: list[date]) -> None:
    """They keep the due day, also when the first of them was cut short by February."""
    cycle = BillingCycle(1 if due_day == 6 else 15, due_day)
    assert tuple(expected) == cycle.due_dates(date.fromisoformat(bought), len(expected), Duration.parse(every))


@pytest.mark.parametrize("every", ["2 weeks", "half month", "30 days", "0 months"])
def test_a_billing_cycle_steps_in_whole_months(every: str) -> None:
    """A card is not billed every two weeks."""
    with pytest.raises(OfferError, match=f"every: '{every}' cannot be: a billing cycle steps in whole months"):
        BillingCycle(1, 6).due_dates(date(2026, 1, 1), 3, Duration.parse(every))


@pytest.mark.parametrize(
    ("bill_day", "due_day", "field"), [(0, 6, "bill_day"), (1, 32, "due_day"), (-1, 6, "bill_day")]
)
def test_a_billing_cycle_has_days_of_a_month(bill_day: int, due_day: int, field: str) -> None:
    """The error names the one of the two that cannot be."""
    with pytest.raises(OfferError) as caught:
        BillingCycle(bill_day, due_day)
    assert field == caught.value.field


# --- parts of a year ---


@pytest.mark.parametrize(
    ("start", "end", "thirty_360", "actual"),
    [
        ("2026-01-01", "2026-02-06", 35, 36),
        ("2026-01-15", "2026-02-15", 30, 31),
        ("2026-01-31", "2026-02-28", 28, 28),
        ("2026-01-31", "2026-03-31", 60, 59),  # both on a 31st: both count as the 30th
        ("2026-01-30", "2026-03-31", 60, 60),
        ("2026-01-29", "2026-03-31", 62, 61),  # the end stays the 31st after a 29th
        ("2026-02-28", "2026-03-31", 33, 31),  # the end of February is an ordinary day
        ("2024-02-29", "2024-03-31", 32, 31),
        ("2023-12-31", "2024-12-31", 360, 366),
        ("2024-02-28", "2024-03-01", 3, 2),
        ("2025-02-28", "2025-03-01", 3, 1),
        ("2026-05-05", "2026-05-05", 0, 0),
    ],
)
def test_day_counts(start: str, end: str, thirty_360: int, actual: int) -> None:
    """30/360 as ISDA 2006 section 4.16(f) has it; the other two count the days there are."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    assert Fraction(thirty_360, 360) == year_fraction(first, last, DayCount.THIRTY_360)
    assert Fraction(actual, 365) == year_fraction(first, last, DayCount.ACTUAL_365)
    assert Fraction(actual, 360) == year_fraction(first, last, DayCount.ACTUAL_360)


@pytest.mark.parametrize("convention", [DayCount.THIRTY_360, DayCount.ACTUAL_365, DayCount.ACTUAL_360])
def test_backward_is_the_negative(convention: DayCount) -> None:
    """The way back is as long as the way there, also over a 31st."""
    start, end = date(2026, 1, 29), date(2026, 3, 31)
    assert -year_fraction(start, end, convention) == year_fraction(end, start, convention)


def test_by_period_there_are_no_dates() -> None:
    """Who counts by periods does not ask for a part of a year."""
    with pytest.raises(UsageError, match="convention: 'period' cannot be"):
        year_fraction(date(2026, 1, 1), date(2026, 2, 1), DayCount.PERIOD)


# --- what cannot be ---

SENTENCES: dict[str, tuple[Callable[[], object], str]] = {
    "less than no time": (
        lambda: Duration(-1, DAY),
        "count: '-1' cannot be: a length of time is not negative; try 0",
    ),
    "a year of nothings": (
        lambda: Duration(0, WEEK).per_year,
        "every: '0 weeks' cannot be: a year has no number of periods without length; try 1 month",
    ),
    "months past the calendar": (
        lambda: add_months(date(9999, 12, 1), 1),
        "every: '1 months' cannot be: from 9999-12-01 on, that is outside the years 1 to 9999 of the calendar; "
        "try fewer or shorter periods",
    ),
    "days past the calendar": (
        lambda: step(date(9999, 12, 31), Duration(1, WEEK), 2),
        "every: '14 days' cannot be: from 9999-12-31 on, that is outside the years 1 to 9999 of the calendar; "
        "try fewer or shorter periods",
    ),
    "a day that no month has": (
        lambda: BillingCycle(1, 32),
        "due_day: '32' cannot be: a day of the month is one of 1 to 31; try 6",
    ),
    "a bill every week": (
        lambda: BillingCycle(1, 6).due_dates(date(2026, 1, 1), 2, Duration(1, WEEK)),
        "every: '1 week' cannot be: a billing cycle steps in whole months; try 1 month",
    ),
    "days of what has none": (
        lambda: year_fraction(date(2026, 1, 1), date(2026, 2, 1), DayCount.PERIOD),
        "convention: 'period' cannot be: interest by period counts periods, and dates say nothing about it; "
        "try 30/360, actual/365 or actual/360",
    ),
}


@pytest.mark.parametrize(("asked", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_what_cannot_be(asked: Callable[[], object], sentence: str) -> None:
    """Which field, what was given, why, and what would do."""
    with pytest.raises(CalcError) as raised:
        asked()
    assert sentence == str(raised.value)


def test_the_last_year_of_the_calendar_is_a_year() -> None:
    """Up to its last day."""
    assert on("9999-12-31") == [add_months(date(9998, 12, 31), 12)]
