"""All that plugins bring, asked for by their hooks, checked, and put together in an order that is always the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, Final

import pluggy
from attrs import evolve, field, frozen

from arabic_geo.errors import PluginError
from arabic_geo.export.json import result_classes
from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.layer import Layer
from arabic_geo.lexicon import TABLES, Row
from arabic_geo.normalize import Step
from arabic_geo.plugins.hooks import GROUP, HOOKS, BuiltIn, Exporter, Hooks
from arabic_geo.plugins.installed import Plugin, load_installed
from arabic_geo.plugins.validate import CHECKS, check_plugin, suggest

BUILT_IN: Final = Plugin("arabic_geo", BuiltIn())


@frozen(eq=False)
class Contribution:
    """What one plugin brings."""

    plugin: Plugin
    normalizers: tuple[Step, ...] = ()
    rows: tuple[Row, ...] = ()
    rules: tuple[Rule[Any, Any], ...] = ()
    layers: tuple[Layer, ...] = ()
    exporters: tuple[tuple[str, Exporter], ...] = ()


@frozen(eq=False)
class Registry:
    """What all plugins together bring, the library first, then the others by their names.

    ``faults`` say which installed ones were left out, and why.
    """

    contributions: tuple[Contribution, ...]
    faults: tuple[PluginError, ...] = field(default=())

    @property
    def normalizers(self) -> tuple[Step, ...]:
        """Steps of normalization."""
        return tuple(chain.from_iterable(each.normalizers for each in self.contributions))

    @property
    def added_rows(self) -> tuple[Row, ...]:
        """Rows that the library does not have itself."""
        return tuple(chain.from_iterable(each.rows for each in self.contributions[1:]))

    @property
    def tables(self) -> Mapping[str, type[Row]]:
        """The tables of the lexicon, those that plugins bring included."""
        return {**TABLES, **{row.table: type(row) for row in self.added_rows}}

    @property
    def rules(self) -> tuple[Rule[Any, Any], ...]:
        """Rules of all layers."""
        return tuple(chain.from_iterable(each.rules for each in self.contributions))

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Layers, in the order in which a document lists them."""
        return tuple(chain.from_iterable(each.layers for each in self.contributions))

    @property
    def exporters(self) -> tuple[tuple[str, Exporter], ...]:
        """Formats, as pairs of a name and a function."""
        return tuple(chain.from_iterable(each.exporters for each in self.contributions))

    @property
    def results(self) -> Mapping[str, type[Any]]:
        """The class of each layer's results, for those that have one."""
        return {layer.name: layer.result for layer in self.layers if layer.result is not None}

    def contributor(self, thing: object) -> Contribution:
        """Who brings a rule or a layer."""
        return next(each for each in self.contributions if any(one is thing for one in chain(each.rules, each.layers)))

    def without(self, error: PluginError) -> Registry:
        """The same without the plugins that an error names; the error is kept.

        Raises:
            PluginError: the given one, where it names no plugin that could be left out.
        """
        kept = tuple(
            each for each in self.contributions if each.plugin is BUILT_IN or each.plugin.origin not in error.origins
        )
        if len(kept) == len(self.contributions):
            raise error
        return evolve(self, contributions=kept, faults=(*self.faults, error))


def gather(plugins: Sequence[object]) -> Registry:
    """Ask the library, then the given plugins in the order of their names, for all that they bring.

    Raises:
        PluginError: a plugin that cannot be used, or two that bring a thing of the same name; the error names them.
    """
    ordered = sorted(map(Plugin.of, plugins), key=lambda plugin: (plugin.name, plugin.distribution))
    registry = Registry((built_in(), *map(ask, ordered)))
    for fault in _find_clashes(registry):
        raise fault
    return registry


@cache
def installed_registry() -> Registry:
    """What the installed plugins bring, those left out that cannot be used; ``faults`` say why."""
    contributions = [built_in()]
    faults: list[PluginError] = []
    for plugin in load_installed():
        try:
            contributions.append(ask(plugin))
        except PluginError as error:
            faults.append(error)
    registry = Registry(tuple(contributions), tuple(faults))
    while (clash := next(_find_clashes(registry), None)) is not None:
        registry = registry.without(clash)
    return registry


@cache
def built_in() -> Contribution:
    """What the library brings: its tables are :meth:`Lexicon.default`, which a parser takes whole."""
    hooks = BuiltIn()
    return Contribution(
        BUILT_IN,
        tuple(hooks.arabic_geo_normalizers()),
        (),
        tuple(hooks.arabic_geo_rules()),
        tuple(hooks.arabic_geo_layers()),
        tuple(hooks.arabic_geo_exporters()),
    )


def ask(plugin: Plugin) -> Contribution:
    """What one plugin brings.

    Raises:
        PluginError: it cannot be used; the error names it and says what would be right.
    """
    if plugin.fault is not None:
        raise plugin.fault
    if fault := check_plugin(plugin.hooks):
        raise PluginError(fault, plugin.origin)
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(Hooks)
    try:
        manager.register(plugin.hooks, plugin.name)
    except (pluggy.PluginValidationError, ValueError) as error:
        raise PluginError(f"a hook takes no argument: {error}", plugin.origin) from error
    brought = {hook: _call(manager, hook, plugin) for hook in HOOKS}
    layers = brought["arabic_geo_layers"]
    rules = {id(rule): rule for rule in chain(brought["arabic_geo_rules"], *(layer.rules for layer in layers))}
    return Contribution(
        plugin,
        brought["arabic_geo_normalizers"],
        brought["arabic_geo_lexicons"],
        tuple(rules.values()),
        layers,
        brought["arabic_geo_exporters"],
    )


