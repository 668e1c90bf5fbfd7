"""The sides of a plan in a JSON document, its sentences in the reader's language."""

from __future__ import annotations

from typing import Any

from calc.cost.commissions import Views
from calc.cost.parties_form import band_form, parties_form
from calc.lang.translate import Translator


def views_form(views: Views, said: Translator) -> dict[str, Any]:
    """What stands under `parties`: the trade's band, null where a share was given, and one case for each commission."""
    band = None if views.band is None else band_form(views.band)
    if band is not None:
        band |= {"source": said(band["source"]), "notes": [said(note) for note in band["notes"]]}
    return {"band": band, "cases": [_case(parties_form(case), said) for case in views.cases]}


def _case(form: dict[str, Any], said: Translator) -> dict[str, Any]:
    """One case; the names of parties are code, those of amounts are words."""
    for side in form["sides"].values():
        side["rates"]["because"] = said(side["rates"]["because"])
    for named in (*form["transfers"], *form["benefits"], form["goods"]):
        named["name"] = said(named["name"])
    return form
