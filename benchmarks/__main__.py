"""The command; see the package."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks import measure
from benchmarks.page import write_page

HERE = Path(__file__).parent


def make_peers() -> Path:
    """The Python of the peers' environment, made where there is none yet."""
    home = HERE / ".peers"
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "-r", str(HERE / "peers.txt")], check=True)
    return python


def main() -> None:
    """Measure everything, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure the library and its peers.")
    parser.add_argument("corpus", type=Path, help='a JSONL file, each line an object with a "text"')
    parser.add_argument("--articles", type=int, default=200, help="how many of its first texts are timed (200)")
    parser.add_argument("--stream", type=int, default=10_000, help="how many texts parse_many is given (10000)")
    parser.add_argument("--peers", type=Path, help="a Python that has the packages of peers.txt; made where not given")
    parser.add_argument("--docs", type=Path, default=HERE.parent / "docs", help="where the page is")
    args = parser.parse_args()
    texts = measure.read_texts(args.corpus, args.articles)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    layers = measure.measure_layers(texts)
    peers = measure.measure_peers(args.peers or make_peers(), texts)
    growth = measure.measure_growth(texts)
    imports = measure.measure_imports()
    lines = len(measure.read_texts(args.corpus))
    plan = ((lines, 1), (args.stream, 1), (args.stream, 2))
    streams = [{"texts": n, "workers": w, **measure.measure_stream(args.corpus, n, w)} for n, w in plan]
    machine = (
        f"{len(texts)} articles of {sum(map(len, texts)):,} characters; {platform.python_implementation()} "
        f"{platform.python_version()}, {os.cpu_count()} cores; load of the machine {load:.1f} at the start, "
        f"{os.getloadavg()[0] if hasattr(os, 'getloadavg') else load:.1f} at the end."
    )
    measured = {
        "machine": machine,
        "layers": layers,
        "peers": peers,
        "factors": measure.FACTORS,
        "growth": growth,
        "imports": imports,
        "streams": streams,
    }
    write_page(args.docs, measured)
    json.dump(measured, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
