"""What is said when a command cannot be done: one line on standard error, or one JSON document on standard output."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from typing import Any

from calc.errors import CalcError, UsageError, in_one_line


def report(error: CalcError, arguments: Sequence[str]) -> int:
    """Say what is wrong, in the language and the form that the arguments ask for; the exit code."""
    from calc.cli.language import chosen_language
    from calc.lang.translate import Translator

    said = Translator(chosen_language(_value_of("--lang", arguments), strict=False))
    if "--json" in arguments or (_value_of("--format", arguments) or "").strip().lower() == "json":
        import json

        from calc.cost.quote_form import heading

        words = said.values(error.sentence())
        form = {"field": error.field, "value": words["value"], "why": words["why"], "try": words["try_"]}
        print(json.dumps({**heading(), "error": form}, ensure_ascii=False))
    else:
        print(said(error.sentence()), file=sys.stderr)
    return error.exit_code


def _value_of(option: str, arguments: Sequence[str]) -> str | None:
    """The value of an option in arguments that may not have been parsed."""
    for place, argument in enumerate(arguments):
        if argument == option:
            return arguments[place + 1] if place + 1 < len(arguments) else None
        if argument.startswith(f"{option}="):
            return argument.removeprefix(f"{option}=")
    return None


def usage_error(error: Any, arguments: Sequence[str]) -> UsageError:
    """What the parser of the command line could not take, as an error of ours."""
    command = f"calc {arguments[0]}" if arguments and not arguments[0].startswith("-") else "calc"
    help_text = f"{command} --help"
    parameter, name = getattr(error, "param", None), getattr(error, "option_name", None)
    if parameter is not None:
        return UsageError(parameter.name or "argument", None, "the command cannot do without it", help_text)
    if name is not None and hasattr(error, "possibilities"):
        return _no_such_option(name, error.possibilities or (), arguments, help_text)
    if name is not None and any(argument.startswith(f"{name}=") for argument in arguments):
        return UsageError("option", name, "it is said without a value", name)
    if name is not None:
        return UsageError("option", name, "a value has to follow it", help_text)
    extra = re.search(r" \((.*)\)$", error.format_message())
    why = "it is one thing too many, or the option before it is left out"
    return UsageError("argument", extra[1] if extra else " ".join(arguments), why, help_text)


def _no_such_option(name: str, near: Sequence[str], arguments: Sequence[str], help_text: str) -> UsageError:
    if arguments[0].startswith("-"):
        return UsageError("option", name, "there is no such option before a command", called("quote", arguments))
    import difflib

    similar = difflib.get_close_matches(name, near, cutoff=0.7)
    return UsageError("option", name, "there is no such option", ", ".join(similar) or help_text)


def called(command: str, arguments: Sequence[str]) -> str:
    """How a command is called with arguments, in one line."""
    import shlex

    return in_one_line(shlex.join(["calc", command, *arguments]))
