"""Sentences that report speech, composed of words of ours, with the place of every part that was put in.

A sentence is a tuple of pieces; a piece that plays a part says which, and of which attribution.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from attrs import frozen
from hypothesis import strategies as st

from arabic_geo.spans import Span


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


def officials() -> st.SearchStrategy[Speaker]:
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


def named() -> st.SearchStrategy[Speaker]:
    return st.tuples(st.sampled_from(NAMES), st.sampled_from(APPOSITIONS)).map(
        lambda parts: Speaker(f"{parts[0]}، {parts[1]}", open_apposition=True),
    )


def bodies() -> st.SearchStrategy[Speaker]:
    return st.sampled_from(BODIES).map(lambda body: Speaker(*body))


def anonymous() -> st.SearchStrategy[Speaker]:
    return st.sampled_from(ANONYMOUS).map(lambda body: Speaker(*body))


speakers: Final = st.one_of(officials(), named(), bodies(), anonymous())
#: Speakers that are people, or stand for people, without a comma in them.
people: Final = st.one_of(officials(), anonymous())
#: Speakers that may lead their verb.
leaders: Final = st.one_of(officials(), bodies())
#: Speakers without a comma in them.
unbroken: Final = st.one_of(officials(), bodies(), anonymous())

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


# Reports. ----------------------------------------------------------------------------------------------------------


@st.composite
def verb_first(draw: st.DrawFn) -> Sentence:
    """A verb, who speaks, what is said: «وقال وزير النقل، أمس، إن الحدود مغلقة.»"""
    verb, speaker = draw(st.sampled_from(VERBS)), draw(speakers)
    may_be_present = verb.he_says not in LIKE_PASSIVES
    said = verb.agree(speaker.feminine, present=may_be_present and draw(st.integers(0, 4)) == 0)
    middle = after(speaker, draw(adjuncts()))
    return write(
        draw(conjunctions), cue(said), " ", speaker.piece(), middle, " ", draw(clauses(verb.link, speaker)), "."
    )


@st.composite
def verb_first_quoted(draw: st.DrawFn) -> Sentence:
    """The same with a quotation: «وقالت الوزارة في بيان: "لم يتصل بنا أحد".»"""
    he, she = draw(st.sampled_from(BEFORE_QUOTATION))
    speaker = draw(speakers)
    middle = draw(adjuncts(commas=False))
    middle = after(speaker, middle) if middle else middle
    said = draw(st.one_of(quotations(), st.sampled_from(CLAUSES).map(lambda clause: (content(clause),))))
    return write(
        draw(conjunctions), cue(she if speaker.feminine else he), " ", speaker.piece(), middle, ": ", said, "."
    )


#: Sentences that report speech, with and without quotation marks.
reports: Final = st.one_of(verb_first(), verb_first_quoted())
