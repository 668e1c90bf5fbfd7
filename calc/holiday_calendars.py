"""Which days does a country rest? Real holiday calendars, from the `holidays` library, behind the `Calendar` protocol.

This is the one file that knows the library, and it loads it only when a country is asked for. Around it, the core sees
nothing but `is_workday` and how far the calendar knows.
"""

from __future__ import annotations

import difflib
import warnings
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from calc.errors import OfferError, Phrase, UsageError
from calc.workdays import Calendar, WeekendCalendar

if TYPE_CHECKING:
    from holidays import HolidayBase

_WEEKENDS = "weekends"
_USUAL = ["CN", "US", "GB"]
_FIRST_SCANNED_YEAR = 2000


@dataclass(frozen=True, slots=True)
class HolidayCalendar:
    """The working days of one country or subdivision. `known_until` is the last day that is not a forecast.

    Rest days on which people work (the make-up Saturdays and Sundays of China) are workdays.
    """

    name: str
    known_until: date | None
    entity: HolidayBase = field(repr=False, compare=False)

    def is_workday(self, day: date) -> bool:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that it does not know a year: `known_until` says so
            return bool(self.entity.is_working_day(day))


def holiday_calendar(name: str) -> Calendar:
    """The calendar of that name: `weekends`, a country (`CN`), or a subdivision of one (`US-NY`, `GB-SCT`).

    Countries and subdivisions are the codes of ISO 3166, in any case. `OfferError` for a name that is none,
    `UsageError` when the `holidays` library is not installed.

    >>> holiday_calendar("weekends").is_workday(date(2026, 10, 1))  # a Thursday, and China's National Day
    True
    >>> holiday_calendar("CN").is_workday(date(2026, 10, 1)), holiday_calendar("CN").is_workday(date(2026, 10, 10))
    (False, True)
    """
    said = name.strip()
    if said.lower() == _WEEKENDS:
        return WeekendCalendar()
    subdivisions = _subdivisions_by_country()
    country, hyphen, subdivision = said.upper().partition("-")
    if country not in subdivisions:
        raise _unknown_country(name, country, subdivisions)
    if hyphen and subdivision not in subdivisions[country]:
        raise _unknown_subdivision(name, country, subdivision, subdivisions[country])
    entity = _entity(country, subdivision or None)
    return HolidayCalendar(said.upper(), _known_until(entity), entity)


def _subdivisions_by_country() -> dict[str, list[str]]:
    """Every two-letter country the library knows, with the codes of its subdivisions."""
    try:
        import holidays
    except ImportError:
        why = "holidays are known through the holidays library, which is not installed"
        install = 'pip install "installment-calc[holidays]", or the calendar weekends'
        raise UsageError("calendar", None, why, install) from None
    countries = holidays.list_supported_countries(include_aliases=False)
    return {country: sorted(codes) for country, codes in countries.items() if len(country) == 2}


def _entity(country: str, subdivision: str | None) -> HolidayBase:
    """The library's object; its names stay in the country's language, so that no locale has a say in them."""
    import holidays

    language = getattr(holidays, country).default_language
    return holidays.country_holidays(country, subdiv=subdivision, language=language)


def _unknown_country(name: str, country: str, known: dict[str, list[str]]) -> OfferError:
    """Says what was meant, perhaps: the library also knows names (`China`) and three letters (`CHN`, `UK`)."""
    import holidays

    spellings = (country, name.strip(), name.title().replace(" ", ""))
    meant = (getattr(getattr(holidays, spelling, None), "country", None) for spelling in spellings)
    named = [code for code in meant if code in known][:1]
    near = named or difflib.get_close_matches(country, known, n=3, cutoff=0.5) or _USUAL
    why = "a calendar is weekends, or the two letters of a country, with its part after a hyphen if need be (US-NY)"
    return OfferError("calendar", name, why, ", ".join([*near, _WEEKENDS]))


def _unknown_subdivision(name: str, country: str, subdivision: str, known: list[str]) -> OfferError:
    if not known:
        why = Phrase("the holidays of {country} are known for the whole country only", country=country)
        return OfferError("calendar", name, why, country)
    near = difflib.get_close_matches(subdivision, known, n=3, cutoff=0.5) or known[:3]
    why = Phrase("no part of {country} with holidays of its own has this code", country=country)
    return OfferError("calendar", name, why, ", ".join(f"{country}-{code}" for code in near))


def _known_until(entity: HolidayBase) -> date:
    """The last day whose holidays are settled, as far as the library tells.

    It tells in three ways: governments that move days of rest by a yearly decree (China: the State Council, in the
    autumn before) have a table by year, which ends; holidays that hang on the moon are named as estimated; and
    nothing is known past `end_year`.
    """
    years = [entity.end_year, _last_year_decreed(entity), _last_year_not_estimated(entity)]
    return date(min(year for year in years if year is not None), 12, 31)


def _last_year_decreed(entity: HolidayBase) -> int | None:
    if not getattr(entity, "has_substituted_holidays", False):
        return None
    return max(getattr(entity, "special_public_holidays", {}), default=None)


def _last_year_not_estimated(entity: HolidayBase) -> int | None:
    """The year before the last run of years with an estimated holiday; None when the library estimates none."""
    labels = (getattr(entity, label, None) for label in ("estimated_label", "observed_estimated_label"))
    marks = [str(label).replace("%s", "").strip() for label in labels if label]
    if not marks:
        return None
    years = range(max(_FIRST_SCANNED_YEAR, entity.start_year), entity.end_year + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scanned = type(entity)(subdiv=entity.subdiv, language=entity.language, years=years)
    estimated = {day.year for day, said in scanned.items() if any(mark in said for mark in marks)}
    year = max(estimated, default=None)
    while year in estimated:
        year -= 1
    return year
