"""How much commission does a merchant pay on a plan? Bands by trade, with their source and its contradictions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from calc.cost.parties import Parties, parties
from calc.errors import OfferError, Phrase
from calc.offer.model import Offer
from calc.offer.typed_rate import Share
from calc.workdays import Calendar, WeekendCalendar

SOURCE = Phrase("S0, an article for merchants who sell by 抖音月付, after September 2023; confirmed by nobody else")
SEEN = "2026-11"


@dataclass(frozen=True, slots=True)
class Band:
    """What merchants of one trade are said to pay, as shares of the price.

    `notes`: where the source contradicts itself; `seen`: the month in which it was read.
    """

    trade: str
    low: Share
    high: Share
    notes: tuple[Phrase, ...] = ()
    source: Phrase = SOURCE
    seen: str = SEEN


_CASE_BELOW = Phrase("a case of the same source, 133 on a sale of 1999 (6.65%), lies below this band")
_COSMETICS_BELOW = Phrase("the cosmetics merchant of the same source pays 68,000 on 870,000 (7.82%), below this band")
_PHONE = Phrase("for a phone of 2000 the band of all trades gives 160 to 300, this one 120 to 200")

_BANDS = (
    Band("apparel", Share(Decimal(8)), Share(Decimal(12))),
    Band("cosmetics", Share(Decimal(10)), Share(Decimal(15)), (_COSMETICS_BELOW,)),
    Band("electronics", Share(Decimal(6)), Share(Decimal(10)), (_PHONE,)),
    Band("home", Share(Decimal(7)), Share(Decimal(11))),
    Band("overall", Share(Decimal(8)), Share(Decimal(15)), (_PHONE, _CASE_BELOW)),
)
BANDS: Mapping[str, Band] = MappingProxyType({band.trade: band for band in _BANDS})
"""Commission bands by trade: apparel, cosmetics, electronics, home, and all trades overall."""

_ALSO_CALLED = {
    **dict.fromkeys(("服饰", "服飾", "clothing"), "apparel"),
    **dict.fromkeys(("美妆", "美妝", "beauty"), "cosmetics"),
    **dict.fromkeys(("3c", "数码", "數碼", "phones"), "electronics"),
    **dict.fromkeys(("家居", "furniture"), "home"),
    **dict.fromkeys(("全部", "all"), "overall"),
}


@dataclass(frozen=True, slots=True)
class Views:
    """The sides of a plan at one commission, or at both ends of a trade's band, the lower first."""

    band: Band | None
    cases: tuple[Parties, ...]


def band_of(given: str) -> Band | None:
    """The band of a trade by its name in English or Chinese, None where that is no trade.

    >>> str(band_of("美妆").low), str(band_of("Cosmetics").high), band_of("8%")
    ('10%', '15%', None)
    """
    name = given.strip().casefold()
    return BANDS.get(_ALSO_CALLED.get(name, name))


def views(
    offer: Offer,
    commission: str,
    *,
    settles_after: int | str = 0,
    traffic: Share | str | int = 0,
    calendar: Calendar = WeekendCalendar(),
) -> Views:
    """The sides of a plan at a commission that is given as a share of the price, or as a trade.

    `OfferError` for a commission that is neither; the rest as in `parties`.

    >>> offer = Offer(price="3000", plan={"installments": 3})
    >>> [str(case.commission) for case in views(offer, "cosmetics").cases]
    ['300.00', '450.00']
    """
    band = band_of(commission)
    shares = (_share(commission),) if band is None else (band.low, band.high)
    cases = tuple(
        parties(offer, share, settles_after=settles_after, traffic=traffic, calendar=calendar) for share in shares
    )
    return Views(band, cases)


def _share(given: str) -> Share:
    """A commission that is no trade's."""
    if any(sign.isdigit() for sign in given):
        return Share.parse(given, "commission")
    why = "a commission is a share of the price, or that of a trade"
    raise OfferError("commission", given, why, Phrase("8% or one of {trades}", trades=", ".join(BANDS)))
