"""Do the numbers follow from the claims? Sums and rates, checked by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from calc.ads.claims import read_ad
from calc.ads.figures import Figures, figures, figures_of
from calc.cost.quote import quote
from calc.offer.model import Offer


def of(text: str) -> Figures:
    """The figures of a text."""
    return figures(read_ad(text).claims)


def rounded(value: Decimal | None) -> str | None:
    """In percent with two digits."""
    return None if value is None else f"{value:.2f}"


@pytest.mark.parametrize(
    ("text", "payments", "paid"),
    [
        ("6000元分12期，每期540元", "6480", "6480"),
        ("1983元，前3期每期1元，后9期每期220元", "1983", "1983"),
        ("每期99元，3期共297元", "297", "297"),
        ("6000元手机分12期,每期手续费40元", None, "6480.00"),
        ("单支口红299元，开通月付99元/期就能带走", None, "297.00"),
        ("免息3期，另收服务费3%", None, None),
        ("全场满500减50", None, None),
    ],
)
def test_what_is_paid(text: str, payments: str | None, paid: str | None) -> None:
    """The stated installments, and all that is paid where one sum is certain."""
    follows = of(text)
    assert (payments, paid) == tuple(None if one is None else f"{one:f}" for one in (follows.payments, follows.paid))


@pytest.mark.parametrize(
    ("text", "nominal", "effective"),
    [
        ("6000元分12期，每期540元", "14.45", "15.45"),
        ("年利率仅7.2%,12期每期手续费0.6%", "13.03", "13.84"),
        ("借1000元，一天只要5毛钱", "18.25", None),
        ("日息万五", "18.25", None),
        ("月息1.5%", "18.00", "19.56"),
        ("逾期按日收取0.1%", "36.50", None),
        ("1% per month flat over 24 months", "21.57", "23.84"),
        ("全场满500减50", None, None),
        ("免息3期", "0.00", "0.00"),
    ],
)
def test_the_yearly_rates(text: str, nominal: str | None, effective: str | None) -> None:
    """Simple and compound, in percent."""
    follows = of(text)
    assert (nominal, effective) == (rounded(follows.nominal), rounded(follows.effective))


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("页面价199元，分期价299元，3期每期99元", "276.50"),
        ("6000元分12期，每期540元", "14.45"),
        ("日利率0.1%", "36.50"),
        ("逾期按日收取0.1%", "36.50"),
        ("借1000元，一天只要1元", "36.50"),
        ("月利率3%，实际年利率42.58%", "36.00"),
        ("实际年利率42.58%", None),
        ("免息3期，1000元，另收服务费30%", None),
        ("收货30天后付款，1000元，3期每期400元", None),
    ],
)
def test_the_rate_that_needs_no_assumption(text: str, certain: str | None) -> None:
    """Payments against a price, or a simple rate that is named; never a date or a time that nobody said."""
    assert certain == rounded(of(text).certain)


def test_the_figures_of_an_offer() -> None:
    """Those of its quote."""
    quoted = quote(Offer(price="6000", plan={"kind": "stated", "installments": 12, "payment": "540"}))
    follows = figures_of({"per_amount": Decimal(540), "term": 12}, quoted)
    assert ("14.45", "15.45", "8.00", "14.45") == tuple(
        rounded(one) for one in (follows.nominal, follows.effective, follows.flat, follows.certain)
    )
    assert 6480 == follows.paid == follows.payments
