"""Strange texts are read, threads agree, the surroundings do not matter, and nothing printed can steer a terminal."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
from hostile import UNITS, measure_memory, repeat

import arabic_geo
from arabic_geo import ArabicGeoError, Parser
from arabic_geo.errors import UNSHOWN
from arabic_geo.export.table import render_claims
from arabic_geo.layers import BUILT_IN
from arabic_geo.testing import texts as strategies

each_unit = pytest.mark.parametrize("unit", list(UNITS.values()), ids=list(UNITS))

#: The most bytes that one character may cost.
BYTES_PER_CHARACTER = 200


@each_unit
def test_a_hostile_text_is_read_and_written(unit: str) -> None:
    doc = arabic_geo.parse(repeat(unit, 2_000))
    written = arabic_geo.to_json(doc)
    written.encode()
    assert arabic_geo.from_json(written) == doc


@pytest.mark.parametrize(
    "text",
    [
        # found by the fuzzer: a word that is nothing but a pronoun, before a definite number
        "تنتهي ال\0لة ل\udc81ي الثلاثين من شهر يونيو",
        "قيل \udc84ى ال1دستور",
        # found by the fuzzer: a source of one word at the very end
        "سقيت آ\udcd9وبحسب ما ذكرت ة آلاف معلم",
        "بأ\udcb1فعت إ\udcd9.\udc84ى الاثنين.",
    ],
)
def test_what_fuzzing_found_is_read(text: str) -> None:
    assert arabic_geo.parse(text).text == text


def test_a_text_may_begin_and_end_at_any_word() -> None:
    rules = (rule for layer in BUILT_IN for rule in layer.rules)
    examples = (example for rule in rules for example in (*rule.examples, *rule.counterexamples))
    for sentence in (*strategies.SENTENCES, *examples):
        words = sentence.split(" ")
        for cut in range(1, len(words)):
            for text in (" ".join(words[:cut]), " ".join(words[cut:])):
                assert arabic_geo.parse(text).text == text


@pytest.mark.parametrize("digits", [4_300, 4_301, 100_000])
@pytest.mark.parametrize("form", ["{}", "{} ريال", "{}%", "بين {} و5", "{}.5", "عام {}", "الساعة {}"])
def test_numbers_of_many_digits_are_read_and_written(digits: int, form: str) -> None:
    doc = arabic_geo.parse("بلغ " + form.format("9" * digits))
    assert arabic_geo.from_json(arabic_geo.to_json(doc)) == doc
    assert render_claims(doc, 60)


def test_a_number_of_a_million_digits() -> None:
    text = "7" * 1_000_000
    arabic_geo.parse(f"بلغ {text} ريال")
    with pytest.raises(ArabicGeoError):
        arabic_geo.parse_number(text)


@pytest.mark.parametrize(
    "char", [*"\0\x1b\x7f\x9b\u202e\u2066\u200f\u2028\ud800\udfff"], ids=lambda c: f"U+{ord(c):04X}"
)
def test_messages_and_tables_hold_no_controls_of_the_text(char: str) -> None:
    with pytest.raises(ArabicGeoError) as caught:
        arabic_geo.parse_number(f"خمسة{char} كتاب{char}ا")
    assert UNSHOWN.isdisjoint(map(unicodedata.category, str(caught.value)))
    doc = arabic_geo.parse(f"قال الوزير سامي ال{char}ربيع إن 5 جنو{char}د وصلوا.")
    isolates = {"\n", "\u200e", "\u2068", "\u2069"}
    assert all(c in isolates or unicodedata.category(c) not in UNSHOWN for c in render_claims(doc, 60))


def test_threads_share_a_parser() -> None:
    parser = Parser()
    texts = [" ".join(strategies.SENTENCES[at:] + strategies.SENTENCES[:at]) for at in range(10)] * 4
    alone = [Parser().parse(text) for text in texts[:10]] * 4
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(parser.parse, texts)) == alone


def test_a_parser_and_a_document_pickle() -> None:
    doc = arabic_geo.parse(" ".join(strategies.SENTENCES))
    assert pickle.loads(pickle.dumps(doc)) == doc
    assert pickle.loads(pickle.dumps(Parser())).parse(doc.text) == doc


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "3", "LC_ALL": "C.UTF-8", "LANG": "tr_TR.UTF-8"},
    ],
    ids=["zone", "locale", "language"],
)
def test_surroundings_change_nothing(surroundings: Mapping[str, str]) -> None:
    text = " ".join(strategies.SENTENCES)
    code = f"import arabic_geo, sys; sys.stdout.buffer.write(arabic_geo.to_json(arabic_geo.parse({text!a})).encode())"
    run = subprocess.run([sys.executable, "-c", code], env=os.environ | surroundings, capture_output=True, check=True)
    assert run.stdout.decode() == arabic_geo.to_json(arabic_geo.parse(text))


@pytest.mark.slow
@each_unit
def test_memory_is_bounded_per_character(unit: str) -> None:
    assert measure_memory(repeat(unit, 20_000)) <= BYTES_PER_CHARACTER
