"""What does the translator say, and what does it leave as it is?"""

from __future__ import annotations

import pytest

from calc.errors import OfferError, Phrase
from calc.lang.translate import LANGUAGES, Translator

HANS = Translator("zh-Hans")
HANT = Translator("zh-Hant")


def test_a_plain_text_is_looked_up() -> None:
    """A text without values."""
    assert [Translator(language)("True cost") for language in LANGUAGES] == ["True cost", "真实成本", "真實成本"]


def test_values_are_put_into_the_translation() -> None:
    """Where the translation has their places."""
    said = Phrase("{count} installments of {amount}", count=3, amount="333.33")
    assert HANS(said) == "分 3 期，每期 333.33"


def test_a_phrase_in_a_phrase_is_translated_too() -> None:
    """As deep as they go."""
    said = Phrase("first installment {every} after purchase", every=Phrase("{count} days", count=14))
    assert (HANS(said), HANT(said)) == ("从购买到首期：14 天", "從購買到第一期：14 天")


def test_a_word_is_translated_where_a_word_is_expected() -> None:
    """The name of a fee that has none, and who pays it."""
    said = Phrase("'{name}' is not in the cost: it is paid by the {payer}", name="fee", payer="merchant")
    assert (HANS(said), HANT(said)) == ("成本里没有“费用”：由商家支付", "成本中沒有「費用」：由商家支付")


def test_what_somebody_typed_stays() -> None:
    """Though it is a word of the catalogue."""
    assert HANS(Phrase("'{word}' is not a currency", word="fee")) == "“fee”不是货币"
    said = OfferError("interest", "fees", "there is no such field", "interest").sentence()
    assert HANS(said) == "interest 不能是“fees”：没有这一项；可以试试：interest"


def test_a_described_value_is_translated() -> None:
    """A value may be a description of what was given."""
    said = OfferError("offer", Phrase("an empty text"), "it is said twice", "saying it once").sentence()
    assert HANT(said) == "offer 不能是「空白內容」：寫了兩次；可以試試：只寫一次"


def test_there_is_no_space_between_two_chinese_characters() -> None:
    """A number has room beside them; a length of time may begin with either."""
    moved = [
        Phrase(
            "Installment {number} and all after it, {amount} {currency}, move by {by}.",
            number=2,
            amount="9.00",
            currency="CNY",
            by=by,
        )
        for by in (Phrase("one month"), Phrase("{count} days", count=14))
    ]
    assert HANS(moved[0]) == "第 2 期及之后各期（9.00 CNY）都推迟一个月。"
    assert HANT(moved[1]) == "第 2 期及之後各期（9.00 CNY）都延後 14 天。"


def test_marks_are_those_of_the_language() -> None:
    """Between words side by side, behind a label, around a note."""
    assert ["fee, gift", "费用、赠品", "費用、贈品"] == [Translator(one).listed(["fee", "gift"]) for one in LANGUAGES]
    assert ["fee: 3%", "费用：3%", "費用：3%"] == [Translator(one).labelled("fee", "3%") for one in LANGUAGES]
    assert ["3% (fee)", "3%（费用）", "3%（費用）"] == [Translator(one).noted("3%", "fee") for one in LANGUAGES]


@pytest.mark.parametrize("text", ["what no catalogue has", "茶", "3", ""])
def test_what_is_not_in_the_catalogue_stays(text: str) -> None:
    """A name that somebody gave, for example; and nothing is nothing, not the head of the catalogue."""
    assert (HANS(text), HANS(Phrase(text))) == (text, text)


def test_braces_that_are_no_places_stay() -> None:
    """A suggestion may be a table."""
    assert HANS("{bill_day = 1, due_day = 6}") == "{bill_day = 1, due_day = 6}"
    said = OfferError("first", 3, "it is a list", "{bill_day = 1, due_day = 6}").sentence()
    assert HANS(said) == "first 不能是“3”：这里要用列表；可以试试：{bill_day = 1, due_day = 6}"
