"""The rates by law that were asked for, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.law import LawRate


def laws_table(laws: Sequence[LawRate], said: Translator) -> Table:
    """The rates by the laws that were asked for, how sure each source is; why one does not apply or has no rate."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said("law"), overflow="fold")
    table.add_column(said("a year"), justify="right", no_wrap=True)
    table.add_column(said("source"), overflow="fold")
    for one in laws:
        percent = f"{one.percent}%" if one.percent is not None else said(NO_RATE[one.answer.status])
        table.add_row(said(Phrase(one.law.name)), percent, Text(said(_about(one)), style="dim"))
    return table


def _about(one: LawRate) -> Phrase:
    """How sure a law's source is; before it why the law does not apply, or has no single rate."""
    sure = one.law.sure()
    if not one.applies:
        return Phrase("does not apply: {because}; {sure}", because=one.applies_because, sure=sure)
    if one.answer.rate is None:
        return Phrase("{because}; {sure}", because=one.answer.because, sure=sure)
    return sure


NO_RATE = {"none": Phrase("none"), "many": Phrase("several")}
