"""`calc explain`: how do the rates come about?"""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from calc.cli.answer import Asked, nothing_open, quoted_from
from calc.cli.group import command_app
from calc.cli.language import chosen_language
from calc.cli.options import AsJson, Language, Laws, OfferOptions, taking_an_offer
from calc.errors import Phrase, UsageError
from calc.lang.translate import Translator

app, command = command_app()

Form = Annotated[str, typer.Option("--format", metavar="FORM", help="text, md or json.")]


@command
@taking_an_offer
def explain(
    offered: OfferOptions,
    law: Laws = None,
    as_json: AsJson = False,
    form: Form = "text",
    lang: Language = None,
) -> None:
    """The working of the rates: each amount and date, the equation with its numbers, the proof of the digits.

    calc explain 1000 -n 3 --fee 3%@first --law us-appendix-j
    """
    from calc.write.explain import explanation_json, explanation_text

    wanted = form.strip().lower()
    if wanted not in ("text", "md", "json"):
        raise UsageError("format", form, "the working is shown as text, md or json", "--format md")
    wanted = "json" if as_json else wanted
    said = Translator(chosen_language(lang))
    instead = Phrase("one value for it, or calc quote for the range")
    quoted = nothing_open(quoted_from(offered, date.today, Asked(law or ())), instead)
    text = explanation_json(quoted, said) if wanted == "json" else explanation_text(quoted, said, wanted == "md")
    sys.stdout.write(text)
