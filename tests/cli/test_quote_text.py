"""Can an advertisement be quoted? Its text stands where a price would, and options say what it does not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.calling import Answer, call, document_of
from tests.cli.forms import check_quote

FEE = "免息3期,另收服务费3%"


def quoted(*arguments: str) -> dict[str, Any]:
    """The JSON answer, its form checked."""
    document = document_of("quote", arguments)
    check_quote(document)
    return document


def ends(document: dict[str, Any]) -> tuple[str, str]:
    """The nominal rate from where to where, in percent."""
    low, high = (document["range"][end]["rates"]["percent"]["nominal"] for end in ("low", "high"))
    return low, high


def test_a_fee_whose_time_is_not_said() -> None:
    """A range, from the last installment to each of them."""
    document = quoted(FEE, "--price", "1000")
    assert ("17.65", "53.23") == ends(document)
    assert "1000.00" == document["totals"]["price"]
    assert "the advertisement does not say when the fee is taken" in document["assumptions"]
    page = call("quote", FEE, "--price", "1000")
    assert 0 == page.code and "17.65%" in page.out and "53.23%" in page.out


def test_without_a_price_there_is_an_example() -> None:
    """It is said that it is one, and the rates are the same."""
    document = quoted(FEE)
    assert ("17.65", "53.23") == ends(document)
    assert any("as an example" in one for one in document["assumptions"])


@pytest.mark.parametrize(
    ("text", "nominal", "paid"),
    [
        ("6000元分12期，每期540元", "14.45", "6480.00"),
        ("页面价199元,分期价299元,3期每期99元", "276.50", "297.00"),
        ("年利率仅7.2%,12期每期手续费0.6%", "13.03", None),
        ("现在开通月付，免息分3期，到手价5000元", "0.00", "5000.00"),
        ("Cash price $1,799; financed price $1,999, 0% over 12 months", "19.92", "1999.00"),
        ("1983元，前3期每期1元，后9期每期220元", "0.00", "1983.00"),
    ],
)
def test_texts_of_all_kinds(text: str, nominal: str, paid: str | None) -> None:
    """Stated installments, a mark-up, a fee by the month, nothing, steps."""
    document = quoted(text)
    assert nominal == document["rates"]["percent"]["nominal"]
    assert paid in (None, document["totals"]["paid"])


def test_options_say_more() -> None:
    """A number of installments where the text offers several; a fee beside it; the day."""
    text = "3/6/12期可选，1200元"
    assert 2 == call("quote", text).code
    document = quoted(text, "-n", "6", "--fee", "1%@first")
    assert (6, "1212.00") == (len(document["schedule"]), document["totals"]["paid"])
    assert not [one for one in document["assumptions"] if "was typed" in one or "what it costs" in one]
    assert "2027-01-31" == quoted(FREE, "--start", "2026-12-31")["schedule"][0]["due"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["-n", "6"], "the number of installments is what was typed, and not what the advertisement says, 3"),
        (["--price", "2000"], "the price is what was typed, and not what the advertisement says, 1000"),
        (["--fee", "5%@each"], "the fee is what was typed, and not what the advertisement says, 服务费 3%"),
        (["--currency", "USD"], "the currency is what was typed, and not what the advertisement says, CNY"),
    ],
)
def test_what_is_typed_instead_is_said(more: list[str], said: str) -> None:
    """Nothing that the text says is dropped in silence."""
    text = "1000元分3期免息，另收服务费3%"
    assert said in quoted(text, *more)["assumptions"]
    assert not [one for one in quoted(text, "-n", "3", "--price", "1,000元")["assumptions"] if "was typed" in one]


def test_a_typed_fee_stands_instead_of_the_texts() -> None:
    """It is not taken beside it; when it is taken has not to be asked any more."""
    document = quoted("1000元分3期免息，另收服务费3%", "--fee", "3%@upfront")
    assert "1030.00" == document["totals"]["paid"]
    assert not [one for one in document["assumptions"] if "when the fee is taken" in one]


FREE = "免息3期，到手价5000元"


def test_a_price_is_no_text() -> None:
    """Words that people type with a price."""
    for price in ("1.2万", "1999元", "HK$300", "300 USD"):
        assert document_of("quote", [price, "-n", "3"])["rates"]["nominal"] == 0


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (["免息，到手价5000元"], "installments"),
        (["999999999期免息，5000元"], "installments"),
        (["你好"], "price"),
        ([FREE, "--price", "dear"], "price"),
        (["¥" + "9" * 5000 + "免息3期"], None),
        (["借1000元12期，年利率99999999%"], None),
    ],
)
def test_what_cannot_be_quoted(arguments: list[str], field: str | None) -> None:
    """One sentence with the field, or an answer; never a crash."""
    answer: Answer = call("quote", *arguments)
    assert answer.code in ((2,) if field else (0, 2)), answer
    if answer.code:
        assert ("", 1) == (answer.out, len(answer.err.splitlines())), answer
        assert field is None or field == call("quote", *arguments, "--json").document["error"]["field"]


def test_an_effective_rate_is_shown_as_it_is_said() -> None:
    """And not as what it comes to by the month; the offer can be quoted again."""
    text = "£900 over 36 months at 15.9% APR"
    page = call("quote", text).out
    assert "interest 15.9% a year, effective" in page and "1.2372" not in page
    document = quoted(text)
    assert "15.9% a year, effective" == document["offer"]["plan"]["rate"]
    assert "15.90" == document["rates"]["percent"]["effective"]
    assert "1120.78" == document["totals"]["paid"]
    assert "1.237237" not in call("explain", text).out


@pytest.mark.parametrize(
    ("text", "more", "said"),
    [
        (
            "£900 over 36 months at 15.9% APR",
            ["--every", "2w"],
            "an installment every 2 weeks, as was typed: the advertisement's are counted, and not its months",
        ),
        (
            "$900, 12 weekly payments of $80",
            ["--every", "2w"],
            "the time between installments is what was typed, and not what the advertisement says, 1 week",
        ),
        (
            "Buy now, pay nothing for 3 months, then 12 monthly payments of £50, price £600",
            ["--first", "1m"],
            "the time of the first installment is what was typed, and not what the advertisement says, 3 months",
        ),
        (
            "£900 over 36 months at 15.9% APR",
            ["--first", "2027-01-05"],
            "the first installment is due as was typed, 2027-01-05; the advertisement does not say when",
        ),
    ],
)
def test_typed_times_are_said(text: str, more: list[str], said: str) -> None:
    """Beside a text they are taken for granted aloud."""
    assert said in quoted(text, *more, "--start", "2026-11-22")["assumptions"]
    assert not [one for one in quoted(text)["assumptions"] if "was typed" in one]


def test_a_typed_time_that_is_the_texts_is_not_said() -> None:
    """A month where nothing else is said; a week where it is."""
    for text, every in (("£900 over 36 months at 15.9% APR", "1m"), ("$900, 12 weekly payments of $80", "weekly")):
        assert not [one for one in quoted(text, "--every", every)["assumptions"] if "was typed" in one]


def test_a_typed_time_that_is_none() -> None:
    """It is refused, and not taken for granted."""
    assert 2 == call("quote", "£900 over 36 months at 15.9% APR", "--every", "often").code
