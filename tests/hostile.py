"""Forty texts that nobody writes, each a unit to repeat; and what it takes to read them.

    python tests/hostile.py [--length 50000]

prints the table of docs/reliability.md: seconds of one core at n, 2n and 4n characters, and bytes a character.
"""

from __future__ import annotations

import argparse
import time
import tracemalloc
from collections.abc import Mapping
from typing import Final

import arabic_geo

UNITS: Final[Mapping[str, str]] = {
    "one letter": "ا",
    "one clitic": "و",
    "clitics apart": "و ",
    "one word": "كتاب ",
    "one word, no space": "كتاب",
    "one digit": "5",
    "one Arabic digit": "٥",
    "digits apart": "5 ",
    "digits and points": "5.",
    "digits and Arabic commas": "5،",
    "thousands": "999,",
    "ranges": "5-",
    "percent signs": "%",
    "number words": "خمسة ",
    "number words joined": "خمسة و",
    "scales": "مليون ",
    "scales joined": "مليون وألف و",
    "fractions": "نصف ",
    "vague amounts": "عشرات ",
    "money": "5 ريال ",
    "months": "مايو ",
    "years": "عام 2015 ",
    "cues": "قال ",
    "cues and complementizers": "قال إن ",
    "cues and sources": "قال الوزير ",
    "participles": "مشيرا إلى أن ",
    "relays": "نقلت وكالة رويترز عن ",
    "pronouns": "وأضاف أن الخطة جاهزة. ",
    "marks that open": "«",
    "marks that open after cues": "قال: «",
    "straight marks": '"',
    "brackets": "(",
    "lines": "\n",
    "spaces": " ",
    "NUL": "\0",
    "lone surrogates": "\ud800",
    "surrogates in the wrong order": "\udc00\ud800",
    "unassigned code points": "\u0378\U000e0fff",
    "vowels without a letter": "\u064e",
    "direction overrides": "\u202e5\u202c",
}


def repeat(unit: str, length: int) -> str:
    """A text of so many characters."""
    return (unit * (length // len(unit) + 1))[:length]


def measure_time(text: str) -> float:
    """The least seconds of this process that parsing takes, of two."""
    times: list[float] = []
    for _ in range(2):
        start = time.process_time()
        arabic_geo.parse(text)
        times.append(time.process_time() - start)
    return min(times)


def measure_memory(text: str) -> float:
    """The most bytes held at once while a text is parsed, result included, for each of its characters."""
    arabic_geo.parse(text[:1000])
    tracemalloc.start()
    try:
        arabic_geo.parse(text)
        return tracemalloc.get_traced_memory()[1] / len(text)
    finally:
        tracemalloc.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what hostile texts cost.")
    parser.add_argument("--length", type=int, default=50_000, help="characters of the shortest text (default: 50000)")
    length = parser.parse_args().length
    print(f"| repeated {length:,} to {4 * length:,} characters | n | 2n | 4n | bytes a character |")
    print("|---|---:|---:|---:|---:|")
    for name, unit in UNITS.items():
        times = [measure_time(repeat(unit, times * length)) for times in (1, 2, 4)]
        cells = [f"{seconds:.2f} s" for seconds in times]
        print(f"| {name} | {' | '.join(cells)} | {measure_memory(repeat(unit, length)):.0f} |", flush=True)


if __name__ == "__main__":
    main()
