"""All of a list, or one of it? What `list` and `show` mean, for every command that shows a table that is shipped."""

from __future__ import annotations

from collections.abc import Sequence

from calc.errors import UsageError


def listed(command: str, field: str, action: str | None, name: str | None, names: Sequence[str]) -> str | None:
    """Which entry is to be shown; None for all of them. `UsageError` for what is neither.

    >>> listed("rules", "rule", "show", "R1", ["R1"]), listed("rules", "rule", None, None, ["R1"])
    ('R1', None)
    """
    if action in (None, "list") and name is None:
        return None
    if action == "show":
        if name is None:
            raise UsageError(field, None, "one of the list is shown", f"calc {command} show {names[0]}")
        return name
    if action == "list":
        raise UsageError(field, name, "a list has all of them", f"calc {command} show {name}")
    known = next((one for one in names if action is not None and one.lower() == action.lower()), names[0])
    raise UsageError("action", action, "it is list or show", f"calc {command} show {known}")
