"""What are the words of an advertisement, free of the tricks of typesetting? A plain copy that knows its original.

Full-width signs become plain ones, traditional characters simplified, capitals small; zero-width characters and pinyin
in brackets go. Every character of the copy remembers its place in the original, which is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_TRADITIONAL = (
    "後征釐餘價費賬帳還額萬兩裡臺買購貨個壹貳參陸零點縮實際應繳綜總數結賣軟轉帶會員現單閃電銀賒訂頭臨時間"
    "遲過貼補給與為從頁專櫃場業務領優惠滿減贈樣裝雙疊積門檻審開辦隨動執選樂試驗質進獎勵週年復複環證無須準"
    "續責處違約滯納金罰聯絡請問說這達險護類機關稅課鐘幣碼東產廠圓塊錢兌換極將報酬話術當億計狀況調對們來國"
    "內視覺廳讓寬緩諮詢遞擔憑據號見覽讀寫擁顯標誌適濟隻歲輕鬆匯儲簽攤筆條學習藝診療醫養車騎腦鏡鏈鍊飾鑽褲"
    "襯運輸郵遊艙飯館飲湯麵飛輪維壓鐵銅鋼雜誤該讚識譯議變豐賞賺賠趕躍較載輯農邊鄰醬釋鑰長閱陳陽隊階雖離難"
    "靈靜響頂項預頻題顏願風騙驚體魚鮮麗黃齊齡倉備傳傷債僅儀儘兒凈劃剛創勞勢勝區協卻厲發啟嚴園圍圖團壞壯壽"
    "夠夢奪婦媽尋導屆層屬岡島師幫庫廣彈彙徑恆惡愛態慶憂懷戰戶擇擊擠攜敗敵斷於昇曆曉書構槍樓橋檢歐歡歷歸殘"
    "氣漢決沒測溫潔濃災熱燈營爭爾獨獲畢畫異監盤盡眾確磚禮種稱穩窮競節範築簡糧紅純紙級細終組絕統經綠網緊線"
    "練縣績織罷聖聞聲職聽腳膽舊艦莊華葉著蓋藍藥蘇虧蟲衛衝製親討訓記許設評誠論諾謝譽負財貢貧販貴貸賀資贏趨"
    "跡踐軍輔連遠鄉錄錯鍵鎖閉雲順顧飽龍"
)
_SIMPLIFIED = (
    "后征厘余价费账账还额万两里台买购货个壹贰叁陆零点缩实际应缴综总数结卖软转带会员现单闪电银赊订头临时间"
    "迟过贴补给与为从页专柜场业务领优惠满减赠样装双叠积门槛审开办随动执选乐试验质进奖励周年复复环证无须准"
    "续责处违约滞纳金罚联络请问说这达险护类机关税课钟币码东产厂圆块钱兑换极将报酬话术当亿计状况调对们来国"
    "内视觉厅让宽缓咨询递担凭据号见览读写拥显标志适济只岁轻松汇储签摊笔条学习艺诊疗医养车骑脑镜链链饰钻裤"
    "衬运输邮游舱饭馆饮汤面飞轮维压铁铜钢杂误该赞识译议变丰赏赚赔赶跃较载辑农边邻酱释钥长阅陈阳队阶虽离难"
    "灵静响顶项预频题颜愿风骗惊体鱼鲜丽黄齐龄仓备传伤债仅仪尽儿净划刚创劳势胜区协却厉发启严园围图团坏壮寿"
    "够梦夺妇妈寻导届层属冈岛师帮库广弹汇径恒恶爱态庆忧怀战户择击挤携败敌断于升历晓书构枪楼桥检欧欢历归残"
    "气汉决没测温洁浓灾热灯营争尔独获毕画异监盘尽众确砖礼种称稳穷竞节范筑简粮红纯纸级细终组绝统经绿网紧线"
    "练县绩织罢圣闻声职听脚胆旧舰庄华叶着盖蓝药苏亏虫卫冲制亲讨训记许设评诚论诺谢誉负财贡贫贩贵贷贺资赢趋"
    "迹践军辅连远乡录错键锁闭云顺顾饱龙"
)
_PLAIN = {
    **dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
    "〇": "零",
    "俩": "两",
    "釐": "厘",
    "－": "-",
    "−": "-",
    "–": "-",
    "—": "-",
    "〜": "~",
    "～": "~",
    "✕": "×",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "，": "，",
    "；": "；",
    "：": ":",
    "／": "/",
    "\u2044": "/",
}
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\ufe00-\ufe0f]")
_PINYIN = re.compile(r"(?<=[\u4e00-\u9fff])[(（][a-zü\u00e0-\u01dc]{1,7}[)）]")
_LIST_MARKS = re.compile(r"[\u2460-\u249b\u24ea\u3220-\u3229\u3280-\u3289]")
_GARBLED = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0160\u0178\u017d\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")


@dataclass(frozen=True, slots=True)
class Copy:
    """`plain`: the text to read; `places`: for each of its characters, its place in `original`."""

    original: str
    plain: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A part of the copy as a part of the original, its end exclusive."""
        return self.places[start], self.places[end - 1] + 1

    def words(self, start: int, end: int) -> str:
        """What the original says there."""
        first, last = self.span(start, end)
        return self.original[first:last]


