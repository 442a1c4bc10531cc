"""The tables of outlets, media and source nouns: large enough, legal, without repeats, with good examples.

In heads.csv, ``gender`` is that of the singular, and ``number`` says how the plural agrees: ``pl`` for people
(«قال مسؤولون», later «يقولون»), ``sg`` for things, which take the feminine singular («قالت مصادر»).
``kind`` is that of a source with a name or an office; where ``named`` is ``yes``, the noun without a name
is anonymous.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from babel import Locale

import arabic_geo
from arabic_geo.lexicon import Lexicon, fold
from arabic_geo.lexicon.load import read_file
from arabic_geo.lexicon.rows import Head, Medium, Outlet, Row, split_cell
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.tokens import tokenize

DATA: Final = Path(arabic_geo.__file__).parent / "lexicon" / "data"
YES_OR_NO: Final = frozenset({"yes", "no"})

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "outlets": ("names", "medium", "country", "homograph", "example"),
    "media": ("noun", "plural", "medium", "gender", "example"),
    "heads": (
        "singular", "feminine", "plural", "kind", "gender", "number", "named", "needs_li", "example",
    ),
}  # fmt: skip
FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "outlets": ("names",),
    "media": ("noun", "plural"),
    "heads": ("singular", "feminine", "plural"),
}
MEDIA: Final = frozenset({
    "newspaper", "agency", "channel", "site", "magazine", "radio", "network", "portal",
})  # fmt: skip
LEGAL: Final[Mapping[str, Mapping[str, frozenset[str]]]] = {
    "outlets": {"medium": MEDIA, "homograph": YES_OR_NO},
    "media": {"medium": MEDIA, "gender": frozenset("mf")},
    "heads": {
        "kind": frozenset({"official", "state", "organization", "person", "anonymous", "document"}),
        "gender": frozenset("mf"),
        "number": frozenset({"sg", "pl"}),
        "named": YES_OR_NO,
        "needs_li": YES_OR_NO,
    },
}
LEAST: Final[Mapping[str, int]] = {"outlets": 300, "media": 30, "heads": 350}
SHARED: Final = frozenset({"كتاب", "فريق"})
"""Forms that two rows have on purpose: writers and a book, a general and a team."""

REGIONS: Final[Mapping[str, frozenset[str]]] = {
    "Maghreb": frozenset({"MA", "DZ", "TN", "LY", "MR"}),
    "Nile": frozenset({"EG", "SD"}),
    "Levant": frozenset({"SY", "LB", "JO", "PS"}),
    "Iraq": frozenset({"IQ"}),
    "Gulf": frozenset({"SA", "AE", "KW", "QA", "BH", "OM"}),
    "Yemen": frozenset({"YE"}),
    "abroad": frozenset({"US", "GB", "FR", "DE", "RU", "CN", "TR", "IR", "IL"}),
}


@cache
def cells(table: str) -> tuple[dict[str, str], ...]:
    """The rows of a table as written."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, strict=True))


def forms(table: str, row: Mapping[str, str]) -> Iterator[str]:
    """The forms that a row lists."""
    for column in FORMS[table]:
        yield from split_cell(row[column])


@cache
def lexicon(table: str) -> Lexicon:
    """A lexicon of one table alone."""
    return Lexicon(read_file(table, DATA / f"{table}.csv"))


def rows_in(table: str, text: str) -> set[int]:
    """The lines of the rows that are read in a text."""
    tokens = tokenize(normalize(text, *MATCH), lexicon(table).readings)
    return {entry.row.line for entries in tokens.entries for entry in entries}


@pytest.mark.parametrize("table", COLUMNS)
def test_the_columns_are_those_agreed_on(table: str) -> None:
    assert tuple(cells(table)[0]) == COLUMNS[table]


@pytest.mark.parametrize("table", LEAST)
def test_there_are_enough_rows(table: str) -> None:
    assert len(cells(table)) >= LEAST[table]


