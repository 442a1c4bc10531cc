"""From the normal form of a text to tokens, each with its place in the original and the tag of its reading.

A *piece* is what is written together: a word, a number with its separators, a mark, the end of a line. A *token* is
what the grammar works on: mostly a piece, sometimes a part of one (a clitic that the lexicon splits off), sometimes
several (a name of two words that the lexicon knows as one).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, count
from operator import add
from typing import Any, Final, Protocol

import regex
from attrs import define, evolve, field, frozen

from arabic_geo.alignment import Edit
from arabic_geo.chars import FATHATAN, HAMZA_ABOVE, HAMZA_BELOW, INVISIBLES, LAM, MARKS, TATWEEL
from arabic_geo.normalize import MATCH, Normalized, fold_presentation_forms, normalize
from arabic_geo.spans import Span

PIECE = regex.compile(
    r"""( \p{L}[\p{L}\p{M}]*+               # a word
        | \d++ (?: [.,٫٬،] \d++ )*+         # a number with its separators
        | .                                 # any mark, or the end of a line
        ) ( [^\S\n]*+ )                     # and the space after it""",
    regex.VERBOSE | regex.DOTALL,
)
#: The same for texts of usual characters alone, in which ``\w`` of the standard engine is ``\p{L}`` with the digits
#: and no space is but " ". Without groups it takes half the time, and makes no tuples.
USUAL_PIECE: Final = re.compile(r"(?:[^\W\d_]+|\d+(?:[.,٫٬،]\d+)*|.) *", re.DOTALL)
UNUSUAL: Final = re.compile(r"[^\n -~£«°»ء-غف-ي،؛؟٪٫٬پچژڤکگی–—‘’“”•…€]")

#: What a word may be written with and still be spelt the same.
_UNSEEN: Final = {
    **fold_presentation_forms.table,
    **{ord(char): "" for char in INVISIBLES + TATWEEL + MARKS if char not in FATHATAN + HAMZA_ABOVE + HAMZA_BELOW},
}


@frozen
class Part:
    """A part of a piece: where it lies in the piece, its tag (one character) and what the lexicon knows of it."""

    start: int
    end: int
    tag: str
    entries: tuple[Any, ...] = ()


class Phrase(Protocol):
    """A node of the tree of multiword entries."""

    @property
    def tag(self) -> str: ...
    @property
    def entries(self) -> tuple[Any, ...]: ...
    @property
    def branches(self) -> Mapping[str, Phrase]: ...
    @property
    def suffix(self) -> Part | None: ...


@frozen
class Reading:
    """What the lexicon makes of one piece, a ``word``: its parts, and the multiword entries that may start in it.

    ``phrases`` are pairs of the parts that stand before the entry and the node of the tree that the rest leads to;
    ``followers`` are the pieces that one of them may go on with. ``token`` is the one part of a piece that is one token
    whatever stands around it, as most are, unless a follower comes next; ``tag`` and ``entries`` are its own where
    there are no followers either, and so nothing is left to look at.
    """

    word: str
    parts: tuple[Part, ...]
    phrases: tuple[tuple[tuple[Part, ...], Phrase], ...] = ()
    token: Part | None = None
    tag: str = field(init=False, default="", repr=False)
    entries: tuple[Any, ...] = field(init=False, default=(), repr=False)
    followers: frozenset[str] = field(init=False, default=frozenset(), repr=False)

    def __attrs_post_init__(self) -> None:
        if self.phrases:
            followers = frozenset[str]().union(*(node.branches for _, node in self.phrases))
            object.__setattr__(self, "followers", followers)
        elif self.token is not None:
            object.__setattr__(self, "tag", self.token.tag)
            object.__setattr__(self, "entries", self.token.entries)


