"""How is money counted? Whole minor units of a currency, one place that rounds, and splitting that loses nothing.

Inside the calculator an amount is an `int` of the currency's minor units (1 CNY = 100, 1 JPY = 1, 1 KWD = 1000); it
becomes a `Decimal` or text only where it is shown. An exact amount on its way to whole units is a `Fraction`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from calc.errors import OfferError, Phrase, UsageError

# ISO 4217 list one: every currency and fund code in force in November 2026 that has a number of decimals, by that
# number. Codes without one (gold, special drawing rights, testing: XAU, XDR, XTS ...) buy nothing at a till.
# Source: https://www.six-group.com/en/products-services/financial-information/data-standards.html
_CODES_BY_DECIMALS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
       AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
       COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
       INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
       MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
       STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
       """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}

MINOR_DIGITS: Mapping[str, int] = MappingProxyType(
    {code: decimals for decimals, codes in _CODES_BY_DECIMALS.items() for code in codes.split()}
)
"""The decimals of every currency in force: `{"CNY": 2, "JPY": 0, "KWD": 3, ...}`."""

WITHDRAWN: Mapping[str, str] = MappingProxyType(
    {
        "ANG": "XCG",  # 2025-04-01
        "BGN": "EUR",  # 2026-01-01
        "CUC": "CUP",  # 2021-01-01
        "HRK": "EUR",  # 2023-01-01
        "LTL": "EUR",  # 2015-01-01
        "MRO": "MRU",  # 2018-01-01
        "SLL": "SLE",  # 2022-07-01
        "STD": "STN",  # 2018-01-01
        "VEF": "VES",  # 2018-08-20
        "ZWL": "ZWG",  # 2024-04-08
    }
)
"""Currencies withdrawn since 2015 (ISO 4217 list three), each with its successor; accepted for old offers."""

_WITHDRAWN_DIGITS = 2  # every one of them was divided into hundredths
_SAID_FOR = {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "NT$": "TWD", "HK$": "HKD", "US$": "USD", "YEN": "JPY"}
_MOST_DIGITS = 24  # before the decimal point: more than all the money there is, in any currency


class RoundingMode(StrEnum):
    """Which whole number an amount between two becomes; the same for a debt as for a claim (mirrored at zero)."""

    HALF_UP = "half-up"  # the nearer; a tie goes away from zero
    HALF_EVEN = "half-even"  # the nearer; a tie goes to the even one
    UP = "up"  # away from zero
    DOWN = "down"  # toward zero


class Residue(StrEnum):
    """Which part of a split takes what equal parts leave over."""

    LAST = "last"
    FIRST = "first"
    SPREAD = "spread"


def round_fraction(value: Fraction, mode: RoundingMode) -> int:
    """The whole number that `value` becomes by `mode`: here, and nowhere else, money is rounded.

    >>> [round_fraction(Fraction(5, 2), mode) for mode in RoundingMode]
    [3, 2, 3, 2]
    """
    return _round_quotient(value.numerator, value.denominator, mode)


def _round_quotient(numerator: int, denominator: int, mode: RoundingMode) -> int:
    whole, rest = divmod(abs(numerator), denominator)
    away = whole + _goes_further(whole, rest, denominator, mode)
    return away if numerator >= 0 else -away


def _goes_further(whole: int, rest: int, denominator: int, mode: RoundingMode) -> bool:
    """Whether `whole` and `rest` / `denominator`, which is below one, become `whole` + 1."""
    match mode:
        case RoundingMode.HALF_UP:
            return 2 * rest >= denominator
        case RoundingMode.HALF_EVEN:
            return 2 * rest + whole % 2 > denominator
        case RoundingMode.UP:
            return rest > 0
        case RoundingMode.DOWN:
            return False


@dataclass(frozen=True, slots=True)
class Rounding:
    """How exact amounts become payable ones: a mode, and the smallest step in minor units (5: to the five cents).

    >>> Rounding(RoundingMode.HALF_UP, increment=5).minor(Fraction(1003, 3))
    335
    """

    mode: RoundingMode = RoundingMode.HALF_UP
    increment: int = 1

    def __post_init__(self) -> None:
        if self.increment < 1:
            raise OfferError("increment", self.increment, "amounts are rounded to one smallest unit or more", "1")

    def minor(self, exact: Fraction | int) -> int:
        """The multiple of the increment that an exact amount, in minor units, is rounded to.

        >>> Rounding().minor(Fraction(-5, 2))
        -3
        """
        return self.increment * _round_quotient(exact.numerator, exact.denominator * self.increment, self.mode)


def minor_digits(currency: str) -> int:
    """How many decimals a currency has by ISO 4217; `currency` is the upper-case code. Unknown: `OfferError`.

    >>> minor_digits("CNY"), minor_digits("JPY"), minor_digits("KWD")
    (2, 0, 3)
    """
    if currency in MINOR_DIGITS:
        return MINOR_DIGITS[currency]
    if currency in WITHDRAWN:
        return _WITHDRAWN_DIGITS
    why = "a currency is given by its three capital letters in ISO 4217, and none in use has these"
    raise OfferError("currency", currency, why, ", ".join(_near_codes(currency)))


