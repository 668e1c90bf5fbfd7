"""Are the catalogues whole, and is the Chinese in them right for its readers? Every text, every language."""

from __future__ import annotations

import re
from functools import cache

import pytest
from babel.messages.mofile import read_mo

from calc.dates import Duration
from calc.offer.typed_rate import InterestRate
from tests.lang.catalogues import TRANSLATED, mo_bytes, mo_file, po_bytes, po_file, translations, updated
from tests.lang.extraction import messages

HAN = r"[\u3007\u4e00-\u9fff]"
SIMPLIFIED = (
    "万与专业东两个为么义书买乱争产仅从们价众优会传伤余偿储关兴内写决况净减凑几则刚创"
    "别办务动区协单卖历压县参双发变号后员响围国图圆场块处备复头实对将尔尽层属岁币带帮"
    "并广应库开张当录征总惯户报据换数断无旧时显术权条来极标样欢欧气汇没济测满滞点现电"
    "种称积笔类约级纪线组细终经结给统续维综编缴网节范获营虑补装计认让记许论证评译试话"
    "该语误说请读调费资购贵贷赠赚车转较输边达过还这进连迟适选逻里钱铁链销错长门间阶随"
    "隐难页项须预额题驻验齐账摊规际"
)
TRADITIONAL = (
    "萬與專業東兩個為麼義書買亂爭產僅從們價眾優會傳傷餘償儲關興內寫決況淨減湊幾則剛創"
    "別辦務動區協單賣歷壓縣參雙發變號後員響圍國圖圓場塊處備複頭實對將爾盡層屬歲幣帶幫"
    "併廣應庫開張當錄徵總慣戶報據換數斷無舊時顯術權條來極標樣歡歐氣匯沒濟測滿滯點現電"
    "種稱積筆類約級紀線組細終經結給統續維綜編繳網節範獲營慮補裝計認讓記許論證評譯試話"
    "該語誤說請讀調費資購貴貸贈賺車轉較輸邊達過還這進連遲適選邏裡錢鐵鏈銷錯長門間階隨"
    "隱難頁項須預額題駐驗齊帳攤規際"
)
"""Characters of one script only, pair by pair; not 周 and the like, which serve in both."""
FOREIGN = {"zh-Hans": set(TRADITIONAL), "zh-Hant": set(SIMPLIFIED)}
NOT_OF_TAIWAN_OR_HONG_KONG = ("首付", "文件", "程序", "默認", "信息", "支持", "名義年", "實際年", "字符", "還款計劃")
"""What would be there if the words were those of the mainland in other characters."""


@cache
def catalogue(language: str) -> dict[str, str]:
    """The texts of the .po file with their translations."""
    return translations(language)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_of_the_code_is_translated(language: str) -> None:
    """And nothing else: a text that the code no longer says is dropped."""
    assert set(messages()) == set(catalogue(language))
    assert [text for text, said in catalogue(language).items() if not said.strip()] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_running_the_task_again_would_change_nothing(language: str) -> None:
    """The order, the files that say a text, the head of the file: all as the task writes them."""
    assert po_file(language).read_bytes().decode() == po_bytes(updated(language)).decode()


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_program_reads_what_people_wrote(language: str) -> None:
    """The .mo file is the .po file, compiled."""
    with mo_file(language).open("rb") as file:
        read = {str(one.id): str(one.string) for one in read_mo(file) if one.id}
    assert catalogue(language) == read
    assert mo_file(language).read_bytes() == mo_bytes(updated(language))


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_in_doubt(language: str) -> None:
    """Nothing is marked for a second look, and nothing obsolete is kept."""
    text = po_file(language).read_text(encoding="utf-8")
    assert re.findall(r"^#[,~].*$", text, re.MULTILINE) == []


def places(text: str) -> list[str]:
    """The places in a sentence that values are put into."""
    return sorted(re.findall(r"\{(\w*)\}", text))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_value_keeps_its_place(language: str) -> None:
    """A translation that left one out would lose a number."""
    assert [text for text, said in catalogue(language).items() if places(text) != places(said)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_script_keeps_to_its_own_characters(language: str) -> None:
    """No character of the other script, by a list of pairs."""
    assert [said for said in catalogue(language).values() if set(said) & FOREIGN[language]] == []


def test_the_other_script_would_be_seen() -> None:
    """The two catalogues are full of characters that the other must not have."""
    for language, other in (("zh-Hans", "zh-Hant"), ("zh-Hant", "zh-Hans")):
        foreign = [said for said in catalogue(language).values() if set(said) & FOREIGN[other]]
        assert len(foreign) > len(catalogue(language)) // 2


def test_traditional_chinese_has_its_own_words() -> None:
    """頭期款 and 檔案, not 首付 and 文件 in other characters; but a law of Hong Kong has the name it has there."""
    said = {one for text, one in catalogue("zh-Hant").items() if not text.startswith("Hong Kong: ")}
    assert [one for one in said if any(word in one for word in NOT_OF_TAIWAN_OR_HONG_KONG)] == []


def test_every_character_has_its_pair() -> None:
    """The two lists are as long as each other, and have nothing in common."""
    assert len(SIMPLIFIED) == len(TRADITIONAL)
    assert set(SIMPLIFIED) & set(TRADITIONAL) == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_punctuation_in_chinese_is_wide(language: str) -> None:
    """Half-width marks stand only inside of what is code."""
    narrow = re.compile(rf"{HAN}[,;:!?()]|[,;:!?()]{HAN}|[。，；：（）「」“”] ")
    assert [said for said in catalogue(language).values() if narrow.search(said)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_number_has_room_beside_a_chinese_character(language: str) -> None:
    """分 3 期, not 分3期, in a sentence; what is to be typed, such as 1个月, has none."""
    tight = re.compile(rf"{HAN}[0-9]|[0-9]{HAN}|{HAN}[A-Za-z]|[A-Za-z]{HAN}")
    typed = {text for text in catalogue(language) if text.lstrip('"').startswith("1 month")}
    assert [said for text, said in catalogue(language).items() if text not in typed and tight.search(said)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_has_no_chinese_in_it_is_code(language: str) -> None:
    """Code stays letter by letter as it was; only marks between places may be others."""
    worded = {text for text in catalogue(language) if re.search("[A-Za-z]", re.sub(r"\{\w*\}", "", text))}
    unsaid = {text: said for text, said in catalogue(language).items() if not re.search(HAN, said)}
    assert [text for text, said in unsaid.items() if text in worded and said != text] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_length_of_time_can_be_typed_as_it_is_suggested(language: str) -> None:
    """What is said after `try` works."""
    said = catalogue(language)["1 month, half month, 2 weeks, 14 days, quarter or 1 year"]
    lengths = [str(Duration.parse(text)) for text in re.split("、| 或 ", said)]
    assert ["1 month", "half month", "2 weeks", "14 days", "3 months", "1 year"] == lengths
    assert "1 month" == str(Duration.parse(catalogue(language)["1 month"]))


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_rate_can_be_typed_as_it_is_suggested(language: str) -> None:
    """What is said after `try` works."""
    said = catalogue(language)["18%, 1.5% a month or 0.05% a day"]
    rates = [str(InterestRate.parse(text, "rate")) for text in re.split("、| 或 ", said)]
    assert ["18%", "1.5% a month", "0.05% a day"] == rates
