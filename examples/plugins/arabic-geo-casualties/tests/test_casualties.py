"""Sentences and the casualties in them; what the library makes of the layer."""

import csv
import pickle
from pathlib import Path

import arabic_geo_casualties
import pytest
from arabic_geo_casualties import Casualty
from arabic_geo_casualties.rows import make_duals
from hypothesis import HealthCheck, given, settings

import arabic_geo
from arabic_geo import Parser
from arabic_geo.testing import articles, check_layer, check_plugin, hostile_texts, noisy

PARSER = Parser(plugins=[arabic_geo_casualties], strict=True)
WITHOUT = Parser(plugins=())
SLOW = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
TEXT = "أدت الغارة إلى مقتل جنديين وإصابة 14 مدنيا."

with (Path(__file__).parent / "sentences.csv").open(encoding="utf-8", newline="") as lines:
    SENTENCES = [(row["text"], row["expected"].split("|") if row["expected"] else []) for row in csv.DictReader(lines)]


def write(casualty: Casualty, text: str) -> str:
    """A casualty as the table of sentences has it: fate, number with what bends it, noun."""
    bounds = casualty.bounds
    count = str(casualty.count)
    if casualty.count is None:
        count = "?"
    elif bounds.low is None:
        count += "~"
    elif bounds.high is None:
        count += "+"
    elif bounds.high != bounds.low:
        count += f"-{bounds.high}"
    return f"{casualty.fate} {count} {casualty.victims.of(text) if casualty.victims else '-'}"


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert [write(casualty, text) for casualty in PARSER.parse(text).layer("casualties")] == expected


def test_there_are_enough_sentences() -> None:
    assert len(SENTENCES) > 30


def test_all_that_the_plugin_brings_proves_itself() -> None:
    assert check_plugin(arabic_geo_casualties, texts=[text for text, _ in SENTENCES]) == []


@SLOW
@given(hostile_texts)
def test_no_text_makes_it_raise(text: str) -> None:
    assert check_layer("casualties", [text], parser=PARSER) == []


@SLOW
@given(noisy(TEXT))
def test_noise_changes_nothing(text: str) -> None:
    found = PARSER.parse(text).layer("casualties")
    assert [(each.fate, each.count) for each in found] == [("killed", 2), ("wounded", 14)]


@SLOW
@given(articles)
def test_the_other_layers_find_what_they_find_without_it(article: str) -> None:
    with_it, without = PARSER.parse(article), WITHOUT.parse(article)
    assert {name: with_it.layer(name) for name, _ in without.layers} == dict(without.layers)


def test_it_is_in_json_and_in_the_schema() -> None:
    doc = PARSER.parse(TEXT)
    written = arabic_geo.to_json(doc)
    assert arabic_geo.from_json(written, parser=PARSER) == doc
    plain = arabic_geo.from_json(written, parser=WITHOUT)
    assert plain.layer("casualties")[0]["fate"] == "killed"
    assert arabic_geo.to_json(plain) == written
    definitions = arabic_geo.json_schema(parser=PARSER)["$defs"]
    assert definitions["Casualty"]["properties"]["fate"] == {"enum": ["killed", "wounded", "missing", "harmed"]}


def test_it_works_in_processes() -> None:
    assert list(PARSER.parse_many([TEXT] * 3, workers=2)) == [PARSER.parse(TEXT)] * 3
    again: Parser = pickle.loads(pickle.dumps(PARSER))
    assert again.parse(TEXT) == PARSER.parse(TEXT)


def test_duals() -> None:
    assert list(make_duals(("جندي", "امرأة"))) == ["جنديان", "جنديين", "امرأتان", "امرأتين"]
