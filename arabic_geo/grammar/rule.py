"""Rules as values: a name, a pattern, what to build of a match, and the sentences that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from arabic_geo.errors import RuleError
from arabic_geo.grammar.pattern import Pattern, PatternCompiler, write_class
from arabic_geo.lexicon import Alphabet

Context = TypeVar("Context", contravariant=True)
Found = TypeVar("Found", covariant=True)

#: The rules to try at a token, by their order, each with its pattern's ``match``.
Attempts = tuple[tuple[int, Callable[[str, int], re.Match[str] | None]], ...]


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


class Tried(dict[str, Attempts]):
    """The rules to try at each pair of tags met so far: a token's and the next one's, or the last one's alone."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = patterns

    def __missing__(self, pair: str) -> Attempts:
        found = self[pair] = tuple(
            (order, pattern.expression.match)
            for order, pattern in enumerate(self.patterns)
            if pattern.may_begin(pair[0], pair[1:])
        )
        return found


@frozen
class Grammar(Generic[Context, Found]):
    """Rules compiled for one alphabet, in their order: where two find the same, the first one wins.

    A rule is tried only at the tokens with which its matches can begin: ``_begins`` finds those with which any can.
    """

    rules: tuple[tuple[Rule[Context, Found], Pattern], ...]
    _begins: re.Pattern[str] = field(init=False)
    _tried: Tried = field(init=False)

    def __attrs_post_init__(self) -> None:
        patterns = [pattern for _, pattern in self.rules]
        heads = frozenset[str]().union(*(pattern.heads or () for pattern in patterns))
        anywhere = any(pattern.heads is None for pattern in patterns)
        begins = "." if anywhere else write_class(heads)
        object.__setattr__(self, "_begins", re.compile(begins, re.DOTALL))
        object.__setattr__(self, "_tried", Tried(patterns))

    def find(self, context: Context, tags: str) -> Iterator[tuple[int, Rule[Context, Found], Found]]:
        """What the rules find, as (order of the rule, the rule, result), token by token and in the rules' order."""
        tried, rules = self._tried, self.rules
        for begin in self._begins.finditer(tags):
            at = begin.start()
            for order, match in tried[tags[at : at + 2]]:
                matched = match(tags, at)
                if matched is not None:
                    rule = rules[order][0]
                    found = rule.build(context, matched)
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
        compiled.append((rule, compiler.compile(rule.pattern)))
    return Grammar(tuple(compiled))
