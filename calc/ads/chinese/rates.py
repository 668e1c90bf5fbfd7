"""Which rates of interest does a Chinese advertisement name?"""

from __future__ import annotations

import re

from calc.ads.chinese.words import DAILY, IS, LOW, MONTHLY, TO, YEARLY, Claims
from calc.ads.reader import P, Reader, percent
from calc.errors import Phrase

_KIND = r"(?:[(（]?(单利|复利|irr|内部收益率法?)[)）]?)?"


def rates(reader: Reader, claims: Claims) -> None:
    """年化18%, 月息8厘, 日息万五, 低息: the rate, and an effective one beside it."""
    found = reader.first(
        r"(?:最低|低至)?低息|超?低利率|超?低利息|优惠利率|利率(?:超|很|更|特别)?低(?![至于到\d])|利息(?:超|很|更|特别)?低(?![至于到\d])"
    )
    for unit, word in (
        ("year", YEARLY),
        ("month", MONTHLY),
        ("day", DAILY),
        ("unstated", "(?:名义|实际|有效)?(?:利率|利息)"),
    ):
        before = rf"{LOW}(?P<word>{word}){_KIND}(?:计算|计息|收取|收|按|为|在|从)*{IS}{LOW}\s?{P}(?![都也]?不)(?:{TO}{P})?{_KIND}\s?(起|左右|以内|以下)?{_KIND}(?:计算)?(?:计息|计收)?"
        after = rf"{P}(?:{TO}{P})?的?[((]?(?P<word>{word})()"
        sized = reader.first(before)
        if sized:
            low = sized[1] or sized[4] or _up(sized[8])
            kind = sized[3] or sized[7] or sized[9]
            _take_rate(reader, claims, sized, unit, (sized[5], sized[6]), low, kind)
        elif unit != "unstated" and (sized := reader.first(after)):
            _take_rate(reader, claims, sized, unit, (sized[1], sized[2]), None, None)
    _beside(reader, claims)
    slash = reader.first(rf"{P}\s?/\s?(日|天|月|年|期)")
    if slash and "claimed_rate" not in claims:
        unit = {"日": "day", "天": "day", "月": "month", "期": "month", "年": "year"}[slash[2]]
        claims["claimed_rate"] = {"value_pct": percent(slash[1], unit), "unit": unit}
        reader.take(slash, "claimed_rate")
    if found and "claimed_rate" not in claims:
        claims["claimed_rate"] = {"unit": "unstated", "qualifier": "低"}
        reader.take(found, "claimed_rate")


def _beside(reader: Reader, claims: Claims) -> None:
    """实际利率24.5% beside another rate; and a rate by the day that contradicts the yearly one."""
    rate = claims.get("claimed_rate", {})
    if not rate or "claimed_ear_pct" in claims:
        return
    found = reader.first(rf"(?:实际|有效)(?:年)?利率(?:为|是|约|达|:){{0,2}}\s?{P}")
    if found and rate.get("kind") != "effective":
        claims["claimed_ear_pct"] = percent(found[1], "year")
        reader.take(found, "claimed_ear_pct")
    by_day = reader.first(rf"(?<![逾期罚])(?:日利率|日息|每日利率|每日利息|日利息)(?:为|是|约|低至|仅|:){{0,2}}\s?{P}")
    value = None if by_day is None else percent(by_day[1], "day")
    if value and rate.get("unit") == "year" and rate.get("value_pct"):
        yearly = value * 365
        if abs(yearly - rate["value_pct"]) > yearly / 20:
            values = {"day": f"{value:f}", "year": f"{yearly.normalize():f}", "claimed": f"{rate['value_pct']:f}"}
            reader.doubts.append(Phrase("{day}% a day is {year}% a year, and {claimed}% is claimed", **values))


def _up(word: str | None) -> str | None:
    """起 and its like, which make a rate a bound; 左右 does not."""
    return {"起": "起", "以内": "以内", "以下": "以下"}.get(word or "")


def _named_kind(reader: Reader, word: str, beside: str | None) -> str | None:
    """What kind of rate the words call it."""
    if re.search("实际|有效|复利|irr", word) or beside in ("复利", "irr", "内部收益率", "内部收益率法"):
        return "effective"
    if beside == "单利" or "单利" in word:
        return "simple"
    return "nominal" if "名义" in word else "flat" if reader.says("平息") else None


def _take_rate(
    reader: Reader,
    claims: Claims,
    found: re.Match[str],
    unit: str,
    ends: tuple[str, str | None],
    low: str | None,
    kind: str | None,
) -> None:
    """A rate as it was found: the first claimed, or the effective one beside it."""
    first, second = percent(ends[0], unit), percent(ends[1], unit) if ends[1] else None
    if first is None:
        return
    if first == 0 and second is None:
        claims["interest_free"] = True
        reader.spans.setdefault("interest_free", reader.copy.span(*found.span()))
    rate: Claims = {"value_pct": first} if second is None else {"range_pct": [first, second]}
    rate["unit"] = unit
    named = _named_kind(reader, found["word"], kind)
    if named:
        rate["kind"] = named
    if low:
        rate["qualifier"] = low
    if "claimed_rate" in claims:
        if named == "effective" and unit in ("year", "unstated") and second is None:
            claims["claimed_ear_pct"] = first
            reader.take(found, "claimed_ear_pct")
        elif claims["claimed_rate"].get("kind") == "effective" and "value_pct" in claims["claimed_rate"]:
            claims["claimed_ear_pct"] = claims["claimed_rate"]["value_pct"]
            claims["claimed_rate"] = rate
            reader.take(found, "claimed_rate")
        return
    claims["claimed_rate"] = rate
    reader.take(found, "claimed_rate")
