"""An answer as a page in a terminal: what is advertised against what it costs, where the money goes, the schedule."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from calc.cost.quote import Quote
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.offer.fee import Fee
from calc.rates.proof import prove_exact
from calc.write.columns import TITLES, amount_columns, due_text, grouped, has_dates

_WIDEST = 100
_ANY_WIDTH = 10_000
_BAR = 32


def print_quote(quote: Quote, said: Translator, file: TextIO, *, with_schedule: bool, with_cost: bool) -> None:
    """Print an answer as wide as the terminal, at most 100 columns; colour only on a terminal."""
    console = Console(file=file, highlight=False, emoji=False, markup=False)
    console.width = min(console.width, _WIDEST)
    parts: list[RenderableType] = []
    if with_cost:
        parts += [_glance(quote, said), _where_the_money_goes(quote, said, console.width)]
    if quote.laws:
        parts.append(_laws(quote, said))
    if with_schedule:
        parts.append(_schedule(quote, said))
    parts.append(_assumptions(quote, said))
    file.write("\n".join(_lines(part, console) for part in parts))


def _lines(part: RenderableType, console: Console) -> str:
    """A part as text, wider than the screen where its amounts need it: an amount is never cut off."""
    screen = console.width
    if isinstance(part, Table) and not part.columns[-1].no_wrap:
        return _rendered(part, console)  # its last column is prose, which folds
    needed = Measurement.get(console, console.options.update(width=_ANY_WIDTH, max_width=_ANY_WIDTH), part).minimum
    console.width = max(screen, needed)
    text = _rendered(part, console)
    console.width = screen
    return text


def _rendered(part: RenderableType, console: Console) -> str:
    """A part as lines without blanks at their ends."""
    with console.capture() as captured:
        console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _glance(quote: Quote, said: Translator) -> Table:
    """Two lines: the plan as it is put to the buyer, and what it costs."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="bold")
    grid.add_column(overflow="fold")
    grid.add_row(said("Advertised"), Text("\n".join(_advertised(quote, said))))
    free = not quote.totals.cost
    grid.add_row(
        said("True cost"), Text("\n".join(_true_cost(quote, said)), style="bold green" if free else "bold red")
    )
    if quote.rates.flat is not None and quote.rates.nominal is not None and quote.totals.cost > 0:
        grid.add_row("", Text(said(_flat(quote)), style="dim"))
    return grid


def _advertised(quote: Quote, said: Translator) -> Iterator[str]:
    """The plan in the words of an offer: the installments, the interest and every fee."""
    offer = quote.offer
    yield f"{_installments(quote, said)} {offer.currency}"
    if quote.totals.down:
        yield said(Phrase("down payment {amount}", amount=grouped(quote.totals.down)))
    if offer.plan.rate.percent:
        yield said(Phrase("interest {rate}", rate=offer.plan.rate.in_words()))
    for fee in offer.fees:
        yield said(_fee(fee, said))


def _installments(quote: Quote, said: Translator) -> str:
    """How many of how much, fees aside: 3 of 333.33; 3 of 1.00, then 9 of 220.00; 12, the first 983.33."""
    amounts = [row.principal + row.interest + row.adjustment for row in quote.schedule.installments]
    first, count = grouped(amounts[0]), len(amounts)
    if count == 1:
        return said(Phrase("one payment of {amount}", amount=first))
    if all(abs(amount - amounts[0]) * 100 <= amounts[0] for amount in amounts):
        return said(Phrase("{count} installments of {amount}", count=count, amount=first))
    runs = [(amount, len(list(run))) for amount, run in groupby(amounts)]
    if len(runs) > 3:
        return said(Phrase("{count} installments, the first {amount}", count=count, amount=first))
    blocks = [said(Phrase("{count} of {amount}", count=length, amount=grouped(amount))) for amount, length in runs]
    return said(", then ").join(blocks)


_WHEN = {
    "upfront": "{name} {value}, on the day of purchase",
    "deducted": "{name} {value}, taken out of the money received",
    "financed": "{name} {value}, added to what is repaid",
    "first": "{name} {value}, with the first installment",
    "each": "{name} {value}, with each installment",
    "last": "{name} {value}, with the last installment",
    "spread": "{name} {value}, spread over the installments",
    "late": "{name} {value}, when a payment is late",
    "settlement": "{name} {value}, on early settlement",
}
_OF = {
    "price": "{rate} of the price",
    "financed": "{rate}",
    "outstanding": "{rate} of what is owed",
    "installment": "{rate} of the installment",
    "interest": "{rate} of the interest",
}


def _fee(fee: Fee, said: Translator) -> Phrase:
    """A fee as it was stated."""
    name = said(fee.name)
    value = f"{fee.amount:,f}" if fee.amount is not None else Phrase(_OF[fee.of], rate=str(fee.rate))
    if isinstance(fee.when, str):
        return Phrase(_WHEN[fee.when], name=name, value=value)
    numbers = ", ".join(str(number) for number in fee.when)
    return Phrase("{name} {value}, with installments {numbers}", name=name, value=value, numbers=numbers)


