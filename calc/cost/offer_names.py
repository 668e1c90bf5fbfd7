"""What is each of several offers called? A name of its own for every one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from calc.offer.model import Offer


def names_of(offers: Sequence[Offer], names: Sequence[str | None], *kept: str) -> Iterator[str]:
    """A name for each offer: its own, else the one given for it, else its number; the second of two gets a (2).

    `kept`: names that stand for something else, and that no offer gets.

    >>> plan = {"installments": 3}
    >>> list(names_of([Offer(price="100", plan=plan), Offer(price="90", plan=plan)], ["shop", "shop"]))
    ['shop', 'shop (2)']
    """
    taken = set(kept)
    for place, offer in enumerate(offers):
        given = names[place] if place < len(names) else None
        wanted = name = offer.name or given or f"offer {place + 1}"
        again = 1
        while name in taken:
            again += 1
            name = f"{wanted} ({again})"
        taken.add(name)
        yield name
