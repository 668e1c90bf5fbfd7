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
KEYS = ["version", "calc", "text", "lang", "on", "claims", "rates", "yearly", "totals", "range", "findings",
        "assumptions", "not_checked"]  # fmt: skip
PLACE = ["file", "line", "id"]
FINDING = ["code", "severity", "message", "rule", "cite", "standing", "in_force", "span"]
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
    check_audit(document, KEYS)
    flagged = any(finding["severity"] == "flag" for finding in document["findings"])
    assert ("", int(flagged)) == (answer.err, answer.code)
    return document


def check_audit(document: dict[str, Any], keys: list[str]) -> None:
    """Every key of the contract, and what stands under it."""
    assert keys == list(document)
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
    assert (1, ["version", "calc", "audits", "summary"]) == (answer.code, list(document))
    assert (2, 1) == (document["summary"]["total"], document["summary"]["flagged"])
    assert 1 == document["summary"]["findings"]["S-HIDDENFEE:flag"]
    assert [HIDDEN, FREE] == [one["text"] for one in document["audits"]]
    for one in document["audits"]:
        check_audit(one, [*KEYS[:2], *PLACE, *KEYS[2:]])
    assert [(str(file), 1, None), (str(file), 3, None)] == [
        tuple(one[name] for name in PLACE) for one in document["audits"]
    ]
    assert "2 advertisements, 1 flagged" in audit(str(file)).out


def test_a_file_with_one_text_is_a_list_too(tmp_path: Path) -> None:
    """The form does not depend on how many there are; what is said of it is the same."""
    file = tmp_path / "ad.txt"
    file.write_bytes(b"\xef\xbb\xbf" + FREE.encode())
    (one,) = audit(str(file), "--json").document["audits"]
    assert audit_document(FREE) == {name: one[name] for name in KEYS}


def test_standard_input() -> None:
    """With `-`, one a line; a list too."""
    assert 2 == audit("-", "--json", read=f"{HIDDEN}\n{FREE}\n").document["summary"]["total"]
    (one,) = audit("-", "--json", read=FREE).document["audits"]
    assert ("-", 1, FREE) == (one["file"], one["line"], one["text"])


def test_a_csv_file(tmp_path: Path) -> None:
    """Its column `text`, with the id beside it."""
    file = tmp_path / "ads.csv"
    file.write_text(f'id,Text\n1,"{HIDDEN}"\n2,{FREE}\n3,\n', encoding="utf-8")
    audits = audit(str(file), "--json").document["audits"]
    assert [(HIDDEN, "1", 2), (FREE, "2", 3)] == [(one["text"], one["id"], one["line"]) for one in audits]


def test_another_column_of_a_csv_file(tmp_path: Path) -> None:
    """Named, because its first row has no column text; without that nothing is audited."""
    file = tmp_path / "ads.csv"
    file.write_text(f"id,ad\n1,{HIDDEN}\n", encoding="utf-8")
    assert 2 == audit(str(file)).code
    (one,) = audit(str(file), "--column", "ad", "--json").document["audits"]
    assert HIDDEN == one["text"]


def test_prices_beside_the_texts(tmp_path: Path) -> None:
    """That of the row, else that of the command line; the text's own before both, which is said."""
    file = tmp_path / "ads.csv"
    fee = "分12期，每期手续费0.6%"
    file.write_text(f"text,price\n{fee},1000\n{fee},\n{FREE},1000\n{FREE},5000\n", encoding="utf-8")
    audits = audit(str(file), "--price", "2000", "--json").document["audits"]
    assert ["1072.00", "2144.00", "5000.00", "5000.00"] == [one["totals"]["paid"] for one in audits]
    said = [
        "the one given beside the text, 1000",
        "the one given beside the text, 2000",
        "5000; the one given beside it, 1000, is not used",
    ]
    for one, words in zip(audits, said, strict=False):
        assert words in one["assumptions"][0]
    assert not any("beside" in words for words in audits[3]["assumptions"])


def test_a_price_beside_a_text_with_one() -> None:
    """It is not used, and that is said."""
    document = audit_document(FREE, "--price", "1000")
    assert "5000.00" == document["totals"]["paid"]
    assert "the text says its price, 5000; the one given beside it, 1000, is not used" in document["assumptions"]
    assert audit_document(FREE) == audit_document(FREE, "--price", "5000")


@pytest.mark.parametrize("name", ["nofile.csv", "no such ads.txt", "/nonexistent/ads", "adsmarch"])
def test_a_mistyped_name_is_no_pass(name: str) -> None:
    """Exit 2, and not an audit of the name."""
    answer = audit(name)
    assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines()))
    assert "text" == audit(name, "--json").document["error"]["field"]


def test_a_text_in_which_nothing_is_read() -> None:
    """That is no text without findings."""
    page = " ".join(audit("hello world").out.split())
    assert "nothing was read in it" in page and "no findings" not in page
    assert 1 == audit("-", "--json", read=f"hello world\n{FREE}").document["summary"]["nothing_read"]


def test_control_characters_stay_away_from_the_terminal(tmp_path: Path) -> None:
    """Of the text, and of what stands beside it."""
    file = tmp_path / "ads.csv"
    file.write_text(f"id,text\n\x1b]0;x\x07,{FREE} \x1b[31m红\n", encoding="utf-8")
    for form in ("table", "json", "sarif"):
        out = audit(str(file), "--format", form).out
        assert out and not [sign for sign in out if not sign.isprintable() and sign != "\n"]


