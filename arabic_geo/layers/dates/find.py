"""Dates by rules: where two overlap, the longer one stands."""

from __future__ import annotations

from typing import Any

from arabic_geo.grammar.rule import Rule, compile_rules
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.dates.rules import FRAGMENTS
from arabic_geo.layers.layer import Finder, Found
from arabic_geo.lexicon import Lexicon
from arabic_geo.tokens import Tokens


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...]) -> Finder:
    """The function that finds the dates of a text."""
    grammar = compile_rules(rules, lexicon.alphabet, FRAGMENTS)

    def find(tokens: Tokens, found: Found) -> tuple[DateMention, ...]:
        candidates = [
            (date.span.start, -date.span.end, order, date) for order, _, date in grammar.find(tokens, tokens.tags)
        ]
        dates: list[DateMention] = []
        for _, _, _, date in sorted(candidates, key=lambda candidate: candidate[:3]):
            if not dates or date.span.start >= dates[-1].span.end:
                dates.append(date)
        return tuple(dates)

    return find
