"""Steps of normalization: their laws, their results, and how they differ from pyarabic's."""

from __future__ import annotations

import importlib
import pickle
import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarabic import araby

from arabic_geo import chars
from arabic_geo.alignment import Alignment
from arabic_geo.errors import RuleError
from arabic_geo.normalize import (
    DISPLAY,
    MATCH,
    SEARCH,
    Normalized,
    Step,
    collapse_spaces,
    fold_alef_maksura,
    fold_digits,
    fold_hamza_alef,
    fold_hamza_marks,
    fold_hamza_seats,
    fold_persian,
    fold_presentation_forms,
    fold_punctuation,
    fold_spaces,
    fold_strokes,
    fold_teh_marbuta,
    normalize,
    strip_invisible,
    strip_marks,
    strip_tatweel,
)
from arabic_geo.spans import Span

module = importlib.import_module("arabic_geo.normalize")  # the package offers a function of the same name
STEPS = [value for value in vars(module).values() if isinstance(value, Step)]
TABLES = [step for step in STEPS if step.pattern is None]
PROFILES = {"MATCH": MATCH, "SEARCH": SEARCH, "DISPLAY": DISPLAY}

#: Every character that a step knows, every named one, and some that none should touch.
SPECIAL = sorted(
    {chr(point) for step in TABLES for point in step.table}
    | {char for value in vars(chars).values() if isinstance(value, str) and len(value) < 200 for char in value}
    | set("aZ.\0\n\t😀\ud800\udfff\U0010ffff")
)
texts = st.lists(
    st.one_of(
        st.text(chars.LETTERS, min_size=1, max_size=4),
        st.sampled_from(SPECIAL),
        st.sampled_from(["و\u0654", "ي\u0651\u0654", "  ", "\ufdfa", "\ufefb", "الـ", "٪"]),
        st.characters(),
    ),
    max_size=14,
).map("".join)
pipelines = st.lists(st.sampled_from(STEPS), max_size=6).map(tuple)
table_pipelines = st.lists(st.sampled_from(TABLES), max_size=6).map(tuple)


def one_by_one(text: str, steps: tuple[Step, ...]) -> Normalized:
    """Steps applied in turn, nothing fused."""
    normal, alignment = text, Alignment.identity(len(text))
    for step in steps:
        done = normalize(normal, step)
        normal, alignment = done.text, alignment.then(done.alignment)
    return Normalized(text, normal, alignment)


# --- Laws ----------------------------------------------------------------------------------------------


@given(texts, pipelines)
def test_fused_is_sequential(text: str, steps: tuple[Step, ...]) -> None:
    assert normalize(text, *steps) == one_by_one(text, steps)


@given(texts, table_pipelines)
def test_tables_are_what_translate_makes_of_them(text: str, steps: tuple[Step, ...]) -> None:
    plain = text
    for step in steps:
        plain = plain.translate(step.table)
    assert normalize(text, *steps).text == plain


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
@given(text=texts)
def test_steps_are_idempotent(step: Step, text: str) -> None:
    once = step(text)
    assert step(once) == once
    assert normalize(once, step).alignment == Alignment.identity(len(once))


@pytest.mark.parametrize("name", PROFILES)
@given(text=texts)
def test_profiles_are_idempotent(name: str, text: str) -> None:
    once = normalize(text, *PROFILES[name]).text
    assert normalize(once, *PROFILES[name]).text == once


@given(texts, pipelines)
def test_alignment_is_of_both_texts(text: str, steps: tuple[Step, ...]) -> None:
    normal = normalize(text, *steps)
    assert normal.original == text
    assert normal.alignment.original_length == len(text)
    assert normal.alignment.normal_length == len(normal.text)


@given(texts, table_pipelines, st.data())
def test_a_matched_span_maps_back_to_what_normalises_to_it(
    text: str, steps: tuple[Step, ...], data: st.DataObject
) -> None:
    normal = normalize(text, *steps)
    ends = st.integers(0, len(normal.text))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    span = Span(start, end)
    place = normal.to_original(span)
    became = normalize(place.of(text), *steps).text
    whole = normal.to_normal(place)
    assert whole.of(normal.text) == became  # an edit partly covered is taken whole, so this may be more
    if len(span):
        assert span in whole
        # The tightest: neither edge can go.
        assert normalize(text[place.start], *steps).text
        assert normalize(text[place.end - 1], *steps).text


@given(texts, st.data())
def test_a_matched_span_maps_back_in_profiles_too(text: str, data: st.DataObject) -> None:
    """Steps that see their neighbours may see others in a part than in the whole: never within a word."""
    normal = normalize(text, *MATCH)
    for start in range(len(normal.text)):
        place = normal.to_original(Span(start, start + 1))
        assert normal.text[start] in normalize(place.of(text), *MATCH).text


