"""Which words of English advertisements mean the same? The vocabulary that its phrases are built from."""

from __future__ import annotations

import re
from typing import Any

from calc.ads.english.figures_marked import FIGURE
from calc.ads.reader import Reader

Claims = dict[str, Any]

GAP = rf"[^.;!?\n{FIGURE}]{{0,40}}?"
"""A few words of the same sentence, with no figure among them."""
NEAR = rf"[^.;!?,:(\n{FIGURE}]{{0,40}}?"
"""The same within one clause."""

ONLY = r"(?:(?:just|only|a mere|merely|about|around|approx\.?|exactly|an? (?:extra|additional)|extra|another)\s){0,2}"
LOW = (
    r"(?:(?P<low>as low as|as little as|starting(?: at| from)?|starts? (?:at|from)|beginning at|from|up to|under|less than|no more than"
    r"|not more than|below|at most)\s)?"
)
"""A word that makes a figure a bound: the group `low`."""
LINK = (
    r"(?:[ :=-]{1,3}(?:is|are|was|were|of|at|for|comes? to|comes? in at|adds? up to|amounts? to|totals?|total|to|be|will be|only|just"
    r"|stands at|costs?|worth|you pay|to pay|in|a|an|the|about|currently|set at|charged at|applied at|all)(?![a-z])){0,5}[ :=-]{0,3}"
)
"""What stands between the name of a figure and the figure."""

MONTH = r"(?:months?|mths?|mos?)(?![a-z])"
WEEK = r"(?:weeks?|wks?|fortnights?)(?![a-z])"
YEAR = r"(?:years?|yrs?)(?![a-z])"
PAYMENT = r"(?:payments?|instal?lments?|emis?|repayments?|parts|portions)(?![a-z])"
_OTHER = (
    r"(?!(?:of|for|and|or|to|in|at|on|the|a|an|by|per|each|every|then|when|if|with|without|from|until|after|before|plus|over"
    r"|is|are|later|months?|weeks?|days?|years?|mo|up|any|your|our|more)(?![a-z]))"
)
KINDS_OF = rf"(?:[\s-]?{_OTHER}(?:[a-z][a-z-]{{1,15}}|\ue010\ue011*),?){{0,4}}[\s-]?"
"""Equal, easy, interest-free, monthly: what stands between a count and the payments."""
EVERY = (
    r"(?:\s?(?:/-)?\s?(?:(?:/|per|a|an|each|every|p/)\s?(?:other |calendar |\ue020\ue021* )?"
    r"(?:mo|mth|m|months?|instal?lments?|emi|payments?|fortnights?|weeks?|wk|w|period)(?![a-z])"
    r"|(?:monthly|weekly|fortnightly|bi-?weekly|p\.?c?m\.?|p\.?w\.?)(?![a-z])))"
)
"""A month, /mo, per installment: how often an amount is paid."""
EACH = rf"(?:{EVERY}|\s(?:each|apiece|a time)(?![a-z]))"

FREE = (
    r"(?:interest[- ]free|free of (?:any )?interest|(?:no|zero|nil)[- ](?:extra |added |additional )?interest(?![- ]free| (?:rate )?(?:increase|rise))"
    r"|(?<![.\w])0 (?:interest|apr)|(?:no|zero)[- ]cost[- ]emi|without (?:any |paying |charging )?(?:any )?interest|without fees (?:or|and) interest"
    r"|(?:don't|do not|won't|never) (?:have to )?pay (?:any |a penny of |a cent of )?interest|no (?:extra )?fees? (?:or|and|nor) interest"
    r"|interest(?: rate)?[ :]{1,2}(?:zero|none|nil)|pay(?:ing)? no (?:extra )?interest|neither (?:fees nor )?interest|zero (?:percent|per cent))"
)
"""Interest-free, in words."""
PAID_AT_ONCE = (
    r"(?:(?:pay(?:ing|ment|s)?|paid|buy(?:ing)?|settle|settling) (?:(?!nothing|later|half|less|only|monthly)[a-z]{1,10} ){0,3}"
    r"(?:today|now|in full|upfront|up front|cash|at once|in one go|outright|immediately|straight away|at checkout)"
    r"|(?:full|upfront|one-off|single|cash|immediate) payment|cash (?:buyers?|customers?|payers?)|(?:for |with |in )cash|cash)(?![a-z])"
)
FULL = r"(?:in full|off|in its entirety|(?:the )?(?:whole|entire|full) (?:balance|amount|sum)|the balance|everything)"
LATE = r"(?:late|overdue|missed|missing|miss|default|in arrears|penalty)(?![a-z])"
EARLY = (
    r"(?:early (?:settlement|repayment|payoff|pay-off|redemption|payment)|prepay(?:ment|ing)?|(?:pay(?:ing)?|paid|repay(?:ing)?|repaid|settl(?:e|ed|ing)"
    r"|clear(?:ed|ing)?|clos(?:e|ed|ing)|finish(?:ed|ing)?|redeem(?:ed|ing)?)(?: (?!late)[a-z]{1,12}){0,3} (?:early|ahead of (?:time|schedule)|before the end|sooner))"
)

_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|neither|nor|hardly|cannot|far from|instead of|rather than|stopped being|ceased to be|not without)|n't)"
    r"(?! only)(?: (?:an?|the|our|any|really|actually|truly|always|exactly|entirely|be|being|been|get|pay|find|see|have|offer(?:ed|ing)?|sold|called|come|comes|available|with|on|at|as|it's|all|completely))*"
    r"[\s\"']*$|\bno(?: such thing as| more)? $"
)
_ENDED = re.compile(
    r"[\s\"']*(?:[a-z]{1,12} ){0,2}(?:(?:is|are|was|has|have) )?(?:it is not|no longer|has ended|have ended|over now|is over|gone|ended|expired|has expired)(?![a-z])"
)
_WINDOW = 60


def negated(text: str, start: int, end: int) -> bool:
    """Whether the words before or after a place in a text deny it.

    >>> negated("this is not interest-free", 12, 25), negated("don't wait: interest-free", 12, 25)
    (True, False)
    """
    before = text[max(0, start - _WINDOW) : start]
    return _NOT.search(before) is not None or _ENDED.match(text, end) is not None


def claimed(reader: Reader, pattern: str) -> re.Match[str] | None:
    """The first place in what is left where a pattern stands and is not denied."""
    return next((one for one in reader.find(pattern) if not negated(reader.copy.plain, *one.span())), None)
