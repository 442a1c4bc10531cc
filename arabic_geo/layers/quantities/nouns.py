"""The noun that a quantity counts."""

from __future__ import annotations

import re
from typing import Final

from arabic_geo.chars import FATHATAN as TANWIN
from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.results import Number, QuantityKind
from arabic_geo.layers.quantities.shapes import is_owned_plural, is_plural, is_singular
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.spans import Span

#: Words that stand after numbers and are nothing counted, whatever they look like.
NEVER_COUNTED: Final = fold_all(
    "مابين", "سبق", "نريد", "أنقذ", "تلقت", "تلقى", "تشترك", "أدري", "أبغى", "سأجعل", "بشكل",
    "بعدها", "قبلها", "زائد", "مجرد", "ربما", "وربما", "خاصة", "خصوصا", "لاسيما", "يشتبه", "يعتقد", "يقال", "يزعم",
    "مقارنة", "مقابل", "إضافة", "بدلا", "قبل", "بعد", "خلال", "عند", "لدى", "ضد", "نحو", "عبر", "أمس", "اليوم", "بسبب",
    "يوميا", "سنويا", "شهريا", "أسبوعيا", "تقريبا", "فقط", "أيضا", "أي", "دون", "بدون", "وفق", "فيما", "بينما", "بينهم",
    "منهم", "بينها", "منها", "غير", "سوى", "حسب", "ضمن", "مع", "بهدف", "تحت", "فوق", "أمام", "وراء", "داخل", "خارج",
    "شمال", "شمالي", "جنوب", "جنوبي", "شرق", "شرقي", "غرب", "غربي", "قرب", "لكل", "بنسبة", "بقيمة", "بزيادة", "عليه",
    "عليها", "عليهم", "وهو", "وهي", "هو", "هي", "هم", "مما", "بما", "ليصل", "لتصل", "ليبلغ", "لتبلغ", "هناك", "أصبح",
    "أصبحت", "تم", "بلغ", "بلغت", "كان", "كانت", "جاء", "جاءت", "سقط", "سقطوا", "قتل", "قتلوا", "أصيب", "أصيبوا",
    "يوم", "مرتفعا", "منخفضا", "متراجعا", "محققا", "مسجلا", "ليغلق", "لتغلق", "أما", "إن", "إلا", "حد", "كحد", "ليس",
    "ليست", "لم", "لن", "نتيجة", "مثلا", "حتى", "عن", "ألف", "بالتساوي", "تماما", "آن",
    "ديه", "ديهم", "ديها", "دينا", "بواسطة", "لديه", "لديهم", "لديها", "لدينا",
    "قيمة", "فضلا", "بالإضافة", "شرقا", "غربا", "شمالا", "جنوبا", "لاحقا", "حاليا",
    "سابقا", "صباحا", "ظهرا", "عصرا", "فجرا", "ليلا", "جميعا", "معظمهم", "غالبيتهم", "أغلبهم", "نسبة", "بواقع", "بمعدل",
)  # fmt: skip
#: An imperfect in the plural, a derived perfect in the feminine: «يعالجون», «استهدفت», «انطلقت», «اشتملت».
VERBAL: Final = re.compile(
    r"ي\w{2,6}(?<!ي)ون|ت\w{3,6}(?<!ي)ون|است\w{2,3}[^ا]ت|ان\w{2}[^ا]ت|ا\wت\w[^ا]ت|\w{3,5}وا|\w{3,4}وه(?:م|ا)?|ي\w{3,4}ان|ي(?!تيم|مني|هود|ابان|خت|اقوت|سار|مين|نبوع|ورو|وميا|اسم|د|وم)\w{3,4}(?<![اةي])"
)
#: Prepositions that are written onto words, and the most letters of a word that is too short to have one.
PREPOSITIONS: Final = ("ل", "ب")
MINOR: Final = 3
#: Nouns that only look as if they had one.
NATIVE: Final = (
    "لعب", "لهج", "لمس", "لقط", "لدغ", "لغ", "لفت", "لفظ", "لكم", "لون", "لوث", "باب", "بقع", "بيض", "بذر", "برم",
    "برن", "بدل", "بدي", "بصم", "بهج", "بسم", "بعد", "لحمة", "بنا", "بشر", "بءر", "بهو", "بقي", "بضع", "بطن",
)  # fmt: skip
PLURAL_END: Final = "ات"
SOUND_PLURALS: Final = ("ات", "ين")
#: After the numbers from 11 to 99 stands a singular in the accusative; from 3 to 10 a plural.
FEW: Final = range(3, 11)
MANY: Final = range(11, 100)
#: Words with ل or ب written onto them that the lexicon does not know, unless they begin as these nouns do.
GLUED: Final = re.compile(
    r"ل(?!اج|اعب|غم|تر|يب|بنان|قاء|جن|وح|قب|واء|يل|قم|ص|قط|غ|قاح|حظة|حظات|بنة|بنات|حوم|وبي|سان|يتر|وح|يمون)"
    r"|ب(?!را?م|لد|نك|نو|يت|يو|اخر|وا|حا|اص|طل|رنا|ءر|ءا|ند|نا|ريط|عث|اح|طا|يان|قر|قال|الغ|انات|ندق|ض|ء|ار|را|ور|ول|ط|اك|س|لا|عض|ر|د|غ|ث|ات|ل(?:د|اغ|ا|و|ح|ط|ي)|ش|وص)"
    r"|و(?!زي|زرا|حد|كي|كال|ظيف|ظاءف|لاي|سي|ثيق|ثاءق|فد|فود|رق(?!ع)|رد|رش|جب|فا|افد|طن|سام|لد|اد|اح|جه|صي|رث|قف|عد)"
)
#: Verbs of saying that are nouns as well: «300 ألف طالب».
COUNTED_CUES: Final = fold_all(
    "قطع",
    "نقل",
    "رد",
    "طالب",
    "طلب",
    "عرض",
    "صورة",
    "صور",
    "حكم",
    "بيان",
    "إعلان",
    "تصريح",
    "حدث",
    "متهم",
    "متهمين",
    "متهمون",
    "متهمات",
)
#: A word with a pronoun is counted only in «من»: «جلستهم».
OWNED: Final = re.compile(r"\w\w(?:تهم|تها|تهما|هما)$(?<!متهم)(?<!متهما)")
HER: Final = "ها"
ACCUSATIVE_IN_HEH: Final = fold_all("مشتبها", "متجها", "منتبها", "فقيها", "وجها", "شبيها", "مشبوها")
#: What follows «من» and is the whole that is counted in, not the thing.
OUT_OF: Final = fold_all(
    "أصل",
    "كل",
    "بين",
    "العمر",
    "عمره",
    "عمرها",
    "جراء",
    "أجل",
    "قبل",
    "جانب",
    "خلال",
    "حيث",
    "عمر",
    "جنسيات",
    "جنسية",
    "نفس",
    "ذات",
    "أصول",
    "أصل",
    "الجنسيات",
    "نوعها",
    "نوعه",
    "ضمن",
    "فئة",
    "طراز",
    "دون",
    "أمام",
    "داخل",
    "تاريخ",
    "جهة",
    "ناحية",
    "غير",
    "نوع",
    "تنظيم",
    "حزب",
    "الحزب",
    "الجيش",
    "فريق",
)
#: The kinds that count nothing of their own, and those that are a share or a multiple of something.
UNCOUNTING: Final = frozenset({QuantityKind.ORDINAL, QuantityKind.MONEY, QuantityKind.DURATION})
SHARING: Final = frozenset({QuantityKind.VAGUE, QuantityKind.FRACTION, QuantityKind.MULTIPLIER})
YEH: Final = "ي"
WAW: Final = "و"
#: Units of length: what follows «من» is where a distance starts.
LENGTHS: Final = frozenset({"km", "m", "cm", "mm", "mile", "ft"})
#: «ارتفع عدد القتلى إلى 30», «النواب البالغ عددهم 550».
COUNT: Final = fold_all("عدد", "أعداد", "عددا", "العدد")
COUNT_OF_THEM: Final = fold_all("عددهم", "عددها", "عددهن", "أعدادهم", "أعدادها")
REACHING: Final = fold_all("البالغ", "البالغة", "المقدر", "المقدرة")
OTHERS: Final = fold_all("آخرين", "آخرون", "آخران", "أخرى", "أخريات", "آخر")
TWO_WORDS: Final = fold_all("اثنان", "اثنين", "اثنتان", "اثنتين")
#: «25% فقط من الناتج».
ONLY: Final = fold_all("فقط", "تقريبا")
YEARLY: Final = fold_all("سنويا", "يوميا", "شهريا", "أسبوعيا")
TWICE: Final = fold_all("مرتين", "مرتان")
WHOLE: Final = fold_all("كل", "جميع", "مجموع", "إجمالي")
OXIDE: Final = ("اكسيد", "اكاسيد")
REPLY: Final = fold("رد")
VARIOUS: Final = fold_all("مختلف", "جميع", "كافة", "سائر")
#: «ثلث قيمة العقد».
AMOUNTS: Final = fold_all("قيمة", "نسبة", "عدد", "حجم")
#: How many words may stand between a word of comparing and its percentage, and which.
COMPARISON: Final = 4
RATES: Final = fold_all("بمقدار", "بنسبة", "بنحو", "نسبة", "بواقع")
#: «كمرحلة أولى».
LIKE: Final = fold_all(
    "بصف",
    "بلون",
    "بذراع",
    "بإصبع",
    "بيد",
    "بصوت",
    "بخط",
    "برأس",
    "بعين",
    "بقدم",
    "كمرحلة",
    "كخطوة",
    "كدفعة",
    "كمحاولة",
    "كمرة",
    "كمحطة",
    "كتجربة",
    "كأولوية",
    "كمباراة",
    "كجولة",
)
#: The most nouns between the one that is counted and its definite number, and the longest name in marks.
MOST_OWNERS: Final = 3
LONGEST_NAME: Final = 6
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


