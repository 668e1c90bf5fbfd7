"""Can any text break the reader of advertisements? Texts that reach new code are kept and changed further.

    python -m tests.oracles.fuzz_reader --seconds 600

A failure is a crash, a claim that is no number, a span outside of the text, or two seconds spent on 4,000 characters.
The texts begin with all the phrases of `tests/ads`; words of the trade are put in. Needs the extra `fuzz`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

LONGEST = 4000
"""Characters; what is longer is cut, so that many texts are tried."""
FOUND = Path(".fuzz")
"""Where a text that breaks the reader is kept."""
PHRASES = Path(__file__).parents[1] / "ads"


def one_text(data: bytes, check: Callable[[str], None]) -> None:
    """Read and audit one text."""
    text = data.decode("utf-8", "surrogateescape")[:LONGEST]
    start = time.process_time()
    check(text)
    spent = time.process_time() - start
    assert spent < 2, f"{spent:.1f} s for {len(text)} characters"


def seeds(folder: Path) -> int:
    """Write every phrase as a text to begin with; how many there are."""
    listed = [one for file in sorted(PHRASES.glob("*.json")) for one in json.loads(file.read_text(encoding="utf-8"))]
    for place, phrase in enumerate(listed):
        (folder / f"{place:04}").write_text(phrase["text"], encoding="utf-8")
    return len(listed)


def words(file: Path, trade: Iterable[str]) -> None:
    """Write the words of the trade in the form that the fuzzer reads."""
    lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in trade if word)
    file.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")


def main() -> None:
    """Fuzz for some seconds, and say how many texts were tried."""
    import atheris  # an extra: the tests do without it

    with atheris.instrument_imports(include=["calc.ads"]):
        from tests.properties.test_ads_fuzz import TRADE, check

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seconds", type=int, default=60)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    with tempfile.TemporaryDirectory() as made:
        corpus, dictionary = Path(made) / "corpus", Path(made) / "words"
        corpus.mkdir()
        begun = seeds(corpus)
        words(dictionary, TRADE)
        print(f"{begun} texts to begin with, {options.seconds} seconds", flush=True)
        given = (f"-max_total_time={options.seconds}", f"-seed={options.seed}", f"-dict={dictionary}")
        FOUND.mkdir(exist_ok=True)
        limits = ("-max_len=6000", "-timeout=60", "-print_final_stats=1", f"-artifact_prefix={FOUND}/")
        atheris.Setup([sys.argv[0], *given, *limits, str(corpus)], lambda data: one_text(data, check))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
