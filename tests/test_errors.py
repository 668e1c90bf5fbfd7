"""Is what cannot be said in one sentence, however strange the value, and can it be said again in another language?"""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.dates import BillingCycle, Duration, Unit
from calc.errors import CalcError, OfferError, Phrase, UsageError, as_written, in_one_line


def test_a_sentence_names_the_field_the_value_why_and_what_would_do() -> None:
    """The four things, in this order, in one sentence."""
    error = OfferError("installments", 0, "a plan has at least one installment", "3")
    assert str(error) == "installments: '0' cannot be: a plan has at least one installment; try 3"
    assert (error.field, error.value, error.why, error.try_) == (
        "installments",
        "0",
        "a plan has at least one installment",
        "3",
    )


def test_a_missing_value_is_said_to_be_missing() -> None:
    """None is nothing given; it is never shown as a value."""
    error = OfferError("price", None, "it has to be said", "1999.00")
    assert str(error) == "price is missing: it has to be said; try 1999.00"
    assert error.value is None


def test_there_are_two_families_by_who_must_act() -> None:
    """Both are `CalcError` and `ValueError`, and both end a command with 2."""
    for family in (OfferError, UsageError):
        assert issubclass(family, CalcError)
        assert issubclass(family, ValueError)
        assert family.exit_code == 2
    assert not issubclass(OfferError, UsageError)
    assert not issubclass(UsageError, OfferError)


def test_the_sentence_can_be_said_in_another_language() -> None:
    """The sentence is a template with its parts, and so is a reason that has numbers in it."""
    why = Phrase("a plan has at most {most} installments", most=3660)
    sentence = OfferError("installments", 4000, why, "3660").sentence()
    assert sentence.template == "{field}: '{value}' cannot be: {why}; try {try_}"
    assert sentence.values["why"] is why
    assert why.template.replace("{most}", "3660") == why
    missing = OfferError("price", None, "it has to be said", "1999.00").sentence()
    assert missing.template == "{field} is missing: {why}; try {try_}"


def test_errors_survive_a_journey_between_processes() -> None:
    """An error that is pickled comes back as it was, its reason still a phrase."""
    error = UsageError("offer", "x" * 100, Phrase("there are {count}", count=2), "one")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is UsageError
    assert str(again) == str(error)
    assert again.why.values == {"count": 2}


def test_a_phrase_is_text_that_remembers() -> None:
    """A phrase compares, joins and prints as text; braces in a phrase without values are left alone."""
    said = Phrase("{count} installments", count=3)
    assert said == "3 installments"
    assert repr(said) == "'3 installments'"
    assert (said.template, said.values) == ("{count} installments", {"count": 3})
    assert Phrase("{bill_day = 1}") == "{bill_day = 1}"
    assert Phrase("{bill_day = 1}").values == {}
    again = pickle.loads(pickle.dumps(said))
    assert (again, again.template, again.values) == (said, said.template, said.values)


# --- values as they are shown ---


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1999", "1999"),
        ("  1999  yuan ", "1999 yuan"),
        ("19\n99\r\n00", "19 99 00"),
        ("a\tb\u3000c\u2028d\x85e", "a b c d e"),
        ("10\x0000", "10\ufffd00"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\ud800", "\ufffd"),
        ("abc\u202edef", "abc\ufffddef"),
        ("１９９９元", "１９９９元"),
        ("", ""),
        ("x" * 60, "x" * 60),
        ("a" * 30 + "b" * 31, "a" * 30 + "b" * 10 + "…" + "b" * 19),
        ("9" * 10**6 + "元", "9" * 40 + "…" + "9" * 18 + "元"),
    ],
)
def test_text_is_shown_in_one_short_line(text: str, shown: str) -> None:
    """Line breaks become spaces, what cannot be printed a mark, and the middle of a long text is left out."""
    assert shown == in_one_line(text)


@given(st.text())
def test_whatever_the_text_one_line_of_sixty_characters_is_shown(text: str) -> None:
    """Never more than sixty characters, never one that cannot be printed; showing it again changes nothing."""
    shown = in_one_line(text)
    assert len(shown) <= 60
    assert shown.isprintable()
    assert in_one_line(shown) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("text", "text"),
        (5, "5"),
        (-5.5, "-5.5"),
        (Decimal("1.50"), "1.50"),
        (Fraction(1, 3), "1/3"),
        (date(2026, 11, 21), "2026-11-21"),
        (True, "true"),
        (False, "false"),
        (None, "null"),
        (Duration(2, Unit.WEEK), "2 weeks"),
        ([], "[]"),
        ({}, "{}"),
        ((1, "2"), "[1, 2]"),
        ({"bill_day": 1, "days": [True, None]}, "{bill_day = 1, days = [true, null]}"),
        ([[[]]], "[[[]]]"),
        ([[[1]]], "[[[…]]]"),
        ({"a": {"b": {"c": 1}}}, "{a = {b = {…}}}"),
        (list(range(9)), "[0, 1, 2, 3, 4, 5, 6, 7, …]"),
        (list(range(8)), "[0, 1, 2, 3, 4, 5, 6, 7]"),
        (2**200 - 1, str(2**200 - 1)[:40] + "…" + str(2**200 - 1)[-19:]),
        (2**200, "1.607e+60"),
        pytest.param(-(10**5000), "-1.000e+5000", id="five thousand digits"),
        (b"1999", "bytes"),
        (object(), "object"),
        (BillingCycle(1, 6), "BillingCycle"),
        (len, "builtin_function_or_method"),
    ],
)
def test_values_are_shown_as_they_would_be_written(value: object, shown: str) -> None:
    """As in an offer file, and never as a program shows them."""
    assert shown == in_one_line(as_written(value))


def test_nesting_of_any_depth_is_shown() -> None:
    """A value that refers to ten thousand others is shown without looking at them."""
    nested: object = 1
    for _ in range(10_000):
        nested = [nested]
    assert OfferError("price", nested, "why", "try").value == "[[[…]]]"


def test_a_field_with_a_strange_name_is_one_line_too() -> None:
    """A name comes from the file, and is shown as carefully as a value."""
    assert OfferError("the\nprice" + "x" * 100, 1, "why", "try").field == "the price" + "x" * 31 + "…" + "x" * 19
