"""What does a Chinese advertisement claim? A grammar of its phrases, from the most special to the plainest."""

from __future__ import annotations

from calc.ads.chinese.benefits import coupons, discounts, gifts, income, interest_free, merchant, subsidy
from calc.ads.chinese.contract import early_settlement, late, minimum
from calc.ads.chinese.days import days, deferral, short_loan
from calc.ads.chinese.fees import fees
from calc.ads.chinese.parts import parts_by_day
from calc.ads.chinese.payments import balloon, first_amount, per_day, per_period, sums
from calc.ads.chinese.prices import default_price, deposit, down, gift_card, prices, reference_prices
from calc.ads.chinese.rates import rates
from calc.ads.chinese.steps import graduated
from calc.ads.chinese.terms import pay_later, shape, terms
from calc.ads.chinese.words import Claims
from calc.ads.footnotes import footnote
from calc.ads.reader import Reader


def read_chinese(reader: Reader, claims: Claims) -> None:
    """Fill in what a text claims; the rules are tried in order, and each takes what it reads away from the next."""
    for rule in _RULES:
        rule(reader, claims)


_RULES = (
    footnote, graduated, reference_prices, coupons, deposit, merchant, income, days, early_settlement, parts_by_day, short_loan, deferral, late,
    minimum, discounts, subsidy, down, gift_card, balloon, sums, first_amount, fees, rates, per_day, per_period, gifts, prices,
    terms, default_price, pay_later, shape, interest_free,
)  # fmt: skip
