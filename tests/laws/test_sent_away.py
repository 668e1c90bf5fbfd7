"""Can every answer be copied, and sent to another process? Of every law, with proofs that work there."""

from __future__ import annotations

import copy
import pickle
from fractions import Fraction

import pytest

import calc
from calc.errors import UsageError
from calc.rates.flows import Flows
from calc.rates.laws import LAWS, laws_named
from calc.rates.open_end import us_quotient
from calc.rates.united_states_rule import us_rule
from tests.laws.loans import Pairs

FLOWS: Pairs = [(0, 1000), (1, -350), (Fraction(5, 2), -350), (3, -350)]
OFFER = calc.Offer(
    price="1000", start="2026-01-31", plan=calc.Plan(installments=3), fees=[calc.Fee(rate="3%", when="first")]
)


@pytest.mark.parametrize("name", [*LAWS, "us-rule"])
def test_every_answer_stays_what_it_is(name: str) -> None:
    """A copy and an answer from elsewhere are equal, and prove other digits than those that were asked for."""
    flows = Flows.of(FLOWS, 12, outstanding=[1000, 660, 330])
    answer = us_rule(flows) if name == "us-rule" else LAWS[name].rate(flows)
    assert answer.rate is not None
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(answer, protocol))
        assert answer == again
        assert answer.rate.percent(20) == again.rate.percent(20)
        assert answer.rate.proved(7) == again.rate.proved(7)
        assert (answer.rate.repeated, answer.rate.exact) == (again.rate.repeated, again.rate.exact)
    assert answer == copy.deepcopy(answer) == copy.copy(answer)


def test_a_quote_with_all_laws() -> None:
    """And its explanation."""
    quote = calc.quote(OFFER, laws="all")
    again = pickle.loads(pickle.dumps(quote))
    assert quote == again == copy.deepcopy(quote)
    assert str(quote.explain()) == str(again.explain()) == str(copy.deepcopy(quote).explain())
    assert quote.explain() == pickle.loads(pickle.dumps(quote.explain()))


# Which laws are meant


def test_laws_by_name() -> None:
    """One name, several, all; each once, in whatever case."""
    named = {
        "uk-apr": ["uk-apr"],
        " UK-APR ": ["uk-apr"],
        ("br-cet", "uk-apr", "br-cet"): ["br-cet", "uk-apr"],
        "all": list(LAWS),
        ("uk-apr", "ALL"): list(LAWS),
        (): [],
    }
    for names, expected in named.items():
        assert expected == [one.law.id for one in calc.quote(OFFER, laws=names).laws]
    assert ["uk-apr"] == [law.id for law in laws_named({"uk-apr"})]


IDS = ", ".join(LAWS)
NONE = f"there is no such law; the laws are {IDS}; try --law us-appendix-j, or all"
LIST = f"it is the name of a law, a list of such names, or all; the laws are {IDS}; try us-appendix-j"


@pytest.mark.parametrize(
    ("laws", "sentence"),
    [
        ("fr-taeg", f"law: 'fr-taeg' cannot be: {NONE}"),
        ("", f"law: '' cannot be: {NONE}"),
        ([3], f"law: '3' cannot be: {NONE}"),
        (["uk-apr", None], f"law is missing: {NONE}"),
        (None, f"laws is missing: {LIST}"),
        (3, f"laws: '3' cannot be: {LIST}"),
        (b"uk-apr", f"laws: 'bytes' cannot be: {LIST}"),
        ({"uk-apr": 1}, f"laws: '{{uk-apr = 1}}' cannot be: {LIST}"),
    ],
)
def test_what_names_no_law(laws: object, sentence: str) -> None:
    """Said in a sentence that lists the laws; text is not read letter by letter."""
    with pytest.raises(UsageError) as raised:
        calc.quote(OFFER, laws=laws)  # type: ignore[arg-type]
    assert sentence == str(raised.value)


def test_a_quotient_is_exact() -> None:
    """Of whole numbers and of text, like the flows of a law."""
    assert Fraction(27, 50) == us_quotient("4.5", 100)  # type: ignore[arg-type]
