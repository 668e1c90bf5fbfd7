"""An audit as JSON: of one text its document, of a file a list with the place of each and a summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from calc.ads.audit import Audit
from calc.ads.source import Advertised
from calc.cost.quote_form import heading
from calc.lang.translate import Translator
from calc.write.audit_summary import Summary
from calc.write.json import document, said_range
from calc.write.streamed import streamed

Audited = tuple[Audit, Advertised]
"""An audit, and where what it is of stands."""


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


def audit_json(audit: Audit, said: Translator) -> str:
    """The document of one audit."""
    return document(said_audit(audit, said))


def audits_json(audited: Iterable[Audited], said: Translator) -> Iterator[str]:
    """The pieces of the document of all that a file holds, one audit after the other."""
    counted = Summary()

    def entries() -> Iterator[dict[str, Any]]:
        for audit, place in audited:
            counted.add(audit)
            stands = {"file": place.source.name, "line": place.line, "id": place.id}
            yield {**heading(), **stands, **said_audit(audit, said)}

    yield from streamed(heading(), "audits", entries(), lambda: {"summary": counted.form()})
