"""How the command ends, and how it says what went wrong."""

from __future__ import annotations

import re
import sys
from typing import IO, Any, Final, cast

from attrs import define, frozen

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


#: What a terminal would obey instead of show: control characters, save the ends of lines and tabs, and overrides of
#: direction.
OBEYED: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]|\r(?!\n)")


@frozen
class Terminal:
    """A stream that somebody watches: what its terminal would obey is written as an escape, ``\\x1b``."""

    stream: IO[str]

    def write(self, text: str) -> int:
        """Write a text; gives back how many characters that took."""
        return self.stream.write(OBEYED.sub(lambda found: found[0].encode("unicode_escape").decode(), text))


def standard_output() -> IO[Any]:
    """Where results go: to a file or another program as they are, to a terminal without what would steer it."""
    return cast("IO[Any]", Terminal(sys.stdout)) if sys.stdout.isatty() else sys.stdout


def is_piped() -> bool:
    """Whether standard input comes from a file or another program."""
    return sys.stdin is not None and not sys.stdin.isatty()
