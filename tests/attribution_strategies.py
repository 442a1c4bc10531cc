"""Sentences that report speech in every frame of the grammar, composed of the words of ``arabic_geo.testing``.

Noise is written into the inside of pieces, so that the places stay known.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from arabic_geo.testing.speech import (
    ACCUSED,
    AGENCIES,
    ANNOUNCED,
    BEFORE_QUOTATION,
    CHARGES,
    CLAUSES,
    DENIED,
    FEARED,
    GOING_ON,
    MARKS,
    NAMES,
    QUOTATIONS,
    RELAYERS,
    STRESSED,
    VERBS,
    Piece,
    Sentence,
    Speaker,
    anonymous,
    bodies,
    clauses,
    content,
    cue,
    events,
    leaders,
    officials,
    outlet,
    people,
    quotations,
    unbroken,
    verb_first,
    verb_first_quoted,
    write,
)
from arabic_geo.testing.texts import noisy

# Frames. -----------------------------------------------------------------------------------------------------------


@st.composite
def subject_first(draw: st.DrawFn) -> Sentence:
    """F3: «وزير النقل أكد أن الحدود مغلقة.»"""
    verb, speaker = draw(st.sampled_from(VERBS)), draw(leaders.filter(lambda speaker: speaker.name not in AGENCIES))
    lead = draw(st.sampled_from(["", "لكن "]))
    return write(
        lead, speaker.piece(), " ", cue(verb.agree(speaker.feminine)), " ", draw(clauses(verb.link, speaker)), "."
    )


@st.composite
def elided(draw: st.DrawFn) -> Sentence:
    """F5: «وأضاف أن الحدود مغلقة.»"""
    he, she, link = draw(st.sampled_from(GOING_ON))
    feminine = draw(st.booleans())
    said = draw(clauses(link, Speaker("", feminine)))
    return write("و", cue(she if feminine else he), " ", said, ".")


@st.composite
def elided_quoted(draw: st.DrawFn) -> Sentence:
    """F5: «وتابع: "لم يتصل بنا أحد".»"""
    return write("و", cue(draw(st.sampled_from(BEFORE_QUOTATION))[0]), ": ", draw(quotations()), ".")


@st.composite
def inverted(draw: st.DrawFn) -> Sentence:
    """F6: «"لم يتصل بنا أحد"، قال وزير النقل.»"""
    speaker = draw(unbroken)
    he, she = draw(st.sampled_from([("قال", "قالت"), ("يقول", "تقول")]))
    return write(draw(quotations()), "، ", cue(she if speaker.feminine else he), " ", speaker.piece(), ".")


@st.composite
def split(draw: st.DrawFn) -> Sentence:
    """F8: «"لن نتنازل"، قال وزير النقل، "نحن بحاجة إلى خيام وأدوية قبل حلول الشتاء".» The longer part counts."""
    speaker = draw(people)
    opening, closing = draw(st.sampled_from(MARKS))
    short = draw(st.sampled_from(["لن نتراجع أبدا", "هذا كلام مرفوض", "لا نريد حربا جديدة"]))
    long = draw(st.sampled_from(["نحن نريد حلا يحفظ كرامة الناس جميعا", "ولن نسمح لأحد بأن يقرر عنا مصير مدينتنا"]))
    said = cue("قالت" if speaker.feminine else "قال")
    return write(opening, short, closing, "، ", said, " ", speaker.piece(), "، ", opening, content(long), closing, ".")


#: Phrases of «according to»: the words, and what stands before the source.
OPENING_PHRASES: Final = (
    ("وفقا", " ل"),
    ("وفقًا", " ل"),
    ("طبقا", " ل"),
    ("وفق", " "),
    ("بحسب", " "),
    ("حسب", " "),
)
PHRASES: Final = (*OPENING_PHRASES, ("على حد قول", " "))
REPORTED_PHRASES: Final = (("بحسب ما", "أعلن", "أعلنت"), ("وفق ما", "ذكر", "ذكرت"), ("حسب ما", "أفاد", "أفادت"))


@st.composite
def phrases(
    draw: st.DrawFn, of_speakers: st.SearchStrategy[Speaker] = unbroken, *, opens: bool = False
) -> tuple[Piece, ...]:
    """A phrase that names who vouches: «وفقا لوزير النقل», «بحسب ما أعلن وزير النقل»."""
    speaker = draw(of_speakers)
    if draw(st.integers(0, 3)) == 0:
        what, he, she = draw(st.sampled_from(REPORTED_PHRASES))
        return cue(f"{what} {she if speaker.feminine else he}"), Piece(" "), speaker.piece()
    phrase, preposition = draw(st.sampled_from(OPENING_PHRASES if opens else PHRASES))
    name = speaker.name
    if preposition == " ل" and name.startswith("ال"):
        return cue(phrase), Piece(" ل"), Piece(name[1:], "source")
    return cue(phrase), Piece(preposition), Piece(name, "source")


@st.composite
def quotation_by_phrase(draw: st.DrawFn) -> Sentence:
    """F7: «"لم يتصل بنا أحد"، بحسب وزير النقل.»"""
    return write(draw(quotations()), "، ", draw(phrases()), ".")


@st.composite
def phrase_first(draw: st.DrawFn) -> Sentence:
    """F9: «ووفقا لوزير النقل، أغلق المطار أبوابه يومين.»"""
    return write(draw(st.sampled_from(["", "و"])), draw(phrases(opens=True)), "، ", content(draw(events)), ".")


@st.composite
def phrase_last(draw: st.DrawFn) -> Sentence:
    """F10: «أغلق المطار أبوابه يومين، وفقا لوزير النقل.»"""
    return write(content(draw(events)), draw(st.sampled_from(["، ", " "])), draw(phrases()), ".")


@st.composite
def participles(draw: st.DrawFn) -> Sentence:
    """F11: «وقال وزير النقل إن الحدود مغلقة، مشيرا إلى أن المخزون يكفي ستة أشهر.»"""
    first, speaker = draw(st.sampled_from(VERBS)), draw(officials().filter(lambda speaker: not speaker.feminine))
    row = [cue(first.agree(speaker.feminine)), Piece(" "), speaker.piece(), Piece(" ")]
    row += draw(clauses(first.link, speaker))
    for number in range(1, draw(st.integers(1, 2)) + 1):
        verb = draw(st.sampled_from([verb for verb in VERBS if verb.saying]))
        conjunction = "" if number == 1 else "و"
        row += [Piece("، " + conjunction), cue(verb.saying, number), Piece(" ")]
        row += draw(clauses(verb.link, speaker, number))
    return write("و", row, ".")


@st.composite
def accusation(draw: st.DrawFn) -> Sentence:
    """F12: «واتهمت واشنطن جماعة الحوثي بتهريب السلاح.»"""
    speaker = draw(unbroken)
    verb = cue("اتهمت" if speaker.feminine else "اتهم")
    accused, charge = draw(st.sampled_from(ACCUSED)), draw(st.sampled_from(CHARGES))
    return write("و", verb, " ", speaker.piece(), f" {accused} ب", content(charge), ".")


@st.composite
def description(draw: st.DrawFn) -> Sentence:
    """F12: «ووصفت واشنطن القرار بأنه «خطوة خطيرة».» What is described belongs to the content."""
    speaker = draw(unbroken)
    opening, closing = draw(st.sampled_from(MARKS))
    verb = cue("وصفت" if speaker.feminine else "وصف")
    what = draw(st.sampled_from(["القرار بأنه ", "الاتفاق بأنه ", "الخطة بأنها "]))
    quoted = draw(st.sampled_from(["خطوة خطيرة", "ضربة للسلام", "مجرد مناورة"]))
    return write(
        "و", verb, " ", speaker.piece(), " ", *(content(part) for part in (what, opening, quoted, closing)), "."
    )


@st.composite
def nominal(draw: st.DrawFn) -> Sentence:
    """F13: «ونفت موسكو صحة الخبر.», «وحذرت الأمم المتحدة من مجاعة وشيكة.»"""
    he, she, link, nouns = draw(
        st.sampled_from(
            [
                ("نفى", "نفت", "", DENIED),
                ("حذر", "حذرت", "من ", FEARED),
                ("أعلن", "أعلنت", "", ANNOUNCED),
                ("شدد", "شددت", "على ", STRESSED),
                ("أكد", "أكدت", "", STRESSED),
                ("كشف", "كشفت", "عن ", ("صفقة سرية", "خطة لإعادة الإعمار")),
            ]
        )
    )
    speaker = draw(unbroken)
    between = draw(st.sampled_from(["", "", "، في بيان،", "، أمس،", "، يوم الثلاثاء،"]))
    said = content(draw(st.sampled_from(nouns)))
    return write("و", cue(she if speaker.feminine else he), " ", speaker.piece(), f"{between} {link}", said, ".")


#: Sources of relays, with the pronoun that agrees.
RELAYED: Final = (
    ("مسؤول عسكري", "ه"), ("وزير الطاقة", "ه"), ("مصدر قضائي", "ه"), ("المتحدث باسم الجيش", "ه"),
    ("مصادر طبية", "ها"), ("وزيرة العدل", "ها"), ("مسؤولين أمنيين", "هم"), ("سكان البلدة", "هم"), ("مسؤولَين", "هما"),
)  # fmt: skip


@st.composite
def relay(draw: st.DrawFn) -> Sentence:
    """F14: «ونقلت وكالة رويترز عن مسؤول عسكري قوله إن الحدود مغلقة.»"""
    source, pronoun = draw(st.sampled_from(RELAYED))
    speaker = Speaker(source, pronoun == "ها")
    lead = draw(
        st.sampled_from([f" قول{pronoun} إن", f" قول{pronoun} إن", " أن", f" تأكيد{pronoun} أن", f" قول{pronoun}:"])
    )
    relayer = draw(st.sampled_from(RELAYERS))
    said = draw(quotations()) if lead.endswith(":") else (content(draw(st.sampled_from(CLAUSES))),)
    return write("و", cue("نقلت"), " ", outlet(relayer), " عن ", speaker.piece(), lead, " ", said, ".")


@st.composite
def relay_passive(draw: st.DrawFn) -> Sentence:
    """F14: «ونقل عن مصدر قضائي قوله إن الحدود مغلقة.»"""
    source, pronoun = draw(st.sampled_from(RELAYED))
    said = content(draw(st.sampled_from(CLAUSES)))
    return write("و", cue("نقل"), " عن ", Piece(source, "source"), f" قول{pronoun} إن ", said, ".")


@st.composite
def relay_in_phrase(draw: st.DrawFn) -> Sentence:
    """F14: «أغلق المطار أبوابه يومين، وفق ما نقلته وكالة سانا عن مصدر قضائي.»"""
    source, _ = draw(st.sampled_from(RELAYED))
    what = draw(st.sampled_from(["وفق ما", "بحسب ما", "حسب ما"]))
    relayer = outlet(draw(st.sampled_from(RELAYERS)))
    return write(content(draw(events)), "، ", cue(f"{what} نقلت"), "ه ", relayer, " عن ", Piece(source, "source"), ".")


@st.composite
def relay_of_pronoun(draw: st.DrawFn) -> Sentence:
    """F14: «ونقلت عنه وكالة رويترز قوله إن الحدود مغلقة.»"""
    pronoun = draw(st.sampled_from(["ه", "ها", "هم"]))
    said = content(draw(st.sampled_from(CLAUSES)))
    relayer = outlet(draw(st.sampled_from(RELAYERS)))
    return write("و", cue("نقلت"), f" عن{pronoun} ", relayer, f" قول{pronoun} إن ", said, ".")


@st.composite
def carried(draw: st.DrawFn) -> Sentence:
    """F14: «وأكد وزير النقل، في تصريحات نقلتها وكالة سانا، أن الحدود مغلقة.»"""
    speaker = draw(unbroken)
    verb = cue("أكدت" if speaker.feminine else "أكد")
    venue = draw(st.sampled_from(["في تصريحات نقلتها ", "في مقابلة نشرتها ", "في حديث بثته "]))
    relayer = outlet(draw(st.sampled_from(RELAYERS)))
    return write(
        "و", verb, " ", speaker.piece(), f"، {venue}", relayer, "، أن ", content(draw(st.sampled_from(CLAUSES))), "."
    )


@st.composite
def nested(draw: st.DrawFn) -> Sentence:
    """F14: «وذكرت وكالة سانا أن وزير النقل قال إن الحدود مغلقة.» One attribution inside another's content."""
    relayer = draw(st.sampled_from(RELAYERS))
    speaker = draw(leaders.filter(lambda speaker: speaker.name not in AGENCIES))
    verb = draw(st.sampled_from(VERBS))
    inner = (
        speaker.piece(1),
        Piece(" "),
        cue(verb.agree(speaker.feminine), 1),
        Piece(f" {verb.link} "),
        content(draw(st.sampled_from(CLAUSES)), 1),
    )
    row = [evolve(piece, inside=0) for piece in inner]
    return write("و", cue("ذكرت"), " ", Piece(relayer, "source"), " أن ", row, ".")


