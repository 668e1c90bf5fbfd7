"""Interest only (先息后本): interest each time, and all of the principal, the balloon, with the last payment."""

from __future__ import annotations

from calc.schedules.parts import Part
from calc.schedules.terms import Terms


def interest_only(terms: Terms) -> list[Part]:
    """The rounded interest of each period on the amount financed; the last payment repays it."""
    interest = [terms.rounded(terms.financed * rate) for rate in terms.interest_rates]
    return [*(Part(0, amount) for amount in interest[:-1]), Part(terms.financed, interest[-1])]
