"""Is the last number for which something holds found, wherever it is?"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from calc.cost.finding.search import between, largest, nearby, smallest
from calc.errors import OfferError


def _always(_number: int) -> bool:
    return True


def _never(_number: int) -> bool:
    return False


@given(st.integers(-(10**20), 10**20), st.integers(0, 10**20), st.integers(0, 10**20))
def test_the_edge_is_found_between_any_bounds(least: int, edge: int, room: int) -> None:
    """Of numbers up to an edge the edge is the largest, of those from it on the smallest."""
    most = least + edge + room
    assert least + edge == largest(lambda number: number <= least + edge, least, most)
    assert least + edge == smallest(lambda number: number >= least + edge, least, most)


def test_nothing_or_everything_holds() -> None:
    """None, or the last that there is."""
    assert largest(_never, 0, 9) is None
    assert 9 == largest(_always, 0, 9)
    assert smallest(_never, 0, 9) is None
    assert 0 == smallest(_always, 0, 9)


def test_what_holds_again_a_little_further_on() -> None:
    """It stops at 10, and holds again at 13 and 14; so far on it is looked for, but no further."""
    again = {*range(11), 13, 14, 40}
    assert 14 == largest(again.__contains__, 0, 100, beyond=(1, 2, 3))
    assert 10 == largest(again.__contains__, 0, 100)
    assert 0 == smallest(lambda number: number == 0 or number >= 3, 0, 100, beyond=(1, 2, 3))


def test_a_number_is_near_enough() -> None:
    """Within ten of the edge, on the side where it holds."""
    assert 690 <= between(lambda number: number < 700, 0, 1000, fine=10) < 700
    assert 700 < between(lambda number: number > 700, 1000, 0, fine=10) <= 710


def test_an_edge_on_either_side_of_the_start() -> None:
    """Above and below it, and at numbers below zero."""
    for edge in (-5, 0, 7, 12345):
        assert edge == nearby(edge.__ge__, 10, 1)


def test_no_edge_nearby() -> None:
    """Where it always holds, never does, or there are no such amounts."""

    def cannot_be(number: int) -> bool:
        raise OfferError("amount", number, "there is no such amount", "1.00")

    assert nearby(_always, 0, 1) is None
    assert nearby(_never, 0, 1) is None
    assert nearby(cannot_be, 0, 1) is None


def test_what_does_not_hold_at_its_first_number_but_near_it() -> None:
    """Where rounding matters, a few more numbers are tried before it is given up."""
    assert largest(range(3, 8).__contains__, 0, 1000) is None
    assert 7 == largest(range(3, 8).__contains__, 0, 1000, beyond=(1, 2, 3))
    assert 600 == largest(range(400, 601).__contains__, 0, 1600, beyond=(1,))
