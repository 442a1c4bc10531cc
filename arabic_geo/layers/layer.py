"""A layer: what it is called, what it reads, and how it is made ready for a lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from attrs import frozen

from arabic_geo.grammar.rule import Rule
from arabic_geo.lexicon import Lexicon
from arabic_geo.tokens import Tokens

Item = TypeVar("Item")

#: The results of the layers that ran before, by name.
Found = Mapping[str, tuple[Any, ...]]
#: Finds a layer's results in a text, in text order.
Finder = Callable[[Tokens, Found], tuple[Any, ...]]


@frozen
class Layer:
    """A family of results.

    ``needs`` names the layers whose results it reads; ``rules`` are its own; ``prepare`` compiles its rules, those of
    plugins included, for a lexicon and gives back the function that finds.
    """

    name: str
    prepare: Callable[[Lexicon, tuple[Rule[Any, Any], ...]], Finder]
    needs: tuple[str, ...] = ()
    rules: tuple[Rule[Any, Any], ...] = ()


def drain(items: list[Item]) -> Iterator[Item]:
    """Each item of a list, which lets it go: what is made of the items then takes the room that they had.

    >>> items = [1, 2]
    >>> list(drain(items)), items
    ([1, 2], [])
    """
    items.reverse()
    while items:
        yield items.pop()
