"""From what is written together to tokens, each piece and chunk read once.

A *piece* is a word, a number with its separators, a mark, the end of a line. A *chunk* is what stands between two
spaces, one piece or several («(الأمم», «المتحدة).»). Either makes the same tokens wherever it stands, save where a
multiword entry goes on into the next chunk, or where a word says what the first letter of the next one is: such
*stretches* of chunks are read anew each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import eq, sub
from typing import Any, Final, Protocol, TypeVar

import regex
from attrs import frozen

from arabic_geo.chars import LAM, WORD_JOINER

T = TypeVar("T")

PIECE: Final = regex.compile(
    r"""\p{L} [\p{L}\p{M}]*+                          # a word
      | \d [\d.,٫٬،]*? (?! \d | [.,٫٬،]\d )          # a number with its separators, each before a digit
      | [^ ]                                         # any mark, or the end of a line""",
    regex.VERBOSE,
)
LINE_END: Final = "\n"
#: A chunk of more characters is parted, a longer word not kept: as a whole it would hardly be met again.
LONGEST: Final = 48
#: Of so many chunks a stretch is made mostly, and sought among those met before.
NEAR: Final = (2, 3)
#: The tag of what a noun phrase with «ل» must follow.
NEEDS_LAM: Final = "needs_li"

#: A token while it is made: where it starts, its word, tag and entries.
Token = tuple[int, str, str, tuple[Any, ...]]


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


#: The multiword entries that may start in a piece: the parts before each, and the node that the rest leads to.
Phrases = tuple[tuple[tuple[Part, ...], Phrase], ...]


class _Anything(frozenset[str]):
    """Holds every word."""

    def __bool__(self) -> bool:
        return True

    def __contains__(self, word: object) -> bool:
        return True


NOTHING: Final[frozenset[str]] = frozenset()
ANYTHING: Final[frozenset[str]] = _Anything()
#: The entries of one word that the lexicon does not know.
UNKNOWN: Final[tuple[tuple[Any, ...], ...]] = ((),)


@frozen(eq=False)
class Reading:
    """The tokens of a piece or a chunk, in columns, and what may become of them together with what follows.

    ``steps`` lead from the start of each token to the next one's, the space that follows included, of which ``width``
    is the whole; ``glued`` has a byte a token, 1 where no space and no end of a line stands before it. ``first`` is the
    first piece as written. What follows may change the tokens if its first piece is one of the ``followers``.

    A chunk of several has ``pieces``, which start at ``offsets``. A single piece has the ``phrases`` that may start in
    it; ``may_be_led`` says that its first letter may be a preposition, which only the word before can tell.
    """

    first: str
    words: tuple[str, ...]
    tags: str
    entries: tuple[tuple[Any, ...], ...]
    steps: tuple[int, ...]
    glued: bytes
    width: int
    followers: frozenset[str] = NOTHING
    phrases: Phrases = ()
    may_be_led: bool = False
    pieces: tuple[Reading, ...] = ()
    offsets: tuple[int, ...] = (0,)


#: Stands behind the last chunk of a text.
END: Final = Reading("", (), "", (), (), b"", 0)


@frozen
class Stretch:
    """A reading for several chunks that are read together: of so many ``chunks``, of which no more were ``seen``."""

    reading: Reading
    chunks: int
    seen: int


class Readings(dict[str, Reading]):
    """What the lexicon makes of the pieces and chunks met so far, each read when it is first asked for.

    A chunk is asked for as it is written, with the spaces after it that are more than one. The end of a line belongs to
    the chunk before it, and no space need follow; nor does one where a word joiner parts a chunk that would be long.

    Bounded: when there are ``LIMIT`` these start anew, so that no stream of texts can fill the memory.
    """

    LIMIT: Final = 120_000

    def __init__(self, read: Callable[[str], Reading]) -> None:
        self.read = read
        self._stretches: dict[tuple[Reading, ...], Stretch] = {}

    def __missing__(self, written: str) -> Reading:
        piece = PIECE.match(written)
        whole = piece is not None and piece.end() == len(written)
        reading = self.read(written) if whole else _read_chunk(written, self)
        if len(written) <= LONGEST + 2:
            if len(self) >= self.LIMIT:
                self.clear()
                self._stretches.clear()
            self[written] = reading
        return reading

    def join(self, chunks: Sequence[Reading], first: int) -> Stretch:
        """The stretch that begins with a chunk; one that was met before is known by the chunks that were seen."""
        for seen in NEAR:
            known = self._stretches.get(tuple(chunks[first : first + seen]))
            if known is not None:
                return known
        stretch = _read_stretch(chunks, first, self)
        key = tuple(chunks[first : first + max(stretch.seen, NEAR[0])])
        if len(key) in NEAR and sum([chunk.width for chunk in key]) <= LONGEST:
            if len(self._stretches) >= self.LIMIT:
                self._stretches.clear()
            self._stretches[key] = stretch
        return stretch


