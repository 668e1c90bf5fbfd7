"""Published examples beside what was computed, as text or JSON."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from calc.cost.quote_form import heading
from calc.errors import Phrase
from calc.lang.translate import Translator
from calc.rates.reproduce import Reproduction
from calc.write.json import document


def verify_text(results: Sequence[Reproduction], said: Translator) -> str:
    """A line for every example, those that are not reproduced marked and last; then the count."""
    width = max((cell_len(result.id) for result in results), default=0)
    ordered = sorted(results, key=lambda result: not result.ok)
    lines = [_line(result, width, said) for result in ordered]
    good = sum(result.ok for result in results)
    lines.append(said(Phrase("{good} of {total} reproduced", good=good, total=len(results))))
    return "".join(f"{line}\n" for line in lines)


def _line(result: Reproduction, width: int, said: Translator) -> str:
    name = result.id + " " * (width - cell_len(result.id))
    if result.ok:
        return f"{name}  {result.published}  =  {result.computed}"
    if result.why_not is not None:
        return f"{name}  {result.published}  ✗  {said(result.why_not)}"
    return f"{name}  {result.published}  ✗  {result.computed}"


def verify_json(results: Sequence[Reproduction], said: Translator) -> str:
    """What `calc verify --json` prints."""
    return document(
        {
            **heading(),
            "total": len(results),
            "reproduced": sum(result.ok for result in results),
            "cases": [_form(result, said) for result in results],
        }
    )


def _form(result: Reproduction, said: Translator) -> dict[str, object]:
    form: dict[str, object] = {
        "id": result.id,
        "published": result.published,
        "computed": result.computed,
        "ok": result.ok,
        "source": result.source,
        "checked": result.checked,
    }
    return form if result.why_not is None else form | {"why": said(result.why_not)}
