"""Which option states what a preset leaves open? A product's fee or rate is each buyer's own, and has to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calc.cli.options import OfferOptions
from calc.errors import CalcError, UsageError

if TYPE_CHECKING:
    from calc.offer.model import Offer


def naming_the_option(error: CalcError, options: OfferOptions, offer: Offer) -> CalcError:
    """The error of a term that a preset leaves open, with the option that states it, for the most that it may be; any
    other error as it is."""
    highest = {unknown.field: unknown.possible()[-1] for unknown in offer.unknown}.get(error.field)
    if options.preset is None or options.offer is not None or highest is None:
        return error
    if error.field == "rate":
        return UsageError("rate", error.value, error.why, f"--rate {highest}")
    if error.field.startswith("fees[0]."):
        return UsageError("fee", error.value, error.why, f"--fee {highest}@{offer.fees[0].when}")
    return error
