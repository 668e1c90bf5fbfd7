"""Is the plain copy of a text the text without its tricks, and does it know where everything came from?"""

from __future__ import annotations

import pytest

from calc.ads.garbled import repaired
from calc.ads.text import language_of, plain_copy


@pytest.mark.parametrize(
    ("original", "plain"),
    [
        ("免息６期，每期￥３３３", "免息6期，每期¥333"),
        ("免\u200b息\ufeff3\u00ad期", "免息3期"),
        ("免手續費，分３期", "免手续费，分3期"),
        ("免（miǎn）息3期", "免息3期"),
        ("①免息", " 免息"),
        ("〇利息", "零利息"),
        ("Pay In 4", "pay in 4"),
        ("５０％", "50%"),
        ("a\u00a0b\tc\nd", "a b c\nd"),
        ("3～6期", "3~6期"),
        ("", ""),
    ],
)
def test_the_copy_is_plain(original: str, plain: str) -> None:
    """Full width, traditional, invisible, pinyin, list marks, capitals."""
    assert plain == plain_copy(original).plain


def test_a_part_of_the_copy_is_a_part_of_the_original() -> None:
    """Also where signs were left out on the way."""
    original = "限时：免\u200b手續費（fèi），分３期"
    copy = plain_copy(original)
    start = copy.plain.index("手续费")
    assert "手續費" == copy.words(start, start + 3)
    start = copy.plain.index("免手")
    assert "免\u200b手" == copy.words(start, start + 2)
    assert original[slice(*copy.span(start, start + 2))] == "免\u200b手"


def test_one_sign_that_becomes_several_keeps_its_place() -> None:
    """½ is three signs in plain writing, all of them from one place."""
    copy = plain_copy("㎏½")
    assert (0, 0, 1, 1, 1) == copy.places
    assert (1, 2) == copy.span(2, 5)


def test_garbled_text_is_read_as_it_was_meant() -> None:
    """UTF-8 taken for Windows-1252, as mail programs do."""
    for meant in ("免息3期，服务费3%", "£20 per month"):
        garbled = "".join(
            bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
            for byte in meant.encode()
        )
        assert garbled != meant == repaired(garbled)[0]


@pytest.mark.parametrize("text", ["免息3期", "naïve café", "Ä", "â", "£20", "ÄÖÜ 免", "\ud800"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    """Also one with letters that garbled text is made of."""
    assert (text, tuple(range(len(text) + 1))) == repaired(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("免息3期", "zh-Hans"),
        ("免手續費", "zh-Hant"),
        ("分12期零利率", "zh-Hans"),
        ("刷卡12期零利率", "zh-Hant"),
        ("HK$300 12期", "zh-Hant"),
        ("12 months interest free", "en"),
        ("分期 available over 12 months", "zh-Hans"),
        ("", "en"),
        ("123", "en"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    """By the characters that only one script has; by the money where both have them."""
    assert language == language_of(text)


def test_a_claim_in_garbled_text_stands_where_it_was_given() -> None:
    """What was meant is read, and what was given is pointed at."""
    given = "x " + "服务费3%".encode().decode("latin-1") + " 另收 €"
    copy = plain_copy(given)
    assert "x 服务费3% 另收 €" == copy.readable
    start = copy.plain.index("服务费")
    first, last = copy.span(start, start + 3)
    assert "服务费" == given[first:last].encode("latin-1").decode()
    assert ("服务费", given) == (copy.words(start, start + 3), copy.original)


def test_gb_read_as_latin_is_read_as_it_was_meant() -> None:
    """As old mail programs show it."""
    meant = "免息3期，服务费3%"
    assert meant == repaired(meant.encode("gb2312").decode("latin-1"))[0]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("€1.299,00", "€1299.00"),
        ("€129,90", "€129.90"),
        ("12,50 €", "12.50 €"),
        ("价格12,34元", "价格12.34元"),
        ("￥２，９９９", "¥2,999"),
        ("到手价2，999元", "到手价2,999元"),
        ("¥5 999 分期", "¥5999 分期"),
        ("¥100,12期", "¥100,12期"),
        ("3,6,12期", "3,6,12期"),
        ("500，200元", "500，200元"),
        ("1.234.567,89", "1234567.89"),
        ("0.123%", "0.123%"),
        ("$1,299.50", "$1,299.50"),
        ("免 息 3 期", "免息 3 期"),
        ("全款 5999 分期", "全款 5999 分期"),
    ],
)
def test_figures_are_written_plainly(written: str, plain: str) -> None:
    """As every country writes them."""
    assert plain == plain_copy(written).plain


@pytest.mark.parametrize("written", ["€1.299", "1.299 €", "价格1.299元"])
def test_a_figure_with_two_readings_is_not_read(written: str) -> None:
    """It is left out, and said to be in doubt."""
    copy = plain_copy(written)
    assert "1299" not in copy.plain and "1.299" not in copy.plain
    assert ["1.299 can be read as 1299 and as 1.299"] == [str(one) for one in copy.doubts]