@given(st.text(chars.LETTERS.translate({ord(char): None for char in "أإآؤئى"}) + " .،:\n"))
def test_clean_text_has_no_edits(text: str) -> None:
    normal = normalize(text, *MATCH)
    assert normal.text == text
    assert normal.alignment.edits == ()


@given(st.text(chars.LETTERS + chars.DIGITS + chars.ARABIC_INDIC_DIGITS + chars.DASHES + chars.SPACES))
def test_one_to_one_steps_need_no_edits(text: str) -> None:
    assert normalize(text, *MATCH).alignment.edits == ()


@given(texts)
def test_no_steps(text: str) -> None:
    assert normalize(text) == Normalized(text, text, Alignment.identity(len(text)))


@given(texts)
def test_values_pickle(text: str) -> None:
    normal = normalize(text, *SEARCH)
    assert pickle.loads(pickle.dumps(normal)) == normal


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_steps_are_values(step: Step) -> None:
    again = pickle.loads(pickle.dumps(step))
    assert again == step and hash(again) == hash(step) and again is not step
    assert getattr(module, step.name) is step
    assert Step("other", step.table, pattern=step.pattern, replacement=step.replacement) != step


def test_a_step_is_not_changed_by_what_made_it() -> None:
    table = {ord("ڤ"): "ف"}
    step = Step("fold_va", table)
    table.clear()
    assert step("ڤ") == "ف"


@pytest.mark.parametrize("text", [None, b"abc", 7, ["ا"]])
def test_only_str(text: object) -> None:
    with pytest.raises(TypeError, match="only a str"):
        normalize(text, *MATCH)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["\ud800", "\udc00ا\ud800", "\0", "ا\0ب", "\U0010ffff", "😀", "", "\uffff"])
def test_strange_characters_pass(text: str) -> None:
    for steps in PROFILES.values():
        assert normalize(text, *steps).text == text


def test_no_step() -> None:
    with pytest.raises(RuleError, match="either"):
        Step("neither")
    with pytest.raises(RuleError, match="either"):
        Step("both", {1: ""}, pattern="a")
    with pytest.raises(RuleError, match="compile"):
        Step("broken", pattern="(")


def test_nothing_is_made_from_nothing() -> None:
    assert Step("between", pattern="(?=ب)", replacement="-")("ابب") == "ابب"


def test_a_replacement_stands_as_it_is() -> None:
    assert Step("plain", pattern="(ب)", replacement=r"\1\g<1>")("اب") == r"ا\1\g<1>"


