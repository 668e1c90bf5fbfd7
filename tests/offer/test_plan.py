"""Is every field of a plan read as it is written, with the default that it says it has?"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

import calc
from calc.dates import BillingCycle, DayCount, Duration, Unit
from calc.offer.plan import MONTH, Plan
from calc.offer.steps import MOST_INSTALLMENTS, Step, StepDiscount
from calc.offer.typed_rate import InterestRate
from calc.workdays import Roll


def test_the_defaults() -> None:
    """What a plan is when only the number of installments is said."""
    plan = Plan(installments=3)
    assert plan.model_dump() == {
        "kind": "even",
        "installments": 3,
        "every": "1 month",
        "first": None,
        "rate": "0%",
        "days_a_year": 365,
        "day_count": DayCount.PERIOD,
        "payment": None,
        "payments": (),
        "steps": (),
        "step_discounts": (),
        "balloon": None,
        "compounding": None,
        "end_of_month": False,
        "roll": Roll.NONE,
        "calendar": "weekends",
    }
    assert plan.first_after == MONTH == Duration(1, Unit.MONTH)
    assert plan.count == 3


@pytest.mark.parametrize(
    ("field", "written", "read"),
    [
        ("kind", "level", "level"),
        ("installments", 1, 1),
        ("installments", "12", 12),
        ("installments", " １２ ", 12),
        ("installments", MOST_INSTALLMENTS, MOST_INSTALLMENTS),
        ("every", "2w", Duration(2, Unit.WEEK)),
        ("every", "half-month", Duration(1, Unit.HALF_MONTH)),
        ("every", Duration(3, Unit.MONTH), Duration(3, Unit.MONTH)),
        ("first", "0 days", Duration(0, Unit.DAY)),
        ("first", "14d", Duration(14, Unit.DAY)),
        ("first", "2026-12-21", date(2026, 12, 21)),
        ("first", " 2026-12-21 ", date(2026, 12, 21)),
        ("first", "2026/12/21", date(2026, 12, 21)),
        ("first", "2026.12.1", date(2026, 12, 1)),
        ("first", "2026年12月21日", date(2026, 12, 21)),
        ("first", "２０２６年１２月２１日", date(2026, 12, 21)),
        ("first", date(2026, 12, 21), date(2026, 12, 21)),
        ("first", {"bill_day": 1, "due_day": 6}, BillingCycle(1, 6)),
        ("first", BillingCycle(31, 31), BillingCycle(31, 31)),
        ("rate", "0%", InterestRate(Decimal(0))),
        ("rate", 0, InterestRate(Decimal(0))),
        ("rate", Decimal("0.0"), InterestRate(Decimal(0))),
        ("days_a_year", 360, 360),
        ("days_a_year", "360", 360),
        ("days_a_year", 365, 365),
        ("day_count", "30/360", DayCount.THIRTY_360),
        ("day_count", "actual/365", DayCount.ACTUAL_365),
        ("day_count", "actual/360", DayCount.ACTUAL_360),
        ("day_count", "period", DayCount.PERIOD),
        ("end_of_month", True, True),
        ("end_of_month", "yes", True),
        ("roll", "following", Roll.FOLLOWING),
        ("roll", "modified-following", Roll.MODIFIED_FOLLOWING),
        ("roll", "preceding", Roll.PRECEDING),
        ("calendar", "CN", "CN"),
        ("balloon", "5,000", Decimal(5000)),
        ("compounding", None, None),
        ("compounding", False, None),
        ("compounding", "none", None),
        ("compounding", "Simple", None),
    ],
)
def test_every_field(field: str, written: Any, read: Any) -> None:
    """Each as people write it, as files write it, and as a program has it."""
    plan = Plan(**{"installments": 3} | {field: written})
    assert read == getattr(plan, field)


@pytest.mark.parametrize(
    ("rate", "kind"),
    [(rate, kind) for rate in ("18%", InterestRate(Decimal(18))) for kind in ("level", "principal", "flat", "bullet")],
)
def test_the_kinds_that_have_interest(rate: Any, kind: str) -> None:
    """A rate is text, or is a rate already."""
    assert Plan(kind=kind, installments=3, rate=rate).rate == InterestRate(Decimal(18))


@pytest.mark.parametrize(
    ("written", "every", "read"),
    [
        (True, "1 month", MONTH),
        ("compound", "1 month", MONTH),
        ("period", "1 month", MONTH),
        (True, "2 weeks", Duration(2, Unit.WEEK)),
        (True, None, MONTH),
        ("quarter", "1 month", Duration(3, Unit.MONTH)),
        ("daily", "1 month", Duration(1, Unit.DAY)),
        ("1 day", "1 month", Duration(1, Unit.DAY)),
        (Duration(1, Unit.YEAR), "1 month", Duration(1, Unit.YEAR)),
    ],
)
def test_how_often_interest_is_added(written: Any, every: str | None, read: Duration) -> None:
    """`true` is once a period, whatever the period."""
    assert read == Plan(kind="bullet", installments=3, every=every, compounding=written).compounding


def test_the_number_of_installments_follows_from_what_is_named() -> None:
    """From a list of payments, from blocks, or it is said; said as well, it has to agree."""
    assert Plan(kind="stated", payments=["1", "2", "3"]).count == 3
    assert Plan(kind="stated", payments=["1", "2", "3"], installments=3).count == 3
    assert Plan(kind="stated", payment="99", installments=3).count == 3
    assert Plan(kind="steps", steps=[[3, "1.00"], [9, "220.00"]]).count == 12
    assert Plan(kind="steps", steps=[[3, "1.00"], [9, "220.00"]], installments=12).count == 12
    assert Plan(kind="steps", steps=[[3_660, "1.00"]]).count == 3_660
    with pytest.raises(calc.OfferError, match="at most 3660"):
        Plan(kind="steps", steps=[[3_660, "1.00"], [1, "1.00"]])


def test_a_block_is_a_pair_or_a_table() -> None:
    """Both mean the same, and a list of blocks may be any sequence."""
    pair = Plan(kind="steps", steps=[[3, "1.00"]])
    assert pair == Plan(kind="steps", steps=[{"count": "3", "amount": "1.00"}])
    assert pair == Plan(kind="steps", steps=((3, "1.00"),))
    assert pair == Plan(kind="steps", steps=[Step(count=3, amount="1.00")])
    assert pair.steps == (Step(count=3, amount=Decimal("1.00")),)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *[("0.8", "0.8"), ("0", "0"), ("1", "1"), ("1.0", "1.0"), (" 0.80 ", "0.80"), (1, "1"), (0, "0")],
        *[
            (Decimal("0.8"), "0.8"),
            (Decimal("8E-1"), "0.8"),
            (Decimal("1E-29"), "0." + "0" * 28 + "1"),
            ("0.12345678901234567890", "0.12345678901234567890"),
        ],
    ],
)
def test_the_factor_of_a_discount(written: Any, read: str) -> None:
    """What is left of the installment: all of it, none, or any part between."""
    discount = StepDiscount(after_on_time=3, installment=4, factor=written)
    assert read == f"{discount.factor:f}"


@pytest.mark.parametrize(
    "written", ["1.0000001", "-0.1", "0.8.1", ".8", "8.", "", "1e-1", "0." + "1" * 21, Decimal("1E-30")]
)
def test_what_is_no_factor(written: Any) -> None:
    """Outside zero to one, or not written as such a number."""
    with pytest.raises(calc.OfferError, match="a number from 0 to 1"):
        StepDiscount(after_on_time=3, installment=4, factor=written)


def test_where_a_discount_may_be() -> None:
    """On the installment right after the last that has to be on time, on any later one, up to the last of the plan."""
    for installment in (2, 3):
        plan = Plan(installments=3, step_discounts=[{"after_on_time": 1, "installment": installment, "factor": "0.5"}])
        assert plan.step_discounts[0].installment == installment
    assert Plan(
        kind="steps", installments=2, step_discounts=[{"after_on_time": "1", "installment": "2", "factor": "0.5"}]
    ).step_discounts == (StepDiscount(after_on_time=1, installment=2, factor=Decimal("0.5")),)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        *[(kind, {"balloon": "0"}) for kind in ("even", "level", "principal", "flat", "interest_only")],
        ("stated", {"payment": "0"}),
        ("level", {"payment": "0"}),
        ("stated", {"payments": ["0", "0", "0"]}),
        ("steps", {"steps": [[3, "0"]]}),
        ("interest_only", {"day_count": "30/360"}),
        ("bullet", {"day_count": "actual/360"}),
        ("level", {"day_count": "actual/365"}),
        ("flat", {"day_count": "period"}),
        ("level", {"first": {"bill_day": 1, "due_day": 6}, "every": "1 quarter"}),
        ("level", {"first": {"bill_day": 1, "due_day": 6}, "every": "1 year"}),
        ("level", {"first": {"bill_day": 31, "due_day": 1}}),
        ("even", {"first": "0 days"}),
        ("stated", {"payment": "1", "rate": "0%"}),
    ],
)
def test_what_just_fits_together(kind: str, more: dict[str, Any]) -> None:
    """Zero amounts, and every combination at the edge of what is refused."""
    assert Plan(**{"kind": kind, "installments": 3} | more).kind == kind


@pytest.mark.parametrize("every", ["2 weeks", "14 days", "half month"])
def test_a_billing_cycle_steps_in_months(every: str) -> None:
    """A card has one bill a month."""
    with pytest.raises(calc.OfferError, match="by a billing cycle payments come every so many months"):
        Plan(installments=3, every=every, first={"bill_day": 1, "due_day": 6})


def test_a_plan_is_a_value() -> None:
    """Equal when its fields are; it cannot be changed; none of its fields is shared with another."""
    plan = Plan(kind="steps", steps=[[3, "1.00"]])
    assert plan == Plan(kind="steps", steps=[[3, "1"]])
    assert hash(plan) == hash(Plan(kind="steps", steps=[[3, "1.00"]]))
    with pytest.raises(ValidationError):
        plan.kind = "level"  # type: ignore[misc]


def test_none_is_not_said() -> None:
    """A field that is None has its default, and does not count as said."""
    plan = Plan(kind=None, installments=3, every=None, first=None, rate=None, calendar=None)
    assert plan == Plan(installments=3)
    assert plan.model_fields_set == {"installments"}
