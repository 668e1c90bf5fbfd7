"""`calc verify`: are published examples reproduced, to their published digit?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

app, command = command_app()

Source = Annotated[
    str | None, typer.Argument(metavar="FILE", help="A JSON list of cases; without it the examples that are shipped.")
]


@command
def verify(file: Source = None, as_json: AsJson = False, lang: Language = None) -> None:
    """Compute published examples, and compare them digit by digit; exit code 1 when one is not reproduced.

    calc verify
    """
    from calc.cli.input import read_text
    from calc.cli.language import chosen_language
    from calc.lang.translate import Translator
    from calc.published.examples import read_examples, shipped_examples
    from calc.rates.reproduce import reproduce_all
    from calc.write.verify import verify_json, verify_text

    said = Translator(chosen_language(lang))
    cases = shipped_examples() if file is None else read_examples(read_text(file, "file"))
    results = reproduce_all(cases)
    sys.stdout.write(verify_json(results, said) if as_json else verify_text(results, said))
    if not all(result.ok for result in results):
        raise typer.Exit(1)
