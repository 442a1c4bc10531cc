"""The forms of a verb, made from two of them, and the forms of its active participle.

A row of the cue table names a verb as a dictionary does, by the third person masculine singular of its
perfect and imperfect («قال/يقول»). Everything else follows from the pair: a verb is *hollow* where the
perfect has an alif before its last letter, *final-weak* where the imperfect ends in a vowel letter, *doubled*
where its last two root letters are one letter on paper. Forms are unvocalised and written as a careful editor
writes them, with their hamzas.

One spelling may stand for several readings: «ذكرت» is *she mentioned* and *I mentioned*, and is listed once
for each.

>>> perfects = [verb.form for verb in conjugate("نفى", "ينفي") if verb.aspect is Aspect.PERFECT]
>>> print(*perfects)
نفى نفت نفيا نفتا نفوا نفين نفيت نفينا
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, Literal, TypeAlias

from attrs import evolve, frozen

from arabic_geo.chars import (
    ALEF,
    ALEF_HAMZA_ABOVE,
    ALEF_MADDA,
    ALEF_MAKSURA,
    HAMZA,
    LETTERS,
    NOON,
    SHADDA,
    TAH,
    TEH,
    TEH_MARBUTA,
    WAW,
    WAW_HAMZA,
    YEH,
    YEH_HAMZA,
)

__all__ = [
    "Aspect",
    "Gender",
    "Number",
    "ParticipleForm",
    "Person",
    "VerbForm",
    "conjugate",
    "decline_participle",
]

Person: TypeAlias = Literal[1, 3]
"""The grammatical persons that are made: a second person addresses somebody and reports nothing."""


class Aspect(StrEnum):
    """What a verb form says of time, and what may stand before it."""

    PERFECT = "perfect"
    """«قال»."""
    IMPERFECT = "imperfect"
    """The indicative, «يقول»; the singulars serve as subjunctives too, «لن يقول»."""
    JUSSIVE = "jussive"
    """Jussive or subjunctive, where it is written otherwise: «لم يقل», «لم ينف», «لن يقولوا»."""


class Gender(StrEnum):
    """Grammatical gender as agreement shows it."""

    MASCULINE = "m"
    FEMININE = "f"
    COMMON = "c"
    """Either: the first person does not tell."""


class Number(StrEnum):
    """Grammatical number as agreement shows it."""

    SINGULAR = "sg"
    DUAL = "du"
    PLURAL = "pl"


@frozen
class VerbForm:
    """One reading of one written form of a verb.

    >>> conjugate("قال", "يقول")[1]
    VerbForm(form='قالت', aspect=<Aspect.PERFECT: 'perfect'>, person=3, gender=<Gender.FEMININE: 'f'>, \
number=<Number.SINGULAR: 'sg'>)
    """

    form: str
    """The word, unvocalised, in careful spelling, without clitics."""
    aspect: Aspect
    person: Person
    gender: Gender
    number: Number


@frozen
class ParticipleForm:
    """One reading of one written form of an active participle."""

    form: str
    """The word, unvocalised, in careful spelling, indefinite, without clitics."""
    gender: Gender
    number: Number
    adverbial: bool
    """Whether it may be an accusative, which hangs on a clause: «…، قائلا إن», never «قائلون»."""


@frozen
class _Stem:
    """What a form begins with, by what follows it."""

    bare: str
    """Before nothing."""
    feminine: str
    """Before the ت of the perfect's «هي»."""
    dual: str
    """Before an alif."""
    plural: str
    """Before the و of the plural."""
    short: str
    """Before a consonant."""
    clipped: str
    """Before nothing, in the jussive."""
    contracted: bool = False
    """Whether a weak last letter was lost in `plural`, so that nothing there is a root's last letter."""


_Cell: TypeAlias = tuple[Person, Gender, Number]

_HE: Final[_Cell] = (3, Gender.MASCULINE, Number.SINGULAR)
_SHE: Final[_Cell] = (3, Gender.FEMININE, Number.SINGULAR)
_TWO_MEN: Final[_Cell] = (3, Gender.MASCULINE, Number.DUAL)
_TWO_WOMEN: Final[_Cell] = (3, Gender.FEMININE, Number.DUAL)
_MEN: Final[_Cell] = (3, Gender.MASCULINE, Number.PLURAL)
_WOMEN: Final[_Cell] = (3, Gender.FEMININE, Number.PLURAL)
_I: Final[_Cell] = (1, Gender.COMMON, Number.SINGULAR)
_WE: Final[_Cell] = (1, Gender.COMMON, Number.PLURAL)

_LONG: Final = frozenset({ALEF, WAW, YEH})
_WEAK: Final = frozenset({WAW, YEH, ALEF, ALEF_MAKSURA})
_SEAT: Final = {ALEF: ALEF_HAMZA_ABOVE, WAW: WAW_HAMZA, YEH: YEH_HAMZA}
"""The seat that a last hamza takes once the long vowel before it is short."""


