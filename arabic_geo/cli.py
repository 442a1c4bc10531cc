"""The command ``arabic-geo``: figures and their owners, as a table or as JSON.

``arabic-geo`` alone shows what it does on a bundled article; ``arabic-geo parse FILE…`` reads files, ``-``
standard input. It exits with 0 when all was read, 1 when a file could not be, 2 when it was called wrongly.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

import arabic_geo
from arabic_geo.document import Document
from arabic_geo.errors import show
from arabic_geo.export.json import to_json
from arabic_geo.export.table import render_claims

DONE, UNREADABLE, MISUSED = 0, 1, 2

#: The name that stands for standard input.
STDIN = "-"


def _render_json(doc: Document) -> str:
    return to_json(doc, indent=2)


#: How a document is printed, by the name of the format.
FORMATS: Mapping[str, Callable[[Document], str]] = {
    "table": render_claims,
    "json": _render_json,
    "jsonl": to_json,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with the arguments, those of the process where ``None``; gives back the exit code.

    Wrong arguments raise ``SystemExit(2)``, as argparse does.

    >>> main(["parse", "no such file.txt"])
    1
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _make_parser().parse_args(argv)
    try:
        if args.command is None or not (args.files or _is_piped()):
            _show_sample()
            code = DONE
        else:
            code = _parse_files(args.files or [STDIN], args.format)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


def read_sample() -> str:
    """The bundled article: invented news, written for this library.

    >>> "مليار" in read_sample()
    True
    """
    return files("arabic_geo").joinpath("sample.txt").read_text(encoding="utf-8")


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="arabic-geo",
        description="Read Arabic news: which figures, of what, when, and according to whom.",
        epilog="Without a command: what it finds in a bundled article. "
        "Exit codes: 0 all was read, 1 a file could not be read, 2 wrong arguments.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_find_version()}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    parse = commands.add_parser(
        "parse",
        help="print what stands in files of Arabic text",
        description="Print what stands in files of Arabic text, each one an article in UTF-8.",
    )
    parse.add_argument("files", nargs="*", metavar="FILE", help=f"a text file; {STDIN} for standard input")
    parse.add_argument(
        "--format",
        choices=FORMATS,
        default="table",
        help="table: the claims (default); json: whole documents, indented; jsonl: one document a line",
    )
    return parser


def _find_version() -> str:
    try:
        return version("arabic-geo")
    except PackageNotFoundError:
        return "(not installed)"


def _is_piped() -> bool:
    return sys.stdin is not None and not sys.stdin.isatty()


def _show_sample() -> None:
    text = read_sample()
    print(text)
    print(render_claims(arabic_geo.parse(text)))


def _parse_files(names: Sequence[str], form: str) -> int:
    render = FORMATS[form]
    code = DONE
    for name in names:
        try:
            text = _read(name)
        except (OSError, UnicodeDecodeError) as error:
            print(f"arabic-geo: {show(name)}: {_explain(error)}", file=sys.stderr)
            code = UNREADABLE
            continue
        if form == "table" and len(names) > 1:
            print(f"{show(name)}:")
        print(render(arabic_geo.parse(text)))
    return code


def _read(name: str) -> str:
    # Bytes, because offsets count every character of the file: line ends stay as they are.
    data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    return data.decode("utf-8")


def _explain(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}"
    return error.strerror or str(error)
