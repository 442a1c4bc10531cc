"""The lexicon: rows made into an index of forms, and the reading of any written word by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import regex
from attrs import define, field, frozen

from arabic_geo.chars import BEH, FEH, LAM
from arabic_geo.lexicon.load import read_defaults, read_file
from arabic_geo.lexicon.rows import ARTICLE, CONJUNCTION, FUTURE, OBJECT, PREPOSITION, PRONOUN, TABLES, Entry, Row
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.pieces import PIECE, Part, Reading, Readings, read_piece

R = TypeVar("R", bound=Row)

#: What peels off a word's front, by the slot it fills: conjunction, then preposition or future.
CONJUNCTIONS: Final = "وف"
PREPOSITIONS: Final = "بلك"
FUTURE_SEEN: Final = "س"
KAF: Final = "ك"
#: «ك» is split off only before more letters than this: «كبير» is no «بير».
KAF_REST: Final = 4
AL: Final = "ال"
#: Pronouns written onto a word, the longest first, in normal form.
PRONOUNS: Final = ("كما", "هما", "هم", "هن", "ها", "نا", "كم", "ني", "ه", "ك")
#: Those that are written onto verbs as well, and the one that is written onto nothing else.
OBJECTS: Final = frozenset({"ه", "ها", "هم", "هما", "هن", "نا", "ني"})
#: The tags a word has by its shape alone, where the lexicon does not know it.
SHAPES: Final = ("word", "definite", "digits", "latin", "mark", "pronoun")

#: Verbal nouns by their shape: «تحديد», «احتجاز», «انسحاب», «استقبال», «إطلاقه», «مواصلة», «مشاركتها», «تعاون».
VERBAL_NOUN: Final = regex.compile(
    r"(?:ت\p{L}{2}ي\p{L}|ا\p{L}{2,4}ا\p{L}|ت\p{L}ا\p{L}{2})(?:ه|ها|هم|هما)?"
    r"|(?:ا\p{L}{2}ا|م\p{L}ا\p{L})\p{L}(?:ة|ت(?:ه|ها|هم|هما))"
)

#: The tables that come with the package.
OWN_TABLES: Final = frozenset(TABLES.values())

FIRST_TAG: Final = 0x4E00  # a long run of letters with no case: room for twenty thousand sets of tags


def fold(text: str) -> str:
    """The form in which words are looked up.

    >>> fold("الأُردنّ") == fold("الاردن")
    True
    """
    return normalize(text, *MATCH).text


def fold_all(*words: str) -> frozenset[str]:
    """The forms of several words, a set to look a token's form up in.

    >>> fold("الأُردنّ") in fold_all("الاردن", "لبنان")
    True
    """
    return frozenset(fold(word) for word in words)


@define
class Alphabet:
    """Gives each set of tags one character, so that the tags of a text are a string."""

    sets: dict[frozenset[str], str] = field(factory=dict)

    def having(self, name: str) -> frozenset[str]:
        """The characters of all sets that have a tag."""
        return frozenset(char for tags, char in self.sets.items() if name in tags)

    def char(self, tags: frozenset[str]) -> str:
        """The character that stands for a set of tags."""
        found = self.sets.get(tags)
        if found is None:
            found = self.sets[tags] = chr(FIRST_TAG + len(self.sets))
        return found


@define(eq=False)
class Node:
    """A node of the tree of multiword entries: what ends here, and how it may go on."""

    tag: str = ""
    entries: tuple[Entry, ...] = ()
    branches: dict[str, Node] = field(factory=dict)
    suffix: Part | None = None  # the pronoun written onto the last word, its end counted from the entry's


@frozen
class Peeling:
    """One way to take clitics off a word's front: how many letters, and which slots they fill."""

    cut: int
    clitics: frozenset[str]


WHOLE: Final = Peeling(0, frozenset())
AFTER_CONJUNCTION: Final = Peeling(1, frozenset({CONJUNCTION}))
#: What one more letter comes to, by the slot it fills.
FURTHER: Final = {
    slot: {before: Peeling(before.cut + 1, before.clitics | {slot}) for before in (WHOLE, AFTER_CONJUNCTION)}
    for slot in (PREPOSITION, FUTURE)
}