def is_noun(sight: Sight, at: int) -> bool:
    """Whether a token may be a noun: neither a number, a mark nor a word of the grammar."""
    return sight.tags[at] in sight.alike.noun


def agrees(sight: Sight, at: int, value: Number) -> bool:
    """Whether a word certainly has the form that the number before it asks for: «خمس بنايات», «30 بلاغًا».

    Hundreds and scales ask for nothing that can be seen, and «20 بمدينة» looks as «20 سفينة» does.
    """
    if not value or not isinstance(value, int) or not is_noun(sight, at):
        return False
    rest = value % 100
    if rest in MANY:
        return TANWIN in sight.tokens.spelling(at)
    return rest in FEW and is_plural(sight.words[at]) and sight.tags[at - 1] in sight.alike.number


def is_definite_noun(sight: Sight, at: int) -> bool:
    """Whether a token is a noun with the article."""
    return is_noun(sight, at) and sight.is_definite(at)


def is_counted(sight: Sight, at: int, value: Number = 0) -> bool:
    """Whether the token after a number, of this value where it is known, may be what it counts."""
    alike, tag, word = sight.alike, sight.tags[at], sight.words[at]
    if tag not in alike.noun:
        return False
    owned = sight.tags[at + 1] in alike.pronoun and sight.is_glued(at + 1)
    if owned and sight.words[at + 1] == YEH:
        return True  # «قتلى», «جرحى» are read as if «ـي» stood on them
    if tag in alike.latin and word[0].isupper():
        return False  # «Dell XPS 13 Touch»
    if (tag in alike.country or tag in alike.capital) and TANWIN not in sight.tokens.spelling(at):
        return False  # «ينتظرون مليارات إيران»
    if (word in COUNTED_CUES or word.endswith(SOUND_PLURALS)) and agrees(sight, at, value):
        return True  # «أربع قطع», «ثلاث كاتبات»
    if word in NEVER_COUNTED or tag in alike.quantifier or VERBAL.fullmatch(word):
        return False
    if tag in alike.cue and word not in COUNTED_CUES and not word.endswith(("ا", "ة")):
        return False
    if owned or OWNED.search(word) or (word.endswith(HER) and word not in ACCUSATIVE_IN_HEH):
        return False
    unknown = tag in alike.word and len(word) > MINOR and not sight.is_definite(at)
    return not (unknown and is_glued_on(word)) or agrees(sight, at, value)


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
        titled = sight.tags[at] in sight.alike.head and not (
            ordinal and definite and sight.words[at].endswith(RELATIVE_ENDS)
        )
        if titled or not looks or not is_noun(sight, at - 1) or sight.is_definite(at - 1) != definite:
            break
        if not definite and not sight.words[at].endswith(("ي", "ية")):
            break
        if sight.words[at].endswith("ين") and sight.words[at - 1].endswith("ون"):
            break
        if sight.tags[at - 1] in sight.alike.cue or sight.words[at - 1] in NEVER_COUNTED:
            break
        if VERBAL.fullmatch(sight.words[at - 1]):
            break  # «لا يتضمن آية واحدة»
        at -= 1
        if not definite and is_noun(sight, at - 1) and not sight.is_definite(at - 1) and leads(sight, at - 2):
            at -= 1  # «حول برنامج إنقاذ مالي ثالث»
            break
    return at


