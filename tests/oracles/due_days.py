"""On which days would the installments be due? Counted out independently, with python-dateutil and day by day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from dateutil.relativedelta import relativedelta

PERIODS_A_YEAR = {"day": 365, "week": 52, "half month": 24, "month": 12, "year": 1}
_LENGTH = re.compile(r"(?:(\d+) )?(half month|day|week|month|year)s?")


def length(text: str) -> tuple[int, str]:
    """A length of time as a count and a unit."""
    found = _LENGTH.fullmatch(text)
    assert found, text
    return int(found[1] or 1), found[2]


def periods_a_year(every: str) -> Fraction:
    """Periods a year: months 12, half months 24, weeks 52, days 365, each divided by how many make a period."""
    count, unit = length(every)
    return Fraction(PERIODS_A_YEAR[unit], count)


def nominal_days(plan: dict[str, Any], start: date | None, count: int) -> list[date] | None:
    """The agreed days of `count` periods; None where nothing says when the plan begins."""
    first, every = plan.get("first", plan["every"]), plan["every"]
    if isinstance(first, dict):
        if start is None:
            return None
        due = _cycle(start, **first)
        return [due + relativedelta(months=k * _months(every), day=first["due_day"]) for k in range(count)]
    last_day = bool(plan.get("end_of_month"))
    if re.match(r"\d{4}-", first):
        return [_later(date.fromisoformat(first), every, k, last_day) for k in range(count)]
    if start is None:
        return None
    return _after(start, first, every, count, last_day)


def _after(start: date, first: str, every: str, count: int, last_day: bool) -> list[date]:
    """Days counted from the purchase while both lengths are months or both the same; else from the first of them."""
    months = (_months(first), _months(every))
    if all(months):
        return [_later(start, f"{months[0] + k * months[1]} months", 1, last_day) for k in range(count)]
    if _in_days(first) == _in_days(every) and _in_days(every):
        return [_later(start, every, k, last_day) for k in range(1, count + 1)]
    if first == every:
        return [_later(start, every, k, last_day) for k in range(1, count + 1)]
    begin = _later(start, first, 1, last_day)
    return [_later(begin, every, k, last_day) for k in range(count)]


def evenly_spaced(plan: dict[str, Any], start: date | None) -> int | None:
    """On which period the first installment is due, 0 (today) or 1; None where the first period is odd."""
    first, every = plan.get("first", plan["every"]), plan["every"]
    if isinstance(first, dict):
        return None
    if re.match(r"\d{4}-", first):
        day = date.fromisoformat(first)
        if start is None or day == start:
            return None if start is None else 0
        return 1 if day == _later(start, every, 1, bool(plan.get("end_of_month"))) else None
    if first == "0 days":
        return 0
    same_months = _months(first) == _months(every) and _months(every)
    same_days = _in_days(first) == _in_days(every) and _in_days(every)
    return 1 if first == every or same_months or same_days else None


def _months(text: str) -> int:
    count, unit = length(text)
    return {"month": count, "year": 12 * count}.get(unit, 0)


def _in_days(text: str) -> int:
    count, unit = length(text)
    return {"day": count, "week": 7 * count}.get(unit, 0)


def _later(anchor: date, every: str, k: int, last_day: bool) -> date:
    """The k-th day from an anchor; on the last of its month where the anchor is and the plan keeps to it."""
    count, unit = length(every)
    if unit == "half month":
        return _half_months_later(anchor, k * count, last_day)
    if _in_days(every):
        return anchor + timedelta(days=k * _in_days(every))
    ends = last_day and (anchor + timedelta(days=1)).day == 1
    return anchor + relativedelta(months=k * _months(every), day=31 if ends else anchor.day)


def _half_months_later(anchor: date, halves: int, last_day: bool) -> date:
    """Two days a month: d and d + 15, or d - 15 in the next month (15 where d is the 30th or later)."""
    day = 31 if last_day and (anchor + timedelta(days=1)).day == 1 else anchor.day
    month = anchor.replace(day=1) + relativedelta(months=halves // 2)
    if halves % 2:
        month, day = (month, day + 15) if day <= 15 else (month + relativedelta(months=1), min(day - 15, 15))
    return month + relativedelta(day=day)


def _cycle(bought: date, bill_day: int, due_day: int) -> date:
    """The first due day after the first bill after the purchase, found by turning the calendar's leaves."""

    def next_day(after: date, wanted: int) -> date:
        day = after + timedelta(days=1)
        while day.day != wanted and not (day.day < wanted and (day + timedelta(days=1)).day == 1):
            day += timedelta(days=1)
        return day

    return next_day(next_day(bought, bill_day), due_day)


def rolled(day: date, rule: str) -> date:
    """A day moved off a weekend by a rule."""

    def moved(direction: int) -> date:
        found = day
        while found.weekday() >= 5:
            found += timedelta(days=direction)
        return found

    if rule == "preceding":
        return moved(-1)
    later = moved(1) if rule != "none" else day
    return moved(-1) if rule == "modified-following" and later.month != day.month else later


def part_of_year(begin: date, end: date, convention: str) -> Fraction:
    """The part of a year between two days: 30/360 (bond basis), actual/365 or actual/360."""
    if convention != "30/360":
        return Fraction((end - begin).days, int(convention[-3:]))
    first = 30 if begin.day == 31 else begin.day
    last = 30 if end.day == 31 and first == 30 else end.day
    return Fraction((end.year - begin.year) * 360 + (end.month - begin.month) * 30 + (last - first), 360)
