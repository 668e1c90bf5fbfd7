"""What exactly shows that the printed digits of a rate are right? A sentence that says no more than the proof does."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from calc.errors import Phrase
from calc.money import RoundingMode
from calc.rates.proof import Proof
from calc.rates.rate import Rate

NOT_PROVED = Phrase("the digits could not be proved")
_SIGNS = {
    1: Phrase("above zero"),
    0: Phrase("exactly zero"),
    -1: Phrase("below zero"),
    None: Phrase("outside what a rate can be"),
}
_NEAR = Fraction(1, 10**40)


def evidence(
    rate: Rate, roots: Sequence[Rate] = (), decimals: int = 2, rounding: RoundingMode = RoundingMode.HALF_UP
) -> Phrase:
    """Why the digits of a rate are right, among all the rates (`roots`) of its equation.

    Usually the sum has opposite signs at the two ends between which everything rounds to them; but a rate may be such
    an end itself, other rates may lie between them too, and a rate may be a quotient without a sum.

    >>> from calc.rates.united_kingdom import uk_apr
    >>> print(evidence(uk_apr([(0, -100), (1, 110)], per_year=1).rate, decimals=1))
    at 9.95% the sum is above zero, at 10.05% below zero
    >>> print(evidence(uk_apr([(0, -1000), (1, "1184.55")], per_year=1).rate))
    the sum is zero at exactly 18.455%, which is rounded half-up
    """
    proof = rate.proved(decimals, rounding)
    if not proof.proved:
        return NOT_PROVED
    tie = next((end for end, sign in ((proof.low, proof.sign_low), (proof.high, proof.sign_high)) if sign == 0), None)
    if isinstance(rate.exact, Fraction):
        return _of_a_quotient(proof, tie, rounding)
    if tie is not None:
        return Phrase(
            "the sum is zero at exactly {end}%, which is rounded {rounding}", end=_short(tie), rounding=str(rounding)
        )
    signs = {"sign_low": _SIGNS[proof.sign_low], "sign_high": _SIGNS[proof.sign_high]}
    ends = {"low": proof.low, "high": proof.high}
    if _crowded(rate, roots, proof):
        return Phrase(
            "other rates lie between {low}% and {high}% too; just below this one the sum is {sign_low}, just above it "
            "{sign_high}",
            **ends,
            **signs,
        )
    return _by_signs(rate, roots, proof, ends | signs)


def _by_signs(rate: Rate, roots: Sequence[Rate], proof: Proof, values: dict[str, str]) -> Phrase:
    """Of what the signs are, and where: every rate is above a loss of everything."""
    if rate.kind == "us-rule":
        return Phrase("at {low}% what is left over is {sign_low}, at {high}% {sign_high}", **values)
    if rate.repeated or any(root.repeated for root in roots):
        return Phrase(
            "with repeated rates taken once, the sum is {sign_low} at {low}%, and {sign_high} at {high}%", **values
        )
    everything = -100 * (rate.per_year or 1) if rate.kind == "nominal" else Fraction(-100)
    if Fraction(proof.low) <= everything:
        return Phrase("just above a loss of everything the sum is {sign_low}, at {high}% {sign_high}", **values)
    return Phrase("at {low}% the sum is {sign_low}, at {high}% {sign_high}", **values)


def _of_a_quotient(proof: Proof, tie: str | None, rounding: RoundingMode) -> Phrase:
    if tie is not None:
        return Phrase(
            "a quotient of exactly {end}%, which is rounded {rounding}", end=_short(tie), rounding=str(rounding)
        )
    return Phrase("a quotient, which lies between {low}% and {high}%", low=proof.low, high=proof.high)


def _short(end: str) -> str:
    """An end without the zeros that only show how exactly it is meant."""
    digits, mark, power = end.partition("e")
    shortened = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"{shortened}{mark}{power}"


def _crowded(rate: Rate, roots: Sequence[Rate], proof: Proof) -> bool:
    """Whether the signs are those close to the rate, and not those at the ends: an end is another rate, or between the
    ends there is an even number of rates in all."""
    low, high = Fraction(proof.low) / 100, Fraction(proof.high) / 100
    others = [_exact(root) for root in roots if root.exact != rate.exact]
    at_an_end = any(abs(other - end) <= _NEAR * max(abs(end), _NEAR) for other in others for end in (low, high))
    return at_an_end or sum(low < other < high for other in others) % 2 == 1


def _exact(rate: Rate) -> Fraction:
    exact = rate.exact
    return Fraction(exact) if not isinstance(exact, Decimal) or exact.adjusted() < 20_000 else Fraction(10) ** 20_000
