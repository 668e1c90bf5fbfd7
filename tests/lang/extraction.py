"""Which texts can a user see? Every string in `calc` that is translated, read from the code by its syntax tree.

A text is translated where it is the template of a `Phrase`, the argument of `said`, the `why` or the `try_` of an
error, the name of a law, or a name or an expression in a step of working. It may stand there itself, or be the value of
a name, of a table or of a function, and is followed there.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import get_args

from calc.lang.translate import is_code
from calc.offer.fee import Benefit, Fee, Payer
from tests.project.tree import CALC, ROOT, modules, parsed

ERRORS = {"OfferError", "UsageError"}
MODEL = "calc/offer/fee.py"
NAMES = {str(part.model_fields["name"].default) for part in (Fee, Benefit)} | set(get_args(Payer)) - {"consumer"}
"""Words of the offer's model that are put into sentences: the names of what has none, and who pays a fee."""
WORDLESS = {"try_": r" (?:or|and|the|an?|of) ", "step": r"[A-Za-z]{2}"}
"""Where an f-string may stand as long as it has no words, and what words look like there."""
ASIDE = {"listed": 0, "labelled": 0, "noted": 1}
"""What a translator says beside something else, by the place of the argument."""
GIFTS = (("calc/cli/offer_options.py", "gift"), ("calc/ads/offered.py", "deducted"))
"""What is called so where it has no name: a gift on the command line, money held back in an advertisement."""


@cache
def messages() -> dict[str, set[str]]:
    """Every text to translate, with the files that say it."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in modules(CALC):
        for text in Texts(parsed(path)).all():
            found[text].add(path.relative_to(ROOT).as_posix())
    for file, word in [*((MODEL, name) for name in NAMES), *GIFTS]:
        found[word].add(file)
    return dict(found)


class Texts:
    """The texts in the syntax tree of one module."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree

    def all(self) -> Iterator[str]:
        """Every text to translate."""
        for scope, call in self._calls():
            for place, argument in translated_arguments(call):
                for node in self.followed(argument, scope):
                    text = node.value if isinstance(node, ast.Constant) else None
                    if isinstance(text, str) and text and not (place == "try_" and is_code(text)):
                        yield text

    def put_together(self) -> Iterator[int]:
        """The lines on which a text is made of words and values without a `Phrase`: no catalogue can know it."""
        for scope, call in self._calls():
            for place, argument in translated_arguments(call):
                if any(is_put_together(node, place) for node in self.followed(argument, scope)):
                    yield call.lineno

    def followed(self, node: ast.expr, scope: ast.AST, depth: int = 6) -> Iterator[ast.expr]:
        """What an expression in a function can be the value of, down to what is no choice between others."""
        for inner in self._one_step(node, scope) if depth else ():
            if inner is node:
                yield node
            else:
                yield from self.followed(inner, scope, depth - 1)

    def _calls(self) -> Iterator[tuple[ast.AST, ast.Call]]:
        """Every call, with the function it stands in, or the module."""
        waiting: list[tuple[ast.AST, ast.AST]] = [(self.tree, self.tree)]
        while waiting:
            scope, node = waiting.pop()
            if isinstance(node, ast.Call):
                yield scope, node
            inner = node if isinstance(node, ast.FunctionDef) else scope
            waiting += [(inner, child) for child in ast.iter_child_nodes(node)]

    def _one_step(self, node: ast.expr, scope: ast.AST) -> list[ast.expr]:
        match node:
            case ast.IfExp(body=first, orelse=second):
                return [first, second]
            case ast.BoolOp(values=values) | ast.Tuple(elts=values) | ast.List(elts=values) | ast.Dict(values=values):
                return values
            case ast.Subscript(value=ast.Name() | ast.IfExp() as table):
                return [table]
            case ast.Call(func=ast.Attribute(value=ast.Name() as table, attr="get"), args=[_, *default]):
                return [table, *default]
            case ast.Call(func=ast.Name(id=name)):
                return self._returned_by(name)
            case ast.Name(id=name):
                here = [*assigned(name, scope), *looped(name, scope)]
                return here or assigned(name, self.tree) or self._imported(name)
        return [node]

    def _imported(self, name: str) -> list[ast.expr]:
        """What is assigned to a name in the module of `calc` that it is imported from."""
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom) and name in {alias.name for alias in node.names}:
                path = ROOT / f"{(node.module or '').replace('.', '/')}.py"
                return assigned(name, parsed(path)) if path.is_relative_to(CALC) and path.exists() else []
        return []

    def _returned_by(self, name: str) -> list[ast.expr]:
        """What a function of the module returns."""
        for function in ast.walk(self.tree):
            if isinstance(function, ast.FunctionDef) and function.name == name:
                returned = (node.value for node in ast.walk(function) if isinstance(node, ast.Return))
                return [value for value in returned if value is not None]
        return []


def translated_arguments(call: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    """The arguments of a call that are translated: whole sentences, and those that say something beside others."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name in ("Phrase", "said") and call.args:
        yield "sentence", call.args[0]
    if isinstance(call.func, ast.Attribute) and call.func.attr in ASIDE:
        yield "sentence", call.args[ASIDE[call.func.attr]]
    if name in ERRORS:
        yield from zip(("why", "try_"), call.args[2:], strict=False)
        yield from named(call, "why", "try_")
    if name == "Law":
        yield from named(call, "name")
    if name == "Step":
        yield from zip(("step", "step"), call.args, strict=False)


def named(call: ast.Call, *names: str) -> Iterator[tuple[str, ast.expr]]:
    """The arguments of a call that are given by these names."""
    return ((word.arg, word.value) for word in call.keywords if word.arg in names)


def assigned(name: str, scope: ast.AST) -> list[ast.expr]:
    """Every value that is assigned to a name in a function, or at the top of a module."""
    values = []
    for node in scope.body if isinstance(scope, ast.Module) else ast.walk(scope):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names = [getattr(part, "id", None) for target in targets for part in getattr(target, "elts", [target])]
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value and name in names:
            values.append(node.value)
    return values


def looped(name: str, function: ast.AST) -> list[ast.expr]:
    """Where the loops of a function take a name's values from: a list, or the values of a table."""
    values: list[ast.expr] = []
    for node in ast.walk(function) if isinstance(function, ast.FunctionDef) else ():
        if isinstance(node, ast.For | ast.comprehension):
            names = [getattr(part, "id", None) for part in getattr(node.target, "elts", [node.target])]
            match node.iter, names:
                case ast.Call(func=ast.Attribute(value=ast.Name() as table, attr="items")), [_, last] if last == name:
                    values.append(table)
                case ast.Call(func=ast.Attribute(value=ast.Name() as table, attr="values")), [only] if only == name:
                    values.append(table)
                case ast.Tuple() | ast.List(), [only] if only == name:
                    values.append(node.iter)
    return values


def is_put_together(node: ast.expr, place: str) -> bool:
    """Whether a text is an f-string; one that suggests what to type, or computes, may be, unless it has words."""
    if not isinstance(node, ast.JoinedStr):
        return False
    fixed = " ".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return place not in WORDLESS or re.search(WORDLESS[place], fixed) is not None
