"""From a text as it was written to a form that can be compared, without ever losing the way back.

A step is a value: it knows its name and what it changes. Most steps say what single characters become;
these are fused, so that any number of them costs one pass over the text. A few depend on the neighbours and
run by themselves.

>>> normal = normalize("قـال المسؤول: ٥٠٪", *MATCH)
>>> normal.text
'قال المسءول: 50%'
>>> normal.to_original(Span(0, 3)).of(normal.original)
'قـال'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import regex
from attrs import field, frozen

from arabic_geo import chars
from arabic_geo.alignment import Alignment, Edit
from arabic_geo.errors import RuleError
from arabic_geo.spans import Span


def _copy(table: Mapping[int, str]) -> dict[int, str]:
    return dict(table)


@frozen
class Step:
    """One way in which two spellings stop being different. Call it on a ``str`` to get one.

    Either a ``table`` says what single code points become (a ``str`` of any length, empty to take them
    out), or every match of the ``pattern`` (in the syntax of the ``regex`` package) becomes the
    ``replacement``, as it stands. Empty matches are passed over: nothing is made from nothing. Use bounded
    or possessive repetition only, so that time stays linear. ``RuleError`` on a step that has neither or
    both, or whose pattern does not compile.

    >>> Step("fold_va", {0x06A4: "ف"})("ڤيينا")
    'فيينا'
    """

    name: str
    table: Mapping[int, str] = field(default={}, converter=_copy, hash=False, repr=False)
    pattern: str | None = field(default=None, kw_only=True)
    replacement: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        if bool(self.table) == (self.pattern is not None):
            raise RuleError(self.name, "a step has either a table or a pattern")
        if self.pattern is not None:
            try:
                regex.compile(self.pattern)
            except regex.error as error:
                raise RuleError(self.name, f"the pattern does not compile: {error}") from None

    def __call__(self, text: str) -> str:
        return normalize(text, self).text


@frozen
class Normalized:
    """An ``original`` text, its normal form ``text``, and the ``alignment`` of the two, in code points."""

    original: str
    text: str
    alignment: Alignment

    def to_original(self, span: Span) -> Span:
        """Where a span of the normal form came from, as tight as can be; see ``Alignment.to_original``.

        >>> normalize("الـ٢٤", *MATCH).to_original(Span(2, 4))
        Span(start=3, end=5)
        """
        return self.alignment.to_original(span)

    def to_normal(self, span: Span) -> Span:
        """What became of a span of the original; see ``Alignment.to_normal``.

        >>> normalize("قــال", *MATCH).to_normal(Span(0, 5))
        Span(start=0, end=3)
        """
        return self.alignment.to_normal(span)


def normalize(text: str, *steps: Step) -> Normalized:
    """The normal form of ``text`` after all ``steps``, in their order, and the way back.

    Without steps the text stays as it is. Any ``str`` will do, lone surrogates included; ``TypeError`` on
    anything else.

    >>> normalize("إلـى", fold_hamza_alef, strip_tatweel).text
    'الى'
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"only a str can be normalized, not {type(text).__name__}")
    normal, alignment = text, Alignment.identity(len(text))
    for stage in _fuse(steps):
        normal, edits = stage.apply(normal)
        if edits:
            alignment = alignment.then(Alignment(alignment.normal_length, len(normal), edits))
    return Normalized(text, normal, alignment)


# --- How steps run --------------------------------------------------------------------------------

#: The blocks that most characters of a text come from. ``str.translate`` is twice as fast on what its table
#: holds.
_USUAL = ((0x0000, 0x017F), (0x0600, 0x06FF), (0x2000, 0x206F))
#: So many different characters are replaced one after another in less time than all are translated at once.
_FEW = 24


