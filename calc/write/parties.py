"""The sides of a plan in a terminal: what each gets and gives, what it gains, and its yearly rate."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from rich.cells import cell_len
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from calc.cost.commissions import Views
from calc.cost.parties import Parties
from calc.cost.sides import Side
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.rate import Rate

NAMES = {
    "consumer": Phrase("consumer"),
    "merchant": Phrase("merchant"),
    "lender": Phrase("lender"),
    "platform": Phrase("platform"),
    "state": Phrase("state"),
    "tax authority": Phrase("tax authority"),
    "insurer": Phrase("insurer"),
    "third party": Phrase("third party"),
}
"""What each party is called."""

_GAP = 2


def views_parts(views: Views, said: Translator, width: int = 100) -> list[RenderableType]:
    """The parts of the page: a table for each commission, and below them what has to be said."""
    notes = dict.fromkeys(said(note) for note in _notes(views))
    return [*(_table(case, said, width) for case in views.cases), _listed(list(notes))]


def _title(case: Parties) -> Phrase:
    values = {"share": str(case.settlement.commission), "amount": grouped(case.commission)}
    return Phrase("Who gets what: commission {share}, {amount} {currency}", currency=case.offer.currency, **values)


def _table(case: Parties, said: Translator, width: int) -> Table:
    """A row for each side that has a part; only columns that say something, none narrower than its amounts.

    A narrow screen has one rate a year.
    """
    sides = [side for side in case.sides if side.flows]
    columns: dict[str, list[str]] = {
        "": [said(NAMES[side.name]) for side in sides],
        said("goods"): [_signed(side.goods) for side in sides],
        said("gifts"): [_signed(side.benefits) for side in sides],
        said("cash"): [_signed(side.cash) for side in sides],
        said("gain"): [_signed(side.gain) for side in sides],
        said("nominal"): [_percent(side.rates.nominal) for side in sides],
        said("effective"): [_effective(side) for side in sides],
    }
    shown = {title: cells for title, cells in columns.items() if any(cells)}
    if sum(_widest(*column) + _GAP for column in shown.items()) - _GAP > width:
        shown.pop(said("nominal"), None)
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold", title_justify="left")
    table.title = Text(said(_title(case)), style="bold not italic")
    for title, cells in shown.items():
        justify: Literal["left", "right"] = "right" if title else "left"
        table.add_column(title, justify=justify, no_wrap=True, min_width=_widest(title, cells))
    for row in zip(*shown.values(), strict=True):
        table.add_row(*row)
    return table


def _widest(title: str, cells: list[str]) -> int:
    return max(map(cell_len, [title, *cells]))


def _signed(amount: Decimal) -> str:
    """An amount that is received with a plus; nothing as nothing."""
    return f"{'+' if amount > 0 else ''}{grouped(amount)}" if amount else ""


def _percent(rate: Rate | None) -> str:
    return "" if rate is None else f"{rate.percent()}%"


def _effective(side: Side) -> str:
    """The effective rate by periods; where there is none the one by dates, marked."""
    if side.rates.effective is not None:
        return _percent(side.rates.effective)
    return "" if side.rates.dated is None else f"{_percent(side.rates.dated)} *"


def _notes(views: Views) -> Iterator[Phrase]:
    """What the rates mean, why some are not there, and where a band comes from."""
    sides = [side for case in views.cases for side in case.sides]
    if any(_effective(side).endswith("*") for side in sides):
        yield Phrase("* effective, by the dates")
    for days in {case.settlement.settles_after for case in views.cases} - {0}:
        yield Phrase("the merchant is paid {days} days after the purchase", days=days)
    if any(case.commission and not case.traffic for case in views.cases):
        yield Phrase("all of the commission counts as the price of credit, though a part of it may buy traffic")
    if any(side.name == "merchant" and side.rates.status == "found" for side in sides):
        yield Phrase("the merchant's rate: what goods worth the cash price earn until the merchant is paid for them")
    for case in views.cases:
        yield from _without_a_rate(case)
    if views.band is not None:
        yield from (Phrase("commission band: {source}", source=views.band.source), *views.band.notes)


def _without_a_rate(case: Parties) -> Iterator[Phrase]:
    """Why a side has no yearly rate, or which ones it has."""
    for side in case.sides:
        if side.rates.status == "none" and side.flows:
            yield Phrase("{name}: no yearly rate: {because}", name=NAMES[side.name], because=side.because)
        if side.rates.status == "many":
            found = ", ".join(f"{root.percent()}%" for root in side.rates.roots)
            values = {"found": found, "share": str(case.settlement.commission)}
            yield Phrase("{name}: several rates ({found}) at a commission of {share}", name=NAMES[side.name], **values)


def _listed(notes: list[str]) -> RenderableType:
    """An entry each, folded under itself."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, width=1)
    grid.add_column(overflow="fold")
    for note in notes:
        starred = note.startswith("* ")
        grid.add_row("*" if starred else "-", note.removeprefix("* "), style="dim")
    return grid
