"""From the options to the screen: the offer is made, quoted, and handed to the writer of the form asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from calc.cli.language import chosen_language
from calc.cli.offer_options import offer_from
from calc.cli.options import OfferOptions
from calc.errors import OfferError, UsageError
from calc.lang.translate import Translator

if TYPE_CHECKING:
    from calc.cost.quote import Quote
    from calc.offer.model import Offer
    from calc.workdays import Calendar

FORMS = ("table", "json", "csv", "md")


def shown_as(form: str, as_json: bool) -> str:
    """Which form is asked for, by `--format` or `--json`."""
    form = form.strip().lower()
    if form not in FORMS:
        raise UsageError("format", form, "an answer is shown as table, json, csv or md", "--format csv")
    return "json" if as_json else form


def quoted_from(options: OfferOptions, today: Callable[[], date], laws: Sequence[str] = ()) -> Quote:
    """The quote of the offer that the options describe; its errors name the options that were typed."""
    from calc.cost.quote import quote

    offered = offer_from(options, today)
    try:
        return quote(offered.offer, _calendar(offered.offer), laws).assuming(offered.assumed)
    except OfferError as error:
        raise offered.typed.named(error) from None


def answer(
    options: OfferOptions,
    form: str,
    lang: str | None,
    *,
    with_schedule: bool,
    with_cost: bool,
    today: Callable[[], date],
    laws: Sequence[str] = (),
) -> None:
    """Quote the offer that the options describe, and print it."""
    said = Translator(chosen_language(lang))
    quoted = quoted_from(options, today, laws)
    if form == "json":
        from calc.write.json import quote_json, schedule_json

        text = quote_json(quoted, said, with_schedule) if with_cost else schedule_json(quoted, said)
    elif form == "csv":
        from calc.write.csv import schedule_csv

        text = schedule_csv(quoted.schedule)
    elif form == "md":
        from calc.write.markdown import schedule_markdown

        text = schedule_markdown(quoted.schedule, said)
    else:
        from calc.write.table import print_quote

        print_quote(quoted, said, sys.stdout, with_schedule=with_schedule, with_cost=with_cost)
        return
    sys.stdout.write(text)


def _calendar(offer: Offer) -> Calendar:
    """The calendar that the offer names, where it rolls its due dates."""
    from calc.workdays import Roll, WeekendCalendar

    if offer.plan.roll is Roll.NONE or offer.plan.calendar == "weekends":
        return WeekendCalendar()
    from calc.holiday_calendars import holiday_calendar

    return holiday_calendar(offer.plan.calendar)
