"""What is said when a command line cannot be? One sentence for each, in `tests/golden/bad_command_lines.txt`."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest

from calc.cli.group import COMMANDS
from calc.cli.options import OfferOptions
from calc.rates.laws import LAWS
from calc.rates.methods import FIELDS, RATES
from tests.cli.bad_offer_files import written_into
from tests.cli.calling import Answer, call

TABLE = Path(__file__).parents[1] / "golden" / "bad_command_lines.txt"


@dataclass(frozen=True, slots=True)
class BadLine:
    """A command line, what it reads from standard input, and the sentence that it earns."""

    line: str
    read: str
    sentence: str

    @property
    def arguments(self) -> list[str]:
        """The words after `calc`."""
        return shlex.split(self.line)[1:]

    def answer(self, *more: str) -> Answer:
        """What the program says, with more words right after the command."""
        return call(*self.arguments[:1], *more, *self.arguments[1:], read=self.read)


def bad_lines() -> Iterator[BadLine]:
    """The lines of the table: a command, then its sentence, indented; after `#` a heading."""
    methods = dict.fromkeys([*RATES, *(law for law in LAWS if law != "ca-apr"), *FIELDS])
    names = {"commands": ", ".join(COMMANDS), "methods": ", ".join(methods), "laws": ", ".join(LAWS)}
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for typed, sentence in zip(lines[::2], lines[1::2], strict=True):
        line, _, read = typed.partition(" < ")
        yield BadLine(line, read, re.sub(r"\{(\w+)\}", lambda found: names[found[1]], sentence.strip()))


BAD_LINES = list(bad_lines())
with_bad_lines = pytest.mark.parametrize("bad", BAD_LINES, ids=lambda bad: f"{bad.line} {bad.read}".strip())


@pytest.fixture
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the lines name are where the command is called."""
    monkeypatch.chdir(written_into(tmp_path))


def sentence_of(error: dict[str, Any]) -> str:
    """The four things that an error says, as the sentence that people read."""
    if error["value"] is None:
        return f"{error['field']} is missing: {error['why']}; try {error['try']}"
    return f"{error['field']}: '{error['value']}' cannot be: {error['why']}; try {error['try']}"


@pytest.mark.usefixtures("in_a_folder")
@with_bad_lines
def test_one_line_says_what_is_wrong(bad: BadLine) -> None:
    """It is the whole of standard error; nothing is on standard output, and the exit code is 2."""
    assert Answer(2, "", f"{bad.sentence}\n") == bad.answer()


@pytest.mark.usefixtures("in_a_folder")
@with_bad_lines
def test_a_program_reads_the_same_as_json(bad: BadLine) -> None:
    """With --json the same four things are one document on standard output, and nothing is on standard error."""
    answer = bad.answer("--json")
    assert (2, "") == (answer.code, answer.err)
    assert {"version", "calc", "error"} == set(answer.document)
    assert ["field", "value", "why", "try"] == list(answer.document["error"])
    assert bad.sentence == sentence_of(answer.document["error"]).replace(" --json", "")


def test_the_table_is_long() -> None:
    """No line stands in it twice."""
    assert len(BAD_LINES) >= 180
    assert len(BAD_LINES) == len({(bad.line, bad.read) for bad in BAD_LINES})


def test_every_option_of_an_offer_is_tried_with_nothing() -> None:
    """An option that is added later has to say what it misses, too."""
    empty = {word for bad in BAD_LINES if "''" in bad.line for word in bad.arguments if word.startswith("--")}
    assert {f"--{field.name.replace('_', '-')}" for field in fields(OfferOptions)} - empty == {"--text"}


@pytest.mark.parametrize("form", ["--format=json", "--format=JSON", "--format json"])
def test_the_json_form_may_be_asked_for_in_other_ways(form: str) -> None:
    """An error follows --format as the answer would."""
    answer = call("quote", "1000", *form.split())
    assert (2, "", "installments") == (answer.code, answer.err, answer.document["error"]["field"])


ODD = {
    "bytes that are no text": "\udcff1000",
    "a line break": "10\n00",
    "a control character": "10\x0700",
    "a zero byte": "1000\x00",
    "a mark that turns the writing round": "1000\u202e",
    "very long": "9" * 100_000,
    "very long words": "x" * 100_000,
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize(
    "field", ["price", "installments", "plan", "rate", "fee", "start", "currency", "offer", "lang"]
)
def test_odd_text_is_shown_in_one_short_line(odd: str, field: str) -> None:
    """What cannot be printed is replaced, and what is long is shortened; the field is still named."""
    start = [] if field in ("price", "offer") else ["1000"]
    answer = call("quote", *start, f"--{field}", odd, *([] if field == "installments" else ["-n", "3"]))
    assert (2, "", 1) == (answer.code, answer.out, answer.err.count("\n"))
    assert answer.err.startswith(f"{field}: '") and answer.err.endswith("\n")
    assert answer.err[:-1].isprintable() and len(answer.err) < 400


@pytest.mark.parametrize("option", ["--bill-day", "--due-day", "--installments", "--down", "--balloon", "--gift"])
def test_a_number_may_have_any_number_of_digits(option: str) -> None:
    """Python refuses to read whole numbers of more than 4,300 digits; that is no reason for a traceback."""
    cycle = ["--bill-day", "6", "--due-day", "6"] if option.endswith("day") else []
    answer = call("quote", "1000", "-n", "3", *cycle, option, "9" * 5_000)
    assert (2, "", 1) == (answer.code, answer.out, answer.err.count("\n"))
    assert answer.err.startswith(f"{option[2:].replace('-', '_')}: '99999")


def test_bytes_that_are_no_text_are_no_break_in_json() -> None:
    """The document can be read by any program."""
    assert "\ufffd1000" == call("quote", "\udcff1000", "-n", "3", "--json").document["error"]["value"]


def test_a_file_without_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    """What is far too long for an offer is refused after so many bytes."""
    (tmp_path / "long.toml").write_bytes(b"#" * 16_000_001)
    answer = call("quote", "--offer", str(tmp_path / "long.toml"))
    assert (2, "") == (answer.code, answer.out)
    assert answer.err.endswith("cannot be: it is longer than 16,000,000 bytes; try a shorter file\n")


def test_errors_of_a_file_name_the_place_in_the_file(tmp_path: Path) -> None:
    """The second fee of the file is not the one that was typed, though both are wrong in the same way."""
    described = 'price = "1000"\n[plan]\ninstallments = 3\n' + '[[fees]]\namount = "5"\nwhen = "{}"\n'
    file = tmp_path / "offer.toml"
    file.write_text(described.format("never"), encoding="utf-8")
    assert call("quote", "--offer", str(file), "--fee", "3%@never").err.startswith("fees[0].when: 'never' cannot be")
    file.write_text(described.format("first"), encoding="utf-8")
    assert call("quote", "--offer", str(file), "--fee", "3%@never").err.startswith("fee: '3%@never' cannot be")
