"""Which advertisements are found in what `calc audit` is given? Those of the file that is meant, or it says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from calc.ads.claims import LONGEST
from calc.cli.ad_files import advertised_in
from calc.errors import CalcError, OfferError, UsageError

FREE = "免息分3期，到手价5000元"
HIDDEN = "免息3期，另收服务费3%"


def found(tmp_path: Path, content: str, name: str = "ads.csv", column: str | None = None) -> list[tuple[int, str]]:
    """The advertisements of a file with such content, each with its line."""
    file = tmp_path / name
    file.write_text(content, encoding="utf-8", newline="")
    ads, several = advertised_in(str(file), column)
    assert several
    return [(one.line, one.text) for one in ads]


def refused(tmp_path: Path, content: str, column: str | None = None) -> CalcError:
    """Why a CSV file with such content cannot be read."""
    with pytest.raises(CalcError) as caught:
        found(tmp_path, content, column=column)
    return caught.value


@pytest.mark.parametrize(
    "given", ["nofile.csv", "my ads.TXT", "/nonexistent/file", "./ads", "..\\ads", "~/ads", "C:\\ads", "adsmarch",
              "ads/march", "广告.csv", " nofile.csv "]
)  # fmt: skip
def test_a_file_that_is_not_there(given: str) -> None:
    """A mistyped name is no advertisement."""
    with pytest.raises(UsageError, match="no such file"):
        advertised_in(given)


def test_a_folder(tmp_path: Path) -> None:
    """It is none either."""
    with pytest.raises(UsageError, match="folder"):
        advertised_in(str(tmp_path))


@pytest.mark.parametrize(
    "given", [FREE, "3/6/12期可选", "$99/mo", "0.5%/day", "hello world", "(", "9.99", "APR12%", "到手价2.5", "a" * 1001,
              "ads.csv\nads.csv"]
)  # fmt: skip
def test_a_text_is_a_text(given: str) -> None:
    """Also a short one, or one with a slash in it."""
    (one,), several = advertised_in(given)
    assert (given, None, False) == (one.text, one.source.name, several)


def test_lines_and_their_places(tmp_path: Path) -> None:
    """Blanks around them are not theirs."""
    content = f"\ufeff{FREE}\r\n\r\n  {HIDDEN} \n"
    assert [(1, FREE), (3, HIDDEN)] == found(tmp_path, content, "ads.txt")
    (_, second), _ = advertised_in(str(tmp_path / "ads.txt"))
    assert (3, 3) == second.place(0)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_beside_the_text(separator: str, tmp_path: Path) -> None:
    """The id and the price go with it, whatever stands between the columns; other columns do not matter."""
    rows = [
        ["id", "Price", "text ", "x"],
        ["a1", "1,000" if separator != "," else '"1,000"', FREE, ""],
        ["", "", HIDDEN, ""],
    ]
    file = tmp_path / "ads.csv"
    file.write_text("\n".join(separator.join(row) for row in rows), encoding="utf-8")
    ads, _ = advertised_in(str(file))
    assert [("a1", "1000", 2), (None, "None", 3)] == [(one.id, str(one.price), one.line) for one in ads]
    assert [FREE, HIDDEN] == [one.text for one in ads]


@pytest.mark.parametrize(
    ("content", "line", "value", "why"),
    [
        ("text\n免息3期,服务费3%\n", 2, "服务费3%", "a row of 2 cells, and the first row names 1: a text with a comma"),
        (
            f"id;text\n1;{FREE}\n2;a;b;c\n",
            3,
            "b",
            "a row of 4 cells, and the first row names 2: a text with a semicolon",
        ),
        (f"id\ttext\n1\t{FREE}\t\n", 2, "", "a row of 3 cells, and the first row names 2: a text with a tab"),
        (f"id,text\n\n{HIDDEN}\n", 3, HIDDEN, "a row of 1 cells, and the first row names 2: what is not known"),
        (f"text,price,id\n{FREE},5\n", 2, "5", "a row of 2 cells, and the first row names 3: what is not known"),
    ],
)
def test_a_row_with_other_cells_than_the_first(content: str, line: int, value: str, why: str, tmp_path: Path) -> None:
    """A part of a text is never audited for all of it; the line is named, and what to do."""
    error = refused(tmp_path, content)
    assert error.field.endswith(f"ads.csv:{line}")
    assert value == error.value and error.why.startswith(why)


def test_rows_of_nothing(tmp_path: Path) -> None:
    """They are no rows, however many cells they have."""
    assert [(2, FREE), (5, HIDDEN)] == found(tmp_path, f"id,text\n1,{FREE}\n\n,\n2,{HIDDEN}\n \n")


def test_another_column(tmp_path: Path) -> None:
    """Whichever is named; then a file of any name is CSV."""
    assert [(2, FREE)] == found(tmp_path, f"text,ad\n1,{FREE}\n", column="AD")
    assert [(2, FREE)] == found(tmp_path, f"id,ad\n1,{FREE}\n", "ads.export", column="ad")


@pytest.mark.parametrize(
    "content", [f"id,ad\n1,{HIDDEN}\n", f"1,{HIDDEN}\n", f"{HIDDEN}\n{FREE}\n", f'"{HIDDEN}",a\n',
                f"text,text\n1,{FREE}\n"]
)  # fmt: skip
def test_without_a_column_of_texts(content: str, tmp_path: Path) -> None:
    """Nothing is guessed: the columns that there are are named."""
    error = refused(tmp_path, content)
    assert "column" == error.field and "text" in error.why
    assert content.startswith("text") or content.partition("\n")[0].partition(",")[0].strip('"')[:5] in error.why


def test_a_column_that_there_is_not(tmp_path: Path) -> None:
    """Also one that is asked for; and a text has none at all."""
    assert "ad" == refused(tmp_path, f"text\n{FREE}\n", column="ad").value
    with pytest.raises(UsageError, match="no columns"):
        advertised_in(FREE, "ad")


@pytest.mark.parametrize("price", ["dear", "-5", "0"])
def test_a_price_that_is_none(price: str, tmp_path: Path) -> None:
    """Its line is named."""
    error = refused(tmp_path, f"text,price\n{FREE},1\n{FREE},{price}\n")
    assert isinstance(error, OfferError) and price == error.value
    assert error.field.endswith("ads.csv:3")


def test_a_quotation_mark_that_is_not_closed(tmp_path: Path) -> None:
    """The rest of the file is not swallowed; the line is named."""
    assert refused(tmp_path, f'text\n{FREE}\n"{HIDDEN}\n{FREE}\n').field.endswith("ads.csv:3")


def test_a_line_that_is_too_long(tmp_path: Path) -> None:
    """It is named before anything is audited."""
    with pytest.raises(UsageError, match="at most") as caught:
        found(tmp_path, f"{FREE}\n{'免' * (LONGEST + 1)}\n", "ads.txt")
    assert caught.value.field.endswith("ads.txt:2")


@pytest.mark.parametrize("content", ["", "\n \n", "text\n\n", "text,id\n,1\n"])
def test_a_file_without_a_text(content: str, tmp_path: Path) -> None:
    """There is nothing to audit."""
    assert refused(tmp_path, content).field in ("text", "column")
