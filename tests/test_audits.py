"""The audit of attributions: its verdicts are complete, and docs/evaluation.md counts them as they are."""

import json
from collections import Counter
from pathlib import Path

import regex

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
    assert left == {"right": 77, "wrong": 23}
