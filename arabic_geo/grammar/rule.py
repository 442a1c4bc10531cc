"""Rules as values: a name, a pattern, what to build of a match, and the sentences that prove it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from arabic_geo.errors import RuleError
from arabic_geo.grammar.pattern import Pattern, PatternCompiler
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


@frozen
class Grammar(Generic[Context, Found]):
    """Rules compiled for one alphabet, in their order: where two find the same, the first one wins.

    A rule is tried only at the tokens with which its matches can begin: ``_tried`` are those of each tag, ``_always``
    the rules that may begin with any.
    """

    rules: tuple[tuple[Rule[Context, Found], Pattern], ...]
    _always: Attempts = field(init=False)
    _tried: dict[str, Attempts] = field(init=False)
    #: Finds the tokens with which any match can begin, where there is no rule to be tried at all of them.
    _begins: re.Pattern[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        begins: dict[str | None, list[int]] = defaultdict(list)
        for order, (_, pattern) in enumerate(self.rules):
            for tag in (None,) if pattern.heads is None else pattern.heads:
                begins[tag].append(order)
        always = begins.pop(None, [])
        object.__setattr__(self, "_always", self._attempts(always))
        tried = {tag: self._attempts([*orders, *always]) for tag, orders in begins.items()}
        object.__setattr__(self, "_tried", tried)
        object.__setattr__(self, "_begins", re.compile(f"[{''.join(sorted(self._tried))}]" if tried else "(?!)"))

    def _attempts(self, orders: Iterable[int]) -> Attempts:
        return tuple((order, self.rules[order][1].expression.match) for order in sorted(orders))

    def find(self, context: Context, tags: str) -> Iterator[tuple[int, Rule[Context, Found], Found]]:
        """What the rules find, as (order of the rule, the rule, result), token by token and in the rules' order."""
        tried, always, rules = self._tried, self._always, self.rules
        for at in range(len(tags)) if always else (begin.start() for begin in self._begins.finditer(tags)):
            for order, match in tried.get(tags[at], always):
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
