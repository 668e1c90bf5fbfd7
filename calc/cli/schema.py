"""`calc schema`: which form does an offer have? Its JSON Schema."""

from __future__ import annotations

import json
import sys

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

app, command = command_app()


@command
def schema(as_json: AsJson = True, lang: Language = None) -> None:
    """The JSON Schema of an offer file.

    calc schema > offer.schema.json
    """
    from calc.offer.schema import offer_schema

    sys.stdout.write(json.dumps(offer_schema(), ensure_ascii=False, indent=1) + "\n")
