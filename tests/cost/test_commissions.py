"""Are the commission bands those of their source, and a commission what was typed?"""

from __future__ import annotations

import pytest

import calc
from calc.cost.commissions import BANDS, band_of, views
from calc.cost.parties import parties
from calc.errors import OfferError

FREE = calc.Offer(price="2000", plan=calc.Plan(installments=3))


@pytest.mark.parametrize(
    ("trade", "chinese", "low", "high"),
    [
        ("apparel", "服饰", "8%", "12%"),
        ("cosmetics", "美妆", "10%", "15%"),
        ("electronics", "3C", "6%", "10%"),
        ("home", "家居", "7%", "11%"),
        ("overall", "全部", "8%", "15%"),
    ],
)
def test_the_bands_are_those_of_the_source(trade: str, chinese: str, low: str, high: str) -> None:
    """By their names in English and in Chinese, however they are typed."""
    band = band_of(trade)
    assert band is not None
    assert (trade, low, high) == (band.trade, str(band.low), str(band.high))
    assert band is band_of(chinese) is band_of(f" {trade.upper()} ")


def test_every_band_is_dated_and_sourced() -> None:
    """And lies the right way round."""
    for trade, band in BANDS.items():
        assert (trade, "2026-11") == (band.trade, band.seen)
        assert band.source.startswith("S0, ")
        assert band.low.fraction < band.high.fraction


def test_the_source_contradicts_itself() -> None:
    """A phone of 2000 costs 160 to 300 by one band and 120 to 200 by another; two cases lie below theirs."""
    assert [str(case.commission) for case in views(FREE, "overall").cases] == ["160.00", "300.00"]
    assert [str(case.commission) for case in views(FREE, "3C").cases] == ["120.00", "200.00"]
    noted = {trade: len(band.notes) for trade, band in BANDS.items()}
    assert {"apparel": 0, "cosmetics": 1, "electronics": 1, "home": 0, "overall": 2} == noted
    assert (100 * 133 / 1999 < 8) and (100 * 68 / 870 < 10)


def test_a_share_is_one_case_and_a_trade_two() -> None:
    """Each the same as when it is asked for by itself."""
    share = views(FREE, "8%", settles_after="7", traffic="50%")
    assert (None, (parties(FREE, "8%", settles_after=7, traffic="50%"),)) == (share.band, share.cases)
    both = views(FREE, "cosmetics")
    assert (BANDS["cosmetics"], (parties(FREE, "10%"), parties(FREE, "15%"))) == (both.band, both.cases)


@pytest.mark.parametrize("given", ["", "food", "much more", "8", "8%%"])
def test_what_is_neither_a_share_nor_a_trade(given: str) -> None:
    """The error names the option, and a word that is no trade gets the list of them."""
    with pytest.raises(OfferError) as caught:
        views(FREE, given)
    assert "commission" == caught.value.field
    if not any(sign.isdigit() for sign in given):
        assert "apparel, cosmetics, electronics, home, overall" in caught.value.try_