def conjugate(perfect: str, imperfect: str) -> tuple[VerbForm, ...]:
    """Make all third and first person forms of a verb.

    `perfect` and `imperfect` are its third persons masculine singular, unvocalised. A shadda may be written
    and is not needed, but for one family: «استمرّ» is doubled, «استمع» is not, and the shadda alone tells.

    The forms come in the order of the paradigm, perfect, imperfect, jussive; where two spellings are good
    («أنبؤوا», «أنبأوا»), both are there. Raises `ValueError` where the two words cannot be such a pair.

    >>> [verb.form for verb in conjugate("أقر", "يقر") if verb.gender is Gender.FEMININE]
    ['أقرت', 'أقرتا', 'أقررن', 'تقر', 'تقران', 'يقررن', 'تقرا']
    >>> [verb.form for verb in conjugate("رأى", "يرى") if verb.number is Number.PLURAL]
    ['رأوا', 'رأين', 'رأينا', 'يرون', 'يرين', 'نرى', 'يروا', 'نر']
    >>> [verb.form for verb in conjugate("قال", "يقول") if verb.aspect is Aspect.JUSSIVE]
    ['يقل', 'تقل', 'يقولا', 'تقولا', 'يقولوا', 'أقل', 'نقل']
    >>> conjugate("قال", "قول")
    Traceback (most recent call last):
    ValueError: «قول» is no imperfect: Arabic letters that begin with «ي» were expected, such as «يقول»
    """
    past, present = perfect.replace(SHADDA, ""), imperfect.replace(SHADDA, "")
    _check(past, present)
    body = present[1:]
    if body[-1] in _WEAK:
        before, after = _weak_perfect(past, body), _weak_imperfect(body)
    elif len(past) > 2 and past[-2] == ALEF and body[-2] in _LONG:
        before, after = _hollow_perfect(past, body), _hollow_imperfect(body)
    else:
        before, after = _sound(past), _sound(body)
        if perfect.endswith(SHADDA) or _is_doubled(past, body):
            before, after = (evolve(stem, short=stem.bare + stem.bare[-1]) for stem in (before, after))
    forms = (*_perfects(before), *_imperfects(after), *_jussives(after))
    return tuple(dict.fromkeys(forms))


def decline_participle(participle: str) -> tuple[ParticipleForm, ...]:
    """Make the indefinite forms of an active participle from its masculine singular without tanwin.

    A final-weak one is known by its ي («نافي», «مدعي»), one of three letters also without («ناف»); a doubled
    one of three letters is told from it by its shadda («رادّ»). The bare masculine singular is left out: it is
    an adjective far more often than a report. Raises `ValueError` on what is no such word.

    >>> [word.form for word in decline_participle("قائل") if word.adverbial]
    ['قائلا', 'قائلة', 'قائلين', 'قائلتين', 'قائلين', 'قائلات']
    >>> [word.form for word in decline_participle("ناف")]
    ['نافيا', 'نافية', 'نافيين', 'نافيان', 'نافيتين', 'نافيتان', 'نافين', 'نافون', 'نافيات']
    """
    word = participle.replace(SHADDA, "")
    if len(word) < 3 or not _is_arabic(word):
        raise ValueError(f"«{participle}» is no participle: three Arabic letters or more were expected")
    if len(word) == 3 and word[1] == ALEF and word[-1] != YEH and not participle.endswith(SHADDA):
        word += YEH
    plural = word.removesuffix(YEH)
    man, woman = Gender.MASCULINE, Gender.FEMININE
    one, two, more = Number.SINGULAR, Number.DUAL, Number.PLURAL
    return (
        ParticipleForm(word + "ا", man, one, True),
        ParticipleForm(word + "ة", woman, one, True),
        ParticipleForm(word + "ين", man, two, True),
        ParticipleForm(word + "ان", man, two, False),
        ParticipleForm(word + "تين", woman, two, True),
        ParticipleForm(word + "تان", woman, two, False),
        ParticipleForm(plural + "ين", man, more, True),
        ParticipleForm(plural + "ون", man, more, False),
        ParticipleForm(word + "ات", woman, more, True),
    )


def _is_arabic(word: str) -> bool:
    return all(letter in LETTERS for letter in word)


def _check(past: str, present: str) -> None:
    if len(past) < 2 or not _is_arabic(past) or past[-1] == TEH_MARBUTA:
        raise ValueError(f"«{past}» is no perfect: unvocalised Arabic letters were expected, such as «قال»")
    if len(present) < 3 or not _is_arabic(present) or present[0] != YEH:
        raise ValueError(
            f"«{present}» is no imperfect: Arabic letters that begin with «ي» were expected, such as «يقول»"
        )
    if past[-1] in (ALEF, ALEF_MAKSURA) and present[-1] not in _WEAK:
        raise ValueError(f"«{past}» ends in a vowel and «{present}» in a consonant: no verb has both")


def _is_doubled(past: str, body: str) -> bool:
    """Whether the last letter stands for two root letters, as far as letters tell («رد», «أقر», «اهتم»)."""
    match len(past):
        case 2:
            return past == body
        case 3:
            return past[0] == ALEF_HAMZA_ABOVE and past[1:] == body
        case 4:
            return past[0] == ALEF and past[1:] == body and (past[1] == NOON or past[2] in (TEH, TAH))
        case _:
            return False


