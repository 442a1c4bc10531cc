"""Sentences that report speech, composed of words of ours, with the place of every part that was put in.

A sentence is a tuple of pieces; a piece that plays a part says which, and of which attribution. Noise is written into
the inside of pieces, so that the places stay known.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from attrs import evolve, frozen
from hypothesis import strategies as st
from strategies import noisy

from arabic_geo import Span


@frozen
class Piece:
    """A run of text, and what it is of which attribution: ``cue``, ``source``, ``content``, ``outlet``, or nothing.

    ``inside`` is the attribution whose content holds it too, of those that hold others.
    """

    text: str
    role: str = ""
    of: int = 0
    inside: int | None = None


@frozen
class Finding:
    """What must come back of one attribution."""

    cue: Span
    source: Span | None
    content: Span
    outlet: Span | None


@frozen
class Sentence:
    """Pieces in a row."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def findings(self) -> list[Finding]:
        """The attributions put in, in the order of their cues.

        Pieces of one role that follow one another make one span: a content may be of several pieces.
        """
        places: dict[int, dict[str, Span]] = {}
        ends = list(accumulate(len(piece.text) for piece in self.pieces))
        for piece, end in zip(self.pieces, ends, strict=True):
            span = Span(end - len(piece.text), end)
            for of, role in ((piece.of, piece.role), (piece.inside, "content")):
                if of is not None and role:
                    roles = places.setdefault(of, {})
                    roles[role] = roles[role] | span if role in roles else span
        found = [
            Finding(roles["cue"], roles.get("source"), roles["content"], roles.get("outlet"))
            for roles in places.values()
        ]
        return sorted(found, key=lambda finding: finding.cue)


def write(*pieces: str | Piece | Iterable[Piece]) -> Sentence:
    """A sentence of pieces, of plain strings and of runs of pieces, in order."""
    row: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            row.append(Piece(piece))
        elif isinstance(piece, Piece):
            row.append(piece)
        else:
            row.extend(piece)
    return Sentence(tuple(piece for piece in row if piece.text))


def cue(text: str, of: int = 0) -> Piece:
    """The piece that signals an attribution."""
    return Piece(text, "cue", of)


def content(text: str, of: int = 0) -> Piece:
    """The piece that is said."""
    return Piece(text, "content", of)


def outlet(text: str, of: int = 0) -> Piece:
    """The piece that names the outlet which carried it."""
    return Piece(text, "outlet", of)


# Words. ------------------------------------------------------------------------------------------------------------


@frozen
class Verb:
    """A verb of saying: its perfect and imperfect of the third person, its participle, and what opens its clause."""

    he: str
    she: str
    he_says: str
    she_says: str
    saying: str
    link: str

    def agree(self, feminine: bool, *, present: bool = False) -> str:
        """The form that stands before a source."""
        if present:
            return self.she_says if feminine else self.he_says
        return self.she if feminine else self.he


