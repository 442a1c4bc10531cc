"""From the normal form of a text to tokens, each with its place in the original and the tag of its reading.

A *piece* is what is written together: a word, a number with its separators, a mark, the end of a line. A *token* is
what the grammar works on: mostly a piece, sometimes a part of one (a clitic that the lexicon splits off), sometimes
several (a name of two words that the lexicon knows as one).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import compress, count
from typing import Any, Final, Protocol

import regex
from attrs import evolve, field, frozen

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
#: The same for texts of usual characters alone, in which ``\w`` of the standard engine is ``\p{L}`` with the digits:
#: it takes a third less time.
USUAL_PIECE: Final = re.compile(r"([^\W\d_]+|\d+(?:[.,٫٬،]\d+)*|.)([^\S\n]*)", re.DOTALL)
UNUSUAL: Final = re.compile(r"[^\n -~£«°»ء-غف-ي،؛؟٪٫٬پچژڤکگی–—‘’“”•…€]")

#: Pieces are cut from so many characters at a time, and as many behind them looked at as a multiword entry may have.
WINDOW: Final = 4096
AHEAD: Final = 32

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
    """What the lexicon makes of one piece: its parts, and the multiword entries that may start in it.

    ``phrases`` are pairs of the parts that stand before the entry and the node of the tree that the rest leads to.
    ``token`` is the one part of a piece that is one token whatever stands around it, as most are.
    """

    parts: tuple[Part, ...]
    phrases: tuple[tuple[tuple[Part, ...], Phrase], ...] = ()
    token: Part | None = None


@frozen(eq=False)
class Flagged(Set[int]):
    """The indices at which a column holds a flag, at one byte each: a set of the indices themselves takes a hundred.

    >>> glued = Flagged(bytes([0, 1, 1]))
    >>> 1 in glued, sorted(glued)
    (True, [1, 2])
    """

    flags: bytes = b""

    def __contains__(self, at: object) -> bool:
        return isinstance(at, int) and 0 <= at < len(self.flags) and self.flags[at] == 1

    def __iter__(self) -> Iterator[int]:
        return compress(count(), self.flags)

    def __len__(self) -> int:
        return self.flags.count(1)


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
    glued: Set[int] = field(repr=False, default=Flagged())

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


def tokenize(normalized: Normalized, readings: Mapping[str, Reading]) -> Tokens:
    """Cut a normal form into pieces, and these into tokens as their readings say.

    ``readings`` is asked once for each piece; multiword entries are taken greedily, the longest first.
    """
    text = normalized.text
    pattern = _piece_pattern(text)
    words: list[str] = []
    tags: list[str] = []
    entries: list[tuple[Any, ...]] = []
    starts, ends = array("q"), array("q")
    glued = bytearray()
    at = len(text) - len(text.lstrip(" "))
    pieces: list[tuple[str, str]] = []
    index = last = 0
    separated = True
    while at < len(text):
        if index >= last:
            (pieces, last), index = _cut(pattern, text, at), 0
        piece, space = pieces[index]
        index += 1
        glued.append(not separated)
        reading = readings[piece]
        token = reading.token
        goes_on = reading.phrases and index < len(pieces) and _goes_on(reading, pieces[index][0])
        if token is not None and not goes_on:  # most pieces
            words.append(piece)
            tags.append(token.tag)
            entries.append(token.entries)
            starts.append(at)
            at += len(piece)
            ends.append(at)
            if space:
                at += len(space)
                separated = True
            else:
                separated = piece == "\n"
            continue
        parts = reading.parts
        taken = _longest_phrase(reading, pieces, index) if goes_on else None
        if taken is not None:
            before, node, more = taken
            length = len(piece) + len(space) + sum(len(p) + len(s) for p, s in pieces[index : index + more])
            index += more
            piece, space = pieces[index - 1]
            parts = (*before, *_phrase_parts(node, before[-1].end if before else 0, length - len(space)))
        else:
            if len(parts) == 1 and entries and _asks_for_lam(entries[-1]):
                parts = _split_lam(piece, readings)
            length = len(piece) + len(space)
        for part in parts:
            start, end = at + part.start, at + part.end
            words.append(text[start:end])
            tags.append(part.tag)
            entries.append(part.entries)
            starts.append(start)
            ends.append(end)
        glued.extend(b"\1" * (len(parts) - 1))
        at += length
        separated = bool(space) or piece == "\n"
    edits = normalized.alignment.edits
    return Tokens(
        normalized.original,
        words,
        "".join(tags),
        entries,
        _starts_to_original(edits, starts) if edits else starts,
        _ends_to_original(edits, ends, normalized.original) if edits else ends,
        glued=Flagged(bytes(glued)),
    )


def _piece_pattern(text: str) -> Any:
    """The pattern of pieces that is the fastest for a text."""
    return PIECE if UNUSUAL.search(text) else USUAL_PIECE


def _cut(pattern: Any, text: str, at: int) -> tuple[list[tuple[str, str]], int]:
    """Pieces from an offset on, each with the space after it; and how many of them are sure to be whole, with all that
    a multiword entry needs behind them."""
    width = WINDOW
    while at + width < len(text):
        pieces = pattern.findall(text, at, at + width)
        if len(pieces) > 2 * AHEAD:  # so that no piece is cut more than twice
            return pieces, len(pieces) - AHEAD
        width *= 2
    pieces = pattern.findall(text, at)
    return pieces, len(pieces)


#: The tag of what a noun phrase with «ل» must follow.
NEEDS_LAM: Final = "needs_li"


def _asks_for_lam(entries: Iterable[Any]) -> bool:
    return any(NEEDS_LAM in entry.tags for entry in entries)


def _split_lam(piece: str, readings: Mapping[str, Reading]) -> tuple[Part, ...]:
    """«ل» and a name that no table has: in «وفقا لهاريسون» the word before says what the letter is."""
    lam, rest = readings[LAM].parts[0], readings[piece[1:]].parts
    return (lam, *(evolve(part, start=part.start + 1, end=part.end + 1) for part in rest))


def _starts_to_original(edits: Iterable[Edit], starts: array[int]) -> array[int]:
    """Where tokens start in the original: after what was taken out before them."""
    found = array("q")
    at = moved = 0
    for original_start, original_end, normal_start, normal_end in edits:
        inside = bisect_right(starts, normal_start, at)
        beyond = bisect_left(starts, normal_end, at)
        found.extend(_shift(starts[at : min(inside, beyond)], moved))
        found.extend(original_start for _ in range(inside, beyond))
        at, moved = beyond, original_end - normal_end
    found.extend(_shift(starts[at:], moved))
    return found


def _ends_to_original(edits: Iterable[Edit], ends: array[int], text: str) -> array[int]:
    """Where tokens end in the original: before what was taken out after them, but after their last letter's marks."""
    found = array("q")
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


def _shift(offsets: array[int], by: int) -> Iterable[int]:
    return (offset + by for offset in offsets) if by else offsets


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


def _goes_on(reading: Reading, following: str) -> bool:
    """Whether a multiword entry that starts in a reading may go on with a piece."""
    return any(following in node.branches for _, node in reading.phrases)


def _longest_phrase(
    reading: Reading, pieces: Sequence[tuple[str, str]], index: int
) -> tuple[tuple[Part, ...], Phrase, int] | None:
    """The parts before it, the node and the further pieces of the longest multiword entry that starts here."""
    best: tuple[tuple[Part, ...], Phrase, int] | None = None
    for before, node in reading.phrases:
        more = 0
        while index + more < len(pieces):
            branch = node.branches.get(pieces[index + more][0])
            if branch is None:
                break
            node, more = branch, more + 1
            if node.tag and (best is None or more > best[2]):
                best = (before, node, more)
    return best
