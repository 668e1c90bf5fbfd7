"""Which advertisements are in a file? One a line, or one a row of CSV; or the text itself, where no file is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from calc.ads.claims import LONGEST, read_ad
from calc.ads.source import Advertised, Source
from calc.cli.csv_cells import Cell, NoCsvError, csv_rows
from calc.cli.input import read_text
from calc.errors import OfferError, Phrase, UsageError, in_one_line

_SEPARATORS = {",": Phrase("comma"), ";": Phrase("semicolon"), "\t": Phrase("tab")}
"""What may stand between the cells, and what it is called."""
_SUFFIXES = ("csv", "tsv", "txt", "text", "md", "json", "jsonl", "toml", "yaml", "yml", "xml", "html", "log", "xls",
             "xlsx", "docx", "pdf")  # fmt: skip
_A_SUFFIX = re.compile(rf"\.(?:{'|'.join(_SUFFIXES)})", re.IGNORECASE)
_A_PATH = re.compile(r"(?:~|\.{1,2})?[/\\]\S+|[A-Za-z]:[/\\]\S*")
_A_WORD = re.compile(r"[A-Za-z0-9_.~-]*[A-Za-z][A-Za-z0-9_.~/\\-]*")
_LONGEST_NAME = 1000


def advertised_in(given: str, column: str | None = None) -> tuple[list[Advertised], bool]:
    """The advertisements, and whether they are those of a file; `UsageError` for a file that there is not.

    `column`: the one of a CSV file that they stand in, `text` unless it is said.
    """
    if given != "-" and not _is_file(given):
        if column is not None:
            raise UsageError("column", column, "a text has no columns", "a CSV file")
        return [_typed(given)], False
    source = Source(given, read_text(given, "text"))
    tabular = column is not None or given.lower().endswith((".csv", ".tsv"))
    found = [one for one in (_rows(source, column) if tabular else _lines(source)) if one.text]
    if not found:
        raise UsageError("text", given, "there is no advertisement in it", "one advertisement a line")
    for one in found:
        _check_length(one)
    return found, True


def _is_file(given: str) -> bool:
    """Whether there is such a file; a folder and a file that cannot be looked at are left to whoever reads it."""
    if not given or len(given) > _LONGEST_NAME or "\n" in given or "\0" in given:
        return False
    try:
        return Path(given).exists()
    except (OSError, ValueError):
        return False


def _typed(given: str) -> Advertised:
    """A text that was typed; `UsageError` where it is rather the name of a file."""
    text = given.strip()
    if len(text) <= _LONGEST_NAME and "\n" not in text and _is_a_name(text):
        raise UsageError("text", given, "there is no such file", "the path of a file that exists, or a whole sentence")
    return Advertised(given, Source(None, given))


def _is_a_name(text: str) -> bool:
    """Whether a text is the name of a file and no advertisement: by its ending, its separators, or its one bare word.

    >>> _is_a_name("my ads.csv"), _is_a_name("/ads/march"), _is_a_name("adsmarch"), _is_a_name("3/6/12期可选")
    (True, True, True, False)
    """
    if _A_SUFFIX.fullmatch(Path(text).suffix) or _A_PATH.fullmatch(text):
        return True
    return _A_WORD.fullmatch(text) is not None and not read_ad(text).claims


def _lines(source: Source) -> Iterator[Advertised]:
    """The lines of a file, as editors count them."""
    for begin, end in zip(source.begins, (*source.begins[1:], len(source.whole)), strict=True):
        yield _stripped(source, Cell(source.whole[begin:end], begin))


def _stripped(source: Source, cell: Cell, name: str | None = None, price: Decimal | None = None) -> Advertised:
    """A cell without the blanks around it."""
    blanks = len(cell.text) - len(cell.text.lstrip())
    return Advertised(cell.text.strip(), source, cell.start + blanks, cell.quoted, name, price)


def _rows(source: Source, column: str | None) -> Iterator[Advertised]:
    """The rows of a CSV file below the one that names its columns, with what stands under `id` and `price`."""
    separator = _separator(source.whole, column)
    places: dict[str, int] | None = None
    named = 0
    try:
        for row in csv_rows(source.whole, separator):
            if places is None:
                places, named = _places(row, source, column), len(row)
                continue
            _check_cells(row, named, separator, source)
            cells = {name: row[place] for name, place in places.items() if place < len(row)}
            if "text" in cells and cells["text"].text.strip():
                number = cells["id"].text.strip() or None if "id" in cells else None
                yield _stripped(source, cells["text"], number, _price(cells.get("price"), source))
    except NoCsvError as error:
        why = Phrase("a quotation mark opens a cell, and does not close it where it ends")
        raise UsageError(_named(source, error.offset), None, why, '"免息3期，""真""的"') from None


def _check_cells(row: Sequence[Cell], named: int, separator: str, source: Source) -> None:
    """Refuse a row with more or fewer cells than the first row names: a part of a text would be taken for all of it."""
    blank = len(row) == 1 and not row[0].text.strip()
    if len(row) == named or blank:
        return
    values: dict[str, object] = {"cells": len(row), "named": named}
    if len(row) > named:
        why = Phrase(
            "a row of {cells} cells, and the first row names {named}: a text with a {separator} in it stands between "
            "quotation marks",
            **values,
            separator=_SEPARATORS[separator],
        )
        raise UsageError(_named(source, row[0].start), row[named].text, why, '"免息3期,服务费3%"')
    why = Phrase(
        "a row of {cells} cells, and the first row names {named}: what is not known is an empty cell", **values
    )
    raise UsageError(_named(source, row[0].start), row[-1].text, why, f"a1{separator}免息3期{separator}")


def _separator(whole: str, column: str | None) -> str:
    """What stands between the cells: whichever of the usual signs makes a first row with the column in it."""
    wanted = _plain(column or "text")
    first = whole.lstrip("\r\n").splitlines()[:1]
    for separator in _SEPARATORS:
        if first and wanted in [_plain(name.strip('"')) for name in first[0].split(separator)]:
            return separator
    return next(iter(_SEPARATORS))


def _places(row: Sequence[Cell], source: Source, column: str | None) -> dict[str, int]:
    """Where the columns of text, id and price are; `UsageError` where there is no such text, or several."""
    names = [_plain(cell.text) for cell in row]
    wanted = {"text": _plain(column or "text"), "id": "id", "price": "price"}
    if names.count(wanted["text"]) != 1:
        known = ", ".join(in_one_line(cell.text) for cell in row[:8])
        counted = names.count(wanted["text"])
        why = (
            Phrase("the first row of a CSV file names its columns, and none of them is {column}: {known}",
                   column=wanted["text"], known=known)
            if not counted
            else Phrase("{count} columns are called {column}", count=counted, column=wanted["text"])
        )  # fmt: skip
        raise UsageError("column", column or source.name, why, "a first row such as id,text; or --column ad")
    return {meant: names.index(name) for meant, name in wanted.items() if name in names}


def _plain(name: str) -> str:
    return name.strip().lower()


def _price(cell: Cell | None, source: Source) -> Decimal | None:
    """The price beside a text, where there is one."""
    if cell is None or not cell.text.strip():
        return None
    from calc.offer.typed_money import read_money

    field = _named(source, cell.start)
    try:
        price = Decimal(read_money(cell.text.strip(), "price"))
    except OfferError as error:
        raise OfferError(field, cell.text, error.why, error.try_) from None
    if price <= 0:
        raise OfferError(field, cell.text, "a price is above zero", "1000.00")
    return price


def _named(source: Source, offset: int) -> str:
    """The file and the line, as compilers name them."""
    line, _ = source.place(offset)
    return f"{source.name}:{line}"


def _check_length(one: Advertised) -> None:
    if len(one.text) > LONGEST:
        why = Phrase("an advertisement has at most {most} characters; more are given as several", most=LONGEST)
        raise UsageError(_named(one.source, one.start), f"{one.text[:20]}...", why, "one advertisement a line")
