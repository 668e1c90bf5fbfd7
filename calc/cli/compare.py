"""`calc compare`: which of several offers on one purchase is the best, and what is it worth against paying cash?"""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from calc.cli.answer import calendar_of, shown_as
from calc.cli.group import command_app
from calc.cli.options import AsJson, Language, Laws

app, command = command_app()

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Offers in TOML or JSON, one or more in each; - reads input."),
]
Savings = Annotated[
    str | None, typer.Option(metavar="RATE", help="What your savings earn, effective a year: 3%. Ranks by worth.")
]
Form = Annotated[str, typer.Option("--format", metavar="FORM", help="table, json, csv or md.")]


@command
def compare(
    files: Files,
    savings_rate: Savings = None,
    law: Laws = None,
    as_json: AsJson = False,
    form: Form = "table",
    lang: Language = None,
) -> None:
    """Offers on one purchase side by side with paying cash: cost, rates, payments, and what each is worth.

    calc compare shop.toml bank.toml --savings-rate 3%
    """
    from calc.cli.language import chosen_language
    from calc.cli.offer_files import offers_in
    from calc.cost.compare import compare as compared
    from calc.errors import CalcError
    from calc.lang.translate import Translator

    shown = shown_as(form, as_json)
    said = Translator(chosen_language(lang))
    filed = offers_in(files, date.today)
    try:
        answer = compared(filed.offers, savings_rate, law or None, calendar_of, names=filed.names, start=filed.start)
    except CalcError as error:
        raise filed.placed(error) from None
    answer = answer.assuming(filed.assumed)
    if shown == "table":
        from calc.write.compare import print_comparison

        print_comparison(answer, said, sys.stdout)
        return
    from calc.write.compare_data import WRITERS

    sys.stdout.write(WRITERS[shown](answer, said))
