"""Which option was it? What cannot be in an offer is named as it was typed on the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from calc.cli.options import OfferOptions
from calc.errors import OfferError, Phrase

_OPTION_OF = {
    "kind": "plan",
    "payment": "pay",
    "steps": "pay",
    "rounding.mode": "rounding",
    "rounding.increment": "rounding",
    "rounding.residue": "residue",
}
_LISTS = {"fees": "fee", "benefits": "gift"}
_TYPED_AS = {
    'kind = "stated"': "--plan stated",
    'kind = "steps"': "--plan steps",
    "currency {code}": "--currency {code}",
}
"""What would do in an offer file, and on the command line."""

_EXAMPLES = {"installments": "-n 12", "payment": "--pay 99.00", "steps": "--pay 3x1,9x220"}
_IN_A_LIST = re.compile(r"(fees|benefits)\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, and how many fees and benefits the offer has in all, those of the command line last."""

    options: OfferOptions
    fees: int = 0
    benefits: int = 0

    def named(self, error: OfferError) -> OfferError:
        """The same error, on the option that it came from; as it is where it came from the offer file."""
        in_a_list = _IN_A_LIST.match(error.field)
        if in_a_list:
            option, text = _LISTS[in_a_list[1]], self._in_list(in_a_list[1], int(in_a_list[2]))
        else:
            field = re.sub(r"\[\d+\].*", "", error.field)
            option = _OPTION_OF.get(field, field)
            text = getattr(self.options, option, None) if field in _OPTION_OF else None
        missing = error.value is None
        from_the_file = text is None and not (missing and self.options.offer is None)
        field, value = (error.field, error.value) if from_the_file else (option, None if missing else text)
        return OfferError(field, value, error.why, self._would_do(error))

    def _in_list(self, field: str, place: int) -> str | None:
        """The fee or gift that was typed, None where it stands in the file."""
        typed = getattr(self.options, _LISTS[field]) or []
        place -= getattr(self, field) - len(typed)
        return typed[place] if 0 <= place < len(typed) else None

    def _would_do(self, error: OfferError) -> Phrase:
        if error.value is None and self.options.offer is None and error.field in _EXAMPLES:
            return Phrase(_EXAMPLES[error.field])
        return Phrase(_TYPED_AS.get(error.try_.template, error.try_.template), **error.try_.values)
