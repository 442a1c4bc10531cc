"""From what is written together to tokens, each piece and chunk read once.

A *piece* is a word, a number with its separators, a mark, the end of a line. A *chunk* is what stands between two
spaces, one piece or several («(الأمم», «المتحدة).»). Either makes the same tokens wherever it stands, save where a
multiword entry goes on into the next chunk, or where a word says what the first letter of the next one is: such a
*stretch* of chunks is read as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, Final, Protocol

import regex
from attrs import frozen

from arabic_geo.chars import LAM, WORD_JOINER

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
Draft = tuple[int, str, str, tuple[Any, ...]]


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


NOTHING: Final[Set[str]] = frozenset()
ANYTHING: Final[Set[str]] = _Anything()


@frozen(eq=False)
class Token:
    """A token of a piece or a chunk, in normal form.

    ``step`` leads from its start to the next one's, the space between them included; ``glued`` is 1 where neither space
    nor end of a line stands before it, else 0.
    """

    word: str
    tag: str
    entries: tuple[Any, ...]
    step: int
    glued: int


@frozen(eq=False)
class Reading(Token):
    """What a piece or a chunk makes, and what may become of it together with what follows.

    Most make one token, and are it themselves. Others have several ``tokens``; their ``word`` is the first piece as it
    is written, their ``step`` leads to what follows. This may change the tokens if it begins with one of the
    ``followers``.

    A chunk of several pieces has these. A single piece has the ``phrases`` that may start in it; ``may_be_led`` says
    that its first letter may be a preposition, which only the word before can tell.
    """

    tokens: tuple[Token, ...] = ()
    followers: Set[str] = NOTHING
    phrases: Phrases = ()
    may_be_led: bool = False
    pieces: tuple[Reading, ...] = ()


#: Stands behind the last chunk of a text.
END: Final = Reading("", "", (), 0, 0)


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

    Bounded: when there are ``LIMIT`` these start anew, and the stretches at an eighth of that, so that no stream of
    texts can fill the memory.
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
        if len(key) in NEAR and sum([chunk.step for chunk in key]) <= LONGEST:
            if len(self._stretches) >= self.LIMIT // 8:
                self._stretches.clear()
            self._stretches[key] = stretch
        return stretch


def read_piece(word: str, parts: Iterable[Part], phrases: Phrases = (), *, may_be_led: bool = False) -> Reading:
    """The reading of a piece that has some parts."""
    branches: list[Set[str]] = [node.branches.keys() for _, node in phrases] or [NOTHING]
    followers = branches[0] if len(branches) == 1 else frozenset[str]().union(*branches)
    width = len(word) + (word != LINE_END)
    return _make_reading(
        word, _place(parts, word, 0), width, followers=followers, phrases=phrases, may_be_led=may_be_led
    )


def _read_chunk(written: str, readings: Readings) -> Reading:
    """The reading of a chunk that is more than one piece."""
    body = written.removeprefix(WORD_JOINER).removesuffix(WORD_JOINER)
    pieces: list[Reading] = []
    tokens: list[Draft] = []
    apart = True  # no piece may change together with the one after it
    for match in PIECE.finditer(body):
        piece = readings[match[0]]
        apart = apart and not (pieces and piece.word in pieces[-1].followers)
        tokens += _tokens_of(piece, match.start(), tokens, readings)
        pieces.append(piece)
    return _make_reading(
        pieces[0].word,
        tokens,
        width=len(body) + (not written.rstrip(" ").endswith((LINE_END, WORD_JOINER))),
        joined=written[0] == WORD_JOINER,
        followers=pieces[-1].followers if apart else ANYTHING,
        pieces=tuple(pieces),
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
    drafts: Sequence[Draft],
    width: int,
    *,
    joined: bool = False,
    followers: Set[str] = NOTHING,
    **more: Any,
) -> Reading:
    """The reading of tokens whose starts are counted from the first's; ``joined`` says that no space stands before."""
    if _asks_for_lam(drafts[-1][3]):
        followers = ANYTHING
    if len(drafts) == 1:
        _, word, tag, entries = drafts[0]
        return Reading(word, tag, entries, width, int(joined), (), followers, **more)
    tokens: list[Token] = []
    glued = int(joined)
    for (start, word, tag, entries), end in zip(drafts, [*(draft[0] for draft in drafts[1:]), width], strict=True):
        tokens.append(Token(word, tag, entries, end - start, glued))
        glued = int(start + len(word) == end and word != LINE_END)
    return Reading(first, "", (), width, tokens[0].glued, tuple(tokens), followers, **more)


def _place(parts: Iterable[Part], word: str, at: int) -> list[Draft]:
    """The tokens that parts of a word are, which starts at an offset."""
    return [(at + part.start, word[part.start : part.end], part.tag, part.entries) for part in parts]


def _tokens_of(piece: Reading, at: int, before: Sequence[Draft], readings: Readings) -> Iterable[Draft]:
    """The tokens of a piece that starts at an offset, behind others.

    «ل» and a name that no table has: in «وفقا لهاريسون» the word before says what the letter is.
    """
    if piece.may_be_led and before and _asks_for_lam(before[-1][3]):
        lam = readings[LAM]
        yield at, LAM, lam.tag, lam.entries
        piece, at = readings[piece.word[1:]], at + 1
    for token in piece.tokens or (piece,):
        yield at, token.word, token.tag, token.entries
        at += token.step


def _asks_for_lam(entries: Iterable[Any]) -> bool:
    """Whether a word needs «ل» behind it, as «وفقا» does."""
    return any([NEEDS_LAM in entry.tags for entry in entries])


def _read_stretch(chunks: Sequence[Reading], first: int, readings: Readings) -> Stretch:
    """The stretch that begins with a chunk. Multiword entries are taken greedily, the longest first."""
    pieces: list[Reading] = []
    offsets: list[int] = []
    ends: list[int] = []  # how many pieces there are up to the end of each chunk
    tokens: list[Draft] = []
    width = seen = 0

    def reach(count: int) -> bool:
        """Whether there are so many pieces; chunks are taken in until there are."""
        nonlocal width, seen
        while len(pieces) < count:
            chunk = chunks[first + len(ends)]
            seen = len(ends) + 1
            if chunk is END:
                return False
            at = width
            for piece in chunk.pieces or (chunk,):
                pieces.append(piece)
                offsets.append(at)
                at += len(piece.word)
            ends.append(len(pieces))
            width += chunk.step
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
    whole = sum([chunk.step for chunk in read])
    return Stretch(_make_reading(read[0].word, tokens, whole, joined=read[0].glued == 1), len(read), seen)


def _write(pieces: Sequence[Reading], offsets: Sequence[int]) -> str:
    """Pieces as they stand in a text, with the spaces between them."""
    written = ""
    for piece, offset in zip(pieces, offsets, strict=True):
        written += " " * (offset - offsets[0] - len(written)) + piece.word
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
            branch = node.branches.get(pieces[index + more].word)
            if branch is None:
                break
            node, more = branch, more + 1
            if node.tag and (best is None or more > best[2]):
                best = (before, node, more)
    return best
