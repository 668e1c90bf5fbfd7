"""Do answers have the form that `calc schema --output` says? Real ones do, and one that is broken does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from calc.write.answer_schemas import NAMES, answer_schema
from tests.cli.calling import START, call, call_line
from tests.cli.json_schema import fits
from tests.cli.test_find import LINES as FINDS
from tests.cli.test_quote import LINES, RANGES

WHAT_IFS = [
    "settle 6000 -n 12 --fee 54.00@each --after 10",
    "settle 6000 -n 12 --fee 0.9%@each --after 3 --rule next-fee --savings-rate 3%",
    "settle 6000 -n 12 --after 12",
    "settle 10000 -n 12 --plan level --rate 12% --after 3 --prepay 2000",
    "settle 30000 -n 3 --currency JPY --fee 1%@each --after 1 --rule waive",
    "late 3000 -n 3 --installment 1 --days 10",
    "late 3000 -n 3 --installment 2-3 --days 10 --penalty 0.05%/day --late-fee 10 --probability 10%",
    "refund 1200 -n 6 --fee 0.75%@each --after 2 --amount 1200",
    "refund 1200 -n 6 --fee 0.75%@each --after 2 --amount 500",
    "defer 3000 -n 3 --installment 1 --by 30d --charge 0.035%/day",
    "defer 3000 -n 3 --installment 1 --by 30d",
]
OFFERED = [
    *(f"quote {line}" for line in (*LINES, *RANGES)),
    "quote 1000 -n 3 --fee 3%@each --law us-appendix-j --law uk-apr --no-schedule",
    "quote 1000 -n 1 --every 1d --fee 900@deducted",
    *(f"schedule {line}" for line in (LINES[0], LINES[12], RANGES[0], RANGES[3])),
    *(f"find {line}" for line in FINDS),
    *WHAT_IFS,
]
CASES: list[dict[str, Any]] = [
    {"method": "irr", "flows": [-1000, 400, 400, 400]},
    {"method": "irr", "flows": [-100, 230, -132]},
    {"method": "irr", "flows": [0, 0]},
    {"method": "irr", "flows": [-1, 1e20]},
    {"method": "xirr", "flows": [["2026-01-01", -1000], ["2026-12-31", 1100]]},
    {"method": "uk-apr", "per_year": 1, "flows": [-50, 115, -66]},
    {"method": "round", "value": "3.055", "decimals": 1},
]
AUDITS = ["免息3期,另收服务费3%", "1999元，12期0息0手续费", "buy now, pay $99 a month", "no figures at all"]
WRONG = {
    "quote": "1000 -n 0",
    "schedule": "1000 -n 3 --format pdf",
    "compare": "no-such-file.toml",
    "settle": "1000 -n 3",
    "schema": "--output offers",
}


@cache
def schema_of(name: str) -> dict[str, Any]:
    """The document that the command prints."""
    answer = call_line(f"schema --output {name}")
    assert (0, "") == (answer.code, answer.err)
    return answer.document


def check(name: str, document: dict[str, Any]) -> None:
    """An answer fits its schema, and each key that has to be there is missed when it is not."""
    schema = schema_of(name)
    assert fits(schema, schema, document)
    for key in schema.get("required", ()):
        assert not fits(schema, schema, {other: value for other, value in document.items() if other != key}), key


def answered(line: str) -> dict[str, Any]:
    """The JSON answer to a command line about an offer."""
    answer = call_line(f"{line} --start {START} --json" if "--start" not in line else f"{line} --json")
    assert (0, "") == (answer.code, answer.err), answer
    return answer.document


@pytest.mark.parametrize("line", OFFERED)
def test_answers_about_an_offer_fit(line: str) -> None:
    """Quotes, schedules, what was found, and what-ifs, with one case or several."""
    check(line.split(maxsplit=1)[0], answered(line))


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant"])
def test_the_form_is_the_same_in_every_language(lang: str) -> None:
    """Only the words change."""
    check("quote", answered(f"quote 1000 -n 3 --fee 3%@upfront --lang {lang}"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_answers_to_flows_fit(case: dict[str, Any]) -> None:
    """One rate, several, none, and a figure that is no rate."""
    answer = call("rate", "-", "--json", read=json.dumps(case))
    assert answer.code in (0, 1) and not answer.err
    check("rate", answer.document)


@pytest.mark.parametrize("published", ["3.1", "9.9", None])
def test_reproduced_examples_fit(published: str | None) -> None:
    """Those that agree, those that do not, and those that cannot be computed."""
    case = {"id": "x", "method": "round" if published else "none", "value": "3.055", "decimals": 1}
    answer = call("verify", "-", "--json", read=json.dumps([case | {"published": published or "1.0"}]))
    check("verify", answer.document)


def test_comparisons_fit(tmp_path: Path) -> None:
    """With an offer whose cost is not known among them, and a rate that savings earn."""
    for name, fee in (("known", "3%"), ("open", "2..3%")):
        plan = f'name = "{name}"\nprice = "2000"\nstart = {START}\nplan = {{installments = 3}}\n'
        (tmp_path / f"{name}.toml").write_text(f'{plan}fees = [{{rate = "{fee}", when = "first"}}]\n', "utf-8")
    files = [str(tmp_path / f"{name}.toml") for name in ("known", "open")]
    for more in ([], ["--savings-rate", "3%", "--law", "uk-apr"]):
        check("compare", call("compare", *files, *more, "--json").document)


@pytest.mark.parametrize("text", [*AUDITS, "several"])
def test_audits_fit(text: str, tmp_path: Path) -> None:
    """Those of a text, and those of a file of texts, which have a summary."""
    (tmp_path / "ads.txt").write_text("\n".join(AUDITS) + "\n", "utf-8")
    document = call("audit", str(tmp_path / "ads.txt") if text == "several" else text, "--json").document
    assert (text == "several") == ("audits" in document)
    check("audit", document)
    document.pop("version")
    assert not fits(schema_of("audit"), schema_of("audit"), document)


@pytest.mark.parametrize("command", WRONG)
def test_errors_fit(command: str) -> None:
    """What is said of what cannot be has one form, whichever command says it."""
    answer = call_line(f"{command} {WRONG[command]} --json")
    assert 2 == answer.code
    check("error", answer.document)


def broken(value: Any) -> Iterator[Any]:
    """The same value with one amount in it, at a time, no longer an amount; the offer, which is typed, left alone."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for place, inner in entries:
        if place == "offer":
            continue
        for other in [1.5] if place in AMOUNTS and isinstance(inner, str) else broken(inner):
            copy = deepcopy(value)
            copy[place] = other
            yield copy


