"""``arabic-geo lexicon check`` and ``arabic-geo plugins``: what others add, tried and listed."""

from __future__ import annotations

import argparse
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from arabic_geo.checks import check_table
from arabic_geo.cli.report import DONE, UNREADABLE, Report, describe
from arabic_geo.errors import PluginWarning, show
from arabic_geo.parser import Parser
from arabic_geo.plugins import Contribution, load_installed


def add_commands(commands: Any) -> None:
    """Add the two to the subcommands."""
    lexicon: argparse.ArgumentParser = commands.add_parser(
        "lexicon", help="try a table of words of your own", description="Try tables of words of your own."
    )
    lexicon.set_defaults(run=_ask_for_check, usage=lexicon)
    actions = lexicon.add_subparsers(metavar="ACTION")
    check: argparse.ArgumentParser = actions.add_parser(
        "check",
        help="try each row on its own example",
        description="Try each row of a CSV file on its own example and counterexample. What is wrong is printed, a "
        "line each, with file, line and column. Exit codes: 0 all rows are right (notes aside), 1 some are not, "
        "2 wrong arguments.",
    )
    check.set_defaults(run=run_check, usage=check)
    check.add_argument("table", metavar="TABLE", help="the table that the rows are of, such as outlets")
    check.add_argument("file", type=Path, metavar="FILE.csv", help="the file, in UTF-8")

    plugins: argparse.ArgumentParser = commands.add_parser(
        "plugins",
        help="list installed plugins and what they bring",
        description="List installed plugins and what they bring. Exit codes: 0 all can be used, 1 some cannot.",
    )
    plugins.set_defaults(run=run_plugins)


def _ask_for_check(args: argparse.Namespace) -> int:
    args.usage.error("say what to do: check TABLE FILE.csv")
    return UNREADABLE


def run_check(args: argparse.Namespace) -> int:
    """Print what is wrong with a table."""
    report = Report()
    parser = Parser()
    tables = parser.registry.tables
    if args.table not in tables:
        args.usage.error(f"there is no table {args.table!r}; tables are {', '.join(tables)}")
    try:
        count, remarks = check_table(tables[args.table], args.file, parser=parser)
    except OSError as error:
        report.add(str(args.file), describe(error))
        return report.code
    for remark in remarks:
        print(show(str(remark)))
    faults = sum(not remark.note for remark in remarks)
    print(f"{show(args.file.name)}: {_count(count, 'row')} read, {_count(faults, 'fault')}")
    return UNREADABLE if faults else DONE


def run_plugins(_: argparse.Namespace) -> int:
    """Print each installed plugin with its version, its file and what it brings, or why it cannot be used."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PluginWarning)  # they are printed below
        registry = Parser().registry
    used = {brought.plugin.origin: brought for brought in registry.contributions}
    installed = load_installed()
    for plugin in installed:
        print(f"{plugin.distribution} {plugin.version} ({plugin.name}) {plugin.path}".rstrip())
        if plugin.origin in used:
            for line in _describe(used[plugin.origin]):
                print(f"  {line}")
        for fault in registry.faults:
            if plugin.origin in fault.origins:
                print(f"  cannot be used: {fault.reason}")
    if not installed:
        print("no plugins are installed")
    return UNREADABLE if registry.faults else DONE


def _describe(brought: Contribution) -> Iterator[str]:
    """What a plugin brings, a line a hook."""
    tables = Counter(row.table for row in brought.rows)
    told = {
        "normalizers": [step.name for step in brought.normalizers],
        "lexicons": [f"{table} ({_count(rows, 'row')})" for table, rows in tables.items()],
        "rules": [f"{rule.layer}/{rule.name}" for rule in brought.rules],
        "layers": [
            f"{layer.name} ({layer.result.__name__})" if layer.result else layer.name for layer in brought.layers
        ],
        "exporters": [name for name, _ in brought.exporters],
    }
    return (f"{hook}: {', '.join(names)}" for hook, names in told.items() if names)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
