"""Do the laws' equations have the rates that they are said to have, when they are solved in another way?

    python -m tests.oracles.laws 10000

draws so many transactions for each equation, with several advances and odd periods: Regulation Z with simple interest
in a fraction of a unit-period, the directives with times such as 1/12 + 3/365, and actual days of 365 by dates. Each is
solved at 50 digits from the equation as the law prints it, by interval arithmetic and mpmath, which use nothing of
`calc`. It prints what was compared and how much differs, and fails if anything does. `--case 17` shows one of them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from itertools import repeat, starmap
from multiprocessing import get_context
from random import Random
from time import perf_counter

import mpmath

from calc.rates.answer import Answer
from calc.rates.appendix_j import us_appendix_j
from calc.rates.european_union import eu_aprc
from calc.rates.flows import Flows
from calc.rates.methods import xirr
from calc.rates.rate import Rate
from calc.rates.united_kingdom import uk_apr
from tests.oracles.comparison import DECIMALS_PRINTED, Tally
from tests.oracles.fifty_digits import Unresolved, nearest_double, percent
from tests.oracles.law_equations import Terms, added_up, mp, rates

EQUATIONS = ("us-appendix-j", "eu-aprc", "actual/365")
_SHOWN = 20
_LARGE, _MORE_DIGITS, _MOST = 10**9, 400, 10**40
_ZERO = Fraction(0)
_UNIT_PERIODS: tuple[tuple[Fraction, int], ...] = (
    (Fraction(12), 30), (Fraction(24), 15), (Fraction(6), 60), (Fraction(4), 90), (Fraction(2), 180),
    (Fraction(52), 7), (Fraction(26), 14), (Fraction(13), 28), (Fraction(1), 365), (Fraction(1), 12),
)  # fmt: skip
"""Unit-periods a year, and the parts of one that are counted."""


def compare(count: int, seed: int = 1, workers: int = 1) -> dict[str, Tally]:
    """So many transactions of each equation, solved twice."""
    return {equation: _together(equation, count, seed, workers) for equation in EQUATIONS}


def _together(equation: str, count: int, seed: int, workers: int) -> Tally:
    tally = Tally()
    work = zip(repeat(equation, count), repeat(seed, count), range(count), strict=True)
    if workers == 1:
        for part in starmap(compared, work):
            tally.add(part)
        return tally
    with get_context("spawn").Pool(workers) as pool:
        for part in pool.starmap(compared, work, chunksize=50):
            tally.add(part)
    return tally


def compared(equation: str, seed: int, number: int) -> Tally:
    """The transaction of a number, solved twice; that there is no answer is a difference too."""
    tally = Tally()
    try:
        _compare(tally, equation, Random(f"{equation} {seed}:{number}"))
    except Unresolved:
        tally.plans["left undecided"] += 1
    except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
        tally.differences.append(f"{type(error).__name__}: {error}")
    tally.differences = [f"{equation} {seed}:{number}: {difference}" for difference in tally.differences]
    return tally


def _compare(tally: Tally, equation: str, random: Random) -> None:
    terms, answer, a_year = _DRAWN[equation](random, tally)
    expected = rates(terms)
    if any(rate > _LARGE for rate in expected):
        expected = rates(terms, _MORE_DIGITS)
    tally.plans["compared"] += 1
    tally.features[f"{len({amount > 0 for _, _, amount in terms})} sides"] += 1
    status = {0: "no rate", 1: "one rate"}.get(len(expected), "several rates")
    tally.statuses[status] += 1
    tally.amounts += len(terms)
    if not tally.same("number of rates", len(expected), len(answer.roots)):
        return
    for rate, ours in zip(expected, answer.roots, strict=True):
        _compare_digits(tally, rate, ours, a_year)
    _compare_picked(tally, equation, expected, answer)


def _compare_digits(tally: Tally, rate: mpmath.mpf, ours: Rate, a_year: Fraction) -> None:
    """The digits of 2 and 6 decimals, and the machine number."""
    with mpmath.workdps(_MORE_DIGITS):
        value = rate * mp(a_year)
    for decimals in DECIMALS_PRINTED:
        printed = ours.percent(decimals)
        unproved = printed.startswith("~")
        tally.unproved += unproved
        if not unproved or value < _MOST:  # more digits than a rate is found to are told to be unproved
            tally.same("percent", percent(value, decimals), printed.removeprefix("~"))
        tally.digits += sum(character.isdigit() for character in printed)
    tally.same("the nearest double", nearest_double(value), float(ours))
    tally.rates["rates"] += 1


def _compare_picked(tally: Tally, equation: str, expected: list[mpmath.mpf], answer: Answer) -> None:
    """Which of several rates is taken: the smallest above zero, by the directives else the largest, by dates none."""
    above = [place for place, rate in enumerate(expected) if rate > mpmath.mpf(10) ** -40]
    picked: int | None = 0 if expected else None
    if len(expected) > 1:
        without = len(expected) - 1 if equation == "eu-aprc" else None
        picked = None if equation == "actual/365" else above[0] if above else without
    tally.same("status", "none" if not expected else "many" if picked is None else "found", answer.status)
    taken = [place for place, root in enumerate(answer.roots) if root is answer.rate]
    tally.same("the rate taken", [] if picked is None else [picked], taken)


Drawn = tuple[Terms, Answer, Fraction]


def _amounts(random: Random, steps: int, tally: Tally) -> list[tuple[int, int]]:
    """(step, cents), advances above zero: one to four of them, payments in series and single, fees; or any signs."""
    kind = random.random()
    if kind < 0.12:
        tally.features["any signs"] += 1
        places = random.sample(range(steps), min(steps, random.randint(3, 9)))
        return [(place, random.choice((-1, 1)) * random.randint(1, 500_000)) for place in places]
    if kind < 0.2:
        return _two_rates(random, tally)
    advances = random.choice((1, 1, 2, 2, 3, 4))
    tally.features[f"{advances} advances"] += 1
    places = [0, *(random.randint(1, max(1, steps // 3)) for _ in range(advances - 1))]
    flows = [(place, random.randint(1000, 3_000_000)) for place in places]
    owed = sum(amount for _, amount in flows)
    series = random.randint(1, 3)
    for _ in range(series):
        count = random.randint(1, min(36, steps - 1))
        first = random.randint(1, steps - count)
        each = max(1, int(owed * random.uniform(0.9, 1.6) / series / count))
        flows += [(first + k, -each) for k in range(count)]
    if random.random() < 0.3:
        flows.append((0, -random.randint(1, max(1, owed // 20))))
        tally.features["a fee at the start"] += 1
    return flows


def _two_rates(random: Random, tally: Tally) -> list[tuple[int, int]]:
    """(g - r)(g - s) over two or more periods: a payment in between, and an advance after it."""
    tally.features["made for two rates"] += 1
    r, s = (Fraction(random.randint(700, 2200), 1000) for _ in range(2))
    gap, scale = random.randint(1, 6), random.randint(10_000, 900_000)
    parts = (Fraction(1), -(r + s), r * s)
    return [(place * gap, int(part * scale)) for place, part in enumerate(parts)]


def _united_states(random: Random, tally: Tally) -> Drawn:
    """Whole unit-periods, and for each side of the transaction an odd fraction of one."""
    a_year, parts = random.choice(_UNIT_PERIODS)
    flows = _amounts(random, random.choice((6, 13, 40, 61)), tally)
    odd = {True: Fraction(random.randrange(parts), parts), False: Fraction(random.randrange(parts), parts)}
    once = {random.choice(flows)[0]: Fraction(random.randrange(parts), parts) for _ in range(random.randint(0, 2))}
    terms: Terms = []
    for whole, cents in flows:
        fraction = once.get(whole, odd[cents > 0]) if whole else _ZERO
        terms.append((Fraction(whole), fraction, Fraction(cents, 100)))
    tally.features["odd fractions"] += any(fraction for _, fraction, _ in terms)
    answer = us_appendix_j([(whole + fraction, amount) for whole, fraction, amount in terms], per_year=a_year)
    return added_up(terms), answer, a_year


def _european_union(random: Random, tally: Tally) -> Drawn:
    """Years as whole months, weeks or years, and days of 365 or 366, the odd first interval the same in a series."""
    unit = random.choice((12, 12, 12, 52, 1, 4))
    flows = _amounts(random, random.choice((6, 13, 40, 61)) if unit > 1 else 12, tally)
    days = {True: random.choice((0, random.randint(1, 30))), False: random.choice((0, random.randint(1, 30)))}
    before = random.random() < 0.15
    terms: Terms = []
    for step, cents in flows:
        odd = Fraction(days[cents > 0], random.choice((365, 365, 366))) if step else _ZERO
        terms.append((Fraction(step, unit) + odd, _ZERO, Fraction(cents, 100)))
    if before:
        terms.append((-Fraction(random.randint(1, 400), 365), _ZERO, -Fraction(random.randint(1, 50_000), 100)))
        tally.features["a cost before the first drawdown"] += 1
    flows_of = [(time, amount) for time, _, amount in terms]
    answer = eu_aprc(flows_of)
    kingdom = uk_apr(flows_of)
    tally.same("the United Kingdom's rates", (answer.status, answer.roots), (kingdom.status, kingdom.roots))
    return added_up(terms), answer, Fraction(1)


def _by_dates(random: Random, tally: Tally) -> Drawn:
    """Any days, actual days of 365."""
    start = date(random.randint(1990, 2090), random.randint(1, 12), random.randint(1, 28))
    gap = random.choice((1, 7, 14, 30, 31, 91))
    flows = _amounts(random, random.choice((6, 13, 40, 61)), tally)
    dated = []
    for step, cents in flows:
        days = step * gap + random.randint(0, 5) if step else 0
        dated.append((start + timedelta(days=days), Fraction(cents, 100)))
    random.shuffle(dated)
    first = min(day for day, _ in dated)
    terms: Terms = [(Fraction((day - first).days, 365), _ZERO, amount) for day, amount in dated]
    return added_up(terms), xirr(Flows.of(dated)), Fraction(1)


_DRAWN: dict[str, Callable[[Random, Tally], Drawn]] = {
    "us-appendix-j": _united_states,
    "eu-aprc": _european_union,
    "actual/365": _by_dates,
}


def _counted(title: str, tally: Tally) -> None:
    print(f"{title}: {_listed(tally.plans)}")
    print(f"  drawn: {_listed(tally.features)}")
    print(f"  with {_listed(tally.statuses)}")
    print(f"  compared: {tally.rates.total()} rates of {tally.amounts} amounts, {tally.digits} printed digits")
    print(f"  printed as not proved: {tally.unproved}; {len(tally.differences)} differ")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common()) or "nothing"


def main(arguments: list[str]) -> int:
    """Run the comparison; 1 if anything differs."""
    what = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m tests.oracles.laws", description=what)
    parser.add_argument("count", type=int, nargs="?", default=10_000, help="how many transactions of each equation")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other transactions")
    parser.add_argument("--workers", type=int, default=2, help="processes at once")
    parser.add_argument("--case", type=int, help="compare the transactions of this number, and nothing else")
    chosen = parser.parse_args(arguments)
    begun = perf_counter()
    if chosen.case is not None:
        tallies = {equation: compared(equation, chosen.seed, chosen.case) for equation in EQUATIONS}
    else:
        tallies = compare(chosen.count, chosen.seed, chosen.workers)
    for equation, tally in tallies.items():
        _counted(equation, tally)
    differences = [difference for tally in tallies.values() for difference in tally.differences]
    print("\n".join(differences[:_SHOWN]))
    print(f"{len(differences)} differ (seed {chosen.seed}, {perf_counter() - begun:.0f} s)")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
