"""What is in a file, or comes from standard input? Text in UTF-8, or one sentence why it cannot be read."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from calc.errors import Phrase, UsageError

_MOST_BYTES = 16_000_000


def read_text(name: str, field: str) -> str:
    """The text of a file; `-` is standard input."""
    try:
        data = _read(name)
    except FileNotFoundError:
        raise UsageError(field, name, "there is no such file", "the path of a file that exists") from None
    except IsADirectoryError:
        raise UsageError(field, name, "it is a folder and not a file", "a file in it") from None
    except (OSError, ValueError) as error:
        why = Phrase("it cannot be read ({reason})", reason=getattr(error, "strerror", None) or str(error))
        raise UsageError(field, name, why, "a file that can be read") from None
    if len(data) > _MOST_BYTES:
        why = Phrase("it is longer than {most} bytes", most=f"{_MOST_BYTES:,}")
        raise UsageError(field, name, why, "a shorter file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(field, name, "it is not text in UTF-8", "saving it as UTF-8") from None


def _read(name: str) -> bytes:
    """At most one byte more than is taken."""
    if not name:
        raise FileNotFoundError
    if name != "-":
        with Path(name).open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    if sys.stdin is None:
        raise OSError(errno.EBADF, "there is no standard input")
    return sys.stdin.buffer.read(_MOST_BYTES + 1)
