"""Spelled numbers: correct Arabic, and read back as they were; so are those of other spellers."""

from __future__ import annotations

import random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words
from pyarabic.number import ArNumbers

from arabic_geo import NotANumberError, parse_number
from arabic_geo.layers.quantities.spell import Case, Gender, Hundred, SpellingError, spell

GENDERS: Final[tuple[Gender, ...]] = ("masculine", "feminine")
CASES: Final[tuple[Case, ...]] = ("nominative", "accusative", "genitive")
HUNDREDS: Final[tuple[Hundred, ...]] = ("مئة", "مائة")
LOOPS: Final = 100_000


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "صفر"),
        (1, "واحد"),
        (2, "اثنان"),
        (8, "ثمانية"),
        (11, "أحد عشر"),
        (12, "اثنا عشر"),
        (20, "عشرون"),
        (21, "واحد وعشرون"),
        (100, "مئة"),
        (200, "مئتان"),
        (815, "ثمانمئة وخمسة عشر"),
        (1000, "ألف"),
        (2000, "ألفان"),
        (3000, "ثلاثة آلاف"),
        (11_000, "أحد عشر ألفا"),
        (100_000, "مئة ألف"),
        (200_000, "مئتا ألف"),
        (101_000, "مئة ألف وألف"),
        (103_000, "مئة وثلاثة آلاف"),
        (2_345_678, "مليونان وثلاثمئة وخمسة وأربعون ألفا وستمئة وثمانية وسبعون"),
        (10**15, "كوادريليون"),
        (-7, "سالب سبعة"),
    ],
)
def test_words(number: int, words: str) -> None:
    assert spell(number) == words


@pytest.mark.parametrize(
    ("number", "gender", "case", "words"),
    [
        (3, "feminine", "nominative", "ثلاث"),
        (2, "feminine", "genitive", "اثنتين"),
        (11, "feminine", "accusative", "إحدى عشرة"),
        (12, "feminine", "genitive", "اثنتي عشرة"),
        (31, "feminine", "genitive", "إحدى وثلاثين"),
        (18, "feminine", "nominative", "ثماني عشرة"),
        (203, "feminine", "genitive", "مئتين وثلاث"),
        (2_000_000, "masculine", "accusative", "مليونين"),
        (1_250_000, "masculine", "accusative", "مليونا ومئتين وخمسين ألفا"),
        (1_250_000, "masculine", "genitive", "مليون ومئتين وخمسين ألفا"),
        (1_001_001, "masculine", "accusative", "مليونا وألفا وواحدا"),
        (1_001_001, "feminine", "accusative", "مليونا وألفا وواحدة"),
        (121, "masculine", "accusative", "مئة وواحدا وعشرين"),
        (101_000, "masculine", "accusative", "مئة ألف وألفا"),
        (202_000, "masculine", "genitive", "مئتي ألف وألفين"),
        (0, "masculine", "accusative", "صفرا"),
    ],
)
def test_gender_and_case(number: int, gender: Gender, case: Case, words: str) -> None:
    assert spell(number, gender=gender, case=case) == words


@pytest.mark.parametrize(
    ("number", "gender", "case", "words"),
    [
        (1, "feminine", "nominative", "أولى"),
        (3, "masculine", "accusative", "ثالثا"),
        (11, "masculine", "nominative", "الحادي عشر"),
        (15, "feminine", "genitive", "الخامسة عشرة"),
        (20, "masculine", "genitive", "العشرين"),
        (21, "feminine", "nominative", "الحادية والعشرون"),
        (99, "masculine", "accusative", "التاسع والتسعين"),
    ],
)
def test_ordinals(number: int, gender: Gender, case: Case, words: str) -> None:
    assert spell(number, ordinal=True, gender=gender, case=case) == words


@given(
    st.integers(min_value=-(10**15) + 1, max_value=10**15 - 1),
    st.sampled_from(GENDERS),
    st.sampled_from(CASES),
    st.sampled_from(HUNDREDS),
)
def test_read_back(number: int, gender: Gender, case: Case, hundred: Hundred) -> None:
    assert parse_number(spell(number, gender=gender, case=case, hundred=hundred)).value == number


@pytest.mark.parametrize("gender", GENDERS)
@pytest.mark.parametrize("case", CASES)
def test_ordinals_read_back(gender: Gender, case: Case) -> None:
    for number in range(1, 100):
        assert parse_number(spell(number, ordinal=True, gender=gender, case=case)).value == number


def test_many_read_back() -> None:
    draw = random.Random(2015)
    for _ in range(LOOPS):
        number = draw.randrange(10 ** draw.randint(1, 15))
        words = spell(number, gender=draw.choice(GENDERS), case=draw.choice(CASES), hundred=draw.choice(HUNDREDS))
        assert parse_number(words).value == number, words


@pytest.mark.slow
def test_all_below_a_hundred_thousand_read_back() -> None:
    for number in range(LOOPS + 1):
        assert parse_number(spell(number)).value == number


def _read(words: str) -> object:
    try:
        return parse_number(words).value
    except NotANumberError:
        return None


def test_the_words_of_other_spellers() -> None:
    """Their words read back, but for those that say another number: counted here, none is left unexplained."""
    numbers = [*range(1, 1000), *(random.Random(7).randrange(1000, 10**6) for _ in range(2000))]
    speller = ArNumbers()
    wrong = [n for n in numbers if _read(num2words(n, lang="ar")) != n]
    other = [n for n in numbers if _read(speller.int2str(str(n))) != n]
    assert len(wrong) <= len(numbers) * 0.005, [(n, num2words(n, lang="ar")) for n in wrong[:20]]
    assert len(other) <= len(numbers) * 0.005, [(n, speller.int2str(str(n))) for n in other[:20]]


@pytest.mark.parametrize("bad", [1.5, "3", True, None])
def test_what_is_no_int(bad: object) -> None:
    with pytest.raises(TypeError):
        spell(bad)  # type: ignore[arg-type]


def test_what_cannot_be_spelled() -> None:
    for number, ordinal in ((10**21, False), (0, True), (100, True)):
        with pytest.raises(SpellingError):
            spell(number, ordinal=ordinal)
    with pytest.raises(SpellingError):
        spell(3, gender="neuter")  # type: ignore[arg-type]
