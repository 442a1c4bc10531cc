"""Rules as values: a name, a pattern, what to build of a match, and the sentences that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from attrs import frozen

from arabic_geo.errors import RuleError
from arabic_geo.grammar.pattern import Pattern, PatternCompiler
from arabic_geo.lexicon import Alphabet

Context = TypeVar("Context", contravariant=True)
Found = TypeVar("Found", covariant=True)


@frozen
class Rule(Generic[Context, Found]):
    """A rule of one layer.

    ``pattern`` is searched at every token; ``build`` makes a result of a match, or ``None`` where something that a
    pattern cannot say speaks against it. Each of ``examples`` must give a result by this rule, no counterexample may.
    """

    name: str
    layer: str
    pattern: str
    build: Callable[[Context, re.Match[str]], Found | None]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


@frozen
class Grammar(Generic[Context, Found]):
    """Rules compiled for one alphabet, in their order: where two find the same, the first one wins."""

    rules: tuple[tuple[Rule[Context, Found], Pattern], ...]

    def find(self, context: Context, tags: str) -> Iterator[tuple[int, Rule[Context, Found], Found]]:
        """What the rules find, as (order of the rule, the rule, result), rule by rule and left to right."""
        for order, (rule, pattern) in enumerate(self.rules):
            for match in pattern.expression.finditer(tags):
                found = rule.build(context, match)
                if found is not None:
                    yield order, rule, found


def compile_rules(
    rules: Iterable[Rule[Any, Any]], alphabet: Alphabet, fragments: Mapping[str, str]
) -> Grammar[Any, Any]:
    """Compile rules so that each is tried at every token; what it matches is the group ``match``.

    Raises:
        RuleError: two rules of one name, a rule without example, or a pattern that cannot be compiled.
    """
    compiled: list[tuple[Rule[Any, Any], Pattern]] = []
    names: set[str] = set()
    compiler = PatternCompiler(alphabet, fragments)
    for rule in rules:
        if rule.name in names:
            raise RuleError(rule.name, f"another rule of the layer {rule.layer} is called so too")
        if not rule.examples:
            raise RuleError(rule.name, "has no example")
        names.add(rule.name)
        compiled.append((rule, compiler.compile(rule.pattern, overlapping=True)))
    return Grammar(tuple(compiled))
