"""`calc explain`: are all terms there, do they come to nothing, and is the same said as text, Markdown and JSON?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

import calc
from calc.cost.explanation import Section, explanation
from calc.errors import Phrase
from calc.rates.law import LawRate
from calc.rates.laws import LAWS
from calc.rates.mexico import mx_cat
from calc.rates.united_kingdom import uk_apr
from calc.working import Step
from tests.cli.calling import Answer, call_line
from tests.cli.forms import check_heading

UNEVEN = "explain 1000 -n 3 --fee 3%@first --start 2026-01-01 --first 45d --law us-appendix-j --law eu-aprc"

GOLDEN = """\
| # | due | payment | principal | fees | balance |
| ---: | :--- | ---: | ---: | ---: | ---: |
| 1 | 2026-02-15 | 363.33 | 333.33 | 30.00 | 666.67 |
| 2 | 2026-03-15 | 333.33 | 333.33 | 0.00 | 333.34 |
| 3 | 2026-04-15 | 333.34 | 333.34 | 0.00 | 0.00 |

The rate of the plan
sum of amount x (1 + rate a year)^-t = 0, t in years of 365 days
  t = 0 = 1000 x 1.000000000000 = 1000.000000000000
  t = 9/73 = -363.33 x 0.981952833961 = -356.772923162929
  t = 1/5 = -333.33 x 0.970888240189 = -323.626177102226
  t = 104/365 = -333.34 x 0.958783523534 = -319.600899734844
  sum = 0.000000000000
  effective annual rate by dates = growth in 365 days - 1 = 0.159187785300
- the only rate: one sign change
- effective annual rate by dates 15.92%: at 15.915% the sum is below zero, at 15.925% above zero

United States: annual percentage rate (Regulation Z) (12 CFR 1026 Appendix J; source: read)
sum of amount / [(1 + f i)(1 + i)^q] = 0, q whole periods and a fraction f; the rate is i x periods a year
  t = 0 = 1000 x 1.000000000000 = 1000.000000000000
  t = 1, f = 7/15 = -363.33 x 0.982335192129 = -356.911845356381
  t = 2, f = 7/15 = -333.33 x 0.970482390059 = -323.490895078502
  t = 3, f = 7/15 = -333.34 x 0.958772603243 = -319.597259565118
  sum = 0.000000000000
  nominal annual rate = 0.012213309784 x 12 = 0.146559717412
- the only rate: one sign change
- nominal annual rate 14.66%: at 14.655% the sum is below zero, at 14.665% above zero

European Union: annual percentage rate of charge (Directive (EU) 2023/2225, Annex III; source: read)
sum of amount x (1 + rate)^-t = 0, t in years
  t = 0 = 1000 x 1.000000000000 = 1000.000000000000
  t = 1/12+14/365 = -363.33 x 0.982372640358 = -356.925451421276
  t = 2/12+14/365 = -333.33 x 0.970480955540 = -323.490416910127
  t = 3/12+14/365 = -333.34 x 0.958733220341 = -319.584131668598
  sum = 0.000000000000
  effective annual rate = growth a year - 1 = 0.157366467726
- the only rate: one sign change
- effective annual rate 15.7%: at 15.65% the sum is below zero, at 15.75% above zero
"""


def explained(line: str) -> Answer:
    """The answer to a command line that can be explained."""
    answer = call_line(line)
    assert (answer.code, answer.err) == (0, ""), answer
    return answer


def sections(laws: list[str] | None = None, **described: Any) -> tuple[Section, ...]:
    """The sections of an offer's explanation."""
    offer = calc.Offer(**({"price": "1200", "plan": {"installments": 3}} | described))
    return calc.quote(offer, laws=laws or ()).explain().sections


def terms_of(section: Section) -> list[Step]:
    """The steps of the amounts."""
    return [step for step in section.working if step.name.startswith("t = ")]


FEE = {"amount": "12", "when": "each"}
TIE = {"amount": "184.55", "when": "last"}


def test_the_whole_page() -> None:
    """Each amount and date, the plan's own rate, Regulation Z and the directive with their clocks and proofs."""
    assert GOLDEN == explained(UNEVEN).out


def test_markdown_says_the_same() -> None:
    """With headings, and the working in a block of its own."""
    marked = explained(f"{UNEVEN} --format md").out
    assert 3 == marked.count("\n## ") == marked.count("```text\n") == marked.count("```\n\n")
    plain = [line.strip() for line in GOLDEN.splitlines() if line]
    assert plain == [line.removeprefix("## ") for line in marked.splitlines() if line and not line.startswith("```")]


