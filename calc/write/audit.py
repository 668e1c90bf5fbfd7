"""An audit as a page in a terminal, as JSON, and as SARIF for programs that collect findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TextIO
from urllib.parse import quote as quoted_address

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

import calc
from calc.ads.audit import DISCLAIMER, NOT_CHECKED, Audit, Found
from calc.ads.claims import as_numbers
from calc.cost.quote_form import heading
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rules.table import Rule
from calc.write.claim_words import NAMES, claim_in_words
from calc.write.json import document, said_range
from calc.write.table import assumptions_list, print_parts

_STYLES = {"flag": "bold red", "warn": "yellow", "info": "cyan", "ok": "green"}
_SEVERITIES = {"flag": Phrase("flag"), "warn": Phrase("warn"), "info": Phrase("info"), "ok": Phrase("ok")}
_NO_LAW = Phrase("arithmetic, no law")
_LEVELS = {"flag": "error", "warn": "warning", "info": "note", "ok": "none"}
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def said_audit(audit: Audit, said: Translator) -> dict[str, Any]:
    """An audit as plain data, its words in a language."""
    form = audit.to_dict()
    for name in ("missing", "ambiguous"):
        if name in form["claims"]:
            form["claims"][name] = [said(one) for one in form["claims"][name]]
    for finding in form["findings"]:
        finding["message"] = said(finding["message"])
    for name in ("assumptions", "not_checked"):
        form[name] = [said(one) for one in form[name]]
    if form["rates"] is not None:
        form["rates"]["because"] = said(form["rates"]["because"])
    if form["range"] is not None:
        said_range(form["range"], said)
    return form


def audits_json(audits: Sequence[Audit], said: Translator) -> str:
    """One audit as its document; several as a list with a summary."""
    if len(audits) == 1:
        return document(said_audit(audits[0], said))
    return document({**heading(), "summary": summary(audits), "audits": [said_audit(audit, said) for audit in audits]})


def summary(audits: Sequence[Audit]) -> dict[str, Any]:
    """How many advertisements were read, how many are flagged, and how often each finding came up."""
    codes: dict[str, int] = {}
    for audit in audits:
        for found in audit.findings:
            key = f"{found.finding.code}:{found.finding.severity}"
            codes[key] = codes.get(key, 0) + 1
    return {
        "total": len(audits),
        "flagged": sum(audit.flagged for audit in audits),
        "findings": dict(sorted(codes.items())),
    }


def audits_sarif(audits: Sequence[Audit], names: Sequence[str], said: Translator) -> str:
    """Findings in the Static Analysis Results Interchange Format 2.1.0."""
    rules: dict[str, dict[str, Any]] = {}
    results = []
    for audit, name in zip(audits, names, strict=True):
        for found in audit.findings:
            rules.setdefault(found.finding.code, _sarif_rule(found, said))
            results.append(_sarif_result(found, audit, name, said))
    driver = {"name": "calc", "version": calc.__version__, "rules": list(rules.values())}
    return document({"$schema": _SARIF, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]})


def _sarif_rule(found: Found, said: Translator) -> dict[str, Any]:
    text = _says(found.rule, said) if found.rule is not None else said(found.finding.message)
    return {"id": found.finding.code, "shortDescription": {"text": text}}


def _says(rule: Rule, said: Translator) -> str:
    return rule.said_in(said.language)


def _sarif_result(found: Found, audit: Audit, name: str, said: Translator) -> dict[str, Any]:
    kind = {"kind": "pass"} if found.finding.severity == "ok" else {}
    return {
        "ruleId": found.finding.code,
        **kind,
        "level": _LEVELS[found.finding.severity],
        "message": {"text": said(found.finding.message)},
        "locations": [{"physicalLocation": _sarif_place(found, audit, name)}],
    }


def _sarif_place(found: Found, audit: Audit, name: str) -> dict[str, Any]:
    """The line of a file of advertisements, else the place in the text; and the words."""
    file, _, line = name.rpartition(":")
    in_file = bool(file) and line.isdecimal()
    place: dict[str, Any] = {
        "artifactLocation": {"uri": quoted_address((file if in_file else name).replace("\\", "/"))}
    }
    region: dict[str, Any] = {"startLine": int(line)} if in_file else {}
    if found.span is not None:
        start, end = found.span
        region |= {} if in_file else {"charOffset": start, "charLength": end - start}
        region["snippet"] = {"text": audit.reading.text[start:end]}
    return place | ({"region": region} if in_file or found.span is not None else {})


def print_audits(audits: Sequence[Audit], said: Translator, file: TextIO) -> None:
    """Print audits, a page each, and a summary below several."""
    parts: list[RenderableType] = []
    for audit in audits:
        parts += _page(audit, said)
    if len(audits) > 1:
        counted = summary(audits)
        values = {"total": counted["total"], "flagged": counted["flagged"]}
        parts.append(Text(said(Phrase("{total} advertisements, {flagged} flagged", **values)), style="bold"))
    not_checked = said.labelled("Not checked", said("; ").join(said(one) for one in NOT_CHECKED))
    parts.append(Text(f"{not_checked}\n{said(DISCLAIMER)}", style="dim"))
    print_parts(parts, file)


def _page(audit: Audit, said: Translator) -> list[RenderableType]:
    parts: list[RenderableType] = [Text(audit.reading.text.strip(), style="bold"), _claims(audit, said)]
    rates = _true_rate(audit, said)
    if rates is not None:
        parts.append(rates)
    parts.append(_findings(audit, said) if audit.findings else Text(said("no findings"), style="green"))
    if audit.assumptions:
        parts.append(assumptions_list(audit.assumptions, said))
    return parts


def _claims(audit: Audit, said: Translator) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for name, value in as_numbers(audit.reading.claims).items():
        grid.add_row(said(NAMES.get(name, name)), claim_in_words(name, value, said))
    if audit.missing:
        grid.add_row(said("not said"), said("; ").join(said(one) for one in audit.missing))
    return grid


def _true_rate(audit: Audit, said: Translator) -> RenderableType | None:
    quoted = audit.figures.quote
    if quoted is None:
        return None
    return Text(said.together(quoted.verdict), style="bold")


def _findings(audit: Audit, said: Translator) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(said("finding"), no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column(said("why"), overflow="fold")
    for found in audit.findings:
        why = said(found.finding.message)
        if found.rule is not None:
            why = f"{why} [{said(_NO_LAW) if found.rule.sure == 'arithmetic' else found.rule.cite}]"
        severity = Text(said(_SEVERITIES[found.finding.severity]), style=_STYLES[found.finding.severity])
        table.add_row(found.finding.code, severity, Text(why))
    return table