VERBS: Final = (
    Verb("قال", "قالت", "يقول", "تقول", "قائلا", "إن"),
    Verb("أكد", "أكدت", "يؤكد", "تؤكد", "مؤكدا", "أن"),
    Verb("أوضح", "أوضحت", "يوضح", "توضح", "موضحا", "أن"),
    Verb("أعلن", "أعلنت", "يعلن", "تعلن", "معلنا", "أن"),
    Verb("زعم", "زعمت", "يزعم", "تزعم", "زاعما", "أن"),
    Verb("اعتبر", "اعتبرت", "يعتبر", "تعتبر", "معتبرا", "أن"),
    Verb("أفاد", "أفادت", "يفيد", "تفيد", "", "بأن"),
    Verb("صرح", "صرحت", "يصرح", "تصرح", "", "بأن"),
    Verb("أقر", "أقرت", "يقر", "تقر", "مقرا", "بأن"),
    Verb("أشار", "أشارت", "يشير", "تشير", "مشيرا", "إلى أن"),
    Verb("لفت", "لفتت", "يلفت", "تلفت", "لافتا", "إلى أن"),
    Verb("نبه", "نبهت", "ينبه", "تنبه", "منبها", "إلى أن"),
    Verb("شدد", "شددت", "يشدد", "تشدد", "مشددا", "على أن"),
    Verb("حذر", "حذرت", "يحذر", "تحذر", "محذرا", "من أن"),
    Verb("اكد", "اكدت", "يؤكد", "تؤكد", "مؤكدا", "ان"),
    Verb("اعلن", "اعلنت", "يعلن", "تعلن", "معلنا", "ان"),
    Verb("اشار", "اشارت", "يشير", "تشير", "مشيرا", "الى ان"),
)
#: Imperfects that may be read as passives: «is held to be».
LIKE_PASSIVES: Final = ("يعتبر",)
#: Verbs that go on where nobody is named: he, she, what opens the clause.
GOING_ON: Final = (
    ("أضاف", "أضافت", "أن"),
    ("تابع", "تابعت", "أن"),
    ("أردف", "أردفت", "أن"),
    ("أوضح", "أوضحت", "أن"),
    ("أكد", "أكدت", "أن"),
    ("قال", "قالت", "إن"),
    ("أشار", "أشارت", "إلى أن"),
    ("لفت", "لفتت", "إلى أن"),
)
#: Verbs that a colon and a quotation may follow.
BEFORE_QUOTATION: Final = (
    ("قال", "قالت"),
    ("أضاف", "أضافت"),
    ("أوضح", "أوضحت"),
    ("صرح", "صرحت"),
    ("تابع", "تابعت"),
    ("أكد", "أكدت"),
)

OFFICES: Final = (
    "وزير النقل",
    "وزير الدفاع",
    "وزير التربية",
    "رئيس الوزراء",
    "رئيس البرلمان",
    "محافظ البنك المركزي",
    "المتحدث باسم الجيش",
    "الناطق باسم وزارة الداخلية",
    "الأمين العام للأمم المتحدة",
    "المدير العام لمنظمة الصحة العالمية",
    "قائد القوات البحرية",
    "السفير",
    "النائب",
    "الباحث في معهد الدراسات الأمنية",
)
#: Offices that an adjective of nationality may follow.
TAKES_NATIONALITY: Final = ("وزير", "رئيس", "السفير", "النائب")
HER_OFFICES: Final = (
    "وزيرة العدل",
    "وزيرة البيئة",
    "المتحدثة باسم الخارجية",
    "مديرة المعهد",
    "رئيسة اللجنة",
    "المبعوثة الأممية",
)
NATIONALITIES: Final = (
    "الأردني",
    "المصري",
    "اللبناني",
    "التونسي",
    "المغربي",
    "الكويتي",
    "العراقي",
    "الفرنسي",
    "التركي",
)
NAMES: Final = ("سامر الحداد", "كريم العلوي", "نادر الشمري", "جون هاريسون", "عبد الرحمن بن سالم", "مراد يلماز")
HER_NAMES: Final = ("ليلى الكعبي", "سلمى بنجلون", "هدى الخطيب", "آنا كوفاتش")
APPOSITIONS: Final = ("رئيس اللجنة الأولمبية", "مدير المستشفى الوطني", "نائب رئيس البلدية", "المستشار في وزارة المالية")
BODIES: Final = (
    ("وزارة الداخلية", True),
    ("وزارة الخارجية القطرية", True),
    ("الشرطة الجزائرية", True),
    ("السلطات المحلية", True),
    ("الأمم المتحدة", True),
    ("منظمة الصحة العالمية", True),
    ("الحكومة اليمنية", True),
    ("حركة النهضة", True),
    ("القناة 12", True),
    ("الجيش السوداني", False),
    ("البنك الدولي", False),
    ("المرصد السوري لحقوق الإنسان", False),
    ("الاتحاد الأوروبي", False),
    ("البيت الأبيض", False),
    ("واشنطن", True),
    ("موسكو", True),
    ("طهران", True),
    ("صحيفة «الغد»", True),
    ("وكالة الأناضول", True),
)
#: Outlets without marks that name them.
AGENCIES: Final = ("وكالة الأناضول",)
ANONYMOUS: Final = (
    ("مصدر أمني", False),
    ("مصدر طبي", False),
    ("مسؤول حكومي رفيع", False),
    ("مسؤولون أميركيون", False),
    ("شهود عيان", False),
    ("محللون", False),
    ("مصادر دبلوماسية", True),
    ("مصادر مطلعة", True),
)


