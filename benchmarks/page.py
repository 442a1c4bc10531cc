"""The page about speed: its tables, and charts drawn as SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any, Final

BEGIN: Final = "<!-- measured -->"
END: Final = "<!-- /measured -->"
COLORS: Final = ("#1b6ca8", "#c0392b", "#27803a", "#8e5ba6", "#b9770e", "#555555")
FONT: Final = 'font-family="sans-serif" font-size="13"'


def draw_bars(title: str, bars: Mapping[str, float]) -> str:
    """Horizontal bars, one a name, with their numbers."""
    left, width, row = 170, 440, 26
    most = max(bars.values())
    lines = [f'<text x="8" y="20" {FONT} font-weight="bold">{escape(title)}</text>']
    for index, (name, value) in enumerate(bars.items()):
        y = 36 + index * row
        long = width * value / most
        color = COLORS[0] if name.startswith(("find_", "parse")) else COLORS[5]
        lines.append(f'<text x="{left - 8}" y="{y + 14}" text-anchor="end" {FONT}>{escape(name)}</text>')
        lines.append(f'<rect x="{left}" y="{y}" width="{long:.1f}" height="18" fill="{color}"/>')
        lines.append(f'<text x="{left + long + 6:.1f}" y="{y + 14}" {FONT}>{value:.1f}</text>')
    return _svg(left + width + 70, 48 + len(bars) * row, lines)


def draw_growth(title: str, factors: Sequence[int], grown: Mapping[str, Sequence[float]]) -> str:
    """Curves over doublings, both axes logarithmic: a straight line at 45 degrees is linear."""
    left, top, width, height = 70, 40, 380, 300
    low = math.floor(math.log10(min(min(times) for times in grown.values())))
    high = math.ceil(math.log10(max(max(times) for times in grown.values())))

    def across(factor: float) -> float:
        return left + width * math.log2(factor) / math.log2(factors[-1])

    def up(time: float) -> float:
        return top + height * (high - math.log10(time)) / (high - low)

    lines = [f'<text x="8" y="20" {FONT} font-weight="bold">{escape(title)}</text>']
    for factor in factors:
        x = across(factor)
        lines.append(f'<path d="M{x:.1f} {top}V{top + height}" stroke="#ddd"/>')
        lines.append(f'<text x="{x:.1f}" y="{top + height + 18}" text-anchor="middle" {FONT}>{factor}×</text>')
    for power in range(low, high + 1):
        y = up(10**power)
        lines.append(f'<path d="M{left} {y:.1f}H{left + width}" stroke="#ddd"/>')
        lines.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end" {FONT}>{10**power:g} ms</text>')
    for index, (name, times) in enumerate(grown.items()):
        points = " ".join(f"{across(f):.1f},{up(t):.1f}" for f, t in zip(factors, times, strict=True))
        color = COLORS[index % len(COLORS)]
        lines.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="2"/>')
        y = top + 14 + 20 * index
        lines.append(f'<text x="{left + width + 14}" y="{y}" fill="{color}" {FONT}>{escape(name)}</text>')
    return _svg(left + width + 160, top + height + 30, lines)


def _svg(width: float, height: float, lines: Sequence[str]) -> str:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *lines, "</svg>", ""])


def tabulate(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown, numbers to the right."""
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def write_page(docs: Path, measured: Mapping[str, Any]) -> None:
    """Put the tables between the page's marks, and the charts beside it."""
    (docs / "performance-layers.svg").write_text(
        draw_bars("Cost in scans of the same text for words", {**measured["layers"], **measured["peers"]}), "utf-8"
    )
    (docs / "performance-growth.svg").write_text(
        draw_growth("parse: time against length", measured["factors"], measured["growth"]), "utf-8"
    )
    page = docs / "performance.md"
    before, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{_tables(measured)}\n{END}{after}", "utf-8")


def _tables(measured: Mapping[str, Any]) -> str:
    costs = {**measured["layers"], **measured["peers"]}
    factors, growth = measured["factors"], measured["growth"]
    parts = [
        measured["machine"],
        tabulate(("", "scans"), [(f"`{n}`" if n in measured["layers"] else n, f"{v:.1f}") for n, v in costs.items()]),
        "![Cost of each layer](performance-layers.svg)",
        tabulate(
            ("milliseconds of `parse`", *(f"{factor}×" for factor in factors)),
            [(name, *(f"{time:.3g}" for time in times)) for name, times in growth.items()],
        ),
        "![Time against length](performance-growth.svg)",
        tabulate(
            (
                "`parse_many`",
                "texts a second",
                "ms of all processors a text",
                "peak of the process, MB",
                "of all processes, MB",
            ),
            [
                (
                    f"{one['texts']:,} texts, `workers={one['workers']}`",
                    f"{one['texts'] / one['seconds']:.0f}",
                    f"{1000 * one['processors'] / one['texts']:.1f}",
                    f"{one['megabytes']:.0f}",
                    f"{one['all']:.0f}",
                )
                for one in measured["streams"]
            ],
        ),
        tabulate(
            ("whole process", "ms of processor time"),
            [(f"`import {module}`", f"{spent:.0f}") for module, spent in measured["imports"].items()],
        ),
    ]
    return "\n\n".join(parts)
