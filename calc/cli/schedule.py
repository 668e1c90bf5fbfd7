"""`calc schedule`: what is paid when?"""

from __future__ import annotations

from datetime import date

from calc.cli.answer import answer, shown_as
from calc.cli.group import command_app
from calc.cli.options import AsJson, Format, Language, OfferOptions, taking_an_offer

app, command = command_app()


@command
@taking_an_offer
def schedule(
    offered: OfferOptions,
    as_json: AsJson = False,
    form: Format = "table",
    lang: Language = None,
) -> None:
    """What is paid when, to the cent; as a table, as CSV or as Markdown.

    calc schedule 10000 -n 12 --plan level --rate 18% --format csv
    """
    answer(offered, shown_as(form, as_json), lang, with_schedule=True, with_cost=False, today=date.today)
