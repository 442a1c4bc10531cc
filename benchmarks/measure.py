"""The measures: each gives plain numbers, and none keeps a word of the corpus."""

from __future__ import annotations

import gc
import itertools
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import regex

import arabic_geo
from arabic_geo import Parser
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.tokens import tokenize

RUNS: Final = 5
WORDS: Final = regex.compile(r"\w+")
FACTORS: Final = (1, 2, 4, 8, 16, 32, 64)
#: Texts that nobody wrote: each repeats one thing that a rule may begin with.
HOSTILE: Final = {
    "clitics": "و ",
    "quotation marks": "«» ",
    "cues": "قال إن ",
    "scale words": "مليون وألف و",
    "places and figures": "فرنسا 5 ",
}


def read_texts(corpus: Path, count: int | None = None) -> list[str]:
    """The texts of the first lines of a JSONL file, each an object with a ``text``."""
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in itertools.islice(lines, count)]


def _time(work: Callable[[], Any]) -> float:
    """The processor time of a call: what other work on the machine takes does not count."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def measure_layers(texts: Sequence[str]) -> dict[str, float]:
    """What each step and layer costs over the texts, in scans: medians of runs that take turns."""
    parser = Parser()
    normalized = [normalize(text, *MATCH) for text in texts]
    pieces = [[text for text in WORDS.findall(form.text)] for form in normalized]
    work: dict[str, Callable[[], Any]] = {
        "scan": lambda: [WORDS.findall(text) for text in texts],
        "normalize": lambda: [normalize(text, *MATCH) for text in texts],
        "lookup": lambda: [[parser.readings[word] for word in words] for words in pieces],
        "tokenize": lambda: [tokenize(form, parser.readings) for form in normalized],
        "find_quantities": lambda: [arabic_geo.find_quantities(text) for text in texts],
        "find_dates": lambda: [arabic_geo.find_dates(text) for text in texts],
        "find_attributions": lambda: [arabic_geo.find_attributions(text) for text in texts],
        "find_places": lambda: [arabic_geo.find_places(text) for text in texts],
        "parse": lambda: [parser.parse(text) for text in texts],
    }
    for function in work.values():
        function()
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(RUNS):
        for name, function in work.items():
            times[name].append(_time(function))
    scan = statistics.median(times["scan"])
    return {name: statistics.median(taken) / scan for name, taken in times.items()}


def measure_peers(python: Path, texts: Sequence[str]) -> dict[str, float]:
    """What other packages cost over the texts, in scans of their own process."""
    script = Path(__file__).with_name("peers.py")
    command = [str(python), str(script), str(RUNS)]
    answer = subprocess.run(command, input=json.dumps(list(texts)), capture_output=True, text=True, check=True)
    return {name: float(ratio) for name, ratio in json.loads(answer.stdout).items()}


def measure_growth(texts: Sequence[str]) -> dict[str, list[float]]:
    """Milliseconds of ``parse`` for 1 to 64 times an article of middling length, and as much of hostile text."""
    article = sorted(texts, key=len)[len(texts) // 2]
    hostile = {name: unit * (len(article) // len(unit)) for name, unit in HOSTILE.items()}
    parser = Parser()
    grown: dict[str, list[float]] = {}
    for name, text in {"an article": article + "\n", **hostile}.items():
        parser.parse(text)
        grown[name] = [1000 * min(_time(lambda t=text, f=f: parser.parse(t * f)) for _ in range(3)) for f in FACTORS]
    return grown


def _repeat(corpus: Path, count: int) -> Iterator[str]:
    """As many texts as are wanted, the corpus again and again, read line by line."""
    made = 0
    while made < count:
        with corpus.open(encoding="utf-8") as lines:
            for line in itertools.islice(lines, count - made):
                yield json.loads(line)["text"]
                made += 1


def stream(corpus: Path, count: int, workers: int) -> dict[str, float]:
    """Seconds that ``parse_many`` takes over so many texts, by the clock and of all processors, and peaks of memory."""
    peaks: dict[int, int] = {}
    start = time.perf_counter()
    for done, _ in enumerate(arabic_geo.parse_many(_repeat(corpus, count), workers=workers), 1):
        if done % 500 == 0 or done == count:
            for pid in (os.getpid(), *_children(os.getpid())):
                peaks[pid] = max(peaks.get(pid, 0), _peak(pid))
    seconds = time.perf_counter() - start
    spent = time.process_time() + _children_time()
    return {
        "seconds": seconds,
        "processors": spent,
        "megabytes": peaks.get(os.getpid(), 0) / 1024,
        "all": sum(peaks.values()) / 1024,
    }


def _children_time() -> float:
    """The processor time of all processes that this one has started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _children(pid: int) -> list[int]:
    """The processes that a process has started, where the system tells."""
    listing = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in listing.read_text().split()] if listing.exists() else []


def _peak(pid: int) -> int:
    """The peak of a process's resident memory in kilobytes, pages of shared libraries included."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


def measure_stream(corpus: Path, count: int, workers: int) -> dict[str, float]:
    """The same in a process of its own, that has parsed nothing before."""
    call = f"from benchmarks.measure import *; print(json.dumps(stream(Path({str(corpus)!r}), {count}, {workers})))"
    answer = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True)
    return {name: float(number) for name, number in json.loads(answer.stdout).items()}


def measure_imports() -> dict[str, float]:
    """Milliseconds of processor time of a whole process that imports one module and ends; medians, taking turns."""
    times: dict[str, list[float]] = {"regex": [], "arabic_geo": []}
    for _ in range(2 * RUNS):
        for module, taken in times.items():
            before = _children_time()
            subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
            taken.append(1000 * (_children_time() - before))
    return {module: statistics.median(taken) for module, taken in times.items()}
