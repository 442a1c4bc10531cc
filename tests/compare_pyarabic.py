"""Hold steps of normalization against pyarabic's on a corpus, and count by code point where they differ.

    python tests/compare_pyarabic.py CORPUS

CORPUS has one JSON object a line, with ``text``. Each token is given to both; of one that differs, the code points
that only one of the two changes are counted. No text is printed.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from pyarabic import araby

from arabic_geo.normalize import (
    Step,
    fold_alef_maksura,
    fold_hamza_alef,
    fold_hamza_seats,
    fold_presentation_forms,
    fold_teh_marbuta,
    strip_marks,
    strip_tatweel,
)

PAIRS: tuple[tuple[Step, Callable[[str], str]], ...] = (
    (strip_marks, araby.strip_tashkeel),
    (strip_tatweel, araby.strip_tatweel),
    (fold_presentation_forms, araby.normalize_ligature),
    (fold_hamza_alef, araby.normalize_alef),
    (fold_hamza_seats, araby.normalize_hamza),
    (fold_alef_maksura, araby.normalize_alef),
    (fold_teh_marbuta, araby.normalize_teh),
)


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare normalizers with pyarabic's on a corpus.")
    parser.add_argument("corpus", type=Path)
    corpus: Path = parser.parse_args().corpus
    words: Counter[str] = Counter()
    with corpus.open(encoding="utf-8") as lines:
        for line in lines:
            words.update(json.loads(line)["text"].split())
    print(f"{words.total()} words, {len(words)} different")
    for step, theirs in PAIRS:
        differing, points = 0, Counter[str]()
        for word, times in words.items():
            if step(word) != theirs(word):
                differing += times
                points.update({char: times for char in set(word) if step(char) != theirs(char)})
        counted = ", ".join(f"U+{ord(char):04X} {times}" for char, times in points.most_common())
        print(f"{step.name} / {theirs.__name__}: {differing} words differ: {counted or '-'}")


if __name__ == "__main__":
    main()
