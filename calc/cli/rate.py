"""`calc rate`: what is the rate of given flows, by a law or a convention? Or another published figure?"""

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
    """The rate of flows by a method: irr (a period), xirr (a year, by dates), nominal, effective, or any law.

    Laws are named as for calc quote --law: us-appendix-j, eu-aprc, uk-apr, br-cet, in-kfs and so on; ca-apr needs more
    than flows. The other methods of calc verify take figures instead of flows: us-quotient, effective-from-periodic,
    fee-per-100, eu-interval, round, spreadsheet. Several rates are all listed; only a law's own rule picks one of
    them. The exit code is 1 where none is found.

    echo '{"method": "irr", "flows": [-1000, 400, 400, 400]}' | calc rate -
    """
    from calc.cli.input import read_text
    from calc.cli.language import chosen_language
    from calc.lang.translate import Translator
    from calc.rates.case import Figure, answer_text
    from calc.write.json import rate_json
    from calc.write.rate import figure_json, rate_text

    said = Translator(chosen_language(lang))
    answered = answer_text(read_text(file, "file"))
    if isinstance(answered, Figure):
        sys.stdout.write(figure_json(answered) if as_json else f"{answered.text}\n")
        return
    sys.stdout.write(rate_json(answered, said) if as_json else rate_text(answered, said))
    if answered.status != "found":
        raise typer.Exit(1)
