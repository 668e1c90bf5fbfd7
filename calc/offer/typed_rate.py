"""Which rate did somebody type? `18%`, `1.5% a month`, `15.9% a year, effective`; not a bare number, which is both."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calc.errors import OfferError, Phrase
from calc.offer.compounded import by_the_period

_SPANS = {
    **dict.fromkeys(("year", "annum", "y", "yr", "annual", "年"), "year"),
    **dict.fromkeys(("quarter", "季", "季度"), "quarter"),
    **dict.fromkeys(("month", "m", "mo", "月"), "month"),
    **dict.fromkeys(("week", "w", "周"), "week"),
    **dict.fromkeys(("day", "d", "日", "天"), "day"),
    **dict.fromkeys(("period", "installment", "instalment", "期"), "period"),
}
_IN_WORDS = {
    "year": "{percent}%",
    "quarter": "{percent}% a quarter",
    "month": "{percent}% a month",
    "week": "{percent}% a week",
    "day": "{percent}% a day",
    "period": "{percent}% a period",
    "effective": "{percent}% a year, effective",
}
_A_YEAR = {"year": 1, "quarter": 4, "month": 12, "week": 52}
_PARTS = {"%": 0, "‰": -1, "‱": -2}
"""The power of ten by which each sign differs from percent."""
_SHAPE = re.compile(
    r"(?P<number>[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)) ?(?P<part>[%‰‱])"
    r"(?: ?(?:/|a |an |per |every |each |每|一) ?(?P<span>[a-z]+|[年季月周日天期]度?))?"
)
_BARE = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
_EFFECTIVE = re.compile(r",? effective$")
_MOST = Decimal(1_000_000)
_MOST_CHARACTERS = 60


def _typed(text: str) -> str:
    """A text without the differences that mean nothing: width, case, spaces, the shape of the minus sign."""
    if len(text) > _MOST_CHARACTERS:
        return ""
    typed = " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").lower().split())
    return re.sub(r" ?p\. ?a\.?(?=$|,? effective$)", " a year", typed)


def _percent(number: str, part: str, field: str, text: str) -> Decimal:
    """A share in percent, from 0 to a million."""
    if _THOUSANDS.fullmatch(number):
        together, apart = number.replace(",", ""), number.replace(",", ".")
        why = Phrase("it can be read as {together} and as {apart}", together=together + part, apart=apart + part)
        raise OfferError(field, text, why, f"{together}{part}")
    value = _shifted(Decimal(number.replace(",", ".")), _PARTS[part])
    if value < 0:
        raise OfferError(field, text, "a rate is not below zero", "0%")
    if value > _MOST:
        raise OfferError(field, text, Phrase("a rate is at most {most} %", most=f"{_MOST:,}"), "18%")
    return value.copy_abs()


def _shifted(value: Decimal, places: int) -> Decimal:
    """A number times a power of ten, exactly, whatever precision the caller's arithmetic has."""
    sign, digits, exponent = value.as_tuple()
    return Decimal((sign, digits, int(exponent) + places))


def _refuse_bare(text: str, typed: str, field: str) -> None:
    """A number without a percent sign is a share to one reader and percent to another; only 0 is the same to both."""
    if not _BARE.fullmatch(typed):
        return
    number = Decimal(typed.replace(",", "."))
    percent, share = plain(number), plain(_shifted(number, 2))
    if number < 0:
        raise OfferError(field, text, "a rate is not below zero", "0%")
    why = Phrase("it can be read as {percent} % and as {share} %", percent=percent, share=share)
    both = Phrase("{share}% or {percent}%", share=share, percent=percent)
    raise OfferError(field, text, why, f"{percent}%" if number >= 1 else both)


def _is_zero(typed: str) -> bool:
    return bool(re.fullmatch(r"[+-]?0+(?:[.,]0*)?", typed))


def plain(value: Decimal) -> str:
    """A number without trailing zeros and without an exponent.

    >>> plain(Decimal("18.50")), plain(Decimal("20")), plain(Decimal("2E+1"))
    ('18.5', '20', '20')
    """
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


@dataclass(frozen=True, slots=True)
class InterestRate:
    """A rate of interest as quoted: so many percent a year, quarter, month, week, day or period; `effective`: a year,
    with interest on interest.

    >>> rate = InterestRate.parse("1.5%/month", "rate")
    >>> str(rate), rate.per_period(Fraction(12), 365)
    ('1.5% a month', Fraction(3, 200))
    """

    percent: Decimal
    span: str = "year"

    @classmethod
    def parse(cls, text: str, field: str) -> InterestRate:
        """The rate that a text says; `OfferError` on `field` when it says none or could mean two."""
        typed = _typed(text)
        if _is_zero(typed):
            return cls(Decimal(0))
        _refuse_bare(text, typed, field)
        effective = _EFFECTIVE.search(typed)
        found = _SHAPE.fullmatch(typed[: effective.start()] if effective else typed)
        span = _SPANS.get(found["span"] or "year") if found else None
        if effective is not None:
            span = "effective" if span == "year" else None
        if not found or span is None:
            raise OfferError(field, text, "that is not a rate of interest", "18%, 1.5% a month or 0.05% a day")
        return cls(_percent(found["number"], found["part"], field, text), span)

    def __str__(self) -> str:
        return str(self.in_words())

    def in_words(self) -> Phrase:
        """The rate as it is said: 18%, 1.5% a month."""
        return Phrase(_IN_WORDS[self.span], percent=plain(self.percent))

    def per_year(self, periods_a_year: Fraction, days_a_year: int) -> Fraction:
        """The nominal annual rate, as a fraction of one; of an effective one, what compounds to it period by period."""
        if self.span == "effective":
            return by_the_period(self.percent, periods_a_year) * periods_a_year
        times = {"day": Fraction(days_a_year), "period": periods_a_year}.get(self.span)
        return Fraction(self.percent) / 100 * (_A_YEAR[self.span] if times is None else times)

    def per_period(self, periods_a_year: Fraction, days_a_year: int) -> Fraction:
        """The rate of one of so many periods a year, as a fraction of one."""
        return self.per_year(periods_a_year, days_a_year) / periods_a_year


@dataclass(frozen=True, slots=True)
class Share:
    """A share of something, in percent.

    >>> str(Share.parse("３０％", "down")), Share.parse("3‰", "fee").fraction
    ('30%', Fraction(3, 1000))
    """

    percent: Decimal

    @classmethod
    def parse(cls, text: str, field: str) -> Share:
        """The share that a text says; `OfferError` on `field` when it says none or could mean two."""
        typed = _typed(text)
        if _is_zero(typed):
            return cls(Decimal(0))
        _refuse_bare(text, typed, field)
        found = _SHAPE.fullmatch(typed)
        if found and found["span"]:
            why = "a share is taken once and has no span of time"
            raise OfferError(field, text, why, f"{found['number']}{found['part']}")
        if not found:
            raise OfferError(field, text, "that is not a share in percent", "3%")
        return cls(_percent(found["number"], found["part"], field, text))

    def __str__(self) -> str:
        return f"{plain(self.percent)}%"

    @property
    def fraction(self) -> Fraction:
        """The share as a fraction of one."""
        return Fraction(self.percent) / 100
