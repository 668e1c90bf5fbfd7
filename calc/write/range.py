"""What an offer may cost that leaves terms open: the answer in words, and every case in a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from calc.cost.quote import Quote
from calc.cost.unknown import Case, Range
from calc.cost.wording import grouped, settled_in_words
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.rate import Rate
from calc.write.laws import NO_RATE

_MOST_ROWS = 40
_SHORTEST_CASE = 16
_GAP = 2


def range_parts(quote: Quote, over: Range, said: Translator, width: int) -> list[RenderableType]:
    """The parts of the page."""
    parts: list[RenderableType] = [Text(said.together(quote.verdict), style="bold"), _cases(quote, over, said, width)]
    if len(over.cases) > _MOST_ROWS:
        in_all = Phrase("{count} cases in all; those in the middle are not shown", count=len(over.cases))
        parts.append(Text(said(in_all), style="dim"))
    if over.open_because is not None:
        parts.append(Text(said(over.open_because), style="dim"))
    if over.cases[0].laws:
        parts.append(Text("\n".join(said(line) for line in _laws(over))))
    return parts


def _laws(over: Range) -> Iterator[Phrase]:
    """Between which rates the cases lie by each law that was asked for."""
    for answers in zip(*(case.laws for case in over.cases), strict=True):
        values: dict[str, Any] = {"law": Phrase(answers[0].law.name)}
        found = sorted((float(one.answer.rate), one.percent) for one in answers if one.answer.rate is not None)
        if found:
            values |= {"low": found[0][1], "high": found[-1][1]}
            yield Phrase("{law}: {low}% to {high}% in these cases", **values)
        else:
            yield Phrase("{law}: no rate in any of these cases", **values)


def _cases(quote: Quote, over: Range, said: Translator, width: int) -> Table:
    """A row for each case, the cheapest first; of many, the ends and what lies nearest to them.

    A narrow screen has one rate a year, for the case has to be read as well.
    """
    cases = _in_order(over)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    columns = {
        said("cost"): [grouped(case.priced.totals.cost) for case in cases],
        said("nominal"): [_percent(case, case.priced.rates.nominal, said) for case in cases],
        said("effective"): [_percent(case, case.priced.rates.effective, said) for case in cases],
        said("by dates"): [_percent(case, case.priced.rates.dated, said) for case in cases],
    }
    shown = {title: cells for title, cells in columns.items() if any(cell for cell in cells)}
    for title in ("by dates", "nominal"):
        needed = sum(_widest(*column) + _GAP for column in shown.items()) + _SHORTEST_CASE
        if needed > width and len(shown) > 2:
            shown.pop(said(title), None)
    for title, cells in shown.items():
        table.add_column(title, justify="right", no_wrap=True, min_width=_widest(title, cells))
    table.add_column(said("if"), overflow="fold", min_width=_SHORTEST_CASE)
    for place, case in enumerate(cases):
        table.add_row(*(cells[place] for cells in shown.values()), said(settled_in_words(case.settled, quote.offer)))
    return table


def _widest(title: str, cells: list[str]) -> int:
    return max(map(cell_len, [title, *cells]))


def _in_order(over: Range) -> list[Case]:
    cases = over.ranked()
    half = _MOST_ROWS // 2
    return list(cases) if len(cases) <= _MOST_ROWS else [*cases[:half], *cases[-half:]]


def _percent(case: Case, rate: Rate | None, said: Translator) -> str:
    if rate is not None:
        return f"{rate.percent()}%"
    return "" if case.priced.rates.status == "found" else said(NO_RATE[case.priced.rates.status])
