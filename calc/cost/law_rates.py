"""Which laws' rates were asked for? They are worked out, and the laws loaded, only when one is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from calc.offer.model import Offer
from calc.schedules.table import Schedule

if TYPE_CHECKING:
    from calc.rates.law import LawRate


def law_rates(offer: Offer, table: Schedule, laws: Sequence[str]) -> tuple[LawRate, ...]:
    """The rates of an offer by the laws that are named: one id, several, or `"all"`.

    >>> from calc.schedules.compute import schedule
    >>> offer = Offer(price="6000", plan={"installments": 12}, fees=[{"rate": "0.6%", "when": "each"}])
    >>> [one.percent for one in law_rates(offer, schedule(offer), "cn-simple")]
    ['13.03']
    """
    if isinstance(laws, (tuple, list)) and not laws:
        return ()
    from calc.rates.laws import laws_named
    from calc.rates.offered import law_rate

    return tuple(law_rate(law, offer, table) for law in laws_named(laws))
