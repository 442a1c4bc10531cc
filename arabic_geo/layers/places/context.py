"""What the words beside a place's name make of it: «نهر الأردن» is a river, «تركي الدخيل» a man."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from arabic_geo.lexicon import Lexicon, fold_all
from arabic_geo.lexicon.rows import Country
from arabic_geo.tokens import Tokens

#: What may be written onto a word that the lexicon does not know: «بصلاة المغرب».
CLITICS: Final = "وفبكل"
AL: Final = "ال"
#: Nouns of languages: «باللغة الفرنسية» names no country, nor does «بالفرنسية».
LANGUAGES: Final = fold_all("لغة", "اللغة", "اللغتين", "اللغتان", "اللغات", "لغات", "ترجمة", "الترجمة")
#: How far before a language's name the noun may stand, in tokens: «باللغات العربية والفرنسية والإنجليزية».
LANGUAGE_REACH: Final = 8
JOINTS: Final = frozenset({"و", "،", ","})
#: Nouns of sports clubs, and names of clubs before the name of their city: «ريال مدريد».
CLUBS: Final = fold_all(
    "ريال", "أتلتيكو", "أتليتكو", "أتليتيكو", "أتيليتكو", "سبورتينغ", "سبورتنغ", "دينامو", "سبارتاك", "لوكوموتيف",
    "سسكا", "رابيد", "هيرتا", "نادي", "ونادي", "لنادي", "بنادي", "لاعب", "مهاجم", "مدافع", "لاعبي",
)  # fmt: skip
#: How many words of a name may stand between its first and a family name: «فادي جميل حداد السوري».
NAME_REACH: Final = 2
#: «تركي الأصل»: what an indefinite adjective may be annexed to.
ANNEXED: Final = fold_all("الجنسية", "الأصل", "المولد", "الصنع", "الهوية", "الجذور", "المنشأ", "الهوى", "الولاء")
QUOTES: Final = ("quote", "quote_open", "quote_close", "quote_curly", "quote_single", "paren_open", "paren_close")


@frozen
class Surroundings:
    """What a lexicon says of the words beside the names of places."""

    after: Mapping[str, frozenset[str]]
    before: Mapping[str, frozenset[str]]
    given: frozenset[str]
    definite: frozenset[str]
    nationality: frozenset[str]
    medium: frozenset[str]
    outlet: frozenset[str]
    quote: frozenset[str]
    plain: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Surroundings:
        """Those of a lexicon."""

        def having(*tags: str) -> frozenset[str]:
            return frozenset[str]().union(*map(lexicon.alphabet.having, tags))

        countries = lexicon.table(Country)
        return cls(
            after={row.code: fold_all(*row.unless_after) for row in countries if row.unless_after},
            before={row.code: fold_all(*row.unless_before) for row in countries if row.unless_before},
            given=having("given"),
            definite=having("definite"),
            nationality=having("nationality"),
            medium=having("medium"),
            outlet=having("outlet", "outlet_homograph"),
            quote=having(*QUOTES),
            plain=frozenset({lexicon.alphabet.char(frozenset({"word"}))}) | lexicon.alphabet.having("content_noun"),
        )

    def deny_name(self, tokens: Tokens, at: int, code: str) -> bool:
        """Whether the neighbours say that this is no name of the country, in whatever role."""
        after, before = self.after.get(code), self.before.get(code)
        return bool(
            (after and at and not after.isdisjoint(_bare(tokens.words[at - 1])))
            or (before and at + 1 < len(tokens) and self._stands_before(tokens, at, before))
            or (tokens.tags[at] in self.outlet and self._is_outlet(tokens, at))
        )

    def deny_capital(self, tokens: Tokens, at: int) -> bool:
        """Whether it is the name of a club."""
        return bool(at) and not CLUBS.isdisjoint(_bare(tokens.words[at - 1]))

    def deny_adjective(self, tokens: Tokens, at: int) -> bool:
        """Whether it is the name of a language or a person."""
        return self._is_language(tokens, at) or self._is_family_name(tokens, at) or self._is_given_name(tokens, at)

    def _stands_before(self, tokens: Tokens, at: int, sought: frozenset[str]) -> bool:
        """Whether one of the words follows, or the token with the word that follows: «وبنات», «مصر الجديدة»."""
        word = tokens.words[at + 1]
        if word in CLITICS and at + 2 < len(tokens) and at + 2 in tokens.glued:
            word += tokens.words[at + 2]
        return not sought.isdisjoint(_bare(word)) or f"{tokens.words[at]} {word}" in sought

    def _is_outlet(self, tokens: Tokens, at: int) -> bool:
        """«صحيفة الرياض», «قال ل"الرياض"»; but «المجلة الفرنسية» is a French one."""
        if not at:
            return False
        before = tokens.tags[at - 1]
        after = tokens.tags[at + 1] if at + 1 < len(tokens) else ""
        after_medium = before in self.medium and tokens.tags[at] not in self.nationality
        return after_medium or (before in self.quote and after in self.quote)

    def _is_language(self, tokens: Tokens, at: int) -> bool:
        if tokens.tags[at] not in self.definite or not tokens.words[at].endswith(("ه", "ة")):
            return False
        if at and tokens.words[at - 1] == "ب" and at in tokens.glued:
            return True
        joined = False
        for before in range(at - 1, max(-1, at - 1 - LANGUAGE_REACH), -1):
            word = tokens.words[before]
            if word in JOINTS:
                joined = True
            elif not LANGUAGES.isdisjoint(_bare(word)):
                return True
            elif not (joined and word.startswith(AL) and word.endswith(("ه", "ة"))):
                return False
            else:
                joined = False
        return False

    def _is_family_name(self, tokens: Tokens, at: int) -> bool:
        """A man's adjective at the end of a name: «فادي السوري», «فادي حداد السوري»."""
        if not tokens.words[at].endswith("ي"):
            return False
        for before in range(at - 1, max(-1, at - 2 - NAME_REACH), -1):
            if tokens.tags[before] in self.given:
                return True
            if tokens.tags[before] not in self.plain:
                return False
        return False

    def _is_given_name(self, tokens: Tokens, at: int) -> bool:
        """An indefinite adjective has no definite noun before it: «الأمير تركي», «المدرب الروماني بولوني»."""
        if tokens.tags[at] in self.definite or not tokens.words[at].endswith("ي"):
            return False
        after = tokens.words[at + 1] if at + 1 < len(tokens) else ""
        if tokens.tags[at] in self.given and after in PATRONYMICS:
            return True
        named = tokens.tags[at] in self.given or (at and tokens.tags[at - 1] in self.nationality)
        return bool(named and at and tokens.tags[at - 1] in self.definite and after not in ANNEXED)


PATRONYMICS: Final = fold_all("بن", "ابن", "آل", "عبد")


def _bare(word: str) -> Iterator[str]:
    """A word as it stands and without what may be written onto its front."""
    yield word
    if word[0] in CLITICS and len(word) > 2:
        rest = word[1:]
        yield AL + rest[1:] if word.startswith("لل") else rest
        if rest[0] in CLITICS and len(rest) > 2:
            yield rest[1:]