def plain_copy(original: str) -> Copy:
    """The copy of a text that is read.

    >>> plain_copy("免\\u200b息６期，每期￥３３３").plain
    '免息6期，每期¥333'
    """
    original = repaired(original)
    left_out = {place for found in _PINYIN.finditer(original) for place in range(*found.span())}
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(original):
        if place in left_out or _INVISIBLE.match(sign):
            continue
        for one in " " if _LIST_MARKS.match(sign) else _plain(sign):
            signs.append(one)
            places.append(place)
    return Copy(original, "".join(signs), tuple(places))


def _plain(sign: str) -> str:
    if sign in _PLAIN:
        return _PLAIN[sign]
    narrow = " " if sign.isspace() and sign != "\n" else unicodedata.normalize("NFKC", sign)
    small = "".join(one.lower() if len(one.lower()) == 1 else one for one in narrow)
    return "".join(_PLAIN.get(one, one) for one in small)


def repaired(text: str) -> str:
    """A text whose UTF-8 was read as Windows-1252, as it was meant; any other text as it is.

    >>> repaired("å…\\x8dæ\\x81¯") == repaired("免息")
    True
    """
    if not _GARBLED.search(text):
        return text
    data = bytearray()
    for sign in text:
        try:
            data += sign.encode("cp1252") if ord(sign) > 255 else bytes([ord(sign)])
        except UnicodeEncodeError:
            return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return text


def language_of(text: str) -> str:
    """zh-Hans, zh-Hant or en, by the characters that only one of the Chinese scripts has.

    >>> language_of("免息3期"), language_of("免手續費"), language_of("No interest")
    ('zh-Hans', 'zh-Hant', 'en')
    """
    if not re.search("[\u3400-\u9fff\uf900-\ufaff]", text):
        return "en"
    traditional = sum(_only_in(sign, "big5", "gb2312") for sign in text)
    simplified = sum(_only_in(sign, "gb2312", "big5") for sign in text)
    if traditional == simplified:
        return "zh-Hant" if _TAIWAN_OR_HONG_KONG.search(text) else "zh-Hans"
    return "zh-Hant" if traditional > simplified else "zh-Hans"


_TAIWAN_OR_HONG_KONG = re.compile(
    r"NT\$|HK\$|TWD|HKD|刷卡[^。]{0,4}零利率|刷卡\s?\d+\s?期|零卡分期|月供HK", re.IGNORECASE
)


def _only_in(sign: str, one: str, other: str) -> bool:
    """Whether one of the two Chinese character sets has a sign and the other has not."""
    return "\u3400" < sign < "\uf900" and _has(sign, one) and not _has(sign, other)


def _has(sign: str, charset: str) -> bool:
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
