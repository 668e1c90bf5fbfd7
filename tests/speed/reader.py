"""How long does the reader of advertisements take for 100 kB? All phrases in a row, and the slowest repeated tokens.

python tests/speed/reader.py
"""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

from calc.ads.audit import audit_text
from calc.rule_files import rules

SIZE = 100_000
"""Bytes of UTF-8."""
TOKENS = ("1,", "5% ", "$1 ", "一", "3期/", "逾期", "late fee ", "每期", "0", "pay now ")
PHRASES = Path(__file__).parents[1] / "ads" / "ads.json"


def seconds(text: str) -> float:
    """The better of three runs, of this process alone."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        audit_text(text, rules(), date(2026, 11, 22))
        taken.append(time.process_time() - start)
    return min(taken)


def filled(part: str) -> str:
    """A text of the size, of one part again and again."""
    return (part * (SIZE // len(part.encode()) + 1)).encode()[:SIZE].decode("utf-8", "ignore")


def main() -> None:
    """Print a line a text."""
    texts = [one["text"] for one in json.loads(PHRASES.read_text(encoding="utf-8"))]
    chinese = [text for text in texts if not text.isascii()]
    english = [text for text in texts if text.isascii()]
    for name, part in (("Chinese phrases", "。".join(chinese)), ("English phrases", ". ".join(english))):
        print(f"{name:18} {seconds(filled(part)):6.2f} s")
    for token in TOKENS:
        print(f"{token!a:18} {seconds(filled(token)):6.2f} s")


if __name__ == "__main__":
    main()