def read_piece(word: str, parts: Iterable[Part], phrases: Phrases = (), *, may_be_led: bool = False) -> Reading:
    """The reading of a piece that has some parts."""
    branches = (node.branches for _, node in phrases)
    followers = frozenset[str]().union(*branches) if phrases else NOTHING
    width = len(word) + (word != LINE_END)
    return _make_reading(
        word, _place(parts, word, 0), width, followers=followers, phrases=phrases, may_be_led=may_be_led
    )


def _read_chunk(written: str, readings: Readings) -> Reading:
    """The reading of a chunk that is more than one piece."""
    body = written.removeprefix(WORD_JOINER).removesuffix(WORD_JOINER)
    pieces: list[Reading] = []
    offsets: list[int] = []
    tokens: list[Token] = []
    apart = True  # no piece may change together with the one after it
    for match in PIECE.finditer(body):
        piece, at = readings[match[0]], match.start()
        apart = apart and not (pieces and piece.first in pieces[-1].followers)
        tokens += _tokens_of(piece, at, tokens, readings)
        pieces.append(piece)
        offsets.append(at)
    return _make_reading(
        pieces[0].first,
        tokens,
        width=len(body) + (not written.rstrip(" ").endswith((LINE_END, WORD_JOINER))),
        joined=written[0] == WORD_JOINER,
        followers=pieces[-1].followers if apart else ANYTHING,
        pieces=tuple(pieces),
        offsets=_share(tuple(offsets)),
    )


def part_chunk(written: str) -> Iterator[str]:
    """A long chunk in shorter ones, a piece or more each."""
    start = 0
    for match in PIECE.finditer(written):
        if match.end() - start > LONGEST and match.start() > start:
            before, start = start, match.start()
            yield _join(written, before, start) + (WORD_JOINER if written[start - 1] != LINE_END else "")
    yield _join(written, start, len(written))


def _join(written: str, start: int, end: int) -> str:
    """A part of a chunk, joined to the one before unless a line ends there."""
    return (WORD_JOINER if start and written[start - 1] != LINE_END else "") + written[start:end]


def _make_reading(
    first: str,
    tokens: Sequence[Token],
    width: int,
    *,
    joined: bool = False,
    followers: frozenset[str] = NOTHING,
    **more: Any,
) -> Reading:
    """The columns of tokens whose starts are counted from the first's; ``joined`` says that no space stands before."""
    starts, words, tags, entries = zip(*tokens, strict=True)
    steps: tuple[int, ...] = (width,)
    glued = bytes([joined])
    if len(words) > 1:
        steps = tuple(map(sub, (*starts[1:], width), starts))
        touching = map(eq, steps, map(len, words[:-1]))
        glued += bytes([near and word != LINE_END for near, word in zip(touching, words, strict=False)])
    elif entries == UNKNOWN:
        entries = UNKNOWN
    if _asks_for_lam(entries[-1]):
        followers = ANYTHING
    return Reading(first, words, _share("".join(tags)), entries, _share(steps), _share(glued), width, followers, **more)


@lru_cache(maxsize=4096)
def _share(column: T) -> T:
    """A column that many readings have alike, kept once: what is asked for all the time stays near at hand."""
    return column


def _place(parts: Iterable[Part], word: str, at: int) -> list[Token]:
    """The tokens that parts of a word are, which starts at an offset."""
    return [(at + part.start, word[part.start : part.end], part.tag, part.entries) for part in parts]


