"""Which days does an English advertisement name? Statement, due day, days put off, parts paid by day."""

from __future__ import annotations

import re

from calc.ads.english.figures_marked import FIGURE, NUM, PCT, M, count, money
from calc.ads.english.words import KINDS_OF, PAYMENT, Claims
from calc.ads.reader import Reader

_SHARE = r"(?:(?:a|one|another|the other|the first|the second|the last) )?(?:half|third|quarter|fifth)"
_PART = rf"(?:{_SHARE}|{PCT}|{M}|(?:the )?(?:other half|rest|remainder|balance|other))"
_VERB = r"(?:[, ]{1,2}(?:is|are|due|paid|payable|then|of it|the same|again|of the price))*"
_NOW = r"(?:today|now|upfront|up front|at (?:the )?checkout|when you (?:order|buy|shop)|straight away|immediately|on the day)(?![a-z])"
UNIT = r"(day|week|fortnight|month)s?(?![a-z])"
LENGTH = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
_WHEN = rf"(?:(?P<now>{_NOW})|(?:in|after|within|at) (?:another )?(?:(?P<number>{NUM})|a)[ -]{UNIT}|(?P<later>{NUM})[ -]{UNIT} later)"


def _parts_by_day(reader: Reader, claims: Claims) -> None:
    """Half today, half in 14 days."""
    pattern = rf"(?P<part>{_PART}){_VERB} {_WHEN}"
    parts = list(reader.find(pattern))
    days = [_day(reader, found) for found in parts]
    if len(days) < 2 or days[0] != 0 or days != sorted(set(days)):
        return
    amounts = [money(reader, found, "part") if found["part"][0] in FIGURE[:1] else None for found in parts]
    claims["schedule_days"], claims["term"] = days, len(days)
    if amounts[0] is not None and len(set(amounts)) == 1:
        claims["per_amount"] = amounts[0]
        reader.spans["per_amount"] = reader.copy.span(*parts[0].span())
    for found in parts:
        reader.take(found, "schedule_days")


def _day(reader: Reader, found: re.Match[str]) -> int:
    if found["now"]:
        return 0
    unit = next(word for word in reversed(found.groups()) if word in LENGTH)
    group = "number" if found["number"] else "later"
    return LENGTH[unit] * (count(reader, found, group) if found[group] else 1)


_FIRST_TODAY = (
    rf"(?:(?:the )?(?:first|one|1st|\ue020)(?: payment| instal?lment| one)?(?: is| being)?(?: due| paid| payable| taken)? {_NOW}"
    rf"|{_NOW},? (?:then|and)|first {_NOW})"
)


_EVERY_WEEKS = (
    rf"(?:every|each|per|a) (?:(?P<other>other|second)|(?P<number>{NUM}))? ?(?P<unit>week|fortnight)s?(?![a-z])"
)
_TODAY_AND_EVERY = (
    rf"(?P<first>{M}) {_NOW},?\s?(?:(?:and|then|followed by|plus|\+|with)\s?){{1,2}}(?:(?P<counted>{NUM}){KINDS_OF}{PAYMENT} of )?"
    rf"(?P<each>{M}) {_EVERY_WEEKS}(?: (?:for|over) (?:the next |another )?(?:(?P<payments>{NUM}){KINDS_OF}{PAYMENT}|(?P<weeks>{NUM}) weeks?(?![a-z])))?"
)


def _today_and_every(reader: Reader, claims: Claims) -> bool:
    """$50 today and $50 every two weeks for 6 weeks: all installments, or what is paid down and the others."""
    found = reader.first(_TODAY_AND_EVERY)
    counted = found and (found["counted"] or found["payments"])
    if not found or not (counted or found["weeks"]):
        return False
    every = count(reader, found, "number") if found["number"] else 2 if found["other"] else 1
    every *= 2 if found["unit"] == "fortnight" else 1
    later = count(reader, found, "counted" if found["counted"] else "payments" if found["payments"] else "weeks")
    later = later if counted else later // every
    today, each = money(reader, found, "first"), money(reader, found, "each")
    claims["per_amount"], claims["term"] = each, later
    if every in (1, 2):
        claims["frequency"] = ("weekly", "biweekly")[every - 1]
    if today == each:
        claims["term"] = later + 1
        claims["schedule_days"] = [7 * every * place for place in range(min(later, 120) + 1)]
    else:
        claims["down_payment"] = today
    reader.take(found, "per_amount")
    for name in ("term", "schedule_days", "down_payment"):
        reader.spans.setdefault(name, reader.spans["per_amount"])
    return True


