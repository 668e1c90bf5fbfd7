"""In which form is an answer shown that is a page or a document, and nothing else?"""

from __future__ import annotations

from calc.errors import UsageError


def table_or_json(form: str, as_json: bool) -> str:
    """Which of the two is asked for, by `--format` or `--json`.

    >>> table_or_json("table", False), table_or_json("JSON", False), table_or_json("table", True)
    ('table', 'json', 'json')
    """
    said = form.strip().lower()
    if said not in ("table", "json"):
        raise UsageError("format", form, "this answer is shown as table or json", "--format json")
    return "json" if as_json else said
