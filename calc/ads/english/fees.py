"""Which fees does an English advertisement name, on what, and when are they taken?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from calc.ads.english.figures_marked import FIGURE, PCT, M, money, share
from calc.ads.english.words import EVERY, LATE, LINK, LOW, ONLY, Claims, claimed
from calc.ads.reader import Reader, compiled, plain
from calc.errors import Phrase

_NOT_A_NAME = (
    r"(?!(?:a|an|the|pay|plus|is|are|of|we|you|with|and|or|no|zero|for|in|on|by|to|from|at|each|every|per|month|monthly|weekly|fortnightly|daily"
    r"|yearly|annual|annually|only|just|all|any|small|low|flat|fixed|extra|additional|added|one|off|time|one-off|one-time|upfront|hidden|remaining|full"
    r"|charged|taken|this|that|our|your|its|instalment|installment|emi|plan|payment|first|once|but|there|has|have|be|as|also|then|without|excluding|apply"
    r"|applies|carries|adds?|costs?|charges?|interest|free|low|modest|single|initial|some|other|further|certain|usual|nominal)(?![a-z-]))"
)
_NAME = rf"(?P<name>(?:{_NOT_A_NAME}(?<![a-z-])[a-z][a-z-]{{1,18}} ){{0,3}}(?:fees?|charges?|surcharge|commission)(?![a-z]))"
_OF_PLAN = (
    r"(?P<lead>(?:(?:small|low|flat|fixed|extra|additional|added|modest|nominal|single|a|an|the|in|as|of|per|each|every|month|monthly|weekly|fortnightly|annual|yearly"
    r"|instal?lment|emi|payment|plan|upfront|up-front|one-off|one-time|once-off|initial|total|overall|first)[ -]){0,4})"
)
"""Words before the name that are no part of it; some of them say when it is taken."""
_EACH = re.compile(
    rf"(?<![a-z])(?:monthly|weekly|fortnightly|(?:per|a|each|every|/) ?(?:month|mo|week|fortnight|instal?lment|payment|emi|period))(?![a-z])|{EVERY}"
)
_FIRST = re.compile(
    r"(?:with|on|in|from|added to|as part of|alongside) (?:the |your )?(?:first|1st) (?:payment|instal?lment|emi|month|bill|statement)|first instal?lment"
)
_AHEAD = re.compile(
    r"upfront|up front|up-front|in advance|at (?:the )?checkout|at the (?:start|outset|beginning)|one-off|one-time|once-off|at once|on the day|before the first|at signing|when you (?:sign|order|buy)|straight away|(?<![a-z])deducted"
)
_SPREAD = re.compile(r"(?<![a-z])(?:total|overall|in all)(?![a-z])|(?:over|across) (?:the whole term|all)|spread|split")
_CLAUSE = rf"[^.;!?\n{FIGURE}]"
_TAIL = rf"(?P<tail>{EVERY}?(?: (?:(?:on|of) (?:the |each |every |your )?(?:interest|principal|amount|purchase|order|loan|price|instal?lment|payment)[a-z ]{{0,12}}))?(?:,? ?\(?(?:is |are |to be |which is |that is |and |all )?(?:paid|charged|taken|collected|deducted|payable|due|billed|added|applies|apply|levied|debited|spread|split|in total|in all|overall|upfront|up front|in advance|at checkout|with the first|first instal?lment|first payment|on top|for each|for every|on each|on every|each|every|per|a month|monthly|weekly|once)(?![a-z]){_CLAUSE}{{0,28}})?)"
_EACH_LEAD = r"(?P<each>(?:each|every|per) (?:month|week|fortnight|instal?lment|payment|emi)[^.;!?,\n]{0,16}? )?"
_SIZED = (
    rf"{_EACH_LEAD}{LOW}{ONLY}(?:{PCT}|{M}){EVERY}?[ -]{_OF_PLAN}{_NAME}{_TAIL}",
    rf"{_EACH_LEAD}{_OF_PLAN}{_NAME}(?P<when>(?: (?:per|a|each|every) (?:month|week|instal?lment|payment|emi)| (?:charged|taken|collected|payable|due) (?:monthly|upfront|up front|in advance|each month|every month|with the first instal?lment|with the first payment|per month)|, monthly)?){LINK}{LOW}{ONLY}(?:{PCT}|{M}){_TAIL}",
)
_TAX = r"(?P<tax>gst|vat|sales tax|service tax|tax)(?![a-z])"
_TAXED = rf"(?:{PCT} {_TAX}|(?P<tax2>gst|vat){LINK}{PCT})(?P<base>(?: [a-z]{{1,10}}){{0,4}} (?:on|of) (?:the |your |that |this )?interest)?"
_NONE = (
    r"(?<![\d.,a-z])(?:no|zero|0|free of|without|nil)(?: any| set| interest,?(?: or| and| nor)?| interest and no| additional| extra| added)?[ -](?!hidden|surprise|late|early|prepay)"
    r"(?P<free>(?:(?!(?:no|zero|without|nil|down|interest|catch|hidden|more|on|in|or|and|to|if|when|for)(?![a-z]))[a-z-]{1,16} ){0,2}(?:fees?|charges?))(?![a-z])"
)
_WAIVED = r"(?P<free>(?:[a-z]{1,16} ){0,2}(?:fees?|charges?)) (?:is |are )?(?:fully |completely )?waived|(?<![a-z])fee-free|neither (?:interest nor )?(?P<free3>fees?)(?: nor)?|(?P<free2>fees?)(?: is| are|:)? (?:zero|nil|none)(?![a-z])"
_NAMED_ONLY = (
    rf"(?:plus|\+|excluding|additional|with|subject to|but|and|excl\.|before)\s(?:an? )?(?:additional |extra )?{_NAME}(?: (?:will |may |also )?appl(?:y|ies))?",
    rf"{_NAME} (?:will |may |also |can )?(?:appl(?:y|ies)|(?:be|is|are) (?:charged|added|payable|extra)|not included|extra)",
)


def fees(reader: Reader, claims: Claims) -> None:
    """3% processing fee, $5 monthly account fee, no fees, 18% GST on interest: the fee."""
    _without(reader, claims)
    _by_the_hundred(reader, claims)
    found = sorted(_sized(reader), key=lambda one: one[0].start())
    taxed = reader.first(_TAXED)
    if found:
        _put(reader, claims, found)
        if taxed and taxed["base"]:
            _add(reader, claims, _tax(reader, taxed))
    elif taxed:
        claims["fee"] = _tax(reader, taxed)
    elif "fee" not in claims:
        _named_only(reader, claims)


def _sized(reader: Reader) -> Iterator[tuple[re.Match[str], Claims]]:
    """All fees with a figure, and where they stand."""
    for pattern in _SIZED:
        for found in [one for one in reader.find(pattern) if _is_of_the_plan(one)]:
            yield found, _fee(reader, found)
            reader.take(found, "further_fees")


def _put(reader: Reader, claims: Claims, listed: list[tuple[re.Match[str], Claims]]) -> None:
    """The first fee that costs something is the claim, the others are further ones."""
    first, fee = next((one for one in listed if one[1].get("rate_pct") != 0), listed[0])
    claims["fee"] = fee
    reader.spans["fee"] = reader.copy.span(*first.span())
    for _, another in listed:
        _add(reader, claims, another)
    more = compiled(_ANOTHER).search(reader.left, first.end())
    if more and not any(more["name"].strip() == one["name"] for _, one in listed):
        reader.doubts.append(Phrase("another fee is named, and not how much it is: {name}", name=more["name"].strip()))


def _add(reader: Reader, claims: Claims, fee: Claims) -> None:
    """A fee beside the first one, unless it costs nothing, is that one again, or the sum of all."""
    known = [claims["fee"], *reader.terms.get("further_fees", [])]
    if fee.get("rate_pct") != 0 and fee.get("timing") != "spread" and not any(_same(fee, one) for one in known):
        reader.terms.setdefault("further_fees", []).append(fee)


def _same(fee: Claims, other: Claims) -> bool:
    return all(fee.get(key) == other.get(key) for key in ("name", "amount", "rate_pct"))


_ANOTHER = rf"(?:plus|\+)\s(?:an? )(?:additional |extra )?{_NAME}"
_HUNDREDS = rf"{M} (?:(?:in|of|as) )?(?:(?:an? )?{_NAME} )?(?:per|for every|for each|on every|on each) {M} (?:you )?(?:borrow(?:ed)?|lent|loaned|advanced|of (?:the |your )?(?:loan|advance))(?![a-z])"


def _by_the_hundred(reader: Reader, claims: Claims) -> None:
    """$15 fee per $100 borrowed: a fee in percent, where it has a name; neither amount is a price."""
    found = reader.first(_HUNDREDS) or reader.first(rf"{_NAME}{LINK}{_HUNDREDS.replace('name', 'also')}")
    if found is None:
        return
    small, large = (place for place in range(1, len(found.groups()) + 1) if (found[place] or " ")[0] == "\ue000")
    fee, whole = money(reader, found, small), money(reader, found, large)
    if found["name"] and fee and whole:
        share_of_it = plain(fee / whole * 100)
        base = {"basis": "original principal", "timing": "unstated"}
        claims["fee"] = {"name": found["name"].strip(), "rate_pct": share_of_it, **base}
    reader.take(found, "fee")


def _is_of_the_plan(found: re.Match[str]) -> bool:
    """Not of paying late or early, and no discount."""
    return not re.search(rf"{LATE}|early|prepay|foreclosure|commission on every|hidden", found["name"]) and not found[
        "name"
    ].startswith("commission")


def _without(reader: Reader, claims: Claims) -> None:
    """No fees, zero processing fee, fees waived."""
    found = claimed(reader, _NONE) or claimed(reader, _WAIVED)
    if found:
        words = re.sub(
            r"^(?:upfront|monthly|annual|extra|additional|set|any|of) ", "", (found["free"] or "fees").strip()
        )
        claims["fee"] = {"name": words if "fee" in words or "charge" in words else "fees", "rate_pct": Decimal(0)}
        reader.take(found, "fee")


def _fee(reader: Reader, found: re.Match[str]) -> Claims:
    """A fee with a figure, as it was found."""
    figures = [
        place
        for place in range(1, len(found.groups()) + 1)
        if (found[place] or " ")[0] in FIGURE[:2]
        and len(found[place] or "")
        and set(found[place]) <= set("\ue000\ue001\ue010\ue011")
    ]
    group = figures[0]
    fee: Claims = {"name": found["name"].strip()}
    if found[group][0] == "\ue010":
        value = share(reader, found, group)
        fee["rate_pct"] = value
        if value:
            fee["basis"] = (
                "interest" if re.search(r"(?:on|of) (?:the )?interest", found["tail"]) else "original principal"
            )
            fee["timing"] = _timing(found)
    else:
        amount = money(reader, found, group)
        fee |= {"rate_pct": Decimal(0)} if amount == 0 else {"amount": amount, "timing": _timing(found)}
    if found["low"]:
        fee["qualifier"] = found["low"]
    return fee


def _timing(found: re.Match[str]) -> str:
    """When a fee is taken, by the words around it."""
    words = found.group()
    for pattern, timing in (
        (_FIRST, "first instalment"),
        (_SPREAD, "spread"),
        (_EACH, "each period"),
        (_AHEAD, "upfront"),
    ):
        if pattern.search(words):
            return timing
    return "unstated"


def _tax(reader: Reader, found: re.Match[str]) -> Claims:
    """18% GST on interest."""
    group = 1 if found[1] else 4
    name = (found["tax"] or found["tax2"]).strip()
    reader.take(found, "fee")
    return {
        "name": name.upper() if name in ("gst", "vat") else name,
        "rate_pct": share(reader, found, group),
        "basis": "interest" if found["base"] else "original principal",
        "timing": "unstated",
    }


def _named_only(reader: Reader, claims: Claims) -> None:
    """Plus a processing fee: an extra without a figure."""
    for pattern in _NAMED_ONLY:
        found = next((one for one in reader.find(pattern) if _is_of_the_plan(one)), None)
        if found:
            claims["fee"] = {"name": found["name"].strip(), "timing": "unstated"}
            reader.take(found, "fee")
            return


def beside_the_payments(reader: Reader, claims: Claims) -> None:
    """A $10 setup fee and $5 a month: payments that never pay the price back, and stand beside a fee, are a fee too."""
    price = claims.get("price") or claims.get("plan_price")
    if not ({"fee", "per_amount", "term"} <= claims.keys() and price and {"fee", "per_amount"} <= reader.spans.keys()):
        return
    between = reader.copy.original[reader.spans["fee"][1] : reader.spans["per_amount"][0]]
    if claims["per_amount"] * claims["term"] * 2 < price and _AND.fullmatch(between):
        each = {"name": "fee", "amount": claims.pop("per_amount"), "timing": "each period"}
        reader.terms.setdefault("further_fees", []).append(each)


_AND = re.compile(r"\s?,?\s?(?:and|plus|\+|&)\s?", re.IGNORECASE)
