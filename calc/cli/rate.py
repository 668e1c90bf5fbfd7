"""`calc rate`: what is the yearly or periodic rate of given flows?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

app, command = command_app()

Source = Annotated[str, typer.Argument(metavar="FILE", help="A JSON case; - reads it from standard input.")]


@command
def rate(
    file: Source,
    as_json: AsJson = False,
    lang: Language = None,
) -> None:
    """The rate of flows: per period (irr), or a year by dates (xirr). Several rates are all listed, none is picked.

    echo '{"method": "irr", "flows": [-1000, 400, 400, 400]}' | calc rate -
    """
    from calc.cli.input import read_text
    from calc.cli.language import chosen_language
    from calc.lang.translate import Translator
    from calc.rates.case import answer_case, read_case
    from calc.write.json import rate_json
    from calc.write.rate import rate_text

    said = Translator(chosen_language(lang))
    answered = answer_case(read_case(read_text(file, "file")))
    sys.stdout.write(rate_json(answered, said) if as_json else rate_text(answered, said))
    if answered.status != "found":
        raise typer.Exit(1)
