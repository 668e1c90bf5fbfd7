"""What does `calc audit` answer? To a text, to files of texts and to an offer; with which exit code?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import calc
from calc.ads.claims import LONGEST
from tests.cli.calling import Answer, call
from tests.cli.forms import check_date, check_heading, check_rates

HIDDEN = "到手价5000元，免息3期，另收服务费3%"
FREE = "现在开通月付，免息分3期，到手价5000元"
KEYS = ["version", "calc", "text", "lang", "on", "claims", "rates", "range", "findings", "assumptions", "not_checked"]
FINDING = ["code", "severity", "message", "cite", "in_force", "span"]
SEVERITIES = ("flag", "warn", "info", "ok")


def audit(*arguments: str, **settings: Any) -> Answer:
    """The answer on a day of the tests, so that it does not depend on the day on which they run."""
    day = [] if "--on" in arguments else ["--on", "2026-11-21"]
    return call("audit", *arguments, *day, **settings)


def audit_document(*arguments: str, **settings: Any) -> dict[str, Any]:
    """The document of one audit, its form checked."""
    answer = audit(*arguments, "--json", **settings)
    document = answer.document
    check_heading(document)
    check_audit(document, shared=0)
    flagged = any(finding["severity"] == "flag" for finding in document["findings"])
    assert ("", int(flagged)) == (answer.err, answer.code)
    return document


def check_audit(document: dict[str, Any], shared: int) -> None:
    """Every key of the contract, and what stands under it."""
    assert KEYS[shared:] == list(document)[shared:]
    check_date(document["on"])
    assert document["lang"] in ("zh-Hans", "zh-Hant", "en")
    assert isinstance(document["claims"]["missing"], list)
    assert document["rates"] is None or document["range"] is None
    if document["rates"] is not None:
        check_rates(document["rates"])
    for finding in document["findings"]:
        check_finding(finding, document["text"])


def check_finding(finding: dict[str, Any], text: str) -> None:
    """A code, a severity, a sentence, and the source and the words where there are any."""
    assert FINDING == list(finding)
    assert finding["severity"] in SEVERITIES and finding["code"] and finding["message"]
    assert (finding["cite"] is None) == (finding["in_force"] is None)
    for day in finding["in_force"] or ():
        if day is not None:
            check_date(day)
    if finding["span"] is not None:
        start, end = finding["span"]
        assert 0 <= start < end <= len(text)


def codes(document: dict[str, Any]) -> set[str]:
    """The findings, each with its severity."""
    return {f"{finding['code']}:{finding['severity']}" for finding in document["findings"]}


def test_a_flagged_text() -> None:
    """Exit 1; the words are shown, and the price range of a fee whose time is not said."""
    document = audit_document(HIDDEN)
    assert {"S-HIDDENFEE:flag", "R-COST:flag"} <= codes(document)
    assert 5000 == document["claims"]["price"]
    span = next(finding["span"] for finding in document["findings"] if finding["code"] == "S-HIDDENFEE")
    assert "服务费3%" == HIDDEN[slice(*span)]
    assert "19.15" == document["range"]["low"]["rates"]["percent"]["effective"]


def test_a_text_without_a_flag() -> None:
    """Exit 0, whatever else there is to say."""
    document = audit_document(FREE)
    assert {"R-COST:info"} == codes(document)
    assert "0.00" == document["rates"]["percent"]["nominal"]


def test_a_price_that_the_text_does_not_say() -> None:
    """The rates are of it."""
    document = audit_document("免息3期，另收服务费3%", "--price", "1,000")
    assert "1030.00" == document["range"]["low"]["totals"]["paid"]


def test_the_rules_of_another_day() -> None:
    """Before a rule began, nothing rests on it."""
    today, before = audit_document(HIDDEN), audit_document(HIDDEN, "--on", "2000-01-01")
    assert codes(today) and not codes(before)
    assert all(finding["cite"] for finding in today["findings"])


def test_only_rules_of_some_jurisdictions() -> None:
    """The others are not cited; several can be named, in one word or in two."""
    cited = {finding["code"]: finding["cite"] for finding in audit_document(HIDDEN, "--land", "CN")["findings"]}
    assert cited["R-COST"] and not any(
        finding["cite"] for finding in audit_document(HIDDEN, "--land", "us,UK", "--land", "au")["findings"]
    )


def test_the_page_and_its_language() -> None:
    """English unless Chinese is asked for; the same findings."""
    english, chinese = audit(HIDDEN), audit(HIDDEN, "--lang", "zh-Hans")
    assert (1, 1, "", "") == (english.code, chinese.code, english.err, chinese.err)
    for page in (english, chinese):
        assert HIDDEN in page.out and "S-HIDDENFEE" in page.out
    assert "not legal advice" in " ".join(english.out.split())
    assert "not legal advice" not in " ".join(chinese.out.split())


def test_several_texts_of_a_file(tmp_path: Path) -> None:
    """One a line; empty lines are none; the summary counts, and one flag is enough for exit 1."""
    file = tmp_path / "ads.txt"
    file.write_text(f"{HIDDEN}\n\n  {FREE}  \n", encoding="utf-8")
    answer = audit(str(file), "--json")
    document = answer.document
    check_heading(document)
    assert (1, ["version", "calc", "summary", "audits"]) == (answer.code, list(document))
    assert (2, 1) == (document["summary"]["total"], document["summary"]["flagged"])
    assert 1 == document["summary"]["findings"]["S-HIDDENFEE:flag"]
    assert [HIDDEN, FREE] == [one["text"] for one in document["audits"]]
    for one in document["audits"]:
        check_audit(one, shared=2)
    assert "2 advertisements, 1 flagged" in audit(str(file)).out


def test_a_file_with_one_text_is_one_audit(tmp_path: Path) -> None:
    """As the text itself."""
    file = tmp_path / "ad.txt"
    file.write_bytes(b"\xef\xbb\xbf" + FREE.encode())
    assert audit_document(FREE) == audit_document(str(file))


def test_standard_input() -> None:
    """With `-`, one a line."""
    assert 2 == audit("-", "--json", read=f"{HIDDEN}\n{FREE}\n").document["summary"]["total"]
    assert audit_document(FREE) == audit_document("-", read=FREE)


@pytest.mark.parametrize(
    "content",
    [f'id,Text\n1,"{HIDDEN}"\n2,{FREE}\n3,\n', f'{HIDDEN}\n{FREE}\n', f'"{HIDDEN}",a\n"{FREE}",b\n'],
)  # fmt: skip
def test_a_csv_file(content: str, tmp_path: Path) -> None:
    """Its column `text`, or its first where none is called so."""
    file = tmp_path / "ads.csv"
    file.write_text(content, encoding="utf-8")
    assert [HIDDEN, FREE] == [one["text"] for one in audit(str(file), "--json").document["audits"]]


def test_an_offer_file(tmp_path: Path) -> None:
    """Audited by its figures."""
    file = tmp_path / "offer.toml"
    file.write_text('price = "299"\ncash_price = "199"\n[plan]\nkind = "stated"\ninstallments = 3\npayment = "99"\n')
    document = audit_document("--offer", str(file))
    assert {"S-MARKUP15:flag", "S-HIDDENFEE:flag", "R-CAP24:flag", "R-CAP36:flag"} <= codes(document)
    assert "276.50" == document["rates"]["percent"]["nominal"]
    file.write_text('price = "1200"\nplan = {installments = 12}\n')
    assert 0 == audit("--offer", str(file)).code


def test_sarif(tmp_path: Path) -> None:
    """What a program that collects findings needs, of every text by its line."""
    file = tmp_path / "ads.txt"
    file.write_text(f"{HIDDEN}\n{FREE}\n", encoding="utf-8")
    answer = audit(str(file), "--format", "sarif")
    document = json.loads(answer.out)
    assert (1, "2.1.0") == (answer.code, document["version"])
    places = [result["locations"][0]["physicalLocation"] for result in document["runs"][0]["results"]]
    assert {1, 2} == {place["region"]["startLine"] for place in places}
    assert {"ads.txt"} == {place["artifactLocation"]["uri"].rpartition("/")[2] for place in places}
    alone = json.loads(audit(HIDDEN, "--format", "sarif").out)["runs"][0]["results"]
    regions = [one["locations"][0]["physicalLocation"].get("region") for one in alone]
    offset = HIDDEN.index("服务费")
    assert {"charOffset": offset, "charLength": 5, "snippet": {"text": "服务费3%"}} in regions


def test_the_lines_of_a_csv_file(tmp_path: Path) -> None:
    """Where a row begins, below its header, also after one of several lines."""
    file = tmp_path / "ads.csv"
    file.write_text(f'text,id\n"{HIDDEN}\n再说一遍",1\n{HIDDEN},2\n', encoding="utf-8")
    results = json.loads(audit(str(file), "--format", "sarif").out)["runs"][0]["results"]
    lines = [result["locations"][0]["physicalLocation"]["region"]["startLine"] for result in results]
    assert [2, 4] == sorted(set(lines))


def test_a_csv_file_that_is_none(tmp_path: Path) -> None:
    """Exit 2."""
    file = tmp_path / "ads.csv"
    file.write_text('"' + "a" * 140_000, encoding="utf-8")
    answer = audit(str(file))
    assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines())), answer


BAD = {
    "no text": ([], "text"),
    "nothing": ([""], "text"),
    "blank": (["  "], "text"),
    "too long": (["免" * (LONGEST + 1)], "text"),
    "two things": ([FREE, "--offer", "x.toml"], "text"),
    "no such offer": (["--offer", "no-such-file.toml"], "offer"),
    "no such form": ([FREE, "--format", "xml"], "format"),
    "no such land": ([FREE, "--land", "Atlantis"], "land"),
    "no such day": ([FREE, "--on", "2026-02-30"], "on"),
    "no such price": ([FREE, "--price", "dear"], "price"),
    "a price of nothing": ([FREE, "--price", "0"], "price"),
    "no such language": ([FREE, "--lang", "tlh"], "lang"),
    "no such option": ([FREE, "--loud"], "option"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input(name: str) -> None:
    """Exit 2 and one line, or one document."""
    arguments, field = BAD[name]
    answer = audit(*arguments)
    assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines())), answer
    document = audit(*arguments, "--json")
    if "--format" not in arguments:
        assert (2, field) == (document.code, document.document["error"]["field"])


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe\x00", b"text\n\n"])
def test_a_file_without_a_text(content: bytes, tmp_path: Path) -> None:
    """Exit 2."""
    file = tmp_path / "ads.csv"
    file.write_bytes(content)
    answer = audit(str(file))
    assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines())), answer


@pytest.mark.parametrize(
    "text", ["(", "a\0b", "9" * 5000, "[bold]免息3期[/bold]", "\x1b[31m免息", "a" * 3000, "％" * 300]
)
def test_odd_texts(text: str) -> None:
    """They are read as what they are."""
    answer = audit(text)
    assert answer.code in (0, 1) and not answer.err
    assert text == audit_document(text)["text"]


def test_the_library_says_the_same() -> None:
    """The same document."""
    document = audit_document(HIDDEN)
    form = calc.audit(HIDDEN, on="2026-11-21").to_dict()
    assert json.loads(json.dumps(form)) == document


@pytest.mark.parametrize("more", [("--on", "2020-01-01"), ("--land", "US")])
def test_only_rules_of_the_day_and_the_jurisdiction_count(more: tuple[str, str]) -> None:
    """A finding that rests on rules which do not hold then, or there, is not made; arithmetic is."""
    codes = {finding["code"] for finding in audit_document(HIDDEN, *more)["findings"]}
    assert not {"S-HIDDENFEE", "R-COST"} & codes


def test_bare_numbers_after_each_period() -> None:
    """The amount with a unit is the price, and the bare one the installment."""
    claims = audit_document("12期免息 1999元 每期166.58")["claims"]
    assert (1999, 166.58, 12) == (claims["price"], claims["per_amount"], claims["term"])