AMOUNTS = {"payment", "balance", "paid", "cost", "pay_now", "saved", "charged", "refunded", "lost", "amount", "worth"}


@pytest.mark.parametrize(
    "line", [f"quote {LINES[0]}", f"quote {RANGES[0]}", f"find {FINDS[0]}", WHAT_IFS[0], WHAT_IFS[5]]
)
def test_an_amount_that_is_none_is_caught(line: str) -> None:
    """Wherever it stands: in a row, in totals, in a share, in a case."""
    schema = schema_of(line.split(maxsplit=1)[0])
    wrong = list(broken(answered(line)))
    assert len(wrong) > 5 and not any(fits(schema, schema, one) for one in wrong)


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (("version",), 2),
        (("schedule", 0, "due"), "21.11.2026"),
        (("schedule", 0, "payment"), "1,000.00"),
        (("schedule", 0, "number"), "0"),
        (("rates", "nominal"), "18.46"),
        (("rates", "status"), "perhaps"),
        (("rates", "percent", "nominal"), "18.46%"),
        (("impact", 0, "grouped"), None),
        (("laws", "uk-apr", "applies"), None),
        (("assumptions", 0), 1),
        (("offer", "price"), None),
    ],
)
def test_what_is_of_another_kind_is_caught(place: tuple[Any, ...], wrong: Any) -> None:
    """A number for text, text for a number, null where something always is."""
    document, schema = answered("quote 1000 -n 3 --fee 3%@upfront --law uk-apr"), schema_of("quote")
    part = document
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = wrong
    assert not fits(schema, schema, document)


def test_a_field_may_be_added() -> None:
    """Within a version that is no break, wherever the field stands, but in the offer, which is read."""
    document, schema = answered("quote 1000 -n 3 --fee 3%@upfront"), schema_of("quote")
    document["totals"]["later"] = document["schedule"][0]["later"] = document["later"] = {}
    assert fits(schema, schema, document)
    document["offer"]["later"] = {}
    assert not fits(schema, schema, document)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_stands_alone(name: str) -> None:
    """It says its draft, and has every piece that it refers to, and no other."""
    schema = schema_of(name)
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    referred = {part.split('"')[0] for part in json.dumps(schema).split('"$ref": "#/$defs/')[1:]}
    assert referred == set(schema["$defs"])


def test_names_are_taken_in_capitals_too() -> None:
    """As people type them."""
    assert answer_schema("quote") == answer_schema(" Quote")


@pytest.mark.parametrize("name", ["offers", "", "explain"])
def test_an_unknown_name_is_told_the_names(name: str) -> None:
    """All of them, in one line."""
    answer = call("schema", "--output", name, "--lang", "en")
    assert (2, "", 1) == (answer.code, answer.out, len(answer.err.splitlines()))
    assert f"the answers that have a schema are {', '.join(NAMES)}; try --output quote" in answer.err


def test_the_help_names_them_all() -> None:
    """Whoever asks for help need not guess."""
    shown = " ".join(call_line("schema --help", width=200).out.split())
    assert all(name in shown for name in NAMES)
