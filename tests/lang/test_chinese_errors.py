"""Does an error read well in Chinese? Whole sentences, as a buyer or a shopkeeper would get them."""

from __future__ import annotations

import json

import pytest

from tests.lang.speaking import run

SENTENCES = {
    "no amount": (
        ["quote", "abc", "-n", "3"],
        "price 不能是“abc”：这不是金额；可以试试：1999 或 1999.00",
        "price 不能是「abc」：這不是金額；可以試試：1999 或 1999.00",
    ),
    "two readings": (
        ["quote", "1.999", "-n", "3"],
        "price 不能是“1.999”：可以读作 1999，也可以读作 1.999；可以试试：1999",
        "price 不能是「1.999」：可以讀作 1999，也可以讀作 1.999；可以試試：1999",
    ),
    "no number of installments": (
        ["quote", "1000"],
        "缺少 installments：期数不同，结果就不同；可以试试：-n 12",
        "缺少 installments：期數不同，結果就不同；可以試試：-n 12",
    ),
    "a fee without a time": (
        ["quote", "1000", "-n", "3", "--fee", "3%"],
        (
            "fee 不能是“3%”：费用要写明什么时候收，这决定它有多贵"
            "；可以试试：3%@first，或 @upfront、@each、@last、@spread"
        ),
        (
            "fee 不能是「3%」：費用要寫明什麼時候收，這決定它有多貴"
            "；可以試試：3%@first，或 @upfront、@each、@last、@spread"
        ),
    ),
    "a fee with a later installment": (
        ["quote", "1000", "-n", "3", "--fee", "5@7"],
        "fee 不能是“5@7”：方案的末期是第 3 期；可以试试：3",
        "fee 不能是「5@7」：方案的末期是第 3 期；可以試試：3",
    ),
    "a misspelt kind": (
        ["quote", "1000", "-n", "3", "--plan", "principle"],
        (
            "plan 不能是“principle”：只能是 even, level, principal, flat, interest_only, bullet, stated 或 steps 之一"
            "；可以试试：principal"
        ),
        (
            "plan 不能是「principle」：只能是 even, level, principal, flat, interest_only, bullet, stated 或 steps 之一"
            "；可以試試：principal"
        ),
    ),
    "a rate without a percent sign": (
        ["quote", "1000", "-n", "3", "--plan", "level", "--rate", "0.18"],
        "rate 不能是“0.18”：可以读作 0.18%，也可以读作 18%；可以试试：18% 或 0.18%",
        "rate 不能是「0.18」：可以讀作 0.18%，也可以讀作 18%；可以試試：18% 或 0.18%",
    ),
    "all paid down": (
        ["quote", "1000", "-n", "3", "--down", "1000"],
        "down 不能是“1000”：首付不能低于零，还要留下一部分来分期；可以试试：30%",
        "down 不能是「1000」：頭期款不能低於零，還要留下一部分來分期；可以試試：30%",
    ),
    "a month for a length": (
        ["quote", "1000", "-n", "3", "--first", "3月"],
        ("first 不能是“3月”：这是日期或日期的一部分，不是时间长短；可以试试：1个月、半个月、2周、14天、1个季度 或 1年"),
        (
            "first 不能是「3月」：這是日期或日期的一部分，不是時間長短"
            "；可以試試：1個月、半個月、2週、14天、1個季度 或 1年"
        ),
    ),
    "a day that does not exist": (
        ["quote", "1000", "-n", "3", "--start", "2026-02-30"],
        "start 不能是“2026-02-30”：日期要写年、月、日，而且真有这一天；可以试试：2026-11-21",
        "start 不能是「2026-02-30」：日期要寫年、月、日，而且確有這一天；可以試試：2026-11-21",
    ),
    "half a billing cycle": (
        ["quote", "1000", "-n", "3", "--bill-day", "1"],
        "缺少 due_day：账单周期要同时写账单日和还款日；可以试试：--due-day 6",
        "缺少 due_day：帳單週期要同時寫結帳日和繳款截止日；可以試試：--due-day 6",
    ),
    "no currency": (
        ["quote", "1000", "-n", "3", "--currency", "RMB"],
        "currency 不能是“RMB”：货币要写 ISO 4217 的三个大写字母，现行货币里没有这个代码；可以试试：CNY",
        "currency 不能是「RMB」：貨幣要寫 ISO 4217 的三個大寫字母，現行貨幣中沒有這個代碼；可以試試：CNY",
    ),
    "half a cent": (
        ["quote", "1000.555", "-n", "3"],
        "price 不能是“1000.555”：CNY 最多 2 位小数；可以试试：1000.55, 1000.56",
        "price 不能是「1000.555」：CNY 最多 2 位小數；可以試試：1000.55, 1000.56",
    ),
    "another currency": (
        ["quote", "HK$300", "-n", "3", "--currency", "USD"],
        "price 不能是“HK$300”：“HK$”是 HKD，而报价用的是 USD；可以试试：--currency HKD",
        "price 不能是「HK$300」：「HK$」是 HKD，而報價用的是 USD；可以試試：--currency HKD",
    ),
    "a form": (
        ["quote", "1000", "-n", "3", "--format", "pdf"],
        "format 不能是“pdf”：结果可以显示为 table、json、csv 或 md；可以试试：--format csv",
        "format 不能是「pdf」：結果可以顯示為 table、json、csv 或 md；可以試試：--format csv",
    ),
    "no file": (
        ["quote", "--offer", "nothing.toml"],
        "offer 不能是“nothing.toml”：没有这个文件；可以试试：现有文件的路径",
        "offer 不能是「nothing.toml」：沒有這個檔案；可以試試：現有檔案的路徑",
    ),
    "two prices": (
        ["quote", "1000", "-n", "3", "--price", "2000"],
        "price 不能是“1000”：价格已经写过，是 2000；可以试试：价格只写一次",
        "price 不能是「1000」：價格已經寫過，是 2000；可以試試：價格只寫一次",
    ),
    "no option": (
        ["quote", "1000", "-n", "3", "--fees", "3%@first"],
        "option 不能是“--fees”：没有这个选项；可以试试：--fee",
        "option 不能是「--fees」：沒有這個選項；可以試試：--fee",
    ),
    "a word too many": (
        ["quote", "1000", "2000", "-n", "3"],
        "argument 不能是“2000”：这是多出来的，或者它前面漏了选项；可以试试：calc quote --help",
        "argument 不能是「2000」：這是多出來的，或者它前面漏了選項；可以試試：calc quote --help",
    ),
    "no case": (
        ["rate"],
        "缺少 file：这个命令少不了它；可以试试：calc rate --help",
        "缺少 file：這個指令少不了它；可以試試：calc rate --help",
    ),
}


