"""A layer: what it is called, what it reads, and how it is made ready for a lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from attrs import frozen

from arabic_geo.grammar.rule import Grammar, Rule
from arabic_geo.lexicon import Lexicon
from arabic_geo.tokens import Tokens

R = TypeVar("R")

#: The results of the layers that ran before, by name.
Found = Mapping[str, tuple[Any, ...]]
#: Finds a layer's results in a text, in text order.
Finder = Callable[[Tokens, Found], tuple[Any, ...]]


@frozen
class Layer:
    """A family of results.

    ``needs`` names the layers whose results it reads; ``rules`` are its own; ``prepare`` compiles its rules, those of
    plugins included, for a lexicon and gives back the function that finds. ``result`` is the class of its results, a
    frozen attrs class with a ``span``, which JSON and its schema are made from; without one they are plain data when
    they are read back. ``takes`` is the class of what the builders of its rules give; without one it takes no rules
    from others.
    """

    name: str
    prepare: Callable[[Lexicon, tuple[Rule[Any, Any], ...]], Finder]
    needs: tuple[str, ...] = ()
    rules: tuple[Rule[Any, Any], ...] = ()
    result: type[Any] | None = None
    takes: type[Any] | None = None


def add_ruled(results: Iterable[R], grammar: Grammar[Tokens, R], tokens: Tokens) -> tuple[R, ...]:
    """Results with those that rules find, in text order.

    Of two that overlap, the one that starts first stands, of these the longer, of equal ones what was there before.
    """
    if not grammar.rules:
        return tuple(results)
    candidates: list[Any] = [*results, *(found for _, _, found in grammar.find(tokens, tokens.tags))]
    kept: list[Any] = []
    for result in sorted(candidates, key=lambda result: (result.span.start, -result.span.end)):
        if not kept or kept[-1].span.end <= result.span.start:
            kept.append(result)
    return tuple(kept)


def drain(items: list[R]) -> Iterator[R]:
    """Each item of a list, which lets it go: what is made of the items then takes the room that they had.

    >>> items = [1, 2]
    >>> list(drain(items)), items
    ([1, 2], [])
    """
    items.reverse()
    while items:
        yield items.pop()
