"""Dates by rules: where two overlap, the longer one stands; one date in two calendars is one."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, Final

from attrs import frozen

from arabic_geo.grammar.rule import Grammar, Rule, compile_rules
from arabic_geo.layers.dates.fragments import FRAGMENTS
from arabic_geo.layers.dates.results import Calendar, DateMention
from arabic_geo.layers.layer import Finder, Found
from arabic_geo.lexicon import Lexicon
from arabic_geo.tokens import Tokens

#: The most tokens between the two halves of a date in two calendars: «1436هـ، الموافق لـ 2015م».
GAP: Final = 4


@frozen
class DateFinder:
    """Finds dates in tokens. ``joints`` are the tags that may stand between two calendars, ``opens`` and ``closes``
    those of parentheses."""

    grammar: Grammar[Any, Any]
    joints: frozenset[str]
    says: frozenset[str]
    opens: frozenset[str]
    closes: frozenset[str]

    def find(self, tokens: Tokens, found: Found) -> tuple[DateMention, ...]:
        """All dates, in text order."""
        candidates = [
            (date.span.start, -date.span.end, order, date) for order, _, date in self.grammar.find(tokens, tokens.tags)
        ]
        dates: list[DateMention] = []
        for _, _, _, date in sorted(candidates, key=lambda candidate: candidate[:3]):
            if dates and date.span.start < dates[-1].span.end:
                continue
            both = self._join(tokens, dates[-1], date) if dates else None
            if both is not None:
                dates[-1] = both
            else:
                dates.append(date)
        return tuple(dates)

    def _join(self, tokens: Tokens, first: DateMention, second: DateMention) -> DateMention | None:
        """«24/10/1436هـ الموافق 9/8/2015م», «1436هـ (2015م)» as one date, its value Gregorian."""
        if first.calendar is second.calendar or first.value is None or second.value is None:
            return None
        if first.value.count("-") != second.value.count("-"):
            return None
        start = bisect_left(tokens.starts, first.span.end)
        end = bisect_left(tokens.starts, second.span.start, start)
        between = tokens.tags[start:end]
        if len(between) > GAP or not self.joints.issuperset(between):
            return None
        span = first.span | second.span
        if not self.opens.isdisjoint(between):
            if tokens.tags[bisect_left(tokens.starts, second.span.end, end) :][:1] not in self.closes:
                return None
            span |= tokens.span(end, bisect_left(tokens.starts, second.span.end, end) + 1)
        elif between and self.says.isdisjoint(between):
            return None
        hijri, gregorian = (first, second) if first.calendar is Calendar.HIJRI else (second, first)
        return DateMention(span, gregorian.value, first.part, relative=f"hijri {hijri.value}")


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...]) -> Finder:
    """The function that finds the dates of a text."""
    tag = lexicon.alphabet.having
    says = tag("date_coincides") | tag("dash") | tag("slash")
    opens = tag("paren_open")
    joints = says | opens | tag("comma") | tag("li") | tag("date_hijri_sign") | tag("date_gregorian_sign")
    grammar = compile_rules(rules, lexicon.alphabet, FRAGMENTS)
    return DateFinder(grammar, joints, says, opens, tag("paren_close")).find
