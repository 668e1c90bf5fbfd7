"""Are the shipped presets whole? Every figure has a source, and every term that is offered makes an offer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from calc.cost.quote import quote
from calc.errors import UsageError
from calc.preset_files import _FOLDER, FILES, presets
from calc.presets.applied import offer_of
from calc.presets.table import Figure, Preset, first_day

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
    """Twelve, of China, the United States, India, the United Kingdom and Australia."""
    names = {"抖音月付", "购物卡月付", "先用后付", "花呗分期", "京东白条", "微信分付", "美团月付", "建行信用卡现金分期"}
    assert names <= {preset.name for preset in ALL}
    assert {"pay-in-4", "no-cost-emi", "uk-dpc", "au-low-cost"} <= {preset.id for preset in ALL}
    assert {"CNY", "USD", "INR", "GBP", "AUD"} == {preset.currency for preset in ALL}


def test_every_file_is_read() -> None:
    """One that is forgotten would be shipped in vain."""
    assert sorted(FILES) == sorted(path.stem for path in _FOLDER.glob("*.toml"))


def test_a_preset_is_found_by_id_and_by_name() -> None:
    """In Chinese too; another one is refused with those there are."""
    assert presets().named(" Douyin-Yuefu ") is presets().named("抖音月付")
    with pytest.raises(UsageError, match="douyin-yuefu, gouwuka-yuefu"):
        presets().named("visa")
