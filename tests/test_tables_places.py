"""The tables of countries, bodies, currencies and units: complete, valid, each row with its example."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest
from babel import Locale

import arabic_geo

DATA: Final = Path(arabic_geo.__file__).parent / "lexicon" / "data"

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "countries": (
        "code", "names", "masculine", "feminine", "plural", "feminine_plural", "capital", "unless_after",
        "unless_before", "example", "counterexample",
    ),
    "bodies": ("code", "names", "kind", "example"),
    "currencies": ("code", "noun", "dual", "plural", "adjective", "default", "symbols", "example"),
    "units": ("unit", "kind", "singular", "dual", "plural", "abbreviations", "after", "example"),
}  # fmt: skip
REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "countries": ("code", "names", "example"),
    "bodies": ("code", "names", "kind", "example"),
    "currencies": ("code", "noun", "example"),
    "units": ("kind", "singular", "example"),
}
FORMS: Final[Mapping[str, tuple[str, ...]]] = {
    "countries": ("names",),
    "bodies": ("names",),
    "currencies": ("noun", "dual", "plural"),
    "units": ("singular", "dual", "plural"),
}

MEASURES: Final = frozenset({
    "km", "m", "cm", "mm", "mile", "ft", "km2", "m2", "ha", "dunam", "m3", "l", "bbl", "boe", "cf", "t", "kg",
    "g", "oz", "W", "kW", "MW", "GW", "kWh", "MWh", "degC", "kmh", "magnitude", "point", "pp", "bp",
})  # fmt: skip
DURATIONS: Final = frozenset({
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century",
})  # fmt: skip

RESERVED: Final = frozenset({
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ",
})  # fmt: skip
"""Two-letter codes of CLDR that ISO 3166-1 does not assign."""

UNLISTED: Final[Mapping[str, str]] = {
    "AW": "«أروبا» alone is nearly always a slip for Europe",
    "CC": "the second name is given in parentheses",
    "CD": "«الكونغو - كينشاسا»: no paper writes the dash",
    "CG": "«الكونغو - برازافيل»: no paper writes the dash",
    "HK": "an administrative explanation in parentheses",
    "ML": "«مالي» alone is nearly always *financial*: the name is listed with the word before it",
    "MM": "the old name is given in parentheses",
    "TL": "«تيمور - ليشتي»: no paper writes the dash",
}
"""Countries whose CLDR name is not among ours, and why."""

MARKS: Final = {mark: None for mark in (*range(0x064B, 0x0660), 0x0670, 0x0640)}
LETTERS: Final = str.maketrans("أإآىةؤئ", "ااايهءء")
STOPS: Final = str.maketrans({stop: " " for stop in '.،؛:؟!«»"'})
CLITICS: Final = ("", *"وفبلكس", "وب", "ول", "فل", "فب", "كال", "ال", "وال", "بال", "فال", "لل", "ولل")

Row = Mapping[str, str]


def read(table: str) -> list[Row]:
    """The rows of a table, in the order of the file."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def fold(text: str) -> str:
    """The text without vowel marks, tatweel, hamza seats and the differences of ى/ي and ة/ه."""
    return text.translate(MARKS).translate(LETTERS)


def cell(value: str) -> list[str]:
    """The values of a cell."""
    return value.split("|") if value else []


def shapes(word: str, *, first: bool) -> frozenset[str]:
    """The word as it may stand in a sentence: after clitics (inside a form the article), with tanween."""
    bare = fold(word)
    clitics = CLITICS if first else ("", "ال")
    stems = {bare, bare + "ا"} | ({bare[1:]} if first and bare.startswith("ال") else set())
    return frozenset(clitic + stem for clitic in clitics for stem in stems)


def contains(sentence: str, form: str) -> bool:
    """Whether the words of the form stand side by side in the sentence."""
    words = fold(sentence).translate(STOPS).split()
    wanted = [shapes(word, first=at == 0) for at, word in enumerate(form.translate(STOPS).split())]
    return any(
        all(word in shape for word, shape in zip(words[start:], wanted, strict=False))
        for start in range(len(words) - len(wanted) + 1)
    )


