"""Is an amount read as whoever typed it meant it, and refused where it could mean two things?"""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calc
from calc.offer.typed_money import TypedMoney, read_money, typed_money

YUAN = ("CNY", "TWD", "HKD", "MOP")
SPOKEN = ("CNY", "TWD", "HKD")
DOLLARS = ("USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "MXN", "CLP", "ARS", "COP")
RUPEES = ("INR", "PKR", "LKR", "NPR", "MUR")
CROWNS = ("SEK", "NOK", "DKK", "ISK")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # plain
        ("1999", "1999"),
        ("1999.00", "1999.00"),
        ("1999.5", "1999.5"),
        ("  1999  ", "1999"),
        ("0", "0"),
        ("007", "7"),
        (".5", "0.5"),
        ("5.", "5"),
        ("1999.", "1999"),
        # thousands by commas, as in English and Chinese
        ("1,999", "1999"),
        ("1,999.00", "1999.00"),
        ("12,345", "12345"),
        ("123,456", "123456"),
        ("1,234,567", "1234567"),
        ("1,234,567.89", "1234567.89"),
        # by points and a comma before the cents, as in German, Spanish, Indonesian, Brazilian
        ("1.999,00", "1999.00"),
        ("1.999,5", "1999.5"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("19,99", "19.99"),
        ("19,9", "19.9"),
        ("1999,00", "1999.00"),
        ("0,5", "0.5"),
        ("0,500", "0.500"),
        ("0.500", "0.500"),
        ("1,2345", "1.2345"),
        ("1.2345", "1.2345"),
        ("1234.567", "1234.567"),
        # by spaces, as in French, Russian, Swedish, whatever the space
        ("1 999,00", "1999.00"),
        ("1 999.00", "1999.00"),
        ("1 999", "1999"),
        ("1 234 567", "1234567"),
        ("1\u00a0999,00", "1999.00"),
        ("1\u202f999,00", "1999.00"),
        ("1\u2009999", "1999"),
        # by apostrophes, as in Switzerland
        ("1'999.00", "1999.00"),
        ("1’999.00", "1999.00"),
        ("1'234'567", "1234567"),
        # by lakhs and crores, as in India
        ("1,00,000", "100000"),
        ("12,34,567.50", "1234567.50"),
        # nothing after the comma, said with a dash
        ("1999,-", "1999.00"),
        ("1.999,-", "1999.00"),
        ("1'999.-", "1999.00"),
        ("1999.-", "1999.00"),
        ("1999,--", "1999.00"),
        ("1999,—", "1999.00"),
        # full-width, as a Chinese or Japanese keyboard types it
        ("１９９９", "1999"),
        ("１，９９９", "1999"),
        ("１９９９．５０", "1999.50"),
        ("1，999", "1999"),
        ("　１９９９　", "1999"),
        # digits of other scripts
        ("١٩٩٩", "1999"),
        ("१९९९", "1999"),
        # with a word for many
        ("1.2万", "12000"),
        ("1.2萬", "12000"),
        ("10万", "100000"),
        ("1.2w", "12000"),
        ("1.2W", "12000"),
        ("3k", "3000"),
        ("3K", "3000"),
        ("1.5k", "1500"),
        ("1,5k", "1500"),
        ("2千", "2000"),
        ("3.5亿", "350000000"),
        ("3.5億", "350000000"),
        ("１．２万", "12000"),
        ("1.2 万", "12000"),
        ("1.234万", "12340"),
        ("1.999k", "1999"),
        ("1.23456万", "12345.6"),
        ("1.2345600万", "12345.6"),
        ("1.234500万", "12345"),
        ("1,234万", "12340000"),
        ("0万", "0"),
        # with a sign of the amount
        ("-5", "-5"),
        ("+5", "5"),
        ("−5", "-5"),
        ("－５", "-5"),
        ("- 5", "-5"),
        ("-1,999.50", "-1999.50"),
        ("-1.2万", "-12000"),
    ],
)
def test_amounts_as_people_type_them(text: str, value: str) -> None:
    """The number, with the decimals that were typed, and no currency."""
    amount = read_money(text, "price")
    assert value == f"{amount:f}"
    assert (amount.currencies, amount.sign, amount.typed) == ((), "", text)


