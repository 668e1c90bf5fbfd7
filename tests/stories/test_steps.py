"""What do installments in steps cost, and what is a discount on a later installment worth?"""

from __future__ import annotations

import pytest

from tests.stories.reading import answer, column, nominal, total


def test_3_x_1_then_9_x_220() -> None:
    """前3期1元后9期220元: 1983 in all, against a cash price of 1983 it is free, against 1899 it is not."""
    plan = {"kind": "steps", "steps": [[3, "1.00"], [9, "220.00"]]}
    quote = answer("1983", plan=plan)
    assert ["1.00"] * 3 + ["220.00"] * 9 == column(quote)
    assert ("1983.00", "0.00", "0.00") == (total(quote, "paid"), total(quote, "residue"), total(quote, "cost"))
    assert "0.00" == nominal(quote)
    assert "6.53" == nominal(answer("1983", cash_price="1899", plan=plan))


def test_steps_that_do_not_add_up_to_the_price() -> None:
    """For a price of 1999 the twelve payments leave 16 unpaid, and that has a name."""
    quote = answer("1999", plan={"kind": "steps", "steps": [[3, "1.00"], [9, "220.00"]]})
    assert ("1983.00", "-16.00") == (total(quote, "paid"), total(quote, "residue"))
    assert "-16.00" == column(quote, "adjustment")[-1]


@pytest.mark.parametrize(("count", "share"), [(4, "95.00"), (6, "96.67"), (12, "98.33")])
def test_the_4th_at_80_percent_after_3_on_time(count: int, share: str) -> None:
    """满3期第4期8折: the whole plan costs a fifth of one installment less."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    quote = answer("12000", plan={"kind": "steps", "installments": count, "step_discounts": [discount]})
    assert share == f"{float(total(quote, 'paid')) / 120:.2f}"
    assert ["0.00"] * 3 == column(quote, "adjustment")[:3]
    assert total(quote, "residue") == total(quote, "cost") == column(quote, "adjustment")[3]


def test_the_debt_is_repaid_although_less_is_paid() -> None:
    """1000 in four: 250, 250, 250 and 200; the 50 that are let off are the adjustment."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    quote = answer("1000", plan={"kind": "steps", "installments": 4, "step_discounts": [discount]})
    assert ["250.00", "250.00", "250.00", "200.00"] == column(quote)
    assert ["250.00"] * 4 == column(quote, "principal")
    assert ("-50.00", "0.00") == (total(quote, "residue"), column(quote, "balance")[-1])


def test_a_discount_on_a_plan_with_interest() -> None:
    """20 % off the fourth level payment of 916.80 are 183.36."""
    discount = {"after_on_time": 3, "installment": 4, "factor": "0.8"}
    plan = {"kind": "level", "installments": 12, "rate": "18%", "step_discounts": [discount]}
    quote = answer("10000", plan=plan)
    assert ("733.44", "-183.36") == (column(quote)[3], column(quote, "adjustment")[3])
    assert "14.68" == nominal(quote)
