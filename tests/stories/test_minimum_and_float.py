"""What people ask about cards: the minimum, the float, and interest that was only deferred."""

from __future__ import annotations

from decimal import Decimal

import calc


def test_what_does_it_cost_to_pay_only_the_minimum() -> None:
    """最低还款要多少利息? 5000 in 分付 takes 39 months and 590.19, or about 599 by the calendar."""
    answer = calc.minimum("5000", "0.04%/day", "10%")
    assert (39, Decimal("590.19"), Decimal("560.00")) == (
        answer.payoff.months,
        answer.payoff.interest,
        answer.payoff.rows[0].payment,
    )
    by_days = calc.minimum("5000", "0.04%/day", "10%", days="calendar", start="2022-04-01").payoff
    assert by_days.interest is not None
    assert (Decimal("505.80"), 599) == (by_days.rows[1].payment, int(by_days.interest))


def test_is_interest_charged_on_what_i_have_paid() -> None:
    """10000 with 1000 paid, 45 and 30 days at 0.05 %: 360 from posting, 135 on what is left unpaid."""
    posting, unpaid = (
        calc.minimum("10000", "0.05%/day", "10%", float_days=45, counted_from=when).payoff
        for when in ("posting", "unpaid")
    )
    assert (Decimal("360.00"), Decimal("135.00")) == (posting.rows[1].interest, unpaid.rows[1].interest)


def test_which_bill_is_this_on_and_how_many_days_are_free() -> None:
    """这笔算哪一期账单,最长免息几天? 每月1号出账6号还款: 36 days at most, 33 from 1 February, 6 at least."""
    january, last_day, february = (
        calc.interest_free_float(day, 1, 6) for day in ("2026-01-01", "2026-01-31", "2026-02-01")
    )
    assert (36, 6, 33) == (january.days, last_day.days, february.days)
    assert (36, 6, 1) == (january.longest, january.shortest, january.best_day)


def test_i_paid_all_but_100_of_2500_in_time() -> None:
    """Same as cash for a year at 24 %: 336 on the declining balance, 600 on the full price, "about 400" between."""
    charges = {case.rule: case.interest for case in calc.clawback(2500, 12, "24%", left=100).cases}
    assert {"balance": Decimal("336.00"), "compound": Decimal("388.20"), "price": Decimal("600.00")} == charges
