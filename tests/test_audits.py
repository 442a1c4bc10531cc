"""The audits: their verdicts are complete, and the pages count them as they are."""

import json
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
import regex

import arabic_geo
from arabic_geo.spans import Span

TESTS = Path(__file__).parent
ROWS = [json.loads(line) for line in (TESTS / "audits" / "attributions.jsonl").read_text("utf-8").splitlines()]
PAGE = (TESTS.parent / "docs" / "evaluation.md").read_text("utf-8")
TABLE = regex.compile(r"^\| `([a-z-]+)` \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", regex.MULTILINE)


def test_every_verdict_is_complete() -> None:
    for row in ROWS:
        assert row.keys() == {"id", "start", "end", "frame", "verdict", "reason", "taken"}
        assert Span(row["start"], row["end"])
        assert row["verdict"] in {"right", "wrong"} and row["reason"].isascii()
        assert row["taken"] == (row["frame"] is not None)
    places = [(row["id"], row["frame"]) for row in ROWS]
    assert len(places) == len(set(places))


def test_the_page_counts_the_verdicts() -> None:
    taken = [row for row in ROWS if row["taken"]]
    read = Counter(row["frame"] for row in taken)
    placed = Counter(row["frame"] for row in taken if not row["reason"].startswith("no attribution: "))
    right = Counter(row["frame"] for row in taken if row["verdict"] == "right")
    table = {frame: tuple(map(int, counts)) for frame, _, *counts in TABLE.findall(PAGE)}
    assert table == {frame: (read[frame], placed[frame], right[frame]) for frame in read}


def test_a_hundred_were_left() -> None:
    left = Counter(row["verdict"] for row in ROWS if not row["taken"])
    assert left == {"right": 78, "wrong": 22}


AUDITS: Final = (
    ("quantities", "sample", {"found": 150, "not taken": 150}, "{found} of 150 findings are wrong, and {left} of 150"),
    ("dates", "asked", {"found": 150, "left": 100}, "{found} of 150 findings are wrong, and {left} of 100"),
)


@pytest.mark.parametrize(("layer", "sample", "size", "figures"), AUDITS)
def test_the_page_counts_the_faults(layer: str, sample: str, size: dict[str, int], figures: str) -> None:
    rows = [json.loads(line) for line in (TESTS / "audits" / f"{layer}.jsonl").read_text("utf-8").splitlines()]
    assert Counter(row[sample] for row in rows) == size
    for row in rows:
        assert row.keys() == {"article", "start", "end", sample, "verdict", "reason"}
        assert Span(row["start"], row["end"])
        assert row["verdict"] in {"right", "wrong", "missed"}
    found, left = (sum(row["verdict"] != "right" for row in rows if row[sample] == asked) for asked in size)
    page = " ".join((TESTS.parent / "docs" / f"{layer}.md").read_text("utf-8").split())
    assert figures.format(found=found, left=left) in page


UNREAD = [line.split(",") for line in (TESTS / "audits" / "unread.csv").read_text("utf-8").splitlines()[1:]]
REASONS = regex.compile(r"^\| (\w+) \| [^|]+ \| ([^|]+) \|$", regex.MULTILINE)


def test_the_hundred_commonest_unread_tokens_have_a_reason() -> None:
    reasons = dict(REASONS.findall(PAGE))
    assert len(UNREAD) == len({token for token, *_ in UNREAD}) == 100
    assert {reason for *_, reason in UNREAD} <= reasons.keys()
    assert all(0 < int(unread) <= int(seen) for _, unread, seen, _ in UNREAD)


@pytest.mark.parametrize("reason", sorted({row[-1] for row in UNREAD}))
def test_what_is_left_unread_is_silent(reason: str) -> None:
    assert not arabic_geo.find_attributions(dict(REASONS.findall(PAGE))[reason])


CLAIM_FIELDS: Final = ("noun", "places", "date", "speaker")


def test_the_page_counts_what_is_right_of_claims() -> None:
    rows = [json.loads(line) for line in (TESTS / "audits" / "claims.jsonl").read_text("utf-8").splitlines()]
    assert len({(row["article"], row["start"]) for row in rows}) == 150
    for row in rows:
        assert row.keys() == {"article", "start", "end", *CLAIM_FIELDS, "reason"}
        assert Span(row["start"], row["end"])
        assert all(row[name] in {"right", "wrong"} for name in CLAIM_FIELDS) and row["reason"].isascii()
        assert row["reason"] or all(row[name] == "right" for name in CLAIM_FIELDS)
    page = (TESTS.parent / "docs" / "claims.md").read_text("utf-8")
    for name in CLAIM_FIELDS:
        right = sum(row[name] == "right" for row in rows)
        assert f"| {name} | {right} of 150 | {right / 150:.2f} |" in page