def leads(sight: Sight, at: int) -> bool:
    """Whether a token leads a noun phrase, so that a noun must follow it."""
    return sight.tags[at] in sight.alike.leading


def find_noun(sight: Sight, piece: Piece) -> int | None:
    """The token of what a piece counts, or ``None``."""
    if piece.noun is not None or piece.kind in UNCOUNTING:
        return piece.noun
    end, counting = piece.end, piece.kind is QuantityKind.CARDINAL
    opened, closed = sight.tags[piece.start - 1], sight.tags[end]
    quotes = sight.alike.quotes
    if closed in sight.alike.paren_close:
        end += opened in sight.alike.paren_open  # «(30) شخصا»
    elif closed in quotes:
        end += opened in quotes or agrees(sight, end + 1, piece.value)  # «"30" شخصا», «أربعة "معتقلين أمنيين"»
    definite = piece.definite or sight.is_definite(piece.start)
    if counting and definite and (noun := _before_definite(sight, piece)) is not None:
        return noun
    end += sight.tags[end] in sight.alike.modifier_after and sight.tags[end + 1] in sight.alike.min  # «12 على الأقل من»
    others = sight.words[end] in OTHERS
    if sight.words[piece.start] in TWO_WORDS and piece.value == 2:
        before = piece.start - 1
        if sight.words[before].endswith(DUAL_ENDS) and is_noun(sight, before):
            return before  # «جنديين اثنين»
    if not counting:
        end += _stands_between(sight, piece, end)
    if sight.tags[end + others] in sight.alike.min:
        found = None if _compares(sight, piece) else _after_min(sight, piece, end + others + 1)
        return end if others and found is None else found
    if not counting:
        return _shared(sight, piece, end) if piece.kind in SHARING else None
    if (found := _count_of_them(sight, piece)) is not None:
        formed = is_plural(sight.words[end]) or is_singular(sight.words[end])
        if not (agrees(sight, end, piece.value) or (formed and is_counted(sight, end))):
            return found
    if sight.words[end] in COUNT and is_definite_noun(sight, end + 1):
        return end + 1  # «يرتفع إلى 85 عدد القتلى»
    if sight.numeral(end, "fraction_plural"):
        return end  # «خمسة أرباع متتالية»
    if is_counted(sight, end, piece.value) and not sight.is_definite(end):
        return end
    if definite:
        after = (
            is_definite_noun(sight, end)
            and sight.words[end].endswith(("ون", "ين"))
            and not is_noun(sight, piece.start - 1)
        )
        return end if after else None  # «الأربعة المتهمون»
    if (noun := _before_few(sight, piece)) is not None:
        return noun
    if _begins_as_conjunction(sight, piece, end):
        return end
    return _counted_before(sight, piece)


