"""Do random plans of every kind come to the same cents and the same digits when they are computed in another way?

    python -m tests.oracles.random_plans 20000

draws so many offers and a tenth as many equations, prints what was compared and how many differ, and fails if any does.
The schedules are computed anew from the written rules in exact fractions, the rates from flows assembled anew and
solved by interval arithmetic and mpmath at 50 digits; neither uses anything of `calc`. `--plan 17` shows one of them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from itertools import repeat, starmap
from multiprocessing import get_context
from random import Random
from time import perf_counter

from tests.oracles.comparison import Tally, compared
from tests.oracles.drawn_offers import drawn_offer
from tests.oracles.random_equations import compared_equation

_SHOWN = 20


def compare(count: int, seed: int = 1, workers: int = 1) -> tuple[Tally, Tally]:
    """So many plans, and a tenth as many equations, computed twice."""
    return _together(compared, count, seed, workers), _together(compared_equation, count // 10, seed, workers)


def _together(one: Callable[[int, int], Tally], count: int, seed: int, workers: int) -> Tally:
    tally = Tally()
    work = zip(repeat(one, count), repeat(seed, count), range(count), strict=True)
    if workers == 1:
        for part in starmap(_answered, work):
            tally.add(part)
        return tally
    with get_context("spawn").Pool(workers) as pool:
        for part in pool.starmap(_answered, work, chunksize=100):
            tally.add(part)
    return tally


def _answered(one: Callable[[int, int], Tally], seed: int, number: int) -> Tally:
    """One comparison; that there is no answer is a difference too."""
    try:
        return one(seed, number)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError) as error:
        return Tally(differences=[f"{one.__name__} {seed}:{number}: {type(error).__name__}: {error}"])


def _counted(title: str, tally: Tally) -> None:
    print(f"{tally.plans.total()} {title}: {_listed(tally.plans)}")
    print(f"  with: {_listed(tally.features)}")
    print(f"  rates: {_listed(tally.statuses)}")
    print(f"  compared: {_listed(tally.rates)}; {tally.amounts} amounts, {tally.digits} printed digits")
    print(f"  printed as not proved: {tally.unproved}")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.most_common()) or "nothing"


def _show(seed: int, number: int) -> None:
    print(json.dumps(drawn_offer(Random(f"{seed}:{number}")), ensure_ascii=False, indent=1))
    print("\n".join(compared(seed, number).differences) or "no difference")


def main(arguments: list[str]) -> int:
    """Run the comparison; 1 if anything differs."""
    what = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="python -m tests.oracles.random_plans", description=what)
    parser.add_argument("count", type=int, nargs="?", default=20_000, help="how many plans")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other plans")
    parser.add_argument("--workers", type=int, default=2, help="processes at once")
    parser.add_argument("--plan", type=int, help="show the plan of this number, and nothing else")
    chosen = parser.parse_args(arguments)
    if chosen.plan is not None:
        _show(chosen.seed, chosen.plan)
        return 0
    begun = perf_counter()
    plans, equations = compare(chosen.count, chosen.seed, chosen.workers)
    _counted("plans", plans)
    _counted("equations", equations)
    differences = plans.differences + equations.differences
    print("\n".join(differences[:_SHOWN]))
    print(f"{len(differences)} differ (seed {chosen.seed}, {perf_counter() - begun:.0f} s)")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
