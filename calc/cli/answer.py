"""From the options to the screen: the offer is made, quoted, and handed to the writer of the form asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from calc.cli.language import chosen_language
from calc.cli.offer_options import offer_from
from calc.cli.options import OfferOptions
from calc.errors import OfferError, Phrase, UsageError
from calc.lang.translate import Translator

if TYPE_CHECKING:
    from calc.cost.commissions import Views
    from calc.cost.quote import Quote
    from calc.offer.model import Offer
    from calc.workdays import Calendar

FORMS = ("table", "json", "csv", "md")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for besides the offer, as it was typed: laws, savings, and the sides of merchant and lender."""

    laws: Sequence[str] = ()
    savings_rate: str | None = None
    commission: str | None = None
    settles_after: str | None = None
    traffic: str | None = None

    @property
    def sides(self) -> bool:
        """Whether the sides of merchant and lender are asked for."""
        return any(given is not None for given in (self.commission, self.settles_after, self.traffic))


def shown_as(form: str, as_json: bool, *, calendar: bool = False) -> str:
    """Which form is asked for, by `--format` or `--json`; `calendar`: whether a calendar file is one of them."""
    form = form.strip().lower()
    if calendar and form not in (*FORMS, "ics"):
        raise UsageError("format", form, "a schedule is shown as table, json, csv, md or ics", "--format ics")
    if form not in FORMS and not calendar:
        raise UsageError("format", form, "an answer is shown as table, json, csv or md", "--format csv")
    return "json" if as_json else form


def quoted_from(options: OfferOptions, today: Callable[[], date], asked: Asked = Asked()) -> Quote:
    """The quote of the offer that the options describe; its errors name the options that were typed."""
    from calc.cost.quote import quote

    offered = offer_from(options, today)
    try:
        quoted = quote(offered.offer, calendar_of(offered.offer), asked.laws, asked.savings_rate)
    except OfferError as error:
        raise offered.typed.named(error) from None
    return quoted.assuming(offered.assumed)


def answer(
    options: OfferOptions,
    form: str,
    lang: str | None,
    *,
    with_schedule: bool,
    with_cost: bool,
    today: Callable[[], date],
    asked: Asked = Asked(),
) -> None:
    """Quote the offer that the options describe, and print it."""
    said = Translator(chosen_language(lang))
    quoted = quoted_from(options, today, asked)
    views = _views(quoted, asked) if asked.sides else None
    if form == "json":
        from calc.write.json import quote_json, schedule_json

        sys.stdout.write(quote_json(quoted, said, with_schedule, views) if with_cost else schedule_json(quoted, said))
    elif form == "csv":
        from calc.write.csv import schedule_csv

        sys.stdout.write(schedule_csv(nothing_open(quoted, _TABLE).schedule))
    elif form == "md":
        from calc.write.markdown import schedule_markdown

        sys.stdout.write(schedule_markdown(nothing_open(quoted, _TABLE).schedule, said))
    elif form == "ics":
        from calc.write.ics import PlanInCalendar, write_calendar

        plan = nothing_open(quoted, _TABLE)
        write_calendar([PlanInCalendar(plan.offer.name, plan.offer, plan.schedule)], said, sys.stdout)
    else:
        from calc.write.table import print_quote

        print_quote(quoted, said, sys.stdout, with_schedule=with_schedule, with_cost=with_cost, views=views)


def nothing_open(quoted: Quote, instead: Phrase) -> Quote:
    """The quote of an offer that states every term; `UsageError` says what would do instead of a range."""
    if quoted.range is None:
        return quoted
    from calc.cost.unknown import open_terms

    why = Phrase("it is left open, so that there is a range and no single schedule")
    raise UsageError(open_terms(quoted.offer)[0], "unknown", why, instead)


_TABLE = Phrase("one value for it, or --format table for the range")


def _views(quoted: Quote, asked: Asked) -> Views:
    """The sides of consumer, merchant and lender."""
    from calc.cost.commissions import views

    return views(
        quoted.offer,
        asked.commission or "0%",
        settles_after=asked.settles_after or 0,
        traffic=asked.traffic or 0,
        calendar=quoted.calendar,
    )


def calendar_of(offer: Offer) -> Calendar:
    """The calendar that the offer names, where it rolls its due dates."""
    from calc.workdays import Roll, WeekendCalendar

    if offer.plan.roll is Roll.NONE or offer.plan.calendar == "weekends":
        return WeekendCalendar()
    from calc.holiday_calendars import holiday_calendar

    return holiday_calendar(offer.plan.calendar)
