"""Score the library on a gold file and fail where a measure falls below its floor.

    python tests/check_floors.py EVALUATION            compare with tests/floors.json
    python tests/check_floors.py EVALUATION --write    make what is reached today the floors

EVALUATION is the directory that holds ``score.py`` and ``dev.jsonl``. A floor is an F1 by measure.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")


def score(evaluation: Path) -> dict[str, float]:
    """F1 by measure."""
    command = [sys.executable, str(evaluation / "score.py"), str(evaluation / "dev.jsonl"), "--json"]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return {measure: figures["f1"] for measure, figures in json.loads(printed).items()}


def compare(reached: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """What is wrong, a line each: a measure below its floor, a floor of an unknown measure.

    >>> compare({"dates": 0.91, "quantities": 0.80}, {"dates": 0.9, "quantities": 0.85, "mood": 0.5})
    ['quantities: 0.800 is below 0.850', 'mood: no such measure']
    """
    wrong: list[str] = []
    for measure, floor in floors.items():
        if measure not in reached:
            wrong.append(f"{measure}: no such measure")
        elif reached[measure] < floor:
            wrong.append(f"{measure}: {reached[measure]:.3f} is below {floor:.3f}")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the scores with their floors.")
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("--write", action="store_true", help="make what is reached today the floors")
    args = parser.parse_args()
    reached = score(args.evaluation)
    if args.write:
        floors = {measure: math.floor(f1 * 1000) / 1000 for measure, f1 in reached.items()}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    for measure, f1 in reached.items():
        print(f"{measure:24} F1 {f1:.3f}  floor {floors.get(measure, 0.0):.3f}")
    wrong = compare(reached, floors)
    print(*wrong, sep="\n", file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
