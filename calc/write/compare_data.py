"""A comparison for programs and documents: JSON, CSV and Markdown."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

from calc.cost.compare import Comparison
from calc.cost.compare_form import row_form
from calc.cost.compared import Compared
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.write.compare_columns import columns
from calc.write.compare_words import name_of
from calc.write.json import document, said_law


def comparison_json(comparison: Comparison, said: Translator) -> str:
    """What `calc compare --json` prints; names stay as they are in every language."""
    form: dict[str, Any] = _in_words(comparison.to_dict(), said)
    for row in form["offers"]:
        cases = [row, *(row["range"][end] for end in ("low", "high") if row["range"] and row["range"][end])]
        for law in (law for case in cases for law in case["laws"].values()):
            said_law(law, said)
    return document(form)


def _in_words(value: Any, said: Translator) -> Any:
    """Plain data with its sentences in a language."""
    if isinstance(value, dict):
        return {name: _in_words(inner, said) for name, inner in value.items()}
    if isinstance(value, list):
        return [_in_words(inner, said) for inner in value]
    return said(value) if isinstance(value, Phrase) else value


def comparison_csv(comparison: Comparison, _said: Translator) -> str:
    """A line for each row: plain numbers, rates in percent, ISO dates; empty where there is no figure."""
    text = StringIO()
    lines = [_line(row, comparison.laws) for row in comparison.offers]
    writer = csv.DictWriter(text, fieldnames=list(lines[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return text.getvalue()


def _line(row: Compared, laws: tuple[str, ...]) -> dict[str, object]:
    form = row_form(row)
    totals, percent = form["totals"] or {}, (form["rates"] or {}).get("percent", {})
    return {
        "rank": form["rank"],
        "name": form["name"],
        "total": totals.get("paid"),
        "cost": totals.get("cost"),
        **{rate: percent.get(rate) for rate in ("nominal", "effective", "dated")},
        **{law: form["laws"].get(law, {}).get("percent") for law in laws},
        **{name: form[name] for name in ("highest_payment", "last_due", "worth")},
    }


def comparison_markdown(comparison: Comparison, said: Translator) -> str:
    """A table: a line for each row, a column for each figure."""
    shown = columns(comparison, said)
    lines = [["#", said("offer"), *(column.title for column in shown)], ["---:", ":---", *["---:"] * len(shown)]]
    for place, row in enumerate(comparison.offers):
        figures = (" – ".join(column.cells[place]) for column in shown)
        lines.append([str(row.rank), _escaped(name_of(row, said)), *map(_escaped, figures)])
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(text: str) -> str:
    """A text that ends no cell and marks nothing."""
    return "".join(f"\\{sign}" if sign in "\\|*_`<[" else sign for sign in text)


WRITERS: dict[str, Callable[[Comparison, Translator], str]] = {
    "json": comparison_json,
    "csv": comparison_csv,
    "md": comparison_markdown,
}