# --- Results -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("step", "text", "normal"),
    [
        (strip_marks, "قائلًا", "قائلا"),
        (strip_marks, "قائلاً", "قائلا"),
        (strip_marks, "حَذَّرَ ٱلرَّحْمَٰنِ", "حذر ٱلرحمن"),
        (strip_marks, "۞ ۩", "۞ ۩"),  # signs, not marks
        (strip_tatweel, "الـ«ناتو» قــال", "ال«ناتو» قال"),
        (fold_strokes, "18ـ 2ـ 1432 و(2 ــ صفر) و٥ـ٧", "18- 2- 1432 و(2 - صفر) و٥-٧"),
        (fold_strokes, "الـ24 و1436هـ وقــال ـ 5", "الـ24 و1436هـ وقــال - 5"),
        (strip_invisible, "\u200f15\u200e%\ufeff\u00ad \u2067ا\u2069", "15% ا"),
        (strip_invisible, "ا\u00a0ب\u202fج", "ا\u00a0ب\u202fج"),  # these are spaces
        (fold_presentation_forms, "ﻗﺎﻝ", "قال"),
        (fold_presentation_forms, "ﻻ ﻷ ﻹ ﻵ", "لا لأ لإ لآ"),
        (fold_presentation_forms, "ﷲ", "الله"),
        (fold_presentation_forms, "\ufdfa", "صلى الله عليه وسلم"),
        (fold_presentation_forms, "\ufdfc", "ر\u06ccال"),
        (fold_presentation_forms, "ب\ufe76", "ب\u064e"),  # no space comes to part the word
        (fold_presentation_forms, "﴿ ﴾ \ufeff", "﴿ ﴾ \ufeff"),
        (fold_hamza_alef, "أكد إن آخر ٱلأمس", "اكد ان اخر الامس"),
        (fold_hamza_seats, "مسؤول مسئول شيء", "مسءول مسءول شيء"),
        (fold_hamza_marks, "مسو\u0654ول الهيي\u064e\u0654ة", "مسءول الهيءة"),
        (fold_hamza_marks, "ا\u0654كد", "ا\u0654كد"),  # on alif it is a mark like any other
        (fold_alef_maksura, "على مصرى", "علي مصري"),
        (fold_teh_marbuta, "صحيفة", "صحيفه"),
        (fold_persian, "ایران کوردستان ھو ہو ۃ", "ايران كوردستان هو هو ة"),
        (fold_persian, "گ پ چ ڤ", "گ پ چ ڤ"),
        (fold_digits, "١٢٣٫٤٥ و۶۷٬۸۹۰", "123٫45 و67٬890"),
        (fold_punctuation, "٥٪ ﹪ ％ ‰ ؉", "٥% % % ‰ ‰"),
        (fold_punctuation, "‐ ‑ ‒ – — ― − ﹣ －", "- - - - - - - - -"),
        (fold_punctuation, "« » “ ” \" ‹ › ‘ ’ '", "« » “ ” \" ‹ › ‘ ’ '"),
        (fold_punctuation, "„ ‟ ❝ ❞ ″ ʺ ＂ 《 》 ‚ ‛ ＇", '“ “ “ ” " " " « » ‘ ‘ \''),
        (fold_punctuation, "، , ⹁ ； ⁏ ⸮ ۔", "، , ، ; ؛ ؟ ."),
        (fold_spaces, "ا\u00a0ب\u202fج\td\u3000e\nf", "ا ب ج d e\nf"),
        (collapse_spaces, "ا  ب \u00a0\t ج\n\n  د", "ا ب ج\n\n د"),
    ],
)
def test_steps(step: Step, text: str, normal: str) -> None:
    assert step(text) == normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("وأضاف المسؤول", "واضاف المسئول"),
        ("المسو\u0654ول", "المسؤول"),
        ("قائلاً", "قائلًا"),
        ("إلى", "الي"),
        ("ﻗﺎﻝ ﻻ", "قال لا"),
        ("ایران کلها", "إيران كلها"),
        ("\u200f٤٥٪\u200f", "45%"),
        ("بين ٢٠١٤–٢٠٢٠", "بين 2014-2020"),
        ("الـ٢٤", "ال24"),
        ("مليون\u00a0دولار", "مليون دولار"),
    ],
)
def test_match_makes_equal(one: str, other: str) -> None:
    assert normalize(one, *MATCH).text == normalize(other, *MATCH).text


@pytest.mark.parametrize(
    ("one", "other"),
    [("قوله", "قولة"), ("سأل", "سال "), ("٣٫٥", "٣٬٥"), ("«نعم»", '"نعم"'), ("“نعم”", '"نعم"'), ("،", ",")],
)
def test_match_keeps_apart(one: str, other: str) -> None:
    assert normalize(one, *MATCH).text != normalize(other, *MATCH).text


def test_display_keeps_the_spelling() -> None:
    text = "أكّد المسؤول:  «٥٪»\u200f من الـسكان ﻻ أكثر"
    assert normalize(text, *DISPLAY).text == "أكّد المسؤول: «٥٪» من السكان لا أكثر"


def test_places_are_of_the_original() -> None:
    text = "\u200fقــالت الــوزارةُ: ٥٠٪ و\ufefb"
    normal = normalize(text, *MATCH)
    for word, place in [("قالت", "قــالت"), ("الوزارة", "الــوزارة"), ("50%", "٥٠٪"), ("لا", "\ufefb")]:
        start = normal.text.index(word, 5 if word == "لا" else 0)
        assert normal.to_original(Span(start, start + len(word))).of(text) == place


def test_one_character_may_become_several_words() -> None:
    normal = normalize("النبي \ufdfa", *MATCH)
    start = normal.text.index("عليه")
    assert normal.to_original(Span(start, start + 4)).of(normal.original) == "\ufdfa"


# --- Against pyarabic ----------------------------------------------------------------------------------

#: Every code point but the surrogates.
ALL = "".join(chr(point) for point in range(sys.maxunicode + 1) if not 0xD800 <= point < 0xE000)
arabic = st.text(chars.LETTERS + chars.TASHKEEL + chars.TATWEEL + " ")


def changed(text: str, step: Step) -> set[str]:
    """The characters that a step touches."""
    return {char for char in text if step.table.get(ord(char), char) != char}


@given(arabic)
def test_tashkeel_as_pyarabic(text: str) -> None:
    """Equal on Arabic text; ours takes more marks, see the next test."""
    assert strip_marks(text) == araby.strip_tashkeel(text)


