"""Patterns over tags: written with names, compiled to one regular expression over the string of tags.

A pattern is a regular expression in which ``{name}`` stands for any token that has the tag, ``{a|b}`` for one that has
either, ``{a&b}`` for both, ``{a&!b}`` for the one without the other, ``{^a|b}`` for a token that has none of them, and
``{NAME}`` for a fragment, another pattern. White space and comments mean nothing.

Every quantifier is bounded and possessive, so that a match costs no more than the pattern's width times the choices
written in it, whatever the text. A pattern that says otherwise is refused when it is compiled. The standard library's
``re`` is used, not ``regex``: it tests membership in a set of tags by bitmap, several times faster, and nothing else is
needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from attrs import define, field, frozen

from arabic_geo.errors import RuleError
from arabic_geo.lexicon import Alphabet

TOKEN: Final = re.compile(
    r"""\s+ | \#[^\n]*
    | (?P<tags> \{ \^? [a-z_][a-z_0-9&|!\s]* \} )
    | (?P<fragment> \{ [A-Z][A-Z_0-9]* \} )
    | (?P<repeat> \{ (?P<least>\d+) , (?P<most>\d+) \} \+ | \?\+ )
    | (?P<open> \( (?: \?: | \?P<[a-z_]+> | \?= | \?! | \?<= | \?<! )? )
    | (?P<close> \) )
    | (?P<either> \| )
    | (?P<any> \. )
    | (?P<end> \$ )""",
    re.VERBOSE,
)

#: No pattern may look further than this many tokens.
WIDEST: Final = 512


@frozen
class Pattern:
    """A compiled pattern: its expression over tag strings, the most tokens it can look at, and what it begins with.

    ``heads`` are the tags at which alone a match can begin; ``None`` where any may be the first, or nothing is.
    ``seconds`` are those of which one must follow; ``None`` where any may, or nothing need.
    """

    source: str
    expression: re.Pattern[str]
    width: int
    heads: frozenset[str] | None
    seconds: frozenset[str] | None

    def may_begin(self, tag: str, after: str) -> bool:
        """Whether a match can begin at a token with a tag that is followed by another, or by nothing."""
        return (self.heads is None or tag in self.heads) and (self.seconds is None or after in self.seconds)

    def match(self, tags: str, at: int) -> re.Match[str] | None:
        """The match that starts at a token."""
        return self.expression.match(tags, at)

    def scan(self, tags: str) -> list[re.Match[str]]:
        """The match at every token that has one, from left to right, overlapping ones too."""
        heads = self.heads
        tried = (at for at, tag in enumerate(tags) if heads is None or tag in heads)
        return [match for at in tried if (match := self.expression.match(tags, at))]


@define
class PatternCompiler:
    """Compiles patterns for one alphabet, with the fragments that they share; each fragment is compiled once.

    >>> alphabet = Alphabet()
    >>> verb, name = alphabet.char(frozenset({"verb"})), alphabet.char(frozenset({"name"}))
    >>> pattern = PatternCompiler(alphabet).compile("{verb}{name}{1,3}+")
    >>> pattern.width, pattern.match(verb + name + name, 0).end()
    (4, 3)
    >>> pattern.heads == {verb}, pattern.seconds == {name}
    (True, True)
    """

    alphabet: Alphabet
    fragments: Mapping[str, str] = field(factory=dict)
    _known: frozenset[str] = field(init=False)
    _classes: dict[str, tuple[str, _Item]] = field(init=False, factory=dict)
    _compiled: dict[str, tuple[str, _Item]] = field(init=False, factory=dict)
    #: The classes that have been written, each with what it holds or, negated, leaves out.
    _held: dict[str, tuple[bool, frozenset[str]]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._known = frozenset[str]().union(*self.alphabet.sets)

    def compile(self, source: str) -> Pattern:
        """Compile a pattern; what it matches is the group ``match`` too.

        Raises:
            RuleError: an unknown name, a quantifier without bound or not possessive, or a pattern that is too wide.
        """
        expression, whole = self._translate(source)
        if whole.width > WIDEST:
            raise RuleError(source.strip(), f"looks at {whole.width} tokens; the most is {WIDEST}")
        heads = None if whole.empty or ANYTHING in whole.heads else whole.heads
        seconds = None if whole.empty or whole.single or ANYTHING in whole.seconds else whole.seconds
        return Pattern(source, re.compile(f"(?P<match>{expression})"), whole.width, heads, seconds)

    def _translate(self, source: str) -> tuple[str, _Item]:
        """The regular expression of a pattern, and what it may match."""
        written: list[str] = []
        groups = [_Group()]
        openings: list[int] = []
        item = 0
        at = 0
        while at < len(source):
            token = TOKEN.match(source, at)
            if token is None:
                raise _error(source, at, "this is not part of a pattern (quantifiers are `?+` and `{m,n}+`)")
            at = token.end()
            if token["tags"]:
                item = len(written)
                expression, one = self._tag_class(token["tags"][1:-1], source, token.start())
                written.append(expression)
                groups[-1].add(one)
            elif token["any"]:
                item = len(written)
                written.append(".")
                groups[-1].add(ANY_TOKEN)
            elif token["fragment"]:
                expression, several = self._fragment(token["fragment"][1:-1], source, token.start())
                item = len(written)
                written.append(expression)
                groups[-1].add(several)
            elif token["repeat"]:
                written[item:] = [_repeat("".join(written[item:]), token["repeat"])]
                groups[-1].repeat(int(token["least"] or 0), int(token["most"] or 1))
            elif token["open"]:
                openings.append(len(written))
                written.append(token["open"])
                groups.append(_Group(zero_width=token["open"] in LOOKS))
            elif token["close"]:
                if len(groups) == 1:
                    raise _error(source, token.start(), "this parenthesis was not opened")
                written.append(")")
                item = openings.pop()
                written[item:] = self._merge(written[item:])
                inner = groups.pop().close()
                groups[-1].add(inner)
            elif token["either"]:
                written.append("|")
                groups[-1].begin_alternative()
            elif token["end"]:
                written.append(r"\Z")
        if len(groups) > 1:
            raise _error(source, at, "a parenthesis is not closed")
        return "".join(written), groups[0].close()

    def _fragment(self, name: str, source: str, at: int) -> tuple[str, _Item]:
        if name not in self.fragments:
            raise _error(source, at, f"there is no fragment {name}")
        if name not in self._compiled:
            expression, item = self._translate(self.fragments[name])
            self._compiled[name] = expression if expression in self._held else f"(?:{expression})", item
        return self._compiled[name]

    def _tag_class(self, text: str, source: str, at: int) -> tuple[str, _Item]:
        if text not in self._classes:
            negated, chars = text.startswith("^"), self._chars(text.removeprefix("^"), source, at)
            item = ANY_TOKEN if negated else _Item(1, chars, single=True)
            self._classes[text] = self._write(negated, chars), item
        return self._classes[text]

    def _write(self, negated: bool, chars: frozenset[str]) -> str:
        """The class of the tokens that have one of some characters, or of those that have none."""
        written = write_class(chars, negated=negated)
        if chars:
            self._held[written] = negated, chars
        return written

    def _merge(self, group: list[str]) -> list[str]:
        """A group as it is written; one that only chooses between classes is itself a class."""
        members = [self._held.get(part) for part in group[1:-1:2]]
        if group[0] != "(?:" or any(part != "|" for part in group[2:-1:2]):
            return group
        taken, left_out = frozenset[str](), None
        for member in members:
            if member is None:
                return group
            negated, chars = member
            if negated:
                left_out = chars if left_out is None else left_out & chars
            else:
                taken |= chars
        return [self._write(False, taken) if left_out is None else self._write(True, left_out - taken)]

    def _chars(self, text: str, source: str, at: int) -> frozenset[str]:
        """The characters of all sets of tags that one of the terms describes."""
        terms: list[tuple[frozenset[str], frozenset[str]]] = []
        for term in text.split("|"):
            names = [name.strip() for name in term.split("&")]
            for name in names:
                if name.removeprefix("!") not in self._known:
                    raise _error(source, at, f"no word of the lexicon has the tag {name!r}")
            wanted = frozenset(name for name in names if not name.startswith("!"))
            terms.append((wanted, frozenset(name[1:] for name in names if name.startswith("!"))))
        return frozenset(
            char
            for tags, char in self.alphabet.sets.items()
            if any(wanted <= tags and not unwanted & tags for wanted, unwanted in terms)
        )


def write_class(chars: Iterable[str], *, negated: bool = False) -> str:
    """The regular expression of one of some characters, or of any other; three and more in a row are a range.

    >>> write_class("acbxz"), write_class("x", negated=True), write_class("")
    ('[a-cxz]', '[^x]', '(?!)')
    """
    runs: list[list[str]] = []
    for char in sorted(chars):
        if runs and ord(char) == ord(runs[-1][-1]) + 1:
            runs[-1].append(char)
        else:
            runs.append([char])
    if not runs:
        return "." if negated else "(?!)"
    written = "".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else "".join(run) for run in runs)
    return f"[^{written}]" if negated else f"[{written}]"


def _repeat(item: str, quantifier: str) -> str:
    """An item with its possessive quantifier, which is that of an atomic group for all but single tokens.

    Before 3.11.5 Python restores what it read in a possessive repetition of a group wrongly (CPython's gh-106052);
    ``(?>X{1,3})`` is ``X{1,3}+`` by definition, and right in all.
    """
    return f"(?>{item}{quantifier.removesuffix('+')})" if item.startswith("(") else item + quantifier


def _error(source: str, at: int, reason: str) -> RuleError:
    return RuleError(source.strip(), f"at {at}: {reason}")


def compile_pattern(source: str, alphabet: Alphabet, fragments: Mapping[str, str] | None = None) -> Pattern:
    """Compile one pattern.

    Raises:
        RuleError: see :meth:`PatternCompiler.compile`.
    """
    return PatternCompiler(alphabet, fragments or {}).compile(source)


#: Groups that look and take nothing.
LOOKS: Final = frozenset({"(?=", "(?!", "(?<=", "(?<!"})


@frozen
class _Item:
    """What a part of a pattern may match: the most tokens, the tags that may be the first and the second of them,
    whether nothing at all, and whether one alone."""

    width: int = 0
    heads: frozenset[str] = frozenset()
    seconds: frozenset[str] = frozenset()
    empty: bool = False
    single: bool = False


#: Stands among heads for every tag.
ANYTHING: Final = ""
ANY_TOKEN: Final = _Item(1, frozenset({ANYTHING}), single=True)
NOTHING: Final = _Item(empty=True)


@define
class _Group:
    """A group while it is read: its finished alternatives, the current one without its last item, and that item."""

    zero_width: bool = False
    finished: _Item = _Item()
    current: _Item = NOTHING
    last: _Item = NOTHING

    def add(self, item: _Item) -> None:
        self.current, self.last = _follow(self.current, self.last), item

    def repeat(self, least: int, most: int) -> None:
        item = self.last
        self.last = _Item(
            item.width * most,
            item.heads,
            item.seconds | item.heads if item.single and most > 1 else item.seconds,
            empty=item.empty or not least,
            single=item.single and (item.empty or least <= 1),
        )

    def begin_alternative(self) -> None:
        self.finished = _choose(self.finished, _follow(self.current, self.last))
        self.current = self.last = NOTHING

    def close(self) -> _Item:
        self.begin_alternative()
        return NOTHING if self.zero_width else self.finished


def _follow(first: _Item, second: _Item) -> _Item:
    """One part and another after it."""
    heads, seconds = first.heads, first.seconds
    if first.single:
        seconds |= second.heads
    if first.empty:
        heads, seconds = heads | second.heads, seconds | second.seconds
    single = (first.single and second.empty) or (first.empty and second.single)
    return _Item(first.width + second.width, heads, seconds, first.empty and second.empty, single)


def _choose(one: _Item, other: _Item) -> _Item:
    """One part or another."""
    return _Item(
        max(one.width, other.width),
        one.heads | other.heads,
        one.seconds | other.seconds,
        one.empty or other.empty,
        one.single or other.single,
    )
