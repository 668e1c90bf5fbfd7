"""How is the program called? As `calc`, as `python -m calc`, and from Python; and what it says about itself."""

from __future__ import annotations

import re
import sys
from unittest.mock import patch

import pytest
from typer.testing import CliRunner

import calc
from calc.cli import app, main
from calc.cli.group import COMMANDS
from tests.cli.calling import call, call_line
from tests.cli.processes import run
from tests.project.tree import pyproject

LINE = ["quote", "1000", "-n", "3", "--fee", "手续费:3%@first", "--start", "2026-11-21"]


def test_the_module_can_be_run() -> None:
    """It says what it says in this process, in UTF-8."""
    done = run(*LINE)
    assert (0, b"", call(*LINE).out) == (done.returncode, done.stderr, done.stdout.decode())


def test_exit_codes_reach_the_shell() -> None:
    """2 for what cannot be, with one line on standard error."""
    done = run("quote", "1000", "-n", "0")
    assert (2, b"", 1) == (done.returncode, done.stdout, done.stderr.count(b"\n"))


def test_the_commands_of_the_distribution_are_this_one() -> None:
    """`calc` and `installment-calc`, the same."""
    assert {"calc": "calc.cli:main", "installment-calc": "calc.cli:main"} == pyproject()["project"]["scripts"]
    with patch.object(sys, "argv", ["calc", "--version"]), pytest.raises(SystemExit) as stopped:
        main()
    assert 0 == stopped.value.code


def test_the_application_can_be_called_with_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    """It writes to this process's standard output and exits as a program does, or returns its code."""
    with pytest.raises(SystemExit) as stopped:
        app(LINE)
    assert 0 == stopped.value.code
    assert call(*LINE).out == capsys.readouterr().out
    assert 2 == app(["quote", "1000"], standalone_mode=False)
    assert "installments is missing" in capsys.readouterr().err


def test_the_runner_of_typer_can_call_it() -> None:
    """As other programs test theirs."""
    result = CliRunner().invoke(app, LINE)
    assert (0, call(*LINE).out) == (result.exit_code, result.stdout)
    failed = CliRunner().invoke(app, ["quote", "1000", "--json"])
    assert 2 == failed.exit_code and '"error"' in failed.stdout
    read = CliRunner().invoke(app, ["rate", "-"], input='{"method": "irr", "flows": [-100, 110]}')
    assert (0, "10.00% a period") == (read.exit_code, read.stdout.splitlines()[0])


def told(*words: str) -> tuple[int, str, str]:
    """The exit code, the output and the errors."""
    answer = call(*words)
    return answer.code, answer.out, answer.err


def test_the_version() -> None:
    """One line, that of the package."""
    assert (0, f"calc {calc.__version__}\n", "") == told("--version")


def test_no_arguments_is_a_question_for_help() -> None:
    """The same as -h and --help, with exit code 0, and every command in it."""
    helps = [told(*words) for words in ([], ["-h"], ["--help"])]
    assert helps[0] == helps[1] == helps[2]
    code, text, err = helps[0]
    assert (0, "") == (code, err)
    for command in COMMANDS:
        assert re.search(rf"^  {command}  +\S", text, re.MULTILINE), command
    assert "--version" in text and "--install-completion" in text and "--show-completion" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    """What it does, an example that can be copied, and its options by their names."""
    answer = call(command, "-h", width=100)
    assert (0, "") == (answer.code, answer.err)
    assert call(command, "--help", width=100) == answer
    assert f"Usage: calc {command}" in answer.out and f"calc {command}" in answer.out.split("Usage:")[1][20:]
    assert "<str>" not in answer.out and "list[" not in answer.out
    assert not re.search(r"\bTEXT\b(?!\|)", answer.out), "what an option takes has a name"


def test_the_help_of_quote_names_every_option_of_the_contract() -> None:
    """Never fewer than these."""
    text = call("quote", "-h").out
    options = (
        "--price --cash-price -n --installments --pay --plan --rate --fee --down --every --first --start --bill-day "
        "--due-day --gift --currency --rounding --residue --law --offer --schedule --no-schedule --json --lang"
    )
    assert [] == [option for option in options.split() if not re.search(rf"(?<![\w-]){option}(?![\w-])", text)]


def test_completion_can_be_shown() -> None:
    """A script for the shell, which completes the commands."""
    shown = run("--show-completion", "bash", settings={"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"})
    assert (0, b"") == (shown.returncode, shown.stderr)
    assert b"_CALC_COMPLETE=complete_bash" in shown.stdout
    completed = run(settings={"_CALC_COMPLETE": "complete_bash", "COMP_WORDS": "calc ", "COMP_CWORD": "1"})
    assert set(COMMANDS) <= set(completed.stdout.decode().split())


def test_examples_in_the_help_work() -> None:
    """What the help shows can be typed."""
    for line in ("quote 1000 -n 3 --fee 3%@upfront", "schedule 10000 -n 12 --plan level --rate 18% --format csv"):
        assert f"calc {line}" in call(line.split()[0], "-h", width=100).out
        assert 0 == call_line(line).code