@frozen
class Speaker:
    """A source: what it is called, its gender, and whether it ends in an apposition that a comma must close."""

    name: str
    feminine: bool = False
    open_apposition: bool = False

    def piece(self, of: int = 0) -> Piece:
        """The source within a sentence."""
        return Piece(self.name, "source", of)

    @property
    def comma(self) -> str:
        """What must follow before the sentence goes on."""
        return "،" if self.open_apposition else ""


def _officials() -> st.SearchStrategy[Speaker]:
    his = st.tuples(st.sampled_from(OFFICES), st.sampled_from(["", *NATIONALITIES]), st.sampled_from(["", *NAMES]))
    hers = st.tuples(st.sampled_from(HER_OFFICES), st.just(""), st.sampled_from(["", *HER_NAMES]))
    return st.one_of(
        his.map(lambda parts: Speaker(_title(*parts))),
        hers.map(lambda parts: Speaker(_title(*parts), feminine=True)),
    )


def _title(office: str, nationality: str, name: str) -> str:
    """An office with the nationality of its holder, where that may follow it, and a name."""
    if office.startswith(TAKES_NATIONALITY):
        return " ".join(filter(None, (office, nationality, name)))
    return f"{office} {name}".strip()


def _named() -> st.SearchStrategy[Speaker]:
    return st.tuples(st.sampled_from(NAMES), st.sampled_from(APPOSITIONS)).map(
        lambda parts: Speaker(f"{parts[0]}، {parts[1]}", open_apposition=True),
    )


def _bodies() -> st.SearchStrategy[Speaker]:
    return st.sampled_from(BODIES).map(lambda body: Speaker(*body))


def _anonymous() -> st.SearchStrategy[Speaker]:
    return st.sampled_from(ANONYMOUS).map(lambda body: Speaker(*body))


speakers: Final = st.one_of(_officials(), _named(), _bodies(), _anonymous())
#: Speakers that are people, or stand for people, without a comma in them.
people: Final = st.one_of(_officials(), _anonymous())
#: Speakers that may lead their verb.
leaders: Final = st.one_of(_officials(), _bodies())
#: Speakers without a comma in them.
unbroken: Final = st.one_of(_officials(), _bodies(), _anonymous())

OUTLETS: Final = (
    "وكالة رويترز",
    "صحيفة النهار",
    "قناة الميادين",
    "إذاعة «موزاييك»",
    "صحيفة «الخليج»",
    "وكالة فرانس برس",
    "رويترز",
)
RELAYERS: Final = ("وكالة رويترز", "صحيفة «لوموند»", "قناة الميادين", "وكالة سانا", "صحيفة نيويورك تايمز", "القناة 13")
VENUES: Final = (
    "في بيان",
    "في مؤتمر صحافي",
    "في كلمة متلفزة",
    "خلال جلسة مغلقة",
    "في ختام زيارته",
    "أمس",
    "يوم الثلاثاء",
)

