"""Presets as JSON, or as a page: the terms of a product, each figure with its date, its source, and how sure it is."""

from __future__ import annotations

from typing import Any, TextIO

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from calc.cost.quote_form import heading
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.presets.applied import LATER
from calc.presets.table import Figure, Preset, Presets
from calc.rules.table import SURENESS
from calc.write.json import document
from calc.write.table import console_of, print_parts

_BESIDE = 60
"""Columns of a screen on which the parts of an entry stand beside each other, and not below."""

WHY_NOT = {
    "no source": Phrase("no source was found"),
    "sources disagree": Phrase("sources disagree"),
}
"""Why a rule for what may happen later is not known, in words."""


def presets_json(presets: Presets) -> str:
    """What `calc presets list --json` prints."""
    return document({**heading(), "presets": [_summary(preset) for preset in presets.all]})


def preset_json(preset: Preset, said: Translator) -> str:
    """What `calc presets show --json` prints: every figure with its source, and the offer for each number of
    installments."""
    form = _summary(preset) | {
        "billing": [{"bill_day": bill, "due_day": due} for bill, due in preset.billing],
        "limit": None if preset.limit is None else f"{preset.limit:f}",
        "fee_is_asked": preset.fee_is_asked,
        "interest_is_discounted": preset.interest_is_discounted,
        "counted_from_receipt": preset.counted_from_receipt,
        "not_known": dict(preset.not_known),
        "figures": [_figure_form(figure, said) for figure in preset.figures],
        "offers": {str(term): preset.offer_for(term) for term in preset.terms},
    }
    return document({**heading(), "preset": form})


def _summary(preset: Preset) -> dict[str, Any]:
    return {
        "id": preset.id,
        "name": preset.name,
        "currency": preset.currency,
        "terms": [*preset.terms],
        "dated": preset.dated(),
        "sure": preset.sure(),
        "checked": preset.checked.isoformat(),
    }


def _figure_form(figure: Figure, said: Translator) -> dict[str, Any]:
    return {
        "says": figure.said_in(said.language),
        "terms": [*figure.terms],
        "offer": dict(figure.offer),
        "cite": figure.cite,
        "address": said(figure.address),
        "dated": figure.dated,
        "sure": figure.sure,
        "about": figure.about,
        "borrowed": figure.borrowed,
        "timing_not_said": figure.timing_not_said,
    }


def print_presets(presets: Presets, said: Translator, file: TextIO) -> None:
    """Print a table of presets, a row each; on a narrow screen the rest stands below the name."""
    if console_of(file).width < _BESIDE:
        print_parts([_entry(preset, said) for preset in presets.all], file)
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said(Phrase("preset")), no_wrap=True)
    table.add_column(said(Phrase("product")), overflow="fold")
    table.add_column(said(Phrase("installments")), overflow="fold")
    table.add_column(said(Phrase("as of")), no_wrap=True)
    table.add_column(said(Phrase("how sure")), no_wrap=True)
    for preset in presets.all:
        sure = said(SURENESS[preset.sure()])
        table.add_row(preset.id, preset.name, _terms(preset, said), _dated(preset.dated(), said), sure)
    print_parts([table], file)


def _entry(preset: Preset, said: Translator) -> Text:
    """One preset in a few lines."""
    lines = (
        said.labelled(Phrase("installments"), _terms(preset, said)),
        said.labelled(Phrase("as of"), said.noted(_dated(preset.dated(), said), SURENESS[preset.sure()])),
    )
    return Text.assemble((f"{preset.id}  {preset.name}", "bold"), *(f"\n{line}" for line in lines))


def print_preset(preset: Preset, said: Translator, file: TextIO) -> None:
    """Print one preset: its figures in words, each with its date, its source and how sure it is."""
    parts: list[RenderableType] = [
        Text(f"{preset.name} ({preset.id}), {preset.currency}", style="bold"),
        Text(said.labelled(Phrase("installments"), _terms(preset, said))),
    ]
    if console_of(file).width < _BESIDE:
        parts += [_figure(figure, said) for figure in preset.figures]
    else:
        parts.append(_figures(preset, said))
    lines = [said.labelled(LATER[later], WHY_NOT[why]) for later, why in preset.not_known]
    if preset.fee_is_asked:
        lines.append(said(Phrase("no source states the fee: say it with --fee")))
    if lines:
        parts.append(Text("\n".join(lines)))
    line = f"calc quote 3000 -n {preset.terms[-1] if preset.terms else 12} --preset {preset.id}"
    parts.append(Text(line, style="dim"))
    print_parts(parts, file)


def _figure(figure: Figure, said: Translator) -> Text:
    """One figure in a few lines: what it says, its date and its source."""
    source = said.labelled(_dated(figure.dated, said), _source(figure, said))
    return Text.assemble(figure.said_in(said.language), (f"\n{source}", "dim"))


def _figures(preset: Preset, said: Translator) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said(Phrase("as of")), no_wrap=True)
    table.add_column(said(Phrase("what it says")), overflow="fold", ratio=2)
    table.add_column(said(Phrase("source")), overflow="fold", ratio=1)
    for figure in preset.figures:
        table.add_row(_dated(figure.dated, said), figure.said_in(said.language), _source(figure, said))
    return table


def _source(figure: Figure, said: Translator) -> str:
    return said.noted(said(figure.address), SURENESS[figure.sure])


def _terms(preset: Preset, said: Translator) -> str:
    return ", ".join(map(str, preset.terms)) if preset.terms else said(Phrase("any number"))


def _dated(dated: str | None, said: Translator) -> str:
    return said(Phrase("no date")) if dated is None else dated
