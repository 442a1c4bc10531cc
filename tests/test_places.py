"""Places: every country of ISO 3166-1 in every form, in sentences; and what only looks like one.

``cases/places/frames.csv`` holds sentences with a gap, for each slot of the table of countries; every form of the
table is put into every sentence of its slot and must be read there, with its code and in its role. In the sentences of
``cases/places/traps.csv`` nothing may be read.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from arabic_geo import Lexicon, PlaceRole, Span, find_places
from arabic_geo.lexicon import fold
from arabic_geo.lexicon.rows import Country, make_duals

CASES: Final = Path(__file__).parent / "cases" / "places"
COUNTRIES: Final = Lexicon.default().table(Country)
ALIKE: Final = frozenset({PlaceRole.ADJECTIVE, PlaceRole.PEOPLE})
ROLES: Final[Mapping[str, frozenset[PlaceRole]]] = {
    "name": frozenset({PlaceRole.NAME}),
    "capital": frozenset({PlaceRole.CAPITAL}),
    "masculine": ALIKE,
    "feminine": ALIKE,
    "dual": ALIKE,
    "feminine dual": ALIKE,
    "plural": ALIKE,
    "feminine plural": ALIKE,
}

TERRITORY: Final = "a territory without a settled adjective in papers"
NO_ADJECTIVE: Final[Mapping[str, str]] = {
    "CF": "«وسط أفريقي» is a region's",
    "CG": "«كونغولي» is shared with CD, where it is listed",
    "CV": "none is settled",
    "EH": "«صحراوي» is a desert's",
    "KM": "«قمري» is the moon's",
    "KN": "none is settled",
    "LC": "none is settled",
    "ML": "«مالي» is *financial*",
    "PG": "«بابوي» is the pope's",
    "SB": "«سليماني» is a family name",
    "SM": "none is settled",
    "ST": "none is settled",
    "VC": "none is settled",
    **dict.fromkeys(
        [
            "AI", "AQ", "AS", "AW", "AX", "BL", "BQ", "BV", "CC", "CK", "CX", "FK", "GF", "GG", "GI", "GP", "GS",
            "HM", "IM", "IO", "JE", "MF", "MP", "MQ", "MS", "NF", "NU", "PF", "PM", "PN", "SH", "SJ", "SX", "TC",
            "TF", "TK", "UM", "VG", "VI", "WF",
        ],
        TERRITORY,
    ),
}  # fmt: skip
NO_CAPITAL: Final[Mapping[str, str]] = {
    "BM": "«هاملتون» is a family name",
    "DM": "«روسو» is a philosopher",
    "EH": "«العيون» are eyes",
    "GI": "the city is the territory",
    "HK": "the city is the territory",
    "IM": "«دوغلاس» is a family name",
    "KY": "«جورج تاون» is shared with GY, where it is listed",
    "MC": "the city is the country",
    "MO": "the city is the territory",
    "MS": "«بليموث» is better known elsewhere",
    "NF": "«كينغستون» is shared with JM, where it is listed",
    "PM": "«سان بيير» is in its name",
    "RE": "«سان دوني» is better known elsewhere",
    "SC": "«فيكتوريا» is a given name",
    "SG": "the city is the country",
    "TL": "«ديلي» is *daily*",
    "VA": "the city is the country",
    **dict.fromkeys(["AQ", "BV", "CC", "CX", "HM", "IO", "TK", "UM"], "it has none"),
}


def read(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


FRAMES: Final[Mapping[str, list[str]]] = {
    slot: [row["text"] for row in read("frames.csv") if row["slot"] == slot] for slot in ROLES
}
TRAPS: Final = read("traps.csv")


def forms_of(row: Country) -> Mapping[str, tuple[str, ...]]:
    return {
        "name": row.names,
        "capital": row.capital,
        "masculine": row.masculine,
        "feminine": row.feminine,
        "dual": make_duals(row.masculine)[::2],
        "feminine dual": make_duals(row.feminine)[::2],
        "plural": row.plural,
        "feminine plural": row.feminine_plural,
    }


def misread(row: Country) -> Iterator[str]:
    """The sentences in which a form of the country is not read; «تشيلي» is a name before it is an adjective."""
    names = {fold(name) for name in row.names}
    for slot, forms in forms_of(row).items():
        for form in forms:
            for frame in FRAMES[slot]:
                start = frame.index("{}")
                text = frame.format(form)
                wanted = Span(start, start + len(form))
                found = [place for place in find_places(text) if place.span == wanted]
                roles = ROLES[slot] | ({PlaceRole.NAME} if fold(form) in names else set())
                if not any(place.code == row.code and place.role in roles for place in found):
                    yield f"{slot}: {text} {found}"


@pytest.mark.parametrize("row", COUNTRIES, ids=[row.code for row in COUNTRIES])
def test_every_form_of_every_country_is_read_in_sentences(row: Country) -> None:
    assert not list(misread(row))


def test_every_country_has_its_adjective_and_capital_or_a_reason() -> None:
    assert {row.code for row in COUNTRIES if not row.masculine} == NO_ADJECTIVE.keys()
    assert {row.code for row in COUNTRIES if not row.capital} == NO_CAPITAL.keys()


FENCED: Final = [row for row in COUNTRIES if row.unless_after or row.unless_before]


@pytest.mark.parametrize("row", FENCED, ids=[row.code for row in FENCED])
def test_a_country_with_namesakes_has_a_sentence_with_one(row: Country) -> None:
    assert row.counterexample
    assert row.code not in {place.code for place in find_places(row.counterexample)}
    assert row.code in {place.code for place in find_places(row.example)}


@pytest.mark.parametrize("row", TRAPS, ids=[row["trap"] for row in TRAPS])
def test_a_trap_catches_no_place(row: Mapping[str, str]) -> None:
    assert row["trap"] in row["text"]
    assert not find_places(row["text"]), row["why"]


def test_there_are_enough_traps() -> None:
    assert len({row["text"] for row in TRAPS}) == len(TRAPS) >= 200


@pytest.mark.parametrize("written", ["عُمان", "عُما\u200dن", "عُـمان", "\u200fعُمان\u200f", "عُﻣﺎن"])
def test_the_vowel_that_tells_two_names_apart_is_seen_through_marks(written: str) -> None:
    assert [place.code for place in find_places(f"زار الوفد {written} أمس.")] == ["OM"]


@pytest.mark.parametrize("written", ["اليمنى", "اليمنى\u200f", "اليمـنى", "اليمنـﻰ"])
def test_the_right_hand_is_no_yemeni_however_it_is_drawn(written: str) -> None:
    assert not find_places(f"أصيب اللاعب في ساقه {written} أمس في مباراة ودية.")
