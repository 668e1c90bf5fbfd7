"""Is a line of working written as on paper, and is it a value?"""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError

import pytest

from calc.working import Step


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (
            Step("nominal annual rate", "12 x 0.015386", "0.184632"),
            "nominal annual rate = 12 x 0.015386 = 0.184632",
        ),
        (Step("", "12 x 1", "12"), "12 x 1 = 12"),
        (Step("installments", "", "12"), "installments = 12"),
        (Step("installments", "12", ""), "installments = 12"),
        (Step("", "", ""), ""),
    ],
)
def test_a_step_is_a_line_of_equalities(step: Step, line: str) -> None:
    """Name, expression and result with equals signs between; what is empty is left out."""
    assert line == str(step)


def test_a_step_is_a_value() -> None:
    """Equal when its parts are, never changed, and the same after a journey."""
    step = Step("a", "b", "c")
    assert step == Step("a", "b", "c")
    assert hash(step) == hash(Step("a", "b", "c"))
    assert step != Step("a", "b", "d")
    assert pickle.loads(pickle.dumps(step)) == step
    with pytest.raises(FrozenInstanceError):
        step.name = "x"  # type: ignore[misc]
