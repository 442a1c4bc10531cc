"""Places: every country in every form, and what only looks like one."""

from __future__ import annotations

import pytest

from arabic_geo import Lexicon, find_places
from arabic_geo.lexicon.rows import Country

COUNTRIES = Lexicon.default().table(Country)
FENCED = [row for row in COUNTRIES if row.unless_after or row.unless_before]


@pytest.mark.parametrize("row", FENCED, ids=[row.code for row in FENCED])
def test_a_country_with_namesakes_has_a_sentence_with_one(row: Country) -> None:
    assert row.counterexample
    assert row.code not in {place.code for place in find_places(row.counterexample)}
    assert row.code in {place.code for place in find_places(row.example)}
