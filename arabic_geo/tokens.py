"""From the normal form of a text to tokens, each with its place in the original and the tag of its reading.

A *token* is what the grammar works on: mostly a piece (:mod:`arabic_geo.pieces`), sometimes a part of one (a clitic
that the lexicon splits off), sometimes several (a name of two words that the lexicon knows as one).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import accumulate, chain, compress, count
from operator import add
from typing import Any, Final

from attrs import field, frozen

from arabic_geo.alignment import Edit
from arabic_geo.chars import FATHATAN, HAMZA_ABOVE, HAMZA_BELOW, INVISIBLES, MARKS, TATWEEL
from arabic_geo.normalize import MATCH, Normalized, fold_presentation_forms, normalize
from arabic_geo.pieces import END, LINE_END, LONGEST, Reading, Readings, Token, part_chunk
from arabic_geo.spans import Span

#: White space that a normal form may hold besides spaces and ends of lines.
OTHER_SPACE: Final = re.compile(r"[^\S \n]")
#: A chunk with the spaces after it but the last one.
CHUNK: Final = re.compile("[^ ]+(?: +(?= ))?")

#: What a word may be written with and still be spelt the same.
_UNSEEN: Final = {
    **fold_presentation_forms.table,
    **{ord(char): "" for char in INVISIBLES + TATWEEL + MARKS if char not in FATHATAN + HAMZA_ABOVE + HAMZA_BELOW},
}


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


def tokenize(normalized: Normalized, readings: Readings) -> Tokens:
    """Cut a normal form into chunks, and take from each the tokens that it makes."""
    text = OTHER_SPACE.sub(" ", normalized.text)
    at = len(text) - len(text.lstrip(" "))
    chunks = _join_stretches([*map(readings.__getitem__, _cut(text)), END], readings)
    chunks.pop()  # the END
    tokens: list[Token] = []
    for chunk in chunks:
        if chunk.tokens:
            tokens += chunk.tokens
        else:
            tokens.append(chunk)
    words = [token.word for token in tokens]
    steps = [token.step for token in tokens]
    edits = normalized.alignment.edits
    starts, ends = _to_original(edits, normalized.original, at, words, steps) if edits else _place(at, words, steps)
    return Tokens(
        normalized.original,
        words,
        "".join([token.tag for token in tokens]),
        [token.entries for token in tokens],
        starts,
        ends,
        glued=Flagged(bytes([token.glued for token in tokens])),
    )


def _cut(text: str) -> list[str]:
    """The chunks of a text, as :class:`~arabic_geo.pieces.Readings` knows them."""
    spaced = text.replace(LINE_END, LINE_END + " ").strip(" ")
    if not spaced:
        return []
    chunks = CHUNK.findall(spaced) if "  " in spaced else spaced.split(" ")
    if max(map(len, chunks)) <= LONGEST:
        return chunks
    return list(chain.from_iterable([part_chunk(chunk) if len(chunk) > LONGEST else [chunk] for chunk in chunks]))


def _join_stretches(chunks: list[Reading], readings: Readings) -> list[Reading]:
    """The chunks of a text, of which ``END`` is the last, those joined that are to be read together."""
    joined: list[Reading] = []
    done = 0
    for index in [at for at, chunk in enumerate(chunks) if chunk.followers and chunks[at + 1].word in chunk.followers]:
        if index >= done:
            stretch = readings.join(chunks, index)
            joined += chunks[done:index]
            joined.append(stretch.reading)
            done = index + stretch.chunks
    return joined + chunks[done:] if done else chunks


def _place(at: int, words: Iterable[str], steps: Iterable[int]) -> tuple[array[int], array[int]]:
    """Where tokens start and end: the first at an offset, each a step from the one before."""
    starts = list(accumulate(steps, initial=at))
    starts.pop()
    return array("q", starts), array("q", list(map(add, starts, map(len, words))))


def _to_original(
    edits: Iterable[Edit], text: str, at: int, words: Sequence[str], steps: list[int]
) -> tuple[array[int], array[int]]:
    """Where tokens start and end in the original, given their steps in the normal form; uses these up.

    They start after what was taken out before them, and end before what was taken out after them, but after their last
    letter's marks.
    """
    starts = list(accumulate(steps, initial=at))
    new_starts: dict[int, int] = {}  # of the tokens that begin within an edit
    new_ends: dict[int, int] = {}  # of the tokens that hold an edit or end at one
    moved = ended = 0
    for original_start, original_end, normal_start, normal_end in edits:
        beyond = bisect_left(starts, normal_end, 0, len(words))
        for index in range(beyond - 1, ended - 1, -1):
            end = starts[index] + len(words[index])
            if end < normal_start:
                break
            if starts[index] > normal_start:
                new_starts[index] = original_start
            if end == normal_start:
                new_ends[index] = _after_marks(text, end + moved)
                ended = index + 1
            else:
                new_ends[index] = original_end if end < normal_end else end + original_end - normal_end
        if beyond:
            steps[beyond - 1] += original_end - normal_end - moved
        else:
            at += original_end - normal_end - moved
        moved = original_end - normal_end
    moved_starts, moved_ends = _place(at, words, steps)
    for index, offset in new_starts.items():
        moved_starts[index] = offset
    for index, offset in new_ends.items():
        moved_ends[index] = offset
    return moved_starts, moved_ends


def _after_marks(text: str, at: int) -> int:
    """Where the marks of a letter end, invisible ones between them included."""
    after = at
    while at < len(text) and (text[at] in MARKS or text[at] in INVISIBLES):
        at += 1
        if text[at - 1] in MARKS:
            after = at
    return after
