"""Pages in a real browser: nothing runs, nothing turns round, nothing sticks out, on a desktop and on a phone."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import regex
from test_html import HOSTILE

import arabic_geo
from arabic_geo.cli import read_sample
from arabic_geo.export.html import POLICY, render_html

pytestmark = pytest.mark.needs_browser

DESKTOP, PHONE = 1200, 390
NESTED = (
    "قال المتحدث باسم الوزارة إن الوزير أكد أن الخبراء حذروا من أن الكلفة ستبلغ 3 ملايين دولار في عام 2025. "
    "ونقلت وكالة رويترز عن مسؤول قوله إن صحيفة «الخبر» ذكرت أن 40 شخصا أصيبوا أمس."
)
PROBE = """
const boxes = {};
for (const name of ["cue", "source", "content", "quantity", "date", "place"])
  boxes[name] = [...document.querySelectorAll(".text ." + name)].map(each => {
    const box = each.getClientRects()[0];
    return [box.left, box.right, box.top, box.bottom].map(Math.round);
  });
document.body.dataset.seen = JSON.stringify({
  boxes, title: document.title, width: document.documentElement.clientWidth,
  scroll: document.documentElement.scrollWidth,
  paper: getComputedStyle(document.querySelector(".arabic-geo")).backgroundColor,
  rows: [...document.querySelectorAll("tbody tr")].map(row => getComputedStyle(row).display),
  rows_right: [...document.querySelectorAll("tr")].map(
    row => [...row.children].map(cell => Math.round(cell.getBoundingClientRect().right))),
  text: [...document.querySelectorAll(".text p")].map(each => each.innerText),
});
"""


@pytest.fixture(scope="module")
def chromium() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    assert found, "no Chromium in the path"
    return found


@pytest.fixture
def look(chromium: str, tmp_path: Path) -> Any:
    """What a browser sees of a page, after it ran all that it would run, our own probe last."""

    def look(page: str, width: int = DESKTOP, *flags: str) -> dict[str, Any]:
        # The page forbids scripts: without its policy, escaping alone must keep the text from running.
        allowed = page.replace(POLICY, "default-src *; script-src 'unsafe-inline'; style-src 'unsafe-inline'")
        assert allowed != page
        inner = allowed.replace("</body>", f"<script>{PROBE}</script></body>")
        (tmp_path / "inner.html").write_text(inner, encoding="utf-8")
        # A window of Chromium has a least width; a frame has none.
        frame = (
            f'<iframe id="f" src="inner.html" style="width:{width}px;height:900px;border:0"></iframe><script>'
            "f.onload = () => document.body.dataset.seen = f.contentDocument.body.dataset.seen</script>"
        )
        (tmp_path / "frame.html").write_text(f"<!doctype html><body>{frame}</body>", encoding="utf-8")
        dumped = run_browser(
            chromium, tmp_path, "--dump-dom", "--allow-file-access-from-files", *flags, "file://frame.html"
        )
        seen = regex.search(r'data-seen="([^"]*)"', dumped)
        assert seen, dumped[:2000]
        result: dict[str, Any] = json.loads(unescape(seen[1]))
        return result

    return look


def run_browser(chromium: str, directory: Path, *arguments: str) -> str:
    *flags, page = arguments
    command = [
        chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        f"--user-data-dir={directory / 'profile'}", "--window-size=1300,1000", "--hide-scrollbars",
        "--virtual-time-budget=5000", *flags,
        page.replace("file://", f"file://{directory}{os.sep}"),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, check=True, timeout=120, encoding="utf-8").stdout


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_in_the_text_runs(look: Any, name: str) -> None:
    words = HOSTILE[name]
    text = f"قال وزير {words} إن 5 ملايين دولار {words} أنفقت في قطر. «{words}»، قال المتحدث {words}."
    seen = look(render_html(arabic_geo.parse(text), title=words))
    assert seen["title"] == "arabic_geo"
    assert "".join(seen["text"]).replace("\xa0", " ") == regex.sub(" +", " ", text)


def test_the_browser_would_run_what_is_not_escaped(look: Any) -> None:
    page = render_html(arabic_geo.parse("خبر")).replace("<p>خبر", f"<p>{HOSTILE['image']}{HOSTILE['script']}")
    assert look(page)["title"] == "pwned"


@pytest.mark.parametrize("char", "\u202e\u202d\u2066\u2067")
def test_overrides_turn_nothing_round(look: Any, char: str) -> None:
    """Where they stand only their code points do, as long; what comes after lies where it would without them."""
    text = "قال وزير| النفط إن| 5 ملايين دولار أنفقت في قطر و abc def في عام 2024."
    honest = look(render_html(arabic_geo.parse(text.replace("|", "")), title="ab"))
    turned = look(render_html(arabic_geo.parse(text.replace("|", char)), title=f"a{char}b"))
    assert all(len(seen["boxes"][name]) == 1 for seen in (honest, turned) for name in ("quantity", "place", "date"))
    lefts = [[seen["boxes"][name][0][0] for name in ("quantity", "place", "date")] for seen in (honest, turned)]
    assert all(left == sorted(left, reverse=True) for left in lefts), lefts
    gaps = [[a - b for a, b in pairwise(left)] for left in lefts]
    assert all(abs(one - other) <= 1 for one, other in zip(*gaps, strict=True)), gaps
    assert len(turned["rows_right"]) == len(honest["rows_right"]) == 4
    assert all(row == sorted(row, reverse=True) for row in turned["rows_right"])


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("text", [read_sample(), NESTED, f"قال الوزير إن {'خ' * 300} 5 {'x' * 300}"])
def test_nothing_sticks_out(look: Any, text: str, width: int) -> None:
    seen = look(render_html(arabic_geo.parse(text), title="x" * 200), width)
    assert seen["width"] == width
    assert seen["scroll"] <= width


def test_rows_become_cards_on_a_phone(look: Any) -> None:
    page = render_html(arabic_geo.parse(read_sample()))
    assert set(look(page, DESKTOP)["rows"]) == {"table-row"}
    assert set(look(page, PHONE)["rows"]) == {"block"}


def test_text_runs_from_right_to_left(look: Any) -> None:
    boxes = look(render_html(arabic_geo.parse("قال الوزير إن 5 ملايين دولار أنفقت في قطر")))["boxes"]
    lefts = [boxes[name][0][0] for name in ("cue", "source", "quantity", "place")]
    assert lefts == sorted(lefts, reverse=True) and boxes["cue"][0][1] > DESKTOP / 2


def test_lines_below_nested_contents_are_apart(look: Any) -> None:
    boxes = look(render_html(arabic_geo.parse(NESTED)))["boxes"]["content"]
    first_line = [box for box in boxes if abs(box[2] - boxes[0][2]) < 20][:3]
    bottoms = [box[3] for box in first_line]
    assert len(bottoms) == 3 and all(outer - inner >= 3 for outer, inner in pairwise(bottoms))


def test_colours_follow_the_screen(look: Any) -> None:
    page = render_html(arabic_geo.parse(read_sample()))
    light = look(page)["paper"]
    dark = look(page, DESKTOP, "--blink-settings=preferredColorScheme=0")["paper"]
    brightness = [sum(map(int, regex.findall(r"\d+", paper)[:3])) for paper in (light, dark)]
    assert brightness[0] > 600 and brightness[1] < 150


def test_it_prints(chromium: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(render_html(arabic_geo.parse(read_sample())), encoding="utf-8")
    run_browser(chromium, tmp_path, f"--print-to-pdf={tmp_path / 'page.pdf'}", "file://page.html")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
