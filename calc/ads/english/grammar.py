"""What does an English advertisement claim? A grammar of its phrases, from the most special to the plainest."""

from __future__ import annotations

from calc.ads.english.benefits import cash_discount, coupon, gifts
from calc.ads.english.contract import early, late, minimum
from calc.ads.english.days import days, one_payment
from calc.ads.english.fees import beside_the_payments, fees
from calc.ads.english.figures_marked import mark
from calc.ads.english.interest import deferred_interest, interest_free, subsidy
from calc.ads.english.paid_first import deposit, down
from calc.ads.english.payments import balloon, graduated, interest_each_period, payments, per_day
from calc.ads.english.prices import default_price, price_in_cash, prices
from calc.ads.english.rates import kind_of_apr, rates
from calc.ads.english.rewards import resale, step_discount
from calc.ads.english.short_loans import short_loan
from calc.ads.english.terms import terms
from calc.ads.english.words import Claims
from calc.ads.footnotes import footnote
from calc.ads.reader import Reader


def read_english(reader: Reader, claims: Claims) -> None:
    """Fill in what a text claims; the rules are tried in order, and each takes what it reads away from the next."""
    footnote(reader, claims)
    mark(reader)
    for rule in _RULES:
        rule(reader, claims)


_RULES = (
    graduated, late, early, minimum, cash_discount, coupon, step_discount, resale, deposit, deferred_interest, short_loan, days,
    fees, rates, per_day, balloon, down, gifts, interest_each_period, prices, payments, terms, one_payment, subsidy,
    interest_free, default_price, price_in_cash, beside_the_payments, kind_of_apr,
)  # fmt: skip
