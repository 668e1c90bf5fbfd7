"""Is asked what has to be asked, and nothing that was said?"""

from __future__ import annotations

import pytest

from calc.ads.claims import read_ad
from calc.ads.missing import ambiguous, missing


def doubted(text: str) -> list[str]:
    """What a text leaves in doubt."""
    return [str(one) for one in ambiguous(read_ad(text))]


PRICE, COUNT, FEE = "the price", "the number of installments", "whether any fee is taken"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("免息3期，到手价5000元", [FEE]),
        ("今天下单可分12期0息", [PRICE, FEE]),
        ("单支口红299元，开通月付99元/期就能带走", [COUNT]),
        ("免息3期，另收服务费3%", [PRICE, "when the fee is taken"]),
        ("3000元免息3期，另收服务费", ["when the fee is taken", "how high the fee is"]),
        ("数码家电12期低息", [PRICE, "the rate"]),
        ("3/6/12期可选，仅3期免息，1200元", ["the fee for 6 installments", "the fee for 12 installments"]),
        ("6000元分12期，每期540元", []),
        ("全场满500减50", []),
        ("借1,200,000元，分36期", ["what it costs"]),
        ("12 months same as cash on $900", ["the rate that is charged from the first day if it is not paid in time"]),
    ],
)
def test_what_is_asked(text: str, asked: list[str]) -> None:
    """In words, in order."""
    assert asked == [str(one) for one in missing(read_ad(text).claims)]


def test_the_readings_of_nothing() -> None:
    """Three installments at nothing: of what?"""
    assert ["no interest", "nothing to pay down", "no fee"] == doubted("3期0元")
    assert [] == doubted("3期10元") == doubted("免息3期")
