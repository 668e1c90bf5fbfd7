"""From the options to the screen for a what-if: the offer is made, the question asked of it, the answer printed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from calc.cli.answer import calendar_of
from calc.cli.forms import table_or_json
from calc.cli.language import chosen_language
from calc.cli.offer_options import offer_from
from calc.cli.open_terms import naming_the_option
from calc.cli.options import OfferOptions
from calc.errors import CalcError, OfferError, UsageError
from calc.lang.translate import Translator

if TYPE_CHECKING:
    from calc.life.change import WhatIf
    from calc.offer.model import Offer
    from calc.workdays import Calendar

Names = dict[str, str]
"""What a term is called, and the option that says it where that has another name."""


def answer_what_if(
    options: OfferOptions,
    ask: Callable[[Offer, Calendar], WhatIf],
    form: str,
    as_json: bool,
    lang: str | None,
    *,
    with_schedule: bool,
    names: Names | None = None,
) -> None:
    """Ask what happens to the offer that the options describe, and print the answer."""
    shown = table_or_json(form, as_json)
    said = Translator(chosen_language(lang))
    typed = offer_from(options, date.today)
    try:
        answer = _asked(typed.offer, ask, names or {})
    except OfferError as error:
        raise typed.typed.named(error) from None
    except UsageError as error:
        raise naming_the_option(error, options, typed.offer) from None
    answer = answer.assuming(typed.assumed)
    if shown == "json":
        from calc.write.what_if import what_if_json

        sys.stdout.write(what_if_json(answer, said))
        return
    from calc.write.what_if import print_what_if

    print_what_if(answer, said, sys.stdout, with_schedule=with_schedule)


def _asked(offer: Offer, ask: Callable[[Offer, Calendar], WhatIf], names: Names) -> WhatIf:
    """The answer; its errors name the options of the command, which may differ from the names of the terms."""
    try:
        return ask(offer, calendar_of(offer))
    except CalcError as error:
        if error.field not in names:
            raise
        raise type(error)(names[error.field], error.value, error.why, error.try_) from None
