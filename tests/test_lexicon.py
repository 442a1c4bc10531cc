"""The lexicon: each row reads its example, bad rows are refused by place, clitics come off known words alone."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from arabic_geo import Lexicon, LexiconError
from arabic_geo.lexicon import TABLES, Row, fold
from arabic_geo.lexicon.load import read_defaults, read_file, read_rows
from arabic_geo.lexicon.rows import Label, Outlet, Weekday
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.tokens import Tokens, tokenize

LEXICON = Lexicon.default()
each_table = pytest.mark.parametrize("table", TABLES)


def read(text: str, lexicon: Lexicon = LEXICON) -> Tokens:
    return tokenize(normalize(text, *MATCH), lexicon.readings)


def rows_in(text: str, lexicon: Lexicon = LEXICON) -> Iterator[Row]:
    """The rows that may have made a token of a text."""
    return (entry.row for entries in read(text, lexicon).entries for entry in entries)


def words(text: str, lexicon: Lexicon = LEXICON) -> list[str]:
    tokens = read(text, lexicon)
    return [tokens.original(at) for at in range(len(tokens))]


# --- the rows --------------------------------------------------------------------------------------------------------


@each_table
def test_every_row_reads_its_example(table: str) -> None:
    rows = LEXICON.table(TABLES[table])
    unread = [f"{row.file}:{row.line}: {row.example}" for row in rows if row not in rows_in(row.example)]
    assert rows
    assert not unread, "\n".join(unread)


@each_table
def test_every_row_knows_where_it_stands(table: str) -> None:
    rows = LEXICON.table(TABLES[table])
    assert {row.file for row in rows} == {f"{table}.csv"}
    assert [row.line for row in rows] == sorted({row.line for row in rows})
    assert rows[0].line == 2


@each_table
def test_every_row_teaches_a_form(table: str) -> None:
    for row in LEXICON.table(TABLES[table]):
        entries = list(row.entries())
        assert entries, f"{row.file}:{row.line}"
        assert all(entry.form and entry.tags and entry.row is row for entry in entries)


def test_the_default_is_made_once() -> None:
    assert Lexicon.default() is LEXICON
    assert len(LEXICON.rows) == len(read_defaults())


# --- bad tables ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "lines", "line", "column", "reason"),
    [
        pytest.param("weekdays", ["forms,example", "الأحد,يعود الأحد"], 1, "number", "missing", id="missing column"),
        pytest.param(
            "weekdays", ["forms,number,example,colour", "الأحد,7,يعود الأحد,أزرق"], 1, "colour", "no such column",
            id="unknown column",
        ),
        pytest.param("weekdays", [], 1, "example", "missing", id="empty file"),
        pytest.param(
            "months", ["forms,number,calendar,homograph,example", "رجب,7,hijri,perhaps,في رجب"], 2, "homograph", "yes",
            id="bad flag",
        ),
        pytest.param(
            "months", ["forms,number,calendar,homograph,example", "رجب,7,lunar,,في رجب"], 2, "calendar", "hijri",
            id="bad choice",
        ),
        pytest.param("weekdays", ["forms,number,example", "الأحد,سبعة,يعود الأحد"], 2, "number", "", id="no number"),
        pytest.param("weekdays", ["forms,number,example", "الأحد,7"], 2, None, "as many cells", id="too few cells"),
        pytest.param(
            "weekdays", ["forms,number,example", "السبت,6,يعود السبت", "الأحد,7,يعود,الأحد"], 3, None, "as many cells",
            id="too many cells",
        ),
        pytest.param("weekdays", ["forms,number,example", ",7,يعود الأحد"], 2, "forms", "empty", id="empty cell"),
        pytest.param("weekdays", ["forms,number,example", "الأحد,7,"], 2, "example", "empty", id="no example"),
        pytest.param("weekdays", ["forms,number,example", '"الأحد,7,يعود'], 2, None, "CSV", id="open quotation"),
        pytest.param("planets", ["forms,example", "زحل,يدور زحل"], 0, None, "weekdays", id="unknown table"),
    ],
)  # fmt: skip
def test_a_bad_table_is_refused_by_file_line_column_and_reason(
    table: str, lines: list[str], line: int, column: str | None, reason: str
) -> None:
    with pytest.raises(LexiconError) as caught:
        list(read_rows(table, lines, "mine.csv"))
    error = caught.value
    assert (error.file, error.line, error.column) == ("mine.csv", line, column)
    assert error.reason and reason in error.reason
    assert "\n" not in str(error)
    assert str(error).startswith("mine.csv")


def test_one_bad_choice_of_several_is_named() -> None:
    header = "perfect,imperfect,participle,noun,stance,takes,preposition,strength,homographs,example"
    with pytest.raises(LexiconError, match="whisper") as caught:
        list(read_rows("cues", [header, "همس,يهمس,هامس,همس,say,that|whisper,,strong,,همس إليه"], "cues.csv"))
    assert (caught.value.line, caught.value.column) == (2, "takes")


def test_a_table_may_start_with_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "weekdays.csv"
    file.write_text("forms,number,example\nالأحد,7,يعود الوفد الأحد\n", encoding="utf-8-sig")
    (row,) = read_file("weekdays", file)
    assert isinstance(row, Weekday)
    assert (row.forms, row.number, row.file, row.line) == (("الأحد",), 7, "weekdays.csv", 2)


# --- more rows -------------------------------------------------------------------------------------------------------


def test_extend_makes_another_lexicon(tmp_path: Path) -> None:
    file = tmp_path / "papers.csv"
    file.write_text(
        "names,medium,country,homograph,example\nبريد الواحة,newspaper,LY,no,نشرت بريد الواحة النتائج\n",
        encoding="utf-8",
    )
    sentence = "ونشرت بريد الواحة النتائج"
    extended = LEXICON.extend("outlets", file)
    assert any(isinstance(row, Outlet) and row.file == "papers.csv" for row in rows_in(sentence, extended))
    assert "بريد الواحة" in words(sentence, extended)
    assert not any(row.file == "papers.csv" for row in rows_in(sentence))
    assert len(extended.rows) == len(LEXICON.rows) + 1


def test_extend_refuses_a_bad_file(tmp_path: Path) -> None:
    file = tmp_path / "labels.csv"
    file.write_text("forms\nالزورق\n", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        LEXICON.extend("labels", file)
    assert (caught.value.line, caught.value.column) == (1, "example")


def test_with_rows_adds_what_is_made_in_a_program() -> None:
    row = Label(forms=("الزورق",), example="أبحر الزورق 12")
    lexicon = LEXICON.with_rows([row])
    assert row in rows_in(row.example, lexicon)
    assert row not in rows_in(row.example)


def test_a_lexicon_pickles_with_its_rows() -> None:
    small = Lexicon(tuple(read_rows("weekdays", ["forms,number,example", "الأحد,7,يعود الأحد"], "weekdays.csv")))
    again = pickle.loads(pickle.dumps(small))
    assert [row.line for row in again.rows] == [2]
    assert words("والأحد", again) == ["و", "الأحد"]


# --- clitics ---------------------------------------------------------------------------------------------------------

#: Their first letter looks like a clitic and is none.
WHOLE = (
    "وزير", "وكالة", "وفق", "وفد", "والي", "وصف", "فرنسا", "فيما", "كشف", "بيان", "بغداد", "لبنان", "ليبيا", "سوريا",
    "سفير", "سلطات", "كابول", "بين", "وزارة", "واشنطن", "وفاة", "بكين", "باريس", "لندن", "كندا", "كوبا", "بلجيكا",
    "سبتمبر", "فبراير", "كتائب", "كاتب", "لواء", "لجنة", "فريق", "بعثة", "بيروت", "السلطات", "البيان", "الوكالة",
)  # fmt: skip


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_that_looks_like_a_clitic_and_a_rest_stays_whole(word: str) -> None:
    assert words(word) == [word]


@pytest.mark.parametrize("word", [word for word in WHOLE if not word.startswith("ال")])
def test_a_conjunction_comes_off_it(word: str) -> None:
    assert words("و" + word) == ["و", word]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("وقال", ["و", "قال"]),
        ("فقالت", ["ف", "قالت"]),
        ("وسيقول", ["و", "س", "يقول"]),
        ("سيعلن", ["س", "يعلن"]),
        ("بأن", ["بأن"]),
        ("وبأنها", ["و", "بأن", "ها"]),
        ("إنه", ["إن", "ه"]),
        ("قوله", ["قول", "ه"]),
        ("لوكالة", ["ل", "وكالة"]),
        ("للوكالة", ["ل", "لوكالة"]),
        ("وللسلطات", ["و", "ل", "لسلطات"]),
        ("بثلاثة", ["ب", "ثلاثة"]),
        ("ولبنان", ["و", "لبنان"]),
        ("بلبنان", ["ب", "لبنان"]),
        ("وزيرها", ["وزير", "ها"]),
        ("وكالتها", ["وكالت", "ها"]),
    ],
)
def test_clitics_come_off_known_words(word: str, parts: list[str]) -> None:
    assert words(word) == parts


@pytest.mark.parametrize("word", ["وهاجة", "كراسي", "بلابل", "سنابل", "فستق"])
def test_an_unknown_word_stays_whole(word: str) -> None:
    assert words(word) == [word]


def test_the_article_licenses_clitics_on_unknown_words() -> None:
    assert words("وبالسنابل") == ["و", "ب", "السنابل"]
    assert words("كالسنابل") == ["ك", "السنابل"]


# --- whole words -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        ("وأحدث المصنع تغييرا كبيرا", "احد"),
        ("تهدأ المستشفيات ليلا", "ست"),
        ("عاد العشرون إلى الميناءين", "عشر"),
        ("أقال الرئيس المدير", "قال"),
        ("استقال المدير من منصبه", "قال"),
        ("كتب المقال في يومين", "قال"),
        ("نام الشعبان في القارب", "شعبان"),
        ("رأت المربية طفلا", "ربي"),
    ],
)
def test_a_word_is_never_found_within_another(sentence: str, hidden: str) -> None:
    assert fold(hidden) not in read(sentence).words


@pytest.mark.parametrize(
    "variants",
    [
        ("الأردن", "الاردن", "الأُردنّ", "الأردنـ"),
        ("أعلنت", "اعلنت", "أعلنـت", "أَعْلَنَت"),
        ("مصري", "مصرى", "مصرﯼ"),
        ("الصحيفة", "الصحيفه", "الصَّحيفة"),
        ("ثلاثة", "ثلاثه"),
        ("إسبانيا", "اسبانيا", "أسبانيا"),
        ("قال", "ﻗﺎﻝ", "قـــال", "قا\u200eل"),
    ],
)
def test_spellings_of_one_word_have_one_tag(variants: tuple[str, ...]) -> None:
    assert len({read(variant).tags for variant in variants}) == 1


def test_no_word_has_tags_that_patterns_do_not_know() -> None:
    lexicon = Lexicon(LEXICON.rows)
    known = dict(lexicon.alphabet.sets)
    forms = {fold(entry.form) for row in lexicon.rows for entry in row.entries()}
    for form in filter(str.isalpha, forms):
        for front in ("", "و", "ف", "ب", "ل", "وب", "فب", "س", "وال", "لل"):
            lexicon.read(front + form)
    assert lexicon.alphabet.sets == known
