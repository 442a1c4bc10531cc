"""The hooks, and what the library itself brings through them.

A plugin is a module or object with any of the hooks below, each marked with ``hookimpl``, and is announced by an entry
point of the group ``arabic_geo`` or handed to ``Parser(plugins=…)``. Hooks add; what they add must not clash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import pluggy

from arabic_geo.document import Document
from arabic_geo.grammar.rule import Rule
from arabic_geo.layers import BUILT_IN
from arabic_geo.layers.layer import Layer
from arabic_geo.lexicon import Lexicon, Row
from arabic_geo.normalize import STEPS, Step

#: The group of entry points in which distributions announce their plugins, and pluggy's name of the project.
GROUP: Final = "arabic_geo"

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)

#: Writes a document in one format.
Exporter = Callable[[Document], str]


class Hooks:
    """The hooks that a plugin may implement, each a function without arguments that is called once a parser.

    What they give is checked when the parser is made: a thing of a wrong type, or one whose name another plugin uses,
    is a :class:`~arabic_geo.errors.PluginError`.
    """

    @hookspec
    def arabic_geo_normalizers(self) -> Iterable[Step]:  # type: ignore[empty-body]
        """Steps of normalization, for ``Parser(normalizers=…)`` to ask for by their names."""

    @hookspec
    def arabic_geo_lexicons(self) -> Iterable[Row]:  # type: ignore[empty-body]
        """Rows of the lexicon's tables, or of a table of the plugin's own: a subclass of ``Row``."""

    @hookspec
    def arabic_geo_rules(self) -> Iterable[Rule[Any, Any]]:  # type: ignore[empty-body]
        """Rules, each for the layer that it names; they are tried after that layer's own."""

    @hookspec
    def arabic_geo_layers(self) -> Iterable[Layer]:  # type: ignore[empty-body]
        """Layers of results, with the rules of their own."""

    @hookspec
    def arabic_geo_exporters(self) -> Iterable[tuple[str, Exporter]]:  # type: ignore[empty-body]
        """Formats to write documents in, as pairs of a name and a function."""


HOOKS: Final = tuple(name for name in vars(Hooks) if name.startswith("arabic_geo_"))


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
