"""What has to be said about an advertisement? The findings of `ads.md`: a code, how grave it is, and the numbers.

`S-*` and `R-*` rest on platform rules and laws of mainland China and are raised for texts in simplified characters;
`F-*` are arithmetic; codes of countries go by the currency.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Any

from calc.ads.claims import Reading
from calc.ads.figures import Figures
from calc.ads.numerals import ARITHMETIC
from calc.errors import Phrase

SEVERITIES = ("flag", "warn", "info", "ok")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: its code and severity, a sentence with the numbers, and the claim that it is about."""

    code: str
    severity: str
    message: Phrase
    about: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What findings are made from: the text, its claims, and the figures that follow from them."""

    reading: Reading
    figures: Figures

    @property
    def claims(self) -> Mapping[str, Any]:
        return self.reading.claims

    @property
    def simplified(self) -> bool:
        return self.reading.lang == "zh-Hans"

    def says(self, pattern: str) -> bool:
        return self.reading.says(pattern)

    @property
    def free(self) -> bool:
        return bool(self.claims.get("interest_free"))

    @property
    def fee_above_zero(self) -> bool:
        """A fee that is named without a figure counts as above zero."""
        fee = self.claims.get("fee") or {}
        return bool(fee) and fee.get("rate_pct") != 0

    @property
    def yearly_rate(self) -> bool:
        rate = self.claims.get("claimed_rate", {})
        sized = "value_pct" in rate or "range_pct" in rate
        return (rate.get("unit") == "year" and sized) or "claimed_ear_pct" in self.claims

    @property
    def rate_above_zero(self) -> bool:
        rate = self.claims.get("claimed_rate") or {}
        return bool(rate) and rate.get("value_pct") != 0


def findings(reading: Reading, figures: Figures) -> tuple[Finding, ...]:
    """Everything there is to say, each code once at its gravest, in the order of gravity."""
    with localcontext(ARITHMETIC):
        return _findings(Checked(reading, figures))


def _findings(checked: Checked) -> tuple[Finding, ...]:
    found: dict[str, Finding] = {}
    for check in _CHECKS:
        for finding in check(checked):
            before = found.get(finding.code)
            if before is None or SEVERITIES.index(finding.severity) < SEVERITIES.index(before.severity):
                found[finding.code] = finding
    settled = _settle(found)
    return tuple(sorted(settled.values(), key=lambda one: (SEVERITIES.index(one.severity), one.code)))


def _settle(found: dict[str, Finding]) -> dict[str, Finding]:
    """Some findings stand only where others do not."""
    for graver, lesser in (("S-HIDDENFEE", "R-APR"), ("F-HIDDENFEE", "F-NOAPR"), ("F-NOAPR", "F-MISSING")):
        if graver in found:
            found.pop(lesser, None)
    return found


def _zero_talk(checked: Checked) -> Iterator[Finding]:
    if checked.simplified:
        if checked.says(r"(?<![\d.])(?:零|0)\s?(?:利息|息|利率|手续费)"):
            yield Finding(
                "S-ZEROTALK", "flag", Phrase("platforms forbid the words zero interest and zero fees"), "interest_free"
            )
        elif _something_for_nothing(checked):
            why = Phrase("words that promise something for nothing: say of what")
            yield Finding("S-ZEROTALK", "warn", why, "fee")
        return
    if checked.says(r"(?<![\d.])(?:零|0)\s?(?:利率|利息|手续费)|\bzero[- ](?:interest|fees?)\b"):
        yield Finding(
            "F-ZEROTALK", "warn", Phrase("zero is a strong word: it has to hold for every cost"), "interest_free"
        )
    elif (
        checked.says(r"免(?:收)?手续费")
        or (checked.free and checked.says(r"\bno interest\b"))
        or (checked.claims.get("fee", {}).get("rate_pct") == 0 and checked.says(r"\bno (?:[a-z]+ )?fees?\b"))
    ):
        yield Finding("F-ZEROTALK", "info", Phrase("free of one cost does not mean free of all"), "fee")


def _something_for_nothing(checked: Checked) -> bool:
    """N期0元; or fees waived for the plan, and not only the remaining ones at early settlement."""
    if checked.says(r"期\s?(?:仅|只)?(?<![\d.])0\s?元"):
        return True
    waived = checked.says(r"手续费(?:全免|全部免|减免)|(?<!结清)(?<!还款)免(?:收|除)?手续费")
    return waived and (checked.claims.get("early_settlement") != "waive" or bool(checked.claims.get("fee")))


def _discount_worded(checked: Checked) -> bool:
    cash = r"(?:全款|一次付清|一次性付清|一次性付款|付全款|全额付款|现金)"
    return "cash_discount_pct" in checked.claims or checked.says(
        rf"{cash}[^。;；]{{0,10}}(?:立减|直减|减|优惠|折)|(?:off|discount)[^.;]{{0,24}}(?:pay|cash|upfront)|(?:pay|cash|upfront)[^.;]{{0,24}}(?:off|discount)\b"
    )


def _hidden_cost(checked: Checked) -> Iterator[Finding]:
    claims, prefix = checked.claims, "S" if checked.simplified else "F"
    plan, cash = claims.get("plan_price"), claims.get("cash_price")
    planned = any(name in claims for name in ("term", "per_amount", "plan_price", "term_options")) or checked.free
    worded = _discount_worded(checked)
    if checked.free and checked.fee_above_zero:
        yield Finding(
            f"{prefix}-HIDDENFEE", "flag", Phrase("called interest-free, and a fee is taken beside it"), "fee"
        )
    if plan is not None and cash is not None and cash < plan and not worded:
        why = Phrase("paid at once it costs {cash}, in installments {plan}", cash=f"{cash:f}", plan=f"{plan:f}")
        yield Finding(f"{prefix}-HIDDENFEE", "flag", why, "plan_price")
    if worded and planned:
        yield Finding(
            "F-CASHDISC",
            "warn",
            Phrase("who pays in installments gives up the discount for paying at once"),
            "cash_discount_pct",
        )
    if "net_received" in claims and "price" in claims and claims["net_received"] < claims["price"]:
        held = claims["price"] - claims["net_received"]
        yield Finding(
            "F-HEADCUT",
            "flag",
            Phrase("{held} is held back at once, and interest runs on all of it", held=f"{held:f}"),
            "net_received",
        )


def _markup(checked: Checked) -> Iterator[Finding]:
    if not checked.simplified or checked.says(r"借|贷"):
        return
    claims = checked.claims
    plan = claims.get("plan_price")
    if plan is None and "fee" not in claims:
        plan = checked.figures.payments
    base = next((claims[name] for name in ("cash_price", "price", "face_value") if name in claims), None)
    if plan is None or not base:
        return
    share = (plan - base) / base * 100
    values = {"plan": f"{plan:f}", "base": f"{base:f}", "share": f"{share:.2f}"}
    if share > 15:
        yield Finding(
            "S-MARKUP15",
            "flag",
            Phrase("{plan} is {share}% above {base}; more than 15% has to be labelled", **values),
            "plan_price",
        )
    elif "plan_price" in claims and ("cash_price" in claims or "face_value" in claims):
        yield Finding("S-MARKUP15", "ok", Phrase("{plan} is {share}% above {base}, within 15%", **values), "plan_price")


def _platform(checked: Checked) -> Iterator[Finding]:
    claims = checked.claims
    if not checked.simplified:
        return
    if "income" in claims and "limit" in claims and claims["limit"] > claims["income"] * Decimal("1.2"):
        cap = claims["income"] * Decimal("1.2")
        yield Finding(
            "S-INCOME120",
            "flag",
            Phrase(
                "a line of {limit} is above 120% of the income, {cap}",
                limit=f"{claims['limit']:f}",
                cap=f"{cap.normalize():f}",
            ),
            "limit",
        )
    elif checked.says(r"(?:额度|限额)(?:无上限|不设上限|不限|无限)|无限额度|不限额度?|不限额"):
        yield Finding("S-INCOME120", "flag", Phrase("a line without a limit is above 120% of any income"), "limit")
    if claims.get("product") == "gift card" and claims.get("face_value", 0) > 5000:
        yield Finding("S-CARD5000", "flag", Phrase("a gift card bought this way is at most 5000"), "face_value")
    if checked.says(r"回收|套现|取现|变现|兑换现金|兑现|换现金|提现|收卡|刷出现金"):
        yield Finding(
            "S-CASHOUT",
            "flag",
            Phrase("turning credit into cash is forbidden, and costs at least what is kept back"),
            "discount_factor",
        )
    if _said_twice(checked.reading.copy.plain):
        yield Finding("S-DUP", "flag", Phrase("the same benefit is promised twice and counts once"), "interest_free")


def _said_twice(plain: str) -> bool:
    """Whether one benefit is joined to itself."""
    import re

    parts = [part.strip(" ，。!！、,;；") for part in re.split(r"[+&]|叠加|再叠|再享|又享|并享", plain)]
    kinds = [
        kind for part in parts for kind in re.findall(r"免息|零利率|零利息|0息|满减|免手续费|赠品|立减|返现", part)[:1]
    ]
    return len(parts) > 1 and len(kinds) != len(set(kinds))


def _rounding(checked: Checked) -> Iterator[Finding]:
    claims, per = checked.claims, checked.claims.get("per_amount")
    if per is None or checked.fee_above_zero or checked.rate_above_zero:
        return
    against = next((claims[name] for name in ("plan_price", "price", "list_price") if name in claims), None)
    if not against or not per:
        return
    count = claims.get("term") or int((Decimal(against) / per).quantize(Decimal(1)))
    difference = per * count - against
    code = "S-ROUND" if checked.simplified else "F-ROUND"
    values = {"count": count, "per": f"{per:f}", "total": f"{per * count:f}", "price": f"{against:f}"}
    if difference and (difference < 0 or difference <= Decimal("0.01") * count):
        yield Finding(code, "info", Phrase("{count} x {per} is {total}, and not {price}", **values), "per_amount")
    elif difference > 0 and checked.free:
        yield Finding(
            code,
            "flag",
            Phrase("{count} x {per} is {total}, more than {price}, though it is called free", **values),
            "per_amount",
        )


def _no_yearly_rate(checked: Checked) -> Iterator[Finding]:
    claims = checked.claims
    rate = claims.get("claimed_rate", {})
    costs = (
        (rate.get("unit") in ("day", "month", "unstated") and rate.get("value_pct", 1) != 0)
        or checked.fee_above_zero
        or "total_interest" in claims
        or "interest_per_period" in claims
        or "per_day_amount" in claims
    )
    flat = any(True for _ in _flat_as_yearly(checked))
    if (costs and not checked.yearly_rate) or (flat and (costs or checked.yearly_rate)):
        code = "R-APR" if checked.simplified else "F-NOAPR"
        if flat and checked.yearly_rate and not checked.simplified:
            return
        yield Finding(
            code,
            "flag",
            Phrase("a cost is named, and no true yearly rate beside it"),
            "claimed_rate" if rate else "fee",
        )


def _flat_as_yearly(checked: Checked) -> Iterator[Finding]:
    claims, figures = checked.claims, checked.figures
    rate = claims.get("claimed_rate", {})
    if rate.get("unit") != "year":
        return
    value = rate.get("value_pct")
    message = Phrase("the yearly rate that is named is flat; on the money actually owed it is higher")
    if figures.nominal is not None and value is not None:
        message = Phrase(
            "{claimed}% is a flat rate; on the money actually owed it is {true}% a year",
            claimed=f"{value:f}",
            true=f"{figures.nominal:.2f}",
        )
    fee = claims.get("fee", {})
    if rate.get("kind") == "flat" or (
        value and fee.get("rate_pct") and "term" in claims and fee["rate_pct"] * _times(fee, claims) == value
    ):
        yield Finding("F-FLATASAPR", "flag", message, "claimed_rate")
    elif value and rate.get("qualifier") and figures.flat is not None and figures.nominal is not None:
        if figures.flat <= value < figures.nominal:
            yield Finding("F-FLATASAPR", "flag", message, "claimed_rate")
    elif value and _is_the_flat_one(value, figures):
        yield Finding("F-FLATASAPR", "flag", message, "claimed_rate")


def _is_the_flat_one(value: Decimal, figures: Figures) -> bool:
    """Whether a yearly rate is the flat one of the stated payments, and their true one is well above it."""
    if figures.flat is None or figures.nominal is None or not figures.from_payments:
        return False
    return abs(figures.flat - value) < Decimal("0.05") and figures.nominal - value > 1


def _times(fee: Mapping[str, Any], claims: Mapping[str, Any]) -> int:
    return claims["term"] if fee.get("timing") == "each period" else 1


def _all_in_cost(checked: Checked) -> Iterator[Finding]:
    """R-COST: whether what it costs in all can be told from the text."""
    if not checked.simplified:
        return
    claims = checked.claims
    codes = {finding.code for check in (_no_yearly_rate, _hidden_cost) for finding in check(checked)}
    apr = "R-APR" in codes and "S-HIDDENFEE" not in codes
    price = next((claims[name] for name in ("cash_price", "price", "plan_price") if name in claims), None)
    paid, count = checked.figures.payments, claims.get("term", 0)
    above = paid is not None and price is not None and paid - price > Decimal("0.01") * count
    if not apr and ({"S-HIDDENFEE", "F-HEADCUT"} & codes or (above and not checked.free and not checked.yearly_rate)):
        yield Finding(
            "R-COST", "flag", Phrase("the figures cost something, and the whole yearly cost is not said"), "price"
        )
        return
    if apr:
        return
    equal = paid is not None and price is not None and abs(paid - price) <= Decimal("0.01") * count
    if checked.free or equal:
        yield Finding(
            "R-COST", "info", Phrase("what it costs in all, with every fee, belongs beside it"), "interest_free"
        )
        return
    named = any(name in claims for name in ("term", "term_options", "per_amount", "graduated", "plan_price"))
    if named and not ("F-CASHDISC" in codes or checked.yearly_rate or _single_later(checked)):
        yield Finding("R-COST", "warn", Phrase("what it costs in all cannot be told from this"), "term")


def _single_later(checked: Checked) -> bool:
    return any(True for _ in _deferred(checked)) and checked.claims.get("term", 1) == 1


def _wording(checked: Checked) -> Iterator[Finding]:
    if not checked.simplified:
        return
    if checked.says(r"(?:零|0)\s?成本|(?:零|0|无)\s?门槛|秒批|秒到账?|秒下款|秒放款"):
        yield Finding("R-ZERO", "flag", Phrase("words such as zero cost, no conditions or within seconds mislead"))
    elif checked.says(r"(?<![\d.])0\s?元下单|期\s?(?:仅|只)?0\s?元|当天放款|当日放款"):
        yield Finding("R-ZERO", "warn", Phrase("words that make credit look like nothing"))
    rates = (checked.claims.get("claimed_rate", {}), checked.claims.get("fee", {}))
    qualifiers = {rate.get("qualifier") for rate in rates if rate.get("unit") or "rate_pct" in rate}
    if qualifiers & {"低至", "最低", "仅需低至"}:
        yield Finding("R-LOW", "flag", Phrase("only the lowest rate is named; few get it"), "claimed_rate")
    elif "起" in qualifiers:
        yield Finding("R-LOW", "warn", Phrase("a rate 'from' is the lowest; few get it"), "claimed_rate")
    claims = checked.claims
    if "lowest_7d" in claims and "sale_price" in claims and claims["lowest_7d"] < claims["sale_price"]:
        values = {"lowest": f"{claims['lowest_7d']:f}", "sale": f"{claims['sale_price']:f}"}
        yield Finding(
            "R-ORIG",
            "flag",
            Phrase("it was sold for {lowest} within 7 days, less than the {sale} of the promotion", **values),
            "sale_price",
        )
    elif "list_price" in claims:
        yield Finding("R-ORIG", "warn", Phrase("a reference price needs real sales at it"), "list_price")
    elif "deposit_value" in claims and claims["deposit_value"] > claims.get("deposit", 0):
        yield Finding(
            "R-ORIG", "info", Phrase("a deposit that counts for more is a discount: say on which price"), "deposit"
        )
    if checked.says(r"信用卡|账单分期|账单\d+期|刷卡") and checked.says(
        r"一次性?(?:收取|扣收|扣除|支付|收|扣|缴纳|付清手续费|计收)"
    ):
        yield Finding(
            "R-UPFRONT", "flag", Phrase("a credit card's installment interest may not be collected only at once"), "fee"
        )


def _caps(checked: Checked) -> Iterator[Finding]:
    if not checked.simplified:
        return
    simple = checked.figures.certain
    if simple is None:
        return
    for cap in (24, 36):
        if simple > cap:
            yield Finding(
                f"R-CAP{cap}",
                "flag",
                Phrase("{rate}% a year, simple, is above {cap}%", rate=f"{simple:.2f}", cap=cap),
                "claimed_rate",
            )


def _arithmetic(checked: Checked) -> Iterator[Finding]:
    claims = checked.claims
    yield from _flat_as_yearly(checked)
    if "per_day_amount" in claims:
        yield Finding(
            "F-PERDAY", "flag", Phrase("a cost by the day looks small; by the year it is a rate"), "per_day_amount"
        )
    if "range_pct" in claims.get("claimed_rate", {}):
        yield Finding("F-RANGE", "info", Phrase("a range of rates: the answer lies between its ends"), "claimed_rate")
    if claims.get("early_settlement") == "due":
        yield Finding(
            "F-EARLYFEE", "warn", Phrase("settling early saves nothing: all fees stay due"), "early_settlement"
        )
    yield from _deferred(checked)
    if checked.simplified:
        return
    known = checked.figures.payments
    named = any(name in claims for name in ("price", "cash_price", "plan_price", "sale_price", "face_value"))
    if ("per_amount" in claims and "term" not in claims) or (
        checked.free
        and not any(name in claims for name in ("term", "term_options", "per_amount", "graduated"))
        and not named
    ):
        yield Finding(
            "F-MISSING", "flag", Phrase("without the number of payments nothing can be worked out"), "per_amount"
        )
    elif known is not None and not named and not checked.free:
        yield Finding(
            "F-MISSING",
            "warn",
            Phrase("the payments come to {total}, and no price is named", total=f"{known:f}"),
            "per_amount",
        )


def _deferred(checked: Checked) -> Iterator[Finding]:
    later = checked.says(r"先用后付|先享后付|先买后付") or (
        checked.reading.lang == "en" and "deferral_days" in checked.claims and checked.claims.get("term") == 1
    )
    if later:
        yield Finding("F-DEFERRED", "info", Phrase("a payment that comes later is still a payment"), "deferral_days")


def _united_states(checked: Checked) -> Iterator[Finding]:
    claims = checked.claims
    if claims.get("deferred_interest"):
        why = Phrase("unless all is paid in time, interest is charged from the first day")
        yield Finding("US-DEFERRED", "flag", why, "deferred_interest")
    if claims.get("currency") != "USD":
        return
    if _triggers_terms(checked):
        why = Phrase("a payment or its number is named, so the terms of repayment and the APR have to be too")
        yield Finding("US-TRIGGER", "warn", why, "per_amount")
    if claims.get("late_fee", 0) > 8:
        why = Phrase("a late fee above 8 dollars is outside New York's safe harbour")
        yield Finding("NY-LATE8", "warn", why, "late_fee")


def _triggers_terms(checked: Checked) -> bool:
    """Whether a payment is named, there are more than four or nobody knows how many, and the APR is not said."""
    triggers = ("per_amount", "term", "down_payment", "down_payment_pct", "graduated", "first_amount")
    if not any(name in checked.claims for name in triggers) or checked.claims.get("term", 5) <= 4:
        return False
    return not checked.says(r"\bapr\b|a\.p\.r") and not checked.says(r"rent[- ]to[- ]own|lease")


def _india_and_australia(checked: Checked) -> Iterator[Finding]:
    if checked.says(r"no[- ]cost emi|zero[- ]cost emi"):
        why = Phrase("an EMI without cost is a discount, and tax on its interest stays due")
        yield Finding("IN-ZEROEMI", "warn", why, "interest_free")
    fee = checked.claims.get("fee", {})
    if checked.claims.get("currency") == "AUD" and fee.get("amount"):
        times = min(checked.claims.get("term", 12), 12) if fee.get("timing") == "each period" else 1
        year = fee["amount"] * times
        why = Phrase("fees of the first 12 months: {year}, with at most 200 allowed", year=f"{year:f}")
        yield Finding("AU-FEECAP", "ok" if year <= 200 else "flag", why, "fee")


def _united_kingdom_and_europe(checked: Checked) -> Iterator[Finding]:
    """An English text without a currency is read for both."""
    claims, currency = checked.claims, checked.claims.get("currency")
    for_both = checked.reading.lang == "en" and currency is None
    if claims.get("term") is None:
        return
    if (currency == "GBP" or for_both) and _deferred_payment_credit(checked):
        why = Phrase("without interest and charges, in at most 12 payments within 12 months: deferred payment credit")
        yield Finding("UK-DPC", "info", why, "term")
    put_off = "deferral_days" in claims or "deferral_months" in claims
    costs_or_late = checked.fee_above_zero or _days_away(claims) > 50
    if (currency == "EUR" or for_both) and (checked.free or put_off) and costs_or_late:
        why = Phrase("within the directive: a charge, or a payment more than 50 days away")
        yield Finding("EU-CCD2", "info", why, "term")


def _deferred_payment_credit(checked: Checked) -> bool:
    """Whether there are at most 12 payments, without a fee or a rate."""
    claims = checked.claims
    costs = checked.fee_above_zero or checked.rate_above_zero or "claimed_ear_pct" in claims
    return claims["term"] <= 12 and not costs and not claims.get("deferred_interest")


def _days_away(claims: Mapping[str, Any]) -> int:
    """In how many days the last payment is due, a month of 30 days."""
    if "schedule_days" in claims:
        return int(claims["schedule_days"][-1])
    if "deferral_days" in claims or "deferral_months" in claims:
        first = claims.get("deferral_days", 0) + 30 * claims.get("deferral_months", 0)
        return int(first + 30 * (claims["term"] - 1))
    days = {"weekly": 7, "biweekly": 14}.get(claims.get("frequency", ""), 30)
    return int(days * claims["term"])


_CHECKS: tuple[Callable[[Checked], Iterator[Finding]], ...] = (
    _zero_talk,
    _hidden_cost,
    _markup,
    _platform,
    _rounding,
    _no_yearly_rate,
    _all_in_cost,
    _wording,
    _caps,
    _arithmetic,
    _united_states,
    _india_and_australia,
    _united_kingdom_and_europe,
)
