"""Claims as a table that a person reads in a terminal.

The text comes from anywhere, so what steers a terminal or reorders a line is taken out of it, and each Arabic
cell is isolated (U+2068 … U+2069): the columns stay in their order where the terminal knows directions, and
nothing changes where it does not. Lines are drawn with the extra ``cli`` (rich); without it spaces align.
"""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from arabic_geo.chars import LEFT_TO_RIGHT_MARK
from arabic_geo.document import Document
from arabic_geo.errors import UNSHOWN, show
from arabic_geo.export.cells import format_days, format_figure, format_unit
from arabic_geo.export.periods import DatePeriod, find_periods
from arabic_geo.layers.claims.results import Claim
from arabic_geo.spans import Span

#: The columns, in order. One that is empty in every row is left out.
COLUMNS = ("figure", "unit or kind", "modifier", "noun", "speaker", "outlet", "places", "date")

#: What stands for a speaker that the text leaves out and nothing before it names.
UNNAMED = "(unnamed)"

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_MARKS = frozenset({"Mn", "Me"})
_WIDE = frozenset({"W", "F"})
_GAP = "  "
#: The columns that wrap where the terminal is narrow, and how far they give way.
_WRAPPING = frozenset({"noun", "speaker", "outlet", "places", "date"})
_NARROWEST = 8


def render_claims(doc: Document, width: int | None = None) -> str:
    """The document's claims, a row each: figure, unit or kind, modifier, noun, speaker, outlet, places, date.

    ``width`` is that of the terminal in cells, found out where it is ``None``. No speaker: the writer speaks.

    >>> from arabic_geo.layers.quantities.results import Quantity, QuantityKind
    >>> wheat = Quantity(Span(9, 17), QuantityKind.MEASURE, 3590, unit="t")
    >>> table = render_claims(Document("استوردنا 3590 طنا", (("claims", (Claim(wheat, None),)),)), 40)
    >>> show(table.splitlines()[-1]).split()
    ['3,590', 't']
    """
    periods = find_periods(doc)
    rows = [_row(doc.text, claim, periods) for claim in doc.claims]
    if not rows:
        return "no figures found"
    filled = [index for index in range(len(COLUMNS)) if any(row[index] for row in rows)]
    header = [COLUMNS[index] for index in filled]
    body = [[row[index] for index in filled] for row in rows]
    width = width or shutil.get_terminal_size(fallback=(100, 24)).columns
    return _draw_boxed(header, body, width) or _draw_plain(header, body, width)


# --- cells ----------------------------------------------------------------------------------------------


def _row(text: str, claim: Claim, periods: Mapping[Span, DatePeriod]) -> tuple[str, ...]:
    quantity, attribution = claim.quantity, claim.attribution
    speaker = ""
    if attribution:
        speaker = _cut(text, attribution.speaker) or UNNAMED
    return (
        format_figure(quantity),
        format_unit(quantity),
        str(quantity.modifier or ""),
        _cut(text, quantity.noun),
        speaker,
        _cut(text, attribution.outlet) if attribution else "",
        " ".join(dict.fromkeys(place.code for place in claim.places)),
        _when(text, claim, periods),
    )


def _when(text: str, claim: Claim, periods: Mapping[Span, DatePeriod]) -> str:
    """The days where they are known, else the value, else the words."""
    if claim.date is None:
        return ""
    period = periods.get(claim.date.span)
    return (format_days(period) if period else claim.date.value) or _cut(text, claim.date.span)


def _cut(text: str, span: Span | None) -> str:
    return show(span.of(text)) if span else ""


def _isolate(piece: str) -> str:
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in piece):
        return f"{_ISOLATE}{piece}{_END_ISOLATE}"
    return piece


def measure(text: str) -> int:
    """How many cells of a terminal the text takes: none for marks, two for wide characters.

    >>> measure("مُهِمّ"), measure("北京"), measure("OPEC")
    (3, 4, 4)
    """
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if (category := unicodedata.category(char)) in _MARKS or category in UNSHOWN:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


# --- lines ----------------------------------------------------------------------------------------------


def _fit(header: Sequence[str], body: Sequence[Sequence[str]], room: int) -> list[int]:
    """The width of each column: that of its widest cell, wrapping columns narrowed until all have room."""
    widths = [max(map(measure, column)) for column in zip(header, *body, strict=True)]
    wrapping = [index for index, name in enumerate(header) if name in _WRAPPING]
    while sum(widths) > room and wrapping:
        widest = max(wrapping, key=widths.__getitem__)
        if widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
    return widths


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        for piece in _split(word, width):
            longer = f"{lines[-1]} {piece}".lstrip()
            if measure(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _split(word: str, width: int) -> Iterator[str]:
    piece, room = "", width
    for char in word:
        cells = _cells(char)
        if cells > room and piece:
            yield piece
            piece, room = "", width
        piece, room = piece + char, room - cells
    yield piece


def _draw_plain(header: Sequence[str], body: Sequence[Sequence[str]], width: int) -> str:
    widths = _fit(header, body, width - len(_GAP) * (len(header) - 1))
    lines: list[str] = []
    for row in (header, ["-" * width for width in widths], *body):
        cells = [_wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for number in range(max(map(len, cells))):
            pieces = [cell[number] if number < len(cell) else "" for cell in cells]
            padded = [
                _isolate(piece) + " " * (width - measure(piece)) for piece, width in zip(pieces, widths, strict=True)
            ]
            lines.append(LEFT_TO_RIGHT_MARK + _GAP.join(padded).rstrip())
    return "\n".join(lines)


def _draw_boxed(header: Sequence[str], body: Sequence[Sequence[str]], width: int) -> str:
    """The table drawn by rich; where that is not installed, nothing."""
    try:
        from rich.box import SIMPLE_HEAD
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text
    except ImportError:
        return ""
    frame = 3 * len(header) + 1
    widths = _fit(header, body, width - frame)
    table = Table(box=SIMPLE_HEAD)
    for name, width in zip(header, widths, strict=True):
        table.add_column(name, width=width, no_wrap=True)
    for row in body:
        cells = zip(row, widths, strict=True)
        table.add_row(*(Text("\n".join(map(_isolate, _wrap(cell, width)))) for cell, width in cells))
    console = Console(file=StringIO(), width=sum(widths) + frame, color_system=None, force_terminal=False)
    with console.capture() as drawn:
        console.print(table)
    lines = (line.rstrip() for line in drawn.get().splitlines())
    return "\n".join(LEFT_TO_RIGHT_MARK + line for line in lines if line)
