"""How far is it? A line on standard error that counts, where a person looks at it and nothing else moves."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

_WORTH_COUNTING = 50
_EVERY = 10

T = TypeVar("T")


def counted(entries: Sequence[T], *, silent: bool) -> Iterator[T]:
    """The entries, counted on standard error as they are taken, where there are many of them and it is a terminal.

    `silent`: where pages that appear one after the other show already how far it is.
    """
    if silent or len(entries) < _WORTH_COUNTING or not sys.stderr.isatty():
        yield from entries
        return
    try:
        for number, entry in enumerate(entries):
            if number % _EVERY == 0:
                print(f"\r{number} / {len(entries)}", end="", file=sys.stderr, flush=True)
            yield entry
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
