"""``arabic-geo spell``, ``number`` and ``normalize``: single functions of the library, for the shell."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args

from arabic_geo.cli.report import DONE, Report, describe, standard_output
from arabic_geo.errors import NotANumberError
from arabic_geo.export.json import write_number
from arabic_geo.layers.quantities.spell import Case, Gender, Hundred, spell
from arabic_geo.normalize import DISPLAY, MATCH, SEARCH, STEPS, Step, normalize
from arabic_geo.parser import parse_number

PROFILES: Final[Mapping[str, tuple[Step, ...]]] = {"match": MATCH, "search": SEARCH, "display": DISPLAY}


def add_commands(commands: Any) -> None:
    """Add the three to the subcommands."""
    speller: argparse.ArgumentParser = commands.add_parser(
        "spell", help="write a number in Arabic words", description="Write whole numbers in correct Arabic words."
    )
    speller.set_defaults(run=run_spell)
    speller.add_argument("numbers", nargs="+", type=int, metavar="NUMBER")
    speller.add_argument("--gender", choices=get_args(Gender), default="masculine", help="of what is counted")
    speller.add_argument("--case", choices=get_args(Case), default="nominative", help="of the number")
    speller.add_argument("--ordinal", action="store_true", help="the ordinal, from 1 to 99")
    speller.add_argument("--hundred", choices=get_args(Hundred), default="مئة", help="how a hundred is spelled")

    reader: argparse.ArgumentParser = commands.add_parser(
        "number",
        help="read a number in words or digits",
        description="Print the exact value of each argument, which must be one number: «مليونان وثلاثمئة ألف».",
    )
    reader.set_defaults(run=run_number)
    reader.add_argument("texts", nargs="*", metavar="TEXT", help="a number; none: lines of standard input")

    folder: argparse.ArgumentParser = commands.add_parser(
        "normalize",
        help="fold Arabic spelling",
        description=f"Print texts in their normal form. Steps: {', '.join(step.name for step in STEPS)}.",
    )
    folder.set_defaults(run=run_normalize, usage=folder)
    folder.add_argument("texts", nargs="*", metavar="TEXT", help="a text; none: lines of standard input")
    which = folder.add_mutually_exclusive_group()
    which.add_argument("--profile", choices=PROFILES, default="match", help="which steps (default: match)")
    which.add_argument("--steps", metavar="NAME,…", help="these steps, in this order")


def run_spell(args: argparse.Namespace) -> int:
    """Print each number in words."""
    for number in args.numbers:
        print(spell(number, gender=args.gender, case=args.case, ordinal=args.ordinal, hundred=args.hundred))
    return DONE


def run_number(args: argparse.Namespace) -> int:
    """Print the value of each text; one that is no number is reported, and the next one read."""
    report = Report()
    for text in args.texts or _read_lines(report):
        try:
            print(write_number(parse_number(text).value))
        except NotANumberError as error:
            report.add("number", str(error))
    return report.code


def run_normalize(args: argparse.Namespace) -> int:
    """Print the normal form of each text."""
    report = Report()
    steps, out = _choose_steps(args), standard_output()
    for text in args.texts or _read_lines(report):
        print(normalize(text, *steps).text, file=out)
    return report.code


def _choose_steps(args: argparse.Namespace) -> tuple[Step, ...]:
    if args.steps is None:
        return PROFILES[args.profile]
    known = {step.name: step for step in STEPS}
    names = [name.strip() for name in args.steps.split(",")]
    for name in names:
        if name not in known:
            args.usage.error(f"there is no step {name!r}; steps are {', '.join(known)}")
    return tuple(known[name] for name in names)


def _read_lines(report: Report) -> Iterator[str]:
    """The lines of standard input, without their ends."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            yield line.rstrip(b"\r\n").decode("utf-8")
        except UnicodeDecodeError as error:
            report.add(f"-:{number}", describe(error))
