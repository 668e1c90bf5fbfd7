"""Is it said what was not checked? What no text tells, who lends, and the rules that were left out or are not known."""

from __future__ import annotations

from datetime import date

import pytest

from calc.ads.audit import audit_text
from calc.ads.unchecked import BY_LENDER, NOT_CHECKED
from calc.rule_files import rules

DAY = date(2026, 11, 21)


def said(text: str, *lands: str, lender: str | None = None, on: date = DAY) -> tuple[str, ...]:
    """What is said beside that which no audit knows."""
    table = rules().of_lands(lands) if lands else rules()
    named = audit_text(text, table, on, lender=lender).not_checked
    assert NOT_CHECKED == named[: len(NOT_CHECKED)]
    return named[len(NOT_CHECKED) :]


@pytest.mark.parametrize(
    ("lands", "left_out"),
    [
        (["US"], "AU, CN, EU, HK, IN, TW, UK"),
        (["US-NY"], "AU, CN, EU, HK, IN, TW, UK, US"),
        (["cn", "HK", "TW", "IN", "UK", "EU"], "AU, US"),
        (["CN-BJ", "US", "AU", "EU", "HK", "IN", "TW", "UK"], "CN"),
    ],
)
def test_jurisdictions_that_were_left_out(lands: list[str], left_out: str) -> None:
    """Each by its name, a part of one that was left out whole not beside it."""
    assert (BY_LENDER, f"rules that --land leaves out, those of {left_out}") == said("零利息", *lands)


def test_nothing_is_left_out_unless_it_is_asked_for() -> None:
    """Then all rules count, and only who lends is not known."""
    assert (BY_LENDER,) == said("零利息") == said("£600 over 6 months, interest free")
    assert () == said("零利息", lender="card")
    everywhere = ["AU", "CN", "EU", "HK", "IN", "TW", "UK", "US"]
    assert (BY_LENDER,) == said("零利息", *everywhere)


@pytest.mark.parametrize(("sign", "currency"), [("S$", "SGD"), ("C$", "CAD")])
def test_a_currency_without_rules(sign: str, currency: str) -> None:
    """It is named."""
    text = f"{sign}1,000 over 12 months at 9% APR"
    assert (BY_LENDER, f"rules for what is sold in {currency}: there are none here") == said(text)


def test_a_text_that_names_no_currency() -> None:
    """An English one is read for two places, one in traditional characters for none; one in simplified is Chinese."""
    two = "rules of other places than the United Kingdom and the European Union: no currency is named"
    assert (BY_LENDER, two) == said("3 interest-free payments")
    assert (BY_LENDER, "rules of a single place: no currency is named") == said("刷卡分3期零利率，免手續費")
    assert (BY_LENDER,) == said("hello world")


def test_a_prime_rate_that_is_not_known() -> None:
    """The caps that are multiples of it are named."""
    assert ("R7: the loan prime rate of 2023-01-01 is not known here; --lpr says it",) == said(
        "借10000元，分12期，年利率22%", lender="private", on=date(2023, 1, 1)
    )
