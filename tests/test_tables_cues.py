"""The tables of reporting cues: cells that are legal, forms that are made, examples that show them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from itertools import chain

import pytest

from arabic_geo.chars import LETTERS, SHADDA
from arabic_geo.lexicon.verbs import conjugate, decline_participle

Row = dict[str, str]

STANCES = {
    "say",
    "assert",
    "deny",
    "doubt",
    "warn",
    "accuse",
    "believe",
    "announce",
    "admit",
    "pledge",
    "describe",
}
TAKES = {"that", "direct", "noun", "accuse", "blame", "ascribe", "describe", "relay", "address", "question"}
ROLES = {"source", "verb", "background", "break", "forward", "rule"}
PREPOSITIONS = {"إلى", "على", "من", "عن", "ب", "في", "ل", "مع", "حول"}


def read(name: str) -> list[Row]:
    text = files("arabic_geo.lexicon").joinpath("data", f"{name}.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def values(cell: str) -> list[str]:
    return [value for value in cell.split("|") if value]


def words(text: str) -> list[str]:
    """The words of a sentence, punctuation away."""
    return "".join(letter if letter in LETTERS else " " for letter in text).split()


def shows(sentence: str, form: str) -> bool:
    """Whether the form stands in the sentence as words of its own, clitics before it aside."""
    text, sought = words(sentence), form.split()
    for at in range(len(text) - len(sought) + 1):
        first, *rest = text[at : at + len(sought)]
        proclitics = first.removesuffix(sought[0])
        if rest == sought[1:] and first.endswith(sought[0]) and set(proclitics) <= set("وفسبكلا"):
            return True
    return False


def make_forms(row: Row) -> Iterator[str]:
    perfect, _, rest = row["perfect"].partition(" ")
    imperfect = row["imperfect"].partition(" ")[0]
    for verb in conjugate(perfect, imperfect):
        yield f"{verb.form} {rest}".strip()
    for participle in values(row["participle"]):
        word, _, rest = participle.partition(" ")
        for form in decline_participle(word):
            yield f"{form.form} {rest}".strip()


CUES = read("cues")
PHRASES = read("phrases")
each_cue = pytest.mark.parametrize("row", CUES, ids=[row["perfect"] for row in CUES])
each_phrase = pytest.mark.parametrize("row", PHRASES, ids=[values(row["forms"])[0] for row in PHRASES])


def test_there_are_enough_verbs() -> None:
    assert len({row["perfect"] for row in CUES if " " not in row["perfect"]}) >= 190


def test_no_verb_is_listed_twice() -> None:
    seen = Counter((row["perfect"], row["imperfect"]) for row in CUES)
    assert not [pair for pair, times in seen.items() if times > 1]


@each_cue
def test_cells_of_a_cue_are_legal(row: Row) -> None:
    assert row["stance"] in STANCES
    assert row["strength"] in {"strong", "framed", "quoted"}
    takes = set(values(row["takes"]))
    assert takes and takes <= TAKES
    assert set(values(row["preposition"])) <= PREPOSITIONS
    assert row["perfect"].partition(" ")[2] == row["imperfect"].partition(" ")[2]
    assert all(set(noun) <= set(LETTERS) for noun in values(row["noun"]))


@each_cue
def test_a_nominal_content_asks_for_a_strong_cue(row: Row) -> None:
    assert "noun" not in values(row["takes"]) or row["strength"] == "strong"


@each_cue
def test_the_example_shows_a_form_of_the_cue(row: Row) -> None:
    assert any(shows(row["example"], form) for form in make_forms(row))


@each_cue
def test_a_cue_of_quotations_quotes_in_its_example(row: Row) -> None:
    assert row["strength"] != "quoted" or ("«" in row["example"] and "»" in row["example"])


def test_a_shadda_is_written_only_where_it_tells_verbs_apart() -> None:
    plain = Counter(row["perfect"].replace(SHADDA, "") for row in CUES)
    for row in CUES:
        if SHADDA in row["perfect"]:
            assert plain[row["perfect"].replace(SHADDA, "")] > 1 or row["perfect"].endswith(SHADDA)


@each_phrase
def test_cells_of_a_phrase_are_legal(row: Row) -> None:
    assert row["role"] in ROLES
    assert row["needs"] in ({"", "ل", "عن", "إلى"} if row["role"] == "source" else {""})
    attributes = row["role"] in {"source", "verb"}
    assert row["stance"] in (STANCES if attributes else {""})
    assert all(form == " ".join(words(form)) for form in values(row["forms"]))


@each_phrase
def test_the_example_shows_a_form_of_the_phrase(row: Row) -> None:
    assert any(shows(row["example"], form) for form in values(row["forms"]))


def test_no_phrase_is_listed_twice() -> None:
    seen = Counter(chain.from_iterable(values(row["forms"]) for row in PHRASES))
    assert not [form for form, times in seen.items() if times > 1]


def test_every_role_has_its_phrases() -> None:
    assert {row["role"] for row in PHRASES} == ROLES
