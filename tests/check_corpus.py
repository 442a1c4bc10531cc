"""Parse a corpus of real articles: every offset must lie in its text, no span be empty, and time be kept.

    python tests/check_corpus.py CORPUS [--seconds 15]

CORPUS has one JSON object a line, with ``id`` and ``text``. The seconds are those of one core, parsing alone.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

import arabic_geo
from arabic_geo import Document, Span


def spans(value: Any) -> Iterator[Span]:
    """Every span in a result, and in the results that it holds."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from spans(getattr(value, field.name))


def faults(doc: Document) -> Iterator[str]:
    """What is wrong with a document's offsets."""
    for name, results in doc.layers:
        for result in results:
            for span in spans(result):
                if not span.start < span.end <= len(doc.text):
                    yield f"{name}: {span} is empty or leaves the text ({len(doc.text)}), in {result}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Parse a corpus, check all offsets, keep the time.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seconds", type=float, default=15.0, help="what parsing may take (default: 15)")
    args = parser.parse_args()
    with args.corpus.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    wrong = 0
    seconds = 0.0
    found: Counter[str] = Counter()
    for article in articles:
        start = time.process_time()
        doc = arabic_geo.parse(article["text"])
        seconds += time.process_time() - start
        found.update({name: len(results) for name, results in doc.layers})
        for fault in faults(doc):
            wrong += 1
            print(f"{article['id']}: {fault}", file=sys.stderr)
    print(f"{len(articles)} articles in {seconds:.1f} s:", *(f"{n} {name}" for name, n in found.items()))
    if seconds > args.seconds:
        print(f"that is more than {args.seconds:g} s", file=sys.stderr)
    return 1 if wrong or seconds > args.seconds else 0


if __name__ == "__main__":
    sys.exit(main())
