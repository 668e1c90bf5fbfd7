"""How did a number come about? Steps that are written down where the number is made and travel with it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal


@dataclass(frozen=True, slots=True)
class Step:
    """One line of working: what is computed, the expression with its numbers put in, and the result, as text.

    >>> str(Step("nominal annual rate", "12 x 0.015386", "0.184632"))
    'nominal annual rate = 12 x 0.015386 = 0.184632'
    """

    name: str
    expression: str
    result: str

    def __str__(self) -> str:
        return " = ".join(part for part in (self.name, self.expression, self.result) if part)


Working = tuple[Step, ...]

_ARITHMETIC = Context(prec=400, rounding=ROUND_HALF_EVEN, Emin=-(10**17), Emax=10**17, traps=[])


def shown(value: Decimal, decimals: int = 12) -> str:
    """A number to so many decimals, whatever the settings of whoever asks.

    >>> shown(Decimal("0.0153855379843664"))
    '0.015385537984'
    """
    if value.adjusted() > 300:
        return f"{value.normalize(Context(prec=decimals, Emin=-(10**17), Emax=10**17, traps=[]))}"
    text = f"{value.quantize(Decimal((0, (1,), -decimals)), context=_ARITHMETIC):f}"
    return text.removeprefix("-") if not text.strip("-0.") else text