@pytest.mark.parametrize("table", LEGAL)
def test_every_cell_with_choices_holds_one_of_them(table: str) -> None:
    wrong = [
        (number, column, row[column])
        for number, row in enumerate(cells(table), 2)
        for column, choices in LEGAL[table].items()
        if row[column] not in choices
    ]
    assert not wrong


@pytest.mark.parametrize("table", FORMS)
def test_every_row_has_a_form_and_no_stray_spaces(table: str) -> None:
    for row in cells(table):
        listed = list(forms(table, row))
        assert listed, row
        assert all(value == " ".join(value.split()) for value in row.values()), row
        assert all("||" not in row[column] for column in FORMS[table]), row


@pytest.mark.parametrize("table", FORMS)
def test_no_form_is_listed_twice(table: str) -> None:
    counts = Counter(fold(form) for row in cells(table) for form in forms(table, row))
    assert {form for form, count in counts.items() if count > 1} <= {fold(form) for form in SHARED}


@pytest.mark.parametrize("table", FORMS)
def test_no_form_differs_from_another_only_in_its_final_ta(table: str) -> None:
    folded = {fold(form) for row in cells(table) for form in forms(table, row)}
    assert not [form for form in folded if form.endswith("ة") and form[:-1] + "ه" in folded]


@pytest.mark.parametrize("table", FORMS)
def test_every_example_is_read_by_its_row(table: str) -> None:
    rows: tuple[Row, ...] = lexicon(table).rows
    unread = [(row.line, row.example) for row in rows if row.line not in rows_in(table, row.example)]
    assert not unread


@pytest.mark.parametrize("table", FORMS)
def test_no_example_stands_twice(table: str) -> None:
    counts = Counter(row["example"] for row in cells(table))
    assert not [example for example, count in counts.items() if count > 1]


def test_outlets_come_from_everywhere() -> None:
    countries = {row["country"] for row in cells("outlets")}
    assert len(countries) >= 30
    assert countries <= set(Locale("en").territories)
    for region, members in REGIONS.items():
        assert members <= countries, region


@pytest.mark.parametrize("name", ["الحياة", "الشرق الأوسط", "الوطن", "اليوم", "سانا", "معا", "الجزيرة", "العربية"])
def test_a_name_that_is_also_a_word_says_so(name: str) -> None:
    [row] = [row for row in lexicon("outlets").table(Outlet) if name in row.names]
    assert row.homograph


@pytest.mark.parametrize("name", ["رويترز", "نيويورك تايمز", "وول ستريت جورنال", "فرانس برس", "أ ف ب", "بي بي سي"])
def test_a_name_that_is_nothing_else_says_so(name: str) -> None:
    [row] = [row for row in lexicon("outlets").table(Outlet) if name in row.names]
    assert not row.homograph


@pytest.mark.parametrize("medium", sorted(MEDIA))
def test_every_medium_has_a_noun_and_an_outlet_or_two(medium: str) -> None:
    assert any(row.medium == medium for row in lexicon("media").table(Medium))
    assert any(row.medium == medium for row in lexicon("outlets").table(Outlet))


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("وزير", "official"),
        ("وزارة", "official"),
        ("حكومة", "state"),
        ("شركة", "organization"),
        ("مدرب", "person"),
        ("مصدر", "anonymous"),
        ("دراسة", "document"),
    ],
)
def test_a_noun_heads_a_source_of_its_kind(noun: str, kind: str) -> None:
    [row] = [row for row in lexicon("heads").table(Head) if noun in row.singular]
    assert row.kind == kind


def test_only_those_who_can_be_named_become_anonymous_without_a_name() -> None:
    for row in lexicon("heads").table(Head):
        if row.named:
            assert row.kind in {"official", "person"}, row.singular
        if row.needs_li:
            assert row.kind in {"official", "person"}, row.singular


@pytest.mark.parametrize("text", ["قال الأمين العام للمنظمة", "قالت أمينة عامة", "أعلن المتحدث الرسمي للوزارة"])
def test_a_title_of_two_words_is_read_with_and_without_its_article(text: str) -> None:
    found = tokenize(normalize(text, *MATCH), lexicon("heads").readings)
    assert any(entry.row.needs_li for entries in found.entries for entry in entries)
