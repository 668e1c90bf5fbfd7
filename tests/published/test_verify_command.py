"""`calc verify`: what does it print, in which form, and with which exit code?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from calc.errors import CalcError
from calc.published.examples import read_examples, shipped_examples
from tests.cli.calling import Answer, call
from tests.cli.forms import check_heading

ROUND: dict[str, Any] = {
    "id": "a", "method": "round", "value": "3.055", "published": "3.1", "decimals": 1,
    "source": "a book", "checked": "read in the source",
}  # fmt: skip
WRONG = ROUND | {"id": "long name", "published": "3.0"}
UNKNOWN = {"id": "b", "method": "guess", "published": "1"}


def verify(cases: Any, *options: str) -> Answer:
    """The answer to cases on standard input."""
    return call("verify", "-", *options, read=json.dumps(cases))


@pytest.fixture(scope="module")
def shipped() -> Answer:
    """The answer without a file, as JSON."""
    return call("verify", "--json")


def test_all_shipped_examples_are_reproduced(shipped: Answer) -> None:
    """222 of 222, exit code 0, in the form of the contract."""
    document = shipped.document
    check_heading(document)
    assert (0, "", 222, 222) == (shipped.code, shipped.err, document["total"], document["reproduced"])
    assert [example["id"] for example in shipped_examples()] == [case["id"] for case in document["cases"]]


def test_the_form_of_a_case(shipped: Answer) -> None:
    """The published and the computed figure as text, whether they agree, and where it is from."""
    first = next(case for case in shipped.document["cases"] if case["id"] == "us-appJ-b9")
    assert ["id", "published", "computed", "ok", "source", "checked"] == list(first)
    assert ("12.83", "12.83", True) == (first["published"], first["computed"], first["ok"])
    assert ("12 CFR 1026 (Regulation Z) Appendix J (b)(9)(i)", "read in the source") == (
        first["source"],
        first["checked"],
    )


def test_the_page_of_some_shipped_examples() -> None:
    """A line each, names of one width, and the count."""
    some = [example for example in shipped_examples() if example["id"] in ("us-appJ-b9", "cn-icbc-12", "xl-effect")]
    answer = verify(some)
    assert (0, "") == (answer.code, answer.err)
    assert [
        "cn-icbc-12  13.03  =  13.03",
        "us-appJ-b9  12.83  =  12.83",
        "xl-effect   0.0535427  =  0.0535427",
        "3 of 3 reproduced",
    ] == answer.lines


def test_a_wrong_figure_is_reported() -> None:
    """Marked, after those that agree; exit code 1."""
    answer = verify([WRONG, ROUND])
    assert (1, "") == (answer.code, answer.err)
    assert ["a          3.1  =  3.1", "long name  3.0  ✗  3.1", "1 of 2 reproduced"] == answer.lines


def test_a_wrong_figure_as_json() -> None:
    """`ok` is false, the order is that of the file, and the exit code 1."""
    answer = verify([WRONG, ROUND], "--json")
    document = answer.document
    assert (1, 2, 1) == (answer.code, document["total"], document["reproduced"])
    assert [("long name", "3.0", "3.1", False), ("a", "3.1", "3.1", True)] == [
        (case["id"], case["published"], case["computed"], case["ok"]) for case in document["cases"]
    ]


METHODS = (
    "irr, xirr, nominal, effective, eu-aprc, uk-apr, us-appendix-j, cn-simple, cn-compound, cn-financing-cost, in-kfs, "
    "jp-annual-rate, br-cet, mx-cat, sg-eir, sg-bank-eir, hk-apr, au-comparison, cl-cae, ru-psk, ph-eir, tw-apr, "
    "us-quotient, effective-from-periodic, fee-per-100, eu-interval, round, spreadsheet"
)


def test_an_unknown_method_is_reported_in_a_sentence() -> None:
    """The other examples are computed all the same."""
    answer = verify([UNKNOWN, ROUND])
    sentence = f"method: 'guess' cannot be: it is one of {METHODS}; try eu-aprc"
    assert (1, ["a  3.1  =  3.1", f"b  1  ✗  {sentence}", "1 of 2 reproduced"]) == (answer.code, answer.lines)
    case = verify([UNKNOWN], "--json").document["cases"][0]
    assert ("", False, sentence) == (case["computed"], case["ok"], case["why"])


def test_an_error_in_a_segment_is_reported_in_a_sentence() -> None:
    """It names the segment."""
    case = {
        "id": "c",
        "method": "nominal",
        "clock": "periods",
        "published": "1",
        "advances": [{"at": "0", "amount": "1"}],
    }
    answer = verify([case | {"payments": [{"at": "x", "amount": "1"}]}])
    sentence = "payments[0].at: 'x' cannot be: it is a number, or a sum of fractions; try 1/12+3/365"
    assert (1, f"c  1  ✗  {sentence}") == (answer.code, answer.lines[0])


def test_a_single_case_and_no_case() -> None:
    """A file may hold one; a list of none is reproduced wholly."""
    assert (0, ["a  3.1  =  3.1", "1 of 1 reproduced"]) == (verify(ROUND).code, verify(ROUND).lines)
    assert (0, ["0 of 0 reproduced"]) == (verify([]).code, verify([]).lines)


def test_a_file(tmp_path: Path) -> None:
    """By its path, with a byte order mark or without."""
    file = tmp_path / "cases.json"
    for mark in ("", "\ufeff"):
        file.write_text(mark + json.dumps([ROUND]), encoding="utf-8")
        assert (0, "1 of 1 reproduced") == (call("verify", str(file)).code, call("verify", str(file)).lines[-1])


BROKEN = {
    "[{]": "file: '[{]' cannot be: it is not valid JSON; try [{\"method\": ...}]",
    "": "file: '' cannot be: it is not valid JSON; try [{\"method\": ...}]",
    "[" * 100_000: f"file: '{'[' * 40}' cannot be: it is not valid JSON; try [{{\"method\": ...}}]",
    "5": '[0]: \'5\' cannot be: a case is a table; try {"method": "eu-aprc", ...}',
    '[{"method": "round"}, "x"]': '[1]: \'x\' cannot be: a case is a table; try {"method": "eu-aprc", ...}',
    "null": '[0] is missing: a case is a table; try {"method": "eu-aprc", ...}',
}


@pytest.mark.parametrize(
    ("text", "sentence"), BROKEN.items(), ids=["brackets", "nothing", "depth", "5", "text", "null"]
)
def test_broken_files_are_one_sentence(text: str, sentence: str) -> None:
    """One line on standard error, and exit code 2."""
    answer = call("verify", "-", read=text)
    assert (2, "", sentence) == (answer.code, answer.out, answer.err.rstrip("\n"))
    with pytest.raises(CalcError) as raised:
        read_examples(text)
    assert sentence == str(raised.value)


def test_a_broken_file_as_json() -> None:
    """The error on standard output, in its form."""
    answer = call("verify", "-", "--json", read="[{]")
    assert (2, "") == (answer.code, answer.err)
    assert {"field": "file", "value": "[{]", "why": "it is not valid JSON", "try": '[{"method": ...}]'} == (
        answer.document["error"]
    )


def test_a_file_that_is_not_there() -> None:
    """Said in a sentence."""
    answer = call("verify", "no-such-file.json")
    assert (2, "") == (answer.code, answer.out)
    assert (
        "file: 'no-such-file.json' cannot be: there is no such file; try the path of a file that exists"
        == answer.err.rstrip()
    )


def test_figures_are_read_exactly() -> None:
    """0.285 is a little less in machine numbers; in the file it is 0.285."""
    assert (0, 1) == (
        call("verify", "-", read='[{"method": "round", "value": 0.285, "published": "0.29"}]').code,
        call("verify", "-", read='[{"method": "round", "value": 0.2849999999999999, "published": "0.29"}]').code,
    )


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_the_page_in_chinese(language: str) -> None:
    """The figures stay, the sentence does not."""
    lines = verify([ROUND], "--lang", language).lines
    assert ("a  3.1  =  3.1", 2) == (lines[0], len(lines))
    assert "1" in lines[1] and "reproduced" not in lines[1]
