"""Findings in the Static Analysis Results Interchange Format 2.1.0, for programs that collect them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote as quoted_address
from uuid import NAMESPACE_OID, uuid5

import calc
from calc.ads.audit import DISCLAIMER, Audit, Found
from calc.ads.source import LINE_ENDS, Advertised, Source
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rules.table import SURENESS, Rule
from calc.write.audit_json import Audited
from calc.write.audit_summary import nothing_read, said_ambiguous
from calc.write.streamed import opened, streamed

LEVELS = {"flag": "error", "warn": "warning", "info": "note", "ok": "none"}
NOTHING_READ = Phrase("nothing was read in this text, and so nothing was checked")
_SEVEREST = ("error", "warning", "note", "none")
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LANGUAGES = {"en": "en", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
_ADDRESS = re.compile(r"(?:https?://)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?][!-~]*)?", re.IGNORECASE)
_NO_RULE = Phrase("a check behind which there is no rule on this day")


def audits_sarif(audited: Iterable[Audited], said: Translator) -> Iterator[str]:
    """The pieces of the document: one run, its results one after the other, and then what they refer to."""
    run = _Run(said)
    head = {
        "language": _LANGUAGES[said.language],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": [*LINE_ENDS],
    }
    yield f'{opened({"$schema": _SCHEMA, "version": "2.1.0"})},\n "runs": [\n  '
    for piece in streamed(head, "results", run.results(audited), run.tail):
        yield piece.rstrip("\n").replace("\n", "\n  ")
    yield "\n ]\n}\n"


@dataclass(slots=True)
class _Run:
    """What results refer to, gathered while they are written."""

    said: Translator
    rules: dict[str, dict[str, Any]] = field(default_factory=dict)
    artifacts: dict[str | None, dict[str, Any]] = field(default_factory=dict)
    notifications: list[dict[str, Any]] = field(default_factory=list)
    prints: dict[str, int] = field(default_factory=dict)
    not_checked: dict[Phrase, None] = field(default_factory=dict)
    on: str | None = None

    def results(self, audited: Iterable[Audited]) -> Iterator[dict[str, Any]]:
        """A result for each finding."""
        for audit, place in audited:
            self.not_checked.update(dict.fromkeys(audit.not_checked))
            self.on = audit.on.isoformat()
            if nothing_read(audit):
                self._notify(self.said(NOTHING_READ), place)
            if audit.ambiguous:
                self._notify(said_ambiguous(audit.ambiguous, self.said), place)
            for found in audit.findings:
                yield self._result(found, audit, place)

    def tail(self) -> dict[str, Any]:
        """What stands below the results."""
        driver = {"name": "calc", "version": calc.__version__, "rules": [*self.rules.values()]}
        not_checked = [self.said(one) for one in (*self.not_checked, DISCLAIMER)]
        invocation = {"executionSuccessful": True, "toolExecutionNotifications": self.notifications}
        return {
            "tool": {"driver": driver},
            "artifacts": [*self.artifacts.values()],
            "invocations": [invocation],
            "properties": {"on": self.on, "not_checked": not_checked},
        }

    def _notify(self, message: str, place: Advertised) -> None:
        """What a reader of the results has to know, and is no finding."""
        where = [self._location(place, _region(place, None))]
        self.notifications.append({"level": "warning", "message": {"text": message}, "locations": where})

    def _result(self, found: Found, audit: Audit, place: Advertised) -> dict[str, Any]:
        code, level = found.finding.code, LEVELS[found.finding.severity]
        index = self._rule(found, level)
        region = _region(place, found.span if audit.reading.text == place.text else None)
        beside = {"severity": found.finding.severity, "id": place.id, **_source_of(found.rule), **_in_force(found)}
        return {
            "ruleId": code,
            "ruleIndex": index,
            "kind": "pass" if level == "none" else "fail",
            "level": level,
            "message": {"text": self.said(found.finding.message)},
            "locations": [self._location(place, region)],
            "partialFingerprints": {"findingInText/v1": self._fingerprint(code, place)},
            "properties": {name: value for name, value in beside.items() if value is not None},
        }

    def _rule(self, found: Found, level: str) -> int:
        """The place of a rule among those that were found; its level is the severest that came up."""
        code = found.finding.code
        if code not in self.rules:
            self.rules[code] = _descriptor(found, self.said)
        configuration = self.rules[code]["defaultConfiguration"]
        configuration["level"] = min(configuration.get("level", level), level, key=_SEVEREST.index)
        return [*self.rules].index(code)

    def _location(self, place: Advertised, region: dict[str, Any] | None) -> dict[str, Any]:
        name = place.source.name
        if name not in self.artifacts:
            self.artifacts[name] = _artifact(place.source, self.said)
        location = self.artifacts[name]["location"]
        index = [*self.artifacts].index(name)
        where = {part: value for part, value in location.items() if part != "description"}
        physical = {"artifactLocation": {**where, "index": index}} | ({} if region is None else {"region": region})
        return {"physicalLocation": physical}

    def _fingerprint(self, code: str, place: Advertised) -> str:
        """The same for a finding in the same text wherever it stands; a text that comes up again is counted.

        An offer has no text, and is told from others by its file and by all that is in it.
        """
        of = place.text or f"{place.source.name}\0{place.source.whole}"
        key = sha256(f"{code}\0{of}".encode(errors="surrogatepass")).hexdigest()[:32]
        self.prints[key] = self.prints.get(key, 0) + 1
        return f"{key}:{self.prints[key]}"


def _region(place: Advertised, span: tuple[int, int] | None) -> dict[str, Any] | None:
    """The words of a finding, else the whole text; None for an offer, which has no words."""
    if not place.text:
        return None
    first, last = span or (0, len(place.text))
    (line, column), (end_line, end_column) = place.place(first), place.place(last)
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return region | ({} if span is None else {"snippet": {"text": place.written(first, last)}})


def _artifact(source: Source, said: Translator) -> dict[str, Any]:
    """What was audited: a file by its address; what has none by a number made of its text, with the text."""
    if source.name is not None and source.name != "-":
        path = Path(source.name)
        if path.is_absolute():
            return {"location": {"uri": path.as_uri()}, "roles": ["analysisTarget"]}
        location = {"uri": quoted_address(path.as_posix()), "uriBaseId": "%SRCROOT%"}
        return {"location": location, "roles": ["analysisTarget"]}
    typed = source.name is None
    named = Phrase("the text on the command line") if typed else Phrase("standard input")
    role = "referencedOnCommandLine" if typed else "standardStream"
    return {
        "location": {"uri": uuid5(NAMESPACE_OID, sha256(source.whole.encode(errors="surrogatepass")).hexdigest()).urn,
                     "description": {"text": said(named)}},
        "contents": {"text": source.whole},
        "roles": ["analysisTarget", role],
    }  # fmt: skip


def _descriptor(found: Found, said: Translator) -> dict[str, Any]:
    """A rule: what it says, its source, and where that can be read."""
    rule = found.rule
    if rule is None:
        text = said(_NO_RULE)
        return {"id": found.finding.code, "shortDescription": {"text": text}, "fullDescription": {"text": text},
                "defaultConfiguration": {}}  # fmt: skip
    says = rule.said_in(said.language)
    source = said.labelled(Phrase("Source"), said.noted(rule.cite, SURENESS[rule.sure]))
    address = _uri(rule)
    at = {} if address is None else {"helpUri": address}
    return {
        "id": found.finding.code,
        "shortDescription": {"text": says},
        "fullDescription": {"text": f"{says}\n{source}"},
        **at,
        "help": {"text": f"{source}\n{rule.address}"},
        "defaultConfiguration": {},
        "properties": {**_source_of(rule), "land": rule.land, **_in_force(found), "sure": rule.sure},
    }


def _uri(rule: Rule) -> str | None:
    """The first address of a source, with the scheme that it is written without; None for a check of our own."""
    parts = [] if rule.sure == "arithmetic" else rule.address.split(";")
    found = next((part.strip() for part in parts if _ADDRESS.fullmatch(part.strip())), None)
    return found if found is None or "://" in found else f"https://{found}"


def _source_of(rule: Rule | None) -> dict[str, Any]:
    return {} if rule is None else {"rule": rule.id, "cite": rule.cite, "address": rule.address}


def _in_force(found: Found) -> dict[str, Any]:
    """From when to when the rule holds as it was applied, null where that is open or not known."""
    if found.in_force is None:
        return {}
    return {
        "standing": found.standing,
        "in_force": [None if day is None else day.isoformat() for day in found.in_force],
    }