def _true_cost(quote: Quote, said: Translator) -> Iterator[str]:
    totals, rates = quote.totals, quote.rates
    values = {
        "paid": grouped(totals.paid),
        "currency": quote.offer.currency,
        "cost": grouped(abs(totals.cost)),
        "share": _share(abs(totals.cost), totals.cash_price),
    }
    if totals.cost > 0:
        yield said(Phrase("{paid} {currency} in all, a cost of {cost} ({share}%)", **values))
    elif totals.cost < 0:
        yield said(Phrase("{paid} {currency} in all, a gain of {cost} ({share}%)", **values))
    else:
        yield said(Phrase("{paid} {currency} in all, no cost", **values))
    if rates.nominal is not None and rates.effective is not None:
        yield said(
            Phrase(
                "{nominal}% a year nominal, {effective}% effective",
                nominal=rates.nominal.percent(),
                effective=rates.effective.percent(),
            )
        )
    if rates.dated is not None:
        yield said(Phrase("{dated}% a year effective, by the dates below", dated=rates.dated.percent()))
    if rates.status == "none":
        yield said(Phrase("no yearly rate: {because}", because=rates.because))
    if rates.status == "many":
        found = ", ".join(f"{root.percent()}%" for root in rates.roots)
        yield said(Phrase("several rates ({found}), and arithmetic does not pick one", found=found))


def _flat(quote: Quote) -> Phrase:
    assert quote.rates.flat is not None
    return Phrase("a flat {flat}% a year: as if nothing were repaid until the end", flat=quote.rates.flat.percent())


def _share(amount: Decimal, whole: Decimal) -> str:
    return prove_exact(Fraction(amount) / Fraction(whole)).percent if whole else "0.00"


def _where_the_money_goes(quote: Quote, said: Translator, width: int) -> Group:
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
    bar = min(_BAR, max(8, width - 52))
    if said.language != "en":
        bar //= 2  # a Chinese terminal may draw a block two columns wide
    for place, (name, amount) in enumerate(parts):
        style = "" if place == 0 else "red" if amount > 0 else "green"
        length = max(1, int(abs(amount) / longest * bar))
        share = f"{'-' if amount < 0 else ''}{_share(abs(amount), quote.totals.cash_price)}%"
        grid.add_row("", name, grouped(amount), share, Text("█" * length, style=style))
    grid.add_row("", Text(said("you pay"), style="bold"), Text(grouped(quote.totals.paid), style="bold"))
    if quote.totals.benefits:
        grid.add_row("", said("worth of gifts"), grouped(-quote.totals.benefits))
    return Group(Text(said("Where the money goes"), style="bold"), grid)


def _parts(quote: Quote, said: Translator) -> Iterator[tuple[str, Decimal]]:
    """What everything that is paid is made of; the parts sum to it."""
    totals, deducted = quote.totals, quote.schedule.deducted
    yield said("money received" if deducted else "goods at the cash price"), totals.cash_price - deducted
    yield said("mark-up"), totals.markup
    yield said("interest"), totals.interest
    for charge in quote.schedule.charges:
        yield said(charge.name), charge.amount
    yield said("stated installments differ by"), totals.residue


def _laws(quote: Quote, said: Translator) -> Table:
    """The rates by the laws that were asked for, how sure each source is, and whether the law asks for it."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said("law"), overflow="fold")
    table.add_column(said("a year"), justify="right", no_wrap=True)
    table.add_column(said("source"), overflow="fold")
    for one in quote.laws:
        percent = f"{one.percent}%" if one.percent is not None else said(NO_RATE[one.answer.status])
        sure = one.law.sure()
        note = sure if one.applies else Phrase("{sure}; {because}", sure=sure, because=one.applies_because)
        table.add_row(said(Phrase(one.law.name)), percent, Text(said(note), style="dim"))
    return table


NO_RATE = {"none": Phrase("none"), "many": Phrase("several")}


def _schedule(quote: Quote, said: Translator) -> Table:
    """The rows, every column as wide as its amounts."""
    schedule = quote.schedule
    columns = amount_columns(schedule)
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="bold", title_justify="left")
    numbers = [str(row.number) for row in schedule.rows]
    _add_right(table, "#", numbers)
    cells = [numbers]
    if has_dates(schedule):
        dates = [due_text(row) for row in schedule.rows]
        table.add_column(said("due"), no_wrap=True, min_width=max(map(cell_len, dates)))
        cells.append(dates)
    for name in columns:
        amounts = [grouped(getattr(row, name)) for row in schedule.rows]
        _add_right(table, said(TITLES[name]), amounts)
        cells.append(amounts)
    for row in zip(*cells, strict=True):
        table.add_row(*row)
    return table


def _add_right(table: Table, title: str, cells: list[str]) -> None:
    """A column that nothing narrows, its cells to the right."""
    table.add_column(title, justify="right", no_wrap=True, min_width=max(map(cell_len, [title, *cells])))


def _assumptions(quote: Quote, said: Translator) -> RenderableType:
    """What was taken for granted, an entry each."""
    moved = any(row.due and row.due.adjusted != row.due.nominal for row in quote.schedule.rows)
    if not quote.assumptions and not moved:
        return Text("")
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, width=1)
    grid.add_column(overflow="fold")
    for assumption in quote.assumptions:
        grid.add_row("-", said(assumption), style="dim")
    if moved:
        grid.add_row("*", said("moved off a day of rest"), style="dim")
    return Group(Text(said("Taken for granted"), style="dim"), grid)
