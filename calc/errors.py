"""What is said when something cannot be: the two families of error, by who must act.

`OfferError`: what was offered cannot be, and whoever described the offer mends it. `UsageError`: the program was
called in a way it cannot serve, and the caller mends that. Each says the same four things: which field, the value
that was given, why it cannot be, and what would do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

_LONGEST = 60  # characters of a value or a name in a sentence
_READ = 10 * _LONGEST  # as much of a text is looked at
_SHOWN = 8  # entries of a list or a table
_LEVELS = 2  # of lists and tables in one another
_BITS = 200  # of a whole number that is written out
_TYPED = (str, int, float, Decimal, Fraction)  # what a person may have typed


class Phrase(str):
    """An English sentence that remembers its template and the values put into it, so that it can be said again in
    another language.

    >>> said = Phrase("{count} installments", count=3)
    >>> said, said.template, said.values
    ('3 installments', '{count} installments', {'count': 3})
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Phrase:
        phrase = super().__new__(cls, template.format(**values) if values else template)
        phrase.template = template
        phrase.values = values
        return phrase

    def __repr__(self) -> str:
        return str.__repr__(str(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return _phrase_again, (self.template, self.values)


def _phrase_again(template: str, values: dict[str, Any]) -> Phrase:
    return Phrase(template, **values)


def in_one_line(text: str) -> str:
    """A text for a sentence: one line, without control characters, its middle left out where it is very long.

    >>> in_one_line("1999\\n yuan"), in_one_line("9" * 40 + "8" * 40)
    ('1999 yuan', '9999999999999999999999999999999999999999…8888888888888888888')
    """
    if len(text) > _READ:
        text = f"{text[: _READ // 2]}{text[-_READ // 2 :]}"
    seen = "".join(" " if sign.isspace() else sign if sign.isprintable() else "\ufffd" for sign in text)
    line = " ".join(seen.split())
    return line if len(line) <= _LONGEST else f"{line[:40]}…{line[41 - _LONGEST :]}"


def as_written(value: object, levels: int = _LEVELS) -> str:
    """A value as it would be written in an offer, however it is nested and whatever it is.

    >>> as_written({"bill_day": 1, "due_day": [True, None]}), as_written([[[[3]]]])
    ('{bill_day = 1, due_day = [true, null]}', '[[[…]]]')
    """
    if isinstance(value, Mapping):
        pairs = (f"{as_written(name, 0)} = {as_written(inner, levels - 1)}" for name, inner in value.items())
        return f"{{{_some(pairs, len(value), levels)}}}"
    if isinstance(value, list | tuple):
        return f"[{_some((as_written(inner, levels - 1) for inner in value), len(value), levels)}]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and value.bit_length() > _BITS:
        return f"{Decimal(value):.3e}"
    kind = type(value)
    if isinstance(value, _TYPED) or ("__str__" in vars(kind) and kind.__module__ != "builtins"):
        return in_one_line(str(value))
    return kind.__name__


def _some(entries: Iterator[str], count: int, levels: int) -> str:
    """The first entries of a list or a table; none where it lies too deep."""
    shown = list(islice(entries, _SHOWN)) if levels else []
    return ", ".join(shown + ["…"] * (len(shown) < count))


class CalcError(ValueError):
    """Something cannot be, said in one sentence that names the field, the value, why, and what would do.

    >>> str(OfferError("installments", 0, "a plan has at least one installment", "3"))
    "installments: '0' cannot be: a plan has at least one installment; try 3"
    """

    exit_code = 2

    def __init__(self, field: str, value: object, why: str, try_: str) -> None:
        super().__init__(field, value, why, try_)
        self.field = in_one_line(field)
        self.value = value if value is None or isinstance(value, Phrase) else in_one_line(as_written(value))
        self.why = why if isinstance(why, Phrase) else Phrase(why)
        self.try_ = try_ if isinstance(try_, Phrase) else Phrase(try_)

    def __str__(self) -> str:
        return str(self.sentence())

    def sentence(self) -> Phrase:
        """The whole sentence, ready to be said in another language."""
        parts = {"field": self.field, "value": self.value, "why": self.why, "try_": self.try_}
        if self.value is None:
            return Phrase("{field} is missing: {why}; try {try_}", **parts)
        return Phrase("{field}: '{value}' cannot be: {why}; try {try_}", **parts)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.field, self.value, self.why, self.try_)


class OfferError(CalcError):
    """What was offered cannot be."""


class UsageError(CalcError):
    """The program was called in a way it cannot serve."""
