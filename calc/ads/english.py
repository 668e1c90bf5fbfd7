"""What does an English advertisement claim? A grammar of its phrases, from the most special to the plainest."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from calc.ads.reader import M, Reader, percent

Claims = dict[str, Any]

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "eighteen": 18, "twenty": 20, "twenty-four": 24, "thirty": 30, "thirty-six": 36,
    "forty": 40, "sixty": 60, "ninety": 90,
}  # fmt: skip
_NUM = rf"((?<!\d)\d{{1,5}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_PCT = r"((?<!\d)(?<!\d\.)\d{1,4}(?:\.\d{1,6})?\s?(?:%|percent\b|per cent\b)|\d{1,4}\s?bps\b)"
_LOW = (
    r"(as low as|as little as|starting (?:at|from)|starts? (?:at|from)|from|up to|under|less than|no more than|below)?"
)
_EVERY = r"(?:\s?(?:/|per|a|an|each|every)\s?(?:mo\b|mth\b|month|installment|instalment|payment|fortnight|week|wk\b|period)s?|\s?monthly|\s?weekly|\s?p\.?m\.?\b|\s?pw\b)"
_NAME = r"((?<![a-z])(?:one[- ]off |one[- ]time |upfront |monthly |annual |loan |account |credit ){0,3}(?:[a-z]{1,20}[- ]){0,2}?(?:fee|fees|charge|charges|surcharge))"
_FREE = r"interest[- ]free|no interest|zero interest|(?<![\d.])0(?:\.0+)?\s?%(?! (?:down|deposit|fee|off))|no[- ]cost emi|zero[- ]cost emi|0 interest|without interest|interest: ?0"


def read_english(reader: Reader, claims: Claims) -> None:
    """Fill in what a text claims; the rules are tried in order, and each takes what it reads away from the next."""
    for rule in _RULES:
        rule(reader, claims)


def whole(text: str) -> int:
    """A number in digits or in words.

    >>> whole("12"), whole("four")
    (12, 4)
    """
    return _WORDS[text] if text in _WORDS else int(text.replace(",", ""))


def _footnote(reader: Reader, claims: Claims) -> None:
    found = reader.first(r"[(\[]\s?\*+\s?([^)\]]{1,200})[)\]]")
    if found:
        claims["footnote"] = (
            reader.words(found, 1).strip().lower()
            if reader.words(found, 1).isascii()
            else reader.words(found, 1).strip()
        )


def _graduated(reader: Reader, claims: Claims) -> None:
    patterns = (
        rf"(?:first|for the first|initial)\s?{_NUM}?\s?(?:months?|payments?|installments?|instalments?|weeks?)\s?(?:at|for|of|only|just|:)?\s?{M}(?:{_EVERY})?(?:\s?each)?[,;]?\s?(?:then|and then|followed by|after that|and)\s?(?:{_NUM}\s?(?:months?|payments?|installments?|instalments?)\s?(?:at|of|for)\s?)?{M}(?:{_EVERY})?(?:\s?each)?(?:\s?for (?:the (?:next|following|remaining|last) )?{_NUM}\s?(?:months?|payments?|weeks?))?",
        rf"{M}(?:{_EVERY})?\s?for (?:the )?(?:first )?{_NUM}\s?(?:months?|payments?|weeks?)[,;]?\s?(?:then|and then|followed by|after that|and)\s?{M}(?:{_EVERY})?\s?for (?:the )?(?:next |following |remaining |last )?{_NUM}",
        rf"{_NUM}\s?(?:payments?|installments?|instalments?|months?) (?:of|at)\s?{M}(?:{_EVERY})?[,;]?\s?(?:then|and then|followed by|after that)\s?{_NUM}\s?(?:payments?|installments?|instalments?|months?)? ?(?:of|at)\s?{M}",
    )
    for place, pattern in enumerate(patterns):
        found = reader.first(pattern)
        if not found:
            continue
        if place == 0:
            count, after = found[1], found[3] or found[5]
            pairs = [(count, found[2]), (after, found[4])]
        elif place == 1:
            pairs = [(found[2], found[1]), (found[4], found[3])]
        else:
            pairs = [(found[1], found[2]), (found[3], found[4])]
        term = reader.first(rf"over {_NUM} months") if pairs[1][0] is None else None
        first = whole(pairs[0][0]) if pairs[0][0] else 1
        second = whole(pairs[1][0]) if pairs[1][0] else whole(term[1]) - first if term else None
        if second is None:
            continue
        claims["graduated"] = [[first, reader.money(pairs[0][1])], [second, reader.money(pairs[1][1])]]
        claims["term"] = first + second
        reader.take(found, "graduated")
        return


def _late(reader: Reader, claims: Claims) -> None:
    for pattern in (
        rf"late (?:payment )?(?:fees?|charges?)[^.;]{{0,30}}?(?:exceed|capped at|cap of|up to|maximum(?: of)?|at most|limited to|more than)\s?{_PCT}",
        rf"(?:never|not|no) (?:more than|exceed(?:s|ing)?)\s?{_PCT} of (?:the |your )?(?:order|purchase)",
    ):
        found = reader.first(pattern)
        if found:
            claims["late_fee_cap_pct"] = percent(found[1])
            reader.take(found, "late_fee_cap_pct", 1)
    for pattern in (
        rf"{M}\s?late (?:payment )?(?:fee|charge)s?(?: (?:for|per|on) (?:each|every|any)?\s?(?:missed|late)?\s?(?:installments?|instalments?|payments?))?",
        rf"late (?:payment )?(?:fees?|charges?)(?: of| is| are|:)?\s?{M}",
        rf"(?:missed|late) (?:payment|installment|instalment)s? (?:costs?|incurs?|fee|charge)s?[^.;\d$£€₹]{{0,14}}{M}",
    ):
        found = reader.first(pattern)
        if found and "late_fee" not in claims:
            claims["late_fee"] = reader.money(found[1])
            reader.take(found, "late_fee")
    for unit, word in (("day", "day|daily"), ("month", "month|monthly"), ("year", "year|annum|annual|p\\.?a\\.?")):
        found = reader.first(
            rf"(?:overdue|late|default|penalty)[^.;%\d]{{0,24}}{_PCT}\s?(?:per|a|/|each)?\s?(?:{word})"
        )
        if found and "late_rate" not in claims:
            claims["late_rate"] = {"value_pct": percent(found[1]), "unit": unit}
            reader.take(found, "late_rate")


def _early(reader: Reader, claims: Claims) -> None:
    early = r"(?:early (?:settlement|repayment|payoff|pay-off)|(?:pay|paid|paying|settle|settling|repay|repaying)(?: it)? (?:off )?early|prepay(?:ment)?)"
    free = reader.first(
        rf"(?:no|without|zero) (?:{early}|prepayment) (?:fee|charge|penalt)[a-z]{{0,6}}|(?:no (?:fee|charge|penalty) for ){early}|{early}[^.;]{{0,30}}(?:no (?:fee|charge|penalty)|fees? (?:is|are) waived|waived|free)"
    )
    due = reader.first(
        rf"{early}[^.;]{{0,40}}(?:remaining|all|future|full)[^.;]{{0,20}}(?:fees?|charges?|interest)[^.;]{{0,24}}"
    )
    for found, value in ((free, "waive"), (due, "due")):
        if found:
            claims["early_settlement"] = value
            reader.take(found, "early_settlement")
            return


def _minimum(reader: Reader, claims: Claims) -> None:
    found = reader.first(rf"minimum (?:monthly )?(?:payment|repayment|due)(?: of| is|:)?\s?{_PCT}") or reader.first(
        rf"{_PCT} minimum (?:payment|repayment)"
    )
    if found:
        claims["minimum_payment_pct"] = percent(found[1])
        reader.take(found, "minimum_payment_pct")


def _cash_discount(reader: Reader, claims: Claims) -> None:
    cash = r"(?:pay(?:ing)? (?:today|now|in full|upfront|up front|cash|at once|by cash|outright)|(?:for )?cash|paid (?:in full|upfront|today|at once)|upfront payment|full payment)"
    for pattern in (
        rf"{_PCT} (?:off|discount)[^.;,]{{0,24}}{cash}",
        rf"{cash}[^.;,\d]{{0,24}}{_PCT} (?:off|discount)",
        rf"{cash}[^.;,\d]{{0,14}}(?:save|get|take|discount of)\s?{_PCT}",
        rf"(?:save)\s?{_PCT}[^.;,]{{0,16}}{cash}",
    ):
        found = reader.first(pattern)
        if found and "cash_discount_pct" not in claims:
            claims["cash_discount_pct"] = percent(found[1])
            reader.take(found, "cash_discount_pct")


def _coupon(reader: Reader, claims: Claims) -> None:
    for pattern, order in (
        (rf"spend {M}(?: or more)?[,;]?\s?(?:and )?(?:get|save|take) {M}(?: off)?", (1, 2)),
        (rf"{M} off (?:when you spend|orders over|on orders (?:over|of)|over|purchases (?:over|of)) {M}", (2, 1)),
    ):
        found = reader.first(pattern)
        if found:
            claims["coupon"] = {
                "type": "threshold",
                "threshold": reader.money(found[order[0]]),
                "off": reader.money(found[order[1]]),
            }
            reader.take(found, "coupon")
            return


def _down(reader: Reader, claims: Claims) -> None:
    for pattern in (rf"{_PCT} (?:down(?: payment)?|deposit)\b", rf"(?:down payment|deposit)(?: of| is|:)?\s?{_PCT}"):
        found = reader.first(pattern)
        if found and "down_payment_pct" not in claims:
            claims["down_payment_pct"] = percent(found[1])
            reader.take(found, "down_payment_pct")
    for pattern in (
        rf"{M} (?:down(?: payment)?|deposit)\b",
        rf"(?:down payment|pay|put)(?: of| is|:)?\s?{M} (?:down|today|upfront)\b",
        rf"(?:down payment|deposit)(?: of| is|:)?\s?{M}",
    ):
        found = reader.first(pattern)
        if found and "down_payment" not in claims and "down_payment_pct" not in claims:
            claims["down_payment"] = reader.money(found[1])
            reader.take(found, "down_payment")
    found = reader.first(r"(?:no|zero|0) (?:money )?(?:down(?: payment)?|deposit)\b|nothing down")
    if found and "down_payment" not in claims:
        claims["down_payment"] = Decimal(0)
        reader.take(found, "down_payment")


_PART = r"(?:half|(?:a|one|another) third|(?:a|one|another) quarter|\d{1,2}%|(?:the )?(?:other half|rest|remainder|balance))"


def _parts_by_day(reader: Reader, claims: Claims) -> None:
    """Half today, half in 14 days."""
    now = reader.first(
        rf"{_PART} (?:is due |due |paid )?(?:today|now|upfront|up front|at checkout)|pay {_PART} (?:today|now)"
    )
    if not now:
        return
    days = [0]
    for found in list(reader.find(rf"{_PART}(?: is)?(?: due)? (?:in|after) {_NUM} (day|week|month)s?")):
        days.append(whole(found[1]) * {"week": 7, "month": 30}.get(found[2], 1))
        reader.take(found, "schedule_days")
    if len(days) > 1:
        claims["schedule_days"], claims["term"] = days, len(days)
        reader.take(now, "schedule_days")


def _days(reader: Reader, claims: Claims) -> None:
    _parts_by_day(reader, claims)
    found = reader.first(
        r"(?:statement|bill|billing)(?: date| day)?(?: is| comes| on| the|:)*\s(\d{1,2})(?:st|nd|rd|th)?[^.;]{0,30}?due(?: date| day)?(?: is| on| the| by|:)*\s(\d{1,2})(?:st|nd|rd|th)?\b"
    )
    if found:
        claims["billing_day"], claims["due_day"] = int(found[1]), int(found[2])
        reader.take(found, "billing_day")
    found = reader.first(
        rf"up to {_NUM} (?:interest[- ]free days|days interest[- ]free|days? (?:of )?interest[- ]free(?: credit)?)"
    ) or reader.first(rf"{_NUM} (?:interest[- ]free days|days (?:of )?interest[- ]free(?: credit| period)?)")
    if found:
        claims["float_days"] = whole(found[1])
        reader.take(found, "float_days")
    later = rf"(?:pay (?:nothing|later|in full|it all)?\s?(?:for|in|after|within)|nothing to pay (?:for|until)|no payments? (?:for|until)|payments? (?:deferred|delayed) (?:for|by)|defer(?:red)? (?:payments? )?(?:for|by)|first payment (?:in|after|due in)|payable (?:in|after|within))\s?{_NUM}\s?(days?|weeks?|months?)"
    found = reader.first(later)
    if found:
        key, times = (
            ("deferral_months", 1)
            if found[2].startswith("month")
            else ("deferral_days", 7 if found[2].startswith("week") else 1)
        )
        claims[key] = whole(found[1]) * times
        reader.take(found, key)
        if not re.search("first payment|no payments?|deferred|defer", found.group()):
            claims["term"] = 1


_IF_PAID = r"(?:no interest|interest[- ]free|0% interest|zero interest|0%(?: apr)?)[^.;]{0,20}\b(?:if|when|provided|as long as)\b[^.;]{0,20}\b(?:paid|pay|repaid|cleared|settled)\b[^.;]{0,12}\b(?:in full|off|full)|same as cash|deferred interest"


def _deferred_interest(reader: Reader, claims: Claims) -> None:
    found = reader.first(_IF_PAID)
    if found:
        claims["deferred_interest"] = True
        term = reader.first(rf"{_NUM}[- ]?months?")
        days = reader.first(rf"{_NUM}[- ]?days?")
        if term and "term" not in claims:
            claims["term"] = whole(term[1])
            reader.take(term, "term")
        elif days and "deferral_days" not in claims and "term" not in claims:
            claims["deferral_days"], claims["term"] = whole(days[1]), 1
            reader.take(days, "deferral_days")
        reader.take(found, "deferred_interest")


def _fees(reader: Reader, claims: Claims) -> None:
    free = reader.first(
        r"(?:no|zero|without|0|free of)\s(?!hidden)((?:[a-z]{1,20} )?(?:fees|fee|charges))\b|(?:fees?|charges) waived()"
    )
    each = r"(?:\s?(?:/|per|a|each|every)\s?(month|mo|installment|instalment|payment)\b)?"
    tail = r"(?: (on|of) (?:the )?(interest|principal|amount financed|purchase|order|loan))?"
    sized = reader.first(
        rf"(monthly |a month |each month )?{_LOW}\s?(?:a |plus |\+ ?)?(?:{_PCT}|{M})\s?(monthly )?{_NAME}{each}{tail}(?: (?:paid |charged |taken )?(upfront|up front|in advance|at checkout|with the first (?:payment|installment|instalment)))?"
    )
    named = reader.first(
        rf"{_NAME}(?: of| is| at|:)?\s?{_LOW}\s?(?:{_PCT}|{M}){each}(?: (?:paid |charged |taken )?(upfront|up front|in advance|at checkout|with the first (?:payment|installment|instalment)))?"
    )
    gst = reader.first(
        rf"{_PCT} (gst|vat|tax)(?: (on|of) (?:the )?(interest))?|(gst|vat)(?: of| at| @)?\s?{_PCT}(?: (?:on|of) (?:the )?(interest))?"
    )
    if free:
        claims["fee"] = {"name": (free[1] or "fees").strip(), "rate_pct": Decimal(0)}
        reader.take(free, "fee")
        for found in (sized, named):
            if found and found.start() < free.end() and free.start() < found.end():
                return
    if sized and "late" not in sized.group():
        low, share, money, monthly, name, per, _, base, when = sized.group(2, 3, 4, 5, 6, 7, 8, 9, 10)
        _put_fee(reader, claims, sized, 6, share, money, bool(sized[1] or monthly or per), base, when, low)
    elif named and "late" not in named.group():
        _put_fee(reader, claims, named, 1, named[3], named[4], bool(named[5]), None, named[6], named[2])
    elif gst:
        share, base = gst[1] or gst[6], gst[4] or gst[7]
        name = (gst[2] or gst[5]).upper()
        claims["fee"] = {
            "name": name,
            "rate_pct": percent(share),
            "basis": "interest" if base else "original principal",
            "timing": "unstated",
        }
        reader.take(gst, "fee")
    elif not free and (
        extra := reader.first(
            r"(?:plus|\+|excluding|additional)\s?(?:an? )?((?:[a-z]{1,20} )?(?:fees|fee|charges))\b(?: appl[a-z]{1,5})?|((?:(?<![a-z])[a-z]{1,20} )?fees?) (?:may )?appl(?:y|ies)"
        )
    ):
        claims["fee"] = {"name": (extra[1] or extra[2]).strip(), "timing": "unstated"}
        reader.take(extra, "fee")


def _put_fee(
    reader: Reader, claims: Claims, found: re.Match[str], name: int, share: str | None, money: str | None,
    each: bool, base: str | None, when: str | None, low: str | None,
) -> None:  # fmt: skip
    words = found[name].strip()
    each = each or words.startswith("monthly ")
    upfront = words.startswith(("upfront ", "one-off ", "one-time "))
    words = re.sub(r"^(?:monthly |upfront |one[- ]off |one[- ]time |a |an )+", "", words)
    timing = "each period" if each else "unstated"
    if when:
        timing = "first instalment" if "first" in when else "upfront"
    elif upfront:
        timing = "upfront"
    fee: Claims = {"name": words}
    if share is not None:
        value = percent(share)
        fee["rate_pct"] = value
        if value:
            fee["basis"] = "interest" if base == "interest" else "original principal"
            fee["timing"] = timing
    else:
        amount = reader.money(money or "")
        fee |= {"rate_pct": Decimal(0)} if amount == 0 else {"amount": amount, "timing": timing}
    if low:
        fee["qualifier"] = low
    claims["fee"] = fee
    reader.take(found, "fee")


def _rates(reader: Reader, claims: Claims) -> None:
    effective = reader.first(
        rf"(?:effective (?:annual |interest )?rate|ear|aer)(?: of| is|:)?\s?{_PCT}|{_PCT}\s?(?:effective(?: annual)?(?: rate)?|ear\b|aer\b)"
    )
    if effective:
        reader.take(effective, "claimed_ear_pct")
    units = (
        (
            "year",
            r"(?:representative )?(?:apr|a\.p\.r\.|per annum|p\.a\.|pa\b|annual(?:ly)?(?: (?:percentage )?rate| interest(?: rate)?)?|per year|a year|/ ?(?:year|yr)|yearly|each year)",
        ),
        ("month", r"(?:per month|a month|monthly|/ ?mo(?:nth)?|p\.?m\.?|each month)"),
        ("day", r"(?:per day|a day|daily|/ ?day|each day)"),
    )
    to = r"\s?(?:-|to|~)\s?"
    for unit, word in units:
        after = rf"{_LOW}\s?{_PCT}(?:{to}{_PCT})?(?: (?:fixed|representative|variable|typical|simple|compound|flat|add-on|nominal|interest))*\s?(?:rate |interest )?({word})(?: (?:simple|interest|rate|representative|variable|fixed))*(?P<tail> (?:flat|add-on)(?: rate)?)?"
        before = rf"(?:representative |fixed |typical |variable )?({word})(?: (?:rate|interest|of|is|from))*:?\s?{_LOW}\s?{_PCT}(?:{to}{_PCT})?()"
        for pattern, groups in ((after, (1, 2, 3)), (before, (2, 3, 4))):
            found = reader.first(pattern)
            if found and "claimed_rate" not in claims and found[groups[1]]:
                _put_rate(reader, claims, found, unit, groups)
    found = reader.first(
        rf"{_LOW}\s?{_PCT}(?:{to}{_PCT})? (?:(flat|add-on|simple)(?: rate| interest)?|interest(?: rate)?\b)|(?:interest(?: rate)?|flat rate|add-on rate)(?: of| at| is|:)?\s?{_LOW}\s?{_PCT}(?:{to}{_PCT})?()"
    )
    if found and "claimed_rate" not in claims:
        groups = (1, 2, 3) if found[2] else (5, 6, 7)
        if percent(found[groups[1]]):
            _put_rate(reader, claims, found, "unstated", groups)
    if effective:
        value = percent(effective[1] or effective[2])
        if "claimed_rate" in claims:
            claims["claimed_ear_pct"] = value
        else:
            claims["claimed_rate"] = {"value_pct": value, "unit": "year", "kind": "effective"}


def _put_rate(reader: Reader, claims: Claims, found: re.Match[str], unit: str, groups: tuple[int, int, int]) -> None:
    text = found.group()
    first, second = percent(found[groups[1]]), percent(found[groups[2]]) if found[groups[2]] else None
    rate: Claims = {"value_pct": first} if second is None else {"range_pct": [first, second]}
    rate["unit"] = unit
    if re.search(r"flat|add-on", text) or reader.says(r"\bflat\b|add-on"):
        rate["kind"] = "flat"
    elif re.search(r"simple", text):
        rate["kind"] = "simple"
    elif re.search(r"apr|a\.p\.r", text):
        rate["kind"] = "APR"  # settled when the currency is known
    qualifier = found[groups[0]]
    if qualifier and second is None:
        rate["qualifier"] = qualifier
    claims["claimed_rate"] = rate
    if first == 0 and second is None:
        claims["interest_free"] = True
    reader.take(found, "claimed_rate")


def _per_day(reader: Reader, claims: Claims) -> None:
    found = reader.first(rf"{_LOW}\s?(?:just |only |about )?{M}\s?(?:/|per|a|each)\s?day\b")
    if found:
        claims["per_day_amount"] = reader.money(found[2])
        if found[1]:
            claims["qualifier"] = found[1]
        reader.take(found, "per_day_amount")


def _payments(reader: Reader, claims: Claims) -> None:
    counted = rf"{_NUM}(?: equal| easy| interest[- ]free| monthly| weekly| bi-?weekly| fortnightly| affordable| low| fixed| zero-interest)*\s?(?:payments?|installments?|instalments?|emis?|repayments?) (?:of|at|@) {_LOW}\s?(?:just |only )?{M}"
    found = reader.first(counted)
    if found:
        claims["term"] = whole(found[1])
        claims["per_amount"] = reader.money(found[3])
        if found[2]:
            claims["qualifier"] = found[2]
        _frequency(claims, found.group())
        reader.take(found, "per_amount")
        reader.spans.setdefault("term", reader.spans["per_amount"])
        return
    found = reader.first(rf"{_NUM}\s?[x×*]\s?{M}")
    if found:
        claims["term"], claims["per_amount"] = whole(found[1]), reader.money(found[2])
        reader.take(found, "per_amount")
        return
    found = reader.first(rf"{_LOW}\s?(?:just |only )?{M}{_EVERY}") or reader.first(
        rf"(?:monthly (?:payments?|instal?lments?|emi)|(?<!cost )emi|instal?lments?|payments?)(?: of| is| are|:| from| at)?\s?{_LOW}\s?(?:just |only )?{M}"
    )
    if found and "per_amount" not in claims:
        claims["per_amount"] = reader.money(found[2])
        low = found[1] or ("from" if re.search(r"(?:payments?|emi|instal?lments?) from", found.group()) else None)
        if low:
            claims["qualifier"] = low
        _frequency(claims, found.group())
        reader.take(found, "per_amount")


def _frequency(claims: Claims, text: str) -> None:
    if re.search(r"bi-?weekly|every (?:2|two) weeks|fortnight", text):
        claims["frequency"] = "biweekly"
    elif re.search(r"week|wk|\bpw\b", text):
        claims["frequency"] = "weekly"


def _prices(reader: Reader, claims: Claims) -> None:
    named = (
        (
            "cash_price",
            rf"(?:cash price|price in cash|pay cash|cash|paid in full|if you pay (?:in full|today|cash)|upfront price|outright)(?: of| is|:| for| only| just)?\s?{M}",
        ),
        (
            "cash_price",
            rf"{M} (?:in cash|cash price|cash|outright|upfront|up front|if paid in full|if you pay (?:in full|today|cash|now))\b",
        ),
        (
            "plan_price",
            rf"(?:financed price|finance price|instal?lment price|credit price|financed|on finance|plan price|price on (?:credit|finance|instal?lments))(?: of| is|:| for)?\s?{M}",
        ),
        ("plan_price", rf"{M} (?:on finance|on credit|on (?:the )?(?:instal?lment )?plan|in instal?lments|financed)\b"),
        (
            "list_price",
            rf"(?:was|rrp|msrp|list price|originally|original price|regular(?:ly)?(?: price)?)(?: of| is|:)?\s?{M}",
        ),
        ("sale_price", rf"(?:\bnow|sale price|sale|on sale for)(?: only| just|:)?\s?{M}(?!{_EVERY})"),
        (
            "total",
            rf"(?:total(?: of payments| payable| repayable| amount payable| cost| to pay| repayment)?|you(?:'ll)? (?:re)?pay(?: a total of)?|altogether|in all)(?: of| is|:)?\s?{M}",
        ),
        ("total", rf"{M} (?:in total|total|altogether|in all)\b"),
        ("net_received", rf"(?:you receive|receive|you get|net proceeds(?: of)?|paid out)\s?{M}"),
        ("total_interest", rf"(?:total interest|interest charges?|total finance charge)(?: of| is|:)?\s?{M}"),
        ("income", rf"(?:monthly )?(?:income|salary)(?: of| is|:)?\s?{M}"),
        ("limit", rf"(?:credit limit|credit line|spending limit|limit)(?: of| is| up to|:)?\s?{M}"),
    )
    if reader.says(r"gift ?card"):
        claims["product"] = "gift card"
        found = reader.first(rf"{M}\s?(?:[a-z]{{1,20}} ){{0,2}}gift ?card") or reader.first(
            rf"gift ?card(?: worth| of| for)?\s?{M}"
        )
        if found:
            claims["face_value"] = reader.money(found[1])
            reader.take(found, "face_value", 1)
    for key, pattern in named:
        found = reader.first(pattern)
        if found and key not in claims:
            claims[key] = reader.money(found[1])
            reader.take(found, key)


def _gifts(reader: Reader, claims: Claims) -> None:
    found = reader.first(
        rf"(?:free (?:gift|[a-z]{{1,20}} ){{1,3}}|gift|bonus|plus a free [a-z ]{{1,20}}?)\s?(?:\(?worth|valued at|value)\s?{M}"
    ) or reader.first(rf"{M} (?:free )?gift\b(?! ?card)")
    if found:
        claims["gift"], claims["gift_value"] = True, reader.money(found[1])
        reader.take(found, "gift")
    elif reader.first(r"free gift|\bgift with|bonus gift|free [a-z]{1,20} with"):
        claims["gift"] = True


def _balloon(reader: Reader, claims: Claims) -> None:
    found = reader.first(rf"{M} (?:balloon|final payment)") or reader.first(rf"balloon(?: payment)?(?: of|:)?\s?{M}")
    if found:
        claims["balloon"] = reader.money(found[1])
        reader.take(found, "balloon")
        at = reader.first(rf"(?:at|in|after) month {_NUM}|(?:after|at the end of) {_NUM} months")
        if at and "term" not in claims:
            claims["term"] = whole(at[1] or at[2])
            reader.take(at, "term")
    if reader.says(r"interest[- ]only"):
        claims["shape"] = "interest_only"


def _terms(reader: Reader, claims: Claims) -> None:
    listed = reader.first(
        rf"((?:{_NUM}(?:[- ]months?)?\s?(?:/|,|or|and|, or)\s?){{1,5}}){_NUM}[- ]?(?:months?|instal?lments?|payments?)"
    )
    if listed and "term" not in claims:
        numbers = [whole(one) for one in re.findall(_NUM, listed.group())]
        if len(numbers) > 1 and all(1 <= one <= 120 for one in numbers) and numbers == sorted(numbers):
            claims["term_options"] = numbers
            free = [whole(found[1]) for found in reader.find(rf"{_NUM}[- ]?months? (?:interest[- ]free|0%)")]
            if free:
                claims["interest_free_terms"] = [one for one in free if one in numbers]
            reader.take(listed, "term_options")
            return
    split = reader.first(
        rf"(?:pay[- ]in[- ]|split (?:it |the cost |your purchase )?(?:in(?:to)? ))({_NUM[1:-1]})(?: (?:equal|easy|interest[- ]free|payments?|parts|instal?lments?))*"
    )
    ways = (
        rf"{_NUM} (?:equal |easy |interest[- ]free |monthly |weekly |bi-?weekly |fortnightly |zero-interest )*(?:payments|instal?lments|emis|repayments)\b",
        rf"(?:over|for|in|within|across|up to|spread over)\s(?:a |the )?{_NUM}[- ]?(?:months?\b|mo\b|mths?\b)",
        rf"{_NUM}[- ]?(?:months?|mo\b|mths?\b)",
        rf"(?:over|for)\s{_NUM}\s?(weeks?)\b",
        rf"(?:over|for)\s{_NUM}\s?(years?)\b",
    )
    if split and "term" not in claims:
        claims["term"] = whole(split[1])
        reader.take(split, "term")
    for place, pattern in enumerate(ways):
        found = None if "term" in claims else reader.first(pattern)
        if found:
            claims["term"] = whole(found[1]) * (12 if place == 4 else 1)
            if place == 3 and "frequency" not in claims:
                claims["frequency"] = "weekly"
            reader.take(found, "term")
    if "frequency" not in claims and "term" in claims:
        _frequency(claims, found_frequency(reader))


def found_frequency(reader: Reader) -> str:
    """The words that say how often, if any do."""
    found = reader.first(r"bi-?weekly|every (?:2|two) weeks|fortnightly|every fortnight|weekly|every week")
    return found.group() if found else ""


def _interest_free(reader: Reader, claims: Claims) -> None:
    if "deferred_interest" in claims or "interest_free_terms" in claims or "float_days" in claims:
        return
    found = re.search(_FREE, reader.copy.plain)
    if found:
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))


def _subsidy(reader: Reader, claims: Claims) -> None:
    for word, who in (
        (
            r"(?:merchant|seller|retailer|store)[- ](?:funded|subsidi[sz]ed|pays the interest)|interest (?:is )?(?:paid|borne|funded) by the (?:merchant|seller|retailer|store)",
            "merchant",
        ),
        (r"interest (?:is )?(?:paid|borne|funded) by the (?:bank|lender)", "lender"),
        (r"interest (?:is )?(?:paid|borne|funded) by (?:us|the platform)", "platform"),
        (r"(?:government|state)[- ](?:funded|subsidi[sz]ed)", "state"),
    ):
        if reader.first(word):
            claims["subsidy"] = who
            return


def _default_price(reader: Reader, claims: Claims) -> None:
    if {"price", "plan_price", "cash_price", "face_value", "sale_price"} & claims.keys():
        return
    for found in reader.find(M):
        amount = reader.money(found[1])
        if amount:
            claims["price"] = amount
            reader.take(found, "price")
            return


def _kind_of_apr(reader: Reader, claims: Claims) -> None:
    """An APR is nominal in dollars of the United States, effective in pounds and euros."""
    rate = claims.get("claimed_rate")
    if rate and rate.get("kind") == "APR":
        kind = {"USD": "nominal", "GBP": "effective", "EUR": "effective"}.get(reader.currency or "")
        del rate["kind"]
        if kind:
            rate["kind"] = kind


_RULES = (
    _footnote, _graduated, _late, _early, _minimum, _cash_discount, _coupon, _days, _deferred_interest, _fees, _rates, _per_day, _down,
    _balloon, _prices, _gifts, _payments, _terms, _subsidy, _interest_free, _default_price, _kind_of_apr,
)  # fmt: skip
