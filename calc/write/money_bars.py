"""Where the money goes: everything that is paid, part by part, as bars."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.cells import cell_len
from rich.console import Group
from rich.table import Table
from rich.text import Text

from calc.cost.components import components
from calc.cost.quote import Quote
from calc.cost.wording import grouped
from calc.lang.translate import Translator
from calc.write.glance import share_of

_BAR = 32


def where_the_money_goes(quote: Quote, said: Translator, width: int) -> Group:
    """What is paid, part by part, as bars."""
    parts = [(name, amount) for name, amount in _parts(quote, said) if amount]
    amounts = [*(grouped(amount) for _, amount in parts), grouped(quote.totals.paid)]
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, width=0)
    grid.add_column(overflow="fold")
    grid.add_column(justify="right", no_wrap=True, min_width=max(map(cell_len, amounts)))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    longest = max(abs(amount) for _, amount in parts)
    bar = longest_bar(width - 52, said)
    for place, (name, amount) in enumerate(parts):
        style = "" if place == 0 else "red" if amount > 0 else "green"
        length = max(1, int(abs(amount) / longest * bar))
        share = f"{'-' if amount < 0 else ''}{share_of(amount.copy_abs(), quote.totals.cash_price)}%"
        grid.add_row("", name, grouped(amount), share, Text(("█" if amount > 0 else "░") * length, style=style))
    grid.add_row("", Text(said("you pay"), style="bold"), Text(grouped(quote.totals.paid), style="bold"))
    if quote.totals.benefits:
        grid.add_row("", said("worth of gifts"), grouped(quote.totals.benefits.copy_negate()))
    return Group(Text(said("Where the money goes"), style="bold"), grid)


def _parts(quote: Quote, said: Translator) -> Iterator[tuple[str, Decimal]]:
    """What everything that is paid is made of; the parts sum to it."""
    assert quote.known is not None
    totals, deducted = quote.totals, quote.schedule.deducted
    yield said("money received" if deducted else "goods at the cash price"), totals.cash_price - deducted
    for component in components(quote.known):
        if component.kind != "benefit":
            yield said(component.name), component.cost


def longest_bar(room: int, said: Translator) -> int:
    """How many blocks the longest bar may have."""
    bar = min(_BAR, max(4, room))
    return bar if said.language == "en" else bar // 2  # a Chinese terminal may draw a block two columns wide
