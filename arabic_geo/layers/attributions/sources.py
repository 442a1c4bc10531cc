"""Where a source begins and ends, when the frame's pattern alone cannot tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import Final

import regex

from arabic_geo.chars import ALEF_MAKSURA
from arabic_geo.layers.attributions.frame import Part
from arabic_geo.layers.attributions.scene import QUOTE_TAGS, Scene
from arabic_geo.lexicon import VERBAL_NOUN, fold, fold_all
from arabic_geo.lexicon.rows import Head

#: The furthest that a source is looked for, in tokens.
WINDOW: Final = 16

SPEAKERS: Final = ("head", "outlet", "medium", "country", "capital", "body", "seat", "anaphor", "quantifier")
INSIDE: Final = ("fi", "bi", "min", "li", "wa", "of", "an", "ala", "pronoun", "paren_open", "paren_close", "digits")
#: A name in quotation marks has at most this many tokens, marks included.
NAME_MARKS: Final = 6
BOUNDARIES: Final = (
    "mark",
    "but",
    "clause",
    "that",
    "fa",
    "wa",
    "qad",
    "kana",
    "break",
    "forward",
    "saying",
    "background",
)
NOT_IN_NAMES: Final = (
    "strong", "relative", "adjunct", "when", "adverb", "negation", "question", "cue_phrase",
    "change", "copula", "weekday", "month", "date_day",
)  # fmt: skip
#: «بقوة», «بشدة».
MANNERS: Final = frozenset(
    {"قوة", "شدة", "وضوح", "حزم", "غضب", "غموض", "صراحة", "سخرية", "اختصار", "ثقة", "حدة", "هدوء"}
)
DEGREES: Final = frozenset({"كبير", "شديد", "بالغ", "واضح", "تام", "كبيرة", "شديدة", "بالغة", "واضحة", "تامة"})
LOOSE_ENDS: Final = ("fi", "bi", "min", "li", "wa", "of", "an", "ala", "ila", "comma", "adverb", "when", "dash")


def trim(scene: Scene, source: Part) -> Part | None:
    """A source without loose words at its end and without marks that enclose it whole."""
    start, end = source
    end = next((at for at in range(start + 1, end) if _begins_clause(scene, at) or _is_topic(scene, at)), end)
    close = scene.closes.get(start, end)
    if close + 1 < end and not scene.has(close + 1, "nationality", "mark"):
        end = close + 1  # «كشف «نادر سالم» | النقاب عن»
    if end - start > 1 and (_is_addressee(scene, end - 1) or _is_object(scene, end - 1)):
        end -= 1
    if end - start > 2 and scene.has(end - 2, "bi") and scene.word(end - 1) in MANNERS:
        end -= 2  # «نفى الوزير بشدة»
    if end - start > 3 and scene.has(end - 3, "bi") and scene.word(end - 1) in DEGREES:
        end -= 3  # «قال الوزير بتأثر كبير»
    while end > start and scene.has(end - 1, *LOOSE_ENDS):
        end -= 1
    while scene.has(start, "paren_open") and scene.has(end - 1, "paren_close"):
        start, end = start + 1, end - 1
    while end - start > 2 and scene.closes.get(start) == end - 1:
        start, end = start + 1, end - 1
    return (start, end) if end > start else None


def extend(scene: Scene, source: Part, last: int) -> Part:
    """A source with the appositions after it, up to a token: «سامر هادي، مدير مركز الساحل للبحوث، في بيان»."""
    start, end = trim(scene, source) or source
    for _ in range(MOST_APPOSITIONS):
        at = end
        if scene.has(at, "paren_open"):
            while at < last and not scene.has(at, "paren_close"):
                at += 1
            at += 1
        if not scene.has(at, "comma") or not _opens_apposition(scene, at + 1):
            break
        stop = at + 2
        while stop < last and not _ends_apposition(scene, stop):
            stop = scene.closes[stop] + 1 if stop in scene.closes else stop + 1
        kept = trim(scene, (start, min(stop, last)))
        if kept is None or kept[1] <= end:
            break
        end = kept[1]
    return start, end


#: «سامر هادي، مدير المركز، الخبير في المياه».
MOST_APPOSITIONS: Final = 2


def _opens_apposition(scene: Scene, at: int) -> bool:
    """Whether a title, a name or another noun begins after a comma, not a time, a venue or a clause."""
    if scene.has(at, "date_early", "date_mid", "date_late") and scene.has(at + 1, "date_month", "date_year", "month"):
        return False  # «مطلع الشهر»
    if scene.has(at, "head", "anaphor") and not scene.has(at, "speech", "adjunct"):
        return True
    return not scene.has(
        at, "mark", "fi", "li", "bi", "min", "an", "ala", "ila", "ka", "wa", "fa", "maa", "adjunct", "when", "adverb",
        "relative", "clause", "but", "verb", "participle", "weekday", "month", "date_day", "forward", "cue_phrase",
        "pronoun", "qad", "kana", "negation", "of", "digits", "number", "that", "speech", "cue_before_verb", "copula",
        "demonstrative", "anaphor_pronoun", "background", "break", "saying", "audience", "public",
    )  # fmt: skip


def _ends_apposition(scene: Scene, at: int) -> bool:
    """Whether an apposition has ended before a token: at a comma, a clause, a time, an addressee or a venue."""
    if scene.has(at, "accredited") and scene.has(at + 1, "head", "body", "country", "capital", "definite"):
        return False  # «أستاذ التاريخ لدى كلية الآداب»
    if scene.has(at, "comma", "colon", "stop", "newline", "that", "relative", "when", "adjunct", "weekday", "date_day"):
        return not scene.has(at, "head")
    if scene.has(at, "fi"):
        return scene.has(at + 1, "speech", "demonstrative")
    if scene.has(at, "li"):
        return scene.has(at + 1, "outlet", "medium", "audience", "public", *QUOTE_TAGS)
    return scene.has(at, "paren_open", "dash", "cue_phrase", "forward", "adverb", "clause")


def _is_topic(scene: Scene, at: int) -> bool:
    """Whether «على» begins what is spoken of («رد السفير | على السؤال»); «علي» is a name."""
    return scene.has(at, "ala") and ALEF_MAKSURA in scene.tokens.spelling(at) and not scene.has(at - 1, "relational")


def _is_addressee(scene: Scene, at: int) -> bool:
    """Whether a word that the lexicon does not know is «ل» and a name that the text has elsewhere: «قال سامر لنادر»."""
    word = scene.word(at)
    return len(word) > 2 and word.startswith("ل") and scene.has(at, "word") and bool(scene.places(word[1:]))


def _is_object(scene: Scene, at: int) -> bool:
    """Whether a country after a complete noun phrase is spoken to or of: «حذر المسؤولون الأميركيون | بكين»."""
    return scene.has(at, "country", "capital") and scene.has(at - 1, "nationality")


def _begins_clause(scene: Scene, at: int) -> bool:
    """Whether a verb without relative pronoun describes the noun before it: «تقرير | نشرته», «خلية | شاركت»."""
    if scene.word(at) in UNNAMED and (scene.word(at + 1) == WITHOUT or scene.has(at + 1, "that", "cue_noun")):
        return True  # «مصدر أمني | طلب عدم نشر اسمه»
    if scene.has(at - 1, "definite", "country", "outlet", "quote_close", "quote"):
        return False
    made = scene.has(at, "word") and MADE.fullmatch(scene.word(at)) is not None
    if (made or (scene.has(at, "verb") and scene.has(at + 1, "pronoun"))) and _is_bare_document(scene, at - 1):
        return True  # «استطلاع | أجرته», «دراسة | أعدها»
    if scene.has(at, "verb") and scene.has(at, "perfect"):
        if scene.has(at + 1, "pronoun"):
            return True
        return scene.word(at).endswith("ت") and not scene.has(at, "head", "content_noun", "number", "called")
    if not scene.word(at - 1).endswith(("ة", "ات", "اء", "ون", "ين")):
        return False
    return scene.has(at, "word") and FEMININE_PERFECT.fullmatch(scene.word(at)) is not None


def _is_bare_document(scene: Scene, at: int) -> bool:
    """Whether a token is an indefinite document, or ends a short name of one: «دراسة», «ورقة سياسات»."""
    return any(
        row.kind == "document" and not scene.has(start, "definite")
        for start in (at, at - 1)
        for row in scene.rows(start, Head)
    )


#: Unknown words that look like perfects with a pronoun: «أجرته», «أصدرها».
MADE: Final = regex.compile(r"\p{L}{3,}ت(?:ه|ها)|ا\p{L}{2,3}(?:ه|ها)")
#: What somebody does who will not be named.
UNNAMED: Final = fold_all(
    "طلب",
    "طلبت",
    "طلبوا",
    "رفض",
    "رفضت",
    "رفضوا",
    "فضل",
    "فضلت",
    "فضلوا",
    "اشترط",
    "اشترطت",
    "طالبا",
    "طالبة",
    "رافضا",
    "رافضة",
    "مشترطا",
    "مشترطة",
    "مفضلا",
    "مفضلة",
)
WITHOUT: Final = fold("عدم")
#: An unknown word that looks like a verb of the third person feminine: «شاركت», «اندلعت».
FEMININE_PERFECT: Final = regex.compile(r"\p{L}{2,}[^اي]ت")


def split_nominal(scene: Scene, start: int, end: int | None = None, *, objects: bool = False) -> int | None:
    """Where, after a verb, the source ends and its object begins; ``start`` where the source is left out.

    ``objects`` looks for someone spoken of («اتهم الوزير | المعارضة») rather than for something said («أكد الوزير |
    أهمية الحوار»).
    """
    last = min(len(scene), start + WINDOW) if end is None else end
    named = start  # up to where a name in marks runs
    for at in range(start, last):
        if scene.has(at, *QUOTE_TAGS):
            close = scene.closes.get(at)
            if close is not None and close - at > 5 and not objects:
                return at
            named = close if close is not None and objects else named
            continue
        if at < named:
            continue
        if scene.has(
            at, "that", "stop", "newline", "colon", "semicolon", "relative", "adjunct", "clause", "but", "break"
        ):
            return None
        if (
            scene.has(at, "verb")
            and scene.has(at, "strong")
            and not scene.has(at, "head", "content_noun")
            and at > start
        ):
            return None
        if (_opens_object if objects else _opens_content)(scene, start, at):
            return at
    return None


def is_content_noun(scene: Scene, at: int) -> bool:
    """Whether a noun opens a nominal content by itself: one of the table, or a verbal noun by its shape."""
    if scene.has(at, "content_noun", "maa"):
        return True
    return scene.has(at, "word") and not scene.has(at, "definite") and VERBAL_NOUN.fullmatch(scene.word(at)) is not None


def is_family_name(scene: Scene, at: int) -> bool:
    """Whether a definite word follows a given name: «سامر | الحداد»."""
    return scene.has(at, "definite") and scene.has(at - 1, "given")


def is_verbal_noun(scene: Scene, at: int) -> bool:
    """Whether a noun, with an article or without, is of the table or shape of the verbal nouns."""
    return scene.has(at, "content_noun") or VERBAL_NOUN.fullmatch(scene.word(at).removeprefix("ال")) is not None


def _opens_content(scene: Scene, start: int, at: int) -> bool:
    if is_family_name(scene, at):
        return False
    if scene.has(at, "fi", "bi", "li", "min", "wa", "mark", "pronoun", "nationality", "outlet", "country"):
        return False
    if at == start:
        return scene.has(at, "content_noun", "maa") and not scene.has(at, "head")
    if scene.has(at, "demonstrative"):
        return scene.has(at + 1, "content_noun")  # «نفت موسكو | هذه الاتهامات»
    if scene.opens.get(at - 1) == start:
        return is_verbal_noun(scene, at)  # «أعلن «بنك الساحل» | تحقيق»
    if scene.has(at - 1, "fi", "bi", "li", "min", "wa", "of", "ala", "an", "quantifier", "demonstrative"):
        return False
    construct = at == start + 1 and _in_construct(scene, at - 1) and not scene.has(at - 1, "relational")
    if scene.has(at, "maa") or (scene.word(at) == ANY and not construct):
        return True  # «نفى مسؤول | ما تردد», «نفى مسؤول | أي ضلوع»
    if scene.has(at, "content_noun"):
        return not construct
    if scene.has(at - 1, "comma"):
        return scene.has(at, "definite") and not scene.has(at, "head")  # «أوضح رئيس القسم سامر الحداد، | الخدمات»
    if scene.has(at, "definite"):
        return _is_new_definite(scene, start, at)
    if scene.has(at, "head") or construct:
        return False
    return VERBAL_NOUN.fullmatch(scene.word(at)) is not None and not _in_construct(scene, at - 1)


#: «أي ضلوع».
ANY: Final = "اي"


def _in_construct(scene: Scene, at: int) -> bool:
    """Whether a noun waits for its genitive: a bare head («وزير»)."""
    if not scene.has(at, "head", "medium") or scene.has(at, "definite"):
        return False
    if any(word.endswith(PLURAL) or word.startswith("ال") for word in scene.word(at).split(" ")):
        return False
    follows = " " in scene.word(at) or scene.has(at - 1, "head")
    adjective = scene.word(at).endswith(("ي", "ية")) or (scene.word(at).endswith("ة") and _is_person(scene, at))
    return not (follows and adjective)  # «مصادر دبلوماسية», «مصادر مطلعة»


def _is_plural(scene: Scene, at: int) -> bool:
    return scene.word(at).split(" ")[0].endswith(PLURAL)


#: Ends of plurals and duals, which a genitive would shorten.
PLURAL: Final = ("ون", "ين", "ان")


def _is_new_definite(scene: Scene, start: int, at: int) -> bool:
    """«أبرزت الصحيفة النفوذ الصيني»: a definite noun right after a definite speaker that it cannot describe."""
    if at != start + 1 or not scene.has(start, "head", "medium", "outlet", "country") or scene.has(at, "head", "body"):
        return False
    if scene.has(start, "head", "medium") and not scene.has(start, "definite"):
        return False
    word = scene.word(at)
    return not word.endswith(("ي", "ية", "ة", "ون", "ين"))


#: Ends of what belongs to the speaker: «اتهمت واشنطن | خصومها».
OWN: Final = ("ها", "هم")


def _opens_object(scene: Scene, start: int, at: int) -> bool:
    """Whether someone or something spoken of begins at a token, behind the noun phrase of the one who speaks."""
    if at == start or scene.has(at, "pronoun", "mark") or scene.has(at - 1, *PREPOSED):
        return False
    if _goes_on(scene, start, at):
        return False
    if scene.has(at, *SPEAKERS, "people", "definite", "demonstrative", "content_noun"):
        return True
    if scene.word(at).endswith(OWN):
        return True
    return at == start + 1 and scene.has(start, "head") and scene.has(start, "definite") and scene.has(at, "word")


#: What a noun or a name after these belongs to stands before them.
PREPOSED: Final = ("fi", "bi", "li", "min", "wa", "of", "ala", "an")


def _goes_on(scene: Scene, start: int, at: int) -> bool:
    """Whether a token goes on with the noun phrase before it, as a genitive, an adjective or a part of a name."""
    before = at - 1
    if _in_construct(scene, before) or scene.has(at, "nationality") or scene.word(at) in RANKS:
        return True
    if scene.word(at) in HONORIFICS and _is_person(scene, start):
        return True
    if is_family_name(scene, at):
        return True
    if scene.has(at, "definite") and _is_name(scene, start, before):
        return scene.has(at, "word") or _is_person(scene, at)  # «كريم الشمري»
    if scene.has(at, "definite") and _awaits_genitive(scene, start, before):
        return True
    if scene.has(at, "definite"):
        adjective = scene.word(at).endswith(("ي", "ية")) or (scene.has(at, "word") and scene.word(at).endswith("ة"))
        return adjective and scene.has(before, "definite")
    return _is_name(scene, start, at)


#: Titles that stand before a name, behind an office too: «رئيس اللجنة | الدكتور سامر الحداد».
HONORIFICS: Final = fold_all(
    *("الدكتور", "الدكتورة", "البروفيسور", "المهندس", "المهندسة", "الشيخ", "السيد", "السيدة", "الأستاذ", "الأستاذة"),
    *("الأمير", "الأميرة", "اللواء", "العميد", "العقيد", "المقدم", "الرائد", "النقيب", "الفريق", "الجنرال", "المستشار"),
)
#: Adjectives of office.
RANKS: Final = fold_all(
    *("السابق", "السابقة", "الأسبق", "العام", "العامة", "الأول", "الأولى", "الثاني", "الجديد", "الجديدة", "الراحل"),
    *("المنتخب", "المنتخبة", "المكلف", "المكلفة", "المقال", "المعزول", "المخلوع", "الأعلى", "العليا", "المساعد"),
    *("المساعدة", "المشارك", "المشترك", "الدائم", "الخاص", "الكبير", "المتقاعد", "المستقيل", "المؤقت", "المناوب"),
)


def _awaits_genitive(scene: Scene, start: int, at: int) -> bool:
    """Whether an unknown noun without article is the first of two, not the adjective of a head: «لحقوق | الإنسان».

    A demonstrative too goes with the noun after it.
    """
    if at == start:
        return scene.has(at, "demonstrative") or (scene.has(at, "word") and scene.word(at).endswith("ة"))
    bare = scene.has(at, "word") and not scene.has(at, "definite") and not _is_plural(scene, at)
    described = scene.has(at - 1, "head") and not scene.has(at - 1, "definite")
    adjective = scene.word(at).endswith(("ي", "ة")) and described
    qualified = scene.word(at - 1).endswith(("ي", "ية")) and not scene.has(at - 1, "definite")  # «حكومي رفيع»
    return bare and not adjective and not qualified


def _is_person(scene: Scene, at: int) -> bool:
    """Whether a head is one of persons: of these alone the table has a feminine."""
    return any(row.feminine or row.kind == "person" for row in scene.rows(at, Head))


def _is_name(scene: Scene, start: int, at: int) -> bool:
    """Whether a word without article is a name: a given one, or an unknown word where a name may stand."""
    if scene.has(at, "given"):
        return True
    if not scene.has(at, "word") or scene.has(at, "definite"):
        return False
    if at > start and _is_name(scene, start, at - 1):
        return True
    if at == start or (len(scene.word(at)) > SHORT_NAME and scene.word(at).endswith(NO_NAMES)):
        return at == start
    settled = scene.has(at - 1, "definite", "nationality") or " ال" in scene.word(at - 1)  # «رئيس البرلمان | نادر»
    return settled and _is_person(scene, start) and not _is_plural(scene, start)


#: Ends of indefinite plurals, and of what belongs to somebody, which hardly end a name unless it is as short as «جون».
SHORT_NAME: Final = 4
NO_NAMES: Final = ("ات", "ين", "ون", *OWN)


def speaks(scene: Scene, source: Part, *, strictly: bool = False) -> bool:
    """Whether a noun phrase can speak: its head does, or it is a name (two words without an article).

    ``strictly`` asks that the head be its first word, and takes no «ساحة الإمام» for a name.
    """
    start, end = source
    if strictly:
        while scene.has(start, "quantifier", "demonstrative", "min") and start < end - 1:
            start += 1
        if scene.has(start, *SPEAKERS, *QUOTE_TAGS, "people", "outlet_homograph", "given"):
            return True
        if any(scene.has(at, "comma", "semicolon") and _is_person(scene, at + 1) for at in range(start, end)):
            return True  # «نادر الشمري، رئيس اللجنة»
        if scene.has(start, "definite") and _names_somebody(scene, start + 1, end):
            return True  # «المقيم السوداني نادر سالم»
        if scene.word(start).endswith(("ة", "ات")) or not scene.has(start, "word"):
            return False
        return end - start == 1 or (not scene.has(start, "definite") and not scene.has(start + 1, "definite"))
    if any(
        scene.has(at, *SPEAKERS, *QUOTE_TAGS, "nationality", "outlet_homograph")
        for at in range(start, min(end, start + 3))
    ):
        return True
    return end - start >= 2 and not scene.has(start, "definite")


def _names_somebody(scene: Scene, start: int, end: int) -> bool:
    """Whether a given name stands there, or a nationality before a word without article."""
    return any(
        scene.has(at, "given")
        or (
            scene.has(at, "nationality")
            and at + 1 < end
            and scene.has(at + 1, "word")
            and not scene.has(at + 1, "definite")
        )
        for at in range(start, end)
    )


def find_outlet(scene: Scene, start: int, end: int) -> Part | None:
    """The outlet among the words between source and content: «لوكالة رويترز», «لـ«الرأي»», «في تصريح لقناة العربية»."""
    for at in scene.each(start, end, "outlet", "medium", "outlet_homograph", "li"):
        if scene.has(at, "audience", "public"):
            continue
        if scene.has(at, "outlet") or (scene.has(at, "medium") and not scene.has(at + 1, "pronoun")):
            return _outlet_at(scene, at)
        if scene.has(at, "outlet_homograph") and scene.has(
            at - 1, "li", "quote_open", "quote", "quote_curly", "paren_open"
        ):
            return _outlet_at(scene, at)
        if scene.has(at, "li") and scene.closes.get(at + 1, at + NAME_MARKS) < at + NAME_MARKS:
            return at + 2, scene.closes[at + 1]  # «لـ«بوابة الساحل»»: a name that no table has
    return None


def find_addressee(scene: Scene, start: int, end: int) -> Part | None:
    """The outlet that is spoken to before the source is named: «قال لـ«الغد» مسؤول كبير إن»."""
    for at in scene.each(start, end, "li"):
        after = at + 1
        if scene.has(after, "outlet", "outlet_homograph", "medium"):
            return _outlet_at(scene, after)
        if after in scene.closes and scene.has(after + 1, "outlet", "outlet_homograph"):
            return after + 1, scene.closes[after]
        if scene.has(after, "paren_open") and scene.has(after + 1, "outlet", "outlet_homograph"):
            return _outlet_at(scene, after + 1)
    return None


def _outlet_at(scene: Scene, at: int) -> Part:
    """The outlet that a token begins: a medium noun with the name after it, or a name."""
    end = at + 1
    while end < len(scene) and end - at < 7:
        if scene.has(end, "outlet", "outlet_homograph", "nationality", "medium") or (
            scene.has(end, "definite") and not scene.has(end, "when", "head", "weekday", "date_day")
        ):
            end += 1
        elif end == at + 1 and scene.has(at, "medium") and end in scene.closes and scene.closes[end] - end <= 6:
            end = scene.closes[end] + 1
        elif scene.has(end, "li") and scene.has(end + 1, "definite") and scene.has(at, "medium"):
            end += 2
        elif (
            scene.has(at, "medium")
            and end == at + 1
            and not scene.has(
                end, "mark", "that", "fi", "li", "min", "an", "bi", "ila", "ala", "wa", "cue", "adjunct", "pronoun"
            )
        ):
            end += 1
        else:
            break
    return at, end


def noun_phrase_before(scene: Scene, end: int, *, anchored: bool = True) -> Part | None:
    """The noun phrase that ends right before a token: «لكن الوزير | نفى».

    ``anchored`` asks that it begin its clause; without, its last speaker begins it («دفع الهبوط المحللين | إلى القول»).
    """
    while scene.has(end - 1, "qad", "negation", "sa", "adverb"):
        end -= 1
    if scene.has(end - 1, "fa"):
        return _topic_before(scene, end - 1)
    if anchored and scene.has(end - 1, "comma"):
        return _subject_in_commas(scene, end - 1)
    start = end
    while start > 0 and end - start < WINDOW:
        before = start - 1
        if before in scene.opens and before - scene.opens[before] <= NAME_MARKS:
            start = scene.opens[before]
        elif _begins_phrase(scene, before, end):
            break
        elif scene.has(before, *NOT_IN_NAMES):
            if anchored:
                return _subject_far(scene, end)
            break
        else:
            start = before
    if not anchored:
        start = next((at for at in range(end - 1, start - 1, -1) if scene.has(at, *SPEAKERS)), end)
    while start < end and (
        scene.has(start, "pronoun", "qad", "adverb", "comma")
        or (scene.has(start, "bi") and scene.has(start + 1, "content_noun"))
        or (scene.has(start, "content_noun") and scene.has(start - 1, "bi"))  # «وبسماع | السائق | أنكر»
    ):
        start += 1
    if start == end or not _may_lead(scene, start, end):
        return None
    return trim(scene, (start, end))


def _topic_before(scene: Scene, end: int) -> Part | None:
    """The topic that «أما» opens and «ف» closes: «أما | المحلل سامر الحداد، | فيرى»."""
    end -= scene.has(end - 1, "comma")
    for at in range(end - 1, max(-1, end - WINDOW), -1):
        if scene.word(at) == AS_FOR:
            return trim(scene, (at + 1, end)) if at + 1 < end and not scene.has(at + 1, *GOVERNORS) else None
        if scene.has(at, "stop", "newline", "semicolon", "that", "verb"):
            return None
    return None


AS_FOR: Final = fold("أما")


def _subject_far(scene: Scene, end: int) -> Part | None:
    """The subject that opens a sentence, parted from its verb by a clause or phrase that describes it:
    «المسؤول السوداني الذي رفض ذكر اسمه | قال», «رئيس الأركان وفقا للبيان | أكد»."""
    start = scene.sentence_start(end)
    if not 0 < end - start <= WINDOW or not scene.has(start, *SPEAKERS) or scene.has(start, "speech", "adjunct"):
        return None
    close = _phrase_end(scene, start, end)
    if not scene.has(close, "relative", "cue_phrase") or scene.has(end - 1, "wa", "comma"):
        return None
    if any(scene.has(at, "that", "colon", "but", "clause", "semicolon") for at in range(close, end)):
        return None
    return trim(scene, (start, close))


def _subject_in_commas(scene: Scene, comma: int) -> Part | None:
    """The subject that opens a sentence, an apposition in commas behind it: «قاضي الدائرة، سامر الحداد، | قال»."""
    start = scene.sentence_start(comma)
    if not 0 < comma - start <= WINDOW or not scene.has(start, *SPEAKERS) or scene.has(start, "speech", "adjunct"):
        return None
    if any(scene.has(at, "that", "verb", "relative", "clause", "colon", "participle") for at in range(start, comma)):
        return None
    commas = sum(scene.has(at, "comma") for at in range(start, comma))
    return trim(scene, (start, comma)) if commas <= 1 else None


def _begins_phrase(scene: Scene, at: int, end: int) -> bool:
    """Whether a noun phrase begins after a token: it joins clauses, or ends one."""
    if scene.has(at, "wa"):
        return not (
            at + 2 == end and scene.has(at + 1, "head", "definite", "country") and not scene.has(at - 1, "mark")
        )
    return scene.has(at, *BOUNDARIES) and not scene.has(at, "paren_open", "paren_close")


def _may_lead(scene: Scene, start: int, end: int) -> bool:
    """Whether a noun phrase before a verb may be its speaker."""
    if scene.has(start, *SPEAKERS, "demonstrative", "people"):
        return True
    return scene.has(start, "definite") and (end - start > 1 or scene.has(start - 1, "but", "that"))


def subject_of_sentence(scene: Scene, cue: int) -> Part | None:
    """The first speaker before a token in its sentence that no preposition governs: «زار الوزير المصنع، | مؤكدا»."""
    start = max(scene.sentence_start(cue), cue - SUBJECT_WINDOW)
    for at in range(start, cue):
        if at == start and is_verb_of_name(scene, at):
            continue
        if scene.has(at, "head", "outlet", "country", "body", "seat") and not scene.has(at - 1, *GOVERNORS):
            return trim(scene, _without_object(scene, (at, _phrase_end(scene, at, cue))))
    return None


def phrase_after(scene: Scene, start: int, last: int) -> Part | None:
    """The noun phrase that begins at a token, no later than another: «جدد | وزير الخارجية | التأكيد»."""
    if start >= last or scene.has(start, "mark", "pronoun", "adjunct", "when", "adverb", *GOVERNORS):
        return None
    end = _phrase_end(scene, start, last)
    aside = (at for at in range(start, end) if scene.has(at, "wa") and scene.has(at + 1, "anaphor_pronoun"))
    return trim(scene, (start, next(aside, end)))  # «الحارس | وهو يغادر»


def _phrase_end(scene: Scene, start: int, last: int) -> int:
    """Where the noun phrase that begins at a token ends, what its office is of and a name in marks within it."""
    end = start + 1
    while end < min(last, start + WINDOW):
        if scene.closes.get(end, end + NAME_MARKS) < end + NAME_MARKS:
            end = scene.closes[end] + 1
        elif _continues_name(scene, end) or _belongs(scene, end) or scene.has(end - 1, "li"):
            end += 1
        else:
            break
    return min(end, last)


def _belongs(scene: Scene, at: int) -> bool:
    """Whether «ل» leads to what an office is of: «الأمين العام | لمجلس التعاون»."""
    office = scene.word(at - 1) in RANKS or (" " in scene.word(at - 1) and scene.has(at - 1, "head"))
    return office and scene.has(at, "li") and not scene.has(at + 1, "audience", "public", "outlet", "medium", "pronoun")


def _without_object(scene: Scene, subject: Part) -> Part:
    """A noun phrase without what is done something to behind it: «الوزير | نظيره التركي»."""
    start, end = subject
    marked = start
    for at in range(start + 1, end):
        marked = max(marked, scene.closes.get(at, marked))
        if at > marked and _opens_object(scene, start, at):
            return start, at
    return start, end


def find_doers(scene: Scene, cues: Collection[int]) -> Iterator[tuple[Part, bool]]:
    """Who does something at the beginning of a sentence without saying it: «وأشاد | رئيس الوفد | بالاتفاق».

    A later verb without subject may go back to them. ``cues`` are the verbs of reports, which are known already. The
    flag says whether the words alone tell that somebody is meant; of a lone name («وعلق | الحداد») only an earlier
    mention can.
    """
    dashes = [*scene.each(0, len(scene), "dash")]
    for end in (-1, *scene.ends):
        verb = _after_dateline(scene, end + 1, dashes)
        while scene.has(verb, "wa", "fa", "forward") or (verb > end + 1 and scene.has(verb, "comma")):
            verb += 1
        verb += scene.word(verb) in THEN
        if verb in cues or scene.has(verb, "definite", "mark", "clause", "adjunct"):
            continue
        doer = verb + 1
        while doer < verb + LEADING and scene.has(doer, "pronoun", "adverb", "forward", "qad", "demonstrative"):
            doer += 1
        if doer >= len(scene) or (scene.has(verb, "head") and not is_verb_of_name(scene, verb)):
            continue
        acts = scene.has(doer, "country", "seat", "given") or any(row.kind in DOERS for row in scene.rows(doer, Head))
        acts = acts or (scene.has(verb, "verb") and (is_verb_of_name(scene, verb) or scene.word(doer) in HONORIFICS))
        if not acts and scene.has(verb, "verb") and scene.has(verb, "perfect") and scene.has(doer, "word"):
            yield (doer, doer + 1), False
            continue
        if acts and not scene.has(verb, "digits", "number", "that", "relative", "negation", *GOVERNORS):
            whole = doer, _phrase_end(scene, doer, len(scene))
            found = trim(scene, _without_object(scene, whole))
            if found is not None and scene.has(verb, "verb") and _titled(scene, whole, found[1]):
                found = trim(scene, whole)
            if found is not None:
                yield found, True


def _titled(scene: Scene, whole: Part, end: int) -> bool:
    """Whether a title follows a name of at least two words: «سامر الحداد | مهاجم نادي الساحل»."""
    named = end - whole[0] > 1 and scene.has(end - 1, "word", "given") and scene.has(whole[0], "word", "given")
    return named and end < whole[1] and _is_person(scene, end) and not scene.has(end, "definite")


def _after_dateline(scene: Scene, start: int, dashes: Sequence[int]) -> int:
    """The first token behind a dateline: «وطنية - عكار - | ترأس», «بيروت (الغد) - | استقبل»."""
    last = bisect_left(dashes, start + DATELINE) - 1
    if last < 0 or dashes[last] < start or scene.first(start, dashes[last], "verb", "that", "stop") is not None:
        return start
    return dashes[last] + 1


#: The most tokens of a dateline; what joins a sentence to the one before as «و» does.
DATELINE: Final = 9
THEN: Final = fold_all("ثم", "كما", "كذلك")


def is_verb_of_name(scene: Scene, at: int) -> bool:
    """Whether a word that may be a verb or a noun is the verb, for somebody stands behind it: «طالب | سامر الحداد»."""
    if scene.has(at, "definite") or not (scene.has(at, "verb") or scene.word(at) in DEEDS):
        return False
    if scene.has(at + 1, "given", "outlet", "country", "seat"):
        return True
    named = all(scene.has(i, "word") and not scene.has(i, "definite") for i in (at + 1, at + 2))
    return (named and scene.has(at + 3, "head", "comma")) or scene.has(at + 1, "head")


#: Perfects of deeds that look like nouns the table has.
DEEDS: Final = fold_all("بحث", "عرض", "طلب", "شرح", "كتب", "وقع", "ترأس", "رأس")
#: How many words may stand between a verb and its doer.
LEADING: Final = 4
#: The kinds of heads that do things and then speak of them.
DOERS: Final = frozenset({"official", "person", "state"})
#: How far before a participle its governing verb's subject is looked for.
SUBJECT_WINDOW: Final = 60
GOVERNORS: Final = ("fi", "bi", "li", "min", "an", "ala", "ila", "wa", "adjunct", "relative", "clause", "maa")


#: «بن علي»: after these «علي» is a name.
BEFORE_NAMES: Final = frozenset({"بن", "ابن", "ابو", "عبد"})


def _continues_name(scene: Scene, at: int) -> bool:
    if scene.has(at, "ala") and scene.word(at - 1) in BEFORE_NAMES:
        return True
    return not scene.has(
        at, "mark", "li", "bi", "ila", "ala", "an", "min", "clause", "demonstrative", *NOT_IN_NAMES
    ) and not (scene.has(at, "fi") and (scene.has(at + 1, "speech") or not scene.has(at + 1, "definite", "head")))


#: «بيان نشر»: what is done to a document, not said by it.
PUBLISHED: Final = frozenset({"نشر", "نشرت", "ينشر", "تنشر", "اعلن", "اعلنت", "صدر", "صدرت", "اقتبس", "كتب", "كتبت"})


def document_before(scene: Scene, cue: int) -> Part | None:
    """An indefinite document that a verb describes without a pronoun: «تلقى بلاغا | يفيد», «بعد بيانات | أظهرت»."""
    if scene.word(cue) in PUBLISHED:
        return None  # «في بيان نشر على الموقع»
    for start in (cue - 1, cue - 2):
        documents = any(row.kind == "document" for row in scene.rows(start, Head)) if start >= 0 else False
        if documents and not scene.has(start, "definite") and not scene.has(start - 1, "head", "cue", "that"):
            described = start == cue - 1 or (
                scene.word(cue - 1).endswith(("ة", "ا")) and not scene.has(cue - 1, "mark")
            )
            return (start, cue) if described and not scene.has(cue - 1, "definite") else None
    return None


#: The most words of a name before a relative pronoun.
NAME: Final = 4
#: «شعره الذي يعبر» is no name.
OWNED_ENDS: Final = ("ه", "ها", "هم", "هن", "نا")


def _name_before(scene: Scene, end: int) -> int:
    """Where a bare name that ends before a token starts: what a relative pronoun follows is definite, with or without
    the article."""
    start = end
    while start > 0 and end - start < NAME and scene.has(start - 1, "word", "given"):
        owned = scene.word(start - 1).endswith(OWNED_ENDS) and not scene.has(start - 1, "given")
        if owned or scene.has(start - 1, "definite", "pronoun", "verb", "participle", "content_noun", *NOT_IN_NAMES):
            break
        start -= 1
    while start < end - 2 and not scene.has(start, "given"):
        start += 1  # of three unknown words two are a name
    return start


#: The relative pronouns that show a gender, with it.
RELATIVES: Final = {"الذي": "m", "التي": "f"}


def antecedent(scene: Scene, cue: int, gender: str) -> Part | None:
    """What a relative pronoun before a verb of a gender stands for: «الرئيس السيسي، الذي | أكد».

    «الدول التي قال إنها» are spoken of: the pronoun does not agree with the verb.
    """
    at = cue - 1
    while scene.has(at, "qad", "negation", "sa", "pronoun"):
        at -= 1
    if not scene.has(at, "relative") or (gender and RELATIVES.get(scene.word(at), gender) != gender):
        return None
    end = at - 1 if scene.has(at - 1, "comma") else at
    start = end
    while start > 0 and end - start < WINDOW:
        before = start - 1
        if before in scene.opens and before - scene.opens[before] <= NAME_MARKS:
            start = scene.opens[before]
        elif scene.has(before, "mark", *NOT_IN_NAMES) or scene.has(
            before, "that", "but", "clause", "ila", "ala", "an", "maa"
        ):
            break
        else:
            start = before
    while start < end and (scene.has(start, "anaphor_pronoun") or not scene.has(start, *SPEAKERS)):
        start += 1
    if start == end and (name := _name_before(scene, end)) < end:
        return name, end  # «نادر سالم الذي قال»
    joined = [i for i in range(start + 1, end - 1) if scene.has(i, "wa") and scene.has(i + 1, "head")]
    if joined and scene.word(at) in RELATIVES:
        start = joined[-1] + 1  # «الاتحاد ورئيسه الذي أعلن»: one of the two
    return trim(scene, (start, end)) if start < end else None
