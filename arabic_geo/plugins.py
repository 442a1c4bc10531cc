"""Hooks: how normalizers, lexicons, rules, layers and exporters reach a parser, the built-in ones included.

A plugin is a module or object with any of the hooks below, each marked with ``hookimpl``, and is announced by an entry
point of the group ``arabic_geo`` or handed to ``Parser(plugins=…)``. Hooks add; what they add must not clash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

import pluggy
from attrs import frozen

from arabic_geo.document import Document
from arabic_geo.errors import PluginError
from arabic_geo.grammar.rule import Rule
from arabic_geo.layers import BUILT_IN
from arabic_geo.layers.layer import Layer
from arabic_geo.lexicon import Lexicon, Row
from arabic_geo.normalize import STEPS, Step

GROUP: Final = "arabic_geo"

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)

#: Writes a document in one format.
Exporter = Callable[[Document], str]


class Hooks:
    """The hooks that a plugin may implement."""

    @hookspec
    def arabic_geo_normalizers(self) -> Iterable[Step]:  # type: ignore[empty-body]
        """Steps of normalization, by their names."""

    @hookspec
    def arabic_geo_lexicons(self) -> Iterable[Row]:  # type: ignore[empty-body]
        """Rows of the lexicon's tables."""

    @hookspec
    def arabic_geo_rules(self) -> Iterable[Rule[Any, Any]]:  # type: ignore[empty-body]
        """Rules, each for the layer that it names."""

    @hookspec
    def arabic_geo_layers(self) -> Iterable[Layer]:  # type: ignore[empty-body]
        """Layers of results."""

    @hookspec
    def arabic_geo_exporters(self) -> Iterable[tuple[str, Exporter]]:  # type: ignore[empty-body]
        """Formats to write documents in, as pairs of a name and a function."""


class BuiltIn:
    """What the library itself brings, through the hooks that plugins use."""

    @hookimpl
    def arabic_geo_normalizers(self) -> Iterable[Step]:
        """The steps of :mod:`arabic_geo.normalize`."""
        return STEPS

    @hookimpl
    def arabic_geo_lexicons(self) -> Iterable[Row]:
        """The tables that come with the package."""
        return Lexicon.default().rows

    @hookimpl
    def arabic_geo_rules(self) -> Iterable[Rule[Any, Any]]:
        """The rules of the built-in layers."""
        return [rule for layer in BUILT_IN for rule in layer.rules]

    @hookimpl
    def arabic_geo_layers(self) -> Iterable[Layer]:
        """Quantities, dates, attributions, places, claims."""
        return BUILT_IN

    @hookimpl
    def arabic_geo_exporters(self) -> Iterable[tuple[str, Exporter]]:
        """JSON, the page, and the table of claims."""
        from arabic_geo.export.html import render_html
        from arabic_geo.export.json import to_json
        from arabic_geo.export.table import render_claims

        return [("json", to_json), ("html", render_html), ("table", render_claims)]


@frozen
class Registry:
    """What all plugins together bring."""

    normalizers: tuple[Step, ...]
    rows: tuple[Row, ...]
    rules: tuple[Rule[Any, Any], ...]
    layers: tuple[Layer, ...]
    exporters: tuple[tuple[str, Exporter], ...]


def load_installed() -> tuple[object, ...]:
    """The plugins that installed distributions announce."""
    manager = pluggy.PluginManager(GROUP)
    manager.load_setuptools_entrypoints(GROUP)
    return tuple(manager.get_plugins())


def gather(plugins: Sequence[object]) -> Registry:
    """Ask the built-in plugin, then the given ones, for all that they bring.

    Raises:
        PluginError: two of them bring a thing of the same name; the error names both.
    """
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    manager.register(BuiltIn(), "arabic_geo")
    for plugin in plugins:
        manager.register(plugin)
    asked = {hook: _ask(manager, hook) for hook in HOOKS}
    return Registry(
        normalizers=_distinct("normalizer", [(s.name, s, o) for s, o in asked["arabic_geo_normalizers"]]),
        rows=tuple(row for row, _ in asked["arabic_geo_lexicons"]),
        rules=_distinct("rule", [(f"{r.layer}/{r.name}", r, o) for r, o in asked["arabic_geo_rules"]]),
        layers=_distinct("layer", [(la.name, la, o) for la, o in asked["arabic_geo_layers"]]),
        exporters=_distinct("exporter", [(e[0], e, o) for e, o in asked["arabic_geo_exporters"]]),
    )


HOOKS: Final = tuple(name for name in vars(Hooks) if name.startswith("arabic_geo_"))


def _ask(manager: pluggy.PluginManager, hook: str) -> list[tuple[Any, str]]:
    """What every plugin answers to a hook, each thing with its origin, in order of registration."""
    answers: list[tuple[Any, str]] = []
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        answers.extend((thing, implementation.plugin_name) for thing in implementation.function())
    return answers


def _distinct(sort: str, things: Iterable[tuple[str, Any, str]]) -> tuple[Any, ...]:
    origins: dict[str, str] = {}
    for name, _, origin in (things := list(things)):
        if name in origins:
            raise PluginError(f"two plugins bring a {sort} called {name!r}", origins[name], origin)
        origins[name] = origin
    return tuple(thing for _, thing, _ in things)
