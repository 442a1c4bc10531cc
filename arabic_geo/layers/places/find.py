"""Places by the lexicon: names, adjectives, peoples, capitals and seats, as far as their neighbours let them."""

from __future__ import annotations

import re
from typing import Any, Final

from attrs import frozen

from arabic_geo.chars import ALEF_MAKSURA, YEH
from arabic_geo.grammar.pattern import write_class
from arabic_geo.grammar.rule import Rule, compile_rules
from arabic_geo.layers.layer import Finder, Found, add_ruled
from arabic_geo.layers.places.context import Surroundings
from arabic_geo.layers.places.results import Place, PlaceRole
from arabic_geo.lexicon import Lexicon, fold
from arabic_geo.lexicon.rows import Body, Country
from arabic_geo.normalize import DISPLAY, normalize
from arabic_geo.tokens import Tokens

#: Which role a tag gives, the strongest first: «سورية» is the country before it is its adjective.
ROLES: Final = {
    "country": PlaceRole.NAME,
    "capital": PlaceRole.CAPITAL,
    "people": PlaceRole.PEOPLE,
    "nationality": PlaceRole.ADJECTIVE,
    "body": PlaceRole.NAME,
    "seat": PlaceRole.SEAT,
}
ADJECTIVES: Final = frozenset({PlaceRole.ADJECTIVE, PlaceRole.PEOPLE})
#: The tables of what has a code of its own.
TABLES: Final = (Country, Body)
#: A yeh with its dots at the end of a word.
FINAL_YEH: Final = re.compile(r"ي\b")

#: Names that another country has too, for a city or a state of its own: in a text about that country alone, they are
#: those.
NAMESAKES: Final = {fold(name): code for name, code in {"طرابلس": "LB", "جورجيا": "US", "سان خوسيه": "US"}.items()}


@frozen
class Reading:
    """A place that a token may name."""

    code: str
    role: PlaceRole
    form: str


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...] = ()) -> Finder:
    """The function that finds the places of a text."""
    roles = {
        char: given
        for tags, char in lexicon.alphabet.sets.items()
        if (given := tuple((tag, role) for tag, role in ROLES.items() if tag in tags))
    }
    scan = re.compile(write_class(roles))
    surroundings = Surroundings.of(lexicon)
    grammar = compile_rules(rules, lexicon.alphabet, {})

    def find(tokens: Tokens, found: Found) -> tuple[Place, ...]:
        dotted = FINAL_YEH.search(tokens.text) is not None
        readings: list[tuple[int, list[Reading]]] = []
        for match in scan.finditer(tokens.tags):
            read = _read(tokens, match.start(), roles[match[0]], surroundings, dotted)
            if read:
                readings.append((match.start(), read))
        named = frozenset(
            [read[0].code for at, read in readings if len(read) == 1 and tokens.words[at] not in NAMESAKES]
        )
        places: list[Place] = []
        for at, read in readings:
            reading = read[0] if len(read) == 1 else _settle(tokens, at, read, named)
            if reading is not None and not _is_namesake(tokens.words[at], reading.code, named):
                places.append(Place(tokens.span(at, at + 1), reading.code, reading.role))
        return add_ruled(places, grammar, tokens)

    return find


def _read(
    tokens: Tokens, at: int, roles: tuple[tuple[str, PlaceRole], ...], surroundings: Surroundings, dotted: bool
) -> list[Reading]:
    """What a token may name in one of these roles: one reading a code, the strongest role of each.

    Where a text writes the dots of its last yehs (``dotted``), «اليمنى» is the right hand, no Yemeni.
    """
    met: set[str] = set()
    readings: list[Reading] = []
    for tag, role in roles:
        for entry in tokens.entries[at]:
            row = entry.row
            if tag not in entry.tags or not isinstance(row, TABLES) or row.code in met:
                continue
            met.add(row.code)
            if not (
                surroundings.deny_name(tokens, at, row.code)
                or (role is PlaceRole.CAPITAL and surroundings.deny_capital(tokens, at))
                or (role in ADJECTIVES and dotted and _is_undotted(tokens, at))
                or (role in ADJECTIVES and surroundings.deny_adjective(tokens, at))
            ):
                readings.append(Reading(row.code, role, entry.form))
    return readings


def _is_undotted(tokens: Tokens, at: int) -> bool:
    """Whether a word is written with «ى» at its end."""
    return tokens.words[at].endswith(YEH) and tokens.spelling(at).endswith(ALEF_MAKSURA)


def _settle(tokens: Tokens, at: int, readings: list[Reading], named: frozenset[str]) -> Reading | None:
    """Of several readings the one that the vowels as written allow, or whose country the rest of the text names.

    A name comes before an adjective: «نيجريا» is Nigeria, though it might be somebody from Niger.
    """
    written = normalize(tokens.original(at), *DISPLAY).text
    readings = [reading for reading in readings if reading.role not in ADJECTIVES] or readings
    if len(readings) == 1:
        return readings[0]
    spelled = [reading for reading in readings if _spells(written, reading.form)]
    if len(spelled) == 1:
        return spelled[0]
    witnessed = [reading for reading in readings if reading.code in named]
    return witnessed[0] if len(witnessed) == 1 else None


def _spells(written: str, form: str) -> bool:
    """Whether a word as written is the form with some of its vowels left out.

    >>> _spells("عمّان", "عَمّان"), _spells("عمّان", "عُمان")
    (True, False)
    """
    letters = iter(form)
    return all(letter in letters for letter in written)


def _is_namesake(word: str, code: str, named: frozenset[str]) -> bool:
    return NAMESAKES.get(word) in named and code not in named
