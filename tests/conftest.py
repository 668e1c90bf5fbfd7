"""How are the tests run? Which hypothesis profile, and with no say for the language or the screen of whoever runs them.

`pytest --hypothesis-profile ci` tries more examples of each property.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("fast", max_examples=25, deadline=None)
settings.register_profile("ci", max_examples=400, deadline=None, print_blob=True)
settings.load_profile("fast")

_SETTINGS_OF_A_USER = ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "COLUMNS", "NO_COLOR", "FORCE_COLOR")


@pytest.fixture(scope="session", autouse=True)
def plain_environment() -> Iterator[None]:
    """The environment of a fresh machine that speaks no language in particular."""
    with pytest.MonkeyPatch.context() as patch:
        for name in _SETTINGS_OF_A_USER:
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield
