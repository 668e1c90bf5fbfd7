"""Which words of English advertisements mean the same? The vocabulary that its phrases are built from."""

from __future__ import annotations

from typing import Any

Claims = dict[str, Any]


_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "eighteen": 18, "twenty": 20, "twenty-four": 24, "thirty": 30, "thirty-six": 36,
    "forty": 40, "sixty": 60, "ninety": 90,
}  # fmt: skip


NUM = rf"((?<!\d)\d{{1,5}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"


PCT = r"((?<!\d)(?<!\d\.)\d{1,4}(?:\.\d{1,6})?\s?(?:%|percent\b|per cent\b)|\d{1,4}\s?bps\b)"


LOW = (
    r"(as low as|as little as|starting (?:at|from)|starts? (?:at|from)|from|up to|under|less than|no more than|below)?"
)


EVERY = r"(?:\s?(?:/|per|a|an|each|every)\s?(?:mo\b|mth\b|month|installment|instalment|payment|fortnight|week|wk\b|period)s?|\s?monthly|\s?weekly|\s?p\.?m\.?\b|\s?pw\b)"


FREE = r"interest[- ]free|no interest|zero interest|(?<![\d.])0(?:\.0+)?\s?%(?! (?:down|deposit|fee|off))|no[- ]cost emi|zero[- ]cost emi|0 interest|without interest|interest: ?0"


def whole(text: str) -> int:
    """A number in digits or in words.

    >>> whole("12"), whole("four")
    (12, 4)
    """
    return _WORDS[text] if text in _WORDS else int(text.replace(",", ""))
