"""In which language does the program speak? That of `--lang`, else of the environment's locale, else English."""

from __future__ import annotations

import pytest

from calc.cli.language import language_of
from tests.cli.calling import Answer, call, call_line

WORDS = {"en": "Advertised", "zh-Hans": "宣传", "zh-Hant": "宣傳"}
LINE = "quote 1000 -n 3"


def spoken(answer: Answer) -> list[str]:
    """The languages in which the page could be: each has its own word for what is advertised."""
    return [language for language, word in WORDS.items() if word in answer.out]


@pytest.mark.parametrize("language", WORDS)
def test_a_language_may_be_asked_for(language: str) -> None:
    """Whatever the locale says, and in any case."""
    for name in (language, language.lower(), language.upper()):
        assert [language] == spoken(call_line(f"{LINE} --lang {name}", LANG="zh_TW.UTF-8"))


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("en_US.UTF-8", "en"),
        ("zh_CN.UTF-8", "zh-Hans"),
        ("zh_CN.GB18030", "zh-Hans"),
        ("zh_SG", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-Hans-CN", "zh-Hans"),
        ("Chinese (Simplified)_China.936", "zh-Hans"),
        ("zh_TW.UTF-8", "zh-Hant"),
        ("zh_HK.UTF-8", "zh-Hant"),
        ("zh_MO", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"),
        ("Chinese (Traditional)_Taiwan.950", "zh-Hant"),
        ("de_DE.UTF-8", "en"),
        ("ja_JP.UTF-8", "en"),
        ("C.UTF-8", "en"),
        ("C", "en"),
        ("POSIX", "en"),
        ("klingon", "en"),
        ("", "en"),
    ],
)
def test_a_locale_has_a_language(locale: str, language: str) -> None:
    """Of this machine's names for locales, and of other systems'."""
    assert language == language_of(locale)
    assert [language] == spoken(call_line(LINE, LANG=locale))


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh-Hans"),
    ],
)
def test_the_stronger_variable_counts(variables: dict[str, str], language: str) -> None:
    """LC_ALL before LC_MESSAGES before LANG, as in every program; one that is empty says nothing."""
    assert [language] == spoken(call_line(LINE, **variables))


def test_errors_are_said_in_the_language_too() -> None:
    """By the locale, by --lang before the error or after it, and as JSON."""
    english = call("quote", "1000", "-n", "0", "--lang", "en").err
    by_locale = call("quote", "1000", "-n", "0", LANG="zh_CN.UTF-8").err
    assert english.isascii() and not by_locale.isascii()
    assert by_locale == call("quote", "--lang", "zh-Hans", "1000", "-n", "0").err
    assert by_locale == call("quote", "1000", "-n", "0", "--lang=zh-Hans").err
    as_json = call("quote", "1000", "-n", "0", "--lang", "zh-Hans", "--json").document["error"]
    assert as_json["why"] in by_locale and ("installments", "0") == (as_json["field"], as_json["value"])


def test_a_language_that_is_not_spoken_is_refused_in_english() -> None:
    """The error about --lang itself cannot be in it."""
    answer = call_line(f"{LINE} --lang fr", LANG="fr_FR.UTF-8")
    assert (2, "lang: 'fr' cannot be: the program speaks en, zh-Hans and zh-Hant; try --lang en\n") == (
        answer.code, answer.err
    )  # fmt: skip


def test_numbers_and_names_are_the_same_in_every_language() -> None:
    """What a program reads of an answer does not depend on who asked for it; only sentences do."""
    line = f"{LINE} --fee 3%@first --start 2026-11-21 --json"
    documents = [call_line(f"{line} --lang {language}").document for language in WORDS]
    for document in documents:
        assert document.pop("assumptions") and document.pop("verdict") and document["rates"].pop("because")
        assert [share.pop("component") for share in document["impact"]] in (["fee"], ["费用"], ["費用"])
    assert documents[0] == documents[1] == documents[2]
