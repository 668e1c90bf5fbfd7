"""`calc presets`: which products are described, and on what does each of their figures rest?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from calc.cli.group import command_app
from calc.cli.options import AsJson, Language

app, command = command_app()

Words = str | None
Action = Annotated[Words, typer.Argument(metavar="list|show", help="All presets, or one of them.")]
Name = Annotated[Words, typer.Argument(metavar="NAME", help="Which one to show: douyin-yuefu.")]


@command
def presets(action: Action = None, name: Name = None, as_json: AsJson = False, lang: Language = None) -> None:
    """Real products as they were published: their terms, each figure with its source, its date, and how sure it is.

    calc presets show douyin-yuefu
    """
    from calc.cli.language import chosen_language
    from calc.cli.listed import listed
    from calc.lang.translate import Translator
    from calc.preset_files import presets as shipped
    from calc.write.presets import preset_json, presets_json, print_preset, print_presets

    said = Translator(chosen_language(lang))
    table = shipped()
    wanted = listed("presets", "preset", action, name, [preset.id for preset in table.all])
    if wanted is None:
        if as_json:
            sys.stdout.write(presets_json(table))
        else:
            print_presets(table, said, sys.stdout)
        return
    preset = table.named(wanted)
    if as_json:
        sys.stdout.write(preset_json(preset, said))
    else:
        print_preset(preset, said, sys.stdout)