@st.composite
def noun(draw: st.DrawFn) -> Sentence:
    """F15: «يأتي ذلك بعد تأكيد وزير النقل أن الحدود مغلقة.»"""
    lead = draw(st.sampled_from(["يأتي ذلك بعد ", "جرى ذلك رغم ", "انسحب الوفد بعد "]))
    word = draw(st.sampled_from(["تأكيد", "إعلان", "قول"]))
    speaker = draw(st.one_of(officials(), bodies()))
    link = "إن" if word == "قول" else "أن"
    return write(lead, cue(word), " ", speaker.piece(), f" {link} ", content(draw(st.sampled_from(CLAUSES))), ".")


@st.composite
def relative(draw: st.DrawFn) -> Sentence:
    """F16: «أغلق المطار أبوابه يومين، وهو ما نفته وزارة الداخلية.»"""
    speaker = draw(unbroken)
    he, she = draw(st.sampled_from([("نفا", "نفت"), ("أكد", "أكدت"), ("أعلن", "أعلنت")]))
    lead = draw(st.sampled_from(["وهو ما ", "الأمر الذي "]))
    return write(content(draw(events)), "، ", lead, cue(she if speaker.feminine else he), "ه ", speaker.piece(), ".")


@st.composite
def told(draw: st.DrawFn) -> Sentence:
    """F17: «وأبلغ وزير النقل الصحافيين أن الحدود مغلقة.»"""
    speaker = draw(st.one_of(officials(), anonymous()))
    verb = cue("أبلغت" if speaker.feminine else "أبلغ")
    whom = draw(st.sampled_from(["الصحافيين", "المراسلين"]))
    link = draw(st.sampled_from(["أن", "بأن"]))
    return write("و", verb, " ", speaker.piece(), f" {whom} ", draw(clauses(link, speaker)), ".")


