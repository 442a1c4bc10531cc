"""The work grows as the text does, whatever the text: counted step by step, and timed in the slow-marked runs."""

from __future__ import annotations

import itertools
import sys
import time
from collections.abc import Sequence
from types import FrameType
from typing import Any, Final

import pytest

from arabic_geo import Lexicon, Parser
from arabic_geo.grammar.pattern import Pattern
from arabic_geo.grammar.rule import compile_rules
from arabic_geo.layers import BUILT_IN
from arabic_geo.layers.attributions.fragments import FRAGMENTS as ATTRIBUTION_FRAGMENTS
from arabic_geo.layers.dates.fragments import FRAGMENTS as DATE_FRAGMENTS
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.testing import texts as strategies
from arabic_geo.tokens import Tokens, tokenize

#: What a text of nothing else repeats.
UNITS: Final = {
    "clitic": "و",
    "clitics apart": "و ",
    "clitics and article": "وبال",
    "letter": "ا",
    "marks open": "«",
    "marks open and close": "«» ",
    "straight marks": '"',
    "straight marks around words": '"قال" ',
    "curly marks": "“ ",
    "brackets": "(",
    "stops": ". ",
    "commas": "، ",
    "lines": "\n",
    "tatweel": "\u0640",
    "vowels": "\u064e",
    "invisible marks": "\u200f",
    "presentation forms": "\ufefb",
    "cues": "قال ",
    "cues and complementizers": "قال إن ",
    "cues and colons": "قال: ",
    "cues and sources": "قال الوزير ",
    "quoted cues": "قال: «لن نتراجع عن هذا القرار» ",
    "open quotations": "قال الوزير: «لن نتراجع ",
    "participles": "مشيرا إلى أن ",
    "phrases": "وفقا ل",
    "relays": "نقلت وكالة رويترز عن ",
    "mentions": "وقالت الصحيفة إن الخطة جاهزة. ",
    "pronouns": "وأضاف أن الخطة جاهزة. ",
    "digits": "5 ",
    "one number": "5",
    "digits and points": "5.",
    "digits and commas": "5،",
    "units": "خمسة ",
    "units joined": "خمسة و",
    "scales": "ألف ",
    "scales joined": "مليون وألف و",
    "ranges": "5-",
    "percents": "5 في المئة ",
    "money": "5 ريال ",
    "fractions": "نصف ",
    "vague": "عشرات ",
    "modifiers": "أكثر من ",
    "between": "بين ",
    "months": "مايو ",
    "years": "عام 2015 ",
    "weekdays": "الثلاثاء ",
    "clocks": "الساعة 5 ",
    "places": "فرنسا ",
    "places and figures": "فرنسا 5 ",
    "phrase heads": "الأمم ",
    "surrogates": "\ud800",
}
#: What a text holds so many times on the way in, and again on the way out.
NESTS: Final = {
    "marks": ("«", "»"),
    "marks of another kind": ("«", "”"),
    "curly marks, then others": ("“", "»"),
    "marks of two kinds": ("«“", "»”"),
    "straight marks in open ones": ("«", ' "قال" '),
    "cues and marks": ("قال: «", "»"),
    "contents": ("قال الوزير: «لن نتراجع ", "»"),
    "reports": ("قال الوزير إن الرئيس أكد أن ", "الخطة جاهزة. "),
    "brackets and digits": ("(5 ", ")"),
}
#: One doubling of a text may cost this much more.
DOUBLING: Final = 2.6
#: The most calls of functions, in Python or in C, that one character may cost.
CALLS_PER_CHARACTER: Final = 1_500

each_unit = pytest.mark.parametrize("unit", list(UNITS.values()), ids=list(UNITS))
each_nest = pytest.mark.parametrize(("way_in", "way_out"), list(NESTS.values()), ids=list(NESTS))

PARSER = Parser()


