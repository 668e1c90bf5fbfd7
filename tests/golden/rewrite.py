"""What does the program answer now? `python -m tests.golden.rewrite` writes it down, to be read before it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.cli.calling import call_line

FOLDER = Path(__file__).parent
WIDTHS = (60, 120)

PAGES = {
    "free": "quote 1000 -n 3 --start 2026-11-21",
    "service_fee": "quote 1000 -n 3 --fee 'service fee:3%@upfront' --start 2026-11-21",
    "monthly_fee": "quote 1999 -n 12 --fee 'service fee:0.6%@each' --currency CNY --start 2026-11-21",
    "three_times_99": "quote 297 -n 3 --cash-price 199 --pay 99 --start 2026-11-21",
    "stated": "quote 1999 -n 3 --pay 666 --start 2026-11-21",
    "level_loan": "quote 10000 -n 12 --plan level --rate 18% --start 2026-01-31",
    "pay_in_four": "quote 400 -n 4 --every 2w --first 0d --fee 8.00@upfront --currency USD --start 2026-11-21",
    "card_bill": "quote 5000 -n 3 --fee 1%@each --bill-day 1 --due-day 6 --start 2026-01-31",
    "unknown_fee": "quote 1000 -n 3 --fee 'service fee:3%@unknown' --start 2026-11-21",
    "cash_discount": "quote 1000 -n 10 --cash-discount 10% --savings-rate 3% --no-schedule --start 2026-11-21",
    "sides": "quote 3000 -n 3 --commission cosmetics --settles-after 7 --no-schedule --start 2026-11-21",
    "everything_at_once": (
        "quote 6000 -n 6 --cash-price 5800 --down 20% --fee insurance:12.00@each --fee 2%@financed "
        "--fee 'card fee:1%/price@deducted' --gift earphones:199 --roll following --start 2026-11-21"
    ),
    "schedule": "schedule 1000 -n 3 --fee 3%@first --first 14d --start 2026-11-21",
}
"""Pages for people, each on a narrow and on a wide screen."""

TEXTS = {
    "schedule_csv": "schedule 1000 -n 3 --fee 3%@first --start 2026-11-21 --format csv",
    "schedule_md": "schedule 1000 -n 3 --fee 3%@first --start 2026-11-21 --format md",
    "quote_json": "quote 1000 -n 3 --fee 3%@upfront --start 2026-11-21 --json",
}
"""Forms that are the same on every screen."""


def names() -> Iterator[str]:
    """Every golden answer."""
    yield from (*PAGES, *TEXTS)


def written(name: str) -> str:
    """What stands in the file: each command as it is typed, and below it the answer."""
    line = PAGES.get(name) or TEXTS[name]
    answers = []
    for width in WIDTHS if name in PAGES else WIDTHS[-1:]:
        screen = f"   # {width} columns" if name in PAGES else ""
        answers.append(f"$ calc {line}{screen}\n{call_line(line, width=width).out}")
    return "\n".join(answers)


def file_of(name: str) -> Path:
    """Where it stands."""
    return FOLDER / f"{name}.txt"


if __name__ == "__main__":
    for golden in names():
        file_of(golden).write_text(written(golden), encoding="utf-8", newline="\n")
