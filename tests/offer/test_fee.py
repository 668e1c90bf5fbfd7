"""Is a fee read with its base, its timing and its bounds, and a benefit with its time?"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.offer.fee import CONTINGENT, Benefit, Fee
from calc.offer.field_types import TIMINGS
from calc.offer.typed_rate import Share


def test_the_defaults_of_a_fee() -> None:
    """A fee is the consumer's, of the amount financed, and called fee."""
    assert Fee(rate="3%", when="first").model_dump() == {
        "name": "fee",
        "rate": "3%",
        "amount": None,
        "of": "financed",
        "kind": "charge",
        "when": "first",
        "paid_by": "consumer",
        "minimum": None,
        "maximum": None,
    }
    assert Fee(amount="12", when="each").amount == Decimal(12)


@pytest.mark.parametrize(
    ("field", "written", "read"),
    [
        ("name", "service fee", "service fee"),
        ("name", "手续费", "手续费"),
        ("name", "x" * 200, "x" * 200),
        ("name", "café\u3000au lait", "café\u3000au lait"),
        ("rate", "0.6 %", Share(Decimal("0.6"))),
        ("rate", 0, Share(Decimal(0))),
        ("rate", Share(Decimal(3)), Share(Decimal(3))),
        *[("of", base, base) for base in ("price", "financed", "outstanding", "installment", "interest")],
        *[("kind", kind, kind) for kind in ("charge", "tax", "insurance", "third_party", "optional")],
        *[("paid_by", payer, payer) for payer in ("consumer", "merchant", "platform", "lender", "state")],
        *[("when", timing, timing) for timing in TIMINGS],
        ("when", " Upfront ", "upfront"),
        ("when", "1, 3", (1, 3)),
        ("when", "1,3", (1, 3)),
        ("when", "3 ,1", (1, 3)),
        ("when", "2", (2,)),
        ("when", 2, (2,)),
        ("when", [3, 1, 2], (1, 2, 3)),
        ("when", (2, 1), (1, 2)),
        ("minimum", "5", Decimal(5)),
        ("maximum", "5,000.00", Decimal("5000.00")),
        ("minimum", "0", Decimal(0)),
    ],
)
def test_every_field_of_a_fee(field: str, written: Any, read: Any) -> None:
    """Each as people write it."""
    fee = Fee(**{"rate": "3%", "when": "first"} | {field: written})
    assert read == getattr(fee, field)


@pytest.mark.parametrize(
    "when",
    [
        0,
        -1,
        [0, 1],
        [1, 1],
        "0",
        "1,1",
        [],
        [1.0],
        ["1"],
        [1, "2"],
        [1, None],
        [True],
        {},
        {"first": 1},
        "1 3",
        "1,",
        ",1",
        "1;3",
        "last but one",
    ],
)
def test_what_is_no_time_for_a_fee(when: Any) -> None:
    """Numbers from 1, each once; names of timings; nothing else."""
    with pytest.raises(calc.OfferError) as raised:
        Fee(rate="3%", when=when)
    assert raised.value.field == "when"


def test_the_timings_are_ten() -> None:
    """Two of them do not arise when all is paid on time."""
    assert len(TIMINGS) == len(set(TIMINGS)) == 10
    assert CONTINGENT == ("late", "settlement")
    assert set(CONTINGENT) < set(TIMINGS)


@pytest.mark.parametrize("of", ["price", "financed"])
def test_what_a_financed_fee_may_be_taken_of(of: str) -> None:
    """What is known before the debt is."""
    assert Fee(rate="3%", when="financed", of=of).of == of


def test_equal_bounds_are_bounds() -> None:
    """A fee of at least and at most 5 is a fee of 5; bounds may be zero."""
    fee = Fee(rate="3%", when="first", minimum="5", maximum="5.00")
    assert fee.minimum == fee.maximum == 5
    assert Fee(rate="3%", when="first", maximum="0").maximum == 0
    with pytest.raises(calc.OfferError, match="the minimum is above the maximum"):
        Fee(rate="3%", when="first", minimum="5.01", maximum="5.00")


def test_an_amount_may_be_zero() -> None:
    """A fee that is waived is a fee of nothing."""
    assert Fee(amount=0, when="first").amount == 0
    assert Benefit(amount=0).amount == 0


@pytest.mark.parametrize(
    ("written", "read"),
    [("start", "start"), (" Start ", "start"), (3, 3), ("3", 3), ("after 3", 3), ("After 12", 12), (1, 1)],
)
def test_when_a_benefit_comes(written: Any, read: Any) -> None:
    """With the purchase, or after so many installments on time."""
    assert read == Benefit(amount="5", when=written).when


@pytest.mark.parametrize("written", [0, -1, 1.0, True, "0", "after", "after 0", "3 after", "end", [], [1], "after  3x"])
def test_what_is_no_time_for_a_benefit(written: Any) -> None:
    """It is one number, from 1."""
    with pytest.raises(calc.OfferError) as raised:
        Benefit(amount="5", when=written)
    assert raised.value.field == "when"


def test_the_defaults_of_a_benefit() -> None:
    """A benefit comes with the purchase, and is called benefit."""
    assert Benefit(amount="5").model_dump() == {"name": "benefit", "amount": "5", "when": "start"}


def test_fees_and_benefits_are_values() -> None:
    """Equal when their fields are, whatever way the amounts were typed."""
    assert Fee(amount="1,000", when=[2, 1]) == Fee(amount="1000.00", when="1, 2")
    assert Fee(rate="3%", when="first") != Fee(rate="3%", when="last")
    assert Benefit(amount="1,000") == Benefit(amount=1000)