@frozen
class Tokens:
    """The tokens of a text in columns, all of one length: token ``i`` is ``words[i]`` with tag ``tags[i]``.

    ``starts`` and ``ends`` are offsets of the original text, ``words`` the normal form; ``glued`` holds the indices
    of the tokens that no space separates from the one before.
    """

    text: str
    words: Sequence[str]
    tags: str
    entries: Sequence[tuple[Any, ...]]
    starts: Sequence[int]
    ends: Sequence[int]
    glued: frozenset[int] = field(repr=False, default=frozenset())

    def __len__(self) -> int:
        return len(self.tags)

    def span(self, start: int, end: int) -> Span:
        """The span, in the original text, of the tokens ``start`` to ``end`` (exclusive)."""
        return Span(self.starts[start], self.ends[end - 1])

    def cut(self, span: Span, start: int, end: int | None = None) -> Span:
        """The part of a span from letter ``start`` to ``end`` of its normal form, the last one's marks included."""
        written = normalize(span.of(self.text), *MATCH)
        kept = written.to_original(Span(start, len(written.text) if end is None else end)).shift(span.start)
        return Span(kept.start, span.end if end is None else _after_marks(self.text, kept.end))

    def original(self, index: int) -> str:
        """The token as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def spelling(self, index: int) -> str:
        """The token as a reader sees it: with its hamza, «ى» and tanwin, without shapes, strokes, marks and vowels."""
        return unicodedata.normalize("NFC", self.original(index).translate(_UNSEEN))


@define
class _Columns:
    """The columns of tokens while they are filled: words, tags, entries, and offsets of the normal form."""

    words: list[str] = field(factory=list)
    tags: list[str] = field(factory=list)
    entries: list[tuple[Any, ...]] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)

    def take(self, other: _Columns, first: int, last: int | None = None) -> None:
        """Add a run of another's rows."""
        self.words += other.words[first:last]
        self.tags += other.tags[first:last]
        self.entries += other.entries[first:last]
        self.starts += other.starts[first:last]
        self.ends += other.ends[first:last]

    def add(self, part: Part, at: int, text: str) -> None:
        """Add a part of the piece that starts at an offset."""
        start, end = at + part.start, at + part.end
        self.words.append(text[start:end])
        self.tags.append(part.tag)
        self.entries.append(part.entries)
        self.starts.append(start)
        self.ends.append(end)


def tokenize(normalized: Normalized, readings: Mapping[str, Reading]) -> Tokens:
    """Cut a normal form into pieces, and these into tokens as their readings say.

    ``readings`` is asked once for each piece, with the space after it or without; multiword entries are taken
    greedily, the longest first.
    """
    text = normalized.text
    pieces, starts = _cut_pieces(text)
    found = [readings[piece] for piece in pieces]
    words = [reading.word for reading in found]
    tags = [reading.tag for reading in found]
    entries = [reading.entries for reading in found]
    columns = _Columns(words, tags, entries, starts, list(map(add, starts, map(len, words))))
    if "" in tags:
        columns = _split_pieces(text, found, columns, readings)
    words, starts, ends = columns.words, columns.starts, columns.ends
    touching = [at for at, start, end in zip(count(1), starts[1:], ends) if start == end]
    edits = normalized.alignment.edits
    return Tokens(
        normalized.original,
        words,
        "".join(columns.tags),
        columns.entries,
        _starts_to_original(edits, starts) if edits else starts,
        _ends_to_original(edits, ends, normalized.original) if edits else ends,
        glued=frozenset([at for at in touching if words[at - 1] != "\n"]),
    )


def _cut_pieces(text: str) -> tuple[list[str], list[int]]:
    """The pieces, with the space after them or without, and where each starts."""
    blank = len(text) - len(text.lstrip(" "))
    if UNUSUAL.search(text):
        pairs: list[tuple[str, str]] = PIECE.findall(text, blank)
        pieces = [piece for piece, _ in pairs]
        lengths = [len(piece) + len(space) for piece, space in pairs]
    else:
        pieces = USUAL_PIECE.findall(text, blank)
        lengths = list(map(len, pieces))
    return pieces, list(accumulate(lengths[:-1], initial=blank)) if pieces else []


