"""Offers side by side as a page in a terminal: their figures, what is owed month by month, and which is the best."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from calc.cost.compare import Comparison
from calc.cost.compared import Owed
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.write.compare_columns import Column, columns
from calc.write.compare_words import assumptions, name_of, sentences

_WIDEST = 100
_SHORTEST_NAME = 6  # columns that a name has at least, in a table
_A_FEW_DAYS = Fraction(1, 8)  # of a month
_LONGEST_TITLE = 8  # columns of a Chinese title in one line
_BLOCKS = "▁▂▃▄▅▆▇█"


def print_comparison(comparison: Comparison, said: Translator, file: TextIO) -> None:
    """Print a comparison as wide as the terminal, at most 100 columns; colour only on a terminal."""
    console = Console(file=file, highlight=False, emoji=False, markup=False)
    console.width = min(console.width, _WIDEST)
    parts = [
        _figures(comparison, said, console.width),
        _owed(comparison, said, console.width),
        Group(*(Text(said(sentence)) for sentence in sentences(comparison))),
        _assumptions(comparison, said),
    ]
    file.write("\n".join(_lines(part, console) for part in parts if part is not None))


def _lines(part: RenderableType, console: Console) -> str:
    """A part as lines without blanks at their ends."""
    with console.capture() as captured:
        console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _figures(comparison: Comparison, said: Translator, width: int) -> RenderableType:
    """A table with a column for each figure where the screen is wide enough, else a list for each offer."""
    shown = columns(comparison, said)
    titles = [_in_two_lines(column.title) for column in shown]
    widths = [_widest(title.split("\n"), column) for title, column in zip(titles, shown, strict=True)]
    ranks = len(str(len(comparison.offers)))
    if ranks + 1 + _SHORTEST_NAME + sum(widths) + len(widths) > width:
        return _lists(comparison, shown, said)
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column("#", justify="right", no_wrap=True, min_width=ranks)
    table.add_column(said("offer"), overflow="fold")
    for title, least in zip(titles, widths, strict=True):
        table.add_column(title, justify="right", no_wrap=True, min_width=least, vertical="top")
    for place, row in enumerate(comparison.offers):
        cells = ("\n".join(column.cells[place]) for column in shown)
        table.add_row(str(row.rank), name_of(row, said), *cells, style="bold" if row.rank == 1 else "")
    return table


def _in_two_lines(title: str) -> str:
    """A long title is broken after a word, after the first hyphen of a law's name, or after two wide characters."""
    if cell_len(title) == 2 * len(title) > _LONGEST_TITLE:
        return f"{title[:2]}\n{title[2:]}"
    return title.replace("-", "-\n", 1).replace(" ", "\n", 1)


def _widest(title: Sequence[str], column: Column) -> int:
    """The columns of the screen that a figure needs."""
    return max(map(cell_len, [*title, *(text for cell in column.cells for text in cell)]))


def _lists(comparison: Comparison, shown: Sequence[Column], said: Translator) -> Group:
    """Every offer with its figures below it."""
    parts: list[RenderableType] = []
    for place, row in enumerate(comparison.offers):
        if parts:
            parts.append(Text(""))
        parts.append(Text(f"{row.rank}  {name_of(row, said)}", style="bold"))
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(width=1)
        grid.add_column(overflow="fold")
        grid.add_column(justify="right", no_wrap=True)
        for column in shown:
            grid.add_row("", column.title, "\n".join(column.cells[place]))
        parts.append(grid)
    return Group(*parts)


def _owed(comparison: Comparison, said: Translator, width: int) -> RenderableType | None:
    """What is owed month by month, a block a month; all offers by one measure."""
    owed = [(name_of(row, said), by_month(row.outstanding)) for row in comparison.offers if not row.is_cash]
    owed = [(name, months) for name, months in owed if months]
    if not owed:
        return None
    most = max(balance for _, months in owed for balance in months)
    names = min(max(cell_len(name) for name, _ in owed), width // 3)
    room = width - names - 3
    if said.language != "en":
        room //= 2  # a Chinese terminal may draw a block two columns wide
    together = -(-max(len(months) for _, months in owed) // room)
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=names, overflow="fold")
    grid.add_column(no_wrap=True)
    for name, months in owed:
        grid.add_row(name, "".join(_block(balance, most) for balance in months[::together]))
    title = Phrase("Owed, month by month (█ is {most})", most=grouped(most))
    if together > 1:
        title = Phrase("Owed, every {count} months (█ is {most})", count=together, most=grouped(most))
    return Group(Text(said(title), style="bold"), grid)


def by_month(outstanding: Sequence[Owed]) -> list[Decimal]:
    """What is owed at the beginning of each month from the day of purchase, while anything is.

    Months differ in length, so a payment a few days into a month counts for its beginning. Where nobody knows when
    payments are due, there are none.

    >>> from calc.cost.compared import Owed
    >>> owed = [(0, "300"), (Fraction(1, 24), "200"), (Fraction(3, 12), "0")]
    >>> [str(month) for month in by_month([Owed(0, None, Fraction(years), Decimal(left)) for years, left in owed])]
    ['300', '200', '200']
    """
    months: dict[int, Decimal] = {}
    for owed in outstanding:
        if owed.years is None:
            return []
        months[ceil(12 * owed.years - _A_FEW_DAYS)] = owed.balance
    balances: list[Decimal] = []
    for month in range(max(months, default=-1) + 1):
        balances.append(months.get(month, balances[-1] if balances else Decimal(0)))
    while balances and balances[-1] <= 0:
        balances.pop()
    return balances


def _block(balance: Decimal, most: Decimal) -> str:
    """A block as high as the balance, the lowest for the least of it."""
    eighths = -(-Fraction(balance) * 8 // Fraction(most))
    return _BLOCKS[max(1, eighths) - 1]


def _assumptions(comparison: Comparison, said: Translator) -> RenderableType | None:
    """What was taken for granted, an entry each."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, width=1)
    grid.add_column(overflow="fold")
    for assumption in assumptions(comparison):
        grid.add_row("-", said(assumption), style="dim")
    return Group(Text(said("Taken for granted"), style="dim"), grid) if grid.row_count else None
