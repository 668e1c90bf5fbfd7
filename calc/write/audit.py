"""An audit as a page in a terminal: what the text claims, what it costs, what was found, and what was not checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from calc.ads.audit import DISCLAIMER, NOT_CHECKED, Audit, Found
from calc.ads.claims import as_numbers
from calc.ads.source import Advertised
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.write.audit_json import Audited
from calc.write.audit_summary import Summary, nothing_read
from calc.write.claim_words import NAMES, claim_in_words
from calc.write.on_screen import on_screen
from calc.write.prose import Prose
from calc.write.table import console_of, print_parts

_STYLES = {"flag": "bold red", "warn": "yellow", "info": "cyan", "ok": "green"}
_SEVERITIES = {"flag": Phrase("flag"), "warn": Phrase("warn"), "info": Phrase("info"), "ok": Phrase("ok")}
_NO_LAW = Phrase("arithmetic, no law")
_NOTHING_READ = Phrase("nothing was read in it: no price, no installments, no rate, no fee; so nothing was checked")
_NARROW = 60
"""Below so many columns what is found stands below its code, and not beside it."""


def print_audits(audited: Iterable[Audited], said: Translator, file: TextIO, *, several: bool) -> None:
    """Print audits, a page each as they come, what was not checked, and a summary of `several`."""
    width = console_of(file).width
    counted = Summary()
    not_checked: tuple[Phrase, ...] = NOT_CHECKED
    for audit, place in audited:
        counted.add(audit)
        not_checked = audit.not_checked
        print_parts([*_page(audit, place if several else None, said, width)], file)
        file.write("\n")
    print_parts([*([_summary(counted, said)] if several else []), _not_checked(not_checked, said)], file)


def _place(place: Advertised) -> RenderableType:
    """The file and the line, and the id beside the text."""
    number = "" if place.id is None else f"  {place.id}"
    return Prose(on_screen(f"{place.source.name}:{place.line}{number}"), "dim")


def _summary(counted: Summary, said: Translator) -> RenderableType:
    values = {"total": counted.total, "flagged": counted.flagged}
    phrase = Phrase("{total} advertisements, {flagged} flagged", **values)
    if counted.unread:
        phrase = Phrase(
            "{total} advertisements, {flagged} flagged, {unread} in which nothing was read",
            **values,
            unread=counted.unread,
        )
    return Prose(said(phrase), "bold")


def _not_checked(not_checked: Iterable[Phrase], said: Translator) -> RenderableType:
    listed = said.labelled("Not checked", said("; ").join(said(one) for one in not_checked))
    return Prose(f"{listed}\n{said(DISCLAIMER)}", "dim")


def _page(audit: Audit, place: Advertised | None, said: Translator, width: int) -> Iterator[RenderableType]:
    head = [] if place is None else [_place(place)]
    if audit.reading.text.strip():
        head.append(Prose(on_screen(audit.reading.text.strip()), "bold"))
    if head:
        yield Group(*head)
    if nothing_read(audit):
        yield Prose(said(_NOTHING_READ), "yellow")
        return
    yield _claims(audit, said)
    if audit.figures.quote is not None:
        yield Prose(on_screen(said.together([*_on_an_example(audit), *audit.figures.quote.verdict])), "bold")
    yield _findings(audit.findings, said, width) if audit.findings else Prose(said("no findings"), "green")
    if audit.assumptions:
        yield _assumptions(audit, said)


def _on_an_example(audit: Audit) -> Iterator[Phrase]:
    """What is said before amounts of a price that nobody named."""
    if audit.figures.example and audit.figures.quote is not None:
        yield Phrase("On {price}, which is only an example:", price=grouped(Decimal(audit.figures.quote.offer.price)))


def _claims(audit: Audit, said: Translator) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for name, value in as_numbers(audit.reading.claims).items():
        grid.add_row(said(NAMES.get(name, name)), Prose(on_screen(claim_in_words(name, value, said))))
    if audit.missing:
        grid.add_row(said("not said"), Prose(said("; ").join(said(one) for one in audit.missing)))
    return grid


def _findings(findings: Iterable[Found], said: Translator, width: int) -> RenderableType:
    if width < _NARROW:
        return Group(*(part for found in findings for part in _below_its_code(found, said)))
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said("finding"), no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column(said("why"), overflow="fold")
    for found in findings:
        table.add_row(found.finding.code, _severity(found, said), Prose(_why(found, said)))
    return table


def _below_its_code(found: Found, said: Translator) -> tuple[RenderableType, RenderableType]:
    return Text.assemble(found.finding.code, "  ", _severity(found, said)), Padding(
        Prose(_why(found, said)), (0, 0, 0, 2)
    )


def _severity(found: Found, said: Translator) -> Text:
    return Text(said(_SEVERITIES[found.finding.severity]), style=_STYLES[found.finding.severity])


def _why(found: Found, said: Translator) -> str:
    """The sentence, with the source that it rests on."""
    why = said(found.finding.message)
    if found.rule is not None:
        why = f"{why} [{said(_NO_LAW) if found.rule.sure == 'arithmetic' else found.rule.cite}]"
    return on_screen(why)


def _assumptions(audit: Audit, said: Translator) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True, width=1)
    grid.add_column(overflow="fold")
    for assumption in audit.assumptions:
        grid.add_row("-", Prose(on_screen(said(assumption)), "dim"))
    return Group(Text(said("Taken for granted"), style="dim"), grid)
