"""How long does a quote take, beside the libraries it cannot do without? Whole processes, timed in turns.

Each round runs every command once, so that a busy moment of the machine falls on all of them alike; a round's ratio
is the quote's time over the baseline's in that same round, and what counts is the median of the ratios. Everything is
compiled beforehand, as it is where the program is installed.

    python tests/speed/start_up.py [ROUNDS]
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
QUOTE = ("-m", "calc", "quote", "1000", "-n", "3", "--fee", "3%@upfront")
BASELINE = "import typer, pydantic"
COMMANDS = {
    BASELINE: ("-c", BASELINE),
    "calc quote --json": (*QUOTE, "--json"),
    "calc quote": QUOTE,
}


def seconds(arguments: tuple[str, ...], compiled: str) -> float:
    """How long Python takes with these arguments, from its start to its end."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled
    started = perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - started


def main(rounds: int = 15) -> None:
    """Time every command in every round, and print the medians and the median ratios."""
    with TemporaryDirectory() as compiled:
        for arguments in COMMANDS.values():
            seconds(arguments, compiled)
        times = [{name: seconds(given, compiled) for name, given in COMMANDS.items()} for _ in range(rounds)]
    for name in COMMANDS:
        ratio = median(round_[name] / round_[BASELINE] for round_ in times)
        print(f"{name:24} {1000 * median(round_[name] for round_ in times):6.0f} ms   {ratio:.2f} times the baseline")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
