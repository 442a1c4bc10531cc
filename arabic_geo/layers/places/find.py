"""Places by the lexicon: names, adjectives, peoples, capitals and seats."""

from __future__ import annotations

import re
from typing import Any

from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.layer import Finder, Found
from arabic_geo.layers.places.results import Place, PlaceRole
from arabic_geo.lexicon import Lexicon
from arabic_geo.lexicon.rows import Body, Country
from arabic_geo.tokens import Tokens

#: Which role a tag gives, the strongest first: «سورية» is the country before it is its adjective.
ROLES = {
    "country": PlaceRole.NAME,
    "capital": PlaceRole.CAPITAL,
    "people": PlaceRole.PEOPLE,
    "nationality": PlaceRole.ADJECTIVE,
    "body": PlaceRole.NAME,
    "seat": PlaceRole.SEAT,
}


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...] = ()) -> Finder:
    """The function that finds the places of a text."""
    chars = frozenset[str]().union(*(lexicon.alphabet.having(tag) for tag in ROLES))
    scan = re.compile(f"[{''.join(sorted(chars))}]")

    def find(tokens: Tokens, found: Found) -> tuple[Place, ...]:
        places: list[Place] = []
        for match in scan.finditer(tokens.tags):
            at = match.start()
            role, code = _read(tokens, at)
            places.append(Place(tokens.span(at, at + 1), code, role))
        return tuple(places)

    return find


def _read(tokens: Tokens, at: int) -> tuple[PlaceRole, str]:
    for tag, role in ROLES.items():
        for entry in tokens.entries[at]:
            if tag in entry.tags and isinstance(entry.row, Country | Body):
                return role, entry.row.code
    raise AssertionError("a token with the tag of a place has the entry of one")