@pytest.mark.parametrize(
    ("text", "value", "currencies"),
    [
        ("¥1999", "1999", ("CNY", "JPY")),
        ("￥1999", "1999", ("CNY", "JPY")),
        ("¥ 99.90", "99.90", ("CNY", "JPY")),
        ("1999元", "1999", YUAN),
        ("1999 元", "1999", YUAN),
        ("1.2万元", "12000", YUAN),
        ("500块", "500", SPOKEN),
        ("500块钱", "500", SPOKEN),
        ("500塊", "500", ("TWD", "HKD")),
        ("500圆", "500", ("CNY", "JPY")),
        ("500圓", "500", ("TWD", "HKD", "JPY")),
        ("1999円", "1999", ("JPY",)),
        ("2000日元", "2000", ("JPY",)),
        ("2000日圆", "2000", ("JPY",)),
        ("2000日圓", "2000", ("JPY",)),
        ("人民币500", "500", ("CNY",)),
        ("500人民幣", "500", ("CNY",)),
        ("RMB 500", "500", ("CNY",)),
        ("rmb500", "500", ("CNY",)),
        ("HK$ 300", "300", ("HKD",)),
        ("HK$300", "300", ("HKD",)),
        ("hk$300", "300", ("HKD",)),
        ("300 HK$", "300", ("HKD",)),
        ("300港元", "300", ("HKD",)),
        ("300港币", "300", ("HKD",)),
        ("300港幣", "300", ("HKD",)),
        ("NT$1,000", "1000", ("TWD",)),
        ("新台币1000", "1000", ("TWD",)),
        ("1000新臺幣", "1000", ("TWD",)),
        ("1000台币", "1000", ("TWD",)),
        ("1000台幣", "1000", ("TWD",)),
        ("$5", "5", DOLLARS),
        ("5 $", "5", DOLLARS),
        ("US$5", "5", ("USD",)),
        ("A$5", "5", ("AUD",)),
        ("AU$5", "5", ("AUD",)),
        ("C$5", "5", ("CAD",)),
        ("CA$5", "5", ("CAD",)),
        ("NZ$5", "5", ("NZD",)),
        ("S$5", "5", ("SGD",)),
        ("MX$5", "5", ("MXN",)),
        ("R$ 5,50", "5.50", ("BRL",)),
        ("5美元", "5", ("USD",)),
        ("5美金", "5", ("USD",)),
        ("5欧元", "5", ("EUR",)),
        ("5歐元", "5", ("EUR",)),
        ("5韩元", "5", ("KRW",)),
        ("5韓元", "5", ("KRW",)),
        ("€5", "5", ("EUR",)),
        ("5 €", "5", ("EUR",)),
        ("1 999,00 €", "1999.00", ("EUR",)),
        ("£5", "5", ("GBP",)),
        ("￡5", "5", ("GBP",)),
        ("₹1,00,000", "100000", ("INR",)),
        ("Rs. 500", "500", RUPEES),
        ("rs 500", "500", RUPEES),
        ("Rs500", "500", RUPEES),
        ("₩1,000", "1000", ("KRW",)),
        ("￦1,000", "1000", ("KRW",)),
        ("1000원", "1000", ("KRW",)),
        ("₽500", "500", ("RUB",)),
        ("500 руб.", "500", ("RUB",)),
        ("500 руб", "500", ("RUB",)),
        ("฿500", "500", ("THB",)),
        ("50.000.000 ₫", "50000000", ("VND",)),
        ("₱500", "500", ("PHP",)),
        ("₺500", "500", ("TRY",)),
        ("₴500", "500", ("UAH",)),
        ("₪500", "500", ("ILS",)),
        ("₦500", "500", ("NGN",)),
        ("₸500", "500", ("KZT",)),
        ("RM50", "50", ("MYR",)),
        ("Rp 1.500.000", "1500000", ("IDR",)),
        ("500 kr", "500", CROWNS),
        ("500 kr.", "500", CROWNS),
        ("kr 500", "500", CROWNS),
        ("Fr. 500", "500", ("CHF",)),
        ("SFr. 500.-", "500.00", ("CHF",)),
        ("CHF 1'999.00", "1999.00", ("CHF",)),
        ("500 zł", "500", ("PLN",)),
        ("500 Kč", "500", ("CZK",)),
        ("500 Ft", "500", ("HUF",)),
        ("CNY500", "500", ("CNY",)),
        ("500 cny", "500", ("CNY",)),
        ("500USD", "500", ("USD",)),
        ("KWD 1.999", "1.999", ("KWD",)),
        ("XOF 500", "500", ("XOF",)),
        ("BGN 500", "500", ("BGN",)),
        # said twice: what both can mean
        ("$500USD", "500", ("USD",)),
        ("USD 5 $", "5", ("USD",)),
        ("¥500元", "500", ("CNY",)),
        ("¥500 CNY", "500", ("CNY",)),
        ("人民币500元", "500", ("CNY",)),
        ("HKD $500", "500", ("HKD",)),
        ("HK$5元", "5", ("HKD",)),
        ("USD$500", "500", ("USD",)),
        # the minus on either side of the currency
        ("-$5", "-5", DOLLARS),
        ("$-5", "-5", DOLLARS),
        ("$ - 5", "-5", DOLLARS),
        ("-5€", "-5", ("EUR",)),
    ],
)
def test_amounts_with_a_currency(text: str, value: str, currencies: tuple[str, ...]) -> None:
    """The number, and every currency that the sign, the word or the code may mean."""
    decimals = 3 if "KWD" in currencies else 2
    amount = read_money(text, "price", decimals)
    assert (value, currencies) == (f"{amount:f}", amount.currencies)
    assert amount.sign
    assert amount.sign in text.replace("￥", "¥").replace("￡", "£").replace("￦", "₩")