def test_diacritics_as_pyarabic() -> None:
    """Pyarabic takes the combining marks of U+0600–U+06FE. We take also the small waw and ya of the Koran,
    which Unicode calls letters, and the marks that were added in a block of their own."""
    ours = changed(ALL, strip_marks)
    theirs = set(araby.DIACRITICS)
    assert theirs <= ours
    assert ours - theirs == {chars.SMALL_WAW, chars.SMALL_YEH} | {
        char for char in chars.KORANIC_MARKS if "\u08ca" <= char <= "\u08ff"
    }
    assert all(unicodedata.category(char) in ("Mn", "Lm", "Cn") for char in ours)


@given(texts)
def test_tatweel_as_pyarabic(text: str) -> None:
    assert strip_tatweel(text) == araby.strip_tatweel(text)


@given(arabic)
def test_teh_marbuta_as_pyarabic(text: str) -> None:
    assert fold_teh_marbuta(text) == araby.normalize_teh(text)


def test_ligatures_as_pyarabic() -> None:
    """Pyarabic knows the four lam-alifs that stand alone, and takes their hamza and madda off. We know every
    ligature and shaped letter, and leave hamza to its own step: with that step, both agree."""
    for ligature in araby.LIGUATURES:
        assert normalize(ligature, fold_presentation_forms, fold_hamza_alef).text == (
            araby.normalize_ligature(ligature)
        )
    assert fold_presentation_forms(chars.LAM_ALEF_HAMZA_ABOVE) == araby.SIMPLE_LAM_ALEF_HAMZA_ABOVE
    assert araby.normalize_ligature("\ufefc") == "\ufefc"  # the one that joins its neighbour
    assert fold_presentation_forms("\ufefc") == "لا"
    assert set(araby.LIGUATURES) <= changed(ALL, fold_presentation_forms)


def test_alefs_as_pyarabic() -> None:
    """Of pyarabic's alifs we leave two alone: «ى», which newsrooms write for «ي» (a step of its own), and the
    small alif above, which is a mark. Some rare alifs with hamza are only ours."""
    ours = changed(ALL, fold_hamza_alef)
    theirs = set(araby.ALEFAT) - {chars.ALEF}
    assert theirs - ours == {chars.ALEF_MAKSURA, chars.SMALL_ALEF}
    assert ours - theirs == {
        chars.ALEF_WAVY_HAMZA_ABOVE,
        chars.ALEF_WAVY_HAMZA_BELOW,
        chars.ALEF_HIGH_HAMZA,
    }
    for char in ours & theirs:
        assert fold_hamza_alef(char) == araby.normalize_alef(char)


def test_hamza_as_pyarabic() -> None:
    """Pyarabic makes one «ء» of every hamza, those on alif included, and two of madda. On alif newswire drops
    the hamza, so we fold those to the bare alif and only the others to «ء»."""
    for char in (chars.WAW_HAMZA, chars.YEH_HAMZA, chars.HAMZA):
        assert fold_hamza_seats(char) == araby.normalize_hamza(char) == chars.HAMZA
    for char in (chars.ALEF_HAMZA_ABOVE, chars.ALEF_HAMZA_BELOW):
        assert fold_hamza_seats(char) == char
        assert araby.normalize_hamza(char) == chars.HAMZA
        # Its other method is ours.
        assert fold_hamza_alef(char) == araby.normalize_hamza(char, method="tasheel") == chars.ALEF
    assert fold_hamza_alef(chars.ALEF_MADDA) == araby.normalize_hamza(chars.ALEF_MADDA, method="tasheel")


@given(st.text(araby.LETTERS.translate({ord(char): None for char in "أإآ"})))
def test_hamza_as_pyarabic_but_on_alif(text: str) -> None:
    assert fold_hamza_seats(text) == araby.normalize_hamza(text)


# --- Cost ----------------------------------------------------------------------------------------------


def test_neighbouring_tables_become_one_pass() -> None:
    assert len(module._fuse(MATCH)) == 4
    assert len(module._fuse(tuple(TABLES))) == 1
    assert module._fuse(MATCH) is module._fuse(pickle.loads(pickle.dumps(MATCH)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["و", "وقال الوزير ", "ـ", "وـ", "و\u064e\u0651", "و\u0651\u0651", "\ufdfa", "  ", " \u00a0ا"]
)
def test_linear(unit: str) -> None:
    def cost(length: int, repeats: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        costs: list[float] = []
        for _ in range(repeats):
            start = time.process_time()
            normalize(text, *SEARCH)
            costs.append(time.process_time() - start)
        return min(costs)

    for repeats in (3, 6, 12):  # other work on the machine slows one measure, what is not linear slows all
        small, middle, large = (cost(size * 50_000, repeats) for size in (1, 2, 4))
        if middle <= 2.6 * small + 0.01 and large <= 2.6 * middle + 0.01:
            return
    pytest.fail(f"not linear: {small}, {middle}, {large}")
