"""A coverage-guided search for a text that breaks a promise of the library.

``python fuzz/fuzz_parse.py --seeds DIRECTORY`` writes the first texts and ``words.dict``, from the cases of
the tests and the tables of the lexicon. Without it the search begins, with the options of libFuzzer:

    python fuzz/fuzz_parse.py -dict=DIRECTORY/words.dict -max_total_time=1800 DIRECTORY/found DIRECTORY/texts

It stops at the first finding and writes the bytes to ``crash-…``; ``python fuzz/fuzz_parse.py crash-…`` repeats it.
"""

from __future__ import annotations

import sys
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["arabic_geo"]):
    import arabic_geo
    from arabic_geo.errors import UNSHOWN, ArabicGeoError
    from arabic_geo.export.table import render_claims
    from arabic_geo.lexicon import Lexicon
    from arabic_geo.normalize import DISPLAY, MATCH, SEARCH, STEPS, normalize

import attrs

CASES = Path(__file__).parents[1] / "tests" / "cases"
SHOWN_CONTROLS = frozenset("\n\u2068\u2069\u200e")
PROFILES = (MATCH, SEARCH, DISPLAY)


def spans_of(value: Any) -> list[arabic_geo.Span]:
    """All spans in a result, however deep."""
    if isinstance(value, arabic_geo.Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in spans_of(item)]
    if attrs.has(type(value)):
        return [span for field in attrs.fields(type(value)) for span in spans_of(getattr(value, field.name))]
    return []


def check_normal_forms(text: str) -> None:
    """Steps and profiles are idempotent, and every character has a way back."""
    for steps in (*((step,) for step in STEPS), *PROFILES):
        normal = normalize(text, *steps)
        assert normalize(normal.text, *steps).text == normal.text, steps[-1].name
        for at in range(len(normal.text)):
            place = normal.to_original(arabic_geo.Span(at, at + 1))
            assert 0 <= place.start < place.end <= len(text), steps[-1].name


def check_document(text: str) -> None:
    """A text is read without an error, twice alike; spans lie in it, JSON brings it back, a table shows it."""
    doc = arabic_geo.parse(text)
    assert doc.text == text
    assert arabic_geo.parse(text) == doc
    for name, results in doc.layers:
        starts = [r.cue.start if isinstance(r, arabic_geo.Attribution) else r.span.start for r in results]
        assert starts == sorted(starts), name
        for span in spans_of(results):
            assert 0 <= span.start <= span.end <= len(text)
    written = arabic_geo.to_json(doc)
    written.encode()
    assert arabic_geo.from_json(written) == doc
    for char in render_claims(doc, 60):
        assert char in SHOWN_CONTROLS or unicodedata.category(char) not in UNSHOWN, repr(char)


def check_numbers(text: str) -> None:
    """A string is one number, or the error says what it is."""
    for read in (arabic_geo.parse_number, arabic_geo.parse_percentage):
        try:
            read(text)
        except ArabicGeoError as error:
            assert UNSHOWN.isdisjoint(map(unicodedata.category, str(error))), repr(str(error))


def check(data: bytes) -> None:
    """What libFuzzer calls."""
    text = data.decode("utf-8", "surrogateescape")
    check_normal_forms(text)
    check_document(text)
    check_numbers(text)


def write_seeds(directory: Path) -> None:
    """The texts of the cases, and the words of the lexicon as a dictionary of libFuzzer."""
    texts = directory / "texts"
    texts.mkdir(parents=True, exist_ok=True)
    (directory / "found").mkdir(exist_ok=True)
    cases = [case for path in sorted(CASES.rglob("*.toml")) for case in tomllib.loads(path.read_text("utf-8"))["case"]]
    for number, text in enumerate(sorted({case["text"] for case in cases if "text" in case})):
        (texts / f"{number:05}").write_bytes(text.encode("utf-8", "surrogatepass"))
    rows = Lexicon.default().rows
    words = {word for row in rows for word in _words(row)}
    words |= set('«»"“”:؛،.؟!-–/%$٪٫٬ـ\u064e\u0651\u0654\u200f\u200b\u202e\ufeff\u2028\0')
    words |= {"\ufdfa", "ﻻ", "٢٠١٩", "1,500"}
    lines = ('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"' for word in sorted(words))
    (directory / "words.dict").write_text("\n".join(lines) + "\n", "ascii")


def _words(row: Any) -> list[str]:
    values = attrs.astuple(row, recurse=False)
    return [value for value in values if isinstance(value, str) and 0 < len(value) < 30 and not value.isascii()]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--seeds"]:
        write_seeds(Path(sys.argv[2]))
    else:
        atheris.Setup(sys.argv, check)
        atheris.Fuzz()