@pytest.mark.parametrize(
    ("text", "decimals", "together", "apart"),
    [
        ("1.999", 2, "1999", "1.999"),
        ("1.999", 0, "1999", "1.999"),
        ("19.999", 2, "19999", "19.999"),
        ("199.999", 2, "199999", "199.999"),
        ("-1.999", 2, "1999", "1.999"),
        ("€1.999", 2, "1999", "1.999"),
        ("₫50.000", 0, "50000", "50.000"),
        ("1.000", 2, "1000", "1.000"),
        ("１．９９９", 2, "1999", "1.999"),
        ("1,999", 3, "1999", "1.999"),
        ("1,999", 4, "1999", "1.999"),
        ("KWD 1,999", 3, "1999", "1.999"),
        ("1,999万", 3, "1999万", "1.999万"),
    ],
)
def test_both_readings_are_named(text: str, decimals: int, together: str, apart: str) -> None:
    """Three digits after one mark are thousands to one reader and decimals to another; which, the currency decides."""
    with pytest.raises(calc.OfferError) as raised:
        read_money(text, "price", decimals)
    assert (raised.value.field, raised.value.value) == ("price", text)
    assert raised.value.why == f"it can be read as {together} and as {apart}"
    assert raised.value.try_ == together


@pytest.mark.parametrize(
    ("text", "decimals", "value"),
    [
        ("1,999", 2, "1999"),
        ("1,999", 0, "1999"),
        ("1.999", 3, "1.999"),
        ("1.999", 4, "1.999"),
        ("1,999,000", 3, "1999000"),
        ("1.999.000", 2, "1999000"),
        ("0.999", 2, "0.999"),
        ("0,999", 3, "0.999"),
        ("1234.567", 2, "1234.567"),
        ("1234,56", 3, "1234.56"),
        ("1.999,0", 2, "1999.0"),
        ("1,999.0", 3, "1999.0"),
        ("1.999万", 2, "19990"),
    ],
)
def test_one_reading_is_enough(text: str, decimals: int, value: str) -> None:
    """The marks of the currency's own habit, more than one mark, or a leading zero leave one reading."""
    assert value == f"{read_money(text, 'price', decimals):f}"


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "abc", "一千", "壹仟元整", "free", "?", "-", "+", "€", "元", "万", "k", ".", ",", "CNY"),
        *("5-", "(5)", "5+", "--5", "+-5", "10*100", "5/2", "1e5", "1E5", "0x10", "1_000", "½", "5%", "~5", "<5"),
        *("5 6 元 7", "1.2万3", "3k5", "3kk", "万1", "1999 yuan", "USDD 5", "5 US", "$", "5$5", "$5元€", "100-200"),
        *("1999,---", "1999-", ",5", "1，99", "1，9999", "Infinity", "NaN", "5\x00", "💰5", "5元5角", "9" * 101),
        "5" + " " * 100,
    ],
)
def test_what_is_no_amount(text: str) -> None:
    """Words, sums, exponents, marks alone, and anything of more than a hundred characters."""
    with pytest.raises(calc.OfferError) as raised:
        read_money(text, "price")
    assert (raised.value.why, raised.value.try_) == ("that is not an amount of money", "1999 or 1999.00")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1,99,9",
            "1,2,3",
            "1.2.3",
            "1.2.3,4",
            "1,23,4",
            "1,999.00,0",
            "1999.9.9",
            "12 34",
            "1000 000",
            "1'00",
            "1 9",
        ),
        *("1.00.000", "12,345,6", "1,2345,678", "00,500", "01,999", "0,500,000", "1..5", "1,,5", "1.,5", "1999,5,-"),
    ],
)
def test_marks_that_do_not_make_a_number(text: str) -> None:
    """Commas, points, spaces and apostrophes stand before every three digits, or once before the decimals."""
    with pytest.raises(calc.OfferError) as raised:
        read_money(text, "price")
    assert (raised.value.why, raised.value.try_) == ("its commas and points do not make one number", "1999.00")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("$ € 5", "'$' and '€' are different currencies"),
        ("CNY 5 USD", "'CNY' and 'USD' are different currencies"),
        ("€5 USD", "'€' and 'USD' are different currencies"),
        ("£5 EGP", "'£' and 'EGP' are different currencies"),
        ("5 abc", "'abc' is not a currency"),
        ("XAU 5", "'XAU' is not a currency"),
        ("ABC 5 CNY", "'ABC' is not a currency"),
    ],
)
def test_currencies_that_contradict_each_other_or_are_none(text: str, why: str) -> None:
    """Two signs may both stand there when they can mean the same; a word of three letters has to be a currency."""
    with pytest.raises(calc.OfferError) as raised:
        read_money(text, "price")
    assert raised.value.why == why