@st.composite
def saying(draw: st.DrawFn) -> Sentence:
    """F18: «وعلق وزير النقل قائلا: "لم يتصل بنا أحد".»"""
    speaker = draw(officials())
    he, she = draw(st.sampled_from([("رد", "ردت"), ("علق", "علقت")]))
    verb, word = (she, "قائلة") if speaker.feminine else (he, "قائلا")
    topic = draw(st.sampled_from(["", " على السؤال", " على هذه التصريحات"]))
    return write("و", cue(verb), " ", speaker.piece(), topic, f" {word}: ", draw(quotations()), ".")


@st.composite
def only_saying(draw: st.DrawFn) -> Sentence:
    """F18: «واكتفى وزير النقل بالقول إن الحدود مغلقة.»"""
    speaker = draw(leaders)
    verb = "اكتفت" if speaker.feminine else "اكتفى"
    return write(
        "و", verb, " ", speaker.piece(), " ب", cue("القول"), " ", draw(clauses("إن", speaker, about_itself=False)), "."
    )


@st.composite
def unclosed(draw: st.DrawFn) -> Sentence:
    """F2 with a quotation that is never closed: it ends with its paragraph."""
    speaker = draw(people)
    opening = draw(st.sampled_from(["«", '"', "“"]))
    said = content(draw(st.sampled_from(QUOTATIONS)))
    rest = draw(events)
    verb = cue("قالت" if speaker.feminine else "قال")
    return write("و", verb, " ", speaker.piece(), ": ", opening, said, f".\n\n{rest}.")


