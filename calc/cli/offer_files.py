"""Which offers are in the files? One or several in each, with the name of the file for those that have no name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from calc.cli.input import read_text
from calc.cli.offer_options import price_of_the_payments
from calc.errors import CalcError, OfferError, Phrase, UsageError, in_one_line
from calc.offer.model import Offer
from calc.offer.read import parse_several


@dataclass(frozen=True, slots=True)
class FiledOffers:
    """Offers from files: a name for each from its file, None from standard input; `places`, where each is;
    `start`, the day of purchase where no offer states one; what was assumed in reading them."""

    offers: tuple[Offer, ...]
    names: tuple[str | None, ...]
    places: tuple[str, ...]
    start: date | None
    assumed: tuple[Phrase, ...]

    def placed(self, error: CalcError) -> CalcError:
        """The same error, on the file instead of on the place in the list of all offers."""
        found = re.fullmatch(r"offers\[(\d+)\]\.(.+)", error.field)
        return _at(self.places[int(found[1])], error, found[2]) if found else error


def offers_in(files: Sequence[str], today: Callable[[], date]) -> FiledOffers:
    """The offers that files hold, in their order; `-` is standard input. An error names the file."""
    if files.count("-") > 1:
        raise UsageError("file", "-", "standard input can be read once", "one - among the files")
    found = [(file, place, described) for file in files for place, described in _described(file)]
    assumed: list[Phrase] = []
    offers = []
    for _, place, described in found:
        try:
            offers.append(_offer(described, assumed))
        except CalcError as error:
            raise _at(place, error, error.field) from None
    names = tuple(None if file == "-" else in_one_line(Path(file).stem) for file, *_ in found)
    start = today() if all(offer.start is None for offer in offers) else None
    if start is not None:
        assumed.append(Phrase("bought today, {day}", day=start.isoformat()))
    places = tuple(place for _, place, _ in found)
    return FiledOffers(tuple(offers), names, places, start, tuple(dict.fromkeys(assumed)))


def _described(file: str) -> Iterator[tuple[str, Any]]:
    """What a file says of each of its offers, with the place where it says it."""
    text = read_text(file, "file")
    try:
        several = parse_several(text)
    except CalcError as error:
        raise _at(file, error, error.field) from None
    if not several:
        raise _at(file, OfferError("offers", several, "there is no offer in it", "[[offers]]"), "offers")
    for number, described in enumerate(several):
        yield (file if len(several) == 1 else f"{file}: offers[{number}]"), described


def _offer(described: Any, assumed: list[Phrase]) -> Offer:
    """The offer that a table describes; stated installments are a price where none is said."""
    if not isinstance(described, dict):
        raise OfferError("offer", described, "an offer is one table of named values", '{"price": "1999.00", ...}')
    if "price" not in described and isinstance(described.get("plan"), dict):
        assumed += price_of_the_payments(described)
    return Offer(**described)


def _at(place: str, error: CalcError, field: str) -> CalcError:
    return type(error)(f"{place}: {field}", error.value, error.why, error.try_)
