"""`calc schema`: which form has an offer, or the answer of a command? Its JSON Schema."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

app, command = command_app()

Output = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="What a command answers with --json: quote, schedule, rate, verify, compare, find, settle, late, refund, "
        "defer, audit; or error.",
    ),
]


@command
def schema(output: Output = None, as_json: AsJson = True, lang: Language = None) -> None:
    """The JSON Schema of an offer file, or of what a command answers with --json.

    calc schema > offer.schema.json
    """
    sys.stdout.write(json.dumps(_schema(output), ensure_ascii=False, indent=1) + "\n")


def _schema(output: str | None) -> dict[str, object]:
    if output is None:
        from calc.offer.schema import offer_schema

        return offer_schema()
    from calc.write.answer_schemas import answer_schema

    return answer_schema(output)
