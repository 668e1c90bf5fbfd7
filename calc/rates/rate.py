"""What is a rate? A number that says which rate it is, by which clock, how it came about, what proves its digits."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from calc.money import RoundingMode
from calc.rates.proof import Proof, prove, prove_exact
from calc.solve.equation import Growth
from calc.solve.roots import Root
from calc.working import Step, Working


class Rate(float):
    """A rate as a fraction of one, the nearest machine number, that also says what it is.

    `kind`: periodic, nominal, effective, dated, flat or a law's name. `clock`: what its unit of time is. `per_year`:
    periods a year, where it has periods. `exact`: the value to at least 50 digits (a `Decimal`) or, where it is one, as
    a `Fraction`. `working`: how it came about. `proof`: why its digits in percent are right.

    >>> from calc.rates.flat import flat
    >>> rate = flat(Fraction(30), Fraction(1000), Fraction(1, 4))
    >>> rate, rate.kind, rate.percent(), rate.exact
    (0.12, 'flat', '12.00', Fraction(3, 25))
    """

    __slots__ = ("_prove", "clock", "exact", "kind", "per_year", "proof", "working")

    kind: str
    clock: str
    per_year: Fraction | None
    exact: Decimal | Fraction
    working: Working
    proof: Proof
    _prove: Callable[[int, RoundingMode], Proof]

    def __new__(
        cls,
        exact: Decimal | Fraction,
        *,
        kind: str,
        clock: str,
        proving: Callable[[int, RoundingMode], Proof],
        per_year: Fraction | None = None,
        working: Working = (),
        decimals: int = 2,
        rounding: RoundingMode = RoundingMode.HALF_UP,
    ) -> Rate:
        rate = super().__new__(cls, _nearest(exact))
        for name, value in (("kind", kind), ("clock", clock), ("per_year", per_year), ("exact", exact)):
            object.__setattr__(rate, name, value)
        object.__setattr__(rate, "working", working)
        object.__setattr__(rate, "_prove", proving)
        object.__setattr__(rate, "proof", proving(decimals, rounding))
        return rate

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a rate is a value: '{name}' cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a rate is a value: '{name}' cannot be deleted")

    def __copy__(self) -> Rate:
        return self

    def __deepcopy__(self, memo: object) -> Rate:
        return self

    def proved(self, decimals: int = 2, rounding: RoundingMode = RoundingMode.HALF_UP) -> Proof:
        """The proof of as many decimals of the rate in percent as are wanted."""
        return self._prove(decimals, rounding)

    def percent(self, decimals: int = 2, rounding: RoundingMode = RoundingMode.HALF_UP) -> str:
        """The rate in percent, rounded, every digit proved; '~' stands before digits that could not be."""
        proof = self._prove(decimals, rounding)
        return proof.percent if proof.proved else f"~{proof.percent}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rate_again, tuple(getattr(self, name) for name in self.__slots__)


def _rate_again(*parts: Any) -> Rate:
    """A rate from another process, or from a file, with the proof that it had."""
    said = dict(zip(Rate.__slots__, parts, strict=True))
    rate = float.__new__(Rate, _nearest(said["exact"]))
    for name, value in said.items():
        object.__setattr__(rate, name, value)
    return rate


def _nearest(exact: Decimal | Fraction) -> float:
    """The nearest machine number; infinity where it is beyond all of them."""
    try:
        return float(exact) or 0.0
    except OverflowError:
        return float("inf") if exact > 0 else float("-inf")


def exact_rate(value: Fraction, *, kind: str, clock: str, working: Working) -> Rate:
    """A rate that is a plain quotient."""
    return Rate(
        value,
        kind=kind,
        clock=clock,
        working=working,
        proving=partial(prove_exact, value),
    )


def root_rate(
    root: Root,
    value: Decimal,
    growth: Callable[[Fraction], Growth],
    *,
    kind: str,
    clock: str,
    step: Step,
    per_year: Fraction | None = None,
) -> Rate:
    """A rate that is the root of a present-value equation; `growth` leads from the rate back to the equation, and is a
    function of a module, so that the rate can be sent to another process."""
    return Rate(
        value,
        kind=kind,
        clock=clock,
        per_year=per_year,
        working=(step,),
        proving=partial(prove, root.equation, growth, value),
    )
