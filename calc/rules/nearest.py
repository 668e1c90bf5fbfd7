"""Which of the names that there are is meant by one that is not there? The few that come near it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

_MOST = 4
_LIKENESS = 0.5


def nearest(typed: str, names: Sequence[str]) -> list[str]:
    """The names nearest to what was typed, at most four: first those that contain it, then the likest.

    >>> nearest("R99", ["R1", "R9", "HK-36"]), nearest("cap", ["R1", "R-CAP24"]), nearest("qqq", ["R1"])
    (['R9'], ['R-CAP24'], [])
    """
    said = typed.strip().lower()
    by_lower = {name.lower(): name for name in names}
    parts = [name for name in by_lower if said and said in name]
    like = get_close_matches(said, by_lower, _MOST, _LIKENESS)
    return [by_lower[name] for name in dict.fromkeys([*parts[:_MOST], *like])][:_MOST]
