"""Tokens: cut from chunks that are read once, the same however a chunk is parted, spaced or remembered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic_geo import Lexicon, pieces
from arabic_geo import tokens as tokens_module
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.pieces import Readings
from arabic_geo.tokens import Tokens, tokenize

LEXICON = Lexicon.default()

#: What texts of this module are made of: clitics, entries of several words, what asks for «ل», marks and numbers.
BITS = (
    *("وفقا", "لهاريسون", "الأمم", "المتحدة", "في", "المئة", "رئيس", "الوزراء", "لرئيس", "أ", "ف", "ب", "على", "حد"),
    *("قولها", "وال", "ل", "لل", "قال", "إن", "كتاب", "بالكتاب", "3.5", "5", "٥", "،", ".", "(", ")", "«", "»", "%"),
    *("-", "\n", " ", "  ", "\u0640", "\u064e", "\u200f"),
)
spaced_texts = st.lists(st.sampled_from(BITS), max_size=30).map(" ".join)
dense_texts = st.lists(st.sampled_from(BITS), max_size=30).map("".join)
any_texts = spaced_texts | dense_texts | st.text(max_size=40)


def read(text: str, readings: Readings = LEXICON.readings) -> Tokens:
    return tokenize(normalize(text, *MATCH), readings)


def columns(tokens: Tokens) -> tuple[object, ...]:
    """All that tokens say."""
    places = [*tokens.starts], [*tokens.ends], sorted(tokens.glued)
    return [*tokens.words], tokens.tags, [*map(len, tokens.entries)], *places


@given(any_texts)
def test_a_token_is_what_its_place_holds(text: str) -> None:
    normal = normalize(text, *MATCH).text
    tokens = tokenize(normalize(normal), LEXICON.readings)
    held = [normal[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    assert [word.split() for word in held] == [word.split() for word in tokens.words]


@given(any_texts)
def test_tokens_hold_all_but_white_space(text: str) -> None:
    tokens = read(text)
    assert [*tokens.starts] == sorted(tokens.starts)
    left = normalize(text, *MATCH).text
    assert "".join("".join(tokens.words).split()) == "".join(left.split())


@given(any_texts)
def test_a_glued_token_starts_where_the_one_before_ends(text: str) -> None:
    normal = normalize(text, *MATCH).text
    tokens = tokenize(normalize(normal), LEXICON.readings)
    for at in range(1, len(tokens)):
        touching = tokens.starts[at] == tokens.ends[at - 1] and tokens.words[at - 1] != "\n"
        assert (at in tokens.glued) == touching


@given(any_texts)
def test_where_a_long_chunk_is_parted_changes_nothing(text: str) -> None:
    whole = columns(read(text, Readings(LEXICON.read)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "LONGEST", 3)
        patch.setattr(tokens_module, "LONGEST", 3)
        assert columns(read(text, Readings(LEXICON.read))) == whole


@given(st.lists(any_texts, max_size=4))
def test_what_is_remembered_changes_nothing(texts: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Readings, "LIMIT", 4)
        forgetful = Readings(LEXICON.read)
        for text in texts:
            assert columns(read(text, forgetful)) == columns(read(text))
            assert len(forgetful) <= 4


@given(st.lists(st.sampled_from([bit for bit in BITS if bit.strip(" \u0640")]), max_size=30), st.integers(2, 4))
def test_more_spaces_change_places_alone(words: list[str], count: int) -> None:
    once, more = read(" ".join(words)), read((" " * count).join(words))
    assert [word.replace(" " * count, " ") for word in more.words] == [*once.words]
    assert more.tags == once.tags
    assert [*more.glued] == [*once.glued]


@pytest.mark.parametrize("space", ["\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\t", "\u00a0", "\u3000"])
def test_every_white_space_parts_words(space: str) -> None:
    tokens = read(f"{space}مجلس{space}النواب،{space}قال")
    assert [*tokens.words] == ["مجلس النواب", "،", "قال"]
    assert [*tokens.starts] == [1, 12, 14]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("الأمم المتحدة", ["الامم المتحدة"]),
        ("(الأمم المتحدة)", ["(", "الامم المتحدة", ")"]),
        ("والأمم المتحدة،", ["و", "الامم المتحدة", "،"]),
        ("الأمم\nالمتحدة", ["الامم", "\n", "المتحدة"]),
        ("وفقا لهاريسون", ["وفقا", "ل", "هاريسون"]),
        ("وفقا  لهاريسون.", ["وفقا", "ل", "هاريسون", "."]),
        ("رأى لهاريسون", ["راي", "لهاريسون"]),
        ("", []),
        ("   ", []),
        ("\n\n", ["\n", "\n"]),
    ],
)
def test_what_follows_a_chunk_may_join_it(text: str, words: list[str]) -> None:
    assert [*read(text).words] == words
