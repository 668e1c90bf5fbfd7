"""Which payments does an English advertisement state? Each, the steps, by the day, and the balloon."""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.english.figures_marked import NUM, M, count, money
from calc.ads.english.words import EACH, EVERY, KINDS_OF, LINK, LOW, MONTH, ONLY, PAYMENT, WEEK, Claims
from calc.ads.reader import Reader, compiled

_UNITS = rf"(?:{MONTH}|{WEEK}|{PAYMENT})"
_WHICH = r"(?:the |for the |your |for your |for )?(?:(?:first|initial|next|following|remaining|last|final|other|subsequent|further|another|more) )?"
_COST = r"(?:[ ,:]{1,2}(?:of|at|for|are|is|costs?|only|just|you|pay|it|it's|be|will)(?![a-z'])){0,5}[ ,:]{0,2}"
_STEP = (
    rf"(?:{_WHICH}(?P<n1>{NUM}){KINDS_OF}{_UNITS}{_COST}{M}{EACH}?"
    rf"|(?:and )?(?:the |your )?(?:next|following|remaining|last|other|final) (?P<n4>{NUM}){_COST}{M}{EACH}?"
    rf"|{_WHICH}(?P<one>first|1st|initial)(?: (?:month|payment|instal?lment|week|emi))?{_COST}{M}"
    rf"|(?:pay |you pay |it is |it's )?(?:just |only )?{M}{EACH}?(?: after that| afterwards| thereafter| from then on)?,? (?:for|over|during|in) {_WHICH}(?P<n2>{NUM})(?:[ -]{_UNITS})?"
    rf"|(?P<n3>{NUM})\s?[x×*]\s?{M})"
)
_OPEN_STEP = rf"(?:{_WHICH}(?:months?|payments?|instal?lments?|weeks?)?(?: at| of| for| are| is|:)*\s?{M}{EACH}?(?: (?:thereafter|after that|afterwards))?)"
_THEN = r"[,;:.]?\s?(?:(?:and then|then|followed by|after that|afterwards|after which|thereafter|from then on|and|plus),?(?: by)?\s|(?<=[,;])\s?)(?:it is |it's |you pay |pay |just |only )*"
_FIRSTISH = r"(?:first|1st|initial|then|followed|after|next|remaining|x|×|\*)"


def graduated(reader: Reader, claims: Claims) -> None:
    """First 3 months at $1, then 9 payments of $220: steps, one after the other."""
    for start in reader.find(_STEP):
        steps, end = [_step(reader, start)], start.end()
        while more := compiled(_THEN + _STEP).match(reader.left, end):
            steps.append(_step(reader, more))
            end = more.end()
        if not re.search(rf"(?<![a-z]){_FIRSTISH}", reader.left[start.start() : end + 12]):
            continue
        last = compiled(_THEN + _OPEN_STEP).match(reader.left, end)
        over = reader.first(rf"over {NUM}[- ]{MONTH}") if len(steps) == 1 and last else None
        if over and last:
            steps.append((count(reader, over) - steps[0][0], money(reader, last, last.lastindex or 0)))
            end = last.end()
        if len(steps) > 1 and all(number > 0 for number, _ in steps):
            _put_steps(reader, claims, steps, (start.start(), end))
            return


def _step(reader: Reader, found: re.Match[str]) -> tuple[int, Decimal | None]:
    """How many payments of how much."""
    group = next(place for place in range(1, len(found.groups()) + 1) if found[place] and found[place][0] == "\ue000")
    number = next((name for name in ("n1", "n2", "n3", "n4") if found[name]), None)
    return count(reader, found, number) if number else 1, money(reader, found, group)


def _put_steps(reader: Reader, claims: Claims, steps: list[tuple[int, Decimal | None]], place: tuple[int, int]) -> None:
    claims["graduated"] = [list(step) for step in steps]
    claims["term"] = sum(number for number, _ in steps)
    whole = compiled(r"[\s\S]*").match(reader.left, *place)
    if whole:
        reader.take(whole, "graduated")
        reader.spans.setdefault("term", reader.spans["graduated"])


