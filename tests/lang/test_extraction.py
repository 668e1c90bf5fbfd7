"""Does the extraction see every text? Small pieces of code with the texts in them, and then the whole program."""

from __future__ import annotations

import ast

import pytest

from tests.lang.extraction import GIFTS, NAMES, Texts, messages
from tests.project.tree import CALC, ROOT, modules, parsed, place

SEEN = {
    "a template": ('Phrase("{count} days", count=3)', ["{count} days"]),
    "what is said": ('said("you pay")', ["you pay"]),
    "in an f-string": ("f\"  {said('you pay')}\"", ["you pay"]),
    "why and try": (
        'raise OfferError("down", 3, "it is too much", "the price once")',
        ["it is too much", "the price once"],
    ),
    "by name": (
        'UsageError("down", 3, try_="saying it once", why="it is said twice")',
        ["it is said twice", "saying it once"],
    ),
    "the name of a law": ('Law(id="x-apr", name="X: rate", cite="12 CFR")', ["X: rate"]),
    "a step of working": ('Step("sum", f"{cost} x 12", f"{total}")', ["sum"]),
    "code is no text": ('OfferError("rate", 3, "it is no rate", "18%")', ["it is no rate"]),
    "a choice": ('said("more" if cost else "less")', ["less", "more"]),
    "a default": ('OfferError("a", 1, known or "it is unknown", "12")', ["it is unknown"]),
    "a name": ('def f():\n why = "too late"\n raise OfferError("a", 1, why, "12")', ["too late"]),
    "two names": ('def f():\n a, b = TABLE["x"]\n said(a)\nTABLE = {"x": ("one", "more")}', ["more", "one"]),
    "another function's name": ('def f():\n why = "no"\ndef g(why):\n raise OfferError("a", 1, why, "12")', []),
    "a table": ('WHEN = {"a": "first {x}", "b": "last {x}"}\nPhrase(WHEN[when], x=1)', ["first {x}", "last {x}"]),
    "a table with a default": (
        'W = {"a": "a list"}\nOfferError("a", 1, W.get(n, "a table"), "1")',
        ["a list", "a table"],
    ),
    "a function": ('def why():\n return "too late"\nOfferError("a", 1, why(), "12")', ["too late"]),
    "the values of a table, one after the other": (
        'W = {"a": "too much"}\ndef f():\n for name, words in W.items():\n  Phrase(words)',
        ["too much"],
    ),
    "each of several": ('def f():\n for title in ("one", "more"):\n  said(title)', ["more", "one"]),
    "beside something else": (
        'f(said.labelled("worth", 3), said.noted(3, "in all"), said.listed(["one", "more"]))',
        ["in all", "more", "one", "worth"],
    ),
    "a table elsewhere": ("from calc.write.columns import TITLES\nsaid(TITLES[name])", ["payment"]),
}


@pytest.mark.parametrize(("code", "texts"), SEEN.values(), ids=SEEN)
def test_a_text_is_found(code: str, texts: list[str]) -> None:
    """Wherever in the code it stands."""
    found = sorted(Texts(ast.parse(code)).all())
    assert (texts == found) or ("TITLES" in code and set(texts) < set(found))


@pytest.mark.parametrize(
    "code",
    [
        'Phrase(f"{count} days")',
        'said(f"{count} days")',
        'OfferError("a", 1, f"{count} is too much", "12")',
        'OfferError("a", 1, "it is no rate", f"{share}% or {percent}%")',
        'def f():\n why = f"{count} is too much"\n raise OfferError("a", 1, why, "12")',
        'Law(id="x-apr", name=f"{country}: rate")',
        'Step("rate", f"unit-period rate x {count}", "12")',
    ],
)
def test_a_text_that_no_catalogue_can_know_is_found(code: str) -> None:
    """An f-string is put together before it can be looked up."""
    assert len(list(Texts(ast.parse(code)).put_together())) == 1


def test_code_to_type_may_be_put_together() -> None:
    """A suggestion without words is the same in every language."""
    suggested = 'OfferError("rate", "18", "it is no rate", f"{number}%")'
    computed = 'Step(f"t = {time}", f"({cost} / {years})", f"{result} a year")'
    assert [list(Texts(ast.parse(code)).put_together()) for code in (suggested, computed)] == [[], []]


def test_no_text_of_the_program_is_put_together() -> None:
    """What has variable parts is a `Phrase` with its template."""
    found = [place(path, line) for path in modules(CALC) for line in Texts(parsed(path)).put_together()]
    assert found == []


def test_the_words_of_the_model_are_in_the_code() -> None:
    """A default name that is renamed would otherwise be translated in vain."""
    known = {"fee", "benefit", "merchant", "platform", "lender", "state"}
    assert known == NAMES
    for file, word in GIFTS:
        strings = {node.value for node in ast.walk(parsed(ROOT / file)) if isinstance(node, ast.Constant)}
        assert word in strings


def test_the_program_has_its_texts() -> None:
    """One of each kind, with the file that says it."""
    found = messages()
    assert "calc/write/glance.py" in found["True cost"]
    assert "calc/errors.py" in found["{field} is missing: {why}; try {try_}"]
    assert "calc/offer/typed_money.py" in found["that is not an amount of money"]