def _one_today(reader: Reader, claims: Claims) -> None:
    """4 payments: one today, then one every 2 weeks; the days of all follow."""
    now = reader.first(rf"{_FIRST_TODAY}|{M} {_NOW}")
    then = reader.first(
        rf"(?:every|each|a)\s(?:(?P<other>other|second)|(?P<number>{NUM}))?\s?(?P<unit>week|fortnight|day)s?(?![a-z])|(?P<bi>bi-?)?(?P<ly>fortnight|week)ly"
    )
    counted = reader.first(rf"{NUM}{KINDS_OF}{PAYMENT}") or reader.first(
        rf"(?:pay[- ]in[- ]|(?:split|divide)[^.;!?]{{0,40}}? into ){NUM}"
    )
    if not (now and then and counted) or (now.group()[0] == FIGURE[0] and now.start() < counted.start()):
        return
    times = count(reader, then, "number") if then["number"] else 2 if then["other"] or then["bi"] else 1
    every = LENGTH[then["unit"] or then["ly"]] * times
    claims["schedule_days"] = [every * place for place in range(min(count(reader, counted), 120))]
    reader.spans.setdefault("schedule_days", reader.copy.span(*then.span()))


_TH = r"(?:st|nd|rd|th)?(?![a-z\d])"
_BILL = r"(?:statements?|bill(?:ing|s|ed)?)(?![a-z])"
_DUE = r"(?:due|pay(?:ment|able)?|repay(?:ment|able)?|settle)(?![a-z])"
_BEFORE_A_DAY = rf"[^\d{FIGURE}]{{0,30}}?"
_DAY = rf"(?:(\d{{1,2}}){_TH}|{NUM})"


def _days_of_the_month(reader: Reader, claims: Claims) -> None:
    """Statement on the 1st, due on the 6th; on the 15th of every month."""
    found = reader.first(rf"{_BILL}{_BEFORE_A_DAY}{_DAY}{_BEFORE_A_DAY}{_DUE}{_BEFORE_A_DAY}{_DAY}")
    if found:
        claims["billing_day"], claims["due_day"] = _ordinal(reader, found, 1), _ordinal(reader, found, 3)
        reader.take(found, "billing_day")
        return
    found = reader.first(rf"{_DUE}{_BEFORE_A_DAY}{_DAY}{_BEFORE_A_DAY}{_BILL}{_BEFORE_A_DAY}{_DAY}")
    if found:
        claims["billing_day"], claims["due_day"] = _ordinal(reader, found, 3), _ordinal(reader, found, 1)
        reader.take(found, "billing_day")
        return
    for key, word in (("billing_day", _BILL), ("due_day", _DUE)):
        found = reader.first(
            rf"{word}(?:[ :]{{1,2}}(?:dates?|days?|is|on|by|the|comes|each|every|month|of|falls|always)(?![a-z])){{0,6}}[ :]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)(?![a-z])"
        )
        if found:
            claims[key] = int(found[1])
            reader.take(found, key)
    found = reader.first(
        r"(?:on |every |each )(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: day)? (?:of (?:every|each|the) month|(?:every|each) month|monthly)"
    )
    if found and "due_day" not in claims and "billing_day" not in claims:
        claims["day_of_month"] = int(found[1])
        reader.take(found, "day_of_month")


def _ordinal(reader: Reader, found: re.Match[str], group: int) -> int:
    return int(found[group]) if found[group] else count(reader, found, group + 1)