def _stands_between(sight: Sight, piece: Piece, at: int) -> bool:
    """Whether a token only parts a measure or a percentage from its noun."""
    if piece.kind is QuantityKind.MEASURE:
        return sight.words[at] in YEARLY and sight.tags[at + 1] in sight.alike.min  # «300 ألف طن سنويا من السكر»
    aside = sight.words[at] in ONLY or sight.tags[at] in sight.alike.comma  # «25% فقط من الناتج»
    return aside and piece.kind is QuantityKind.PERCENT


def _before_definite(sight: Sight, piece: Piece) -> int | None:
    """The noun before a definite number: «الدول العربية الست», «دول الاتحاد الـ28», «أبناؤه الثلاثة»."""
    own = is_definite_noun(sight, piece.start - 1)
    if not own and agrees(sight, piece.end, piece.value) and not sight.is_definite(piece.end):
        return piece.end  # «ذات الثمانية محركات»
    if sight.tags[piece.start - 1] in sight.alike.quote or sight.tags[piece.start - 1] in sight.alike.quote_close:
        inner = head_of(sight, piece.start - 2)
        if is_definite_noun(sight, inner) and is_plural(sight.words[inner]):
            return inner  # «"الخلفاء الراشدون" الأربعة»
    before = _skip_name(sight, piece.start - 1)
    if sight.tags[before] in sight.alike.pronoun and sight.is_glued(before):
        return before - 1 if is_noun(sight, before - 1) else None
    if not is_noun(sight, before):
        return None
    first, _, rest = sight.words[before].partition(" ")
    if rest and is_plural(first):
        return before  # «دول منطقة اليورو الـ19»
    if not sight.is_definite(before) and is_noun(sight, before - 1) and is_plural(sight.words[before - 1]):
        return before - 1  # «اتفاقات جنيف الأربع»
    if not sight.is_definite(before) and before == piece.start - 1:
        return before if is_owned_plural(sight.words[before]) else None
    head = head_of(sight, before)
    units = sight.tags[before - 1] in sight.alike.unit_plural and not sight.is_definite(before - 1)
    if units and not is_plural(sight.words[before]):
        return before - 1  # «أيام العيد الخمسة»
    owner = _plural_owner(sight, head)
    return owner if owner < head or sight.is_definite(before) or is_plural(sight.words[head]) else None


