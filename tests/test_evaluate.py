"""The evaluation: what counts as right, the formulas, gold files that are wrong, and the command."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from arabic_geo.document import Document
from arabic_geo.errors import ArabicGeoError, DecodeError
from arabic_geo.evaluate import (
    Counts,
    GoldError,
    Interval,
    Measure,
    Record,
    Report,
    evaluate,
    find_interval,
    main,
    pair_cues,
    read_gold,
    read_record,
    share_words,
    trim_date,
)
from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind, Stance
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.quantities.results import Modifier, Quantity, QuantityKind
from arabic_geo.spans import Span

TEXT = (
    "ذكر مدير المرفأ سليم قرداحي لوكالة البحر أن نحو 3590 طنا من القمح وصلت في عام 2019."
    " وأضاف المدير أن تسعة عمال أصيبوا."
)

Json = dict[str, Any]


def place(words: str, text: str = TEXT) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


def span(words: str) -> Span:
    return Span(*place(words))


def ends(words: str) -> Json:
    start, end = place(words)
    return {"start": start, "end": end, "text": words}


@pytest.fixture
def gold() -> Json:
    wheat = {"kind": "measure", "value": "3590", "high": None, "unit": "t", "modifier": "approx", "noun": "القمح"}
    men = {"kind": "cardinal", "value": "9", "high": None, "unit": None, "modifier": None, "noun": "عمال"}
    said = {
        "cue": place("ذكر"),
        "source": place("مدير المرفأ سليم قرداحي"),
        "content": place("نحو 3590 طنا من القمح وصلت في عام 2019"),
        "outlet": place("وكالة البحر"),
        "refers_to": None,
        "mode": "indirect",
        "kind": "organization",
    }
    added = said | {
        "cue": place("أضاف"),
        "source": place("المدير"),
        "content": place("تسعة عمال أصيبوا"),
        "outlet": None,
        "refers_to": "مدير المرفأ سليم قرداحي",
    }
    return {
        "id": "harbour",
        "text": TEXT,
        "quantities": [ends("3590 طنا") | wheat, ends("تسعة") | men],
        "dates": [ends("عام 2019") | {"value": "2019"}],
        "attributions": [said, added],
    }


WHEAT = Quantity(
    span("3590 طنا"), QuantityKind.MEASURE, 3590, unit="t", modifier=Modifier.APPROX, noun=span("القمح")
)  # fmt: skip
MEN = Quantity(span("تسعة"), QuantityKind.CARDINAL, 9, noun=span("عمال"))
YEAR = DateMention(span("عام 2019"), "2019")
SAID = Attribution(
    cue=span("ذكر"),
    source=span("مدير المرفأ سليم قرداحي"),
    refers_to=None,
    content=span("نحو 3590 طنا من القمح وصلت في عام 2019"),
    outlet=span("وكالة البحر"),
    mode=Mode.INDIRECT,
    kind=SourceKind.ORGANIZATION,
    stance=Stance.SAY,
    negated=False,
    frame="verb",
)
ADDED = attrs.evolve(
    SAID,
    cue=span("أضاف"),
    source=span("المدير"),
    refers_to=span("مدير المرفأ سليم قرداحي"),
    content=span("تسعة عمال أصيبوا"),
    outlet=None,
    frame="verb-again",
)


def answer(
    quantities: tuple[Quantity, ...] = (WHEAT, MEN),
    dates: tuple[DateMention, ...] = (YEAR,),
    attributions: tuple[Attribution, ...] = (SAID, ADDED),
    claims: tuple[Claim, ...] = (Claim(WHEAT, SAID), Claim(MEN, ADDED)),
) -> Document:
    layers = {"quantities": quantities, "dates": dates, "attributions": attributions, "claims": claims}
    return Document(TEXT, tuple(layers.items()))


def score(gold: Json, doc: Document) -> Report:
    return evaluate([read_record(gold)], read=lambda _: doc, samples=0)


def counts(report: Report) -> Mapping[str, Counts]:
    return {str(each.measure): each.counts for each in report.scores}


# --- whole answers ------------------------------------------------------------------------------------------------


def test_a_perfect_answer(gold: Json) -> None:
    report = score(gold, answer())
    assert not report.misses
    wanted = {name: each.wanted for name, each in counts(report).items()}
    assert wanted == dict.fromkeys(map(str, Measure), 2) | {
        "quantity unit": 1, "quantity modifier": 1, "dates": 1, "date value": 1,
        "attribution outlet": 1, "attribution refers_to": 1, "claims unattributed": 0,
    }  # fmt: skip
    assert all(each == Counts(each.wanted, each.wanted, each.wanted) for each in counts(report).values())


def test_an_empty_answer(gold: Json) -> None:
    report = score(gold, Document(TEXT))
    found = counts(report)
    assert found["quantities"] == found["attributions strict"] == Counts(0, 2, 0)
    assert found["dates"] == Counts(0, 1, 0)
    assert found["quantity kind"] == found["attribution mode"] == found["claims attributed"] == Counts()
    assert all(each.f1 == 0 for each in found.values())
    assert [(miss.layer, miss.what) for miss in report.misses] == [
        ("attributions", "missed"), ("quantities", "missed"), ("dates", "missed"), ("attributions", "missed"),
        ("quantities", "missed"),
    ]  # fmt: skip
    assert report.frames == ()


def test_an_answer_where_nothing_is_wanted(gold: Json) -> None:
    report = score(gold | {"quantities": [], "dates": [], "attributions": []}, answer())
    assert counts(report)["quantities"] == counts(report)["attributions found"] == Counts(0, 0, 2)
    assert {miss.what for miss in report.misses} == {"false"}


# --- quantities and claims ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "spans_right"),
    [
        (lambda q: attrs.evolve(q, span=Span(q.span.start, q.span.end - 1)), 1),
        (lambda q: attrs.evolve(q, span=q.span.shift(1)), 1),
        (lambda q: attrs.evolve(q, value=3591), 2),
        (lambda q: attrs.evolve(q, high=4000), 2),
    ],
)
def test_a_quantity_is_span_value_and_high(
    gold: Json, change: Callable[[Quantity], Quantity], spans_right: int
) -> None:
    report = score(gold, answer(quantities=(change(WHEAT), MEN)))
    assert report.counts("quantities") == Counts(1, 2, 2)
    assert report.counts("quantity spans") == Counts(spans_right, 2, 2)
    assert report.counts("quantity kind") == Counts(1, 1, 1)
    assert sorted(miss.what for miss in report.misses) == ["false", "missed"]


def test_null_earns_nothing_and_an_invention_costs(gold: Json) -> None:
    wheat = attrs.evolve(WHEAT, modifier=None, noun=span("طنا"))
    report = score(gold, answer(quantities=(wheat, attrs.evolve(MEN, unit="kg"))))
    assert report.counts("quantities") == Counts(2, 2, 2)
    assert report.counts("quantity unit") == Counts(1, 1, 2)
    assert report.counts("quantity modifier") == Counts(0, 1, 0)
    assert report.counts("quantity noun") == Counts(1, 2, 2)
    assert [miss.what for miss in report.misses] == ["modifier of «3590 طنا»", "noun of «3590 طنا»", "unit of «تسعة»"]


@pytest.mark.parametrize(("owner", "right"), [(SAID, 0), (None, 0), (ADDED, 1)])
def test_the_owner_of_a_figure(gold: Json, owner: Attribution | None, right: int) -> None:
    report = score(gold, answer(claims=(Claim(WHEAT, SAID), Claim(MEN, owner))))
    assert report.counts("claims attributed") == Counts(1 + right, 2, 2)


@pytest.mark.parametrize(("owner", "right"), [(SAID, 0), (None, 1)])
def test_a_figure_of_the_writer(gold: Json, owner: Attribution | None, right: int) -> None:
    del gold["attributions"][1]
    report = score(gold, answer(claims=(Claim(WHEAT, SAID), Claim(MEN, owner))))
    assert report.counts("claims unattributed") == Counts(right, 1, 1)


def test_the_innermost_content_owns_and_equal_ones_share(gold: Json) -> None:
    outer = gold["attributions"][0] | {"cue": place("مدير"), "content": [0, len(TEXT)]}
    equal = gold["attributions"][1] | {"cue": place("المدير")}
    gold["attributions"] += [outer, equal]
    men = read_record(gold).marks.quantities[1]
    assert men.owners == (span("أضاف"), span("المدير"))


# --- dates --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["في عام 2019", "2019"])
def test_a_lead_before_a_date_is_forgiven(gold: Json, words: str) -> None:
    report = score(gold, answer(dates=(DateMention(span(words), "2019"),)))
    assert report.counts("dates") == report.counts("date value") == Counts(1, 1, 1)


def test_what_follows_a_date_is_not(gold: Json) -> None:
    report = score(gold, answer(dates=(DateMention(span("عام 201"), None),)))
    assert report.counts("dates") == Counts(0, 1, 1)
    assert report.counts("date value") == Counts()


@pytest.mark.parametrize(
    ("text", "core"),
    [("مساء يوم الخميس", "الخميس"), ("عاما", "عاما"), ("يوم", "يوم"), ("فجر\n الأحد", "الأحد"), ("عام", "عام")],
)
def test_leads(text: str, core: str) -> None:
    assert trim_date(text, Span(0, len(text))).of(text) == core


# --- attributions -------------------------------------------------------------------------------------------------


def test_source_and_content_need_half_of_their_words(gold: Json) -> None:
    half, less = span("مدير المرفأ"), span("مدير")
    content = span("القمح وصلت في عام 2019")
    report = score(gold, answer(attributions=(attrs.evolve(SAID, source=half, content=content), ADDED)))
    for measure in (Measure.SOURCES, Measure.CONTENTS, Measure.STRICT, Measure.CUES_TO_THE_LETTER):
        assert report.counts(measure) == Counts(2, 2, 2)
    assert report.counts("sources to the letter") == report.counts("contents to the letter") == Counts(1, 2, 2)
    report = score(gold, answer(attributions=(attrs.evolve(SAID, source=less), ADDED)))
    assert report.counts("attribution sources") == report.counts("attributions strict") == Counts(1, 2, 2)
    assert report.counts("attribution contents") == Counts(2, 2, 2)


def test_an_absent_source_is_like_an_absent_one_alone(gold: Json) -> None:
    gold["attributions"][1]["source"] = None
    assert score(gold, answer()).counts("attribution sources") == Counts(1, 2, 2)
    doc = answer(attributions=(SAID, attrs.evolve(ADDED, source=None)))
    assert score(gold, doc).counts("attribution sources") == Counts(2, 2, 2)


def test_fields_of_an_attribution(gold: Json) -> None:
    said = attrs.evolve(SAID, outlet=None, mode=Mode.DIRECT, refers_to=span("المرفأ"))
    added = attrs.evolve(ADDED, outlet=span("القمح"), kind=SourceKind.PERSON, refers_to=span("مدير المرفأ"))
    report = score(gold, answer(attributions=(said, added)))
    assert report.counts("attribution mode") == report.counts("attribution kind") == Counts(1, 2, 2)
    assert report.counts("attribution outlet") == Counts(0, 1, 1)
    assert report.counts("attribution refers_to") == Counts(1, 1, 2)


def test_an_earlier_mention_may_be_a_span(gold: Json) -> None:
    gold["attributions"][1]["refers_to"] = place("مدير المرفأ سليم قرداحي")
    assert score(gold, answer()).counts("attribution refers_to") == Counts(1, 1, 1)


@pytest.mark.parametrize(
    ("wanted", "given", "pairs"),
    [
        ([(0, 4)], [(3, 4)], [(0, 0)]),  # a quarter
        ([(0, 5)], [(4, 5)], []),
        ([(0, 4)], [(4, 8)], []),
        ([(0, 4), (2, 6)], [(2, 6)], [(1, 0)]),  # the closest first
        ([(0, 4)], [(0, 3), (0, 4)], [(0, 1)]),
        ([(0, 4), (0, 4)], [(0, 4)], [(0, 0)]),
    ],
)
def test_cues_pair(wanted: list[tuple[int, int]], given: list[tuple[int, int]], pairs: list[tuple[int, int]]) -> None:
    assert pair_cues([Span(*each) for each in wanted], [Span(*each) for each in given]) == pairs


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("وزير الري", "وزير", True),
        ("وزير الري سامي", "وزير", False),
        (None, None, True),
        ("وزير", None, False),
        ("«…»", "؟", True),
    ],
)
def test_shared_words(one: str | None, other: str | None, same: bool) -> None:
    assert share_words(one, other) is share_words(other, one) is same


def test_frames(gold: Json) -> None:
    wrong = attrs.evolve(ADDED, content=span("القمح"))
    false = attrs.evolve(SAID, cue=span("وصلت"))
    report = score(gold, answer(attributions=(SAID, false, wrong)))
    assert [(each.frame, each.given, each.found, each.strict) for each in report.frames] == [
        ("verb", 2, 1, 1),
        ("verb-again", 1, 1, 0),
    ]
    assert report.frames[0].precision == report.frames[0].strict_precision == 0.5


# --- over many articles -------------------------------------------------------------------------------------------


def read_half(records: list[Record]) -> Callable[[str], Document]:
    """A reader that answers every second time."""
    turns = iter(range(len(records)))
    return lambda _: answer() if next(turns) % 2 else Document(TEXT)


def test_articles_are_counted_together(gold: Json) -> None:
    records = [read_record(gold)] * 3
    report = evaluate(records, read=read_half(records), samples=0)
    assert report.counts("attributions found") == Counts(2, 6, 2)
    assert report.scores[0].f1 is None


def test_outlets_come_by_name_the_weakest_first(gold: Json) -> None:
    records = [read_record(gold | {"outlet": outlet}) for outlet in ("الساحل", "الجبل", "الساحل", "الجبل", None)]
    report = evaluate(records, read=read_half(records), samples=0)
    found = [(each.outlet, each.articles, each.scores[-1].counts) for each in report.outlets]
    assert found == [("الساحل", 2, Counts(0, 4, 0)), ("harbour", 1, Counts(0, 2, 0)), ("الجبل", 2, Counts(4, 4, 4))]


def test_intervals_hold_the_figure_and_stay_the_same(gold: Json) -> None:
    records = [read_record(gold)] * 20
    first, again = (evaluate(records, read=read_half(records), samples=200) for _ in range(2))
    assert first == again
    single = [evaluate(records, read=read_half(records), samples=1, seed=seed).scores[0] for seed in range(9)]
    assert len({each.recall for each in single}) > 1
    recall = first.scores[0].recall
    assert recall and 0.2 <= recall.low < 0.5 < recall.high <= 0.8
    assert first.scores[0].precision == Interval(1.0, 1.0)
    unattributed = {each.measure: each for each in first.scores}[Measure.UNATTRIBUTED]
    assert unattributed.f1 is None  # nothing to count in any draw


@given(st.lists(st.integers(0, 9), min_size=1, max_size=300))
def test_an_interval_leaves_out_at_most_its_share(figures: list[int]) -> None:
    interval = find_interval(figures)
    assert interval
    assert sum(each < interval.low for each in figures) <= 0.025 * len(figures)
    assert sum(each > interval.high for each in figures) <= 0.025 * len(figures)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_figures_by_hand(right: int, missed: int, false: int) -> None:
    counts = Counts(right, right + missed, right + false)
    assert counts.precision == (right / (right + false) if right + false else 0)
    assert counts.recall == (right / (right + missed) if right + missed else 0)
    exact = Fraction(2 * right, 2 * right + missed + false) if right else Fraction(0)
    assert counts.f1 == pytest.approx(float(exact))


# --- gold files ---------------------------------------------------------------------------------------------------


def write(path: Path, *lines: Json | str | bytes) -> str:
    encoded = (
        each if isinstance(each, bytes) else (each if isinstance(each, str) else json.dumps(each)).encode()
        for each in lines
    )
    path.write_bytes(b"\n".join(encoded))
    return str(path)


def test_a_file_is_read_line_by_line(gold: Json, tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", gold, "", gold | {"outlet": "الساحل"}, "")
    assert [(record.id, record.outlet) for record in read_gold(path)] == [("harbour", None), ("harbour", "الساحل")]


def test_a_line_separator_within_a_string_ends_no_line(tmp_path: Path) -> None:
    line = '{"id": "1", "text": "سطر\u2028سطر\x85", "quantities": [], "dates": [], "attributions": []}'
    assert len(list(read_gold(write(tmp_path / "gold.jsonl", line)))) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        (b'{"id": "\xff"}', "is not UTF-8 at byte 8"),
        ("[]", "is no object"),
        ("{}", "text: is missing"),
    ],
)
def test_a_bad_line_is_named(gold: Json, tmp_path: Path, line: str | bytes, reason: str) -> None:
    path = write(tmp_path / "gold.jsonl", gold, line)
    with pytest.raises(ArabicGeoError) as caught:
        list(read_gold(path))
    assert str(caught.value).startswith(f"{path}:2: {reason}")
    assert isinstance(caught.value, GoldError) and caught.value.line == 2


BAD: list[tuple[str, int, Json, str]] = [
    ("quantities", 0, {"end": 10_000}, "quantities[0]: the span [48, 10000] is not within the text"),
    ("quantities", 0, {"start": 56}, "quantities[0]: the span [56, 56] is not within"),
    ("quantities", 0, {"start": True}, "quantities[0]: the span [True, 56] is not within"),
    ("quantities", 1, {"text": "عشرة"}, "quantities[1].text: is 'عشرة', but the offsets hold 'تسعة'"),
    ("quantities", 1, {"kind": "number"}, "quantities[1].kind: is 'number'; write one of cardinal, percent"),
    ("quantities", 1, {"kind": []}, "quantities[1].kind: is no string"),
    ("quantities", 1, {"modifier": "about"}, "quantities[1].modifier: is 'about'; write one of approx"),
    ("quantities", 1, {"value": None}, "quantities[1].value: is None; write an exact number"),
    ("quantities", 1, {"value": 0.1}, "quantities[1].value: is 0.1; write an exact number"),
    ("quantities", 1, {"value": "1/0"}, "quantities[1].value: is '1/0'"),
    ("quantities", 1, {"value": "1e999999999"}, "quantities[1].value: is '1e999999999'"),
    ("quantities", 1, {"value": True}, "quantities[1].value: is True"),
    ("quantities", 1, {"noun": 7}, "quantities[1].noun: is no string"),
    ("dates", 0, {"value": 2019}, "dates[0].value: is no string"),
    ("attributions", 0, {"cue": None}, "attributions[0].cue: is no span"),
    ("attributions", 0, {"cue": [0]}, "attributions[0].cue: is no span"),
    ("attributions", 0, {"source": [5, 4]}, "attributions[0].source: the span [5, 4]"),
    ("attributions", 0, {"texts": {"outlet": None}}, "attributions[0].texts.outlet: is None, but the offsets hold"),
    ("attributions", 1, {"mode": "said"}, "attributions[1].mode: is 'said'; write one of direct, mixed, indirect"),
    ("attributions", 1, {"kind": None}, "attributions[1].kind: is no string"),
]


@pytest.mark.parametrize(("layer", "index", "change", "reason"), BAD, ids=[reason[:40] for *_, reason in BAD])
def test_a_bad_mark_is_named(gold: Json, layer: str, index: int, change: Json, reason: str) -> None:
    gold[layer][index] |= change
    with pytest.raises(DecodeError) as caught:
        read_record(gold)
    assert str(caught.value).startswith(reason)


@pytest.mark.parametrize("layer", ["quantities", "dates", "attributions"])
def test_every_field_must_be_there(gold: Json, layer: str) -> None:
    for name in gold[layer][0].keys() - {"text"}:
        bad = gold | {layer: [{key: value for key, value in gold[layer][0].items() if key != name}]}
        with pytest.raises(DecodeError, match=rf"{layer}\[0\]\.{name}: is missing"):
            read_record(bad)
    with pytest.raises(DecodeError, match=f"{layer}: is no list"):
        read_record(gold | {layer: {}})


# --- the command --------------------------------------------------------------------------------------------------


@pytest.fixture
def file(gold: Json, tmp_path: Path) -> str:
    return write(tmp_path / "gold.jsonl", gold)


def test_the_table(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([file, "--samples", "10"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[0] == "1 articles"
    assert [line[:24].rstrip() for line in lines[2 : 2 + len(Measure)]] == list(Measure)
    assert "precision by frame" in out and "harbour" in lines[-1]


def test_json(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([file, "--json", "--samples", "10"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert list(data["measures"]) == list(Measure)
    assert data["measures"]["quantities"].keys() == {"f1", "precision", "recall", "n", "intervals"}
    assert data["outlets"]["harbour"]["articles"] == 1
    assert "misses" not in data


def test_misses_are_listed_by_layer(gold: Json, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold["dates"] = [ends("القمح") | {"value": None}, ends("عمال") | {"value": None}]
    path = write(tmp_path / "gold.jsonl", gold)
    assert main([path, "--samples", "0", "--misses", "1"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines() if line.startswith("dates\t")]
    assert [row[:4] for row in rows] == [["dates", "harbour", str(TEXT.index("القمح")), "missed"]]
    assert main([path, "--json", "--misses", "5"]) == 0
    assert [row[0] for row in json.loads(capsys.readouterr().out)["misses"]].count("dates") == 3


def test_a_bad_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for lines in ((), ("{}",), ("nonsense",)):
        path = write(tmp_path / "gold.jsonl", *lines)
        assert main([path]) == 1
        out, err = capsys.readouterr()
        assert out == "" and err.count("\n") == 1 and path in err


@pytest.mark.parametrize("argv", [[], ["gold.jsonl", "--samples", "-1"], ["gold.jsonl", "--misses", "many"]])
def test_wrong_arguments(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(argv)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: python -m arabic_geo.evaluate")