class _Table:
    """Table steps fused into one: what each code point becomes after all of them."""

    def __init__(self, *steps: Step) -> None:
        fused: dict[int, str] = {}
        for step in steps:
            fused = {
                **{point: result.translate(step.table) for point, result in fused.items()},
                **{point: result for point, result in step.table.items() if point not in fused},
            }
        self.results = {chr(point): result for point, result in fused.items() if chr(point) != result}
        self.growth = {char: len(result) - 1 for char, result in self.results.items() if len(result) != 1}
        # The standard engine scans for a class of characters five times as fast as ``regex`` does.
        self.changed = _class(self.results)
        self.uneven = _class(self.growth)
        # Whether the order does not matter in which characters are replaced: none becomes one that is replaced too.
        self.orderless = self.results.keys().isdisjoint("".join(self.results.values()))
        usual = {point: chr(point) for first, last in _USUAL for point in range(first, last + 1)}
        self.table = usual | fused

    def apply(self, text: str) -> tuple[str, list[Edit]]:
        changed = set("".join(self.changed.findall(text)))
        edits: list[Edit] = []
        if not changed.isdisjoint(self.growth):
            ahead = 0
            for match in self.uneven.finditer(text):
                start = match.start()
                growth = self.growth[match[0]]
                edits.append((start, start + 1, start + ahead, start + 1 + ahead + growth))
                ahead += growth
        if len(changed) > _FEW or not self.orderless:
            return text.translate(self.table), edits
        for char in changed:
            text = text.replace(char, self.results[char])
        return text, edits


