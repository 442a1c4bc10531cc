"""Disturb every article of a corpus at random, parse it, map the results back: they must be those of the article.

    python tests/check_noise.py CORPUS [--seed 1] [--rate 0.2]

CORPUS has one JSON object a line, with ``id`` and ``text``. Prints each article that differs: the layers, the
results by their offsets, and which disturbances alone, of the same seed, make a difference. Exit code 1 if any does.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any

from noise import DISTURBANCES, disturb, move

import arabic_geo
from arabic_geo import Document
from arabic_geo.normalize import MATCH, normalize


def compare(doc: Document, names: Iterable[str], seed: str, rate: float) -> dict[str, tuple[list[Any], list[Any]]]:
    """What is lost and what is new in each layer when the document's text is disturbed."""
    disturbed = disturb(doc.text, names, Random(seed), rate)
    if normalize(disturbed.text, *MATCH).text != normalize(doc.text, *MATCH).text:
        return {"normal form": ([], [])}
    found = arabic_geo.parse(disturbed.text)
    differences: dict[str, tuple[list[Any], list[Any]]] = {}
    for name, before in doc.layers:
        after = move(found.layer(name), disturbed)
        if after != before:
            differences[name] = ([r for r in before if r not in after], [r for r in after if r not in before])
    return differences


def main() -> int:
    parser = argparse.ArgumentParser(description="Disturb a corpus and compare what is found.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=0.2, help="share of the characters disturbed (default: 0.2)")
    args = parser.parse_args()
    with args.corpus.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    results = 0
    differing: Counter[str] = Counter()
    for article in articles:
        doc = arabic_geo.parse(article["text"])
        results += sum(len(found) for _, found in doc.layers)
        seed = f"{args.seed} {article['id']}"
        differences = compare(doc, DISTURBANCES, seed, args.rate)
        if not differences:
            continue
        causes = [name for name in DISTURBANCES if compare(doc, [name], seed, args.rate)]
        differing[", ".join(causes) or "several together"] += 1
        print(f"{article['id']}: {', '.join(causes) or 'several together'}")
        for layer, (lost, new) in differences.items():
            for sign, values in (("-", lost), ("+", new)):
                for value in values:
                    print(f"  {sign} {layer}: {value}")
    print(f"{len(articles)} articles, {results} results, {differing.total()} articles differ", *differing.items())
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
