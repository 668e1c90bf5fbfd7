"""Is a schedule that is taken apart and put together again the same?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given

import calc
from calc.life.payments import NewFee, payments_of, put_together
from tests.life.late_plans import plan
from tests.strategies import offers

FEE = NewFee("reminder", "late")


@given(offers())
def test_nothing_happens_to_it(offer: calc.Offer) -> None:
    """Whatever the offer: the same rows, the same charges, the same clock."""
    table = calc.schedule(offer)
    assert table == put_together(table, payments_of(table, new_fees=1), (FEE,), even=True)


def test_a_new_fee_has_its_own_charge() -> None:
    """3.00 on the second of three: a charge of that name, paid with it."""
    table = calc.schedule(plan(fees=[{"name": "service fee", "amount": "2", "when": "each"}]))
    payments = payments_of(table, new_fees=1)
    payments[1] = payments[1].charged(1, 300)
    changed = put_together(table, payments, (FEE,), even=True)
    assert [("service fee", Decimal("6.00")), ("reminder", Decimal("3.00"))] == [
        (charge.name, charge.amount) for charge in changed.charges
    ]
    assert (Decimal("0.00"), Decimal("3.00"), Decimal("0.00")) == changed.charges[1].with_installments
    assert Decimal("1005.00") == changed.installments[1].payment


def test_fees_of_payments_that_no_longer_arise() -> None:
    """With the last of three paid with the second, its fee is gone: 4.00 in all, the 5.00 upfront stay."""
    fees = [{"amount": "2", "when": "each"}, {"name": "upfront", "amount": "5", "when": "upfront"}]
    table = calc.schedule(plan(fees=fees))
    first, second, third = payments_of(table)
    both = replace(second, principal=second.principal + third.principal)
    changed = put_together(table, [first, both], (), even=True)
    assert [Decimal("4.00"), Decimal("5.00")] == [charge.amount for charge in changed.charges]


def test_what_does_not_add_up_is_no_schedule() -> None:
    """The constructor of the schedule checks what is put together."""
    table = calc.schedule(plan())
    with pytest.raises(calc.UsageError):
        put_together(table, payments_of(table)[:2], (), even=True)
