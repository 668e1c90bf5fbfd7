"""What does SARIF 2.1.0 (OASIS standard of 27 March 2020) say of the objects that are written? Written down by hand.

`OBJECTS`: for each object its properties, those that it has to have marked with `!`; a property that is not here is not
in the standard, or not used.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

OBJECTS: dict[str, dict[str, str]] = {
    "log": {"$schema": "uri", "version!": "2.1.0", "runs!": "run[]"},
    "run": {"tool!": "tool", "language": "language", "columnKind": "utf16CodeUnits|unicodeCodePoints",
            "newlineSequences": "text[]", "results": "result[]", "artifacts": "artifact[]",
            "invocations": "invocation[]", "properties": "bag"},
    "tool": {"driver!": "component"},
    "component": {"name!": "text", "version": "text", "rules": "descriptor[]", "informationUri": "uri"},
    "descriptor": {"id!": "text", "shortDescription": "message", "fullDescription": "message", "help": "message",
                   "helpUri": "uri", "defaultConfiguration": "configuration", "properties": "bag"},
    "configuration": {"level": "none|note|warning|error"},
    "message": {"text!": "text"},
    "result": {"message!": "message", "ruleId": "text", "ruleIndex": "whole",
               "kind": "pass|fail|open|review|informational",
               "level": "none|note|warning|error", "locations": "location[]", "partialFingerprints": "bag",
               "properties": "bag"},
    "location": {"physicalLocation": "place"},
    "place": {"artifactLocation!": "artifactLocation", "region": "region"},
    "artifactLocation": {"uri!": "uri", "uriBaseId": "text", "index": "whole", "description": "message"},
    "region": {"startLine!": "count", "startColumn": "count", "endLine": "count", "endColumn": "count",
               "snippet": "content"},
    "content": {"text": "text"},
    "artifact": {"location!": "artifactLocation", "contents": "content", "roles": "role[]"},
    "invocation": {"executionSuccessful!": "yes", "toolExecutionNotifications": "notification[]"},
    "notification": {"message!": "message", "level": "none|note|warning|error", "locations": "location[]"},
}  # fmt: skip

_PLAIN = {
    "text": lambda value: isinstance(value, str) and value != "",
    "uri": lambda value: isinstance(value, str) and _is_uri(value),
    "whole": lambda value: type(value) is int and value >= 0,
    "count": lambda value: type(value) is int and value >= 1,
    "yes": lambda value: value is True,
    "bag": lambda value: isinstance(value, dict),
    "language": lambda value: re.fullmatch("[a-z]{2}(-[A-Z]{2})?", value) is not None,
    "role": lambda value: value in ("analysisTarget", "referencedOnCommandLine", "standardStream"),
}


def _is_uri(value: str) -> bool:
    """Characters of an address only, and no relative one that could be taken for a scheme or a host."""
    parts = urlsplit(value)
    return re.fullmatch("[!-~]+", value) is not None and (bool(parts.scheme) or not value.startswith("/"))


def wrong(value: Any, kind: str = "log", at: str = "") -> list[str]:
    """What does not fit, each with its place."""
    if kind.endswith("[]"):
        if not isinstance(value, list):
            return [f"{at}: no list"]
        return [one for number, entry in enumerate(value) for one in wrong(entry, kind[:-2], f"{at}[{number}]")]
    if kind in OBJECTS:
        return _wrong_object(value, OBJECTS[kind], at)
    fits = _PLAIN[kind](value) if kind in _PLAIN else value in kind.split("|")
    return [] if fits else [f"{at}: {value!r} is no {kind}"]


def _wrong_object(value: Any, properties: dict[str, str], at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at}: no object"]
    kinds = {name.rstrip("!"): kind for name, kind in properties.items()}
    missing = [f"{at}.{name[:-1]}: missing" for name in properties if name.endswith("!") and name[:-1] not in value]
    unknown = [f"{at}.{name}: unknown" for name in value if name not in kinds]
    inner = [one for name, part in value.items() if name in kinds for one in wrong(part, kinds[name], f"{at}.{name}")]
    return missing + unknown + inner


def unsound(run: dict[str, Any]) -> list[str]:
    """What refers to something else than it says: rules by their number, artifacts by theirs, levels by their kind."""
    found = []
    rules, artifacts = run["tool"]["driver"]["rules"], run["artifacts"]
    for result in run["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            found.append("ruleIndex")
        if (result["kind"] == "fail") == (result["level"] == "none"):
            found.append("level")
        for location in result["locations"]:
            where = dict(location["physicalLocation"]["artifactLocation"])
            artifact = dict(artifacts[where.pop("index")]["location"])
            artifact.pop("description", None)
            if where != artifact:
                found.append("index")
    return found
