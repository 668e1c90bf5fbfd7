"""Which amount of money did somebody type? `1,999`, `¥1999`, `1999元`, `1.2万`, `１９９９`, `1.999,00`, `HK$ 300`."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from calc.errors import OfferError, Phrase
from calc.money import MINOR_DIGITS, WITHDRAWN
from calc.offer.currency_signs import SIGNS

_MEANINGS = {sign.casefold(): currencies for sign, currencies in SIGNS.items()}
_ZEROS = {"万": 4, "萬": 4, "w": 4, "k": 3, "千": 3, "亿": 8, "億": 8}
_CODE = r"[A-Za-z]{3}"
_SIGN = f"(?i:{'|'.join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))})"
_SHAPE = re.compile(
    rf"(?P<before>{_SIGN}|{_CODE}(?![A-Za-z]))? ?(?P<sign>[+-])? ?(?P<before2>{_SIGN})? ?"
    rf"(?P<digits>\d[\d., '’]*?|\.\d+) ?(?P<multiple>[万萬亿億千wWkK])?(?P<after> ?(?:{_SIGN}|{_CODE}))?"
)
_NO_CENTS = re.compile(r"([.,])[-–—]{1,2}(?!\d)")
_PLAIN = re.compile(r"\d*\.?\d+|\d+\.")
_COMMA_GROUPS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_LAKH_GROUPS = re.compile(r"[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?")
_POINT_GROUPS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_SPACE_GROUPS = re.compile(r"[1-9]\d{0,2}(?:[ '’]\d{3})+(?:[.,]\d+)?")
_COMMA_DECIMALS = re.compile(r"\d+,(?:\d{1,2}|\d{4,})|0,\d+")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_MOST_CHARACTERS = 100


class TypedMoney(Decimal):
    """An amount as it was typed: a number that also knows the text (empty where there was none), its currency sign, and
    which currencies that may mean (none without a sign)."""

    currencies: tuple[str, ...] = ()
    sign: str = ""
    typed: str = ""


def typed_money(amount: Decimal, currencies: tuple[str, ...] = (), sign: str = "", typed: str = "") -> TypedMoney:
    """An amount with the text that it comes from, and what its sign may mean."""
    money = TypedMoney(amount)
    money.currencies, money.sign, money.typed = currencies, sign, typed
    return money


def read_money(text: str, field: str, decimals: int = 2) -> TypedMoney:
    """The amount that a text says, `OfferError` on `field` when it says none, or two.

    `decimals` are those of the currency meant: where it has three or more, `1,999` has two readings and is refused;
    where it has fewer, `1.999` has.

    >>> [str(read_money(text, "price")) for text in ("1,999", "１９９９元", "1.2万", "1.999,00", "¥ 99.90")]
    ['1999', '1999', '12000', '1999.00', '99.90']
    >>> read_money("HK$300", "price").currencies
    ('HKD',)
    """
    plain = " ".join(unicodedata.normalize("NFKC", _without_wide_commas(text)).replace("−", "-").split())
    plain = _NO_CENTS.sub(r"\g<1>00", plain)
    found = _SHAPE.fullmatch(plain) if len(text) <= _MOST_CHARACTERS else None
    if not found:
        raise OfferError(field, text, "that is not an amount of money", "1999 or 1999.00")
    sign, currencies = _currencies(found, field, text)
    value = _number(found["digits"].strip(), field, text, decimals, found["multiple"])
    if found["sign"] == "-":
        value = value.copy_negate()  # unlike -value, it leaves every digit in place
    return typed_money(value, currencies, sign, text)


def _times_ten_to(value: Decimal, zeros: int) -> Decimal:
    """Exactly, whatever precision the caller's arithmetic has; and without decimals where none are left."""
    sign, digits, exponent = value.as_tuple()
    exponent = int(exponent) + zeros
    while exponent < 0 and digits[-1:] == (0,):
        digits, exponent = digits[:-1], exponent + 1
    return Decimal((sign, digits + (0,) * max(exponent, 0), min(exponent, 0)))


def _without_wide_commas(text: str) -> str:
    """A full-width comma stands between clauses, not between digits, and must not become a thousands mark."""
    return re.sub(r"，(?!\d{3}(?!\d))", "\u3002", text)


def _currencies(found: re.Match[str], field: str, text: str) -> tuple[str, tuple[str, ...]]:
    signs = [found[name].strip() for name in ("before", "before2", "after") if found[name] and found[name].strip()]
    if not signs:
        return "", ()
    meanings = [_meaning(sign, field, text) for sign in signs]
    shared = tuple(code for code in meanings[0] if all(code in others for others in meanings[1:]))
    if not shared:
        why = Phrase("'{first}' and '{second}' are different currencies", first=signs[0], second=signs[-1])
        raise OfferError(field, text, why, "the amount with one currency")
    return signs[0], shared


def _meaning(sign: str, field: str, text: str) -> tuple[str, ...]:
    """The currencies that a sign, a word or a code may mean."""
    code = sign.upper()
    if known := _MEANINGS.get(sign.casefold()):
        return known
    if code not in MINOR_DIGITS and code not in WITHDRAWN:
        raise OfferError(field, text, Phrase("'{word}' is not a currency", word=sign), "1999.00 CNY")
    return (code,)


def _number(digits: str, field: str, text: str, decimals: int, multiple: str | None) -> Decimal:
    """The value of digits with the marks people put between them, and of a word such as 万 behind them.

    Where such a word follows, a point can only be a decimal point.
    """
    if _ONE_GROUP.fullmatch(digits) and ("," in digits) == (decimals >= 3) and not (multiple and "." in digits):
        raise _two_readings(digits, field, text, multiple or "")
    value = Decimal(digits) if _PLAIN.fullmatch(digits) else _grouped(digits, field, text)
    return _times_ten_to(value, _ZEROS[multiple.lower()]) if multiple else value


def _grouped(digits: str, field: str, text: str) -> Decimal:
    for shape, thousands, point in (
        (_COMMA_GROUPS, ",", "."),
        (_LAKH_GROUPS, ",", "."),
        (_POINT_GROUPS, ".", ","),
        (_COMMA_DECIMALS, " ", ","),
    ):
        if shape.fullmatch(digits):
            return Decimal(digits.replace(thousands, "").replace(point, "."))
    if _SPACE_GROUPS.fullmatch(digits):
        return Decimal(re.sub(r"[ '’]", "", digits).replace(",", "."))
    raise OfferError(field, text, "its commas and points do not make one number", "1999.00")


def _two_readings(digits: str, field: str, text: str, multiple: str) -> OfferError:
    together = re.sub(r"[.,]", "", digits) + multiple
    apart = digits.replace(",", ".") + multiple
    why = Phrase("it can be read as {together} and as {apart}", together=together, apart=apart)
    return OfferError(field, text, why, together)