def per_day(reader: Reader, claims: Claims) -> None:
    """Only $1 a day: what it costs by the day."""
    found = reader.first(rf"{LOW}{ONLY}{M}\s?(?:(?:/|per|a|each|every)\s?day|daily)(?![a-z])") or reader.first(
        rf"(?:daily (?:cost|payment|price)|(?:cost|price|payment) (?:per|a) day){LINK}{LOW}{ONLY}{M}"
    )
    if found:
        claims["per_day_amount"] = money(reader, found, 2)
        if found["low"]:
            claims["qualifier"] = found["low"]
        reader.take(found, "per_day_amount")


_COUNTED = (
    rf"pay[- ]in[- ]{NUM}(?: {PAYMENT})?(?: of| at| x|:)? {LOW}{ONLY}{M}{EACH}?",
    rf"{NUM}(?:\s?[x×])?{KINDS_OF}{PAYMENT}(?: are| is| will be)?\s?(?:of|at|@|for|:|-|each|only|just)?\s?(?:of )?{LOW}{ONLY}{M}{EACH}?(?! (?:off|discount|in all|in total|altogether))",
    rf"{NUM}(?:[ -]?(?:{MONTH}|{WEEK}))?\s?[x×*]\s?{LOW}{ONLY}{M}{EACH}?",
    rf"{LOW}{ONLY}{M}{EACH}?\s?[x×*]\s?{NUM}(?:[ -]?(?:{MONTH}|{WEEK}|{PAYMENT}))?",
    rf"{LOW}{ONLY}{M}(?: (?:paid|each|every time))? {NUM} times",
    rf"{NUM} times {LOW}{ONLY}{M}",
)
_ALONE = (
    rf"{LOW}{ONLY}{M}{EACH}(?! day)",
    rf"(?:pay|paying) {LOW}{ONLY}{M} (?:on|by|at the end of|at the start of|at the beginning of) (?:each|every)",
    rf"(?<![a-z])(?:monthly|weekly|fortnightly|(?:per|a|each|every) (?:month|week|fortnight)):? ?{LOW}{ONLY}{M}",
    rf"(?:monthly|weekly|fortnightly|bi-?weekly) (?:payments?|instal?lments?|repayments?|emis?|cost|price|rate){LINK}{LOW}{ONLY}{M}",
    rf"(?<!cost )(?<!cost-)(?<!first )(?:emis?|instal?lments?|(?<!final )(?<!down )(?<!balloon )payments?|repayments?)(?: (?:start|begin))?{LINK}{LOW}{ONLY}{M}(?! in all| in total| altogether)",
    rf"(?:each|every) (?:payment|instal?lment|emi|month|week|fortnight)(?:,? (?:for|over) {NUM} (?:{MONTH}|{WEEK}),?)?(?:,? (?:you|we|they) (?:just |only )?[a-z]{{2,12}})?(?: you)?{LINK}{LOW}{ONLY}{M}",
)


def payments(reader: Reader, claims: Claims) -> None:
    """4 payments of $25, 12 x £50, $99/month: what each installment is, and how many."""
    if "graduated" in claims or "per_amount" in claims:
        return
    _first_amount(reader, claims)
    for pattern in _COUNTED:
        found = reader.first(pattern)
        if found and "term_options" not in claims:
            numbers = [
                place
                for place in range(1, len(found.groups()) + 1)
                if (found[place] or " ")[0] in "\ue020o" and found[place] != found["low"]
            ]
            claims["term"] = count(reader, found, numbers[0])
            _put_each(reader, claims, found)
            reader.spans.setdefault("term", reader.spans["per_amount"])
            return
    for pattern in _ALONE:
        found = reader.first(pattern)
        if found:
            counts = [place for place in range(1, len(found.groups()) + 1) if (found[place] or " ")[0] == "\ue020"]
            if counts:
                claims.setdefault("term", count(reader, found, counts[0]))
            _put_each(reader, claims, found)
            return


