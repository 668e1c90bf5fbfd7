"""`calc rules`: which rules are known, which hold on a day, and on what do they rest?"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

if TYPE_CHECKING:
    from calc.lang.translate import Translator
    from calc.write.rules import Asked

app, command = command_app()

Words = str | None
Action = Annotated[Words, typer.Argument(metavar="list|show", help="All rules, or one of them.")]
Name = Annotated[
    Words, typer.Argument(metavar="ID", help="Which one to show: R1, or what a finding rests on: R-CAP24.")
]


@command
def rules(
    action: Action = None,
    name: Name = None,
    on: Annotated[Words, typer.Option(metavar="DATE", help="The day that is asked about; today unless it is said.")] = (
        None
    ),
    land: Annotated[
        list[str] | None, typer.Option(metavar="LAND", help="Only rules of a jurisdiction: CN, US ... Repeatable.")
    ] = None,
    lpr: Annotated[
        Words, typer.Option(metavar="RATE", help="The one-year loan prime rate, instead of the one that is known: 3%.")
    ] = None,
    as_json: AsJson = False,
    lang: Language = None,
) -> None:
    """The rules of laws and platforms: what each says, since when, its figure, its source, and how sure that is.

    calc rules show R4 --on 2027-12-31
    calc rules show R-CAP24
    """
    from calc.cli.language import chosen_language
    from calc.cli.listed import listed
    from calc.cli.rule_lands import of_lands
    from calc.lang.translate import Translator
    from calc.offer.typed_rate import Share
    from calc.rule_files import rules as shipped
    from calc.write.rules import Asked, print_rules, rules_json

    said = Translator(chosen_language(lang))
    table = shipped()
    wanted = listed("rules", "rule", action, name, table.names)
    asked = Asked(table, _day(on, date.today), None if lpr is None else Share.parse(lpr, "lpr").percent)
    if wanted is not None:
        _show(wanted, asked, said, as_json)
        return
    some = of_lands(table, land or ())
    if as_json:
        sys.stdout.write(rules_json(some, asked, said))
    else:
        print_rules(some, asked, said, sys.stdout)


def _show(name: str, asked: Asked, said: Translator, as_json: bool) -> None:
    """One rule by its id, or the rules that a finding rests on by its code."""
    from calc.write.rules import finding_json, print_finding, print_rule, rule_json

    behind = asked.table.of_finding(name) if asked.table.find(name) is None else ()
    code = name.strip().upper()
    if behind and as_json:
        sys.stdout.write(finding_json(code, behind, asked, said))
    elif behind:
        print_finding(code, behind, asked, said, sys.stdout)
    elif as_json:
        sys.stdout.write(rule_json(asked.table.named(name), asked, said))
    else:
        print_rule(asked.table.named(name), asked, said, sys.stdout)


def _day(typed: str | None, today: Callable[[], date]) -> date:
    """The day that was typed, else today."""
    from calc.offer.described import iso_date

    return today() if typed is None else iso_date(typed, "on")
