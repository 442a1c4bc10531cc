"""What every attribution rule looks at: the tokens, the quotations they stand in, the sentences they make."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final, TypeVar

from attrs import evolve, field, frozen

from arabic_geo.chars import ALEF_MADDA
from arabic_geo.grammar.pattern import write_class
from arabic_geo.lexicon import Entry, Lexicon, Row
from arabic_geo.tokens import Tokens

R = TypeVar("R", bound=Row)

#: Conjunctions and prepositions that are written onto what follows.
CLITICS: Final = ("wa", "fa", "bi", "li", "ka", "article")
#: The accusative of an indefinite noun, as it is written: its mark before the alef or behind it.
ACCUSATIVE: Final = ("\u064b\u0627", "\u0627\u064b")
QUOTE_TAGS: Final = ("quote", "quote_open", "quote_close", "quote_curly")


@frozen
class Quotation:
    """A pair of quotation marks: the tokens that open and close it."""

    open: int
    close: int


@frozen
class Scene:
    """The tokens of a text with the structure that its marks give.

    ``closes`` leads from the token that opens a quotation to the one that closes it, ``opens`` back; ``quotations``
    are the tokens that open one; ``ends`` are the tokens at which sentences end: stops outside quotations, and ends of
    lines; ``stops`` are all stops.
    """

    tokens: Tokens
    tags: Tags
    closes: dict[int, int]
    opens: dict[int, int]
    quotations: Sequence[int]
    ends: Sequence[int]
    stops: Sequence[int]
    #: What is known of the cues that have been read, by their tokens.
    cues: dict[int, Any] = field(init=False, factory=dict, repr=False)
    _places: dict[str, list[int]] = field(init=False, factory=lambda: defaultdict(list), repr=False)
    _length: int = field(init=False, repr=False)
    _tag: str = field(init=False, repr=False)
    _words: Sequence[str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_length", len(self.tokens))
        object.__setattr__(self, "_tag", self.tokens.tags)
        object.__setattr__(self, "_words", self.tokens.words)

    def __len__(self) -> int:
        return self._length

    def has(self, at: int, *names: str) -> bool:
        """Whether a token has one of the tags."""
        return 0 <= at < self._length and self._tag[at] in self.tags[names]

    def each(self, start: int, end: int, *names: str) -> Iterator[int]:
        """The tokens from one to before another that have one of the tags: looked for in C, not asked one by one."""
        return (match.start() for match in self.tags.finder(names).finditer(self._tag, max(0, start), max(0, end)))

    def first(self, start: int, end: int, *names: str) -> int | None:
        """The first of these tokens, if there is one."""
        return next(self.each(start, end, *names), None)

    def places(self, word: str) -> Sequence[int]:
        """The tokens that are a word, in text order."""
        if not self._places:
            for at, other in enumerate(self._words):
                self._places[other].append(at)
        return self._places.get(word, ())

    def word(self, at: int) -> str:
        """The normal form of a token; of none, nothing."""
        return self._words[at] if 0 <= at < self._length else ""

    def rows(self, at: int, kind: type[R]) -> Iterator[R]:
        """The rows of a table that a token may be; of none, nothing."""
        if 0 <= at < self._length:
            for entry in self.tokens.entries[at]:
                if isinstance(entry.row, kind):
                    yield entry.row

    def entries(self, at: int, kind: type[Row]) -> Iterator[Entry]:
        """The entries from a table that a token may be; of none, nothing."""
        if 0 <= at < self._length:
            for entry in self.tokens.entries[at]:
                if isinstance(entry.row, kind):
                    yield entry

    def sentence_end(self, at: int) -> int:
        """The token at which the sentence of a token ends, or the number of tokens."""
        index = bisect_left(self.ends, at)
        return self.ends[index] if index < len(self.ends) else len(self.tokens)

    def next_stop(self, at: int) -> int:
        """The next stop, quoted or not, or the number of tokens."""
        index = bisect_left(self.stops, at)
        return self.stops[index] if index < len(self.stops) else len(self.tokens)

    def sentence_start(self, at: int) -> int:
        """The first token of the sentence of a token."""
        index = bisect_left(self.ends, at)
        start = self.ends[index - 1] + 1 if index else 0
        while self.has(start, "newline", "stop") or (self.has(start, *QUOTE_TAGS) and start in self.opens):
            start += 1
        return start

    def opened_between(self, start: int, end: int) -> Sequence[int]:
        """The tokens that open a quotation from one token to before another."""
        return self.quotations[bisect_left(self.quotations, start) : bisect_left(self.quotations, end)]

    def quotation_of(self, at: int) -> Quotation | None:
        """The innermost quotation in which a token stands."""
        index = bisect_left(self.quotations, at)
        for start in reversed(self.quotations[max(0, index - NESTED) : index]):
            if self.closes[start] > at:
                return Quotation(start, self.closes[start])
        return None


class Tags(dict[tuple[str, ...], frozenset[str]]):
    """The characters of tags, asked for by one or more names: ``tags["head", "medium"]`` are those of either."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._alphabet = lexicon.alphabet
        self._finders: dict[tuple[str, ...], re.Pattern[str]] = {}
        #: The character of a word that the lexicon does not know.
        self.unknown = lexicon.alphabet.char(frozenset({"word"}))

    def __missing__(self, names: tuple[str, ...]) -> frozenset[str]:
        found = self[names] = frozenset[str]().union(*map(self._alphabet.having, names))
        return found

    def finder(self, names: tuple[str, ...]) -> re.Pattern[str]:
        """The expression that finds the tokens of a text that have one of the tags."""
        found = self._finders.get(names)
        if found is None:
            found = self._finders[names] = re.compile(write_class(self[names]))
        return found