@pytest.mark.parametrize(("arguments", "hans", "hant"), SENTENCES.values(), ids=SENTENCES)
def test_an_error_is_one_chinese_sentence(arguments: list[str], hans: str, hant: str) -> None:
    """In both scripts; fields, and what is typed, stay as they are."""
    said = [run(arguments, language) for language in ("zh-Hans", "zh-Hant")]
    assert [(2, "", f"{hans}\n"), (2, "", f"{hant}\n")] == said


@pytest.mark.parametrize(
    ("language", "why", "instead"),
    [("zh-Hans", "价格已经写过，是 2000", "价格只写一次"), ("zh-Hant", "價格已經寫過，是 2000", "價格只寫一次")],
)
def test_an_error_in_a_document_is_in_chinese(language: str, why: str, instead: str) -> None:
    """Why, and what would do; the field is that of the document."""
    code, output, messages = run(["quote", "1000", "-n", "3", "--price", "2000", "--json"], language)
    error = json.loads(output)["error"]
    assert (code, messages) == (2, "")
    assert error == {"field": "price", "value": "1000", "why": why, "try": instead}


def test_code_in_a_document_is_not_translated() -> None:
    """`principal` is a kind of plan here, and not 本金."""
    _, output, _ = run(["quote", "1000", "-n", "3", "--plan", "principle", "--json"], "zh-Hans")
    assert json.loads(output)["error"]["try"] == "principal"