def every_row() -> Iterator[tuple[str, int, Row]]:
    """Each row of each table with its line in the file."""
    for table in COLUMNS:
        for line, row in enumerate(read(table), start=2):
            yield table, line, row


def twice(values: list[str]) -> list[str]:
    """The values that come more than once."""
    return [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize("table", COLUMNS)
def test_files_are_plain(table: str) -> None:
    raw = (DATA / f"{table}.csv").read_bytes()
    assert raw.endswith(b"\n") and b"\r" not in raw and not raw.startswith(b"\xef\xbb\xbf")
    lines = raw.decode("utf-8").splitlines()
    assert lines[0] == ",".join(COLUMNS[table])
    assert [line for line in lines[1:] if len(next(csv.reader([line]))) != len(COLUMNS[table])] == []


def test_cells_hold_what_they_should() -> None:
    faults: list[str] = []
    for table, line, row in every_row():
        where = f"{table}.csv:{line}"
        faults += [f"{where}: empty {column}" for column in REQUIRED[table] if not row[column]]
        for column, value in row.items():
            if any(form != " ".join(form.split()) or not form for form in cell(value)):
                faults.append(f"{where}: stray space or empty value in {column}")
            if column not in ("example", "counterexample", "symbols", "abbreviations"):
                same = twice([fold(form) for form in cell(value)])
                faults += [f"{where}: {column} lists {form} twice" for form in same]
    assert faults == []


def test_each_example_holds_its_row() -> None:
    missing = [
        f"{table}.csv:{line}: {row['example']}"
        for table, line, row in every_row()
        if not any(contains(row["example"], form) for column in FORMS[table] for form in cell(row[column]))
    ]
    assert missing == []


def test_no_example_is_used_twice() -> None:
    assert twice([row["example"] for _, _, row in every_row()]) == []


@pytest.mark.parametrize(
    ("sentence", "form", "found"),
    [
        ("وصل إلى الأردن.", "الأردن", True),
        ("اتفق مع المغرب وللأردن رأي آخر", "الأردن", True),
        ("سار سبعين كيلومترا شرقا", "كيلومتر", True),
        ("بلغت الكلفة ثلاثة آلاف دينار أردني", "دينار", True),
        ("وأحدثت الصدمة ضررا", "أحد", False),
    ],
)
def test_forms_are_found_as_words(sentence: str, form: str, found: bool) -> None:
    assert contains(sentence, form) is found


def test_countries_are_complete_and_unique() -> None:
    codes = [row["code"] for row in read("countries")]
    known = {code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()}
    assert twice(codes) == []
    assert set(codes) == known - RESERVED
    assert len(codes) == 250


@pytest.mark.parametrize("region", ["EG", "SA", "AE", "LB", "DZ", "MA", "LY"])
def test_countries_have_their_cldr_name(region: str) -> None:
    territories = Locale("ar", region).territories
    strange = {
        row["code"]: territories[row["code"]]
        for row in read("countries")
        if row["code"] not in UNLISTED
        and "(" not in territories[row["code"]]
        and fold(territories[row["code"]]) not in map(fold, cell(row["names"]))
    }
    assert strange == {}


def test_the_cldr_exceptions_are_needed() -> None:
    territories = Locale("ar").territories
    names = {row["code"]: [fold(name) for name in cell(row["names"])] for row in read("countries")}
    assert [code for code in UNLISTED if fold(territories[code]) in names[code]] == []


@pytest.mark.parametrize("column", ["names", "masculine", "feminine", "plural", "feminine_plural", "capital"])
def test_no_two_countries_share_a_form(column: str) -> None:
    assert twice([fold(form) for row in read("countries") for form in cell(row[column])]) == []


def test_adjectives_come_in_all_forms_or_none() -> None:
    columns = ("masculine", "feminine", "plural", "feminine_plural")
    uneven = [row["code"] for row in read("countries") if len({bool(row[column]) for column in columns}) > 1]
    assert uneven == []


def test_adjectives_of_regular_form() -> None:
    for row in read("countries"):
        for masculine in cell(row["masculine"]):
            assert masculine.endswith("ي"), row["code"]
        for feminine in cell(row["feminine"]):
            assert feminine.endswith("ية"), row["code"]


def test_bodies_and_seats() -> None:
    rows = read("bodies")
    countries = {row["code"] for row in read("countries")}
    bodies = [row["code"] for row in rows if row["kind"] == "body"]
    seats = [row["code"] for row in rows if row["kind"] == "seat"]
    assert {row["kind"] for row in rows} == {"body", "seat"}
    assert len(bodies) >= 80
    assert twice(bodies) == []
    assert countries.isdisjoint(bodies)
    assert countries.issuperset(seats)


def test_no_two_bodies_share_a_name_nor_take_a_country_s() -> None:
    rows = (*read("bodies"), *read("countries"))
    assert twice([fold(name) for row in rows for name in cell(row["names"])]) == []


def test_currencies_are_iso_codes() -> None:
    codes = [row["code"] for row in read("currencies")]
    assert len(codes) >= 70
    assert twice(codes) == []
    assert set(codes) <= set(Locale("en").currencies)


def test_a_bare_noun_has_one_default_at_most() -> None:
    rows = read("currencies")
    assert {row["default"] for row in rows} == {"", "yes"}
    assert twice([fold(noun) for row in rows if row["default"] for noun in cell(row["noun"])]) == []


def test_the_nouns_that_settle_nothing() -> None:
    settled = {noun for row in read("currencies") if row["default"] for noun in cell(row["noun"])}
    assert settled.isdisjoint(("درهم", "جنيه", "ليرة", "دينار", "ريال", "فرنك", "بيزو", "روبية", "كرونة", "شلن"))
    assert settled >= {"دولار", "يورو", "شيكل", "روبل", "يوان", "ين"}


def test_noun_and_adjective_settle_one_currency() -> None:
    rows = read("currencies")
    pairs = [
        f"{fold(noun)} {fold(adjective)}"
        for row in rows
        for noun in cell(row["noun"])
        for adjective in cell(row["adjective"])
    ]
    assert twice(pairs) == []


def test_a_currency_that_is_no_default_can_be_told_apart() -> None:
    rows = read("currencies")
    shared = twice([fold(noun) for row in rows for noun in cell(row["noun"])])
    unsettled = [row for row in rows if not row["default"] and not row["adjective"]]
    assert [row["code"] for row in unsettled if not {*map(fold, cell(row["noun"]))}.isdisjoint(shared)] == []


def test_currency_symbols_are_unique_and_no_codes() -> None:
    rows = read("currencies")
    symbols = [symbol for row in rows for symbol in cell(row["symbols"])]
    assert twice(symbols) == []
    assert set(symbols).isdisjoint(row["code"] for row in rows)


def test_units_are_those_of_the_contract() -> None:
    rows = read("units")
    assert twice([row["unit"] for row in rows if row["unit"]]) == []
    assert {row["unit"] for row in rows if row["kind"] == "measure" and row["unit"]} == MEASURES
    assert all(row["kind"] == "measure" for row in rows if not row["unit"])
    assert {row["unit"] for row in rows if row["kind"] == "duration"} == DURATIONS
    assert all(not row["after"] for row in rows)


def test_no_two_units_share_a_form() -> None:
    columns = ("singular", "dual", "plural", "abbreviations")
    forms = [fold(form) for row in read("units") for column in columns for form in cell(row[column])]
    assert twice(forms) == []


def test_units_with_irregular_duals_and_plurals() -> None:
    units = {row["unit"]: row for row in read("units")}
    assert {"عامان", "عامين", "سنتان", "سنتين"} <= set(cell(units["year"]["dual"]))
    assert {"أعوام", "سنوات", "سنين"} <= set(cell(units["year"]["plural"]))
    assert {"أشهر", "شهور"} <= set(cell(units["month"]["plural"]))
    assert "نقاط مئوية" in cell(units["pp"]["plural"])
