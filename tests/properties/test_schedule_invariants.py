"""Whatever is offered, does the schedule add up? Recomputed from the rows as they are shown, in whole minor units."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

from hypothesis import example, given

import calc
from tests.strategies import DECIMALS, Described, described_offers, offers, payments_of

AMOUNTS = ("payment", "principal", "interest", "fees", "adjustment", "balance")


def rows_of(quote: calc.Quote) -> list[dict[str, int]]:
    """The rows of an answer, their amounts read back from text as minor units."""
    scale = 10 ** DECIMALS[quote.offer.currency]
    rows: list[dict[str, Any]] = quote.to_dict()["schedule"]
    return [{"number": row["number"]} | {name: int(Fraction(row[name]) * scale) for name in AMOUNTS} for row in rows]


def totals_of(quote: calc.Quote) -> dict[str, int]:
    """The totals of an answer, in minor units."""
    scale = 10 ** DECIMALS[quote.offer.currency]
    return {name: int(Fraction(text) * scale) for name, text in quote.to_dict()["totals"].items()}


def added(rows: list[dict[str, int]], name: str) -> int:
    """The sum of a column."""
    return sum(row[name] for row in rows)


def checked_rows(rows: list[dict[str, int]], totals: dict[str, int]) -> None:
    """Each payment is the sum of its parts, principal repays the debt, and nothing is owed at the end."""
    for row in rows:
        assert row["payment"] == row["principal"] + row["interest"] + row["fees"] + row["adjustment"]
    assert totals["financed"] + totals["down"] == added(rows, "principal")
    assert totals["financed"] == rows[0]["balance"] + (rows[0]["principal"] if rows[0]["number"] else 0)
    for before, after in pairwise(rows):
        assert after["balance"] == before["balance"] - after["principal"]
    assert rows[-1]["balance"] == 0


@given(offers())
@example(calc.Offer(price="1999", plan=calc.Plan(kind="stated", payment="666", installments=3)))
def test_the_schedule_adds_up(offer: calc.Offer) -> None:
    """Row by row, column by column, and to the totals; the cost is the same added in two ways; flows come to it."""
    quote = calc.quote(offer)
    rows, totals = rows_of(quote), totals_of(quote)
    checked_rows(rows, totals)
    deducted = int(Fraction(quote.schedule.deducted) * 10 ** DECIMALS[offer.currency])
    financed_fees = totals["financed"] + totals["down"] - totals["price"]
    assert totals["paid"] == added(rows, "payment")
    assert totals["interest"] == added(rows, "interest")
    assert totals["residue"] == added(rows, "adjustment")
    assert totals["fees"] == added(rows, "fees") + deducted + financed_fees
    assert totals["markup"] == totals["price"] - totals["cash_price"]
    assert totals["cost"] == totals["paid"] - totals["received"]
    parts = totals["interest"] + totals["fees"] + totals["markup"] + totals["residue"] - totals["benefits"]
    assert totals["cost"] == parts
    assert -Fraction(quote.totals.cost) == sum(flow.amount for flow in quote.flows)


@given(described_offers())
def test_rows_have_their_numbers_their_days_and_their_digits(described: Described) -> None:
    """Installments from 1, as many as offered, due one after the other; number 0 when something is paid on the day."""
    quote = calc.quote(calc.Offer(**described))
    numbers = [row.number for row in quote.schedule.rows]
    assert list(range(1, payments_of(described["plan"]) + 1)) == [number for number in numbers if number]
    row_0 = [row for row in quote.schedule.rows if not row.number]
    assert all(row.payment > 0 for row in row_0)
    assert len(row_0) <= 1
    dues = [row.due for row in quote.schedule.installments if row.due]
    days = [due.nominal for due in dues]
    assert days == sorted(days)
    assert all(abs((due.adjusted - due.nominal).days) <= 2 for due in dues)
    assert quote.offer.start is None or all(due.adjusted >= quote.offer.start for due in dues)
    shown = quote.to_dict()
    texts = [row[name] for row in shown["schedule"] for name in AMOUNTS] + list(shown["totals"].values())
    assert {DECIMALS[described["currency"]]} == {len(text.partition(".")[2]) for text in texts}
