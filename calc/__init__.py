"""What does an installment plan really cost? Schedules to the cent, effective annual rates proved to the digit.

    >>> import calc
    >>> offer = calc.Offer(price="1000", plan=calc.Plan(installments=3), fees=[calc.Fee(rate="3%", when="first")])
    >>> calc.quote(offer).rates.nominal.percent()
    '18.18'

The public names are loaded on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calc import rates as rates
    from calc.ads.audit import Audit as Audit
    from calc.advertisement import audit as audit
    from calc.cost.compare import Comparison as Comparison
    from calc.cost.compare import compare as compare
    from calc.cost.finding.find import Finding as Finding
    from calc.cost.finding.find import find as find
    from calc.cost.parties import Parties as Parties
    from calc.cost.parties import parties as parties
    from calc.cost.quote import Quote as Quote
    from calc.cost.quote import quote as quote
    from calc.errors import CalcError as CalcError
    from calc.errors import OfferError as OfferError
    from calc.errors import UsageError as UsageError
    from calc.holiday_calendars import holiday_calendar as holiday_calendar
    from calc.life.clawback import clawback as clawback
    from calc.life.defer import defer as defer
    from calc.life.float import interest_free_float as interest_free_float
    from calc.life.late import late as late
    from calc.life.minimum import minimum as minimum
    from calc.life.refund import refund as refund
    from calc.life.settle import settle as settle
    from calc.life.stack import stack as stack
    from calc.offer.fee import Benefit as Benefit
    from calc.offer.fee import Fee as Fee
    from calc.offer.model import Offer as Offer
    from calc.offer.plan import Plan as Plan
    from calc.offer.read import read_offer as read_offer
    from calc.rates.rate import Rate as Rate
    from calc.schedules.compute import schedule as schedule
    from calc.schedules.table import Schedule as Schedule

__version__ = "0.1.0"

_HOMES = {
    "Audit": "calc.ads.audit",
    "Benefit": "calc.offer.fee",
    "CalcError": "calc.errors",
    "Comparison": "calc.cost.compare",
    "Fee": "calc.offer.fee",
    "Finding": "calc.cost.finding.find",
    "Offer": "calc.offer.model",
    "OfferError": "calc.errors",
    "Parties": "calc.cost.parties",
    "Plan": "calc.offer.plan",
    "Quote": "calc.cost.quote",
    "Rate": "calc.rates.rate",
    "Schedule": "calc.schedules.table",
    "UsageError": "calc.errors",
    "audit": "calc.advertisement",
    "clawback": "calc.life.clawback",
    "compare": "calc.cost.compare",
    "defer": "calc.life.defer",
    "find": "calc.cost.finding.find",
    "holiday_calendar": "calc.holiday_calendars",
    "interest_free_float": "calc.life.float",
    "late": "calc.life.late",
    "minimum": "calc.life.minimum",
    "parties": "calc.cost.parties",
    "quote": "calc.cost.quote",
    "read_offer": "calc.offer.read",
    "refund": "calc.life.refund",
    "schedule": "calc.schedules.compute",
    "settle": "calc.life.settle",
    "stack": "calc.life.stack",
}

__all__ = ["__version__", *sorted(_HOMES)]


def __getattr__(name: str) -> object:
    """A public name, from the module that it lives in; `rates` and `cli` are packages."""
    if name in ("cli", "rates"):
        return import_module(f"calc.{name}")
    if name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'calc' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