CLAUSES: Final = (
    "المفاوضات ستستأنف في جنيف",
    "الجسر الجديد انهار بعد ساعات",
    "الحدود مغلقة أمام الشاحنات",
    "عدد النازحين بلغ 3500 شخص",
    "المخزون يكفي ستة أشهر",
    "القافلة وصلت إلى حلب سالمة",
    "الخلاف على مياه النهر لم يحسم",
    "الميزانية لا تحتمل ديونا أخرى",
    "المنتخب سيغادر إلى الدوحة غدا",
    "الأسعار تراجعت بنسبة 12 في المئة",
)
#: What may be said of a source with a pronoun on the complementizer: of him, of her.
OF_ONESELF: Final = (
    ("لن يوقع على الوثيقة", "لن توقع على الوثيقة"),
    ("ما زال يدرس العرض", "ما زالت تدرس العرض"),
    ("تلقى ضمانات مكتوبة", "تلقت ضمانات مكتوبة"),
)
#: Clauses that stand on their own before or after a phrase.
EVENTS: Final = (
    "تعطلت حركة القطارات في الشمال",
    "غرقت سفينة شحن قبالة طرطوس",
    "بلغت كلفة الترميم 40 مليون يورو",
    "عادت الكهرباء إلى نصف الأحياء",
    "فر مئات السكان من القرى الحدودية",
    "أغلق المطار أبوابه يومين",
)
QUOTATIONS: Final = (
    "لن نتنازل عن شبر واحد من أرضنا",
    "هذا الاتفاق ولد ميتا ولن يطبقه أحد",
    "نحن بحاجة إلى خيام وأدوية قبل حلول الشتاء",
    "ما جرى في الميناء جريمة لا تغتفر",
    "لم يتصل بنا أي طرف حتى هذه الساعة",
    "سنحاسب كل من تورط في هذه الصفقة",
)
#: A clause around a few words that it quotes: before, quoted, after.
PARTLY_QUOTED: Final = (
    ("العرض ", "غير مقبول بتاتا", " ولن يعتمد"),
    ("بلاده تواجه ", "أخطر أزمة منذ عقود", ""),
    ("الهجوم ", "عمل جبان", " ولن يمر"),
)
MARKS: Final = (("«", "»"), ('"', '"'), ("“", "”"))

#: Two parties, the second an object: the accused.
ACCUSED: Final = ("المعارضة", "الحكومة", "جماعة الحوثي", "إسرائيل")
CHARGES: Final = ("عرقلة الاتفاق", "تهريب السلاح", "خرق الهدنة", "تزوير الانتخابات", "إيواء مطلوبين")
DENIED: Final = ("الاتهامات", "صحة الخبر", "وجود خلافات داخل الائتلاف", "مسؤوليته عن الحادث")
FEARED: Final = ("مجاعة وشيكة", "انهيار السد", "تداعيات القرار", "موجة نزوح جديدة")
ANNOUNCED: Final = ("إغلاق المعابر", "انتهاء العملية العسكرية", "استئناف الرحلات الجوية", "تشكيل لجنة تحقيق")
STRESSED: Final = ("ضرورة حماية المدنيين", "أهمية الحوار", "احترام سيادة لبنان")


# Parts of sentences. -----------------------------------------------------------------------------------------------

conjunctions: Final = st.sampled_from(["", "و", "ف"])
events: Final = st.sampled_from(EVENTS)


@st.composite
def adjuncts(draw: st.DrawFn, *, commas: bool = True) -> tuple[Piece, ...]:
    """What may stand between a source and what it says: an addressee, a venue or time, or both; blank in front."""
    row: list[Piece] = []
    shape = draw(st.sampled_from(["", "", "to", "at", "to at", "audience"]))
    if "to" in shape:
        row += [Piece(" ل"), outlet(draw(st.sampled_from(OUTLETS)))]
    if shape == "audience":
        row.append(Piece(draw(st.sampled_from([" للصحافيين", " لمراسلين أجانب"]))))
    if "at" in shape:
        at = draw(st.sampled_from(VENUES))
        between = commas and draw(st.booleans())
        row.append(Piece(f"، {at}،" if between else f" {at}"))
    return tuple(row)