FRAMES: Final[dict[str, st.SearchStrategy[Sentence]]] = {
    "F1 verb first": verb_first(),
    "F2 verb first, quotation": verb_first_quoted(),
    "F2 unclosed quotation": unclosed(),
    "F3 subject first": subject_first(),
    "F5 elided source": elided(),
    "F5 elided source, quotation": elided_quoted(),
    "F6 inverted": inverted(),
    "F7 quotation, phrase": quotation_by_phrase(),
    "F8 split": split(),
    "F9 phrase first": phrase_first(),
    "F10 phrase last": phrase_last(),
    "F11 participles": participles(),
    "F12 accusation": accusation(),
    "F12 description": description(),
    "F13 noun": nominal(),
    "F14 relay": relay(),
    "F14 passive relay": relay_passive(),
    "F14 relay in a phrase": relay_in_phrase(),
    "F14 relay of a pronoun": relay_of_pronoun(),
    "F14 carried by an outlet": carried(),
    "F14 nested": nested(),
    "F15 verbal noun": noun(),
    "F16 relative": relative(),
    "F17 addressee": told(),
    "F18 saying": saying(),
    "F18 only saying": only_saying(),
}


@st.composite
def surrounded(draw: st.DrawFn, sentence: Sentence) -> Sentence:
    """The sentence, perhaps with a paragraph of the writer's own before it or after it."""
    before = draw(st.sampled_from(["", "", "اجتمع الوفدان في عمان.\n\n", "ساد الهدوء شوارع العاصمة.\n\n"]))
    rest = draw(st.sampled_from(["", "", "\n\nوالمدينة ميناء قديم على المتوسط."]))
    return write(before, sentence.pieces, rest)