def _near_codes(currency: str) -> list[str]:
    """At most three codes that may have been meant, the usual ones when none is near."""
    import difflib

    upper = currency.strip().upper()
    if upper in _SAID_FOR:
        return [_SAID_FOR[upper]]
    if upper in MINOR_DIGITS or upper in WITHDRAWN:
        return [upper]
    return difflib.get_close_matches(upper, MINOR_DIGITS, n=3) or ["CNY", "USD", "EUR"]


def to_minor(amount: Decimal, currency: str, field: str = "amount") -> int:
    """An amount in major units as whole minor units, exactly; `OfferError` on `field` when that cannot be.

    >>> to_minor(Decimal("333.33"), "CNY"), to_minor(Decimal("10.00"), "JPY")
    (33333, 10)
    """
    digits = minor_digits(currency)
    if not amount.is_finite():
        raise OfferError(field, amount, "an amount of money is a number", "1999.00")
    if amount and amount.adjusted() >= _MOST_DIGITS:
        why = Phrase("an amount of money has at most {most} digits before the point", most=_MOST_DIGITS)
        raise OfferError(field, amount, why, "1999.00")
    exact = _scaled(amount, digits)
    if exact is None:
        raise OfferError(field, amount, _too_fine(currency, digits), _nearest_texts(amount, currency))
    return exact


def _scaled(amount: Decimal, digits: int) -> int | None:
    """`amount` x 10^digits, or None when that is no whole number; no decimal context has a say in it."""
    if not amount:
        return 0
    if amount.adjusted() < -digits:  # spares 1E-999999999 its billion digits
        return None
    exact = Fraction(amount) * 10**digits
    return exact.numerator if exact.denominator == 1 else None


def _too_fine(currency: str, digits: int) -> Phrase:
    if digits == 0:
        return Phrase("{currency} has no decimals", currency=currency)
    return Phrase("{currency} has {digits} decimals and no more", currency=currency, digits=digits)


def _nearest_texts(amount: Decimal, currency: str) -> str:
    """The payable amounts on both sides of one that is too fine."""
    digits = minor_digits(currency)
    tiny = amount.adjusted() < -digits
    below = 0 if tiny else round_fraction(Fraction(amount) * 10**digits, RoundingMode.DOWN)
    above = below + (1 if amount > 0 else -1)
    return f"{money_text(below, currency)}, {money_text(above, currency)}"


def to_major(minor: int, currency: str) -> Decimal:
    """Minor units as an amount with exactly the currency's decimals.

    >>> to_major(33330, "CNY")
    Decimal('333.30')
    """
    return Decimal(f"{minor}E-{minor_digits(currency)}")


def money_text(minor: int, currency: str) -> str:
    """Minor units as plain text with exactly the currency's decimals.

    >>> money_text(33333, "CNY"), money_text(3333, "JPY"), money_text(-5, "CNY")
    ('333.33', '3333', '-0.05')
    """
    return f"{to_major(minor, currency):f}"


def split(minor: int, parts: int, residue: Residue = Residue.LAST, rounding: Rounding = Rounding()) -> tuple[int, ...]:
    """An amount in `parts` parts that sum to it exactly, in minor units; a negative amount mirrors the positive one.

    `last` and `first`: all parts but that one are the rounded exact quotient, and it takes what remains. Where it would
    thereby turn to the opposite sign (0.05 in 10: nine of 0.01 leave -0.04), the equal parts are rounded toward zero.
    `spread`: no two parts differ by more than one increment, the larger first, whatever the rounding mode. All are
    multiples of the increment but one where the amount is none: the first of the smaller parts then takes the rest.

    >>> split(500000, 3), split(1002, 5, Residue.SPREAD)
    ((166667, 166667, 166666), (201, 201, 200, 200, 200))
    """
    if parts < 1:
        raise UsageError("parts", parts, "an amount is split into one part or more", "1")
    if minor < 0:
        return tuple(-part for part in split(-minor, parts, residue, rounding))
    if residue is Residue.SPREAD:
        return _spread(minor, parts, rounding.increment)
    equal, odd = _equal_and_odd(minor, parts, rounding)
    return (odd, *[equal] * (parts - 1)) if residue is Residue.FIRST else (*[equal] * (parts - 1), odd)


def _equal_and_odd(minor: int, parts: int, rounding: Rounding) -> tuple[int, int]:
    equal = rounding.minor(Fraction(minor, parts))
    if equal * (parts - 1) > minor:
        equal = Rounding(RoundingMode.DOWN, rounding.increment).minor(Fraction(minor, parts))
    return equal, minor - equal * (parts - 1)


def _spread(minor: int, parts: int, increment: int) -> tuple[int, ...]:
    steps, loose = divmod(minor, increment)
    each, larger = divmod(steps, parts)
    smaller = [each * increment] * (parts - larger)
    smaller[0] += loose
    return (*[(each + 1) * increment] * larger, *smaller)