@pytest.mark.parametrize("option", ["--json", "--format json", "--format JSON"])
def test_json_says_the_same(option: str) -> None:
    """The schedule, the rates, and for each section its title, equation, working and conclusions."""
    document = explained(f"{UNEVEN} {option}").document
    check_heading(document)
    assert ["version", "calc", "offer", "schedule", "rates", "sections"] == list(document)
    lines = []
    for section in document["sections"]:
        assert ["title", "equation", "working", "conclusions"] == list(section)
        steps = [" = ".join(part for part in step.values() if part) for step in section["working"]]
        lines += [section["title"], section["equation"], *steps, *(f"- {line}" for line in section["conclusions"])]
    assert [line.strip() for line in GOLDEN.splitlines()[6:] if line] == lines
    assert ["363.33", "333.33", "333.34"] == [row["payment"] for row in document["schedule"]]


def test_another_form_is_refused() -> None:
    """Said in a sentence, exit code 2."""
    answer = call_line("explain 1000 -n 3 --start 2026-01-01 --format xml")
    assert (2, "", "format: 'xml' cannot be: the working is shown as text, md or json; try --format md") == (
        answer.code, answer.out, answer.err.rstrip(),
    )  # fmt: skip


def test_an_unknown_law_is_refused() -> None:
    """The sentence names the laws that there are."""
    answer = call_line("explain 1000 -n 3 --start 2026-01-01 --law moon")
    assert (2, "") == (answer.code, answer.out)
    assert "law: 'moon' cannot be: there is no such law; the laws are us-appendix-j, eu-aprc" in answer.err


@pytest.mark.parametrize("law", [law for law in LAWS if law != "ca-apr"])
def test_every_law_is_explained(law: str) -> None:
    """Its name, clause and certainty; the equation; a term for each amount, that come to nothing; the proof."""
    plan, one = sections([law], fees=[FEE])
    described = LAWS[law]
    assert f"{described.name} ({described.cite}; {described.sure()})" == one.title
    assert described.equation == one.equation
    terms = terms_of(one)
    assert ["1200", "-412", "-412", "-412"] == [step.expression.split(" x ")[0] for step in terms]
    total = next(step for step in one.working if step.name == "sum")
    assert abs(sum((Decimal(step.result) for step in terms), Decimal(0))) < Decimal("1e-11")
    assert "0.000000000000" == total.result
    assert "the only rate: one sign change" == one.conclusions[0]
    assert "at " in one.conclusions[1] and "below zero" in one.conclusions[1] and "above zero" in one.conclusions[1]
    assert "The rate of the plan" == plan.title


@pytest.mark.parametrize("law", [law for law in LAWS if law != "ca-apr"])
def test_every_factor_is_what_its_amount_is_worth(law: str) -> None:
    """Amount times factor is the worth that is printed."""
    for step in terms_of(sections([law], fees=[FEE])[1]):
        amount, factor = map(Decimal, step.expression.split(" x "))
        assert abs(amount * factor - Decimal(step.result)) <= abs(amount) * Decimal("5e-13") + Decimal("5e-13")


def test_canada_is_explained_by_its_quotient() -> None:
    """C, T, P and the quotient; its digits are those of an exact number."""
    _, one = sections(["ca-apr"], fees=[FEE])
    assert ["cost of borrowing C = 36", "term in years T = 1/4", "average principal P = 2400 / 3 = 800"] == [
        str(step) for step in one.working[:3]
    ]
    assert "C / (T x P) = 36 / (1/4 x 800) = 0.18" == str(one.working[3])
    assert "the only rate: it is a quotient" == one.conclusions[0]


def test_the_plan_s_own_rates() -> None:
    """Periodic, nominal, effective, and by dates where there are some; each with its proof."""
    (plan,) = sections(fees=[FEE])
    names = ["periodic rate", "nominal annual rate", "effective annual rate"]
    assert names == [step.name for step in plan.working[-3:]]
    assert 4 == len(plan.conclusions)
    (dated,) = sections(fees=[FEE], start="2026-01-31")
    assert [*names, "effective annual rate by dates"] == [step.name for step in dated.working[-4:]]
    assert 5 == len(dated.conclusions)


def test_benefits_are_terms_of_the_plan_and_of_no_law() -> None:
    """A gift worth 99 on the day of purchase is received; a law does not count it."""
    gift = [{"name": "gift", "amount": "99", "when": "start"}]
    plan, law = sections(["eu-aprc"], fees=[FEE], benefits=gift)
    assert ["1200", "99"] == [step.expression.split(" x ")[0] for step in terms_of(plan) if step.name == "t = 0"]
    assert ["1200"] == [step.expression.split(" x ")[0] for step in terms_of(law) if step.name == "t = 0"]


def test_what_a_law_does_not_count_is_named() -> None:
    """One sentence for each fee."""
    voluntary = {"amount": "5", "when": "each", "kind": "optional"}
    _, one = sections(["eu-aprc"], fees=[FEE, voluntary | {"name": "club"}, voluntary | {"name": "insurance"}])
    assert ["not counted by this law: club", "not counted by this law: insurance"] == list(one.conclusions[-2:])


