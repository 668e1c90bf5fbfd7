"""What is a rate? A number that says which rate it is, by which clock, how it came about, what proves its digits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from calc.errors import Phrase, UsageError
from calc.money import RoundingMode
from calc.rates.proof import Proof
from calc.rates.scientific import power_of_ten, proof_of_quotient, proof_of_root
from calc.solve.equation import Growth
from calc.solve.roots import Root
from calc.working import Step, Working

MOST_DECIMALS = 1000
Proving = Callable[..., Proof]
"""The proof of so many decimals, rounded in a way; of a rate of 10^15 percent and more, divided by a power of ten, a
third argument."""


class Rate(float):
    """A rate as a fraction of one, the nearest machine number, that also says what it is.

    `kind`: periodic, nominal, effective, dated, flat or a law's name. `clock`: what its unit of time is. `per_year`:
    periods a year, where it has periods. `exact`: the value to at least 50 digits (a `Decimal`) or, where it is one, as
    a `Fraction`. `working`: how it came about. `proof`: why its digits in percent are right. `repeated`: its equation
    touches zero there more than once. It can be copied, and sent to another process.

    >>> from calc.rates.flat import flat
    >>> rate = flat(Fraction(30), Fraction(1000), Fraction(1, 4))
    >>> rate, rate.kind, rate.percent(), rate.exact
    (0.12, 'flat', '12.00', Fraction(3, 25))
    """

    __slots__ = ("_asked", "_proof", "_prove", "clock", "exact", "kind", "per_year", "repeated", "working")

    kind: str
    clock: str
    per_year: Fraction | None
    exact: Decimal | Fraction
    working: Working
    repeated: bool
    _prove: Proving
    _asked: tuple[int, RoundingMode]
    _proof: Proof | None

    def __new__(
        cls,
        exact: Decimal | Fraction,
        *,
        kind: str,
        clock: str,
        proving: Proving,
        per_year: Fraction | None = None,
        working: Working = (),
        decimals: int = 2,
        rounding: RoundingMode = RoundingMode.HALF_UP,
        repeated: bool = False,
    ) -> Rate:
        rate = super().__new__(cls, _nearest(exact))
        for name, value in (("kind", kind), ("clock", clock), ("per_year", per_year), ("exact", exact)):
            object.__setattr__(rate, name, value)
        object.__setattr__(rate, "working", working)
        object.__setattr__(rate, "_prove", proving)
        object.__setattr__(rate, "repeated", repeated)
        object.__setattr__(rate, "_asked", (_decimals(decimals), _rounding(rounding)))
        object.__setattr__(rate, "_proof", None)
        return rate

    @property
    def proof(self) -> Proof:
        """Why its digits in percent are right; worked out when it is first asked for, which of many rates few are."""
        if self._proof is None:
            object.__setattr__(self, "_proof", self._proved(*self._asked))
        assert self._proof is not None
        return self._proof

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a rate is a value: '{name}' cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a rate is a value: '{name}' cannot be deleted")

    def __copy__(self) -> Rate:
        return self

    def __deepcopy__(self, memo: object) -> Rate:
        return self

    def proved(self, decimals: int = 2, rounding: RoundingMode = RoundingMode.HALF_UP) -> Proof:
        """The proof of as many decimals of the rate in percent as are wanted, from 0 to 1,000.

        From 10^15 percent on, the digits are those of the scientific form: 1.23e+40, and not forty of them.
        `UsageError` where there is no such number of decimals, or way of rounding.

        >>> from calc.rates.flat import flat
        >>> flat(Fraction(30), Fraction(1000), Fraction(1, 4)).proved(1).low
        '11.95'
        """
        asked = _decimals(decimals), _rounding(rounding)
        return self.proof if asked == self._asked else self._proved(*asked)

    def _proved(self, digits: int, mode: RoundingMode) -> Proof:
        power = power_of_ten(self.exact, digits, mode)
        if not power:
            return self._prove(digits, mode)
        proof = self._prove(digits, mode, power)
        percent, low, high = (f"{text}e+{power}" for text in (proof.percent, proof.low, proof.high))
        return replace(proof, percent=percent, low=low, high=high)

    def percent(self, decimals: int = 2, rounding: RoundingMode = RoundingMode.HALF_UP) -> str:
        """The rate in percent as text, rounded, every digit proved; '~' stands before digits that could not be.

        From 10^15 percent on it is written in scientific form, with as many decimals. `UsageError` where `decimals` is
        no whole number from 0 to 1,000, or `rounding` no way of rounding.

        >>> from calc.rates.flat import flat
        >>> flat(Fraction(1), Fraction(3), Fraction(1)).percent(4), flat(Fraction(123, 100), Fraction(1, 10**38),
        ...                                                              Fraction(1)).percent()
        ('33.3333', '1.23e+40')
        """
        proof = self.proved(decimals, rounding)
        return proof.percent if proof.proved else f"~{proof.percent}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rate_again, tuple(getattr(self, name) for name in self.__slots__)


def _decimals(given: int) -> int:
    if type(given) is not int or not 0 <= given <= MOST_DECIMALS:
        why = Phrase("it is a whole number from 0 to {most}", most=MOST_DECIMALS)
        raise UsageError("decimals", given, why, "2")
    return given


def _rounding(given: RoundingMode | str) -> RoundingMode:
    try:
        return RoundingMode(given)
    except ValueError:
        choices = ", ".join(RoundingMode)
        raise UsageError("rounding", given, Phrase("it is one of {choices}", choices=choices), "half-up") from None


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
    """A rate that is a plain quotient, as a fraction of one; its digits need no equation.

    >>> exact_rate(Fraction(1, 8), kind="flat", clock="years", working=()).percent(1)
    '12.5'
    """
    return Rate(
        value,
        kind=kind,
        clock=clock,
        working=working,
        proving=partial(proof_of_quotient, value),
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
    function of a module, so that the rate can be sent to another process.

    >>> from calc.rates.periodic import periodic
    >>> from calc.solve.roots import solve
    >>> periodic(solve([(Fraction(0), Fraction(100)), (Fraction(1), Fraction(-110))]).root).percent()
    '10.00'
    """
    return Rate(
        value,
        kind=kind,
        clock=clock,
        per_year=per_year,
        working=(step,),
        proving=partial(proof_of_root, root.equation, growth, value),
        repeated=root.repeated,
    )
