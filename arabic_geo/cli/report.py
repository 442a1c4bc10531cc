"""How the command ends, and how it says what went wrong."""

from __future__ import annotations

import sys
from typing import Final

from attrs import define

from arabic_geo.errors import show

DONE: Final = 0
UNREADABLE: Final = 1
MISUSED: Final = 2
INTERRUPTED: Final = 130


@define
class Report:
    """What could not be read or written so far: a line on standard error each, and the exit code in the end."""

    code: int = DONE

    def add(self, name: str, reason: str) -> None:
        """Say at once that the named thing was passed over, and why."""
        print(f"arabic-geo: {show(name)}: {show(reason)}", file=sys.stderr)
        self.code = UNREADABLE


def describe(error: OSError | UnicodeDecodeError) -> str:
    """What an error of reading or writing means, without the name of the file."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
    return error.strerror or str(error)


def is_piped() -> bool:
    """Whether standard input comes from a file or another program."""
    return sys.stdin is not None and not sys.stdin.isatty()
