"""Which amounts were asked about? Money as people type it, all of it in one currency."""

from __future__ import annotations

from decimal import Decimal

from calc.cost.priced import Priced
from calc.errors import OfferError, Phrase
from calc.money import minor_digits, to_major, to_minor
from calc.offer.described import money
from calc.offer.typed_money import TypedMoney

_HIGHEST = 10**15


def currency_of(given: str | None, amount: object, field: str) -> str:
    """The currency that is named; else the one that the sign at an amount means; else CNY.

    `OfferError` where there is no such currency, or on `field` where the amount is none.

    >>> currency_of(None, "HK$300", "balance"), currency_of("jpy", 300, "balance"), currency_of(None, "¥300", "balance")
    ('HKD', 'JPY', 'CNY')
    """
    if given is not None:
        code = given.strip().upper()
        minor_digits(code)
        return code
    meant = money(amount, field, 0 if isinstance(amount, str) and "," in amount else None).currencies
    return meant[0] if len(meant) == 1 else "CNY"


def amount_in(currency: str, given: object, field: str, *, above_zero: bool = False) -> int:
    """An amount in whole minor units of a currency; `OfferError` on `field` where it cannot be.

    >>> amount_in("CNY", "1,999", "balance"), amount_in("JPY", 500, "floor")
    (199900, 500)
    """
    amount = money(given, field, minor_digits(currency))
    if amount.currencies and currency not in amount.currencies:
        raise _other_currency(amount, currency, field)
    minor = to_minor(amount, currency, field)
    if minor < 0 or (above_zero and not minor):
        why = "it is above zero" if above_zero else "it is not below zero"
        raise OfferError(field, given, why, "100.00" if above_zero else "0")
    if amount >= _HIGHEST:
        raise OfferError(field, given, Phrase("it is below {most}", most=f"{_HIGHEST:,}"), "1999.00")
    return minor


def paid_less(on_time: Priced, event: Priced) -> Decimal:
    """How much less is paid over the whole plan than was agreed, in major units; below zero where it is more.

    >>> from calc.cost.priced import priced
    >>> from calc.offer.model import Offer
    >>> fee, plan = {"amount": "5.00", "when": "first"}, {"installments": 3}
    >>> str(paid_less(priced(Offer(price="300", plan=plan)), priced(Offer(price="300", plan=plan, fees=[fee]))))
    '-5.00'
    """
    currency = on_time.offer.currency
    return to_major(to_minor(on_time.totals.paid, currency) - to_minor(event.totals.paid, currency), currency)


def _other_currency(amount: TypedMoney, currency: str, field: str) -> OfferError:
    meant = ", ".join(amount.currencies[:3])
    why = Phrase("'{sign}' means {meant}, and this is in {currency}", sign=amount.sign, meant=meant, currency=currency)
    return OfferError(field, amount.typed, why, Phrase("currency {code}", code=amount.currencies[0]))