def _plural_owner(sight: Sight, head: int) -> int:
    """Of a chain of nouns the last plural, which is what is counted: «دول الاتحاد»; the last noun where none is."""
    at = head
    for _ in range(MOST_OWNERS):
        if is_plural(sight.words[at]):
            return at
        at -= 1
        if not is_noun(sight, at) or sight.is_definite(at) or sight.tags[at] in sight.alike.cue:
            break
    return head


def _before_few(sight: Sight, piece: Piece) -> int | None:
    """«في مرات ثلاث», «بكلمات أربع»: an indefinite plural with its number after it."""
    before = piece.start - 1
    word = sight.words[before]
    few = piece.scale == 1 and piece.value in FEW and sight.tags[piece.start] in sight.alike.number
    plural = few and is_noun(sight, before) and not sight.is_definite(before) and is_plural(word)
    return before if plural and (leads(sight, before - 1) or has_preposition(sight, before)) else None


def _skip_name(sight: Sight, at: int) -> int:
    """Where the noun before a name in marks stands: «صحافيي قناة «البحر» الثلاثة»."""
    alike, tags = sight.alike, sight.tags
    if not any(tags[at] in them for them in (alike.quote, alike.quote_close, alike.paren_close)):
        return at
    for before in range(at - 1, max(-1, at - 1 - LONGEST_NAME), -1):
        if any(tags[before] in them for them in (alike.quote, alike.quote_open, alike.paren_open)):
            return before - 1
    return at


