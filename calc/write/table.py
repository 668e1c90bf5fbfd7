"""An answer as a page in a terminal: at a glance, in plain words, where the money goes, by law, the schedule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from calc.cost.commissions import Views
from calc.cost.quote import Quote
from calc.cost.verdict import verdict
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.write.glance import glance
from calc.write.impact import impact_table
from calc.write.laws import laws_table
from calc.write.money_bars import where_the_money_goes
from calc.write.parties import views_parts
from calc.write.range import range_parts
from calc.write.schedule_table import schedule_table

_WIDEST = 100
_ANY_WIDTH = 10_000
_GAP = 2


def print_quote(
    quote: Quote,
    said: Translator,
    file: TextIO,
    *,
    with_schedule: bool,
    with_cost: bool,
    views: Views | None = None,
) -> None:
    """Print an answer as wide as the terminal, at most 100 columns; colour only on a terminal. `views`: the sides."""
    console = console_of(file)
    if quote.range is not None:
        parts = range_parts(quote, quote.range, said, console.width)
    else:
        parts = list(_parts(quote, said, console.width, with_schedule=with_schedule, with_cost=with_cost))
    beside = [] if views is None else views_parts(views, said, console.width)
    print_parts([*parts, *beside, _assumptions(quote, said)], file)


def console_of(file: TextIO) -> Console:
    """Where a page is printed: as wide as the terminal, at most 100 columns; colour only on a terminal."""
    console = Console(file=file, highlight=False, emoji=False, markup=False)
    console.width = min(console.width, _WIDEST)
    return console


def print_parts(parts: Sequence[RenderableType], file: TextIO) -> None:
    """Print the parts of a page with a blank line between them."""
    console = console_of(file)
    file.write("\n".join(rendered(part, console) for part in parts))


def _parts(
    quote: Quote, said: Translator, width: int, *, with_schedule: bool, with_cost: bool
) -> Iterator[RenderableType]:
    if with_cost:
        impact = quote.impact
        yield glance(quote, said)
        yield Text(said.together(verdict(quote, impact)[1:]))
        yield where_the_money_goes(quote, said, width)
        if impact is not None and len(impact.shares) > 1:
            yield impact_table(impact, said, width)
    if quote.laws:
        yield laws_table(quote.laws, said)
    if with_schedule:
        yield schedule_table(quote.schedule, said)


def _needed(part: RenderableType, console: Console) -> int:
    """How wide a part is at least: prose folds, also Chinese prose, in which no sign is a space."""
    if isinstance(part, Text):
        return 0
    if isinstance(part, Table) and not all(column.no_wrap for column in part.columns):  # one is prose
        return sum((column.min_width or 0) + _GAP for column in part.columns) - _GAP
    wide = console.options.update(width=_ANY_WIDTH, max_width=_ANY_WIDTH)
    measured = Measurement.get(console, wide, part).minimum
    return (
        min(measured, max(_needed(one, console) for one in part.renderables)) if isinstance(part, Group) else measured
    )


def rendered(part: RenderableType, console: Console) -> str:
    """A part as text, wider than the screen where its amounts need it: an amount is never cut off."""
    screen = console.width
    console.width = max(screen, _needed(part, console))
    text = _rendered(part, console)
    console.width = screen
    return text


def _rendered(part: RenderableType, console: Console) -> str:
    """A part as lines without blanks at their ends."""
    with console.capture() as captured:
        console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _assumptions(quote: Quote, said: Translator) -> RenderableType:
    rows = quote.known.schedule.rows if quote.known is not None else ()
    moved = any(row.due and row.due.adjusted != row.due.nominal for row in rows)
    return assumptions_list(quote.assumptions, said, moved)


MOVED = Phrase("moved off a day of rest")


def assumptions_list(
    assumptions: Sequence[Phrase], said: Translator, moved: bool = False, star: Phrase = MOVED
) -> RenderableType:
    """What was taken for granted, an entry each; `moved`: whether a date has a star, and what that means."""
    if not assumptions and not moved:
        return Text("")
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, width=1)
    grid.add_column(overflow="fold")
    for assumption in assumptions:
        grid.add_row("-", said(assumption), style="dim")
    if moved:
        grid.add_row("*", said(star), style="dim")
    return Group(Text(said("Taken for granted"), style="dim"), grid)
