"""The paradigms: what each kind of verb and participle becomes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic_geo.chars import LETTERS, SHADDA, TATWEEL
from arabic_geo.lexicon.verbs import Aspect, Gender, Number, conjugate, decline_participle

# he, she, the two (m., f.), they (m., f.), I, we
PERFECT = {
    "قال/يقول": "قال قالت قالا قالتا قالوا قلن قلت قلنا",
    "أفاد/يفيد": "أفاد أفادت أفادا أفادتا أفادوا أفدن أفدت أفدنا",
    "نفى/ينفي": "نفى نفت نفيا نفتا نفوا نفين نفيت نفينا",
    "رأى/يرى": "رأى رأت رأيا رأتا رأوا رأين رأيت رأينا",
    "دعا/يدعو": "دعا دعت دعوا دعتا دعوا دعون دعوت دعونا",
    "ادعى/يدعي": "ادعى ادعت ادعيا ادعتا ادعوا ادعين ادعيت ادعينا",
    "خشي/يخشى": "خشي خشيت خشيا خشيتا خشوا خشين خشيت خشينا",
    "رد/يرد": "رد ردت ردا ردتا ردوا رددن رددت رددنا",
    "أقر/يقر": "أقر أقرت أقرا أقرتا أقروا أقررن أقررت أقررنا",
    "احتج/يحتج": "احتج احتجت احتجا احتجتا احتجوا احتججن احتججت احتججنا",
    "استهلّ/يستهلّ": "استهل استهلت استهلا استهلتا استهلوا استهللن استهللت استهللنا",
    "استمع/يستمع": "استمع استمعت استمعا استمعتا استمعوا استمعن استمعت استمعنا",
    "اتهم/يتهم": "اتهم اتهمت اتهما اتهمتا اتهموا اتهمن اتهمت اتهمنا",
    "أكد/يؤكد": "أكد أكدت أكدا أكدتا أكدوا أكدن أكدت أكدنا",
    "أعلن/يعلن": "أعلن أعلنت أعلنا أعلنتا أعلنوا أعلن أعلنت أعلنا",
    "لفت/يلفت": "لفت لفتت لفتا لفتتا لفتوا لفتن لفت لفتنا",
    "ظن/يظن": "ظن ظنت ظنا ظنتا ظنوا ظنن ظننت ظننا",
    "جاء/يجيء": "جاء جاءت جاءا جاءتا جاؤوا جاءوا جئن جئت جئنا",
    "أنبأ/ينبئ": "أنبأ أنبأت أنبآ أنبأتا أنبؤوا أنبأوا أنبأن أنبأت أنبأنا",
    "حذّر/يحذّر": "حذر حذرت حذرا حذرتا حذروا حذرن حذرت حذرنا",
}

# he, she, the two (m., f.), they (m., f.), I, we
IMPERFECT = {
    "قال/يقول": "يقول تقول يقولان تقولان يقولون يقلن أقول نقول",
    "أفاد/يفيد": "يفيد تفيد يفيدان تفيدان يفيدون يفدن أفيد نفيد",
    "نفى/ينفي": "ينفي تنفي ينفيان تنفيان ينفون ينفين أنفي ننفي",
    "رأى/يرى": "يرى ترى يريان تريان يرون يرين أرى نرى",
    "دعا/يدعو": "يدعو تدعو يدعوان تدعوان يدعون يدعون أدعو ندعو",
    "تمنى/يتمنى": "يتمنى تتمنى يتمنيان تتمنيان يتمنون يتمنين أتمنى نتمنى",
    "رد/يرد": "يرد ترد يردان تردان يردون يرددن أرد نرد",
    "أقر/يقر": "يقر تقر يقران تقران يقرون يقررن أقر نقر",
    "أكد/يؤكد": "يؤكد تؤكد يؤكدان تؤكدان يؤكدون يؤكدن أؤكد نؤكد",
    "أمل/يأمل": "يأمل تأمل يأملان تأملان يأملون يأملن آمل نأمل",
    "أعلن/يعلن": "يعلن تعلن يعلنان تعلنان يعلنون يعلن أعلن نعلن",
    "تنبأ/يتنبأ": "يتنبأ تتنبأ يتنبآن تتنبآن يتنبؤون يتنبأون يتنبأن أتنبأ نتنبأ",
    "أنبأ/ينبئ": "ينبئ تنبئ ينبئان تنبئان ينبئون ينبئن أنبئ ننبئ",
    "جاء/يجيء": "يجيء تجيء يجيئان تجيئان يجيئون يجئن أجيء نجيء",
}

# he and she, I and we only where they are not written like the indicative
JUSSIVE = {
    "قال/يقول": "يقل تقل يقولا تقولا يقولوا أقل نقل",
    "نفى/ينفي": "ينف تنف ينفيا تنفيا ينفوا أنف ننف",
    "دعا/يدعو": "يدع تدع يدعوا تدعوا يدعوا أدع ندع",
    "رأى/يرى": "ير تر يريا تريا يروا أر نر",
    "أدلى/يدلي": "يدل تدل يدليا تدليا يدلوا أدل ندل",
    "جاء/يجيء": "يجئ تجئ يجيئا تجيئا يجيئوا أجئ نجئ",
    "أكد/يؤكد": "يؤكدا تؤكدا يؤكدوا",
    "أقر/يقر": "يقرا تقرا يقروا",
}

PARADIGMS = [
    pytest.param(pair, aspect, forms.split(), id=f"{pair} {aspect}")
    for aspect, table in ((Aspect.PERFECT, PERFECT), (Aspect.IMPERFECT, IMPERFECT), (Aspect.JUSSIVE, JUSSIVE))
    for pair, forms in table.items()
]


@pytest.mark.parametrize(("pair", "aspect", "expected"), PARADIGMS)
def test_paradigm(pair: str, aspect: Aspect, expected: list[str]) -> None:
    assert [verb.form for verb in conjugate(*pair.split("/")) if verb.aspect is aspect] == expected


def test_features_follow_the_paradigm() -> None:
    features = {verb.form: (verb.aspect, verb.person, verb.gender, verb.number) for verb in conjugate("أوضح", "يوضح")}
    assert features["أوضحن"] == (Aspect.PERFECT, 3, Gender.FEMININE, Number.PLURAL)
    assert features["يوضحان"] == (Aspect.IMPERFECT, 3, Gender.MASCULINE, Number.DUAL)
    assert features["يوضحوا"] == (Aspect.JUSSIVE, 3, Gender.MASCULINE, Number.PLURAL)
    assert features["نوضح"] == (Aspect.IMPERFECT, 1, Gender.COMMON, Number.PLURAL)


def test_a_homograph_is_listed_once_for_each_reading() -> None:
    readings = [(verb.person, verb.gender) for verb in conjugate("ذكر", "يذكر") if verb.form == "ذكرت"]
    assert readings == [(3, Gender.FEMININE), (1, Gender.COMMON)]


def test_a_shadda_changes_nothing_where_letters_tell() -> None:
    assert conjugate("ردّ", "يردّ") == conjugate("رد", "يرد")
    assert conjugate("بيّن", "يبيّن") == conjugate("بين", "يبين")


@pytest.mark.parametrize(
    ("perfect", "imperfect"),
    [
        ("", "يقول"), ("قال", ""), ("قال", "قول"), ("قال", "ي"), ("قَال", "يقول"), ("said", "يقول"),
        ("قـال", "يقول"), ("نفى", "ينفق"), ("كتب", "يبدي"), ("لفت الانتباه", "يلفت الانتباه"),
    ],
)  # fmt: skip
def test_what_is_no_verb_is_refused(perfect: str, imperfect: str) -> None:
    with pytest.raises(ValueError, match="«"):
        conjugate(perfect, imperfect)


@given(st.text(LETTERS + SHADDA + TATWEEL, max_size=6), st.text(LETTERS, max_size=6))
def test_any_pair_is_conjugated_or_refused(perfect: str, rest: str) -> None:
    imperfect = "ي" + rest
    try:
        verbs = conjugate(perfect, imperfect)
    except ValueError:
        return
    assert verbs[0].form == perfect.replace(SHADDA, "")
    assert len(set(verbs)) == len(verbs)
    assert imperfect in {verb.form for verb in verbs if verb.aspect is Aspect.IMPERFECT}
    assert all(set(verb.form) <= set(LETTERS) for verb in verbs)


# m. sg., f. sg., du. (m. oblique and nominative, f. likewise), m. pl. (oblique, nominative), f. pl.
PARTICIPLES = {
    "قائل": "قائلا قائلة قائلين قائلان قائلتين قائلتان قائلين قائلون قائلات",
    "مشير": "مشيرا مشيرة مشيرين مشيران مشيرتين مشيرتان مشيرين مشيرون مشيرات",
    "نافي": "نافيا نافية نافيين نافيان نافيتين نافيتان نافين نافون نافيات",
    "مدعي": "مدعيا مدعية مدعيين مدعيان مدعيتين مدعيتان مدعين مدعون مدعيات",
    "متنبئ": "متنبئا متنبئة متنبئين متنبئان متنبئتين متنبئتان متنبئين متنبئون متنبئات",
    "رادّ": "رادا رادة رادين رادان رادتين رادتان رادين رادون رادات",
}


@pytest.mark.parametrize(("participle", "expected"), PARTICIPLES.items())
def test_participle(participle: str, expected: str) -> None:
    assert [word.form for word in decline_participle(participle)] == expected.split()


def test_a_final_weak_participle_may_drop_its_yeh() -> None:
    assert decline_participle("ناف") == decline_participle("نافي")


def test_nominatives_are_not_adverbial() -> None:
    nominatives = [word.form for word in decline_participle("مؤكد") if not word.adverbial]
    assert nominatives == ["مؤكدان", "مؤكدتان", "مؤكدون"]


@pytest.mark.parametrize("word", ["", "قا", "قائل إن", "قائلٌ"])
def test_what_is_no_participle_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="no participle"):
        decline_participle(word)
