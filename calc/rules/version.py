"""From when to when does a rule say what? A span of days, what is set in them, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal["in force", "expected", "proposed", "reported", "withdrawn", "not known"]
"""What a version is in its span: law; law that is announced; a draft; told of, but never issued; taken back; or a value
that no source was read for."""

Standing = Literal[Status, "start not known", "not yet", "no longer"]
"""Where a rule is on a day; `start not known`: it may have begun, for its first day is not known."""

UNSURE: tuple[Standing, ...] = ("start not known", "expected", "proposed", "reported")
"""Where a rule is to be named, and nothing breaks it yet."""


@dataclass(frozen=True, slots=True)
class Version:
    """A rule as it stands from a day to a day: its `value` as text, where it has one.

    `since`: its first day. Where that is not known, `known_by` is the first day for which a source shows it, and
    `not_before` a day before which it was not there. With neither of the three it has always been so.
    """

    since: date | None
    until: date | None
    value: str | None = None
    status: Status = "in force"
    known_by: date | None = None
    not_before: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether this version is certainly the one of a day."""
        first = self.since or self.known_by
        return (first is None or first <= day) and not self._over(day)

    def may_hold_on(self, day: date) -> bool:
        """Whether it may be that of a day, for it is not known when it began.

        >>> told_of = Version(None, None, known_by=date(2017, 12, 31), not_before=date(2017, 1, 1))
        >>> [told_of.may_hold_on(date(*day)) for day in ((2016, 12, 31), (2017, 1, 1), (2017, 12, 31))]
        [False, True, False]
        """
        if self.since is not None or self.known_by is None or self._over(day):
            return False
        return day < self.known_by and (self.not_before is None or self.not_before <= day)

    def begins_after(self, day: date) -> bool:
        """Whether it certainly begins after a day."""
        first = self.since or self.not_before
        return first is not None and first > day

    def _over(self, day: date) -> bool:
        return self.until is not None and self.until < day
