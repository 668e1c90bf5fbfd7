"""Which command is meant, and what if it cannot be done? Commands load when called; every error is said in one line."""

from __future__ import annotations

import errno
import io
import re
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import Abort, TyperException

from calc.cli.failures import called, report, usage_error
from calc.errors import CalcError, Phrase, UsageError

COMMANDS = (
    "quote",
    "compare",
    "find",
    "minimum",
    "clawback",
    "float",
    "schedule",
    "rate",
    "explain",
    "verify",
    "schema",
    "settle",
    "late",
    "refund",
    "defer",
    "stack",
    "audit",
    "rules",
    "presets",
)
"""Each is a module of this package, with an `app` of one command."""

_READER_HAS_GONE = (errno.EPIPE, errno.EINVAL)
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EIO)


class TakesWords:
    """A command whose options are left as the words that were typed.

    Every option of ours is text, and the model of the offer says better what is wrong with it; so no converter has to
    be built for each of them, which would take longer than the answer does.
    """

    def get_params(self, ctx: Any) -> Any:
        parameters = super().get_params(ctx)  # type: ignore[misc]
        for parameter in parameters:
            parameter.process_value = partial(_as_typed, parameter, type(parameter).process_value)
            if parameter.param_type_name == "argument":
                parameter.display_type_rich = _without_type
        return parameters


class WordsCommand(TakesWords, TyperCommand):
    """A command of ours."""


def command_app() -> tuple[typer.Typer, Callable[[Callable[..., None]], Callable[..., None]]]:
    """An application of one command, and the decorator that puts the command into it."""
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
    return app, app.command(cls=WordsCommand, context_settings={"help_option_names": ["-h", "--help"]})


class CommandGroup(TakesWords, TyperGroup):
    """A group whose commands are imported when they are called, and which never shows a traceback for bad input."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        from typer.main import get_command

        command = get_command(import_module(f"calc.cli.{cmd_name}").app)
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As in every group, but an unknown command is an error of ours, with the command that was nearly said."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            why = Phrase("there is no such command; the commands are {commands}", commands=", ".join(COMMANDS))
            meant = called("quote", args) if re.search(r"\d", args[0]) else "calc --help"
            raise UsageError("command", args[0], why, called(near[0], args[1:]) if near else meant)
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        given = list(sys.argv[1:] if args is None else args) or ["--help"]
        _speak_utf8()
        try:
            code = self._answered(given, prog_name or "calc", complete_var, windows_expand_args, extra)
            sys.stdout.flush()
        except OSError as error:
            code = _not_written(error, given)
        if standalone_mode:
            sys.exit(code)
        return code

    def _answered(self, given: list[str], name: str, complete: str | None, expand: bool, extra: dict[str, Any]) -> int:
        """The exit code, after the answer is given or it is said why there is none."""
        try:
            code = super().main(given, name, complete, False, expand, **extra)
        except CalcError as error:
            return report(error, given)
        except TyperException as error:
            return report(usage_error(error, given), given)
        except (Abort, KeyboardInterrupt):
            return 130
        except SystemExit as stopped:
            if isinstance(stopped.__context__, OSError):  # the reader of a long answer has gone
                raise stopped.__context__ from None
            raise
        return code if isinstance(code, int) else 0


def _without_type(ctx: Any) -> str:
    """In the help, what an argument is called says what it is."""
    return ""


def _as_typed(parameter: Any, process: Callable[[Any, Any, Any], Any], ctx: Any, value: Any) -> Any:
    if parameter.required and value is None:
        return process(parameter, ctx, value)
    value = () if value is None and parameter.multiple else value
    return value if parameter.callback is None else parameter.callback(ctx, parameter, value)


def _speak_utf8() -> None:
    """Output is UTF-8 whatever the code page; where there is no output at all, nothing is said."""
    sys.stdout, sys.stderr = sys.stdout or _Nowhere(), sys.stderr or _Nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _not_written(error: OSError, arguments: Sequence[str]) -> int:
    """A reader that has seen enough (`| head`) is no failure, a full disk is one; any other error is passed on."""
    if error.errno not in (*_READER_HAS_GONE, *_NO_ROOM):
        raise error
    sys.stdout = _Nowhere()  # what is left in the buffer goes there
    if error.errno in _READER_HAS_GONE:
        return 0
    why = Phrase("it cannot be written to ({reason})", reason=error.strerror)
    report(UsageError("output", "standard output", why, "another place"), [a for a in arguments if a != "--json"])
    return 2


class _Nowhere(io.TextIOBase):
    """Where output goes that nobody reads."""

    def write(self, text: str) -> int:
        return len(text)