def peel(word: str) -> Iterator[Peeling]:
    """Every way to take clitics off the front, the least first.

    >>> [p.cut for p in peel("ولبنان")]
    [0, 1, 2]
    """
    yield WHOLE
    cuts = [WHOLE]
    if word[0] in CONJUNCTIONS and len(word) > 1:
        cuts.append(AFTER_CONJUNCTION)
        yield AFTER_CONJUNCTION
    for before in cuts:
        letter, left = word[before.cut], len(word) - before.cut
        if left > (KAF_REST if letter == KAF else 1) and letter in PREPOSITIONS:
            yield FURTHER[PREPOSITION][before]
        elif left > 2 and letter == FUTURE_SEEN:
            yield FURTHER[FUTURE][before]


@frozen
class Core:
    """What the lexicon knows of a word once its front is peeled."""

    entries: tuple[Entry, ...]
    definite: bool = False
    suffix: int = 0  # how many letters at its end are a pronoun


@define(eq=False)
class Lexicon:
    """What the library knows of words. Never changed once made: ``extend`` makes another.

    >>> lexicon = Lexicon.default()
    >>> [token.word for token in lexicon.read("وقالت").tokens]
    ['و', 'قالت']
    """

    rows: tuple[Row, ...]
    alphabet: Alphabet = field(factory=Alphabet, init=False)
    readings: Readings = field(init=False)
    _words: dict[str, tuple[Entry, ...]] = field(init=False, repr=False)
    _tree: dict[str, Node] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._index()
        self.readings = Readings(self.read)

    def __reduce__(self) -> tuple[type[Lexicon], tuple[tuple[Row, ...]]]:
        return (Lexicon, (self.rows,))

    @classmethod
    def default(cls) -> Lexicon:
        """The lexicon that comes with the package."""
        return default_lexicon()

    def extend(self, table: str, path: str | Path) -> Lexicon:
        """This lexicon with the rows of one more CSV file.

        ``table`` names one of :data:`~arabic_geo.lexicon.TABLES`, ``path`` leads to a file in UTF-8 with the columns
        of that table (``counterexample`` may be left out).

        Raises:
            LexiconError: the file has a bad row; the error names file, line, column and reason.
            OSError: the file cannot be opened.
        """
        return self.with_rows(read_file(table, Path(path)))

    def with_rows(self, rows: Iterable[Row]) -> Lexicon:
        """This lexicon with more rows."""
        return Lexicon((*self.rows, *rows))

    def table(self, kind: type[R]) -> tuple[R, ...]:
        """The rows of one table."""
        return tuple(row for row in self.rows if isinstance(row, kind))

    # --- the index ---------------------------------------------------------------------------------------------------

    def _index(self) -> None:
        entries = [entry for row in self.rows for entry in row.entries()]
        keys = fold("\x00".join(entry.form for entry in entries)).split("\x00")
        words: dict[str, list[Entry]] = defaultdict(list)
        phrases: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        articled: set[tuple[str, ...]] = set()
        for key, entry in zip(keys, entries, strict=True):
            pieces = tuple(PIECE.findall(key))
            if len(pieces) > 1:
                for variant in _vary_phrase(pieces, entry):
                    phrases[variant].append(entry)
                    if variant != pieces:
                        articled.add(variant)
            else:
                words[key].append(entry)
        for key in [key for key in words if key.endswith("ة")]:
            words.setdefault(key[:-1] + "ه", words[key])
        self._words = {key: tuple(found) for key, found in words.items()}
        self._tree = {}
        for path, found in phrases.items():
            node = self._tree.setdefault(path[0], Node())
            for piece in path[1:]:
                node = node.branches.setdefault(piece, Node())
            node.entries = tuple(found)
            node.tag = self._tag(node.entries, definite=path in articled)
            self._add_pronouns(path, node)
        self._fill_alphabet()

    def _add_pronouns(self, pieces: tuple[str, ...], node: Node) -> None:
        """The same entry with a pronoun on its last word: «على حد قول» and «على حد قولها»."""
        accepting = tuple(entry for entry in node.entries if PRONOUN in entry.clitics)
        if not accepting:
            return
        above = self._tree[pieces[0]]
        for piece in pieces[1:-1]:
            above = above.branches[piece]
        last = pieces[-1][:-1] + "ت" if pieces[-1].endswith("ة") else pieces[-1]
        pronoun_tag = self.alphabet.char(frozenset({"pronoun"}))
        for pronoun in PRONOUNS:
            suffix = Part(-len(pronoun), 0, pronoun_tag)
            above.branches.setdefault(last + pronoun, Node(self._tag(accepting), accepting, suffix=suffix))

    def _fill_alphabet(self) -> None:
        """Meet every set of tags that a reading can have, so that patterns know them all."""
        for shape in SHAPES:
            self.alphabet.char(frozenset({shape}))
        self.alphabet.char(frozenset({"word", "definite"}))
        met: set[tuple[object, ...]] = set()
        for key, entries in self._words.items():
            bare = self._words.get(key[2:], ()) if key.startswith(AL) else ()
            verb = self._words.get(key[:-1] + "ت", ()) if key.endswith("ة") else ()
            sorts = tuple(tuple((e.tags, e.clitics, e.bound) for e in found) for found in (entries, bare, verb))
            if sorts in met:
                continue
            met.add(sorts)
            for clitics in POSSIBLE_CLITICS:
                articled = self._accept(key[2:], clitics | {ARTICLE}) if bare else ()
                accepted = self._accept(key, clitics)
                self._meet((*accepted, *articled), definite=bool(articled))
                self._meet((*_without_article(accepted), *articled), definite=bool(articled))
                self._meet(self._accept(key, clitics | {ARTICLE}), definite=True)
                for pronoun in ("ه", "ك"):
                    self._meet(self._accept_pronoun(key, clitics, pronoun))
                    if key.endswith("ة"):
                        self._meet(self._accept_pronoun(key[:-1] + "ت", clitics, pronoun))

    def _meet(self, entries: tuple[Entry, ...], *, definite: bool = False) -> None:
        if entries:
            self._tag(entries, definite=definite)

    def _tag(self, entries: tuple[Entry, ...], *, definite: bool = False) -> str:
        tags = frozenset[str]().union(*(entry.tags for entry in entries))
        if OWN_TABLES.isdisjoint(type(entry.row) for entry in entries):
            tags |= {"word"}  # what the table of a plugin alone knows is a word as any other to our own layers
        return self.alphabet.char(tags | {"definite"} if definite else tags)

    # --- reading -----------------------------------------------------------------------------------------------------

    def read(self, word: str) -> Reading:
        """What the lexicon makes of one piece, in normal form."""
        parts: tuple[Part, ...] | None = None
        phrases: list[tuple[tuple[Part, ...], Node]] = []
        for peeling in peel(word):
            core = self._core(word, peeling) if parts is None else None
            if core is not None:
                parts = (*self._clitics(word, peeling.cut), *self._core_parts(word, peeling.cut, core))
            for key in _keys(word, peeling):
                node = self._tree.get(key)
                if node is not None:
                    phrases.append((self._clitics(word, peeling.cut), node))
        parts = parts or self._shape(word)
        may_be_led = len(parts) == 1 and not parts[0].entries and word[0] == LAM
        return read_piece(word, parts, tuple(phrases), may_be_led=may_be_led)

    def _core(self, word: str, peeling: Peeling) -> Core | None:
        core = word[peeling.cut :]
        if not core:
            return None
        entries: tuple[Entry, ...] = ()
        definite = False
        for key in _keys(word, peeling):
            entries += self._accept(key, peeling.clitics)
            if peeling.cut and word[0] == FEH:
                entries = _without_article(entries)  # «فنية» is no «ف» and «نية»
            if key.startswith(AL):
                articled = self._accept(key[2:], peeling.clitics | {ARTICLE})
                definite = definite or bool(articled)
                entries += articled
            if entries:
                return Core(entries, definite)
        for pronoun in PRONOUNS if core.endswith(PRONOUNS) else ():
            if core.endswith(pronoun) and len(core) > len(pronoun):
                base = core[: -len(pronoun)]
                entries = self._accept_pronoun(base, peeling.clitics, pronoun)
                if entries:
                    return Core(entries, suffix=len(pronoun))
        return None

    def _accept(self, key: str, clitics: frozenset[str]) -> tuple[Entry, ...]:
        known = self._words.get(key)
        if known is None:
            return ()
        return tuple([e for e in known if clitics <= e.clitics and (not e.bound or OBJECT in clitics)])

    def _accept_pronoun(self, key: str, clitics: frozenset[str], pronoun: str) -> tuple[Entry, ...]:
        """What a word before a pronoun may be: «وزارته» is «وزارة», «نشرتها» that or «نشرت»."""
        nouns = self._accept(key, clitics | {PRONOUN})
        if key.endswith("ت"):
            nouns += self._accept(key[:-1] + "ة", clitics | {PRONOUN})
        return nouns + self._accept(key, clitics | {OBJECT}) if pronoun in OBJECTS else nouns

    def _clitics(self, word: str, cut: int) -> tuple[Part, ...]:
        return tuple(self._part(word, at, at + 1) for at in range(cut))

    def _part(self, word: str, start: int, end: int) -> Part:
        entries = self._words.get(word[start:end], ())
        return Part(start, end, self._tag(entries) if entries else self.alphabet.char(frozenset({"word"})), entries)

    def _core_parts(self, word: str, cut: int, core: Core) -> Iterator[Part]:
        end = len(word) - core.suffix
        yield Part(cut, end, self._tag(core.entries, definite=core.definite), core.entries)
        if core.suffix:
            yield Part(end, len(word), self.alphabet.char(frozenset({"pronoun"})))

    def _shape(self, word: str) -> tuple[Part, ...]:
        """The parts of a word that the lexicon does not know.

        Split off is what its article licenses, or a verbal noun's shape after «ب».
        """
        if word[0].isdecimal():
            return (Part(0, len(word), self.alphabet.char(frozenset({"digits"}))),)
        if not word[0].isalpha():
            return (Part(0, len(word), self.alphabet.char(frozenset({"mark"}))),)
        if word[0].isascii():
            return (Part(0, len(word), self.alphabet.char(frozenset({"latin"}))),)
        for peeling in peel(word):
            if FUTURE in peeling.clitics or (peeling.cut and word[0] == FEH):
                continue  # «فاليري» is a name as likely as «ف» and a noun
            if any(key.startswith(AL) and len(key) > len(AL) + 1 for key in _keys(word, peeling)):
                tag = self.alphabet.char(frozenset({"word", "definite"}))
                return (*self._clitics(word, peeling.cut), Part(peeling.cut, len(word), tag))
            if peeling.cut and word[peeling.cut - 1] == BEH and VERBAL_NOUN.fullmatch(word, peeling.cut):
                tag = self.alphabet.char(frozenset({"word"}))
                return (*self._clitics(word, peeling.cut), Part(peeling.cut, len(word), tag))
        return (Part(0, len(word), self.alphabet.char(frozenset({"word"}))),)


