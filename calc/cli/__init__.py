"""The command line: one file for each command, loaded when it is called. `app` is the Typer application."""

from __future__ import annotations

from typing import Annotated

import typer

from calc.cli.group import CommandGroup

app = typer.Typer(
    name="calc",
    cls=CommandGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        from calc import __version__

        typer.echo(f"calc {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """What does an installment plan really cost? Schedules to the cent, yearly rates proved to the digit."""


def main() -> None:
    """Run the command line; the entry point of `calc`, `installment-calc` and `python -m calc`."""
    app(prog_name="calc")
