"""Is an answer one JSON document? Readable, in UTF-8, and never with a number that JSON does not know."""

from __future__ import annotations

import json

import pytest

from calc.lang.translate import LANGUAGES, Translator
from calc.write.json import document, quote_json, schedule_json
from tests.write.answers import ANSWERS

ENGLISH = Translator("en")


@pytest.mark.parametrize("name", ANSWERS)
def test_it_is_what_the_library_says(name: str) -> None:
    """`to_dict()`, written down."""
    quoted = ANSWERS[name]
    assert json.loads(json.dumps(quoted.to_dict())) == json.loads(quote_json(quoted, ENGLISH))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_in_the_language_of_the_reader(language: str) -> None:
    """The assumptions, and why a rate is the only one; keys are the same in all."""
    said = Translator(language)
    form = json.loads(quote_json(ANSWERS["a fee upfront"], said))
    assert said("one sign change") == form["rates"]["because"]
    assert said("one installment a month") in form["assumptions"]
    assert list(json.loads(quote_json(ANSWERS["a fee upfront"], ENGLISH))) == list(form)


def test_without_the_schedule_its_key_stays() -> None:
    """A program finds null there."""
    assert None is json.loads(quote_json(ANSWERS["no cost"], ENGLISH, with_schedule=False))["schedule"]


@pytest.mark.parametrize("name", ANSWERS)
def test_a_schedule_is_a_part_of_a_quote(name: str) -> None:
    """With the same names for the same things."""
    whole = json.loads(quote_json(ANSWERS[name], ENGLISH))
    part = json.loads(schedule_json(ANSWERS[name], ENGLISH))
    assert part == {key: whole[key] for key in part} and "rates" not in part


def test_names_are_readable() -> None:
    """No escapes for what people can read; it ends with a new line."""
    written = quote_json(ANSWERS["a Chinese name"], ENGLISH)
    assert "平台服务费" in written and written.endswith("\n}\n")


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    """Rather than written as NaN, which is not JSON."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        document({"rate": number})
