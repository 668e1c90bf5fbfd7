"""When is each fee paid, and how much of it? The timing and the base of every fee, in whole minor units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from calc.errors import OfferError, Phrase
from calc.money import split
from calc.offer.fee import CONTINGENT, Fee, Payer
from calc.schedules.parts import Part
from calc.schedules.terms import Terms, fee_amount


@dataclass(frozen=True, slots=True)
class Charge:
    """One fee of an offer, in minor units: what is paid upfront, deducted, financed, and paid with each installment."""

    fee: Fee
    upfront: int = 0
    deducted: int = 0
    financed: int = 0
    with_installments: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """All of it."""
        return self.upfront + self.deducted + self.financed + sum(self.with_installments)


def charges(terms: Terms, parts: Sequence[Part], paid_by: Payer = "consumer") -> list[Charge]:
    """Every fee that one payer pays on time; `OfferError` for one whose timing is not known."""
    return [_charge(index, fee, terms, parts) for index, fee in enumerate(terms.offer.fees) if _is_paid(fee, paid_by)]


def _is_paid(fee: Fee, payer: Payer) -> bool:
    return fee.paid_by == payer and fee.when not in CONTINGENT


def _charge(index: int, fee: Fee, terms: Terms, parts: Sequence[Part]) -> Charge:
    match fee.when:
        case "unknown":
            raise _unknown_timing(index, fee)
        case "upfront":
            return Charge(fee, upfront=_once(fee, terms, parts))
        case "deducted":
            return Charge(fee, deducted=_once(fee, terms, parts))
        case "financed":
            return Charge(fee, financed=_once(fee, terms, parts))
        case "spread":
            whole = _once(fee, terms, parts)
            return Charge(fee, with_installments=split(whole, len(parts), terms.residue, terms.rounding))
        case _:
            return Charge(fee, with_installments=_with_installments(fee, terms, parts))


def _unknown_timing(index: int, fee: Fee) -> OfferError:
    why = Phrase("when '{name}' is taken decides what is paid when; a quote answers with a range", name=fee.name)
    return OfferError(f"fees[{index}].when", fee.when, why, "upfront, deducted, financed, first, each, last or spread")


def _once(fee: Fee, terms: Terms, parts: Sequence[Part]) -> int:
    """A fee that is taken once for the whole plan."""
    base = {
        "price": terms.price,
        "financed": terms.base,
        "outstanding": terms.financed,
        "installment": sum(part.principal + part.interest for part in parts),
        "interest": sum(part.interest for part in parts),
    }
    return fee_amount(fee, terms.offer, Fraction(base[fee.of]), terms.rounding)


def _with_installments(fee: Fee, terms: Terms, parts: Sequence[Part]) -> tuple[int, ...]:
    """A fee that comes with each, the first, the last or given installments."""
    numbers = {"each": range(1, len(parts) + 1), "first": (1,), "last": (len(parts),)}
    taken = numbers[fee.when] if isinstance(fee.when, str) else fee.when
    owed, amounts = terms.financed, []
    for number, part in enumerate(parts, start=1):
        base = {
            "price": terms.price,
            "financed": terms.base,
            "outstanding": owed,
            "installment": part.principal + part.interest,
            "interest": part.interest,
        }
        charged = fee_amount(fee, terms.offer, Fraction(base[fee.of]), terms.rounding) if number in taken else 0
        amounts.append(charged)
        owed -= part.principal
    return tuple(amounts)
