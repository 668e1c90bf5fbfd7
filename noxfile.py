"""What can be done to this project? Every task, in one place: `nox -l` lists them, `nox -s lint` runs one.

The tasks run in the environment that `nox` itself is run from; CONTRIBUTING.md says how to make it. What follows `--`
goes on to the program that the task runs.
"""

from __future__ import annotations

import sys

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "types", "imports", "tests"]

CODE = ("calc", "tests", "examples", "noxfile.py")


def python(session: nox.Session, *arguments: str) -> None:
    """Run Python, the one that runs nox, with the arguments."""
    session.run(sys.executable, *arguments, external=True)


@nox.session
def lint(session: nox.Session) -> None:
    """Style and likely mistakes; `nox -s lint -- --fix` mends what can be mended."""
    python(session, "-m", "ruff", "check", *session.posargs, *CODE)
    check = () if "--fix" in session.posargs else ("--check",)
    python(session, "-m", "ruff", "format", *check, *CODE)


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    python(session, "-m", "mypy", *session.posargs)


@nox.session
def imports(session: nox.Session) -> None:
    """The layers: what may import what."""
    python(session, "-c", "from importlinter.cli import lint_imports_command as check; check()", "--no-cache")


@nox.session
def tests(session: nox.Session) -> None:
    """The fast tests and the doctests."""
    python(session, "-m", "pytest", *session.posargs)


@nox.session
def full(session: nox.Session) -> None:
    """Every test, slow ones and oracles included."""
    python(session, "-m", "pytest", "-m", "", *session.posargs)


@nox.session
def oracle(session: nox.Session) -> None:
    """20,000 random plans against another way of computing them at 50 digits; `nox -s oracle -- 500` draws fewer."""
    python(session, "-m", "tests.oracles.random_plans", *(session.posargs or ["20000"]))


@nox.session
def fuzz(session: nox.Session) -> None:
    """The reader of advertisements, fuzzed for ten minutes; needs the extra `fuzz`; `nox -s fuzz -- --seconds 60`."""
    python(session, "-m", "tests.oracles.fuzz_reader", *(session.posargs or ["--seconds", "600"]))


@nox.session
def catalogues(session: nox.Session) -> None:
    """The sentences of the program, gathered from the code; translations compiled. What lacks one is listed."""
    python(session, "-m", "tests.lang.catalogues", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """How long a quote takes, beside what it cannot do without; and how long 100 kB of advertisements take to read."""
    python(session, "tests/speed/start_up.py", *session.posargs)
    python(session, "tests/speed/reader.py")


@nox.session
def pins(session: nox.Session) -> None:
    """The pinned requirements with their hashes, by uv; `nox -s pins -- --upgrade` takes newer versions."""
    silent = ("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet")
    compile_ = ("uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11")
    for name, extras in {"runtime": (), "test": ("--extra", "test")}.items():
        target = ("--generate-hashes", "-o", f"requirements/{name}.txt")
        session.run(*compile_, *extras, *target, *silent, *session.posargs, external=True)
