"""On which day does it begin? The day that was typed, else today, which the answer then says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from calc.errors import Phrase


def start_day(
    typed: str | None, today: Callable[[], date], *, needed: bool = True
) -> tuple[date | str | None, tuple[Phrase, ...]]:
    """The day, and what was assumed; none where none was typed and none is needed.

    >>> start_day(None, lambda: date(2026, 11, 21))
    (datetime.date(2026, 11, 21), ('bought today, 2026-11-21',))
    >>> start_day(None, lambda: date(2026, 11, 21), needed=False), start_day("2026-01-01", date.today)
    ((None, ()), ('2026-01-01', ()))
    """
    if typed is not None or not needed:
        return typed, ()
    day = today()
    return day, (Phrase("bought today, {day}", day=day.isoformat()),)