_FREE_DAYS = r"(?:interest[- ]free|no interest|without interest)"
_LATER = (
    r"(?:pay(?:ing)?(?: back)?(?: nothing| zero| later| in full| it all| the lot| for it| everything| the full amount| no money)?(?: until)?(?: more)?(?: for| in| after| within)"
    r"|pay (?:for|off) (?:your|the|this|it)[^.;!?]{0,32}?(?: in| after| within)|nothing (?:to pay |due |is due |payable )?(?:for|until|in)"
    r"|don't pay (?:anything |a (?:penny|cent|thing) )?(?:for|until)|payable (?:in|after|within)|settle (?:up )?(?:in|after|within)|you have)"
)
_STARTS = (
    r"(?:(?:payments?|instal?lments?|repayments?|emis?) (?:are |is |being )?(?:start|begin|deferred|delayed|postponed|put off|starting|beginning|due)s?(?: only)?(?: for| by| in| after)"
    r"|defer(?:red|ring)? (?:your |the )?(?:first )?(?:payments? )?(?:for|by)|first (?:payment|instal?lment|emi)(?: is| due| only| comes| starts)*(?: in| after| by)|(?:start|begin) (?:paying|repaying) (?:in|after)"
    r"|no payments? (?:due |are due |needed |required )?(?:for|until|in))"
)
_SPAN = rf"\s(?:the first |a full |up to )?{NUM}[- ](days?|weeks?|months?)(?![a-z])(?!{KINDS_OF}{PAYMENT})"
PAY_LATER = rf"{_LATER}{_SPAN}(?: later)?|pay {NUM}[- ](days?|weeks?|months?) later|{NUM}[- ](days?) to pay|()()buy now,? pay (?:in|after) {NUM} (days?)"


def float_days(reader: Reader, claims: Claims) -> None:
    """Up to 55 interest-free days; no interest-free period."""
    found = reader.first(
        rf"{NUM}[- ](?:{_FREE_DAYS}[- ]days?|days?'?(?: of| period)?[ -]{_FREE_DAYS})(?: credit| period)?(?! instal| payment)"
    )
    if found:
        claims["float_days"] = count(reader, found)
        reader.take(found, "float_days")
        return
    found = reader.first(
        rf"(?:(?:interest[- ]free|grace) (?:period|credit)(?: of| is| lasts| for|:)*(?: up to)?|(?:interest[- ]free|no interest|without interest) for up to) {NUM}[- ]days?(?![a-z])"
    )
    if found:
        claims["float_days"] = count(reader, found)
        reader.take(found, "float_days")
        return
    found = reader.first(r"(?<![a-z])(?:no|without an?|zero|0) (?:interest[- ]free|grace) (?:period|days?)")
    if found:
        claims["float_days"] = 0
        reader.take(found, "float_days")


def days(reader: Reader, claims: Claims) -> None:
    """Statement on the 1st, due on the 6th; up to 55 interest-free days; pay in 30 days."""
    if not _today_and_every(reader, claims):
        _one_today(reader, claims)
    _parts_by_day(reader, claims)
    _days_of_the_month(reader, claims)
    for pattern in (rf"{_STARTS}{_SPAN}", PAY_LATER):
        found = reader.first(pattern)
        if found:
            unit = next(word for word in reversed(found.groups()) if word)
            number = next(place for place, word in enumerate(found.groups(), 1) if word and word[0] in "\ue020o")
            key, times = (
                ("deferral_months", 1) if unit.startswith("m") else ("deferral_days", 7 if unit.startswith("w") else 1)
            )
            claims[key] = count(reader, found, number) * times
            reader.take(found, key, number if "\ue000" in found.group() else 0)
            break
    float_days(reader, claims)


def one_payment(reader: Reader, claims: Claims) -> None:
    """Pay in 30 days: where no number of installments is named, there is one."""
    put_off = "deferral_days" in claims or "deferral_months" in claims
    if put_off and "term" not in claims and "term_options" not in claims and reader.says(_PLAIN_LATER):
        claims["term"] = 1


_PLAIN_LATER = rf"{_LATER.replace('|you have', '')} |days to pay|(?:days|weeks|months) later"