def _sound(word: str) -> _Stem:
    return _Stem(word, word, word, word, word, word)


def _shortened(word: str, vowel: str) -> str:
    """The hollow word without its long vowel, its last hamza seated by `vowel` («جاء» → «جئ»)."""
    last = _SEAT[vowel] if word[-1] == HAMZA else word[-1]
    return word[:-2] + last


def _hollow_perfect(past: str, body: str) -> _Stem:
    vowel = ALEF if len(past) > 3 else WAW if body[-2] == WAW else YEH
    return evolve(_sound(past), short=_shortened(past, vowel))


def _hollow_imperfect(body: str) -> _Stem:
    short = _shortened(body, body[-2])
    return evolve(_sound(body), short=short, clipped=short)


def _weak_perfect(past: str, body: str) -> _Stem:
    root = past[:-1]
    match past[-1]:
        case "ى" | "ا":
            full = root + (WAW if past[-1] == ALEF and body[-1] == WAW else YEH)
            return _Stem(past, root, full, root, full, past, contracted=True)
        case "ي":
            return _Stem(past, past, past, root, past, past, contracted=True)
        case _:
            raise ValueError(f"«{past}» ends in a consonant and «{YEH}{body}» in a vowel: no verb has both")


def _weak_imperfect(body: str) -> _Stem:
    root = body[:-1]
    full = body if body[-1] in (WAW, YEH) else root + YEH
    return _Stem(body, body, full, root, full, root, contracted=True)


def _before_vowel(stem: str, ending: str) -> tuple[str, ...]:
    """`stem` with an ending that begins with a long vowel, in each good spelling of a hamza between them."""
    last = stem[-1]
    if last == ALEF_HAMZA_ABOVE and ending[0] == ALEF:
        return (stem[:-1] + ALEF_MADDA + ending[1:],)
    if last == HAMZA and stem[-2] == YEH:
        return (stem[:-1] + YEH_HAMZA + ending,)
    if last in (HAMZA, ALEF_HAMZA_ABOVE) and ending[0] == WAW:
        return (stem[:-1] + WAW_HAMZA + ending, stem + ending)
    return (stem + ending,)


def _before_consonant(stem: str, ending: str) -> str:
    """`stem` with an ending that begins with a consonant; two equal letters are written once («أعلنا»)."""
    return stem + ending[stem[-1] == ending[0] :]


def _plurals(stem: _Stem, ending: str) -> tuple[str, ...]:
    return (stem.plural + ending,) if stem.contracted else _before_vowel(stem.plural, ending)


def _perfects(stem: _Stem) -> Iterator[VerbForm]:
    def made(form: str, cell: _Cell) -> VerbForm:
        return VerbForm(form, Aspect.PERFECT, *cell)

    yield made(stem.bare, _HE)
    yield made(stem.feminine + "ت", _SHE)
    for form in _before_vowel(stem.dual, "ا"):
        yield made(form, _TWO_MEN)
    yield made(stem.feminine + "تا", _TWO_WOMEN)
    for form in _plurals(stem, "وا"):
        yield made(form, _MEN)
    yield made(_before_consonant(stem.short, "ن"), _WOMEN)
    yield made(_before_consonant(stem.short, "ت"), _I)
    yield made(_before_consonant(stem.short, "نا"), _WE)


def _first_person(body: str) -> str:
    """«أقول»; a hamza that follows melts into the prefix, «آمل»."""
    return ALEF_MADDA + body[1:] if body[0] == ALEF_HAMZA_ABOVE else ALEF_HAMZA_ABOVE + body


def _imperfects(stem: _Stem) -> Iterator[VerbForm]:
    def made(form: str, cell: _Cell) -> VerbForm:
        return VerbForm(form, Aspect.IMPERFECT, *cell)

    yield made("ي" + stem.bare, _HE)
    yield made("ت" + stem.bare, _SHE)
    for form in _before_vowel(stem.dual, "ان"):
        yield made("ي" + form, _TWO_MEN)
        yield made("ت" + form, _TWO_WOMEN)
    for form in _plurals(stem, "ون"):
        yield made("ي" + form, _MEN)
    yield made("ي" + _before_consonant(stem.short, "ن"), _WOMEN)
    yield made(_first_person(stem.bare), _I)
    yield made("ن" + stem.bare, _WE)


def _jussives(stem: _Stem) -> Iterator[VerbForm]:
    def made(form: str, cell: _Cell) -> VerbForm:
        return VerbForm(form, Aspect.JUSSIVE, *cell)

    shorter = stem.clipped != stem.bare
    if shorter:
        yield made("ي" + stem.clipped, _HE)
        yield made("ت" + stem.clipped, _SHE)
    for form in _before_vowel(stem.dual, "ا"):
        yield made("ي" + form, _TWO_MEN)
        yield made("ت" + form, _TWO_WOMEN)
    for form in _plurals(stem, "وا"):
        yield made("ي" + form, _MEN)
    if shorter:
        yield made(_first_person(stem.clipped), _I)
        yield made("ن" + stem.clipped, _WE)
