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
from itertools import accumulate, compress, count, islice
from operator import add, eq
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
#: The same for texts of usual characters alone, in which ``\w`` of the standard engine is ``\p{L}`` with the digits
#: and no space is but " ". Without groups it takes half the time, and makes no tuples.
USUAL_PIECE: Final = re.compile(r"(?:[^\W\d_]+|\d+(?:[.,٫٬،]\d+)*|.) *", re.DOTALL)
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
    """What the lexicon makes of one piece, a ``word``: its parts, and the multiword entries that may start in it.

    ``phrases`` are pairs of the parts that stand before the entry and the node of the tree that the rest leads to,
    ``followers`` the pieces that one of them may go on with; ``may_be_led`` says that its first letter may be a
    preposition, which only the word before can tell.

    Most pieces are one token whatever stands around them: these have its ``tag`` and ``entries``. All others have a
    plain reading for each part instead.
    """

    word: str
    parts: tuple[Part, ...]
    phrases: tuple[tuple[tuple[Part, ...], Phrase], ...] = ()
    may_be_led: bool = False
    tag: str = field(init=False, default="", repr=False)
    entries: tuple[Any, ...] = field(init=False, default=(), repr=False)
    followers: frozenset[str] = field(init=False, default=frozenset(), repr=False)
    plain: tuple[Reading, ...] = field(init=False, default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        if len(self.parts) == 1 and not self.phrases and not self.may_be_led:
            object.__setattr__(self, "tag", self.parts[0].tag)
            object.__setattr__(self, "entries", self.parts[0].entries)
            return
        followers = frozenset[str]().union(*(node.branches for _, node in self.phrases))
        plain = tuple(
            Reading(self.word[part.start : part.end], (Part(0, part.end - part.start, part.tag, part.entries),))
            for part in self.parts
        )
        object.__setattr__(self, "followers", followers)
        object.__setattr__(self, "plain", plain)


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

    ``readings`` is asked once for each piece, with the space after it or without; multiword entries are taken
    greedily, the longest first.
    """
    text = normalized.text
    usual = UNUSUAL.search(text) is None
    words: list[str] = []
    tags: list[str] = []
    entries: list[tuple[Any, ...]] = []
    starts, ends = array("q"), array("q")
    at = len(text) - len(text.lstrip(" "))
    before: Reading | None = None
    while at < len(text):
        pieces, offsets, sure = _cut(text, at, usual)
        found, run, at = _take_apart([readings[piece] for piece in pieces], offsets, sure, text, readings, before)
        before = found[-1]
        words += [reading.word for reading in found]
        tags.append("".join([reading.tag for reading in found]))
        entries += [reading.entries for reading in found]
        starts.extend(run)
        ends.extend(map(add, run, [len(reading.word) for reading in found]))
    edits = normalized.alignment.edits
    return Tokens(
        normalized.original,
        words,
        "".join(tags),
        entries,
        _starts_to_original(edits, starts) if edits else starts,
        _ends_to_original(edits, ends, normalized.original) if edits else ends,
        glued=_find_glued(words, starts, ends),
    )


def _find_glued(words: Sequence[str], starts: array[int], ends: array[int]) -> Flagged:
    """The tokens that start where the one before ends, unless that is the end of a line."""
    flags = bytearray(min(len(words), 1))
    flags.extend(map(eq, islice(starts, 1, None), ends))
    for index, word in enumerate(words[:-1], 1):
        if word == "\n":
            flags[index] = 0
    return Flagged(bytes(flags))


def _cut(text: str, at: int, usual: bool) -> tuple[list[str], list[int], int]:
    """Pieces from an offset on, with the space after them or without; where each starts and the last ends; and how many
    of them are sure to be whole, with all that a multiword entry needs behind them."""
    width = WINDOW
    while True:
        if usual:
            pieces = USUAL_PIECE.findall(text, at, at + width)
            lengths = list(map(len, pieces))
        else:
            pairs: list[tuple[str, str]] = PIECE.findall(text, at, at + width)
            pieces = [piece for piece, _ in pairs]
            lengths = [len(piece) + len(space) for piece, space in pairs]
        whole = at + width >= len(text)
        if whole or len(pieces) > 2 * AHEAD:  # so that no piece is cut more than twice
            return pieces, list(accumulate(lengths, initial=at)), len(pieces) - (0 if whole else AHEAD)
        width *= 2


def _take_apart(
    found: list[Reading],
    offsets: list[int],
    sure: int,
    text: str,
    readings: Mapping[str, Reading],
    earlier: Reading | None,
) -> tuple[list[Reading], list[int], int]:
    """A plain reading for each token, where it starts, and where the pieces end that were taken.

    Of pieces that have a plain reading already, whole runs are taken; ``earlier`` is the one before the first.
    """
    taken: list[Reading] = []
    starts: list[int] = []
    done, end = 0, len(found) - 1
    for index in [index for index, reading in enumerate(found[:sure]) if not reading.tag]:
        if index < done:
            continue
        reading, at, last = found[index], offsets[index], index
        goes_on = index < end and found[index + 1].word in reading.followers
        phrase = _longest_phrase(reading, found, index + 1) if goes_on else None
        if phrase is not None:
            before, node, more = phrase
            last = index + more
            length = offsets[last] + len(found[last].word) - at
            parts = (*before, *_phrase_parts(node, before[-1].end if before else 0, length))
            reading = Reading(text[at : at + length], parts)
        elif reading.may_be_led:
            previous = found[index - 1] if done < index else taken[-1] if taken else earlier
            if previous is not None and _asks_for_lam(previous.entries):
                reading = Reading(reading.word, _split_lam(reading.word, readings))
        if phrase is None and len(reading.parts) == 1:
            found[index] = reading.plain[0]
            continue
        taken += found[done:index]
        taken += reading.plain or (reading,)
        starts += offsets[done:index]
        starts += [at + part.start for part in reading.parts]
        done = last + 1
    return [*taken, *found[done:sure]], [*starts, *offsets[done:sure]], offsets[max(done, sure)]


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
        found.extend([original_start] * (beyond - inside))
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
        found.extend([_after_marks(text, end + moved) for end in ends[touching:inside]])
        found.extend([original_end] * (beyond - inside))
        at, moved = beyond, original_end - normal_end
    found.extend(_shift(ends[at:], moved))
    return found


def _shift(offsets: array[int], by: int) -> Iterable[int]:
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


def _longest_phrase(
    reading: Reading, found: Sequence[Reading], index: int
) -> tuple[tuple[Part, ...], Phrase, int] | None:
    """The parts before it, the node and the further pieces of the longest multiword entry that starts here."""
    best: tuple[tuple[Part, ...], Phrase, int] | None = None
    for before, node in reading.phrases:
        more = 0
        while index + more < len(found):
            branch = node.branches.get(found[index + more].word)
            if branch is None:
                break
            node, more = branch, more + 1
            if node.tag and (best is None or more > best[2]):
                best = (before, node, more)
    return best