def _shared(sight: Sight, piece: Piece, end: int) -> int | None:
    """What a fraction, a multiplier or a vague number is of: «نصف المحصول», «نصف هذه القيمة», «عشرات الجرحى»."""
    if sight.tags[end - 1] in sight.alike.pronoun:
        return None  # «ثلثاهم»
    before = piece.start - 2
    by = (
        piece.kind is QuantityKind.VAGUE and sight.tags[before + 1] in sight.alike.bi and sight.is_definite(piece.start)
    )
    if by and is_noun(sight, before) and is_plural(sight.words[before]):
        return before  # «متابعين بالملايين»
    if sight.words[piece.start] in TWICE:
        return None  # «مرتين متتاليتين»
    end += sight.tags[end] in sight.alike.demonstrative
    end += sight.words[end] in WHOLE and is_definite_noun(sight, end + 1)  # «ثلثي كل الأصول»
    word = sight.words[end]
    owned = sight.tags[end + 1] in sight.alike.pronoun and sight.is_glued(end + 1)
    counted = is_counted(sight, end) or (
        is_noun(sight, end) and (owned or OWNED.search(word) or word.endswith(HER) or word in AMOUNTS)
    )
    return end if counted and not sight.is_definite(piece.start) else None


def _compares(sight: Sight, piece: Piece) -> bool:
    """«أعلى بنحو 10 في المئة من المتوسط»: after a word of comparing «من» is «than»."""
    if piece.kind is not QuantityKind.PERCENT and piece.kind is not QuantityKind.MEASURE:
        return False
    alike, tags = sight.alike, sight.tags
    for at in range(piece.start - 1, piece.start - 1 - COMPARISON, -1):
        if tags[at] in alike.elative:
            return True
        if not (tags[at] in alike.bi or tags[at] in alike.modifier_before or sight.words[at] in RATES):
            return False
    return False


def _after_min(sight: Sight, piece: Piece, at: int) -> int | None:
    """«30% من صادرات», «أربعة من التقارير»; not «ثلاثة من عائلته», «عشرة كيلومترات من الحدود»."""
    at += sight.tags[at] in sight.alike.demonstrative  # «أربع من هذه الدول»
    if piece.kind is QuantityKind.CARDINAL:
        at = _after_whole(sight, at)
    at += sight.words[at] in VARIOUS and is_noun(sight, at + 1)  # «من مختلف أنواع العسل»
    if piece.kind is QuantityKind.CARDINAL:
        at += sight.tags[at] in sight.alike.elative and is_noun(sight, at + 1)  # «ثلاثة من أبرز القادة»
    if sight.words[at + 1].startswith(OXIDE):
        return at  # «طن من ثاني أكسيد الكربون»
    if sight.tags[at] in sight.alike.pronoun or not is_noun(sight, at) or sight.words[at] in OUT_OF:
        return None
    if sight.tags[at] in sight.alike.unit_singular and sight.tags[at + 1] in sight.alike.date_past:
        return None  # «بزيادة 15% من العام الماضي»
    if piece.unit in LENGTHS or sight.tags[at] in sight.alike.month_homograph:
        return None
    if piece.kind is QuantityKind.CARDINAL and piece.scale == 1:
        alike, tag = sight.alike, sight.tags[at]
        ends_whole = sight.words[at].endswith(WHOLE_ENDS) and not is_plural(sight.words[at])
        whole = tag in alike.country or tag in alike.capital or ends_whole
        owned = sight.tags[at + 1] in alike.pronoun and sight.words[at].endswith("ت")
        if whole or owned:
            return None
    return at


def _after_whole(sight: Sight, at: int) -> int:
    """«أربعة من ستة اتحادات»: past the number of the whole."""
    for _ in range(2):
        at += sight.tags[at] in sight.alike.number or sight.tags[at] in sight.alike.digits
    return at


