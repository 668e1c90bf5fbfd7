"""Is every cent accounted for, whatever happens to a plan, and in whatever order?

A plan is paid, paid late, paid late in part, put off, refunded and settled at random. After each event what was paid,
less what came back, with what was let off and what is outstanding, is what was owed; and no balance is below zero.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import calc
from calc.cost.priced import Priced, priced
from calc.dates import Duration
from calc.life.agreed import with_contract
from calc.life.defer_schedule import put_off_by
from calc.life.defer_terms import Deferral
from calc.life.late_schedule import Delay, paid_late
from calc.life.payments import payments_of
from calc.life.refund_case import Refunded, refunded_by
from calc.life.remaining import remaining
from calc.life.settled import settled_by
from calc.money import to_minor
from calc.offer.contract import Settlement
from calc.offer.typed_rate import InterestRate
from calc.schedules.terms import terms_of
from calc.workdays import WeekendCalendar
from tests.strategies import offers

CALENDAR = WeekendCalendar()
CONTRACTS: tuple[dict[str, object], ...] = (
    {},
    {"penalty": "0.05%/day"},
    {"penalty": "0.1%/day", "of": "principal", "grace": 3},
    {"fee": "10", "fee_for": "day", "maximum": "25"},
    {"penalty": "0.05%/day", "minimum": "5"},
)
LENGTHS = ("0 days", "10 days", "2 weeks", "1 month", "40 days", "1 year")
SETTLED_BY = ("waive", "due", "next-fee", "percent:3%", "rule-of-78", "pro-rata")
AFTER = st.integers(1, 60)
AT_LEAST = 3
"""So many events come before one that ends the plan, so that the sequences are not all short."""


class LifeOfAPlan(RuleBasedStateMachine):
    """What was agreed, the installments paid so far, and an account of the money, in minor units."""

    plan: Priced
    place = 0
    paid = refunded = let_off = owed = happened = 0
    over = returned = False

    @initialize(offer=offers(later_benefits=False))
    def agree(self, offer: calc.Offer) -> None:
        """The plan, with what is paid on the day of purchase."""
        self.plan = priced(offer)
        self.paid = self.minor(self.plan.schedule.paid_at_start)
        self.owed = self._asked_for()

    def minor(self, amount: Decimal | None) -> int:
        """An amount in minor units."""
        assert amount is not None
        return to_minor(amount, self.plan.offer.currency)

    def _asked_for(self) -> int:
        return sum(self.minor(row.payment) for row in self.plan.schedule.rows)

    def _outstanding(self) -> int:
        return sum(self.minor(row.payment) for row in self.plan.schedule.installments[self.place :])

    def _pay(self) -> None:
        self.happened += 1
        self.paid += self.minor(self.plan.schedule.installments[self.place].payment)
        self.place += 1
        self.over = self.place == len(self.plan.schedule.installments)

    def _with_contract(self, **late: object) -> Priced:
        return replace(self.plan, offer=with_contract(self.plan.offer, late=late))

    @precondition(lambda self: not self.over)
    @rule()
    def pay(self) -> None:
        """The next installment, on its day."""
        self._pay()

    @precondition(lambda self: not self.over)
    @rule(days=AFTER, terms=st.sampled_from(CONTRACTS), share=st.integers(0, 3))
    def pay_late(self, days: int, terms: dict[str, object], share: int) -> None:
        """The next installment some days late, of which a part may be paid on time."""
        plan = self._with_contract(**terms)
        total = payments_of(plan.schedule)[self.place].total
        in_part = max(0, total - 1) * share // 4
        ran = paid_late(plan, Delay((self.place + 1,), days, in_part, CALENDAR))
        self.plan = replace(self.plan, schedule=ran.schedule)
        self.owed += ran.charged
        self._pay()
        if in_part:
            assert self.minor(ran.schedule.installments[self.place - 1].payment) == in_part
            self._pay()

    @precondition(lambda self: not self.over)
    @rule(
        count=st.integers(1, 3),
        by=st.sampled_from(LENGTHS),
        shift=st.sampled_from(("one", "all")),
        charge=st.sampled_from((None, "0.035%/day", "1%/month")),
        accrue=st.booleans(),
    )
    def put_off(self, count: int, by: str, shift: str, charge: str | None, accrue: bool) -> None:
        """The next installments, or all that are left."""
        left = len(self.plan.schedule.installments) - self.place
        rate = None if charge is None else InterestRate.parse(charge, "charge")
        asked = Deferral(self.place + 1, min(count, left), Duration.parse(by), shift, rate, 5, accrue)
        ran = put_off_by(self.plan, asked, CALENDAR)
        self.plan = replace(self.plan, schedule=ran.schedule)
        self.owed += ran.charged + ran.interest
        self.happened += 1

    @precondition(lambda self: not self.over and self.happened >= AT_LEAST)
    @rule(by=st.sampled_from(SETTLED_BY))
    def settle(self, by: str) -> None:
        """All that is left at once, by one rule."""
        case = settled_by(remaining(self.plan, after=self.place), Settlement.model_validate(by))
        pay_now, saved = case.amount("pay_now"), case.amount("saved")
        assert pay_now == case.event.schedule.installments[-1].payment
        self.plan = case.event
        self.paid += self.minor(pay_now)
        self.let_off += self.minor(saved)
        self.place, self.over = len(case.event.schedule.installments), True

    @precondition(lambda self: not self.over and not self.returned)
    @rule(
        share=st.integers(1, 10),
        by=st.sampled_from(("last-first", "spread", "next-bill")),
        fees=st.sampled_from(("kept", "returned")),
    )
    def give_back(self, share: int, by: str, fees: str) -> None:
        """Goods for a part of the price, or all of it."""
        terms = terms_of(self.plan.offer, CALENDAR)
        amount = max(1, terms.price * share // 10)
        before, whole = self.place, self._asked_for()
        case = refunded_by(by, Refunded(remaining(self.plan, after=self.place), terms, amount, fees))
        offer = self.plan.offer
        self.plan = replace(case.event, offer=offer)
        back, saved = self.minor(case.amount("refunded")), self.minor(case.amount("saved"))
        assert whole - saved - back == self._asked_for()
        self.refunded += back
        self.let_off += back + saved
        self.paid += self.minor(case.amount("pay_now"))
        has_a_row = by != "next-bill" or amount == terms.price or back > 0
        self.place = before + has_a_row
        self.returned, self.over = True, self.place >= len(self.plan.schedule.installments)

    @precondition(lambda self: not self.over and self.happened >= AT_LEAST)
    @rule(days=AFTER)
    def close(self, days: int) -> None:
        """One miss, and the whole plan falls due."""
        left = self._outstanding()
        next_one = payments_of(self.plan.schedule)[self.place].total
        plan = self._with_contract(penalty="0.05%/day", closes_after=1)
        ran = paid_late(plan, Delay((self.place + 1,), days, 0, CALENDAR))
        self.plan = replace(self.plan, schedule=ran.schedule)
        self.owed += ran.charged
        self._pay()
        if ran.closed_at is not None:
            assert self._outstanding() == ran.due_at_once
            self.let_off += left - next_one - ran.due_at_once
            self._pay()

    @precondition(lambda self: self.over)
    @rule()
    def nothing_is_left(self) -> None:
        """After the last payment nothing is outstanding."""
        assert self._outstanding() == 0

    @invariant()
    def every_cent_is_accounted_for(self) -> None:
        """Paid, less what came back, with what was let off and what is outstanding, is what was owed."""
        if hasattr(self, "plan"):
            assert self.owed == self.paid - self.refunded + self.let_off + self._outstanding()

    @invariant()
    def no_balance_is_below_zero(self) -> None:
        """Nobody owes less than nothing; what comes back is a payment below zero, and no balance."""
        if hasattr(self, "plan"):
            assert all(row.balance >= 0 for row in self.plan.schedule.rows)


LifeOfAPlan.TestCase.settings = settings(stateful_step_count=8, deadline=None)
test_the_life_of_a_plan = LifeOfAPlan.TestCase
