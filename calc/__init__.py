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
    from calc.cost.quote import Quote as Quote
    from calc.cost.quote import quote as quote
    from calc.errors import CalcError as CalcError
    from calc.errors import OfferError as OfferError
    from calc.errors import UsageError as UsageError
    from calc.holiday_calendars import holiday_calendar as holiday_calendar
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
    "Benefit": "calc.offer.fee",
    "CalcError": "calc.errors",
    "Fee": "calc.offer.fee",
    "Offer": "calc.offer.model",
    "OfferError": "calc.errors",
    "Plan": "calc.offer.plan",
    "Quote": "calc.cost.quote",
    "Rate": "calc.rates.rate",
    "Schedule": "calc.schedules.table",
    "UsageError": "calc.errors",
    "holiday_calendar": "calc.holiday_calendars",
    "quote": "calc.cost.quote",
    "read_offer": "calc.offer.read",
    "schedule": "calc.schedules.compute",
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