@st.composite
def with_noise(draw: st.DrawFn, sentence: Sentence) -> Sentence:
    """The sentence with noise inside its pieces."""
    return Sentence(tuple(evolve(piece, text=draw(noisy(piece.text))) for piece in sentence.pieces))


# Sentences that report nothing. ------------------------------------------------------------------------------------

SILENT_PEOPLE: Final = ("الوزير", "رئيس الوزراء", "النائب", "المحافظ", "مدير المستشفى", "السفير الفرنسي")
CROWDS: Final = ("الجمهور", "السكان", "المشجعون", "اللاجئون", "المتظاهرون", "الجنود")
PLACES: Final = ("تونس", "بيروت", "الرباط", "الموصل", "عدن", "أم درمان")
THINGS: Final = ("الإنتاج", "عدد السياح", "منسوب النهر", "سعر القمح")
RULES: Final = ("أحكام القانون", "المادة 12 من الدستور", "الشروط المعلنة", "المواصفات المعتمدة", "اللوائح الداخلية")
MANNERS: Final = ("الحاجة", "الطلب", "النوع", "الجدول المعلن")
BACKGROUND: Final = (
    "يذكر أن", "يشار إلى أن", "تجدر الإشارة إلى أن", "ومن الجدير بالذكر أن", "والجدير بالذكر أن",
)  # fmt: skip
IMPERSONAL: Final = ("من المتوقع أن", "من المرجح أن", "من المنتظر أن", "يمكن أن", "يجب أن", "لا بد أن")
TO_COME: Final = ("تهطل الأمطار غدا", "تغلق الطريق شهرا", "يعود النازحون قريبا", "تتأخر الرحلات")
WANTED: Final = ("زيادة الأجور", "وقف إطلاق النار", "إصلاح التعليم", "الإفراج عن المعتقلين")
DISLIKED: Final = ("الهجوم", "بناء الجدار", "سياسة الحكومة", "موقف الاتحاد الأوروبي")

