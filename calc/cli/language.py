"""In which language does the program speak? `--lang`, else the environment's locale, else English."""

from __future__ import annotations

import os

from calc.errors import UsageError
from calc.lang.translate import LANGUAGES

_TRADITIONAL = ("hant", "_tw", "_hk", "_mo", "-tw", "-hk", "-mo", "traditional", "taiwan", "hong kong")


def chosen_language(asked: str | None, *, strict: bool = True) -> str:
    """`en`, `zh-Hans` or `zh-Hant`; `UsageError` for another one that is asked for, unless not strict."""
    if asked is None:
        return language_of(_locale())
    by_name = {language.lower(): language for language in LANGUAGES}
    if asked.lower() in by_name:
        return by_name[asked.lower()]
    if strict:
        raise UsageError("lang", asked, "the program speaks en, zh-Hans and zh-Hant", f"--lang {language_of(asked)}")
    return "en"


def language_of(locale_name: str) -> str:
    """The language of a locale such as zh_TW.UTF-8.

    >>> language_of("zh_CN.UTF-8"), language_of("zh_HK"), language_of("de_DE.UTF-8"), language_of("C")
    ('zh-Hans', 'zh-Hant', 'en', 'en')
    """
    name = locale_name.lower()
    if not name.startswith(("zh", "chinese")):
        return "en"
    return "zh-Hant" if any(mark in name for mark in _TRADITIONAL) else "zh-Hans"


def _locale() -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return value
    import locale

    return locale.getlocale()[0] or ""
