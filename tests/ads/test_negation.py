"""Is a word that is denied no claim? And is one that only stands near a denial still one?"""

from __future__ import annotations

import pytest

from calc.ads.claims import read_ad
from calc.advertisement import audit


@pytest.mark.parametrize(
    "text",
    [
        "不免息，分12期，价格1200元",
        "本产品不免息，每期手续费0.6%",
        "并非免息，12期每期另收0.5%",
        "12期非免息分期，价格1200元",
        "本期不再免息，分12期",
        "This is not interest-free. 12 payments of $50 for a $500 phone",
    ],
)
def test_what_is_denied_is_not_free(text: str) -> None:
    """Nothing is called interest-free, and nothing is flagged for it."""
    assert "interest_free" not in read_ad(text).claims
    assert not {"S-HIDDENFEE", "F-HIDDENFEE", "F-ROUND", "S-ROUND"} & {one.finding.code for one in audit(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "不收利息，分12期",
        "不限额度，免息3期",
        "不用还利息，免息3期",
        "没有手续费，免息3期",
        "不加价，免息12期",
        "免息，不收费",
    ],
)
def test_what_is_near_a_denial_is_free(text: str) -> None:
    """The denial is of something else, or is the claim itself."""
    assert read_ad(text).claims["interest_free"] is True


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("不是零利息，年化利率12%", "S-ZEROTALK"),
        ("绝无零利息噱头", "S-ZEROTALK"),
        ("禁止套现、不支持提现", "S-CASHOUT"),
        ("严禁用花呗套现", "S-CASHOUT"),
        ("谨防零门槛贷款诈骗", "R-ZERO"),
        ("旧手机回收最高抵500元，新机5999元", "S-CASHOUT"),
        ("领无门槛优惠券，手机3000元分6期免息", "R-ZERO"),
        ("领零门槛优惠券，手机3000元分6期免息", "R-ZERO"),
        ("加赠品A+赠品B", "S-DUP"),
    ],
)
def test_a_lawful_text_is_not_flagged(text: str, code: str) -> None:
    """A warning against something is no offer of it, and a trade-in is no cash for credit."""
    assert code not in {one.finding.code for one in audit(text).findings}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("零利息分期", "S-ZEROTALK"),
        ("花呗套现秒到", "S-CASHOUT"),
        ("购物卡95折回收", "S-CASHOUT"),
        ("零门槛贷款", "R-ZERO"),
        ("免息+免息", "S-DUP"),
    ],
)
def test_a_plain_one_is(text: str, code: str) -> None:
    """The same words without a denial."""
    assert code in {one.finding.code for one in audit(text).findings}