#: Homographs of cues in their other reading, with a slot for a person, a crowd, a place or a thing.
HOMOGRAPHS: Final = (
    "نقل المصابون إلى مستشفى {place}",
    "نقلت الشاحنات القمح إلى {place}",
    "رفع {crowd} علم بلادهم في {place}",
    "درس {person} علم الاجتماع في {place}",
    "تابع {crowd} المباراة في ساحات {place}",
    "هذا المكتب تابع لوزارة العدل في {place}",
    "عبر {crowd} النهر ليلا",
    "وصلت الرسالة عبر البريد إلى {place}",
    "رزقت أسرة من {place} بطفل ذكر",
    "جلس {person} بين ضيفين",
    "زاد {thing} هذا الموسم",
    "واصل {crowd} السير نحو {place}",
    "عاد {person} إلى {place} فجرا",
    "مضى {person} إلى {place} وحيدا",
    "ختم {person} جولته في {place}",
    "أكمل {crowd} بناء المدرسة",
    "لفت الثوب أنظار {crowd}",
    "سار الموكب وسط حراسة مشددة في {place}",
    "ساد تفاؤل حذر في {place}",
    "أقال {person} قائد الشرطة في {place}",
    "استقال {person} بعد الفضيحة",
    "أقر البرلمان قانون الصحافة في {place}",
    "أثار القرار ردود فعل في {place}",
    "أدلى {crowd} بأصواتهم في {place}",
    "خضع {person} لكشف طبي في {place}",
    "نشرت المجلة مقالا عن {place}",
    "وقع {person} الاتفاق في {place}",
    "كتب {person} قصيدة عن {place}",
    "جاء {person} من {place} مساء",
    "تخرج الطالب في جامعة {place}",
    "دعا {crowd} الله أن يحفظ {place}",
    "حسب {person} أرباح الموسم",
    "ورد الحديقة في {place} أبيض",
)  # fmt: skip


def _fill(pattern: str) -> st.SearchStrategy[str]:
    """The pattern with its slots filled."""
    return st.builds(
        lambda **words: pattern.format(**words),
        person=st.sampled_from(SILENT_PEOPLE),
        crowd=st.sampled_from(CROWDS),
        place=st.sampled_from(PLACES),
        thing=st.sampled_from(THINGS),
    )


