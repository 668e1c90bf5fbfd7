"""Are the shipped presets whole? Every figure has a source, and every term that is offered makes an offer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from calc.cost.quote import quote
from calc.errors import UsageError
from calc.preset_files import _FOLDER, FILES, presets
from calc.presets.applied import LATER, offer_of
from calc.presets.table import Figure, Later, NotKnown, Preset, first_day, oldest
from calc.write.presets import WHY_NOT

ALL = presets().all
FIGURES = [(preset, figure) for preset in ALL for figure in preset.figures]
START = date(2026, 11, 21)


def without_source(figure: Figure) -> bool:
    """Whether anything of what a source needs is missing."""
    return not (figure.cite.strip() and figure.address.strip() and figure.sure in ("secondary", "one source"))


@pytest.mark.parametrize(("preset", "figure"), FIGURES, ids=[f"{p.id}: {f.says[:30]}" for p, f in FIGURES])
def test_a_figure_is_whole(preset: Preset, figure: Figure) -> None:
    """It has a source, a date that can be read, terms that are offered, and translations."""
    assert not without_source(figure)
    assert figure.dated is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", figure.dated)
    assert figure.dated is None or first_day(figure.dated) <= preset.checked
    assert set(figure.terms) <= set(preset.terms)
    assert figure.says.endswith(".")
    for language in ("zh-Hans", "zh-Hant"):
        assert figure.said_in(language).endswith("。")


def test_a_figure_without_source_would_be_seen() -> None:
    """Without a name of the source, or without an address."""
    figure = ALL[0].figures[0]
    assert without_source(replace(figure, cite=""))
    assert without_source(replace(figure, address=" "))


def untold(preset: Preset) -> set[str]:
    """What may happen later of which a preset says neither a rule nor that none is known."""
    told = {later for later in get_args(Later) for figure in preset.figures if figure.tells_of(later)}
    return set(get_args(Later)) - told - {later for later, _ in preset.not_known}


@pytest.mark.parametrize("preset", ALL, ids=lambda preset: preset.id)
def test_what_may_happen_later_is_told_or_said_to_be_unknown(preset: Preset) -> None:
    """Settling early, paying late and refunds: each by a figure with its source, or as not known, and not both."""
    assert not untold(preset)
    decided = {later for later in get_args(Later) for figure in preset.figures if figure.decides(later)}
    assert not decided & {later for later, _ in preset.not_known}
    assert {why for _, why in preset.not_known} <= set(get_args(NotKnown))


def test_a_rule_that_is_left_out_would_be_seen() -> None:
    """Without the figure, or without the word that there is none."""
    assert {"settlement", "late", "refund"} == untold(replace(ALL[0], figures=()))
    assert {"late", "refund"} == untold(replace(presets().named("huabei"), not_known=()))


def test_words_for_what_may_happen_later() -> None:
    """Each event, and each reason why its rule is not known."""
    assert set(get_args(Later)) == set(LATER)
    assert set(get_args(NotKnown)) == set(WHY_NOT)


def test_the_oldest_date() -> None:
    """None where one figure has none; a month and a year compare by their first days."""
    one, two = (replace(ALL[0].figures[0], dated=dated) for dated in ("2025", "2024-11"))
    assert "2024-11" == oldest([one, two])
    assert oldest([one, replace(two, dated=None)]) is None
    assert oldest([]) is None


def test_every_part_of_an_offer_comes_from_a_figure() -> None:
    """But for the currency and the number of installments, which are asked for."""
    for preset in ALL:
        bare = replace(preset, figures=())
        assert {"currency": preset.currency, "plan": {"installments": 7}} == bare.offer_for(7)


@pytest.mark.parametrize("preset", ALL, ids=lambda preset: preset.id)
def test_every_term_makes_an_offer(preset: Preset) -> None:
    """That can be quoted, whole or as a range."""
    for term in preset.terms or (3, 6):
        typed = replace(preset, fee_is_asked=False)
        answer = quote(offer_of(typed, "1000", term, START))
        assert (answer.range is None) != (answer.known is None)
        assert term == answer.offer.plan.count


def test_every_product_is_there() -> None:
    """Thirteen, of China, the United States, India, the United Kingdom and Australia."""
    names = {"抖音月付", "购物卡月付", "先用后付", "花呗分期", "京东白条", "微信分付", "美团月付"}
    assert names <= {preset.name for preset in ALL}
    assert {"建行信用卡现金分期", "招商银行信用卡分期"} < {preset.name for preset in ALL}
    assert {"pay-in-4", "no-cost-emi", "uk-dpc", "au-low-cost"} <= {preset.id for preset in ALL}
    assert {"CNY", "USD", "INR", "GBP", "AUD"} == {preset.currency for preset in ALL}


def test_every_file_is_read() -> None:
    """One that is forgotten would be shipped in vain."""
    assert sorted(FILES) == sorted(path.stem for path in _FOLDER.glob("*.toml"))


def test_a_preset_is_found_by_id_and_by_name() -> None:
    """In Chinese too."""
    assert presets().named(" Douyin-Yuefu ") is presets().named("抖音月付")


@pytest.mark.parametrize(
    ("typed", "near", "try_"),
    [
        ("花呗", "the nearest: huabei", "huabei"),
        ("douyin", "the nearest: douyin-yuefu", "douyin-yuefu"),
        ("ccbcard", "the nearest: ccb-card", "ccb-card"),
        ("visa", "and none like it", "calc presets list"),
    ],
)
def test_another_preset_is_refused_with_the_nearest(typed: str, near: str, try_: str) -> None:
    """By id or by a part of the name."""
    with pytest.raises(UsageError) as caught:
        presets().named(typed)
    assert near in caught.value.why
    assert try_ == caught.value.try_
