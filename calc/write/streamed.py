"""How is a document written that has a long list in it? Entry by entry, so that none of them has to be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from calc.write.json import document


def streamed(
    head: dict[str, Any], name: str, entries: Iterable[dict[str, Any]], tail: Callable[[], dict[str, Any]]
) -> Iterator[str]:
    """The pieces of one document: `head`, a list of that name, and below it `tail`, made when the list is through.

    >>> print("".join(streamed({"version": 1}, "audits", [{"line": 1}, {"line": 2}], lambda: {"total": 2})), end="")
    {
     "version": 1,
     "audits": [
      {
       "line": 1
      },
      {
       "line": 2
      }
     ],
     "total": 2
    }
    """
    yield f'{opened(head)},\n "{name}": ['
    for number, entry in enumerate(entries):
        text = document(entry).rstrip("\n").replace("\n", "\n  ")
        yield f"{',' if number else ''}\n  {text}"
    yield f"\n ],{document(tail()).removeprefix('{')}"


def opened(form: dict[str, Any]) -> str:
    """A document without its end, so that more can follow."""
    return document(form).removesuffix("\n}\n")
