"""What is a law asked about, and what does it answer? Flows by number or by date; a rate, none, or several."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from calc import rates
from calc.dates import Duration, Unit
from calc.errors import Phrase, UsageError
from calc.money import RoundingMode
from calc.rates.answer import NEAREST_ZERO, SMALLEST_POSITIVE, Answer, answered, no_answer
from calc.rates.by_period import effective_answer, nominal_answer
from calc.rates.discounting import compounded, growth_of, simple_in_the_fraction, terms, with_terms
from calc.rates.flows import Flows
from calc.rates.law import Law
from calc.rates.laws import LAWS, law_named, laws_named
from calc.rates.periodic import periodic
from calc.solve.roots import solve
from tests.laws.loans import level, on, printed, rate_of, series, times

DAY = date(2026, 1, 1)


# Flows


def test_flows_by_number() -> None:
    """Times and amounts are exact, from numbers and from text."""
    flows = Flows.of([(0, 1000), ("1/3", "-10.10"), (Fraction(2), Decimal("-0.5"))], per_year="365/14")
    expected = ((Fraction(0), Fraction(1000)), (Fraction(1, 3), Fraction(-101, 10)), (Fraction(2), Fraction(-1, 2)))
    assert expected == flows.timed
    assert (None, Fraction(365, 14), None, None) == (flows.dated, flows.per_year, flows.every, flows.outstanding)


def test_flows_by_date() -> None:
    """Amounts with their days, and no numbers."""
    flows = Flows.of([(DAY, 1000), (date(2026, 2, 1), "-10.10")])
    assert ((DAY, Fraction(1000)), (date(2026, 2, 1), Fraction(-101, 10))) == flows.dated
    assert flows.timed is None


def test_dates_and_numbers_are_not_mixed() -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        Flows.of([(DAY, 1000), (1, -10)])
    assert str(raised.value) == (
        "flows: 'dates and numbers' cannot be: times are all dates or all numbers; try one kind of times"
    )


def test_flows_stay_flows() -> None:
    """What is already flows is taken as it is, but for another number of periods a year."""
    flows = Flows(((Fraction(0), Fraction(1)),), None, Fraction(12), Duration(1, Unit.MONTH), (Fraction(1),))
    assert flows is Flows.of(flows)
    again = Flows.of(flows, 52)
    assert (Fraction(52), flows.every, flows.outstanding) == (again.per_year, again.every, again.outstanding)


@pytest.mark.parametrize("a_year", [0, -12, 1_000_001])
def test_a_year_has_some_periods(a_year: int) -> None:
    """Said in a sentence."""
    with pytest.raises(UsageError) as raised:
        Flows.of([(0, 1000)], a_year)
    assert str(raised.value) == (
        f"per_year: '{a_year}' cannot be: a year has more than no periods, and at most 1000000; try 12"
    )


def test_times_in_years() -> None:
    """Where the periods a year are known, and the times are numbers."""
    assert ((Fraction(0), Fraction(1)), (Fraction(1, 4), Fraction(-1))) == Flows.of([(0, 1), (3, -1)], 12).in_years()
    assert (None, None) == (Flows.of([(0, 1), (3, -1)]).in_years(), Flows.of([(DAY, 1)], 12).in_years())


# Answers

TWO = solve([(Fraction(0), Fraction(50)), (Fraction(1), Fraction(-115)), (Fraction(2), Fraction(66))])
MIXED = solve([(Fraction(0), Fraction(100)), (Fraction(1), Fraction(-200)), (Fraction(2), Fraction(99))])
NEGATIVE = solve([(Fraction(0), Fraction(100)), (Fraction(1), Fraction(-170)), (Fraction(2), Fraction(72))])
ONE = solve([(Fraction(0), Fraction(100)), (Fraction(1), Fraction(-110))])
NONE = solve([(Fraction(0), Fraction(100))])


def test_one_rate_needs_no_rule() -> None:
    """It is found because there is one sign change."""
    answer = answered(ONE, periodic, NEAREST_ZERO)
    assert ("found", "one sign change", None) == (answer.status, answer.because, answer.picked_by)
    assert (rate_of(answer),) == answer.roots


@pytest.mark.parametrize("rule", [None, SMALLEST_POSITIVE, NEAREST_ZERO])
def test_no_rate_stays_none(rule: object) -> None:
    """Whatever the rule."""
    answer = answered(NONE, periodic, rule)  # type: ignore[arg-type]
    assert ("none", None, (), None) == (answer.status, answer.rate, answer.roots, answer.picked_by)


def test_several_rates_without_a_rule() -> None:
    """All are told, and none is picked."""
    answer = answered(TWO, periodic)
    assert ("many", None, "2 sign changes and 2 rates") == (answer.status, answer.rate, answer.because)
    assert ["10.00", "20.00"] == [rate.percent() for rate in answer.roots]


@pytest.mark.parametrize(
    ("solution", "smallest", "nearest"),
    [(TWO, "10.00", "10.00"), (MIXED, "10.00", "10.00"), (NEGATIVE, None, "-10.00")],
    ids=["both positive", "both signs", "both negative"],
)
def test_the_two_rules(solution: object, smallest: str | None, nearest: str) -> None:
    """The smallest positive rate; or that, and without a positive one the negative one nearest to zero."""
    first, second = (answered(solution, periodic, rule) for rule in (SMALLEST_POSITIVE, NEAREST_ZERO))  # type: ignore[arg-type]
    assert (smallest, nearest) == (first.rate and first.rate.percent(), second.rate and second.rate.percent())
    assert ("found" if smallest else "many", "found") == (first.status, second.status)
    assert (SMALLEST_POSITIVE.words if smallest else None, NEAREST_ZERO.words) == (first.picked_by, second.picked_by)


def test_rates_that_are_one_machine_number_are_told_apart() -> None:
    """(g - 10^-17)(g - 10^-18): both are -1.0 for a machine, and the one nearest to zero is the larger growth."""
    small, smaller = Fraction(1, 10**17), Fraction(1, 10**18)
    flows = [(Fraction(0), Fraction(1)), (Fraction(1), -(small + smaller)), (Fraction(2), small * smaller)]
    answer = answered(solve(flows), periodic, NEAREST_ZERO)
    assert [-1.0, -1.0] == [float(rate) for rate in answer.roots]
    assert answer.rate is answer.roots[1]


def test_a_question_without_a_rate() -> None:
    """The law says why."""
    assert Answer("none", None, (), Phrase("because")) == no_answer(Phrase("because"))


def test_answers_can_be_sent_to_another_process() -> None:
    """With their proof."""
    answer = LAWS["us-appendix-j"].rate(Flows.of(level(1000, "33.61", 36), 12))
    again = pickle.loads(pickle.dumps(answer))
    assert (printed(answer, 10), answer.working) == (printed(again, 10), again.working)


# The two usual ways to a yearly rate


def test_nominal_and_effective() -> None:
    """1.5 % a month: 18 % and 1.015^12 - 1."""
    flows = Flows.of([(0, 1000), (1, -1015)], 12)
    assert ("18.000000", "19.561817") == (printed(nominal_answer(flows), 6), printed(effective_answer(flows), 6))


def test_their_terms_are_worth_nothing_together() -> None:
    """By periods the nominal rate discounts a period at a time, the effective one in years."""
    flows = Flows.of(level(1000, 350, 3), 12)
    assert ["0", "1", "2", "3"] == times(nominal_answer(flows))
    assert ["0", "1/12", "1/6", "1/4"] == times(effective_answer(flows))
    first = [answer.working[1].result for answer in (nominal_answer(flows), effective_answer(flows))]
    assert first[0] == first[1]


def test_a_rule_is_passed_on() -> None:
    """Of two rates the smaller positive one."""
    flows = Flows.of([(0, 50), (1, -115), (2, 66)], 1)
    answers = [nominal_answer(flows, SMALLEST_POSITIVE), effective_answer(flows, SMALLEST_POSITIVE)]
    assert ["10.00", "10.00"] == [printed(answer) for answer in answers]
    assert ["many", "many"] == [nominal_answer(flows).status, effective_answer(flows).status]


def test_by_dates_only_the_effective_rate_is_defined() -> None:
    """Over actual days of 365; a rule is passed on there too."""
    flows = Flows.of([on("2026-01-01", 1000), *series("2026-02-15", "1 month", 2, 510)])
    assert ("none", "0", "9/73") == (nominal_answer(flows).status, *times(effective_answer(flows))[:2])
    years = Flows.of([(DAY, 50), (date(2027, 1, 1), -115), (date(2028, 1, 1), 66)])
    assert ("many", "10.00") == (effective_answer(years).status, printed(effective_answer(years, NEAREST_ZERO)))


@pytest.mark.parametrize("way", [nominal_answer, effective_answer])
def test_the_periods_a_year_have_to_be_known(way: object) -> None:
    """Said in a sentence."""
    assert callable(way)
    with pytest.raises(UsageError) as raised:
        way(Flows.of([(0, 1000), (1, -1015)]))
    assert str(raised.value) == (
        "per_year is missing: it decides how the period's rate becomes a yearly one; try 12 for months"
    )


# Discounting


def test_a_compounded_factor() -> None:
    """1.21 ^ -1/2 = 1/1.1, before the start more than one, and exactly one without growth."""
    half = compounded(Decimal("1.21"), Fraction(1, 2))
    assert abs(half * Decimal("1.1") - 1) < Decimal(10) ** -45
    assert abs(compounded(Decimal("1.1"), Fraction(-2)) - Decimal("1.21")) < Decimal(10) ** -45
    assert 1 == compounded(Decimal(1), Fraction(7, 3))


def test_a_factor_with_simple_interest_in_the_fraction() -> None:
    """1 / (1.1 x 1.05) after one period and a half at 10 %."""
    factor = simple_in_the_fraction(Decimal("1.1"), Fraction(3, 2))
    assert abs(factor * Decimal("1.155") - 1) < Decimal(10) ** -45
    assert 1 == simple_in_the_fraction(Decimal("1.1"), Fraction(0))


def test_the_growth_of_a_rate() -> None:
    """1 % a month is 1.01 in its period; a rate a year 1.12; an exact quotient too."""
    nominal = rate_of(nominal_answer(Flows.of([(0, 100), (1, -101)], 12)))
    effective = rate_of(effective_answer(Flows.of([(0, 100), (1, -112)], 1)))
    assert ["1.01", "1.12"] == [
        str(growth_of(rate).quantize(Decimal("0.0001")).normalize()) for rate in (nominal, effective)
    ]
    quotient = rate_of(
        LAWS["ca-apr"].rate(
            Flows(
                ((Fraction(0), Fraction(3)), (Fraction(1), Fraction(-4))), None, Fraction(1), outstanding=(Fraction(3),)
            )
        )
    )
    assert "1.3333" == f"{growth_of(quotient):.4f}"


def test_terms_and_their_sum() -> None:
    """Amount times factor, to twelve decimals; a sum of nothing has no minus sign."""
    flows = [(Fraction(0), Fraction(100)), (Fraction(1, 3), Fraction("-110.1234567"))]
    assert [
        "t = 0 = 100 x 1.000000000000 = 100.000000000000",
        "t = 1/3 = -110.1234567 x 0.500000000000 = -55.061728350000",
        "sum = 44.938271650000",
    ] == [str(step) for step in terms(flows, [Decimal(1), Decimal("0.5")], ["0", "1/3"])]
    nearly = terms([(Fraction(0), Fraction(-1))], [Decimal("1e-20")], ["0"])
    assert ("sum", "", "0.000000000000") == (nearly[-1].name, nearly[-1].expression, nearly[-1].result)


def test_an_answer_without_a_rate_has_no_terms() -> None:
    """It stays as it is."""
    none = no_answer(Phrase("because"))
    assert none is with_terms(none, [], compounded)


@pytest.mark.parametrize("law", [law for law in LAWS.values() if law.id != "ca-apr"], ids=lambda law: law.id)
def test_every_law_s_terms_are_worth_nothing_together(law: Law) -> None:
    """From uneven amounts with a fee at the start, and the sum of the printed terms agrees with the printed sum."""
    flows = Flows.of([(0, 980), (1, -130), (2, -500), (3, -400)], 12)
    *parts, total = law.rate(flows).working
    assert ("sum", "0.000000000000") == (total.name, total.result)
    assert abs(sum((Decimal(step.result) for step in parts), Decimal(0))) < Decimal("1e-11")
    assert ["980", "-130", "-500", "-400"] == [step.expression.split(" x ")[0] for step in parts]


# The table of laws


def test_the_table_of_laws() -> None:
    """Nineteen, by the name on the command line, each once."""
    assert 19 == len(LAWS)
    assert all(name == law.id and name == name.lower() for name, law in LAWS.items())


def test_every_law_says_how_sure_its_source_is() -> None:
    """Read, second-hand or from memory, in words."""
    words = {
        "read": "source: read",
        "second-hand": "source: second-hand",
        "from memory": "source: from memory, confirm before quoting",
    }
    assert [words[law.certainty] for law in LAWS.values()] == [law.sure() for law in LAWS.values()]
    assert {"read", "second-hand", "from memory"} == {law.certainty for law in LAWS.values()}


def test_every_law_has_a_citation_and_decimals() -> None:
    """And its printed rate has exactly those."""
    flows = Flows.of(level(1000, 350, 3), 12)
    for law in LAWS.values():
        assert law.cite and law.name and law.equation
        answer = law.rate(Flows(flows.timed, None, flows.per_year, outstanding=(Fraction(1000),) * 3))
        text = law.percent(answer)
        assert text is not None and law.decimals == len(text.partition(".")[2])
        assert law.rounding in RoundingMode


def test_a_law_that_does_not_exist() -> None:
    """The sentence names those that do."""
    with pytest.raises(UsageError) as raised:
        law_named("fr-taeg")
    assert str(raised.value) == (
        f"law: 'fr-taeg' cannot be: there is no such law; the laws are {', '.join(LAWS)}; "
        "try --law us-appendix-j, or all"
    )


def test_laws_by_name() -> None:
    """Capitals and blanks do not matter, each comes once in the order asked for, and `all` is all."""
    assert LAWS["uk-apr"] is law_named(" UK-APR ")
    assert (LAWS["uk-apr"], LAWS["eu-aprc"]) == laws_named(["uk-apr", "eu-aprc", "UK-apr"])
    assert tuple(LAWS.values()) == laws_named(["uk-apr", " ALL"])
    assert () == laws_named([])


def test_the_functions_of_the_library() -> None:
    """One for each law, loaded on first use, and no others."""
    assert LAWS["us-appendix-j"].rate is rates.us_appendix_j
    assert [True] * len(rates.__all__) == [callable(getattr(rates, name)) for name in rates.__all__]
    assert {law.rate.__name__ for law in LAWS.values()} <= set(rates.__all__)
    with pytest.raises(AttributeError, match=r"^module 'calc.rates' has no attribute 'fr_taeg'$"):
        _ = rates.fr_taeg
