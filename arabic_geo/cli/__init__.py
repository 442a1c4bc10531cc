"""The command ``arabic-geo``: figures and their owners, from files of Arabic text to tables.

``arabic-geo`` alone shows what it does on a bundled article; ``arabic-geo parse FILE…`` reads files, directories and
standard input; ``spell``, ``number`` and ``normalize`` give single functions of the library to the shell;
``lexicon check`` tries tables of one's own, ``plugins`` lists what is installed.

Exit codes: 0 all was read and written; 1 something could not be, each thing named in a line on standard error, the
rest done; 2 wrong arguments, or a package missing that they ask for; 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import NoReturn

import arabic_geo
from arabic_geo.cli import articles, extensions, words
from arabic_geo.cli.report import DONE, INTERRUPTED, MISUSED, UNREADABLE, describe
from arabic_geo.errors import ArabicGeoError, MissingExtraError, PluginError, show
from arabic_geo.export.table import render_claims

__all__ = ["DONE", "INTERRUPTED", "MISUSED", "UNREADABLE", "main", "read_sample"]

#: The modules that bring subcommands, in the order in which the help lists them.
COMMANDS = (articles, words, extensions)


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
        code: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (MissingExtraError, PluginError) as error:
        return _fail(MISUSED, str(error))
    except (ArabicGeoError, BrokenExecutor) as error:
        return _fail(UNREADABLE, str(error))
    except OSError as error:
        return _fail(UNREADABLE, f"{error.filename}: {describe(error)}" if error.filename else describe(error))
    return code


def read_sample() -> str:
    """The bundled article: invented news, written for this library.

    >>> "مليار" in read_sample()
    True
    """
    return files("arabic_geo").joinpath("sample.txt").read_text(encoding="utf-8")


def _fail(code: int, message: str) -> int:
    print(f"arabic-geo: {show(message)}", file=sys.stderr)
    return code


class ArgumentParser(argparse.ArgumentParser):
    """One whose messages repeat the arguments without what a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        super().error(show(message))


def _make_parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="arabic-geo",
        description="Read Arabic news: which figures, of what, when, and according to whom.",
        epilog="Without a command: what it finds in a bundled article. Exit codes: 0 all was read and written, "
        "1 something could not be (each thing named, the rest done), 2 wrong arguments or a missing package, "
        "130 interrupted.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_find_version()}")
    parser.set_defaults(run=_run_alone)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for module in COMMANDS:
        module.add_commands(commands)
    return parser


def _find_version() -> str:
    try:
        return version("arabic-geo")
    except PackageNotFoundError:
        return "(not installed)"


def _run_alone(_: argparse.Namespace) -> int:
    text = read_sample()
    print(text)
    print(render_claims(arabic_geo.parse(text)))
    return DONE
