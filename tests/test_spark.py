"""In Spark, in partitions and processes of its own, every row is what one process makes of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import arabic_geo
from arabic_geo.cli import read_sample
from arabic_geo.testing import texts as strategies

pytestmark = pytest.mark.needs_spark

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "news.jsonl"
PARTITIONS = 6


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        yield SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()


def make_articles(path: Path) -> Path:
    """A file of articles of our own: the bundled one, and sentences; with an empty text, and none."""
    texts = [read_sample(), *strategies.SENTENCES, "", None]
    lines = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("source", ["own", "corpus"])
def test_partitions_make_no_difference(spark: Any, source: str, tmp_path: Path) -> None:
    from pyarrow import parquet

    from arabic_geo.export.arrow import DOCUMENTS, parse_batch, to_batch

    if source == "corpus" and not CORPUS.exists():
        pytest.skip("the corpus is not here")
    articles = CORPUS if source == "corpus" else make_articles(tmp_path / "articles.jsonl")
    schema = spark.createDataFrame(DOCUMENTS.empty_table()).schema
    frame = spark.read.json(str(articles)).select("id", "text").repartition(PARTITIONS)
    frame.mapInArrow(lambda batches: map(parse_batch, batches), schema).write.parquet(str(tmp_path / "found"))

    parts = list((tmp_path / "found").glob("part-*.parquet"))
    together = {row["id"]: row for part in parts for row in parquet.read_table(part).to_pylist()}
    rows = [json.loads(line) for line in articles.read_text(encoding="utf-8").splitlines()]
    docs = [None if row["text"] is None else arabic_geo.parse(row["text"]) for row in rows]
    alone = to_batch(docs, [row["id"] for row in rows]).to_pylist()
    assert len(parts) > 1 and len(together) == len(alone)
    for row in alone:
        assert together[row["id"]] == row, row["id"]
