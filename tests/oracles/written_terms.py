"""What is written in an offer? Its amounts as whole minor units, its rounding, its parts and its annual rate."""

from __future__ import annotations

import re
from fractions import Fraction
from math import floor
from typing import Any

from tests.oracles.drawn_offers import DECIMALS, Described

_RATE = re.compile(r"([\d.]+)%(?:(?: a |/)(\w+))?")


class WrittenTerms:
    """The fields of an offer that decide how its amounts are rounded and split."""

    def __init__(self, described: Described) -> None:
        self.described, self.plan = described, described["plan"]
        self.unit = 10 ** DECIMALS[described["currency"]]
        rounding = described.get("rounding", {})
        self.mode, self.residue = rounding.get("mode", "half-up"), rounding.get("residue", "last")
        self.step = self.minor(rounding["increment"]) if "increment" in rounding else 1

    def minor(self, text: Any) -> int:
        """An amount in whole minor units."""
        exact = Fraction(str(text)) * self.unit
        assert exact.denominator == 1, text
        return int(exact)

    def rounded(self, exact: Fraction, mode: str = "") -> int:
        """An exact amount in minor units as a multiple of the step, by the offer's mode or another."""
        whole = floor(abs(exact) / self.step)
        rest = abs(exact) / self.step - whole
        more = {
            "half-up": rest >= Fraction(1, 2),
            "half-even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1),
            "up": rest > 0,
            "down": False,
        }[mode or self.mode]
        return (whole + more) * self.step * (-1 if exact < 0 else 1)

    def parted(self, amount: int, count: int) -> list[int]:
        """An amount in parts: n - 1 equal ones and what remains, or as even as can be with the larger first."""
        if self.residue == "spread":
            larger = amount // self.step % count
            parts = [amount // self.step // count * self.step + (self.step if k < larger else 0) for k in range(count)]
            parts[larger] += amount % self.step
            return parts
        equal = self.rounded(Fraction(amount, count))
        if equal * (count - 1) > amount:
            equal = self.rounded(Fraction(amount, count), "down")
        parts = [equal] * (count - 1) + [amount - equal * (count - 1)]
        return parts if self.residue == "last" else parts[::-1]


def annual_rate(plan: Described, per_year: Fraction) -> Fraction:
    """The nominal annual rate: what is quoted for another span of time, as often as that fits into a year."""
    found = _RATE.fullmatch(plan.get("rate", "0%"))
    assert found, plan["rate"]
    spans = {"year": 1, "quarter": 4, "month": 12, "week": 52, "day": plan.get("days_a_year", 365), "period": per_year}
    return Fraction(found[1]) / 100 * spans[found[2] or "year"]
