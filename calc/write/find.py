"""What was found, as one JSON document; or in words, with the target, above a short page about the offer with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from calc.cost.finding.find import Finding
from calc.cost.finding.form import finding_form
from calc.cost.finding.target import Target
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.laws import LAWS
from calc.rates.proof import prove_exact
from calc.rates.rate import Rate
from calc.write.json import document, said_quote
from calc.write.table import print_quote

_WIDEST = 100
_DECIMALS = 4
_MOST_DECIMALS = 20

_WHEN = {
    "upfront": "on the day of purchase",
    "deducted": "taken out of the money received",
    "financed": "added to what is repaid",
    "first": "with the first installment",
    "each": "with each installment",
    "last": "with the last installment",
    "spread": "spread over the installments",
}
_OF = {
    "financed": Phrase("{percent}% of the amount financed"),
    "price": Phrase("{percent}% of the price"),
    "cash_price": Phrase("{percent}% of the cash price"),
}
_KINDS = {
    "nominal": Phrase("{rate}% a year nominal"),
    "effective": Phrase("{rate}% a year effective"),
    "dated": Phrase("{rate}% a year effective, by dates"),
}


def finding_json(finding: Finding, said: Translator) -> str:
    """What `calc find --json` prints."""
    form = finding_form(finding)
    form["quote"] = said_quote(finding.quote, said)
    return document(form)


def print_finding(finding: Finding, said: Translator, file: TextIO, *, with_schedule: bool = False) -> None:
    """Print what was found, and what the offer with it costs; as wide as the terminal, at most 100 columns."""
    console = Console(file=file, highlight=False, emoji=False, markup=False)
    console.width = min(console.width, _WIDEST)
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="bold")
    grid.add_column(overflow="fold")
    grid.add_row(said("Found"), Text("\n".join(said(line) for line in _WORDS[finding.unknown](finding)), style="bold"))
    if finding.target is not None:
        grid.add_row(said("Target"), Text("\n".join(said(line) for line in _target(finding))))
    with console.capture() as captured:
        console.print(grid)
    file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()) + "\n")
    print_quote(finding.quote, said, file, with_schedule=with_schedule, with_cost=True)


def _target(finding: Finding) -> Iterator[Phrase]:
    """The target, and what the found amount and the next one come to."""
    target = finding.target
    assert target is not None and finding.reached is not None
    yield Phrase("at most {target}", target=_rate(target.kind, target.percent))
    reached = Phrase("{rate}%", rate=_beside(finding.reached, target))
    if finding.beyond is None:
        yield Phrase("it comes to {reached}", reached=reached)
    else:
        beyond = Phrase("{rate}%", rate=_beside(finding.beyond, target))
        yield Phrase("it comes to {reached}; the next amount that can be, to {beyond}", reached=reached, beyond=beyond)


def _rate(kind: str, percent: str) -> Phrase:
    if kind in _KINDS:
        return Phrase(_KINDS[kind].template, rate=percent)
    return Phrase("{rate}% a year by {law}", rate=percent, law=Phrase(LAWS[kind].name))


def _beside(rate: Rate, target: Target) -> str:
    """A rate in percent, with as many decimals as tell it from the target."""
    for decimals in range(_DECIMALS, _MOST_DECIMALS):
        text = rate.percent(decimals)
        if not text[-1].isdigit() or Fraction(text.lstrip("~")) != 100 * target.rate:
            return text
    return rate.percent(_DECIMALS)


def _share(value: Fraction) -> str:
    return prove_exact(value, _DECIMALS).percent


def _money(finding: Finding) -> str:
    assert finding.amount is not None
    return f"{grouped(finding.amount)} {finding.quote.offer.currency}"


def _part(finding: Finding) -> Phrase:
    """The value as a part of what it is a fraction of."""
    return Phrase(_OF[finding.of or "price"].template, percent=_share(finding.value))


def _fee(finding: Finding) -> Iterator[Phrase]:
    fee = finding.fee
    assert fee is not None
    when = (
        Phrase(_WHEN[fee.when])
        if isinstance(fee.when, str)
        else Phrase("with installments {numbers}", numbers=", ".join(map(str, fee.when)))
    )
    yield Phrase("{name} of {amount}, {when}", name=Phrase(fee.name), amount=_money(finding), when=when)
    yield _part(finding)


def _price(finding: Finding) -> Iterator[Phrase]:
    yield Phrase("a price of {amount}", amount=_money(finding))
    if finding.of == "payment":
        yield Phrase("{times} times the installment", times=f"{float(finding.value):.4f}")
        return
    yield _part(finding)
    hidden = finding.quote.totals.markup
    yield (
        Phrase("{markup} more than paid at once", markup=grouped(hidden))
        if hidden >= 0
        else Phrase("{less} less than paid at once", less=grouped(-hidden))
    )


def _payment(finding: Finding) -> Iterator[Phrase]:
    yield Phrase("an installment of {amount}", amount=_money(finding))
    yield _part(finding)


def _interest(finding: Finding) -> Iterator[Phrase]:
    rate = finding.quote.offer.plan.rate.in_words()
    yield Phrase("interest of {rate} a year, {amount} in all", rate=rate, amount=_money(finding))
    yield Phrase("{percent}% but for cents", percent=_share(finding.value))


def _number(finding: Finding) -> Iterator[Phrase]:
    rows = finding.quote.schedule.installments
    first, last = (row.principal + row.interest for row in (rows[0], rows[-1]))
    if first == last:
        yield Phrase("{count} installments of {amount}", count=len(rows), amount=grouped(first))
    else:
        values = {"count": len(rows), "amount": grouped(first), "last": grouped(last)}
        yield Phrase("{count} installments of {amount}, the last {last}", **values)


def _cash_price(finding: Finding) -> Iterator[Phrase]:
    totals = finding.quote.totals
    yield Phrase("a cash price of {amount}", amount=_money(finding))
    discount, share = totals.price - totals.cash_price, _share(1 - finding.value)
    if discount >= 0:
        yield Phrase(
            "a discount of {discount}, {share}% of the price; at a larger one cash is better",
            discount=grouped(discount),
            share=share,
        )
    else:
        yield Phrase("{more} above the price: the plan is better at the price itself", more=grouped(-discount))


def _down(finding: Finding) -> Iterator[Phrase]:
    yield Phrase("a down payment of {amount}", amount=_money(finding))
    yield _part(finding)


_WORDS: dict[str, Callable[[Finding], Iterator[Phrase]]] = {
    "fee": _fee,
    "price": _price,
    "payment": _payment,
    "rate": _interest,
    "installments": _number,
    "cash-price": _cash_price,
    "down": _down,
}