def test_the_error_is_on_the_field_that_was_asked_for() -> None:
    """The caller knows the name of the field."""
    for text in ("x", "1.2.3", "1.999", "5 abc", "€5 USD"):
        with pytest.raises(calc.OfferError) as raised:
            read_money(text, "fees[0].amount")
        assert (raised.value.field, raised.value.value) == ("fees[0].amount", text)


@pytest.mark.parametrize(
    "text",
    [
        "-1.2345678901234567890123456789012345",
        "1.2345678901234567890123456789012345万",
        "9" * 60 + "亿",
        "-99999999999999999999999999999999999.99",
    ],
)
def test_no_digit_depends_on_somebody_elses_arithmetic(text: str) -> None:
    """With three digits of precision in the thread, all digits of the amount are there."""
    with localcontext() as context:
        context.prec = 3
        amount = read_money(text, "price")
    digits = "".join(sign for sign in text if sign.isdigit())
    assert "".join(sign for sign in f"{amount:f}" if sign.isdigit()).rstrip("0") == digits.rstrip("0")
    assert (amount < 0) == text.startswith("-")


def test_an_amount_is_a_decimal() -> None:
    """It adds up and compares as any other; a plain number knows no text and no currency."""
    amount = typed_money(Decimal("5.50"))
    assert isinstance(amount, Decimal)
    assert (amount, amount.currencies, amount.sign, amount.typed) == (Decimal("5.50"), (), "", "")
    assert TypedMoney("5").currencies == ()
    typed = typed_money(Decimal(5), ("EUR",), "€", "€5")
    assert (typed.currencies, typed.sign, typed.typed) == (("EUR",), "€", "€5")


@given(st.integers(0, 10**15), st.integers(0, 99))
def test_every_usual_way_of_writing_an_amount_means_the_same(whole: int, cents: int) -> None:
    """English, German, French, Swiss and plain, the same number: what is written out is read back."""
    english = f"{whole:,}.{cents:02d}"
    expected = Decimal(f"{whole}.{cents:02d}")
    ways = (english, english.replace(",", "'"), english.replace(",", " "), english.replace(",", "").replace(".", ","))
    german = english.replace(",", "_").replace(".", ",").replace("_", ".")
    assert {expected} == {read_money(way, "price") for way in (*ways, german, f"{expected:f}")}
