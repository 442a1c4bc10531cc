"""The noun that a quantity counts."""

from __future__ import annotations

import re
from typing import Final

from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import QuantityKind
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold
from arabic_geo.spans import Span


def _folded(*words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


#: Words that stand after numbers and are nothing counted, whatever they look like.
NEVER_COUNTED: Final = _folded(
    "مقارنة", "مقابل", "إضافة", "بدلا", "قبل", "بعد", "خلال", "عند", "لدى", "ضد", "نحو", "عبر", "أمس", "اليوم", "بسبب",
    "يوميا", "سنويا", "شهريا", "أسبوعيا", "تقريبا", "فقط", "أيضا", "أي", "دون", "بدون", "وفق", "فيما", "بينما", "بينهم",
    "منهم", "بينها", "منها", "غير", "سوى", "حسب", "ضمن", "مع", "بهدف", "تحت", "فوق", "أمام", "وراء", "داخل", "خارج",
    "شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي", "قرب", "لكل", "بنسبة", "بقيمة", "بزيادة", "عليه",
    "عليها", "عليهم", "وهو", "وهي", "هو", "هي", "هم", "مما", "بما", "ليصل", "لتصل", "ليبلغ", "لتبلغ", "هناك", "أصبح",
    "أصبحت", "تم", "بلغ", "بلغت", "كان", "كانت", "جاء", "جاءت", "سقط", "سقطوا", "قتل", "قتلوا", "أصيب", "أصيبوا",
    "يوم", "مرتفعا", "منخفضا", "متراجعا", "محققا", "مسجلا", "ليغلق", "لتغلق", "أما", "إن", "إلا", "حد", "كحد", "ليس",
    "ليست", "لم", "لن", "نتيجة", "مثلا", "حتى", "عن", "ألف", "بالتساوي", "تماما", "آن",
    "لديه", "لديهم", "لديها", "لدينا", "قيمة",
)  # fmt: skip
#: An imperfect in the plural, a derived perfect in the feminine: «يعالجون», «استهدفت», «انطلقت», «اشتملت».
VERBAL: Final = re.compile(r"ي\w{2,6}(?<!ي)ون|ت\w{3,6}(?<!ي)ون|است\w{2,3}[^ا]ت|ان\w{2}[^ا]ت|ا\wت\w[^ا]ت")
#: Prepositions that are written onto words, and the most letters of a word that is too short to have one.
PREPOSITIONS: Final = ("ل", "ب")
MINOR: Final = 3
#: Nouns that only look as if they had one.
NATIVE: Final = (
    "لعب", "لهج", "لمس", "لقط", "لدغ", "لغ", "لفت", "لفظ", "لكم", "لون", "لوث", "باب", "بقع", "بيض", "بذر", "برم",
    "برن", "بدل", "بدي", "بصم", "بهج", "بسم", "بعد", "بنا", "بشر", "بءر", "بهو", "بقي", "بضع", "بطن",
)  # fmt: skip
PLURAL_END: Final = "ات"
#: Words with ل or ب written onto them that the lexicon does not know, unless they begin as these nouns do.
GLUED: Final = re.compile(
    r"ل(?!اج|اعب|غم|تر|يب|بنان|قاء|جن|وح|قب|واء|يل|قم|ص|قط|غ|قاح|حظة|حظات|بنة|بنات|حوم|وبي|سان|يتر|وح)"
    r"|ب(?!را?م|لد|نك|نو|يت|يو|اخر|وا|حا|اص|طل|رنا|ءر|ءا|ند|نا|ريط|عث|اح|طا|يان|قر|الغ|ندق|ض|ء|ار|را|ور|ول|ط|اك|س|لا|عض|ر|د|غ|ث|ات|ل|ش|وص)"
    r"|و(?!زي|زرا|حد|كي|كال|ظيف|ظاءف|لاي|سي|ثيق|ثاءق|فد|فود|رق|رد|رش|جب|فا|سام|لد|اد|اح|جه|صي|رث|قف|عد)"
)
#: Verbs of saying that are nouns as well: «300 ألف طالب».
COUNTED_CUES: Final = _folded("طالب", "حكم", "بيان", "إعلان", "تصريح", "حدث", "متهم", "متهمين", "متهمون", "متهمات")
#: A word with a pronoun is counted only in «من»: «جلستهم».
OWNED: Final = re.compile(r"\w\w(?:تهم|تها|تهما|هما)$(?<!متهم)(?<!متهما)")
#: What follows «من» and is the whole that is counted in, not the thing.
OUT_OF: Final = _folded(
    "أصل", "كل", "بين", "العمر", "عمره", "عمرها", "جراء", "أجل", "قبل", "جانب", "خلال", "حيث", "عمر"
)
YEH: Final = "ي"
#: Units of length: what follows «من» is where a distance starts.
LENGTHS: Final = frozenset({"km", "m", "cm", "mm", "mile", "ft"})
#: «ارتفع عدد القتلى إلى 30», «النواب البالغ عددهم 550».
COUNT: Final = _folded("عدد", "أعداد", "عددا", "العدد")
COUNT_OF_THEM: Final = _folded("عددهم", "عددها", "عددهن", "أعدادهم", "أعدادها")
REACHING: Final = _folded("البالغ", "البالغة", "المقدر", "المقدرة")
OTHERS: Final = _folded("آخرين", "آخرون", "آخران", "أخرى", "أخريات", "آخر")
#: How far before a number «عدد» may stand.
COUNT_WINDOW: Final = 9
#: The most adjectives between a noun and its definite number or ordinal.
MOST_ADJECTIVES: Final = 3
#: Adjectives of relation and feminine ones end so; «الدول العربية الست».
ADJECTIVE_ENDS: Final = ("ية", "يه", "ين", "ون", "ات", "ة", "ي", "ى")
RELATIVE_ENDS: Final = ("ية", "ي")
DUAL_ENDS: Final = ("ان", "ين")
#: Minor words of the feminine singular are a whole, not what is counted: «ثلاثة من عائلته».
WHOLE_ENDS: Final = ("ة", "ته", "تها", "تهم")
#: Broken plurals that end as feminine singulars do.
BROKEN_PLURALS: Final = _folded(*(
    f"{article}{word}"
    for word in (
        "قادة", "مشاة", "قضاة", "طلبة", "أساتذة", "سادة", "دعاة", "هواة", "رعاة", "رماة", "غزاة", "مارة", "أئمة",
        "أجهزة", "أنظمة", "أعمدة", "أسلحة", "أحزمة", "أندية", "أغطية", "ألوية", "أسئلة", "أمكنة", "أزمنة", "قتلة",
        "ورثة", "سحرة", "إخوة", "فتية", "صبية", "دببة", "تلامذة", "أرصفة", "أدوية", "أوعية", "أبنية",
    )
    for article in ("", "ال")
))  # fmt: skip


def is_noun(sight: Sight, at: int) -> bool:
    """Whether a token may be a noun: neither a number, a mark nor a word of the grammar."""
    return 0 <= at < len(sight) and sight.tags[at] in sight.alike.noun


def is_counted(sight: Sight, at: int) -> bool:
    """Whether the token after a number may be what it counts."""
    if not is_noun(sight, at):
        return False
    word = sight.words[at]
    owned = sight.tags[at + 1] in sight.alike.pronoun and sight.is_glued(at + 1)
    if owned and sight.words[at + 1] == YEH:
        return True  # «قتلى», «جرحى» are read as if «ـي» stood on them
    if word in NEVER_COUNTED or sight.tags[at] in sight.alike.quantifier or VERBAL.fullmatch(word):
        return False
    if sight.tags[at] in sight.alike.cue and word not in COUNTED_CUES and not word.endswith(("ا", "ة")):
        return False
    if owned or OWNED.search(word):
        return False
    unknown = sight.tags[at] in sight.alike.word
    plural = word.endswith(PLURAL_END) and sight.numeral(at - 1, "unit") is not None  # «خمس وصلات»
    return plural or not (unknown and len(word) > MINOR and is_glued_on(word) and not sight.is_definite(at))


def is_glued_on(word: str) -> bool:
    """Whether a word that the lexicon does not know looks as if a small word were written onto it."""
    return GLUED.match(word) is not None and not word.startswith(NATIVE)


def head_of(sight: Sight, at: int, *, ordinal: bool = False) -> int:
    """The noun that the adjectives up to a token belong to: of «الدول العربية الست» it is «الدول».

    Before an ordinal, only adjectives of relation are seen as such: most nouns it follows are feminine.
    """
    definite = sight.is_definite(at)
    for _ in range(MOST_ADJECTIVES):
        looks = sight.tags[at] in sight.alike.nationality or sight.words[at].endswith(ADJECTIVE_ENDS)
        if ordinal and not sight.words[at].endswith(RELATIVE_ENDS) and sight.tags[at] not in sight.alike.nationality:
            break
        if (
            sight.tags[at] in sight.alike.head
            or not looks
            or not is_noun(sight, at - 1)
            or sight.is_definite(at - 1) != definite
        ):
            break
        if not definite and not sight.words[at].endswith(("ي", "ية")):
            break
        if sight.words[at].endswith("ين") and sight.words[at - 1].endswith("ون"):
            break
        if sight.tags[at - 1] in sight.alike.cue or sight.words[at - 1] in NEVER_COUNTED:
            break
        at -= 1
        if not definite and is_noun(sight, at - 1) and not sight.is_definite(at - 1) and _leads(sight, at - 2):
            at -= 1  # «حول برنامج إنقاذ مالي ثالث»
            break
    return at


def _leads(sight: Sight, at: int) -> bool:
    """Whether a token leads a noun phrase, so that a noun must follow it."""
    alike, tag = sight.alike, sight.tags[at]
    return any(tag in them for them in (alike.fi, alike.min, alike.ala, alike.ila, alike.an, alike.li, alike.adjunct))


def find_noun(sight: Sight, piece: Piece) -> int | None:
    """The token of what a piece counts, or ``None``."""
    if piece.noun is not None or piece.kind is QuantityKind.ORDINAL:
        return piece.noun
    if piece.kind is QuantityKind.MONEY or piece.kind is QuantityKind.DURATION:
        return None
    end = piece.end
    opened, closed = sight.tags[piece.start - 1], sight.tags[end]
    if closed in sight.alike.paren_close and opened in sight.alike.paren_open:
        end += 1  # «(30) شخصا»
    elif (closed == opened and closed in sight.alike.quote) or (
        closed in sight.alike.quote_close and opened in sight.alike.quote_open
    ):
        end += 1  # «"30" شخصا»
    before = piece.start - 1
    definite = piece.definite or sight.is_definite(piece.start)
    if piece.kind is QuantityKind.CARDINAL and definite and is_noun(sight, before) and sight.is_definite(before):
        plural = sight.tags[before - 1] in sight.alike.unit_plural and not sight.is_definite(before - 1)
        if plural:
            return before - 1  # «أيام العيد الخمسة»
        owned = before
        while owned > before - MOST_ADJECTIVES and _is_owner(sight, piece, owned):
            owned -= 1
        return owned if owned < before else head_of(sight, before)
    others = sight.words[end] in OTHERS
    if sight.tags[end + others] in sight.alike.min:
        found = _after_min(sight, piece, end + others + 1)
        return end if others and found is None else found
    if piece.kind is QuantityKind.PERCENT or piece.kind is QuantityKind.MEASURE:
        return None
    if piece.kind in {QuantityKind.VAGUE, QuantityKind.FRACTION, QuantityKind.MULTIPLIER}:
        if sight.tags[end - 1] in sight.alike.pronoun:
            return None  # «ثلثاهم»
        counted = is_counted(sight, end) or (is_noun(sight, end) and OWNED.search(sight.words[end]))
        return end if counted and not sight.is_definite(piece.start) else None
    if (found := _count_of_them(sight, piece)) is not None:
        return found
    if is_counted(sight, end) and not sight.is_definite(end):
        return end
    if definite:
        return None
    if piece.value == 2 and piece.end == piece.start + 1 and is_noun(sight, before):
        return before if sight.words[before].endswith(DUAL_ENDS) else None  # «جنديين اثنين»
    if _has_accusative_in_fa(sight, end):
        return end
    return _counted_before(sight, piece)


def _is_owner(sight: Sight, piece: Piece, at: int) -> bool:
    """«فقهاء المدينة السبعة»: a feminine singular is not what a number of few counts, but whose it is."""
    few = piece.scale == 1 and not piece.plain and 2 < piece.value <= 10
    single = sight.words[at].endswith("ة") and not sight.words[at].endswith(RELATIVE_ENDS)
    led = is_noun(sight, at - 1) and not sight.is_definite(at - 1) and sight.tags[at - 1] not in sight.alike.cue
    return few and single and sight.words[at] not in BROKEN_PLURALS and led


def _after_min(sight: Sight, piece: Piece, at: int) -> int | None:
    """«30% من صادرات», «أربعة من التقارير»; not «ثلاثة من عائلته», «عشرة كيلومترات من الحدود»."""
    if sight.tags[at] in sight.alike.pronoun or not is_noun(sight, at) or sight.words[at] in OUT_OF:
        return None
    if piece.unit in LENGTHS:
        return None
    if piece.kind is QuantityKind.CARDINAL and piece.scale == 1:
        alike, tag = sight.alike, sight.tags[at]
        ends_whole = sight.words[at].endswith(WHOLE_ENDS) and sight.words[at] not in BROKEN_PLURALS
        whole = tag in alike.country or tag in alike.capital or ends_whole
        owned = sight.tags[at + 1] in alike.pronoun and sight.words[at].endswith("ت")
        if whole or owned:
            return None
    return at


def _has_accusative_in_fa(sight: Sight, at: int) -> bool:
    """A noun in «ف» that was taken apart as if a conjunction stood on it: «29 فردا»."""
    return sight.tags[at] in sight.alike.fa and sight.is_glued(at + 1) and sight.words[at + 1].endswith("ا")


def _count_of_them(sight: Sight, piece: Piece) -> int | None:
    """«النواب البالغ عددهم 550»."""
    at = piece.start - 1
    if sight.tags[at] in sight.alike.pronoun and sight.words[at - 1] in COUNT:
        at -= 1
    elif sight.words[at] not in COUNT_OF_THEM:
        return None
    return head_of(sight, at - 2) if sight.words[at - 1] in REACHING and is_noun(sight, at - 2) else None


def _counted_before(sight: Sight, piece: Piece) -> int | None:
    """«ارتفع عدد القتلى إلى 30»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    for at in range(piece.start - 1, max(-1, piece.start - 1 - COUNT_WINDOW), -1):
        if tags[at] in alike.stop or tags[at] in alike.comma or tags[at] in alike.wa or tags[at] in alike.newline:
            return None
        if words[at] in COUNT and at + 1 < piece.start:
            return at + 1 if is_noun(sight, at + 1) else None
    return None


def noun_span(sight: Sight, noun: int) -> Span:
    """The noun as written, the pronoun on it included."""
    end = noun + 1
    while end < len(sight) and sight.is_glued(end) and sight.tags[end] in sight.alike.pronoun:
        end += 1
    if sight.tags[noun] in sight.alike.fa:
        end += 1
    span = sight.tokens.span(noun, end)
    return Span(span.start + 1, span.end) if has_preposition(sight, noun) else span


def has_preposition(sight: Sight, at: int) -> bool:
    """Whether a word that the lexicon does not know seems to have a preposition written onto it: «لمرة واحدة»."""
    alike, word, led = sight.alike, sight.words[at], sight.tags[at - 1]
    if any(led in them for them in (alike.fi, alike.min, alike.ala, alike.ila, alike.an)) or word.startswith(NATIVE):
        return False
    unknown = sight.tags[at] in alike.word and not sight.is_definite(at)
    return unknown and len(word) > MINOR and word[0] in PREPOSITIONS and GLUED.match(word) is not None
