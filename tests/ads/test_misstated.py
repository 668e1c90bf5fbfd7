"""Is a yearly rate that is too low found, and one that is right left alone?"""

from __future__ import annotations

import pytest

from calc.advertisement import audit


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("借6000元，分12期，每期还540元，年利率3%", "3% a year is claimed, and what is paid comes to 14.45%"),
        (
            "$1,000: 12 monthly payments of $99 at 19.99% APR",
            "19.99% a year is claimed, and what is paid comes to 33.06%",
        ),
        ("£1,000, 12 monthly payments of £95, 9.9% APR", "9.9% a year is claimed, and what is paid comes to 27.96%"),
        ("每期手续费率0.75%，12期，年化利率约15%", "15% a year is claimed, and what is paid comes to 16.22%"),
        ("$1,000: 12 monthly payments of $99 at 33% APR", None),
        ("£1,000, 12 monthly payments of £95, 28% APR", None),
        ("每期手续费率0.75%，12期，年化利率约16.22%", None),
        ("£3,000 over 36 months at 14.9% APR representative, £102.84 a month", None),
        ("0% APR for 12 months: a $995 purchase is $83.34 a month", None),
    ],
)
def test_a_rate_that_is_too_low(text: str, said: str | None) -> None:
    """Beyond 0.3 points; by the kind of rate that the currency's law has."""
    made = [str(one.finding.message) for one in audit(text, "2026-11-22").findings if one.finding.code == "F-RATE"]
    assert ([] if said is None else [said]) == made