def _begins_as_conjunction(sight: Sight, piece: Piece, at: int) -> bool:
    """A noun in «ف» or «و» that was taken apart as if a conjunction stood on it: «29 فردا», «خمس وصلات»."""
    led, word = sight.tags[at], sight.words[at + 1]
    if led in sight.alike.fa:
        formed = word.endswith("ا") or (piece.scale > 1 and word == REPLY)  # «750 ألف فرد»
    elif led in sight.alike.wa and word.endswith(PLURAL_END):
        last = piece.end - 1
        formed = sight.numeral(last, "unit") is not None and not sight.words[last].endswith("ة")
    else:
        return False
    return formed and sight.is_glued(at + 1)


def _count_of_them(sight: Sight, piece: Piece) -> int | None:
    """«النواب البالغ عددهم 550»."""
    at = piece.start - 1
    at -= sight.tags[at] in sight.alike.modifier_before
    if sight.tags[at] in sight.alike.pronoun and sight.words[at - 1] in COUNT:
        at -= 1
    elif sight.words[at] not in COUNT_OF_THEM:
        return None
    if sight.tags[at - 1] in sight.alike.wa:
        owner = at - 2 - (sight.tags[at - 2] in sight.alike.pronoun)
        named = is_noun(sight, owner) and (is_plural(sight.words[owner]) or is_owned_plural(sight.words[owner]))
        return owner if named and not is_counted(sight, piece.end) else None  # «أعضائه وعددهم 15»
    if sight.words[at - 1] not in REACHING:
        return None
    joined = sight.tags[at - 2] in sight.alike.wa
    at -= 2 + joined
    if not is_noun(sight, at) or (joined and is_singular(sight.words[at])):
        return None
    return _plural_owner(sight, head_of(sight, at))


def _counted_before(sight: Sight, piece: Piece) -> int | None:
    """«ارتفع عدد القتلى إلى 30»."""
    words = sight.words
    for at in range(piece.start - 1, max(-1, piece.start - 1 - COUNT_WINDOW), -1):
        if sight.tags[at] in sight.alike.pausing:
            return None
        if words[at] in COUNT and at + 1 < piece.start:
            return at + 1 if is_noun(sight, at + 1) else None
    return None


def noun_span(sight: Sight, noun: int, *, after: bool) -> Span:
    """The noun as written, the pronoun on it included; of a name of several words the first.

    ``after`` says that it follows its number, where no preposition can be written onto it.
    """
    end = noun + 1
    while sight.tags[end] in sight.alike.pronoun and sight.is_glued(end):
        end += 1
    if sight.tags[noun] in sight.alike.fa or sight.tags[noun] in sight.alike.wa:
        end += 1
    span = sight.tokens.span(noun, end)
    if not after and (clitics := _glued_letters(sight, noun)):
        return sight.tokens.cut(span, clitics)
    head, _, rest = sight.words[noun].partition(" ")
    return sight.tokens.cut(span, 0, len(head)) if rest else span


def _glued_letters(sight: Sight, at: int) -> int:
    """How many letters seem to be written onto the front of an unknown word: «وبضغطة زر واحدة»."""
    word = sight.words[at]
    unknown = sight.tags[at] in sight.alike.word and not sight.is_definite(at)
    if unknown and word.startswith(WAW) and is_glued_on(word) and len(word) > MINOR:
        rest = word[1:]
        return 1 + (len(rest) > MINOR and rest[0] in PREPOSITIONS and is_glued_on(rest))
    return int(has_preposition(sight, at))


def has_preposition(sight: Sight, at: int) -> bool:
    """Whether a word that the lexicon does not know seems to have a preposition written onto it: «لمرة واحدة»."""
    if sight.words[at] in LIKE and sight.tags[at] in sight.alike.word:
        return True
    alike, word, led = sight.alike, sight.words[at], sight.tags[at - 1]
    if any(led in them for them in (alike.fi, alike.min, alike.ala, alike.ila, alike.an)) or word.startswith(NATIVE):
        return False
    unknown = sight.tags[at] in alike.word and not sight.is_definite(at)
    return unknown and len(word) > MINOR and word[0] in PREPOSITIONS and GLUED.match(word) is not None
