"""What does an English advertisement claim? A grammar of its phrases, from the most special to the plainest."""

from __future__ import annotations

from calc.ads.english.benefits import cash_discount, coupon, deferred_interest, gifts, interest_free, subsidy
from calc.ads.english.contract import early, late, minimum
from calc.ads.english.days import days
from calc.ads.english.fees import fees
from calc.ads.english.payments import balloon, graduated, interest_each_period, payments, per_day
from calc.ads.english.prices import default_price, down, prices
from calc.ads.english.rates import kind_of_apr, rates
from calc.ads.english.terms import terms
from calc.ads.english.words import Claims
from calc.ads.footnotes import footnote
from calc.ads.reader import Reader


def read_english(reader: Reader, claims: Claims) -> None:
    """Fill in what a text claims; the rules are tried in order, and each takes what it reads away from the next."""
    for rule in _RULES:
        rule(reader, claims)


_RULES = (
    footnote, graduated, late, early, minimum, cash_discount, coupon, days, deferred_interest, fees, rates, per_day, down,
    balloon, prices, gifts, interest_each_period, payments, terms, subsidy, interest_free, default_price, kind_of_apr,
)  # fmt: skip
