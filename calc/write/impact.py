"""Which part makes it dear: every component's money and points of the yearly rate, as a table with bars."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from calc.cost.impact import Impact
from calc.cost.some_parts import Points
from calc.cost.verdict import in_percent
from calc.cost.wording import grouped
from calc.lang.translate import Translator
from calc.write.money_bars import longest_bar

_SHORTEST_NAME = 10
_GAP = 2
_POINTS = {"nominal": "nominal points", "effective": "effective points", "dated": "points by dates"}


def impact_table(impact: Impact, said: Translator, width: int) -> RenderableType:
    """The components, the points that each adds to the rate, and the rate that the plan would have without it."""
    columns = _columns_that_fit(impact, said, width)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    widths = [_widest(*column) for column in columns.items()]
    longest = max(cell_len(said(share.name)) for share in impact.shares)
    names = min(longest, max(_SHORTEST_NAME, width - sum(widths) - _GAP * (len(widths) + 1)))
    table.add_column("", overflow="fold", min_width=names)
    for title, widest in zip(columns, widths, strict=True):
        table.add_column(title, justify="right", no_wrap=True, min_width=widest)
    bars = _bars(impact, said, width - names - sum(widths) - _GAP * (len(widths) + 1))
    if bars:
        table.add_column("", no_wrap=True)
    for place, share in enumerate(impact.shares):
        cells = [column[place] for column in columns.values()]
        table.add_row(Text(said(share.name)), *cells, *bars[place : place + 1])
    heading = Text(said("Which part makes it dear"), style="bold")
    return Group(heading, table, *(Text(note, style="dim") for note in _notes(impact, said)))


def _columns_that_fit(impact: Impact, said: Translator, width: int) -> dict[str, list[str]]:
    """The columns beside the names; a narrow screen has no nominal points, nor the rate without a part."""
    columns = dict(_columns(impact, said))
    for title in ("nominal points", "without it"):
        needed = _SHORTEST_NAME + sum(_widest(*column) + _GAP for column in columns.items())
        if needed > width:
            columns.pop(said(title), None)
    return columns


def _widest(title: str, cells: list[str]) -> int:
    return max(map(cell_len, [title, *cells]))


def _notes(impact: Impact, said: Translator) -> Iterator[str]:
    """Why there are no points, and what was counted as one."""
    if impact.because is not None:
        yield said(impact.because)
    for share in impact.shares:
        if share.grouped:
            yield said.labelled(share.name, said.listed(share.grouped))


def _columns(impact: Impact, said: Translator) -> Iterator[tuple[str, list[str]]]:
    shares = impact.shares
    yield said("cost"), [grouped(share.cost) for share in shares]
    if impact.because is None:
        for kind, title in _POINTS.items():
            values = [_one(share.points, kind) for share in shares]
            if any(value is not None for value in values):
                yield said(title), ["" if value is None else in_percent(value) for value in values]
    without = [_main(share.rate_without) for share in shares]
    yield said("without it"), [said("none") if rate is None else f"{in_percent(rate)}%" for rate in without]


def _one(points: Points | None, kind: str) -> Fraction | None:
    return None if points is None else getattr(points, kind)


def _main(points: Points | None) -> Fraction | None:
    """The effective rate, or the one by dates."""
    if points is None:
        return None
    return points.dated if points.effective is None else points.effective


def _bars(impact: Impact, said: Translator, room: int) -> list[Text]:
    """A bar for each component's points, red where it adds to the rate, green where it takes off."""
    if impact.because is not None or room < 8:
        return []
    points = [_main(share.points) or Fraction(0) for share in impact.shares]
    largest = max((abs(value) for value in points), default=Fraction(0))
    if not largest:
        return []
    lengths = [int(abs(value) / largest * longest_bar(room, said)) for value in points]
    return [
        Text(("█" if value > 0 else "░") * max(length, int(bool(value))), style="red" if value > 0 else "green")
        for length, value in zip(lengths, points, strict=True)
    ]