def test_where_there_is_no_rate_it_is_said_why() -> None:
    """A law of equal periods, of an uneven plan: no terms, and the reason."""
    _, one = sections(["cn-simple"], start="2026-01-01", plan={"installments": 3, "first": "45 days"}, fees=[FEE])
    assert ((), ("no single rate: the payments are not evenly spaced, and this rate is defined by equal periods",)) == (
        one.working, one.conclusions,
    )  # fmt: skip


def test_markdown_has_no_empty_block() -> None:
    """A law without a rate has no working, and so no block for it; its reason follows the equation."""
    marked = explained("explain 1000 -n 3 --start 2026-01-01 --first 45d --law cn-simple --law eu-aprc --format md").out
    assert 2 == marked.count("```text\n")
    assert "```text\n```" not in marked
    assert (
        "sum of amount x (1 + i)^-t = 0, t in periods; the rate is i x periods a year\n\n"
        "- no single rate: the payments are not evenly spaced, and this rate is defined by equal periods\n"
    ) in marked


def test_several_rates_without_a_rule_are_said_to_be_left() -> None:
    """Of 10 % and 20 % Mexico's circular picks none."""
    quote = calc.quote(calc.Offer(price="1200", plan={"installments": 3}))
    answer = mx_cat([(0, 50), (1, -115), (2, 66)], per_year=1)
    one = LawRate(LAWS["mx-cat"], answer, None, True, Phrase("credit to a consumer"), ())
    section = explanation(replace(quote, laws=(one,))).sections[1]
    assert section.conclusions == (
        "no single rate: 2 sign changes and 2 rates",
        "the law's rule for several rates: several rates are all answered, and none is picked; without one the answer "
        "is none",
    )


def test_a_tie_is_explained_as_one() -> None:
    """18.455 % exactly: no change of sign is claimed."""
    quote = calc.quote(
        calc.Offer(price="1000", plan={"installments": 1, "every": "1 year"}, fees=[TIE]), laws="cn-simple"
    )
    plan, one = quote.explain().sections
    assert (
        "nominal annual rate 18.46%: the sum is zero at exactly 18.455%, which is rounded half-up" == one.conclusions[1]
    )
    assert one.conclusions[1] in plan.conclusions


def test_without_a_clock_nothing_is_made_up() -> None:
    """An uneven plan without a date of purchase."""
    (plan,) = sections(plan={"installments": 3, "first": "45 days"}, fees=[FEE])
    assert () == plan.working
    assert plan.conclusions == (
        "no single rate: the payments are not evenly spaced, and without a date of purchase there is no other clock",
    )


def test_a_rate_that_was_picked_names_the_rule() -> None:
    """Of 10 % and 20 % the United Kingdom takes the one nearest to zero; the directive's clock has its terms."""
    quote = calc.quote(calc.Offer(price="1200", plan={"installments": 3}))
    answer = uk_apr([(0, 50), (1, -115), (2, 66)])
    one = LawRate(LAWS["uk-apr"], answer, "10.0", True, Phrase("credit to a consumer"), ())
    section = explanation(replace(quote, laws=(one,))).sections[1]
    assert section.conclusions == (
        "several rates, of which the law takes the positive rate nearest to zero, or else the negative one nearest to "
        "zero",
        "effective annual rate 10.0%: at 9.95% the sum is above zero, at 10.05% below zero",
    )
    assert ["50", "-115", "66"] == [step.expression.split(" x ")[0] for step in terms_of(section)]


def test_an_offer_without_cost_is_proved_to_be_free() -> None:
    """Exactly 0.00: below at one end, above at the other."""
    plan, one = sections(["us-appendix-j"])
    assert "nominal annual rate 0.00%: at -0.005% the sum is below zero, at 0.005% above zero" == one.conclusions[1]
    assert "periodic rate = growth a period - 1 = 0.000000000000" in [str(step) for step in plan.working]


def test_the_text_of_an_explanation_is_all_its_sections() -> None:
    """`str` of it is a page without the schedule."""
    quote = calc.quote(calc.Offer(price="1200", plan={"installments": 3}, fees=[FEE]), laws=["all"])
    page = str(quote.explain())
    assert 1 + len(LAWS) == len(page.split("\n\n"))
    first = quote.explain().sections[0]
    assert page.startswith(f"{first.title}\n{first.equation}\n  {first.working[0]}\n")


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_explained_in_chinese(language: str) -> None:
    """The figures stay, the words do not."""
    english, chinese = explained(UNEVEN).out, explained(f"{UNEVEN} --lang {language}").out
    assert "-356.911845356381" in chinese
    assert len(english.splitlines()) == len(chinese.splitlines())
    assert "the only rate" not in chinese and "sum of amount" not in chinese
