"""Draw claims of a corpus at random, each with what the library says of it, for somebody to judge.

    python tests/audits/draw_claims.py CORPUS [--seed 20151] [--size 150] [--around 400] > sample.jsonl

CORPUS has one JSON object a line, with ``id`` and ``text``. Each line of the sample names an article, the offsets of
the figure, and what was read: figure, noun, places, date, speaker. ``before`` and ``after`` are so many characters of
the text around the figure, out to the ends of the sentences there. The same seed, corpus and
rules draw the same sample.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

import arabic_geo
from arabic_geo import Claim, Span

ENDS = ".؟!\n"


def describe(article: dict[str, str], claim: Claim, around: int) -> dict[str, Any]:
    """What the library says of a claim, and the text that it stands in."""
    text, span = article["text"], claim.span
    quantity, owner = claim.quantity, claim.attribution
    start = max((text.rfind(end, 0, max(0, span.start - around)) for end in ENDS), default=-1) + 1
    stops = [at for end in ENDS if (at := text.find(end, min(len(text), span.end + around))) >= 0]
    end = min(stops, default=len(text) - 1) + 1

    def cut(part: Span | None) -> str | None:
        return part.of(text) if part else None

    return {
        "article": article["id"],
        "start": span.start,
        "end": span.end,
        "before": text[start : span.start],
        "figure": span.of(text),
        "after": text[span.end : end],
        "value": str(quantity.value) + (f"-{quantity.high}" if quantity.high is not None else ""),
        "kind": str(quantity.kind),
        "unit": quantity.unit,
        "noun": cut(quantity.noun),
        "places": [f"{place.code} ({place.span.of(text)})" for place in claim.places],
        "date": cut(claim.date.span if claim.date else None),
        "cue": cut(owner.cue if owner else None),
        "speaker": cut(owner.speaker if owner else None),
        "outlet": cut(owner.outlet if owner else None),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Draw claims of a corpus at random.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=20151)
    parser.add_argument("--size", type=int, default=150)
    parser.add_argument("--around", type=int, default=400, help="characters of context on either side, at least")
    args = parser.parse_args()
    with args.corpus.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    claims = [(article, claim) for article in articles for claim in arabic_geo.parse(article["text"]).claims]
    for article, claim in random.Random(args.seed).sample(claims, args.size):
        print(json.dumps(describe(article, claim, args.around), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