def _tokens_of(piece: Reading, at: int, before: Sequence[Token], readings: Readings) -> Iterable[Token]:
    """The tokens of a piece that starts at an offset, behind others.

    «ل» and a name that no table has: in «وفقا لهاريسون» the word before says what the letter is.
    """
    if piece.may_be_led and before and _asks_for_lam(before[-1][3]):
        lam = readings[LAM]
        yield at, LAM, lam.tags[0], lam.entries[0]
        piece, at = readings[piece.first[1:]], at + 1
    yield from zip(accumulate(piece.steps[:-1], initial=at), piece.words, piece.tags, piece.entries, strict=True)


def _asks_for_lam(entries: Iterable[Any]) -> bool:
    """Whether a word needs «ل» behind it, as «وفقا» does."""
    return any([NEEDS_LAM in entry.tags for entry in entries])


def _read_stretch(chunks: Sequence[Reading], first: int, readings: Readings) -> Stretch:
    """The stretch that begins with a chunk. Multiword entries are taken greedily, the longest first."""
    pieces: list[Reading] = []
    offsets: list[int] = []
    ends: list[int] = []  # how many pieces there are up to the end of each chunk
    tokens: list[Token] = []
    width = seen = 0

    def reach(count: int) -> bool:
        """Whether there are so many pieces; chunks are taken in until there are."""
        nonlocal width, seen
        while len(pieces) < count:
            chunk = chunks[first + len(ends)]
            seen = len(ends) + 1
            if chunk is END:
                return False
            pieces.extend(chunk.pieces or (chunk,))
            offsets.extend([width + offset for offset in chunk.offsets])
            ends.append(len(pieces))
            width += chunk.width
        return True

    reach(1)
    taken = done = 0  # the chunks that belong to the stretch are `taken + 1`, the pieces that have been read `done`
    while done < ends[taken]:
        piece, at = pieces[done], offsets[done]
        phrase = _longest_phrase(piece, pieces, done + 1, reach)
        if phrase is None:
            tokens += _tokens_of(piece, at, tokens, readings)
            done += 1
        else:
            before, node, more = phrase
            word = _write(pieces[done : done + more + 1], offsets[done : done + more + 1])
            parts = (*before, *_phrase_parts(node, before[-1].end if before else 0, len(word)))
            tokens += _place(parts, word, at)
            done += more + 1
        while ends[taken] < done:
            taken += 1
        if done == ends[taken] and reach(done + 1) and pieces[done].may_be_led and _asks_for_lam(tokens[-1][3]):
            taken += 1
    read = chunks[first : first + taken + 1]
    whole = sum([chunk.width for chunk in read])
    return Stretch(_make_reading(read[0].first, tokens, whole, joined=read[0].glued[0] == 1), len(read), seen)


def _write(pieces: Sequence[Reading], offsets: Sequence[int]) -> str:
    """Pieces as they stand in a text, with the spaces between them."""
    written = ""
    for piece, offset in zip(pieces, offsets, strict=True):
        written += " " * (offset - offsets[0] - len(written)) + piece.first
    return written


def _phrase_parts(node: Phrase, start: int, end: int) -> Iterable[Part]:
    suffix = node.suffix
    if suffix is None:
        return (Part(start, end, node.tag, node.entries),)
    return (
        Part(start, end + suffix.start, node.tag, node.entries),
        Part(end + suffix.start, end, suffix.tag),
    )


def _longest_phrase(
    piece: Reading, pieces: Sequence[Reading], index: int, reach: Callable[[int], bool]
) -> tuple[tuple[Part, ...], Phrase, int] | None:
    """The parts before it, the node and the further pieces of the longest multiword entry that starts in a piece.

    ``index`` is that of the next piece; ``reach`` says whether there are so many.
    """
    best: tuple[tuple[Part, ...], Phrase, int] | None = None
    for before, node in piece.phrases:
        more = 0
        while index + more < len(pieces) or reach(index + more + 1):
            branch = node.branches.get(pieces[index + more].first)
            if branch is None:
                break
            node, more = branch, more + 1
            if node.tag and (best is None or more > best[2]):
                best = (before, node, more)
    return best
