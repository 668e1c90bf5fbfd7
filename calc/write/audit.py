"""An audit as a page in a terminal: what the text claims, what it costs, what was found, and what was not checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TextIO

from rich.console import Group, RenderableType

from calc.ads.audit import DISCLAIMER, Audit, Found
from calc.ads.claims import as_numbers
from calc.ads.source import Advertised
from calc.ads.unchecked import NOT_CHECKED
from calc.cost.wording import grouped
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.write.audit_json import Audited
from calc.write.audit_summary import Summary, nothing_read, said_ambiguous
from calc.write.claim_words import NAMES, claim_in_words
from calc.write.entries import Apart, Entries, Entry
from calc.write.on_screen import on_screen
from calc.write.prose import Prose
from calc.write.table import console_of, rendered

_STYLES = {"flag": "bold red", "warn": "yellow", "info": "cyan", "ok": "green"}
_SEVERITIES = {"flag": Phrase("flag"), "warn": Phrase("warn"), "info": Phrase("info"), "ok": Phrase("ok")}
_NO_LAW = Phrase("arithmetic, no law")
_NOTHING_READ = Phrase("nothing was read in it: no price, no installments, no rate, no fee; so nothing was checked")
_NOT_SAID, _NOT_CLEAR = Phrase("not said"), Phrase("not clear")
_NARROW = 60
"""Below so many columns what is found stands below its code, and not beside it."""


def print_audits(audited: Iterable[Audited], said: Translator, file: TextIO, *, several: bool) -> None:
    """Print audits, a page each as they come, what was not checked, and a summary of `several`."""
    console = console_of(file)
    counted = Summary()
    not_checked: dict[Phrase, None] = {}
    for audit, place in audited:
        counted.add(audit)
        not_checked |= dict.fromkeys(audit.not_checked)
        page = Apart([*_page(audit, place if several else None, said, console.width)])
        file.write(f"{rendered(page, console)}\n")
    below = [*([_summary(counted, said)] if several else []), _not_checked(not_checked or NOT_CHECKED, said)]
    file.write(rendered(Apart(below), console))


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
        if audit.ambiguous:
            yield Prose(on_screen(said_ambiguous(audit.ambiguous, said)), "yellow")
        return
    yield _claims(audit, said)
    cost = [*_on_an_example(audit), *_verdict(audit), *_by_the_year(audit)]
    if cost:
        yield Prose(on_screen(said.together(cost)), "bold")
    yield _findings(audit.findings, said, width) if audit.findings else Prose(said("no findings"), "green")
    if audit.assumptions:
        yield _assumptions(audit, said)


def _on_an_example(audit: Audit) -> Iterator[Phrase]:
    """What is said before amounts of a price that nobody named."""
    if audit.figures.example and audit.figures.quote is not None:
        yield Phrase("On {price}, which is only an example:", price=grouped(Decimal(audit.figures.quote.offer.price)))


def _verdict(audit: Audit) -> Sequence[Phrase]:
    return () if audit.figures.quote is None else audit.figures.quote.verdict


def _by_the_year(audit: Audit) -> Iterator[Phrase]:
    """The yearly rate of a text that makes no plan with rates: so much a day, one payment after some days."""
    figures = audit.figures
    known = None if figures.quote is None else figures.quote.known
    rated = figures.quote is not None and (known is None or known.rates.effective or known.rates.dated)
    said_so = audit.reading.claims.get("claimed_rate", {}).get("unit") == "year" or figures.certain_from == "late_rate"
    if figures.certain and not said_so and not rated:
        yield Phrase("By the year that is {rate}%, simple.", rate=f"{figures.certain:.2f}")


def _claims(audit: Audit, said: Translator) -> Entries:
    """What the text says, what it does not say, and what can be read in more ways."""
    further = (("fee", fee) for fee in audit.reading.beside.get("further_fees", ()))
    claims = ((name, as_numbers(value)) for name, value in (*audit.reading.claims.items(), *further))
    named = [(said(NAMES.get(name, name)), claim_in_words(name, value, said)) for name, value in claims]
    for name, phrases in ((_NOT_SAID, audit.missing), (_NOT_CLEAR, audit.ambiguous)):
        if phrases:
            named.append((said(name), said("; ").join(said(one) for one in phrases)))
    return Entries([Entry(((name, "dim"),), on_screen(words)) for name, words in named])


def _findings(findings: Sequence[Found], said: Translator, width: int) -> Entries:
    entries = [Entry(((found.finding.code, ""), _severity(found, said)), _why(found, said)) for found in findings]
    if width < _NARROW:
        return Entries(entries, below=True)
    head = Entry(((said("finding"), "bold"), ("", "")), said("why"), "bold")
    return Entries([head, *entries])


def _severity(found: Found, said: Translator) -> tuple[str, str]:
    return said(_SEVERITIES[found.finding.severity]), _STYLES[found.finding.severity]


def _why(found: Found, said: Translator) -> str:
    """The sentence, with the source that it rests on."""
    why = said(found.finding.message)
    if found.rule is not None:
        why = f"{why} [{said(_NO_LAW) if found.rule.sure == 'arithmetic' else found.rule.cite}]"
    return on_screen(why)


def _assumptions(audit: Audit, said: Translator) -> RenderableType:
    entries = [Entry((("-", "dim"),), on_screen(said(one)), "dim") for one in audit.assumptions]
    return Group(Prose(said("Taken for granted"), "dim"), Entries(entries, gap=" "))