def repeat(unit: str, length: int) -> str:
    """A text of about so many characters."""
    return unit * max(1, length // len(unit))


def read(text: str) -> Tokens:
    return tokenize(normalize(text, *MATCH), PARSER.readings)


# --- steps -----------------------------------------------------------------------------------------------------------


def count_calls(text: str, parser: Parser = PARSER) -> int:
    """How many functions are called while a text is parsed."""
    calls = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    parser.parse(text)  # so that every word has been read before
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        parser.parse(text)
    finally:
        sys.setprofile(before)
    return calls


@each_unit
def test_twice_the_text_takes_twice_the_calls(unit: str) -> None:
    once, twice = repeat(unit, 3_000), repeat(unit, 6_000)
    first, second = count_calls(once), count_calls(twice)
    assert second <= DOUBLING * first + 200
    assert second <= CALLS_PER_CHARACTER * len(twice)


@each_nest
def test_twice_the_depth_takes_twice_the_calls(way_in: str, way_out: str) -> None:
    first, second = (count_calls(way_in * depth + way_out * depth) for depth in (150, 300))
    assert second <= DOUBLING * first + 200


#: The most calls of functions that one character of dense news may cost, by layer, all of them by "": a tenth or so
#: more than it does, and a little for the comprehensions that are calls before Python 3.12.
CALLS_PER_CHARACTER_OF_NEWS: Final = {"": 13.9, "quantities": 3.95, "dates": 1.5, "attributions": 9.1, "places": 0.36}


@pytest.mark.parametrize("layer", CALLS_PER_CHARACTER_OF_NEWS)
def test_news_costs_no_more_calls_than_it_did(layer: str) -> None:
    news = "\n".join(strategies.SENTENCES) * 4
    parser = Parser(layers=(layer,)) if layer else PARSER
    assert count_calls(news, parser) <= CALLS_PER_CHARACTER_OF_NEWS[layer] * len(news)


def patterns() -> list[tuple[str, Pattern]]:
    """The compiled patterns of all rules, by layer and name."""
    fragments = {"attributions": ATTRIBUTION_FRAGMENTS, "dates": DATE_FRAGMENTS}
    alphabet = Lexicon.default().alphabet
    return [
        (f"{layer.name}/{rule.name}", pattern)
        for layer in BUILT_IN
        if layer.rules
        for rule, pattern in compile_rules(layer.rules, alphabet, fragments[layer.name]).rules
    ]


#: The most tokens that one match of a rule may hold, whatever the text.
LONGEST_MATCH: Final = 250
PATTERNS: Final = patterns()


@pytest.mark.parametrize("text", [repeat(unit, 4_000) for unit in UNITS.values()], ids=list(UNITS))
def test_what_the_rules_take_is_bounded_per_token(text: str) -> None:
    tags = read(text).tags
    for name, pattern in PATTERNS:
        taken = [match.end("match") - match.start("match") for match in pattern.scan(tags)]
        assert len(taken) <= len(tags), name
        assert max(taken, default=0) <= LONGEST_MATCH, name


def test_a_rule_is_tried_once_at_every_token() -> None:
    tags = read(" ".join(strategies.SENTENCES)).tags
    for name, pattern in PATTERNS:
        starts = [match.start() for match in pattern.scan(tags)]
        assert starts == sorted(set(starts)), name


def test_twice_the_text_gives_twice_the_places_of_claims() -> None:
    def count_places(times: int) -> int:
        claims = PARSER.parse("فرنسا 5 " * times).claims
        assert all(claim.places for claim in claims)
        return sum(map(len, {id(claim.places): claim.places for claim in claims}.values()))

    first, second = count_places(200), count_places(400)
    assert first >= 200 and second <= DOUBLING * first
    assert count_places(2_000) <= DOUBLING * 10 * first


# --- seconds ---------------------------------------------------------------------------------------------------------


def measure(text: str, repeats: int = 2) -> float:
    """The least of some times that it takes to parse a text."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        PARSER.parse(text)
        times.append(time.perf_counter() - start)
    return min(times)


def check_doubling(texts: Sequence[str]) -> None:
    """Fail unless each text, of twice the length of the one before, takes about twice its time."""
    times: list[float] = []
    for repeats in (2, 4, 8):  # other work on the machine slows one measure, what is not linear slows all
        times = [measure(text, repeats) for text in texts]
        if all(more <= DOUBLING * less + 0.02 for less, more in itertools.pairwise(times)):
            return
    pytest.fail(f"not linear: {times}")


@pytest.mark.slow
@each_unit
def test_twice_the_text_takes_twice_the_time(unit: str) -> None:
    check_doubling([repeat(unit, length) for length in (20_000, 40_000, 80_000)])


@pytest.mark.slow
@each_nest
def test_twice_the_depth_takes_twice_the_time(way_in: str, way_out: str) -> None:
    check_doubling([way_in * depth + way_out * depth for depth in (1_000, 2_000, 4_000)])


@pytest.mark.slow
def test_quotations_a_hundred_thousand_deep() -> None:
    assert PARSER.parse("«" * 100_000 + "قال الوزير إن 5 جنود وصلوا" + "»" * 100_000).quantities


@pytest.mark.slow
def test_one_long_line() -> None:
    line = " ".join(strategies.SENTENCES) + " "
    before = measure(repeat(line, 31_250))
    for length in (62_500, 125_000, 250_000, 500_000, 1_000_000):
        after = measure(repeat(line, length))
        assert after <= DOUBLING * before, length
        before = after


def megabytes(unit: str, *marks: pytest.MarkDecorator) -> Any:
    return pytest.param(unit, marks=marks, id=f"{unit!a}")


@pytest.mark.parametrize(
    "unit",
    [
        *[megabytes(unit, pytest.mark.slow) for unit in ("و", "\u0640", "\u064e", "5", "كتاب", "كتاب ")],
        *[megabytes(unit, pytest.mark.huge) for unit in ("«", '"', "\n", "\0", "\ud800")],  # each one is a token
    ],
)
def test_ten_megabytes_of_one_character_or_word(unit: str) -> None:
    text = repeat(unit, 10_000_000 // len(unit.encode("utf-8", "surrogatepass")) * len(unit))
    assert PARSER.parse(text).text == text
