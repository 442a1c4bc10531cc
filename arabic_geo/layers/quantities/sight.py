"""What the quantities layer sees of a text: its tokens, and named tests of their tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeVar

from attrs import field, fields, frozen

from arabic_geo.chars import ALEF, LAM
from arabic_geo.grammar.pattern import write_class
from arabic_geo.lexicon import Alphabet, Row
from arabic_geo.lexicon.rows import Numeral
from arabic_geo.tokens import Tokens

R = TypeVar("R", bound=Row)

#: Stands before and after the tags of a text, so that a test may look a little beyond either end.
EDGE: Final = "\0"
#: The article, by which an entry of several words is seen to be definite.
AL: Final = "ال"
#: How far beyond an end of the text a test may look.
MARGIN: Final = 64
BLANK: Final = ("",) * MARGIN

#: The tags of the words that can be no thing counted.
NOT_NOUNS: Final = (
    "mark", "fi", "min", "an", "ala", "ila", "li", "bi", "ka", "wa", "fa", "sa", "that", "that_not", "relative",
    "clause", "adjunct", "when", "adverb", "negation", "pronoun", "digits", "number", "vague", "ordinal", "but", "or",
    "qad", "kana", "maa", "demonstrative", "question", "saying", "between", "modifier_before", "modifier_after",
    "elative", "article", "anaphor", "copula", "month", "weekday", "change", "percent", "called",
)  # fmt: skip

#: The tags of names, whose article is a part of them.
NAMES: Final = ("outlet", "outlet_homograph", "country", "capital", "body", "seat", "date_past", "date_next", "label")

Tags = frozenset[str]


@frozen
class Alike:
    """The characters that stand for each tag that the layer asks for, by its name."""

    adjunct: Tags
    adverb: Tags
    ala: Tags
    an: Tags
    article: Tags
    between: Tags
    bi: Tags
    capital: Tags
    change: Tags
    colon: Tags
    comma: Tags
    country: Tags
    cue: Tags
    currency: Tags
    currency_dual: Tags
    currency_sign: Tags
    dash: Tags
    date_current: Tags
    date_dayword: Tags
    date_next: Tags
    date_past: Tags
    date_year: Tags
    definite: Tags
    demonstrative: Tags
    digits: Tags
    duration: Tags
    elative: Tags
    fa: Tags
    fi: Tags
    fraction: Tags
    given: Tags
    head: Tags
    hundred: Tags
    ila: Tags
    ka: Tags
    kana: Tags
    label: Tags
    latin: Tags
    li: Tags
    maa: Tags
    mark: Tags
    measure: Tags
    min: Tags
    modifier_after: Tags
    modifier_apart: Tags
    modifier_before: Tags
    month: Tags
    month_homograph: Tags
    nationality: Tags
    negation: Tags
    newline: Tags
    number: Tags
    or_: Tags
    ordinal: Tags
    paren_close: Tags
    paren_open: Tags
    percent: Tags
    permille: Tags
    plus: Tags
    pronoun: Tags
    qad: Tags
    quantifier: Tags
    quote: Tags
    quote_close: Tags
    quote_curly: Tags
    quote_open: Tags
    scale_plural: Tags
    slash: Tags
    stop: Tags
    subunit: Tags
    ten: Tags
    unit_abbreviation: Tags
    unit_dual: Tags
    unit_plural: Tags
    unit_singular: Tags
    vague: Tags
    wa: Tags
    weekday: Tags
    word: Tags
    noun: Tags = field(repr=False)
    named: Tags = field(repr=False)
    #: What may stand between a verb of exceeding and its figure.
    subject: Tags = field(repr=False)
    #: What may stand between a denial and the modifier that it turns round.
    denied: Tags = field(repr=False)
    #: What a number, digits or an article before them may be; what a row of number words may be; what gives a number
    #: a unit, and of these the units without the currencies; what leads a noun phrase.
    numeric: Tags = field(repr=False)
    numeral: Tags = field(repr=False)
    unit: Tags = field(repr=False)
    measured: Tags = field(repr=False)
    leading: Tags = field(repr=False)
    #: What may make a percentage or money of the number that it touches.
    rating: Tags = field(repr=False)
    valuing: Tags = field(repr=False)
    #: What may link the two ends of a range; what bends a number that follows it, at once or apart.
    linking: Tags = field(repr=False)
    bending: Tags = field(repr=False)
    #: What stands between a label of dates and the last number of one.
    dating: Tags = field(repr=False)
    #: What ends a phrase; what may make one name with digits that it touches.
    pausing: Tags = field(repr=False)
    joining: Tags = field(repr=False)
    #: Quotation marks of all sorts; what opens a bracket or a quotation, and what closes one; that and what may stand
    #: before a number.
    quotes: Tags = field(repr=False)
    opening: Tags = field(repr=False)
    closing: Tags = field(repr=False)
    prefixed: Tags = field(repr=False)
    #: «ل» and a word with the article.
    articled_li: re.Pattern[str] = field(repr=False)
    #: Any currency; any country or capital.
    currencies: re.Pattern[str] = field(repr=False)
    lands: re.Pattern[str] = field(repr=False)
    #: Any token at which a quantity may start.
    starts: re.Pattern[str] = field(repr=False)

    @classmethod
    def of(cls, alphabet: Alphabet) -> Alike:
        """The tags of a lexicon."""
        made = {"noun", "named", "subject", "denied", "articled_li", "currencies", "lands", "starts", *UNIONS}
        asked = {f.name: alphabet.having(f.name.rstrip("_")) for f in fields(cls) if f.name not in made}
        none = frozenset[str]().union(*(alphabet.having(name) for name in NOT_NOUNS))
        noun = frozenset(alphabet.sets.values()) - none
        unions = {name: frozenset[str]().union(*map(asked.__getitem__, tags)) for name, tags in UNIONS.items()}
        return cls(
            **asked,
            **unions,
            noun=noun,
            named=frozenset[str]().union(*(alphabet.having(name) for name in NAMES)),
            denied=noun.union(*(asked[name] for name in ("kana", "quote", "pronoun", "wa", "ala"))),
            subject=noun | asked["pronoun"] | asked["wa"] | asked["ordinal"],
            articled_li=re.compile(write_class(asked["li"]) + write_class(asked["definite"] | asked["label"])),
            currencies=re.compile(write_class(asked["currency"])),
            lands=re.compile(write_class(asked["country"] | asked["capital"])),
            starts=re.compile(write_class(frozenset[str]().union(*(asked[name] for name in STARTS)))),
        )


#: The tags that are asked for together.
UNIONS: Final = {
    "numeric": ("digits", "number", "article"),
    "numeral": ("number", "vague", "ordinal"),
    "unit": ("currency", "measure", "duration"),
    "leading": ("fi", "min", "ala", "ila", "an", "li", "adjunct"),
    "measured": ("measure", "duration"),
    "rating": ("percent", "permille", "fi", "bi", "comma"),
    "valuing": ("currency", "currency_sign", "subunit"),
    "linking": ("comma", "wa", "or_", "ila", "dash"),
    "bending": ("modifier_before", "modifier_apart"),
    "dating": ("slash", "dash", "digits"),
    "pausing": ("stop", "comma", "wa", "newline"),
    "joining": ("mark", "digits", "latin"),
    "quotes": ("quote", "quote_open", "quote_close", "quote_curly"),
    "opening": ("paren_open", "quote", "quote_open", "quote_curly"),
    "closing": ("paren_close", "quote", "quote_close", "quote_curly"),
    "prefixed": ("paren_open", "quote", "quote_open", "quote_curly", "bi", "article"),
}
#: The tags of the tokens at which a quantity may start.
STARTS: Final = (
    "digits", "number", "vague", "ordinal", "measure", "duration", "currency_dual", "currency_sign", "article",
    "permille",
)  # fmt: skip


@frozen
class Sight:
    """The tokens of a text; ``tags`` are theirs with an edge behind, so that no test need ask for the end.

    An index a little below zero or beyond the last token is an edge: it has no tag and no word.
    """

    tokens: Tokens
    alike: Alike
    tags: str
    words: list[str]

    @classmethod
    def of(cls, tokens: Tokens, alike: Alike) -> Sight:
        """What is seen of a text; of «للمجموعة» the noun is «المجموعة», as after any other preposition."""
        words = [*tokens.words, *BLANK]
        for match in alike.articled_li.finditer(tokens.tags):
            at = match.end() - 1
            if words[at].startswith(LAM) and words[at - 1] == LAM and at in tokens.glued:
                words[at] = f"{ALEF}{words[at]}"
        return cls(tokens, alike, tokens.tags + EDGE * MARGIN, words)

    def __len__(self) -> int:
        return len(self.tokens.tags)

    def rows(self, at: int, kind: type[R]) -> Iterator[R]:
        """The rows of one table that a token may be."""
        if not 0 <= at < len(self.tokens.tags):
            return iter(())
        return (entry.row for entry in self.tokens.entries[at] if isinstance(entry.row, kind))

    def row(self, at: int, kind: type[R]) -> R | None:
        """The first of them."""
        if 0 <= at < len(self.tokens.tags):
            for entry in self.tokens.entries[at]:
                if isinstance(entry.row, kind):
                    return entry.row
        return None

    def numeral(self, at: int, *kinds: str) -> Numeral | None:
        """The number word, of one of these kinds, that a token may be."""
        if self.tags[at] in self.alike.numeral:
            for entry in self.tokens.entries[at]:
                if isinstance(entry.row, Numeral) and entry.row.kind in kinds:
                    return entry.row
        return None

    def is_glued(self, at: int) -> bool:
        """Whether no space separates a token from the one before."""
        return at in self.tokens.glued

    def is_definite(self, at: int) -> bool:
        """Whether a token has the article."""
        if self.tags[at] in self.alike.definite:
            return True
        word = self.words[at]
        return word.startswith(AL) and (" " in word or self.tags[at] in self.alike.named)
