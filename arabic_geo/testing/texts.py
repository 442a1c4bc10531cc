"""Texts for properties: sentences of ours, the noise that newsrooms add to them, and hostile ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from hypothesis import strategies as st

from arabic_geo import chars
from arabic_geo.layers.quantities.spell import spell

#: Sentences that hold a bit of everything, in careful spelling and without marks that noise adds.
SENTENCES: Final = (
    "قال وزير النفط العراقي إن الإنتاج بلغ 3 ملايين برميل في 6 أبريل 2019.",
    "وأعلنت وزارة الصحة أن 240 مصابا غادروا المستشفيات، مشيرة إلى أن 26% منهم أطفال.",
    "وبحسب صحيفة الأهرام، نزح نحو عشرين ألف شخص منذ يوليو (تموز) 2014.",
    "نقلت وكالة رويترز عن مصدر أمني قوله إن خمسة جنود جرحوا أمس.",
    "«لن نتراجع عن مطالبنا المشروعة»، قال رئيس النقابة في تونس.",
    "ارتفعت الصادرات بين 20 و30 في المئة العام الماضي، وفقا للبنك المركزي.",
    "خصصت الحكومة 1.5 مليار دولار لبناء ثلاثمئة مدرسة قبل عام 2030.",
    "وأضاف أن المفاوضات استمرت 48 ساعة، وأن الوفد عاد إلى الدوحة يوم الثلاثاء.",
    "نفى المتحدث باسم الجيش أن تكون الغارة أصابت مئات المدنيين.",
    "وصف السفير القرار بأنه «خطوة خطيرة» تهدد أكثر من نصف مليون لاجئ.",
)

LETTERS: Final = frozenset(chars.LETTERS)
#: Letters after which a tatweel may be written: those that join to the next.
JOINING: Final = LETTERS - frozenset("ءآأؤإاةدذرزوى")
VOWELS: Final = chars.FATHA + chars.DAMMA + chars.KASRA + "\u0652"
INVISIBLES: Final = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202c\u2066\u2069\ufeff"
DIGITS: Final = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")

sentences = st.sampled_from(SENTENCES)
articles = st.lists(sentences, min_size=1, max_size=3).map("\n\n".join)


@st.composite
def insertions(draw: st.DrawFn, text: str, added: str, fits: Callable[[str, int], bool]) -> str:
    """The text with some of the added characters written in where they fit."""
    places = [at for at in range(1, len(text)) if fits(text, at)]
    chosen = draw(st.sets(st.sampled_from(places), max_size=12)) if places else set[int]()
    return "".join((draw(st.sampled_from(added)) if at in chosen else "") + text[at] for at in range(len(text)))


def vowelled(text: str) -> st.SearchStrategy[str]:
    """The text with vowel marks after some letters."""
    return insertions(text, VOWELS, lambda text, at: text[at - 1] in LETTERS)


def stretched(text: str) -> st.SearchStrategy[str]:
    """The text with tatweels within some words."""
    return insertions(text, chars.TATWEEL, lambda text, at: text[at - 1] in JOINING and text[at] in LETTERS)


def haunted(text: str) -> st.SearchStrategy[str]:
    """The text with invisible marks anywhere."""
    return insertions(text, INVISIBLES, lambda text, at: True)


def renumbered(text: str) -> st.SearchStrategy[str]:
    """The text with its digits in another script."""
    return st.sampled_from(DIGITS).map(lambda digits: text.translate(str.maketrans(DIGITS[0], digits)))


def noisy(text: str) -> st.SearchStrategy[str]:
    """The text with one or several sorts of noise."""
    one = st.sampled_from([vowelled, stretched, haunted, renumbered])
    return st.lists(one, min_size=1, max_size=3).flatmap(lambda noises: _apply(text, noises))


@st.composite
def _apply(draw: st.DrawFn, text: str, noises: Sequence[Callable[[str], st.SearchStrategy[str]]]) -> str:
    for noise in noises:
        text = draw(noise(text))
    return text


#: Words and marks that rules look for, and what a text should not hold.
HOSTILE: Final = (
    *'«»"“”‘’():؛،.؟!-–/%$٪\n\n\t  ',
    *"0123456789٠٥۰۵٫٬",
    *("و", "ف", "ب", "ل", "ك", "ال", "لل", "الـ", chars.TATWEEL, chars.FATHA, chars.SHADDA),
    *("قال", "وقالت", "أعلن", "نقلت", "عن", "قوله", "إن", "أن", "بأن", "إلى", "وفقا", "بحسب", "ما", "مشيرا", "قائلا"),
    *(
        "ثلاثة",
        "عشرون",
        "ألف",
        "ملايين",
        "مئة",
        "نصف",
        "عشرات",
        "أكثر",
        "من",
        "بين",
        "في المئة",
        "دولار",
        "ريال",
        "عامين",
    ),
    *(
        "مايو",
        "مارس",
        "عام",
        "أمس",
        "الثلاثاء",
        "الماضي",
        "الساعة",
        "هـ",
        "الوزير",
        "مصدر",
        "رويترز",
        "فرنسا",
        "الحكومة",
    ),
    *("\x00", "\ud800", "\udfff", "\u200f", "\ufeff", "\u2028", "\x85", "🙂", "a", "USD", "ﷲ", "ﻻ"),
)

hostile_texts = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.sampled_from(HOSTILE).map(lambda word: f" {word} "), st.characters()),
    max_size=60,
).map("".join)


@st.composite
def spelled_numbers(draw: st.DrawFn, least: int = 0, most: int = 10**12 - 1) -> tuple[str, int]:
    """A whole number in words, in one of its genders, cases and spellings, and its value."""
    value = draw(st.integers(least, most))
    words = spell(
        value,
        gender=draw(st.sampled_from(["masculine", "feminine"])),
        case=draw(st.sampled_from(["nominative", "genitive"])),
        hundred=draw(st.sampled_from(["مئة", "مائة"])),
    )
    return words, value
