"""From tokens to quantities: a walk from left to right, each start read by what it looks like."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import Any, Final

from attrs import evolve, frozen

from arabic_geo.grammar.rule import Grammar, Rule, compile_rules
from arabic_geo.layers.layer import Found, add_ruled, drain
from arabic_geo.layers.quantities.labels import HIJRI, NUMBERED, is_hour, is_joined, is_named
from arabic_geo.layers.quantities.modifiers import find_modifier
from arabic_geo.layers.quantities.nouns import (
    find_noun,
    has_preposition,
    head_of,
    is_counted,
    is_noun,
    leads,
    noun_span,
)
from arabic_geo.layers.quantities.numbers import ONE_WORDS, Reckoned, read_number, simplify
from arabic_geo.layers.quantities.ordinals import as_ordinal, read_ages, read_ordinal, reckon_ordinal
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.ranges import join_range
from arabic_geo.layers.quantities.results import Quantity, QuantityKind
from arabic_geo.layers.quantities.settle import Homes, settle_currencies
from arabic_geo.layers.quantities.shapes import ARTICLE, is_plural
from arabic_geo.layers.quantities.shares import (
    extend_share,
    is_share_of,
    read_lone_share,
    read_share,
    read_vague,
    read_written_share,
)
from arabic_geo.layers.quantities.sight import Alike, Sight
from arabic_geo.layers.quantities.units import (
    TON,
    may_be_grouped,
    measure,
    read_bare_unit,
    read_currency,
    read_one_unit,
    read_single_unit,
    regroup,
)
from arabic_geo.lexicon import Lexicon, fold, fold_all
from arabic_geo.lexicon.rows import Unit
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens

#: Kinds that may stand within a date («قبل عامين»), or reach out of a false one.
IN_DATES: Final = frozenset({QuantityKind.DURATION, QuantityKind.PERCENT, QuantityKind.MONEY, QuantityKind.MEASURE})
#: The feminine numbers that are also fractions: before a definite noun they count nothing («خمس السكان»).
FRACTION_HOMOGRAPHS: Final = fold_all("خمس", "سدس", "سبع", "ثمن", "تسع", "عشر")

#: «لست» is «I am not» as well.
SIX: Final = fold("ست")
#: «وست بروميتش».
WESTERN: Final = fold_all("بروميتش", "هام", "بروم", "إند", "بانك", "ميدلاند", "فرجينيا", "بوينت", "سايد", "لاند")
#: «يوم اثنين».
WEEKDAYS: Final = fold_all("اثنين", "أربعاء", "ثلاثاء")
#: «نقطة الصفر».
ORIGINS: Final = fold_all("نقطة", "النقطة", "ساعة", "لساعة", "خط")

#: «قريبة من الصفر».
NEAR: Final = fold_all(
    "قريب", "قريبا", "قريبة", "يقترب", "تقترب", "اقترب", "اقتربت", "أقل", "أكثر", "أعلى", "أدنى", "أقرب"
)

#: «من الألف إلى الياء».
ALPHA: Final = fold("الألف")
OMEGA: Final = fold("الياء")
HAMZA_ALONE: Final = "\u0627\u0621"
ALEF_HAMZA: Final = "\u0623"
FAMILIARITY: Final = "إلف"
HIM: Final = "ه"
DAYS_OF_MONTH: Final = range(1, 32)
NIGHT: Final = fold("ليلة")
MONTH: Final = fold("الشهر")
CLOCK: Final = fold("الساعة")
HOLDS: Final = fold_all("تسع", "يسع")
WARS: Final = fold_all("حرب", "حروب")
#: «حارة المليون طفل».
STREETS: Final = fold_all("حارة", "حي", "شارع", "ساحة", "ميدان", "قرية", "سوق")
MOTHER: Final = fold("أم")
BETA: Final = fold("باء")
PERFECT_END: Final = "ت"
UNDERSCORE: Final = "_"
#: «السبع» is a surname.
NAMESAKES: Final = fold_all("السبع", "الخمس")
#: «ماؤه»; whoever writes «مائه» for «مائة» counts something.
WATERS: Final = frozenset({"مائه", "ميه"})
PLUS: Final = fold("زائد")
VERSES: Final = fold("المثاني")
#: «ملعقة كبيرة واحدة».
SIZES: Final = fold_all(
    "كبير", "صغير", "جديد", "كامل", "طويل", "قصير", "كبيرة", "صغيرة", "جديدة", "كاملة", "طويلة", "قصيرة", "واسعة",
    "خاصة",
)  # fmt: skip
#: «ست مباريات بينها واحدة».
AMONG: Final = fold_all("بينها", "بينهم", "بينهن", "منها", "منهم", "منهن")
#: «في آن واحد».
MOMENT: Final = fold("آن")
WAW: Final = "و"
RELATION: Final = "ي"
#: «من 2500 إلى 11 ألف ريال»: a number so high needs no scale of the other.
LEAST_APART: Final = 1000
#: «34 مقابل 19 في المئة».
AGAINST: Final = frozenset({fold("مقابل"), "×", fold("وربما")})
#: «ثلاثتهم»: other pronouns on a number make it another word («تسعى»).
THEY: Final = frozenset({"هم", "هما", "هن"})


@frozen
class QuantityFinder:
    """Finds quantities in tokens, from left to right."""

    alike: Alike
    starts: re.Pattern[str]
    homes: Homes
    grammar: Grammar[Tokens, Quantity]

    def find(self, tokens: Tokens, found: Found) -> tuple[Quantity, ...]:
        """All quantities, in text order; within a date only durations («قبل عامين») and what has a unit."""
        dated = _dated_tokens(tokens, (date.span for date in found.get("dates", ())))
        sight = Sight.of(tokens, self.alike)
        pieces: list[Piece] = []
        after = 0
        for match in self.starts.finditer(tokens.tags):
            at = match.start()
            if at < after:
                continue
            piece = read_piece(sight, at, dated=at in dated)
            if piece is None or piece.start < after:
                continue
            if piece.kind not in IN_DATES and not dated.isdisjoint(range(piece.start, piece.end)):
                continue
            pieces.append(piece)
            after = piece.end
        pieces = settle_currencies(sight, _share(sight, pieces), self.homes)
        return add_ruled((_finish(sight, piece) for piece in drain(pieces)), self.grammar, tokens)

    def read_whole(self, tokens: Tokens) -> Quantity | int:
        """The one quantity that tokens are from end to end, or the index of the first that does not fit."""
        if not len(tokens):
            return 0
        sight = Sight.of(tokens, self.alike)
        best = 0
        for read in (_read_lone, read_lone_share, read_share, read_vague, reckon_ordinal, read_bare_unit):
            for at in range(min(2, len(tokens))):
                piece = read(sight, at)
                if piece is not None and piece.start == 0:
                    if piece.end == len(tokens):
                        return _finish(sight, piece)
                    best = max(best, piece.end)
        return best


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Quantity], ...] = ()) -> QuantityFinder:
    """A finder for a lexicon, with the rules of plugins."""
    alike = Alike.of(lexicon.alphabet)
    return QuantityFinder(alike, alike.starts, Homes.of(lexicon), compile_rules(rules, lexicon.alphabet, {}))


# --- the readings of a token ------------------------------------------------------------------------------------------


def read_piece(sight: Sight, at: int, *, dated: bool = False) -> Piece | None:
    """What starts at a token, if anything does; of one in a date (``dated``) perhaps only what has a unit."""
    alike, tag = sight.alike, sight.tags[at]
    if tag in alike.digits and sight.tags[at - 1] in alike.article and read_number(sight, at - 1):
        return None  # «المادة الـ18»
    if tag in alike.numeric:
        piece = read_written_share(sight, at) or _read_counted(sight, at, dated=dated)
        if piece is not None:
            return piece
        if tag in alike.number and (share := read_share(sight, at)):
            return join_range(sight, share, _read_end) or share  # «من نصف متر إلى متر»
    if tag in alike.vague or tag in alike.scale_plural:
        return read_vague(sight, at)
    if tag in alike.ordinal and (piece := read_ages(sight, at) or read_ordinal(sight, at)):
        return piece
    if tag in alike.measure or tag in alike.duration or tag in alike.currency_dual:
        piece = read_bare_unit(sight, at)
        if piece is None:
            one = read_single_unit(sight, at)
            return one and join_range(sight, one, _read_end)  # «بين سنة وأربع سنوات»
        return join_range(sight, piece, _read_end) or piece
    return None


def _read_counted(sight: Sight, at: int, *, dated: bool) -> Piece | None:
    """A number and all that belongs to it, unless it is a name, a pronoun or another word."""
    number = read_number(sight, at)
    if number is None or (dated and number.plain and _is_bare(sight, number)):
        return None
    if is_joined(sight, number) or _is_word(sight, number) or _is_clock(sight, number):
        return None
    if share := extend_share(sight, number):
        return share
    if not number.plain and number.end == at + 1 and sight.words[at].removeprefix("ال") in ONE_WORDS:
        whole = join_range(sight, Piece(at, number.end, QuantityKind.CARDINAL, 1), _read_end)
        if whole is not None and whole.kind is not QuantityKind.CARDINAL:
            return whole  # «واحد إلى اثنين في المئة»
        return None if number.definite else _read_one(sight, number)
    piece = measure(sight, number)
    joined = join_range(sight, piece, _read_end)
    if _is_day(sight, number):
        return None
    if is_named(sight, number, piece):
        before = sight.tags[number.start - 1]
        apart = before in sight.alike.between or before not in sight.alike.label
        if joined is None or joined.kind is QuantityKind.CARDINAL or not apart:
            return None
    if ordinal := as_ordinal(sight, piece):
        return ordinal
    if joined:
        return None if is_hour(sight, joined) else _with_outer_unit(sight, joined)
    if may_be_grouped(sight, piece) and find_noun(sight, piece) is not None:
        return regroup(sight, piece)
    return piece


def _is_bare(sight: Sight, number: Reckoned) -> bool:
    """Whether digits have no unit, nor one to share with the other end of a range."""
    piece = measure(sight, number)
    return piece.kind is QuantityKind.CARDINAL and join_range(sight, piece, _read_end) is None


def _with_outer_unit(sight: Sight, piece: Piece) -> Piece:
    """«(32-48) كيلوغراما»: a bracketed range with its unit outside is one with its brackets."""
    alike, tags, unit = sight.alike, sight.tags, sight.row(piece.end + 1, Unit)
    bracketed = tags[piece.start - 1] in alike.paren_open and tags[piece.end] in alike.paren_close
    if bracketed and piece.kind is QuantityKind.CARDINAL and tags[piece.end + 1] in alike.currency:
        code, candidates, end = read_currency(sight, piece.end + 1)
        money = evolve(piece, start=piece.start - 1, end=end, kind=QuantityKind.MONEY, noun=None)
        return evolve(money, unit=code, candidates=candidates)
    if not bracketed or unit is None or piece.kind is not QuantityKind.CARDINAL:
        return piece
    return evolve(
        piece, start=piece.start - 1, end=piece.end + 2, kind=QuantityKind(unit.kind), unit=unit.code, noun=None
    )


def _read_lone(sight: Sight, at: int) -> Piece | None:
    """A number that is the whole of a text: nothing around it says that it is a name."""
    number = read_number(sight, at)
    return None if number is None else extend_share(sight, number) or measure(sight, number)


def _read_end(sight: Sight, at: int) -> Piece | None:
    """The second number of a range, with its unit."""
    if sight.tags[at] not in sight.alike.numeric:
        return read_bare_unit(sight, at) or read_one_unit(sight, at)
    number = read_number(sight, at)
    if number is None or is_joined(sight, number):
        return None
    if (share := extend_share(sight, number)) and share.kind is QuantityKind.MULTIPLIER:
        return share
    piece = measure(sight, number)
    if piece.kind is QuantityKind.CARDINAL and (noun := find_noun(sight, piece)) is not None:
        return evolve(regroup(sight, piece), noun=noun)
    return piece


def _is_word(sight: Sight, number: Reckoned) -> bool:
    """«خمس السكان» is a fraction, «سبع البور» a name; «صفر» before nothing counted a month."""
    if number.end != number.start + 1 or number.plain:
        return False
    word = sight.words[number.start]
    if _is_letter(sight, number) or _is_verb(sight, number) or _is_of_a_name(sight, number):
        return True
    if sight.tags[number.end] in sight.alike.pronoun and sight.is_glued(number.end):
        return word in FRACTION_HOMOGRAPHS or sight.words[number.end] not in THEY or number.scale > 1
    if _ends_ordinal(sight, number) or _is_not(sight, number) or _is_origin(sight, number):
        return True
    if sight.tags[number.start - 1] in sight.alike.date_dayword and word in WEEKDAYS:
        return True  # «يوم اثنين»
    if word == SIX and sight.words[number.end] in WESTERN:
        return True  # «وست بروميتش»
    if word in FRACTION_HOMOGRAPHS and not sight.is_definite(number.end):
        return is_share_of(sight, number.end)  # «خمس مجموع الطلبة»
    if word in FRACTION_HOMOGRAPHS:
        return is_noun(sight, number.end)
    # the rest of a percent marker that stands alone is none either
    led = sight.tags[number.start - 1] in sight.alike.fi
    return number.definite and led and sight.numeral(number.start, "hundred") is not None


def _is_letter(sight: Sight, number: Reckoned) -> bool:
    """«من الألف إلى الياء»; «ماءه» is his water, «وأحد» somebody more."""
    original = sight.tokens.spelling(number.start)
    named = original.endswith("ي") and sight.tags[number.start - 1] in sight.alike.given
    if original.endswith(FAMILIARITY) or named:
        return True  # «الإلف والعادة»; «وليد الفي»
    weekday = (
        sight.tags[number.start - 1] in sight.alike.paren_open and sight.tags[number.end] in sight.alike.paren_close
    )
    if weekday and sight.words[number.start].removeprefix(ARTICLE) in WEEKDAYS:
        return True  # «اليوم (الاثنين)»
    surname = sight.tags[number.start - 1] in sight.alike.bi and sight.tags[number.start - 2] in sight.alike.given
    if sight.words[number.start - 1] == MOTHER or (surname and sight.is_glued(number.start)):
        return True  # «عين أم سبعة»; «خالد بصفر»
    if number.definite and sight.words[number.start] in NAMESAKES and sight.tags[number.start - 1] in sight.alike.given:
        return True  # «علي السبع»
    if sight.words[number.end] in HIJRI or sight.words[number.end] == BETA or sight.words[number.end] == UNDERSCORE:
        return True  # «سنة ثلاثين هجرية», «ألف باء», «#سبعة_أيام»
    if original in WATERS:
        follows = _has_unit(sight, number.end) or sight.numeral(number.end, "scale")
        counts = is_counted(sight, number.end) and not sight.words[number.end].endswith(PERFECT_END)
        if not (follows or counts):
            return True  # «أراضيه ومائه»
    if HAMZA_ALONE in original or f"{WAW}{ALEF_HAMZA}" in original:
        return True
    return sight.words[number.start] == ALPHA and sight.words[number.end + 1] == OMEGA


def _is_verb(sight: Sight, number: Reckoned) -> bool:
    """«لم تسع الساحة زوارها»: could not hold."""
    return sight.tags[number.start - 1] in sight.alike.negation and sight.words[number.start] in HOLDS


def _is_of_a_name(sight: Sight, number: Reckoned) -> bool:
    """«حرب الثلاثين عاما», «السبع المثاني»."""
    alike, tags, start = sight.alike, sight.tags, number.start
    war = number.definite and not WARS.isdisjoint(sight.words[max(0, start - 2) : start])  # «حرب السنوات السبع»
    opened, closed = tags[start - 2], tags[number.end]
    titled = number.definite and opened in alike.quote_open and closed in alike.quote_close  # «"البحار السبعة"»
    nights = sight.words[number.end] == NIGHT and sight.words[number.end + 2] == NIGHT  # «ألف ليلة وليلة»
    marked = number.definite and tags[start - 1] in alike.quote_open and tags[number.end + 1] in alike.quote_close
    first = start - 2 if tags[start - 1] in alike.wa and tags[start - 2] in alike.number else start
    quarter = number.definite and sight.words[first - 1] in STREETS  # «شارع الأربعين والستين»
    return quarter or war or titled or nights or marked or sight.words[number.end] in (VERSES, PLUS)


def _is_clock(sight: Sight, number: Reckoned) -> bool:
    """«الساعة العاشرة وعشرين دقيقة»."""
    at = number.start - 3
    joined = sight.tags[at + 2] in sight.alike.wa and sight.tags[at + 1] in sight.alike.ordinal
    return joined and sight.words[at] == CLOCK and sight.tags[number.end] in sight.alike.duration


def _has_unit(sight: Sight, at: int) -> bool:
    alike, tag = sight.alike, sight.tags[at]
    return tag in alike.unit or tag in alike.fi or tag in alike.percent


def _is_day(sight: Sight, number: Reckoned) -> bool:
    """«من 17 يوليو حتى 19 منه»: a day of the month named before."""
    alike, tags, end = sight.alike, sight.tags, number.end
    if tags[end] in alike.min and number.plain and sight.words[end + 1] == HIM and sight.is_glued(end + 1):
        return number.value in DAYS_OF_MONTH
    ordinal = tags[end] in alike.wa and tags[end + 1] in alike.ordinal
    if not ordinal or not number.definite or not sight.numeral(number.start, "ten"):
        return False
    return MONTH in sight.words[end + 2 : end + 6]  # «بين العشرين والخامس والعشرين من الشهر»


def _is_not(sight: Sight, number: Reckoned) -> bool:
    """«لست ممن…» denies; «لست سنوات» counts."""
    if sight.words[number.start] != SIX or sight.tags[number.start - 1] not in sight.alike.li:
        return False
    counts = is_counted(sight, number.end) and is_plural(sight.words[number.end])
    return sight.is_glued(number.start) and not counts


def _is_origin(sight: Sight, number: Reckoned) -> bool:
    """«نقطة الصفر», «ساعة الصفر», «بدأ من الصفر»: where something starts."""
    before = number.start - 1
    led = sight.tags[before] in sight.alike.min and sight.words[before - 1] not in NEAR
    origin = sight.words[before] in ORIGINS or led
    return number.value == 0 and number.definite and origin


def _ends_ordinal(sight: Sight, number: Reckoned) -> bool:
    """«القرن الحادي والعشرين»: the ten of an ordinal that tells a date."""
    at = number.start
    if sight.tags[at - 1] not in sight.alike.wa or not sight.is_definite(at) or not sight.numeral(at, "ten"):
        return False
    before = at - 2
    if sight.numeral(before, "ten") and sight.tags[before - 1] in sight.alike.wa:
        before -= 2  # «الفقرة التاسعة والثلاثين والأربعين»
    return sight.tags[before] in sight.alike.ordinal or sight.words[before].removeprefix(ARTICLE) in ONE_WORDS


def _read_one(sight: Sight, number: Reckoned) -> Piece | None:
    """«واحد» counts after an indefinite noun («جندي واحد»); elsewhere it is a pronoun, but for what has a unit."""
    before = number.start - 1
    if sight.words[before] in AMONG:
        return Piece(number.start, number.end, QuantityKind.CARDINAL, 1)  # «بينها واحدة»
    if sight.tags[before] in sight.alike.currency and not sight.is_definite(before):
        code, candidates, _ = read_currency(sight, before)
        return Piece(before, number.end, QuantityKind.MONEY, 1, unit=code, candidates=candidates)  # «بدولار واحد»
    if sight.tags[before] in sight.alike.unit_abbreviation and (unit := sight.row(before, Unit)):
        return Piece(before, number.end, QuantityKind(unit.kind), 1, unit=unit.code)  # «كلم واحد»
    if _has_one(sight, before, number.start):
        return Piece(number.start, number.end, QuantityKind.CARDINAL, 1, noun=_head_of_one(sight, before, number.start))
    piece = measure(sight, number)
    return piece if piece.kind is QuantityKind.PERCENT or _is_score(sight, number) else None


def _has_one(sight: Sight, before: int, one: int) -> bool:
    """Whether «واحد» counts the word before it: «جندي واحد», «لمرة واحدة», «في آن واحد»."""
    homeland = sight.words[before] == TON and sight.is_glued(before)  # «وطن واحد»
    if homeland or sight.is_definite(before) or sight.tags[before] in sight.alike.quantifier:
        return False
    if sight.words[before] in NUMBERED:
        return False
    if sight.tags[one + 1] in sight.alike.min and (
        sight.tags[one + 2] in sight.alike.pronoun or sight.tags[one + 2] in sight.alike.elative
    ):
        return False  # «واحد منهم», «يمثل واحدا من أخطر التهديدات»
    if is_counted(sight, before) or (sight.words[before] == MOMENT and sight.tags[before - 1] in sight.alike.fi):
        return True
    alike = _is_feminine(sight, before) == _is_feminine(sight, one)
    conjoined = sight.words[before].startswith(WAW) and is_noun(sight, before)
    return alike and (has_preposition(sight, before) or conjoined)


def _head_of_one(sight: Sight, before: int, one: int) -> int:
    """The noun that agrees with «واحد»: of «ضغطة زر واحدة» «ضغطة», of «جو أسري واحد» «جو»."""
    head = head_of(sight, before, ordinal=True)
    led_by_noun = is_noun(sight, before - 1) and not sight.is_definite(before - 1)
    both_accusative = sight.words[before].endswith("يا") and sight.words[before - 1].endswith("ا")
    if led_by_noun and (both_accusative or (sight.words[before] in SIZES and not _is_feminine(sight, before))):
        return before - 1  # «أسيرا فلسطينيا واحدا», «بند صغير واحد»
    if head < before - 1 and _is_feminine(sight, head) and not _is_feminine(sight, one):
        head += 1  # «لمدة موسم رياضي واحد»
    adjective = sight.words[before].endswith(RELATION) and leads(sight, before - 2) and head == before
    sized = leads(sight, before - 2) or sight.words[before] in SIZES  # «بمقدار ملعقة كبيرة واحدة»
    both = head == before and _is_feminine(sight, before) and sized
    if both and is_noun(sight, before - 1) and _is_feminine(sight, before - 1):
        return before - 1
    disagrees = _is_feminine(sight, one) and not _is_feminine(sight, before) and _is_feminine(sight, before - 1)
    led = is_noun(sight, before - 1) and not sight.is_definite(before - 1)
    return before - 1 if led and (disagrees or (adjective and not _is_feminine(sight, one))) else head


def _is_score(sight: Sight, number: Reckoned) -> bool:
    """«واحد - واحد», «صفر - واحد»."""
    alike, tags = sight.alike, sight.tags
    after = tags[number.end] in alike.dash and (
        tags[number.end + 1] in alike.number or tags[number.end + 1] in alike.digits
    )
    before, other = tags[number.start - 1], tags[number.start - 2]
    return after or (before in alike.dash and (other in alike.number or other in alike.digits))


def _is_feminine(sight: Sight, at: int) -> bool:
    return sight.words[at].endswith("ة")


# --- finishing --------------------------------------------------------------------------------------------------------


def _share(sight: Sight, pieces: list[Piece]) -> list[Piece]:
    """«15 ألفا و20 ألف روبل»: of two numbers joined by «و», the first has the unit or the noun of the second."""
    shared = pieces[:]
    chained = -1
    for index in range(len(pieces) - 2, -1, -1):
        first, second = pieces[index], shared[index + 1]
        if first.kind is not QuantityKind.CARDINAL or first.noun is not None:
            continue
        listed = sight.tags[first.end] in sight.alike.comma and sight.tags[first.end + 1] in sight.alike.wa
        in_chain = sight.tags[first.end] in sight.alike.comma and chained == index + 1  # «16، 32، و64 غيغابايت»
        if second.start != first.end + 1 + listed or second.definite:
            continue
        joined = sight.tags[first.end + listed] in sight.alike.wa
        changed = sight.tags[first.end] in sight.alike.ila and sight.tags[first.start - 1] in sight.alike.min
        if not (joined or changed or in_chain or sight.words[first.end] in AGAINST):
            continue
        alike_in_scale = second.scale == first.scale or (changed and first.value >= LEAST_APART)
        if second.kind in IN_DATES and alike_in_scale:
            shared[index] = evolve(first, kind=second.kind, unit=second.unit, candidates=second.candidates)
            chained = index
        elif second.kind is QuantityKind.CARDINAL and joined and not first.definite:
            shared[index] = evolve(first, noun=find_noun(sight, second))  # «ستة وسبعة ركاب»
    return shared


def _finish(sight: Sight, piece: Piece) -> Quantity:
    noun = find_noun(sight, piece)
    return Quantity(
        sight.tokens.span(piece.start, piece.end),
        piece.kind,
        piece.value if piece.kind is QuantityKind.FRACTION else simplify(piece.value),
        high=None if piece.high is None else simplify(piece.high),
        unit=piece.unit,
        modifier=find_modifier(sight, piece, noun),
        noun=None if noun is None else noun_span(sight, noun, after=noun >= piece.end),
        candidates=piece.candidates,
    )


def _dated_tokens(tokens: Tokens, spans: Iterable[Span]) -> set[int]:
    """The tokens that lie in dates."""
    dated: set[int] = set()
    for span in spans:
        first = bisect_left(tokens.starts, span.start)
        dated.update(range(first, bisect_left(tokens.starts, span.end, first)))
    return dated
