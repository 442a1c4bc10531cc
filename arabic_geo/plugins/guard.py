"""What plugins do while a text is parsed, kept from taking the parse down.

A layer that raises, or that gives what is no result, is silent in that text; a rule whose builder does, in that place.
The first time, a :class:`~arabic_geo.errors.PluginWarning` names it and its plugin. A strict guard raises instead.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from attrs import define, evolve, field

from arabic_geo.errors import PluginError, PluginWarning
from arabic_geo.export.json import spans_of
from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.layer import Finder, Found, Layer
from arabic_geo.lexicon import Lexicon
from arabic_geo.plugins.registry import BUILT_IN, Registry
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens


@define(eq=False)
class Guard:
    """Keeps plugins from taking a parse down; tells of each fault once, or raises it where ``strict``."""

    strict: bool
    told: set[str] = field(factory=set)

    def tell(self, error: PluginError, cause: Exception | None = None) -> None:
        """Raise a fault, or warn of it where nobody was warned of it before."""
        if self.strict:
            raise error from cause
        if str(error) not in self.told:
            self.told.add(str(error))
            warnings.warn(f"{error}; it is left out", PluginWarning, stacklevel=2)

    def prepare(self, layer: Layer, lexicon: Lexicon, registry: Registry) -> Finder:
        """The function that finds a layer's results, by its own rules and those that plugins bring for it.

        Raises:
            PluginError: the layer, or the rule of a plugin for it, cannot be made ready; the error names the plugin.
        """
        owner = registry.contributor(layer)
        mine = tuple(rule for rule in owner.rules if rule.layer == layer.name)
        theirs = [
            (rule, each.plugin.origin)
            for each in registry.contributions
            if each is not owner
            for rule in each.rules
            if rule.layer == layer.name
        ]
        own = self._ready(layer, lexicon, mine, owner.plugin.origin)
        if owner.plugin is not BUILT_IN:
            own = self._watch(layer, own, owner.plugin.origin, lambda tokens, found: ())
        if not theirs:
            return own
        for rule, origin in theirs:
            self._ready(layer, lexicon, (*mine, rule), origin, f"the rule {layer.name}/{rule.name} for ")
        watched = tuple(self._watch_rule(rule, layer, origin) for rule, origin in theirs)
        finder = layer.prepare(lexicon, (*mine, *watched))
        return self._watch(layer, finder, " and ".join(dict.fromkeys(origin for _, origin in theirs)), own)

    def _ready(
        self, layer: Layer, lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...], origin: str, what: str = ""
    ) -> Finder:
        if origin == BUILT_IN.origin:
            return prepare_once(layer, lexicon, rules)
        try:
            finder: object = layer.prepare(lexicon, rules)
        except Exception as error:
            reason = f"{what}the layer {layer.name} cannot be made ready: {describe(error)}"
            raise PluginError(reason, origin) from error
        if not callable(finder):
            given = type(finder).__name__
            raise PluginError(
                f"prepare of the layer {layer.name} gives a {given}; it gives a function that finds", origin
            )
        return finder

    def _watch(self, layer: Layer, finder: Finder, origin: str, otherwise: Finder) -> Finder:
        """A finder that gives results or, where it cannot, those of another."""

        def find(tokens: Tokens, found: Found) -> tuple[Any, ...]:
            try:
                results = tuple(finder(tokens, found))
                fault = find_fault(results, layer, tokens.text)
            except PluginError:  # told already, by a strict guard
                raise
            except Exception as error:
                self.tell(PluginError(f"the layer {layer.name} raised {describe(error)}", origin), error)
                return otherwise(tokens, found)
            if fault is None:
                return results
            self.tell(PluginError(f"the layer {layer.name} gave {fault}", origin))
            return otherwise(tokens, found)

        return find

    def _watch_rule(self, rule: Rule[Any, Any], layer: Layer, origin: str) -> Rule[Any, Any]:
        """A rule whose builder gives what its layer takes, or nothing."""
        build: Callable[[Any, re.Match[str]], Any] = rule.build
        name = f"the rule {layer.name}/{rule.name}"

        def build_watched(context: Any, match: re.Match[str]) -> Any:
            try:
                found = build(context, match)
            except Exception as error:
                self.tell(PluginError(f"{name} raised {describe(error)}", origin), error)
                return None
            if found is None or (layer.takes is not None and isinstance(found, layer.takes)):
                return found
            wanted = layer.takes.__name__ if layer.takes else "nothing"
            self.tell(PluginError(f"{name} gave a {type(found).__name__}; its layer takes a {wanted} or None", origin))
            return None

        return evolve(rule, build=build_watched)


@lru_cache(maxsize=32)
def prepare_once(layer: Layer, lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...]) -> Finder:
    """A layer of the library, made ready for a lexicon; parsers that have both share it."""
    return layer.prepare(lexicon, rules)


def find_fault(results: Iterable[Any], layer: Layer, text: str) -> str | None:
    """What is wrong with the results of a layer in a text, if anything is."""
    for result in results:
        if layer.result is not None and not isinstance(result, layer.result):
            return f"a {type(result).__name__}; its results are of the class {layer.result.__name__}"
        if not isinstance(getattr(result, "span", None), Span):
            return f"a {type(result).__name__} without a span"
        for span in (result.span, *spans_of(result)):
            if span.end > len(text):
                return f"a span [{span.start}, {span.end}] that leaves the text, of length {len(text)}"
    return None


def describe(error: BaseException) -> str:
    """An exception in a line.

    >>> describe(KeyError("قتيل"))
    "KeyError: 'قتيل'"
    """
    return f"{type(error).__name__}: {error}"
