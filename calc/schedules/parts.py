"""What is each installment made of? The part of it that a way of paying decides, in whole minor units."""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """Principal, interest and adjustment of one installment, in minor units; fees come beside it."""

    principal: int
    interest: int = 0
    adjustment: int = 0