def after(speaker: Speaker, adjunct: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """An adjunct after a source, with the comma that the source's apposition needs."""
    if speaker.open_apposition and not (adjunct and adjunct[0].text.startswith("،")):
        return (Piece("،"), *adjunct)
    return adjunct


@st.composite
def clauses(
    draw: st.DrawFn, link: str, speaker: Speaker, of: int = 0, *, about_itself: bool = True
) -> tuple[Piece, ...]:
    """What opens a clause, and the clause: plain, about the speaker, partly quoted, or quoted whole."""
    shape = draw(st.sampled_from(["plain", "plain", "partly", "quoted", *(["self"] if about_itself else [])]))
    if shape == "self":
        his, hers = draw(st.sampled_from(OF_ONESELF))
        return Piece(link + ("ها " if speaker.feminine else "ه ")), content(hers if speaker.feminine else his, of)
    if shape == "partly":
        opening, closing = draw(st.sampled_from(MARKS))
        before, quoted, rest = draw(st.sampled_from(PARTLY_QUOTED))
        return Piece(link + " "), *(content(part, of) for part in (before, opening, quoted, closing, rest) if part)
    if shape == "quoted":
        return Piece(link + " "), *draw(quotations(of))
    return Piece(link + " "), content(draw(st.sampled_from(CLAUSES)), of)


@st.composite
def quotations(draw: st.DrawFn, of: int = 0) -> tuple[Piece, ...]:
    """A quotation in a pair of marks."""
    opening, closing = draw(st.sampled_from(MARKS))
    return Piece(opening), content(draw(st.sampled_from(QUOTATIONS)), of), Piece(closing)


# Frames. -----------------------------------------------------------------------------------------------------------


@st.composite
def verb_first(draw: st.DrawFn) -> Sentence:
    """F1: «وقال وزير النقل، أمس، إن الحدود مغلقة.»"""
    verb, speaker = draw(st.sampled_from(VERBS)), draw(speakers)
    may_be_present = verb.he_says not in LIKE_PASSIVES
    said = verb.agree(speaker.feminine, present=may_be_present and draw(st.integers(0, 4)) == 0)
    middle = after(speaker, draw(adjuncts()))
    return write(
        draw(conjunctions), cue(said), " ", speaker.piece(), middle, " ", draw(clauses(verb.link, speaker)), "."
    )


@st.composite
def verb_first_quoted(draw: st.DrawFn) -> Sentence:
    """F2: «وقالت الوزارة في بيان: "لم يتصل بنا أحد".»"""
    he, she = draw(st.sampled_from(BEFORE_QUOTATION))
    speaker = draw(speakers)
    middle = draw(adjuncts(commas=False))
    middle = after(speaker, middle) if middle else middle
    said = draw(st.one_of(quotations(), st.sampled_from(CLAUSES).map(lambda clause: (content(clause),))))
    return write(
        draw(conjunctions), cue(she if speaker.feminine else he), " ", speaker.piece(), middle, ": ", said, "."
    )


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
    first, speaker = draw(st.sampled_from(VERBS)), draw(_officials().filter(lambda speaker: not speaker.feminine))
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
    speaker = draw(st.one_of(_officials(), _bodies()))
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
    speaker = draw(st.one_of(_officials(), _anonymous()))
    verb = cue("أبلغت" if speaker.feminine else "أبلغ")
    whom = draw(st.sampled_from(["الصحافيين", "المراسلين"]))
    link = draw(st.sampled_from(["أن", "بأن"]))
    return write("و", verb, " ", speaker.piece(), f" {whom} ", draw(clauses(link, speaker)), ".")


@st.composite
def saying(draw: st.DrawFn) -> Sentence:
    """F18: «وعلق وزير النقل قائلا: "لم يتصل بنا أحد".»"""
    speaker = draw(_officials())
    he, she = draw(st.sampled_from([("رد", "ردت"), ("علق", "علقت")]))
    verb, word = (she, "قائلة") if speaker.feminine else (he, "قائلا")
    topic = draw(st.sampled_from(["", " على السؤال", " على هذه التصريحات"]))
    return write("و", cue(verb), " ", speaker.piece(), topic, f" {word}: ", draw(quotations()), ".")


@st.composite
def only_saying(draw: st.DrawFn) -> Sentence:
    """F18: «واكتفى وزير النقل بالقول إن الحدود مغلقة.»"""
    speaker = draw(leaders)
    verb = "اكتفت" if speaker.feminine else "اكتفى"
    return write("و", verb, " ", speaker.piece(), " ب", cue("القول"), " ", draw(clauses("إن", speaker, about_itself=False)), ".")


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