def _join(*parts: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    """Parts in a row."""
    return st.tuples(*(st.just(part) if isinstance(part, str) else part for part in parts)).map("".join)


def _some(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


def _after_li(names: Iterable[str]) -> st.SearchStrategy[str]:
    """A name with «ل» on it."""
    return st.sampled_from([f"لل{name[2:]}" if name.startswith("ال") else f"ل{name}" for name in names])


SILENT: Final[dict[str, st.SearchStrategy[str]]] = {
    "homographs": st.sampled_from(HOMOGRAPHS).flatmap(_fill),
    "conformity": st.one_of(
        _join(events, " ", _some("وفقا ", "طبقا ", "وفقاً "), _after_li(RULES)),
        _join(events, " وفق ", st.sampled_from(RULES)),
        _join("توزع المؤن ", _some("حسب ", "بحسب "), st.sampled_from(MANNERS)),
    ),
    "background": st.one_of(
        _join(st.sampled_from(BACKGROUND), " ", st.sampled_from(CLAUSES)),
        _join(st.sampled_from(IMPERSONAL), " ", st.sampled_from(TO_COME)),
    ),
    "orders": st.one_of(
        _join("ودعا ", st.sampled_from(SILENT_PEOPLE), " إلى ", st.sampled_from(WANTED)),
        _join("وطالب ", st.sampled_from(SILENT_PEOPLE), " ب", st.sampled_from(WANTED)),
        _join("وحث ", st.sampled_from(SILENT_PEOPLE), " على ", st.sampled_from(WANTED)),
        _join("وأمر ", st.sampled_from(SILENT_PEOPLE), " ب", st.sampled_from(WANTED)),
        _join("وقرر ", st.sampled_from(SILENT_PEOPLE), " ", st.sampled_from(WANTED)),
    ),
    "criticism": st.one_of(
        _join("وانتقد ", st.sampled_from(SILENT_PEOPLE), " ", st.sampled_from(DISLIKED)),
        _join("وأدان ", st.sampled_from(SILENT_PEOPLE), " ", st.sampled_from(DISLIKED)),
        _join("وندد ", st.sampled_from(SILENT_PEOPLE), " ب", st.sampled_from(DISLIKED)),
        _join("وأشاد ", st.sampled_from(SILENT_PEOPLE), " ب", st.sampled_from(WANTED)),
        _join("ورحب ", st.sampled_from(SILENT_PEOPLE), " ب", st.sampled_from(WANTED)),
    ),
    "no comment": st.one_of(
        _join("ورفض ", st.sampled_from(SILENT_PEOPLE), " التعليق", _some("", " على الحادث")),
        _join("وامتنع ", st.sampled_from(SILENT_PEOPLE), " عن التعليق"),
        _join("ولم يعلق ", st.sampled_from(SILENT_PEOPLE), " على ", st.sampled_from(DISLIKED)),
        _join("ولم يصدر أي تعليق عن ", st.sampled_from(SILENT_PEOPLE)),
    ),
    "headline and dateline": st.one_of(
        _join(st.sampled_from(NAMES), ": ", st.sampled_from(CLAUSES)),
        _join(st.sampled_from(PLACES), _some(" (رويترز) - ", " – أ ف ب – ", "/ وام/ "), events),
        _join(_some("عاجل: ", "بالفيديو: ", "خاص: "), events),
    ),
}


# What the library does not read yet. -------------------------------------------------------------------------------


SAID: Final = content("لن نتنازل عن شبر واحد من أرضنا")
SHUT: Final = content("أغلق المطار أبوابه يومين")


def source(text: str) -> Piece:
    """The piece that names who says it."""
    return Piece(text, "source")


#: Sentences of constructions that no strategy composes, names with an article and appositions mostly.
SINGLES: Final = (
    write(SHUT, "، ", cue("وفقا"), " ل", source("سامر الحداد"), "."),
    write(SHUT, "، ", cue("بحسب"), " ", source("كريم العلوي"), "."),
    write("و", cue("أعلن"), " ", source("سامر الحداد"), " ", content("إغلاق المعابر"), "."),
    write("«", SAID, "»، ", cue("أكد"), " ", source("النائب سامر الحداد"), "."),
    write("«", SAID, "»، ", cue("قال"), " ", source("جون هاريسون، نائب رئيس البلدية"), "."),
    write("و", cue("تابع"), " ", source("سامر الحداد، رئيس اللجنة الأولمبية"), ": «", SAID, "»."),
    write("و", cue("يعتبر"), " ", source("كريم العلوي، المستشار في وزارة المالية"), "، أن ", SHUT, "."),
    write("و", cue("نسبت"), " ", outlet("وكالة رويترز"), " إلى ", source("وزير الطاقة"), " قوله إن ", SHUT, "."),
    write("و", cue("نفت"), " ", source("موسكو"), " ", content("هذه الاتهامات"), "."),
    write("و", cue("اتهمت"), " ", source("واشنطن"), " خصومها ب", content("تهريب السلاح"), "."),
    write(cue("وفق"), " ", source("جون هاريسون، مدير المستشفى الوطني"), "، ", SHUT, "."),
    write("و", cue("أبلغ"), " ", source("وزير النقل"), " المجلس أن ", SHUT, "."),
    write("و", cue("وصفت"), " ", source("رئيسة اللجنة آنا كوفاتش"), " ", content("القرار بأنه «ضربة للسلام»"), "."),
    write(SHUT, "، ", cue("وفقا\u200bً"), " ل", source("وزارة الداخلية"), "."),
    write(
        *("و", cue("تابع"), " ", source("مسؤول حكومي رفيع"), " ل", outlet("صحيفة «الخليج»")),
        *(" في ختام زيارته: ", SHUT, "."),
    ),
    write("و", cue("ردت"), " ", source("مديرة المعهد"), " على السؤال قائلة: «", SAID, "»."),
    write("و", cue("اتهم"), " ", source("المتمردون"), " من جانبهم القوات الحكومية ب", content("تكثيف القصف"), "."),
    write("و", cue("أوضح"), " ", source("عماد حلوة؛ مدير عام المصنع"), "، أن ", SHUT, "."),
)

#: Sentences that report nothing and that no strategy composes.
SILENT_SINGLES: Final = ("نفي الوزير إلى الرباط قبل الحرب.", "يعتقد أن الحريق متعمد.")