def _put_each(reader: Reader, claims: Claims, found: re.Match[str]) -> None:
    """The amount of an installment, the word that makes it a bound, and how often it is paid."""
    amount = next(place for place in range(1, len(found.groups()) + 1) if (found[place] or " ")[0] == "\ue000")
    claims["per_amount"] = money(reader, found, amount)
    if found["low"]:
        claims["qualifier"] = found["low"]
    elif start := re.search(r"(starting|starts?|begin(?:ning)?) (?:at|from)|(from)", found.group()):
        claims["qualifier"] = start.group()
    frequency(claims, reader.copy.plain[found.start() : found.end()])
    more = compiled(_MORE_EACH).match(reader.left, found.end())
    reader.take(found, "per_amount")
    if more and (extra := money(reader, more)) and extra < claims["per_amount"]:
        fee = {"name": "fee", "amount": extra, "timing": "each period"}
        reader.terms.setdefault("further_fees", []).append(fee)
        reader.take(more, "further_fees")


_MORE_EACH = rf",? ?(?:plus|and|\+|&) {ONLY}{M}{EVERY}(?=[.,;!]|$| (?:on top|extra|for|over))"
"""Plus $3 a month: a charge beside each installment."""


def _first_amount(reader: Reader, claims: Claims) -> None:
    """First installment $120: where the others are not named."""
    found = reader.first(
        rf"(?:first|1st|initial) (?:month|payment|instal?lment|emi|month's payment)(?:'s)?{LINK}{M}"
    ) or reader.first(rf"{M}{EVERY}? (?:in|for) (?:the |your )?(?:first|1st) (?:month|payment|instal?lment|emi)")
    if found and "per_amount" not in claims:
        claims["first_amount"] = money(reader, found)
        reader.take(found, "first_amount")


def frequency(claims: Claims, text: str) -> None:
    """Whether the words say weekly or every two weeks."""
    if re.search(r"bi-?weekly|(?:every|each) (?:2|two|other|second) weeks?|fortnight", text):
        claims["frequency"] = "biweekly"
    elif re.search(r"(?:every|each) (?:\d|three|four|five|six) weeks", text):
        return
    elif re.search(r"week(?!end)|(?<![a-z])wk|(?<![a-z])p\.?w(?![a-z])|/w(?![a-z])", text):
        claims["frequency"] = "weekly"


def interest_each_period(reader: Reader, claims: Claims) -> None:
    """£45 interest a month: what is paid each period without paying anything back."""
    found = reader.first(rf"{M} (?:of |in )?interest(?: only)?{EVERY}") or reader.first(
        rf"(?:monthly |weekly )?interest(?: payments?)?{LINK}{M}{EVERY}|(?:monthly|weekly) interest(?: payments?)?{LINK}{M}"
    )
    if found:
        claims["interest_per_period"] = money(reader, found, 1 if found[1] else 2)
        reader.take(found, "interest_per_period")


def balloon(reader: Reader, claims: Claims) -> None:
    """$5,000 balloon at month 36; interest only."""
    at_end = r"(?:at the (?:very )?end|at maturity|at month|after|on the last day|in the (?:last|final) month)"
    name = r"(?:final )?balloon(?: payment)?|(?:final|last|closing) (?:lump sum |lump-sum )?payment"
    for pattern in (
        rf"{M} (?:{name})(?: {at_end}(?= of|[.,;]|$))?",
        rf"(?:{name}){LINK}{M}(?: {at_end}(?= of|[.,;]|$))?",
        rf"{M} (?:is |are |falls )?(?:due|payable|repaid|paid back|to be repaid|back) (?={at_end})",
        rf"(?:principal|capital|loan)(?: of)? {M} (?=(?:is )?(?:due|repaid|paid back))",
    ):
        found = reader.first(pattern)
        if found:
            claims["balloon"] = money(reader, found)
            reader.take(found, "balloon")
            _balloon_at(reader, claims)
            break
    for word, shape in (
        ("interest[- ]only", "interest_only"),
        ("annuity", "annuity"),
        ("equal principal", "equal_principal"),
    ):
        if reader.says(word):
            claims["shape"] = shape
            return


def _balloon_at(reader: Reader, claims: Claims) -> None:
    """In which month the balloon is due."""
    at = reader.first(rf"(?:at|in|after) month {NUM}|(?:after|at the end of|at the end:?|in) {NUM}[- ]{MONTH}")
    if at and "term" not in claims:
        claims["term"] = count(reader, at, 1 if at[1] else 2)
        reader.take(at, "term")