def _call(manager: pluggy.PluginManager, hook: str, plugin: Plugin) -> tuple[Any, ...]:
    """What a plugin answers to a hook."""
    answers: list[Any] = []
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        try:
            given = implementation.function()
            things = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else None
        except Exception as error:
            raise PluginError(f"{hook} raised {type(error).__name__}: {error}", plugin.origin) from error
        if things is None:
            raise PluginError(f"{hook} gives a {type(given).__name__}; it gives a list", plugin.origin)
        for thing in things:
            if fault := CHECKS[hook](thing):
                raise PluginError(f"{hook}: {fault}", plugin.origin)
        answers.extend(things)
    return tuple(answers)


# --- what plugins may not do to one another --------------------------------------------------------------------------


def _find_clashes(registry: Registry) -> Iterator[PluginError]:
    """What is wrong with plugins that are right each by itself."""
    yield from _find_doubles(registry)
    yield from _find_namesakes(registry)
    yield from _find_strays(registry)


#: The sorts of things that have names, what each contribution brings of it, and how one is called.
NAMED: Final[dict[str, Callable[[Contribution], Iterable[str]]]] = {
    "plugin": lambda brought: [brought.plugin.name],
    "normalizer": lambda brought: [step.name for step in brought.normalizers],
    "rule": lambda brought: [f"{rule.layer}/{rule.name}" for rule in brought.rules],
    "layer": lambda brought: [layer.name for layer in brought.layers],
    "exporter": lambda brought: [name for name, _ in brought.exporters],
}  # fmt: skip


def _find_doubles(registry: Registry) -> Iterator[PluginError]:
    for sort, names in NAMED.items():
        origins: dict[str, str] = {}
        for brought in registry.contributions:
            for name in names(brought):
                if name in origins:
                    reason = f"two plugins bring {'an' if sort == 'exporter' else 'a'} {sort} called {name!r}"
                    if sort == "plugin":
                        reason = f"two plugins are called {name!r}: give each a __name__ of its own"
                    yield PluginError(reason, origins[name], brought.plugin.origin)
                origins[name] = brought.plugin.origin


def _find_namesakes(registry: Registry) -> Iterator[PluginError]:
    """Two classes of rows for tables of one name, or of results of one name, by which the JSON Schema tells them."""
    classes: dict[tuple[str, str], tuple[type[Any], str]] = {
        ("table", name): (kind, BUILT_IN.origin) for name, kind in TABLES.items()
    }
    for brought in registry.contributions:
        tops = [layer.result for layer in brought.layers if layer.result is not None]
        mine: dict[tuple[str, str], type[Any]] = {("table", row.table): type(row) for row in brought.rows}
        mine |= {("class of results", cls.__name__): cls for top in tops for cls in result_classes(top)}
        for (sort, name), kind in mine.items():
            known, origin = classes.setdefault((sort, name), (kind, brought.plugin.origin))
            if known is not kind:
                yield PluginError(f"two plugins bring a {sort} called {name!r}", origin, brought.plugin.origin)


def _find_strays(registry: Registry) -> Iterator[PluginError]:
    """Rules for layers that are not there or take none, layers that need what is not there or each other."""
    layers = {layer.name: layer for layer in registry.layers}
    for brought in registry.contributions:
        origin = brought.plugin.origin
        for rule in brought.rules:
            layer = layers.get(rule.layer)
            if layer is None:
                yield PluginError(
                    f"the rule {rule.layer}/{rule.name} is for a layer that nobody brings"
                    f"{suggest(rule.layer, tuple(layers))}",
                    origin,
                )
            elif layer.takes is None and layer not in brought.layers:
                yield PluginError(f"the layer {layer.name} takes no rules, as {rule.name}", origin)
        for layer in brought.layers:
            for need in layer.needs:
                if need not in layers:
                    yield PluginError(
                        f"the layer {layer.name} needs {need}, which nobody brings{suggest(need, tuple(layers))}",
                        origin,
                    )
                    return
            try:
                order_layers(registry.layers, [layer.name])
            except PluginError as error:
                yield PluginError(error.reason, origin)


def order_layers(layers: Sequence[Layer], wanted: Iterable[str]) -> tuple[Layer, ...]:
    """The wanted layers and all that they need, each after what it needs.

    Raises:
        PluginError: an unknown layer, or layers that need each other.
    """
    by_name = {layer.name: layer for layer in layers}
    ordered: dict[str, Layer] = {}

    def add(name: str, above: tuple[str, ...]) -> None:
        if name in ordered:
            return
        if name not in by_name:
            raise PluginError(f"there is no layer {name!r}; layers are {', '.join(by_name)}")
        if name in above:
            raise PluginError(f"layers need each other in a circle: {' → '.join((*above, name))}")
        for need in by_name[name].needs:
            add(need, (*above, name))
        ordered[name] = by_name[name]

    for name in wanted:
        add(name, ())
    return tuple(ordered.values())
