"""Patterns over tags: written with names, compiled to one regular expression over the string of tags.

A pattern is a regular expression in which ``{name}`` stands for any token that has the tag, ``{a|b}`` for one that has
either, ``{a&b}`` for both, ``{a&!b}`` for the one without the other, ``{^a|b}`` for a token that has none of them, and
``{NAME}`` for a fragment, another pattern. White space and comments mean nothing.

Every quantifier is bounded and possessive, so that a match costs no more than the pattern's width times the choices
written in it, whatever the text. A pattern that says otherwise is refused when it is compiled. The standard library's
``re`` is used, not ``regex``: it tests membership in a set of tags by bitmap, several times faster, and needs nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from attrs import define, field, frozen

from arabic_geo.errors import RuleError
from arabic_geo.lexicon import Alphabet

TOKEN: Final = re.compile(
    r"""\s+ | \#[^\n]*
    | (?P<tags> \{ \^? [a-z_][a-z_0-9&|!^\s]* \} )
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
WIDEST: Final = 120


@frozen
class Pattern:
    """A compiled pattern: its expression over tag strings and the most tokens it can look at."""

    source: str
    expression: re.Pattern[str]
    width: int

    def match(self, tags: str, at: int) -> re.Match[str] | None:
        """The match that starts at a token."""
        return self.expression.match(tags, at)

    def scan(self, tags: str) -> list[re.Match[str]]:
        """All matches, from left to right, none overlapping."""
        return list(self.expression.finditer(tags))


def compile_pattern(source: str, alphabet: Alphabet, fragments: Mapping[str, str] | None = None) -> Pattern:
    """Compile a pattern.

    Raises:
        RuleError: an unknown name, a quantifier without bound or not possessive, or a pattern that is too wide.
    """
    compiler = _Compiler(source, alphabet, fragments or {})
    expression, width = compiler.compile()
    if width > WIDEST:
        raise RuleError(source.strip(), f"looks at {width} tokens; the most is {WIDEST}")
    return Pattern(source, re.compile(expression), width)


@define
class _Group:
    """A group while it is read: the widths of its finished alternatives, of the current one and of its last item."""

    zero_width: bool = False
    widest: int = 0
    width: int = 0
    last: int = 0

    def add(self, width: int) -> None:
        self.width += width
        self.last = width

    def close(self) -> int:
        return 0 if self.zero_width else max(self.widest, self.width)


@define
class _Compiler:
    source: str
    alphabet: Alphabet
    fragments: Mapping[str, str]
    _written: list[str] = field(factory=list)

    def compile(self) -> tuple[str, int]:
        groups = [_Group()]
        at = 0
        while at < len(self.source):
            token = TOKEN.match(self.source, at)
            if token is None:
                raise self._error(at, "this is not part of a pattern (quantifiers are `?+` and `{m,n}+`)")
            at = token.end()
            match token.lastgroup:
                case "tags":
                    self._written.append(self._tag_class(token["tags"][1:-1], token.start()))
                    groups[-1].add(1)
                case "any":
                    self._written.append(".")
                    groups[-1].add(1)
                case "fragment":
                    name = token["fragment"][1:-1]
                    if name not in self.fragments:
                        raise self._error(token.start(), f"there is no fragment {name}")
                    expression, width = _Compiler(self.fragments[name], self.alphabet, self.fragments).compile()
                    self._written.append(f"(?:{expression})")
                    groups[-1].add(width)
                case "repeat" | "most" | "least":
                    self._written.append(token["repeat"])
                    groups[-1].width += groups[-1].last * (int(token["most"] or 1) - 1)
                case "open":
                    self._written.append(token["open"])
                    groups.append(_Group(zero_width=token["open"] in {"(?=", "(?!", "(?<=", "(?<!"}))
                case "close":
                    if len(groups) == 1:
                        raise self._error(token.start(), "this parenthesis was not opened")
                    self._written.append(")")
                    width = groups.pop().close()
                    groups[-1].add(width)
                case "either":
                    self._written.append("|")
                    groups[-1].widest = max(groups[-1].widest, groups[-1].width)
                    groups[-1].width = 0
                case "end":
                    self._written.append(r"\Z")
                case _:
                    pass
        if len(groups) > 1:
            raise self._error(at, "a parenthesis is not closed")
        return "".join(self._written), groups[0].close()

    def _tag_class(self, text: str, at: int) -> str:
        negative = text.startswith("^")
        test = self._any_of(text.removeprefix("^"), at)
        chars = "".join(char for tags, char in self.alphabet.sets.items() if test(tags))
        if negative:
            return f"[^{chars}]" if chars else "."
        return f"[{chars}]" if chars else "(?!)"

    def _any_of(self, text: str, at: int) -> Callable[[frozenset[str]], bool]:
        known = frozenset[str]().union(*self.alphabet.sets)
        terms: list[tuple[frozenset[str], frozenset[str]]] = []
        for term in text.split("|"):
            names = [name.strip() for name in term.split("&")]
            for name in names:
                if name.removeprefix("!") not in known:
                    raise self._error(at, f"no word of the lexicon has the tag {name!r}")
            wanted = frozenset(name for name in names if not name.startswith("!"))
            terms.append((wanted, frozenset(name[1:] for name in names if name.startswith("!"))))
        return lambda tags: any(wanted <= tags and not unwanted & tags for wanted, unwanted in terms)

    def _error(self, at: int, reason: str) -> RuleError:
        return RuleError(self.source.strip(), f"at {at}: {reason}")
