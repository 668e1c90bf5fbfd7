"""`calc schedule`: what is paid when?"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from calc.cli.answer import answer, shown_as
from calc.cli.group import command_app
from calc.cli.options import AsJson, Language, OfferOptions, taking_an_offer

app, command = command_app()

Form = Annotated[str, typer.Option("--format", metavar="FORM", help="table, json, csv, md, or a calendar file: ics.")]


@command
@taking_an_offer
def schedule(
    offered: OfferOptions,
    as_json: AsJson = False,
    form: Form = "table",
    lang: Language = None,
) -> None:
    """What is paid when, to the cent; as a table, as CSV, as Markdown, or in a calendar.

    calc schedule 10000 -n 12 --plan level --rate 18% --format csv
    """
    answer(offered, shown_as(form, as_json, calendar=True), lang, with_schedule=True, with_cost=False, today=date.today)
