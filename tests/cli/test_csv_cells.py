"""Are the cells of a CSV file read as Python's own reader reads them, and is each where it is said to be?"""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.cli.csv_cells import NoCsvError, csv_rows

FILES = st.text(alphabet='a免 ",;\r\n', max_size=40)


def read_by_python(whole: str, separator: str) -> list[list[str]] | None:
    """The rows with something in them; None where the file is no CSV file."""
    try:
        rows = [*csv.reader(io.StringIO(whole, newline=""), delimiter=separator, strict=True)]
    except csv.Error:
        return None
    return [row for row in rows if row]


def read(whole: str, separator: str) -> list[list[str]] | None:
    """The same by ours, in which an empty line is a row of one empty cell."""
    try:
        rows = [[cell.text for cell in row] for row in csv_rows(whole, separator)]
    except NoCsvError:
        return None
    return [row for row in rows if row != [""]]


@given(FILES, st.sampled_from(",;"))
def test_the_cells_are_those_of_the_other_reader(whole: str, separator: str) -> None:
    """A row of one empty quoted cell aside, which looks like an empty line to ours."""
    expected = read_by_python(whole, separator)
    assert (None if expected is None else [row for row in expected if row != [""]]) == read(whole, separator)


@given(FILES)
def test_a_cell_is_where_it_is_said_to_be(whole: str) -> None:
    """Its text stands in the file there, quotation marks doubled where it is quoted."""
    try:
        cells = [cell for row in csv_rows(whole) for cell in row]
    except NoCsvError:
        return
    for cell in cells:
        text = cell.text.replace('"', '""') if cell.quoted else cell.text
        assert whole.startswith(text, cell.start)
        assert not cell.quoted or '"' == whole[cell.start - 1]


@pytest.mark.parametrize(("whole", "offset"), [('a,"b', 2), ('"a"b,c', 3), ('a\n"b" ,c', 5)])
def test_where_it_is_no_csv(whole: str, offset: int) -> None:
    """A quotation mark that is not closed, or not at the end of its cell."""
    with pytest.raises(NoCsvError) as caught:
        [*csv_rows(whole)]
    assert offset == caught.value.offset
