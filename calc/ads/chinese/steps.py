"""Which steps do the installments of a Chinese advertisement take? So many of so much, then so many of more."""

from __future__ import annotations

import re
from decimal import Decimal

from calc.ads.chinese.words import EACH, IS, TERM, Claims, whole_number
from calc.ads.reader import M, N, Reader

_PER = rf"[,，、:\s]{{0,3}}(?:{EACH}|各)?(?:供款|应还|还款|月供|供|扣){{0,2}}"
_PART = r"(?:前面?|后面?|开头|最初|起初|开始|头|首|剩余|剩下|其余|余下|接下来|随后|之后|最后)的?"
_COUNTED = rf"{_PART}\s?(?P<count>{N})\s?(?:期|个月)的?(?:内|里)?{_PER}{IS}(?P<money>{M})"
_SPAN = (
    rf"第\s?(?P<count>{N})\s?(?:期|个月)?\s?(?:-|~|至|到)\s?第?\s?(?P<last>{N})\s?(?:期|个月){_PER}{IS}(?P<money>{M})"
)
_OPEN = (
    r"(?:剩余|其余|余下|剩下|之后|以后|后面|后期|后续|接下来|随后|再往后|(?:次|第二个?|第2个?)[月期](?:起|开始)|第\s?\d{1,2}\s?(?:期|个月)(?:起|开始)(?:往后)?)"
    rf"(?:的|各)?{_PER}{IS}{M}"
)
_FIRST = rf"(?:首期|首月|第一期|第一个月|第1期|头一期|头一个月|首次){IS}(?P<money>{M})"
Step = tuple[int, Decimal, re.Match[str]]


def graduated(reader: Reader, claims: Claims) -> None:
    """前3期每期1元，后9期每期220元: steps, with what is left of the term for the last."""
    steps = [*_counted(reader), *_spans(reader)]
    if len(steps) == 1 and steps[0][2][0][0] not in "前头开最起首":
        steps = [*_first(reader), *steps]
    rest = _rest(reader, steps or _first(reader))
    if rest:
        steps = [*(steps or _first(reader)), rest]
    if len(steps) > 1:
        claims["graduated"] = [[count, amount] for count, amount, _ in steps]
        claims["term"] = sum(count for count, _, _ in steps)
        for _, _, found in steps:
            reader.take(found, "graduated")
    elif steps and steps[0][0] == 1:
        claims["first_amount"] = steps[0][1]
        reader.take(steps[0][2], "first_amount")


def _counted(reader: Reader) -> list[Step]:
    return [
        (whole_number(found["count"]), amount, found)
        for found in reader.find(_COUNTED)
        if (amount := reader.money(found["money"])) is not None
    ]


def _spans(reader: Reader) -> list[Step]:
    """第1-3期50元: from one installment to another."""
    return [
        (whole_number(found["last"]) - whole_number(found["count"]) + 1, amount, found)
        for found in reader.find(_SPAN)
        if (amount := reader.money(found["money"])) is not None
    ]


def _first(reader: Reader) -> list[Step]:
    """首月0元: one installment, where the others are named after it."""
    found = reader.first(_FIRST)
    amount = None if found is None else reader.money(found["money"])
    return [] if found is None or amount is None else [(1, amount, found)]


def _rest(reader: Reader, steps: list[Step]) -> Step | None:
    """之后每月199元: what is left of the term, which is named somewhere."""
    found = reader.first(_OPEN) if steps else None
    if found is None or any(found.start() < step.end() and step.start() < found.end() for _, _, step in steps):
        return None
    amount, used = reader.money(found[1]), [*(step for _, _, step in steps), found]
    terms = (
        whole_number(term[1] or term[2])
        for term in reader.find(TERM)
        if not any(one.start() <= term.start() < one.end() for one in used)
    )
    left = next(terms, 0) - sum(count for count, _, _ in steps)
    return (left, amount, found) if amount is not None and left > 0 else None
