"""How did a number come about? Steps that are written down where the number is made and travel with it."""

from __future__ import annotations

from dataclasses import dataclass


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
