"""What does `calc presets` answer, and what does an offer under a preset?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import START, call_line
from tests.cli.forms import check_heading

QUOTE = f"quote 3000 -n 12 --preset douyin-yuefu --start {START}"


def answered(line: str) -> dict[str, Any]:
    """The JSON answer to a line."""
    answer = call_line(f"{line} --json")
    assert (0, "") == (answer.code, answer.err), answer
    return answer.document


def test_all_presets() -> None:
    """What each offers, of which date, and how sure."""
    document = answered("presets list")
    check_heading(document)
    douyin = document["presets"][0]
    expected = {
        "id": "douyin-yuefu",
        "name": "抖音月付",
        "currency": "CNY",
        "terms": [3, 6, 12],
        "dated": "2025",
        "sure": "secondary",
        "checked": "2026-11-21",
    }
    assert expected == douyin
    assert 13 == len(document["presets"])


def test_one_preset() -> None:
    """Each figure with its source, and an offer for each number of installments."""
    preset = answered("presets show 抖音月付")["preset"]
    assert [{"bill_day": 1, "due_day": 6}] == preset["billing"][:1]
    assert all(figure["cite"] and figure["address"] and figure["sure"] for figure in preset["figures"])
    assert "0.5%..0.9%" == preset["offers"]["12"]["fees"][0]["rate"]
    assert {"rule": "next-fee"} == preset["offers"]["3"]["contract"]["settlement"]


def test_the_pages() -> None:
    """For people: a row for each product, and for one of them a row for each figure."""
    assert "huabei" in call_line("presets").out
    page = call_line("presets show meituan-yuefu", width=100).out
    assert "Billed on the 1st" in page
    assert "no source states the fee: say it with --fee" in page
    assert "2024-09-28" in page


def test_what_is_not_known_is_shown() -> None:
    """Why a rule for what may happen later is not there: in the data, and on the page."""
    assert {"late": "no source", "refund": "no source"} == answered("presets show huabei")["preset"]["not_known"]
    page = call_line("presets show huabei").lines
    assert "paying late: no source was found" in page
    assert "refunds: no source was found" in page
    assert "settling early: sources disagree" in call_line("presets show baitiao").lines
    assert answered("presets show xianyong-houfu")["preset"]["counted_from_receipt"]
    assert "抖音月付" in [one["borrowed"] for one in answered("presets show gouwuka-yuefu")["preset"]["figures"]]


@pytest.mark.parametrize("line", ["presets list", "presets show huabei", "presets show uk-dpc"])
def test_on_a_narrow_screen(line: str) -> None:
    """The parts of an entry stand below each other, and no line is longer than the screen."""
    page = call_line(line, width=40)
    assert all(len(one) <= 40 for one in page.lines)
    assert not [one for one in page.lines if len(one.strip()) == 1]


def test_the_list_on_a_narrow_screen() -> None:
    """A line for the name, one for the installments, one for the date and how sure it is."""
    page = call_line("presets list", width=40).lines
    assert ["douyin-yuefu  抖音月付", "installments: 3, 6, 12", "as of: 2025 (second-hand)", ""] == page[:4]


@pytest.mark.parametrize(
    ("line", "option"),
    [
        ("settle 3000 -n 12 --after 3 --preset douyin-yuefu", "--fee 0.9%@each"),
        ("late 3000 -n 12 --installment 1 --days 10 --preset baitiao", "--fee 1.2%@each"),
        ("refund 3000 -n 12 --after 3 --amount 100 --preset au-low-cost", "--fee 200.00@upfront"),
        ("settle 3000 -n 12 --after 3 --rule due --preset gouwuka-yuefu", "--rate 24%"),
    ],
)
def test_what_a_preset_leaves_open_is_asked_for_by_its_option(line: str, option: str) -> None:
    """In one line; with that option, there is an answer."""
    answer = call_line(line)
    assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines()))
    assert answer.err.endswith(f"; try {option}\n")
    assert 0 == call_line(f"{line} {option}{' --penalty 0.05%/day' if line.startswith('late') else ''}").code


def test_an_offer_under_a_preset() -> None:
    """A band of fees answers with a range, and says whose terms they are."""
    document = answered(QUOTE)
    ends = [document["range"][end]["rates"]["nominal"] for end in ("low", "high")]
    assert [pytest.approx(0.1090, abs=5e-5), pytest.approx(0.1937, abs=5e-5)] == ends
    assert "terms of 抖音月付 (douyin-yuefu) as of 2025: second-hand" == document["assumptions"][0]
    assert "these terms may be more than a year old: compare them with the contract" == document["assumptions"][1]


def test_options_override_a_preset() -> None:
    """A fee that is typed is the fee; so are the days of a bill and the currency."""
    document = answered(f"{QUOTE} --fee 0.9%@each --bill-day 1 --due-day 6 --currency HKD")
    assert 1 == len(document["offer"]["fees"])
    assert ("HKD", "2026-12-06") == (document["offer"]["currency"], document["schedule"][0]["due"])
    assert not [one for one in document["assumptions"] if "first bill" in one]


def test_an_offer_file_overrides_a_preset(tmp_path: Path) -> None:
    """What the file says counts, below it the preset."""
    file = tmp_path / "offer.toml"
    text = 'price = "1000"\n[plan]\ninstallments = 3\n[[fees]]\nrate = "0.5%"\nwhen = "each"\n'
    file.write_text(text + "[contract.late]\ngrace = 5\n", encoding="utf-8")
    document = answered(f"quote --offer {file} --preset baitiao --start {START}")
    assert ["338.33", "338.33", "338.34"] == [row["payment"] for row in document["schedule"]]
    late = document["offer"]["contract"]["late"]
    assert (5, "0.015% a day", "0.01") == (late["grace"], late["penalty"], late["minimum"])


def test_a_what_if_takes_the_contract_of_a_preset() -> None:
    """Early settlement by the rule of the product: 1054.00."""
    line = f"settle 6000 -n 12 --preset douyin-yuefu --fee 0.9%@each --start {START} --after 10"
    assert "1054.00" == answered(line)["pay_now"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("quote 3000 -n 5 --preset douyin-yuefu", "installments: '5' cannot be: 抖音月付 offers 3, 6, 12; try -n 12"),
        ("presets show", "preset is missing: one of the list is shown; try calc presets show douyin-yuefu"),
        (
            "find installments 3000 --target 20% --preset huabei",
            "installments is missing: the figures of 花呗分期 differ by the number of installments; try -n 12",
        ),
        (
            "quote 3000 -n 3 --preset meituan-yuefu",
            "fee is missing: 美团月付 shows its fee to each buyer, and no source states it; try --fee 0.75%@each",
        ),
    ],
)
def test_what_cannot_be_is_said_in_one_line(line: str, sentence: str) -> None:
    """On standard error, with exit code 2."""
    answer = call_line(line)
    assert (2, "", f"{sentence}\n") == (answer.code, answer.out, answer.err)


def test_an_unknown_preset_is_refused() -> None:
    """With the nearest that there are."""
    answer = call_line("quote 3000 -n 12 --preset 花呗")
    assert (2, "") == (answer.code, answer.out)
    assert answer.err.endswith("there is no such preset; the nearest: huabei; try huabei\n")
