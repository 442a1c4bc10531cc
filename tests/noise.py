"""A text disturbed as newsrooms, keyboards and scrapers disturb it, and the way back to it.

Nothing here changes what a reader reads. Each disturbance looks at one character and its neighbours and says what
is written instead; what it adds belongs to the character before.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from random import Random
from typing import Any, Final

import attrs

from arabic_geo import Span, chars

LETTERS: Final = frozenset(chars.LETTERS)
#: Letters after which a tatweel may be written: those that join to the next.
JOINING: Final = LETTERS - frozenset("ءآأؤإاةدذرزوى")
VOWELS: Final = chars.FATHA + chars.DAMMA + chars.KASRA + chars.SHADDA + chars.SUKUN
INVISIBLES: Final = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202c\u2066\u2069\ufeff\u00ad"
SCRIPTS: Final = (chars.DIGITS, chars.ARABIC_INDIC_DIGITS, chars.EXTENDED_DIGITS)
HAMZA_ABOVE: Final = chars.HAMZA_ABOVE

#: Other spellings of one hamza: dropped from alif, moved to another seat, typed as a mark of its own.
HAMZAS: Final[Mapping[str, tuple[str, ...]]] = {
    "أ": ("ا", "ا" + HAMZA_ABOVE),
    "إ": ("ا", "أ"),
    "آ": ("ا",),
    "ؤ": ("ئ", "و" + HAMZA_ABOVE),
    "ئ": ("ي" + HAMZA_ABOVE,),  # not «ؤ»: «مئات» and «مؤات» are two words
}


def _shapes() -> Mapping[str, tuple[str, ...]]:
    """The shaped forms of each letter, and of lam with an alif."""
    shapes: dict[str, list[str]] = {}
    for first, last in chars.PRESENTATION_FORMS:
        for point in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(point))
            if plain != chr(point) and set(plain) <= LETTERS and (len(plain) == 1 or plain in {"لا", "لأ", "لإ", "لآ"}):
                shapes.setdefault(plain, []).append(chr(point))
    return {plain: tuple(forms) for plain, forms in shapes.items()}


SHAPES: Final = _shapes()

#: What may be written for the character at an offset, and how many characters of the text that is for.
Written = tuple[str, int]
Disturbance = Callable[[str, int, Random], Written]


def add_vowels(text: str, at: int, random: Random) -> Written:
    return (text[at] + (random.choice(VOWELS) if text[at] in LETTERS else ""), 1)


def add_tatweel(text: str, at: int, random: Random) -> Written:
    stretched = text[at] in JOINING and text[at + 1 : at + 2] in LETTERS
    return (text[at] + chars.TATWEEL * (random.randint(1, 3) if stretched else 0), 1)


def add_invisibles(text: str, at: int, random: Random) -> Written:
    return (text[at] + random.choice(INVISIBLES), 1)


def change_digits(text: str, at: int, random: Random) -> Written:
    for digits in SCRIPTS:
        if text[at] in digits:
            return (random.choice(SCRIPTS)[digits.index(text[at])], 1)
    return (text[at], 1)


def change_hamzas(text: str, at: int, random: Random) -> Written:
    return (random.choice(HAMZAS.get(text[at], (text[at],))), 1)


def change_shapes(text: str, at: int, random: Random) -> Written:
    width = 2 if text[at : at + 2] in SHAPES else 1
    return (random.choice(SHAPES.get(text[at : at + width], (text[at : at + width],))), width)


DISTURBANCES: Final[Mapping[str, Disturbance]] = {
    "vowels": add_vowels,
    "tatweel": add_tatweel,
    "invisible marks": add_invisibles,
    "digits": change_digits,
    "hamzas": change_hamzas,
    "presentation forms": change_shapes,
}


@attrs.frozen
class Disturbed:
    """A disturbed ``text``; its character ``i`` is written for ``starts[i]`` to ``ends[i]`` of the text it was."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def to_original(self, span: Span) -> Span:
        return Span(self.starts[span.start], self.ends[span.end - 1])


def disturb(text: str, names: Iterable[str], random: Random, rate: float = 0.2) -> Disturbed:
    """The text with one of the named disturbances at about ``rate`` of its characters, drawn from ``random``."""
    disturbances = [DISTURBANCES[name] for name in names]
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        if random.random() < rate:
            written, width = random.choice(disturbances)(text, at, random)
        else:
            written, width = text[at], 1
        parts.append(written)
        starts += [at] * len(written)
        ends += [at + width] * len(written)
        at += width
    return Disturbed("".join(parts), tuple(starts), tuple(ends))


def move(value: Any, disturbed: Disturbed) -> Any:
    """A result of the disturbed text with all its spans moved back."""
    if isinstance(value, Span):
        return disturbed.to_original(value)
    if isinstance(value, tuple):
        return tuple(move(item, disturbed) for item in value)
    if attrs.has(type(value)):
        fields = [field.name for field in attrs.fields(type(value)) if field.init]
        return type(value)(**{name: move(getattr(value, name), disturbed) for name in fields})
    return value