#: What may be peeled off a front together.
POSSIBLE_CLITICS: Final = tuple(
    map(
        frozenset[str],
        ((), (CONJUNCTION,), (PREPOSITION,), (FUTURE,), (CONJUNCTION, PREPOSITION), (CONJUNCTION, FUTURE)),
    )
)


def _without_article(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Those that no article may stand before."""
    return tuple(entry for entry in entries if ARTICLE not in entry.clitics)


def _keys(word: str, peeling: Peeling) -> tuple[str, ...]:
    """What to look up once the front is peeled: «لل» is «ل» and «ال», its second lam standing for the article."""
    core = word[peeling.cut :]
    if PREPOSITION in peeling.clitics and word[peeling.cut - 1] == LAM and core.startswith(LAM):
        return (core, AL + core[1:])
    return (core,)


def _vary_phrase(pieces: tuple[str, ...], entry: Entry) -> Iterator[tuple[str, ...]]:
    """A multiword entry as it may stand: also with the article, on its last word or on all («الأمين العام»)."""
    yield pieces
    if ARTICLE in entry.clitics and all(piece.isalpha() for piece in pieces):
        last = AL + pieces[-1]
        if not pieces[-1].startswith(AL):
            yield (*pieces[:-1], last)
            yield (AL + pieces[0], *pieces[1:-1], last)
        yield (AL + pieces[0], *pieces[1:])


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that comes with the package, made at its first use."""
    return Lexicon(read_defaults())