def set_scene(tokens: Tokens, tags: Tags) -> Scene:
    """Pair the quotation marks of a text and find where its sentences end."""
    closes: dict[int, int] = {}
    ends: list[int] = []
    waiting: list[int] = []
    newline, stop = tags[("newline",)], tags[("stop",)]
    stops: list[int] = []
    points: list[int] = []
    for at in map(re.Match.start, tags.finder(("newline", "stop", *QUOTE_TAGS)).finditer(tokens.tags)):
        tag = tokens.tags[at]
        if tag in newline:
            waiting.clear()
            ends.append(at)
        elif tag in stop:
            (stops if ends_sentence(tokens, at) else points).append(at)
        else:
            _pair(tokens, tags, at, waiting, closes)
    quotations = sorted(closes)
    ends.extend(at for at in stops if not _inside(quotations, closes, at))
    named = [*points, *_foreign_names(tokens, tags), *_hyphens(tokens, tags)]
    if named:  # the points of initials are part of the name
        written = list(tokens.tags)
        for at in named:
            written[at] = tags.unknown
        tokens = evolve(tokens, tags="".join(written))
    opens = {close: open_ for open_, close in closes.items()}
    return Scene(tokens, tags, closes, opens, quotations, sorted(ends), stops)


def _foreign_names(tokens: Tokens, tags: Tags) -> Iterator[int]:
    """«آنا» is a name, though «أنا» is looked up alike."""
    pronouns = map(re.Match.start, tags.finder(("anaphor_pronoun",)).finditer(tokens.tags))
    return (at for at in pronouns if tokens.spelling(at).startswith(ALEF_MADDA))


def _hyphens(tokens: Tokens, tags: Tags) -> Iterator[int]:
    """«أرندت-براور»: a stroke amid a name of two unknown words."""
    names = tags[("given",)] | {tags.unknown}
    return (
        at
        for at in map(re.Match.start, tags.finder(("dash",)).finditer(tokens.tags, 1, len(tokens) - 1))
        if at in tokens.glued
        and at + 1 in tokens.glued
        and tokens.tags[at - 1] in names
        and tokens.tags[at + 1] in names
    )


def _pair(tokens: Tokens, tags: Tags, at: int, waiting: list[int], closes: dict[int, int]) -> None:
    tag = tokens.tags[at]
    if tag in tags[("quote_open",)]:
        waiting.append(at)
        return
    if tag in tags[("quote_close",)]:
        opener = next((o for o in _innermost(waiting) if tokens.tags[o] in tags[("quote_open",)]), None)
    else:
        word = tokens.words[at]
        # “ and ” are used in both orders, " has none: the neighbours tell
        opener = next((o for o in _innermost(waiting) if _matches(tokens.words[o], word)), None)
        if opener is not None and _opens(tokens, tags, at) and not _closes(tokens, at):
            opener = None if len(waiting) < 2 else opener
        if opener is None:
            waiting.append(at)
            return
    if opener is not None:
        closes[opener] = at
        del waiting[bisect_left(waiting, opener) :]


def _innermost(waiting: list[int]) -> Iterator[int]:
    """The marks that wait to be closed, from the innermost out, as far as one is looked for."""
    return islice(reversed(waiting), DEEPEST)


def _matches(opener: str, closer: str) -> bool:
    return opener == closer == '"' or (opener in "“”" and closer in "“”")


def _opens(tokens: Tokens, tags: Tags, at: int) -> bool:
    """Whether a mark without direction looks like an opening one: space before it, none after."""
    before = at not in tokens.glued or tokens.tags[at - 1] in tags[CLITICS] or tokens.words[at - 1] in "(:"
    return before and at + 1 in tokens.glued


def _closes(tokens: Tokens, at: int) -> bool:
    return at in tokens.glued and at + 1 not in tokens.glued


def ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a stop ends a sentence: not the point after an initial («أ. ف. ب», «د. أحمد», «إيه. جي.»)."""
    return not (
        tokens.words[at] == "."
        and at in tokens.glued
        and is_initial(tokens.words[at - 1])
        and at - 1 not in tokens.glued
    )


#: Names of Latin letters as they stand in initials, in normal form.
LETTER_NAMES: Final = frozenset(
    {"ايه", "بي", "سي", "دي", "اف", "جي", "جيه", "كيه", "ال", "ام", "ار", "اس", "دبليو", "اتش"}
)


def is_initial(word: str) -> bool:
    """Whether a word is a letter, or the name of one."""
    return word in LETTER_NAMES or (len(word) == 1 and word.isalpha())


def _inside(quotations: Sequence[int], closes: Mapping[int, int], at: int) -> bool:
    """Whether a token stands in a quotation, of those that open shortly before it."""
    index = bisect_left(quotations, at)
    return any(closes[start] > at for start in quotations[max(0, index - NESTED) : index])


#: Over how many marks that were never closed a mark may close another.
DEEPEST: Final = 64

#: How deep quotations are looked for around a stop.
NESTED: Final = 6
