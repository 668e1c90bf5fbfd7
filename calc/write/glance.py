"""A quote at a glance: the plan as it is put to the buyer, against what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from rich.table import Table
from rich.text import Text

from calc.cost.quote import Quote
from calc.cost.wording import fee_in_words, grouped, installments_in_words
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.proof import prove_exact


def glance(quote: Quote, said: Translator) -> Table:
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
    yield f"{said(installments_in_words(quote.schedule))} {offer.currency}"
    if quote.totals.down:
        yield said(Phrase("down payment {amount}", amount=grouped(quote.totals.down)))
    if offer.plan.rate.percent:
        yield said(Phrase("interest {rate}", rate=offer.plan.rate.in_words()))
    for fee in offer.fees:
        yield said(fee_in_words(fee))


def _true_cost(quote: Quote, said: Translator) -> Iterator[str]:
    totals, rates = quote.totals, quote.rates
    values = {
        "paid": grouped(totals.paid),
        "currency": quote.offer.currency,
        "cost": grouped(totals.cost.copy_abs()),
        "share": share_of(totals.cost.copy_abs(), totals.cash_price),
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


def share_of(amount: Decimal, whole: Decimal) -> str:
    """An amount in percent of another, to two decimals."""
    return prove_exact(Fraction(amount) / Fraction(whole)).percent if whole else "0.00"