def test_who_lends_and_the_prime_rate() -> None:
    """A cap that binds some lenders only counts where they are named; four times the prime rate is worked out."""
    text = "借10000元，分12期，年利率13%"

    def found(*more: str) -> set[str]:
        return {code.partition(":")[0] for code in codes(audit_document(text, *more))}

    assert "R7" not in found() and "R7" not in found("--lender", "card")
    assert "R7" in found("--lender", "private", "--lpr", "3%")
    assert "R7" not in found("--lender", "Private", "--lpr", "3.5%")


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
    """What a program that collects findings needs, of every text by its place; of a typed text too."""
    file = tmp_path / "ads.csv"
    file.write_text(f'text,id\n"{HIDDEN}\n再说一遍",1\n{HIDDEN},2\n', encoding="utf-8")
    answer = audit(str(file), "--format", "SARIF")
    document = json.loads(answer.out)
    assert (1, "2.1.0") == (answer.code, document["version"])
    results = document["runs"][0]["results"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in results]
    start = HIDDEN.index("服务费")
    for line, column in ((2, start + 2), (4, start + 1)):
        words = {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + 5}
        assert words | {"snippet": {"text": "服务费3%"}} in regions
    alone = json.loads(audit(HIDDEN, "--format", "sarif").out)["runs"][0]["results"]
    assert start + 1 in [one["locations"][0]["physicalLocation"]["region"]["startColumn"] for one in alone]


def test_sarif_of_an_offer(tmp_path: Path) -> None:
    """The file, without a place in it."""
    file = tmp_path / "offer.toml"
    file.write_text('price = "299"\ncash_price = "199"\n[plan]\nkind = "stated"\ninstallments = 3\npayment = "99"\n')
    (run,) = json.loads(audit("--offer", str(file), "--format", "sarif").out)["runs"]
    assert {file.as_uri()} == {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]
    }


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
    "two forms": ([FREE, "--format", "sarif"], "format"),
    "no such lender": ([FREE, "--lender", "friend"], "lender"),
    "no such prime rate": ([FREE, "--lpr", "low"], "lpr"),
    "a column of a text": ([FREE, "--column", "ad"], "column"),
    "a price of an offer": (["--offer", "x.toml", "--price", "5"], "price"),
    "a column of an offer": (["--offer", "x.toml", "--column", "ad"], "column"),
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
    if name != "two forms":
        answer = audit(*arguments)
        assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines())), answer
    document = audit(*arguments, "--json")
    assert (2, field) == (document.code, document.document["error"]["field"])


def test_forms_that_do_not_contradict() -> None:
    """The same form twice is one."""
    assert audit(FREE, "--json").out == audit(FREE, "--format", "json", "--json").out
    assert 2 == audit(FREE, "--format", "table", "--json").code


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


def test_offers_have_their_own_fingerprints(tmp_path: Path) -> None:
    """A program that collects findings takes two offers for two, and what stands in them counts too."""
    written = 'price = "299"\ncash_price = "{}"\n[plan]\nkind = "stated"\ninstallments = 3\npayment = "99"\n'
    seen = []
    for name, cash in (("a.toml", "199"), ("b.toml", "199"), ("a.toml", "198")):
        (tmp_path / name).write_text(written.format(cash))
        (run,) = json.loads(audit("--offer", str(tmp_path / name), "--format", "sarif").out)["runs"]
        seen.append({one["partialFingerprints"]["findingInText/v1"] for one in run["results"]})
    assert all(seen) and len(set.union(*seen)) == sum(map(len, seen))


def test_an_offer_from_standard_input() -> None:
    """It is read once."""
    offer = 'price = "299"\ncash_price = "199"\n[plan]\nkind = "stated"\ninstallments = 3\npayment = "99"\n'
    assert 1 == audit("--offer", "-", "--format", "sarif", read=offer).code


def test_a_row_that_is_cut_off_is_no_pass(tmp_path: Path) -> None:
    """A comma in a text without quotation marks: exit 2, and the line."""
    file = tmp_path / "ads.csv"
    file.write_text("text\n免息3期,服务费3%\n", encoding="utf-8")
    answer = audit(str(file))
    assert (2, "") == (answer.code, answer.out) and "ads.csv:2" in answer.err and "quotation marks" in answer.err


def test_rules_that_were_left_out_are_named() -> None:
    """No finding is no pass where the rules were left out, or where there are none."""
    assert (
        "rules that --land leaves out, those of CN, EU, HK, IN, TW, UK, US"
        in (audit_document("零利息", "--land", "AU")["not_checked"])
    )
    assert not [one for one in audit_document("零利息")["not_checked"] if "rules" in one and "legal" not in one]
    page = " ".join(audit("S$1,000 over 12 months at 9% APR").out.split())
    assert "rules for what is sold in SGD: there are none here" in page


def test_an_effective_rate_of_an_offer(tmp_path: Path) -> None:
    """It is claimed as it stands in the offer."""
    file = tmp_path / "offer.toml"
    file.write_text('price = "900"\nplan = {kind = "level", installments = 36, rate = "15.9% a year, effective"}\n')
    document = audit_document("--offer", str(file))
    assert {"value_pct": 15.9, "unit": "year", "kind": "effective"} == document["claims"]["claimed_rate"]
    assert "15.90" == document["rates"]["percent"]["effective"]