def _split_pieces(text: str, found: Sequence[Reading], pieces: _Columns, readings: Mapping[str, Reading]) -> _Columns:
    """The columns of tokens from those of pieces; what lies between the pieces without a tag stays as it is."""
    tokens = _Columns()
    following = [*pieces.words[1:], ""]
    done = 0
    for index in [index for index, tag in enumerate(pieces.tags) if not tag]:
        if index < done:
            continue
        reading = found[index]
        taken = None
        if following[index] in reading.followers:
            taken = _longest_phrase(reading, pieces.words, index + 1)
        if taken is None and reading.token is not None:
            pieces.tags[index], pieces.entries[index] = reading.token.tag, reading.token.entries
            continue
        tokens.take(pieces, done, index)
        done, at = index + 1, pieces.starts[index]
        parts: Iterable[Part] = reading.parts
        if taken is not None:
            before, node, more = taken
            done += more
            parts = (*before, *_phrase_parts(node, before[-1].end if before else 0, pieces.ends[done - 1] - at))
        elif len(reading.parts) == 1 and tokens.entries and _asks_for_lam(tokens.entries[-1]):
            parts = _split_lam(reading.word, readings)
        for part in parts:
            tokens.add(part, at, text)
    tokens.take(pieces, done)
    return tokens


#: The tag of what a noun phrase with «ل» must follow.
NEEDS_LAM: Final = "needs_li"


def _asks_for_lam(entries: Iterable[Any]) -> bool:
    return any(NEEDS_LAM in entry.tags for entry in entries)


def _split_lam(piece: str, readings: Mapping[str, Reading]) -> tuple[Part, ...]:
    """«ل» and a name that no table has: in «وفقا لهاريسون» the word before says what the letter is."""
    lam, rest = readings[LAM].parts[0], readings[piece[1:]].parts
    return (lam, *(evolve(part, start=part.start + 1, end=part.end + 1) for part in rest))


def _starts_to_original(edits: Iterable[Edit], starts: list[int]) -> list[int]:
    """Where tokens start in the original: after what was taken out before them."""
    found: list[int] = []
    at = moved = 0
    for original_start, original_end, normal_start, normal_end in edits:
        inside = bisect_right(starts, normal_start, at)
        beyond = bisect_left(starts, normal_end, at)
        found.extend(_shift(starts[at : min(inside, beyond)], moved))
        found.extend(original_start for _ in range(inside, beyond))
        at, moved = beyond, original_end - normal_end
    found.extend(_shift(starts[at:], moved))
    return found


def _ends_to_original(edits: Iterable[Edit], ends: list[int], text: str) -> list[int]:
    """Where tokens end in the original: before what was taken out after them, but after their last letter's marks."""
    found: list[int] = []
    at = moved = 0
    for _, original_end, normal_start, normal_end in edits:
        touching = bisect_left(ends, normal_start, at)
        inside = bisect_right(ends, normal_start, touching)
        beyond = max(inside, bisect_left(ends, normal_end, inside))
        found.extend(_shift(ends[at:touching], moved))
        found.extend(_after_marks(text, end + moved) for end in ends[touching:inside])
        found.extend(original_end for _ in range(inside, beyond))
        at, moved = beyond, original_end - normal_end
    found.extend(_shift(ends[at:], moved))
    return found


def _shift(offsets: list[int], by: int) -> list[int]:
    return [offset + by for offset in offsets] if by else offsets


def _after_marks(text: str, at: int) -> int:
    """Where the marks of a letter end, invisible ones between them included."""
    after = at
    while at < len(text) and (text[at] in MARKS or text[at] in INVISIBLES):
        at += 1
        if text[at - 1] in MARKS:
            after = at
    return after


def _phrase_parts(node: Phrase, start: int, end: int) -> Iterator[Part]:
    suffix = node.suffix
    if suffix is None:
        yield Part(start, end, node.tag, node.entries)
    else:
        yield Part(start, end + suffix.start, node.tag, node.entries)
        yield Part(end + suffix.start, end, suffix.tag)


def _longest_phrase(reading: Reading, pieces: Sequence[str], index: int) -> tuple[tuple[Part, ...], Phrase, int] | None:
    """The parts before it, the node and the further pieces of the longest multiword entry that starts here."""
    best: tuple[tuple[Part, ...], Phrase, int] | None = None
    for before, node in reading.phrases:
        more = 0
        while index + more < len(pieces):
            branch = node.branches.get(pieces[index + more])
            if branch is None:
                break
            node, more = branch, more + 1
            if node.tag and (best is None or more > best[2]):
                best = (before, node, more)
    return best