def _class(characters: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the characters."""
    escaped = re.escape("".join(sorted(characters)))
    return re.compile(f"[{escaped}]" if escaped else "(?!)")


class _Context:
    """One step with a pattern."""

    def __init__(self, pattern: str, replacement: str) -> None:
        self.pattern = regex.compile(pattern)
        self.replacement = replacement

    def apply(self, text: str) -> tuple[str, list[Edit]]:
        edits: list[Edit] = []
        parts: list[str] = []
        width = len(self.replacement)
        done = ahead = 0
        for match in self.pattern.finditer(text):
            start, end = match.span()
            if start == end:
                continue
            parts += text[done:start], self.replacement
            done = end
            if (end - start, width) != (1, 1):
                edits.append((start, end, start + ahead, start + ahead + width))
                ahead += width - (end - start)
        return ("".join(parts) + text[done:] if parts else text), edits


@lru_cache(maxsize=128)
def _fuse(steps: tuple[Step, ...]) -> tuple[_Table | _Context, ...]:
    """The fewest passes that do the same: neighbouring tables become one."""
    return tuple(_stages(steps))


def _stages(steps: tuple[Step, ...]) -> Iterator[_Table | _Context]:
    tables: list[Step] = []
    for step in steps:
        if step.pattern is None:
            tables.append(step)
            continue
        if tables:
            yield _Table(*tables)
            tables = []
        yield _Context(step.pattern, step.replacement)
    if tables:
        yield _Table(*tables)


# --- The steps ------------------------------------------------------------------------------------


def _each(characters: str, result: str) -> dict[int, str]:
    """A table by which each of the characters becomes the result."""
    return {ord(character): result for character in characters}


def _pairwise(characters: str, results: str) -> dict[int, str]:
    """A table by which each of the characters becomes the result at its place."""
    return {ord(character): result for character, result in zip(characters, results, strict=True)}


_ANY_DIGIT = chars.DIGITS + chars.ARABIC_INDIC_DIGITS + chars.EXTENDED_DIGITS

#: Vowels, shadda, sukun, tanwin and the marks of the Koran: «قائلًا» becomes «قائلا».
strip_marks = Step("strip_marks", _each(chars.MARKS, ""))

#: The stroke that stretches a word: «قــال» becomes «قال».
strip_tatweel = Step("strip_tatweel", _each(chars.TATWEEL, ""))

#: Beside a number a stroke that stretches nothing is a dash: «18ـ 2ـ 1432» becomes «18- 2- 1432», «(2 ــ صفر)»
#: «(2 - صفر)». It belongs before ``strip_tatweel``, which would run the numbers together.
fold_strokes = Step(
    "fold_strokes",
    pattern=f"(?<=[{_ANY_DIGIT}][{chars.SPACES}]?){chars.TATWEEL}++(?=[{chars.SPACES}{_ANY_DIGIT}])"
    f"|(?<=[{chars.SPACES}]){chars.TATWEEL}++(?=[{chars.SPACES}][{_ANY_DIGIT}])",
    replacement=chars.HYPHEN_MINUS,
)

#: Direction marks, zero-width characters, soft hyphens, the byte order mark.
strip_invisible = Step("strip_invisible", _each(chars.INVISIBLES, ""))


def _unshape() -> dict[int, str]:
    """What Unicode says that shaped letters and ligatures stand for; a lone mark loses the space under it."""
    table: dict[int, str] = {}
    for first, last in chars.PRESENTATION_FORMS:
        for point in range(first, last + 1):
            plain = unicodedata.normalize("NFKC", chr(point)).lstrip(chars.SPACE)
            if plain != chr(point):
                table[point] = plain
    return table


#: Shaped letters and ligatures become what they stand for: «ﻗﺎﻝ» «قال», one lam-alif «ﻻ» two letters, «ﷲ» a
#: word.
fold_presentation_forms = Step("fold_presentation_forms", _unshape())

#: Hamza, madda or wasla on alif: «أ إ آ ٱ» become «ا».
fold_hamza_alef = Step(
    "fold_hamza_alef",
    _each(
        chars.ALEF_HAMZA_ABOVE
        + chars.ALEF_HAMZA_BELOW
        + chars.ALEF_MADDA
        + chars.ALEF_WASLA
        + chars.ALEF_WAVY_HAMZA_ABOVE
        + chars.ALEF_WAVY_HAMZA_BELOW
        + chars.ALEF_HIGH_HAMZA,
        chars.ALEF,
    ),
)

#: Hamza on waw or ya: «ؤ ئ» become «ء», so that «مسؤول» and «مسئول» are one word.
fold_hamza_seats = Step(
    "fold_hamza_seats",
    _each(chars.WAW_HAMZA + chars.YEH_HAMZA + chars.WAW_HIGH_HAMZA + chars.YEH_HIGH_HAMZA, chars.HAMZA),
)

#: Hamza typed as a mark of its own over waw or ya, as some systems store «ؤ ئ»: both together become «ء».
#: It belongs before ``strip_marks``, which would take the hamza away.
fold_hamza_marks = Step(
    "fold_hamza_marks",
    pattern=f"[{chars.WAW}{chars.YEH}{chars.ALEF_MAKSURA}{chars.FARSI_YEH}]"
    f"[{chars.TASHKEEL}]{{0,3}}+{chars.HAMZA_ABOVE}",
    replacement=chars.HAMZA,
)

#: «ى» becomes «ي»: «على» and «علي» are one token.
fold_alef_maksura = Step("fold_alef_maksura", _each(chars.ALEF_MAKSURA, chars.YEH))

#: «ة» becomes «ه». For looking words up only: in a text it would make «قوله» of «قولة».
fold_teh_marbuta = Step("fold_teh_marbuta", _each(chars.TEH_MARBUTA, chars.HEH))

#: Letters of Persian and Urdu keyboards that look like Arabic ones: «ی ک ہ» become «ي ك ه». Letters with a
#: sound of their own («گ پ چ ڤ») stay.
fold_persian = Step(
    "fold_persian",
    _each(chars.FARSI_YEH + chars.YEH_BARREE, chars.YEH)
    | _each(chars.KEHEH + chars.SWASH_KAF, chars.KAF)
    | _each(
        chars.HEH_DOACHASHMEE + chars.HEH_YEH_ABOVE + chars.HEH_GOAL + chars.HEH_GOAL_HAMZA + chars.AE,
        chars.HEH,
    )
    | _each(chars.TEH_MARBUTA_GOAL, chars.TEH_MARBUTA),
)

#: «٠١٢» and «۰۱۲» become «012». The separators «٫ ٬» stay: they say which is which, as «,» and «.» do not.
fold_digits = Step(
    "fold_digits",
    _pairwise(chars.ARABIC_INDIC_DIGITS, chars.DIGITS) | _pairwise(chars.EXTENDED_DIGITS, chars.DIGITS),
)

#: One mark for each purpose: every percent sign becomes «%», every dash and minus «-», Urdu's full stop
#: «.», and reversed, turned and wide commas, semicolons and question marks the usual ones of their
#: direction. Quotation marks come down to «»، “”، ""، ‹›، ‘’، '': rare ones join the class they are drawn
#: like. Arabic «،» and Latin «,» stay two, as only the latter stands within numbers.
fold_punctuation = Step(
    "fold_punctuation",
    _each(chars.PERCENT_SIGNS.replace(chars.PERCENT_SIGN, ""), chars.PERCENT_SIGN)
    | _each(chars.DASHES.replace(chars.HYPHEN_MINUS, ""), chars.HYPHEN_MINUS)
    | _each(chars.ARABIC_PER_MILLE, chars.PER_MILLE)
    | _each(chars.REVERSED_COMMA + chars.TURNED_COMMA, chars.COMMA)
    | _each(chars.REVERSED_SEMICOLON + chars.TURNED_SEMICOLON, chars.SEMICOLON)
    | _each(chars.REVERSED_QUESTION, chars.QUESTION)
    | _each(chars.FULLWIDTH_COMMA, ",")
    | _each(chars.FULLWIDTH_SEMICOLON, ";")
    | _each(chars.FULL_STOP, ".")
    | _each(chars.LOW_QUOTE + chars.REVERSED_QUOTE + chars.HEAVY_LEFT_QUOTE, chars.LEFT_QUOTE)
    | _each(chars.HEAVY_RIGHT_QUOTE, chars.RIGHT_QUOTE)
    | _each(chars.DOUBLE_PRIME + chars.MODIFIER_DOUBLE_PRIME + chars.FULLWIDTH_QUOTE, chars.QUOTE)
    | _each(chars.LEFT_DOUBLE_ANGLE, chars.LEFT_GUILLEMET)
    | _each(chars.RIGHT_DOUBLE_ANGLE, chars.RIGHT_GUILLEMET)
    | _each(chars.LOW_INNER_QUOTE + chars.REVERSED_INNER_QUOTE, chars.LEFT_INNER_QUOTE)
    | _each(chars.FULLWIDTH_APOSTROPHE, chars.APOSTROPHE),
)

#: Every space that stays on its line becomes " ", one for one; line breaks stay.
fold_spaces = Step("fold_spaces", _each(chars.SPACES.replace(chars.SPACE, ""), chars.SPACE))

#: Two or more spaces in a row become one " "; line breaks stay.
collapse_spaces = Step("collapse_spaces", pattern=f"[{chars.SPACES}]{{2,}}+", replacement=chars.SPACE)


#: All steps, each by its name.
STEPS: tuple[Step, ...] = (
    strip_marks,
    fold_strokes,
    strip_tatweel,
    strip_invisible,
    fold_presentation_forms,
    fold_hamza_alef,
    fold_hamza_seats,
    fold_hamza_marks,
    fold_alef_maksura,
    fold_teh_marbuta,
    fold_persian,
    fold_digits,
    fold_punctuation,
    fold_spaces,
    collapse_spaces,
)


# --- Profiles -------------------------------------------------------------------------------------

#: What the parser matches against: everything that newsrooms spell in two ways, but every word still itself.
MATCH: tuple[Step, ...] = (
    fold_presentation_forms,
    strip_invisible,
    fold_strokes,
    fold_hamza_marks,
    strip_marks,
    strip_tatweel,
    fold_persian,
    fold_hamza_alef,
    fold_hamza_seats,
    fold_alef_maksura,
    fold_digits,
    fold_punctuation,
    fold_spaces,
)

#: For finding words in a collection: as ``MATCH``, final «ة» as «ه», and single spaces.
SEARCH: tuple[Step, ...] = (*MATCH, fold_teh_marbuta, collapse_spaces)

#: For showing: the spelling stays, what is only drawing goes.
DISPLAY: tuple[Step, ...] = (
    fold_presentation_forms,
    strip_invisible,
    fold_strokes,
    strip_tatweel,
    fold_spaces,
    collapse_spaces,
)
