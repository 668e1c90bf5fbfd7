"""Which is the last whole number for which something holds? Doubling and bisection: no guess, no limit of steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from calc.errors import OfferError

Holds = Callable[[int], bool]

_SAMPLES = 16
_DOUBLINGS = 40
_BITS = 50


def largest(holds: Holds, least: int, most: int, beyond: Sequence[int] = ()) -> int | None:
    """The largest whole number from `least` to `most` for which it holds; None where it does not hold for `least`.

    It is one for which it holds while it does not for the next. Where rounding may make it hold again a little further
    on, it is tried that far `beyond`, as often as that leads on; and, where it does not hold for `least`, for a few
    numbers from end to end.

    >>> largest(lambda number: number * number <= 1000, 0, 10**18)
    31
    """
    begin = next((number for number in (least, *_spread(least, most, beyond)) if holds(number)), None)
    if begin is None:
        return None
    found = _run(holds, begin, most)
    while (further := _furthest(holds, found, most, beyond)) is not None:
        found = _run(holds, further, most)
    return found


def _furthest(holds: Holds, found: int, most: int, beyond: Sequence[int]) -> int | None:
    """The largest number for which it holds again, of those so far beyond one that was found."""
    further = (found + more for more in reversed(beyond) if found + more <= most)
    return next((number for number in further if holds(number)), None)


def _spread(least: int, most: int, beyond: Sequence[int]) -> list[int]:
    """A few numbers between the ends, where rounding matters."""
    if not beyond:
        return []
    evenly = (least + (most - least) * place // _SAMPLES for place in range(1, _SAMPLES + 1))
    return [*(least + more for more in beyond if least + more <= most), *evenly]


def _run(holds: Holds, low: int, most: int) -> int:
    """The last number of a run that begins at `low`, as far as steps that double can tell."""
    step = 1
    while low + step < most and holds(low + step):
        low, step = low + step, 2 * step
    high = min(low + step, most)
    return most if high == most and holds(most) else between(holds, low, high)


def smallest(holds: Holds, least: int, most: int, beyond: Sequence[int] = ()) -> int | None:
    """The smallest whole number from `least` to `most` for which it holds; None where it does not hold for `most`.

    >>> smallest(lambda number: number * number >= 1000, 0, 10**18)
    32
    """
    found = largest(lambda number: holds(-number), -most, -least, beyond)
    return None if found is None else -found


def between(holds: Holds, low: int, high: int, fine: int = 1) -> int:
    """A number for which it holds, no more than `fine` below one for which it does not; it holds for `low` and not for
    `high`.

    >>> between(lambda number: number < 700, 0, 1000)
    699
    """
    while abs(high - low) > fine:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def nearby(holds: Holds, start: int, step: int) -> int | None:
    """The number after which it stops holding, to 15 digits, looked for on both sides of `start` in steps that double;
    None where it does not stop within 2^40 of them, or where there are no such amounts.

    >>> nearby(lambda number: number <= 12345, 10000, 1)
    12345
    """
    try:
        rising = holds(start)
        inside, outside = start, start
        for doubling in range(_DOUBLINGS):
            outside = start + (step << doubling) * (1 if rising else -1)
            if holds(outside) is not rising:
                low, high = (inside, outside) if rising else (outside, inside)
                return between(holds, low, high, max(1, max(abs(low), abs(high)) >> _BITS))
            inside = outside
    except OfferError:
        pass
    return None
