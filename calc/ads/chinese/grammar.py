"""What does a Chinese advertisement claim? A grammar of its phrases, from the most special to the plainest."""

from __future__ import annotations

from collections.abc import Callable

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

Rule = Callable[[Reader, Claims], None]


def read_chinese(reader: Reader, claims: Claims) -> None:
    """Fill in what a text claims; the rules are tried in order, and each takes what it reads away from the next."""
    signs = set(reader.copy.plain)
    for rule, needed in _RULES:
        if not needed or not signs.isdisjoint(needed):
            rule(reader, claims)


_RULES: tuple[tuple[Rule, str], ...] = (
    (footnote, "*"), (graduated, "期月"), (reference_prices, "价低"), (coupons, "满每达超券"), (deposit, "金"),
    (merchant, "佣润成返广励"), (income, "入薪资额水借"), (days, "日号天期"), (early_settlement, "提"),
    (parts_by_day, "付还交给扣缴"), (short_loan, "借贷"), (deferral, "延推缓迟晚顺宽付还扣结买支首"),
    (late, "逾罚滞违延未时迟晚"), (minimum, "低"), (discounts, "折减降省惠少便返抵"), (subsidy, "息担"), (down, "首头下"),
    (gift_card, "卡券"), (balloon, "到期末最尾余残"), (sums, "共总合加全利"), (first_amount, "首头第"), (fees, "费违砍扣"),
    (rates, "%‰‱分厘点万百千低利息"), (per_day, "天日"), (per_period, "期月周星礼次×x*供"), (gifts, "赠送礼"), (prices, ""),
    (terms, "期月年周次笔星礼"), (default_price, ""), (pay_later, ""), (shape, "本息周星礼"), (interest_free, ""),
)  # fmt: skip
"""Each rule, and the signs of which a text must have one if the rule is to find anything; none: it is always tried."""
