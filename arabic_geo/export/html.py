"""Documents as pages to look at: the text with its layers in colours, its claims and attributions as tables.

Right to left, without scripts, for light and dark screens, phones and paper. The text comes from anywhere, so all of it
is escaped, each piece is isolated from the direction of its surroundings, and characters that control instead of show
(overrides of direction, NUL, lone surrogates) are shown by their code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from itertools import count, pairwise
from typing import Final
from zlib import crc32

import regex
from attrs import frozen

from arabic_geo.document import Document
from arabic_geo.export.cells import format_days, format_figure, format_unit
from arabic_geo.export.periods import DatePeriod, find_periods
from arabic_geo.layers.attributions.results import Attribution
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.quantities.results import Modifier, Quantity
from arabic_geo.spans import Span

#: What a page may load and run: its own styles, and nothing else.
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

#: What is marked in the text: the class, its name in Arabic and in English.
LEGEND: Final = (
    ("quantity", "رقم", "quantity"),
    ("date", "تاريخ", "date"),
    ("place", "مكان", "place"),
    ("cue", "فعل القول", "cue"),
    ("source", "المصدر", "source"),
    ("outlet", "الناقل", "outlet"),
    ("content", "المقول", "content"),
)
CLAIMS: Final = (
    ("الرقم", "figure"),
    ("الوحدة", "unit or kind"),
    ("المعدود", "noun"),
    ("القائل", "speaker"),
    ("الناقل", "outlet"),
    ("الأماكن", "places"),
    ("التاريخ", "date"),
)
ATTRIBUTIONS: Final = (
    ("الرقم", "number"),
    ("القائل", "speaker"),
    ("فعل القول", "cue"),
    ("الموقف", "stance"),
    ("نوعه", "kind"),
    ("الناقل", "outlet"),
)
SIGNS: Final = {Modifier.APPROX: "≈ ", Modifier.GT: "> ", Modifier.GE: "≥ ", Modifier.LT: "< ", Modifier.LE: "≤ "}

#: Overrides, embeddings and isolates of direction, controls but line breaks and tabs, lone surrogates.
_control = regex.compile(r"[\u202a-\u202e\u2066-\u2069\p{Cs}]|(?![\t\n\x0b\x0c\r\x85])\p{Cc}")
_line_break = regex.compile(r"[\n\x0b\x0c\r\x85\u2028\u2029]+")


def render_html(doc: Document, title: str = "arabic_geo") -> str:
    """The document as a page of its own.

    >>> page = render_html(Document("<b>خبر</b>"))
    >>> "&lt;b&gt;خبر&lt;/b&gt;" in page, "<script" in page
    (True, False)
    """
    return "".join(draw_page([(title, doc)]))


def draw_page(titled: Iterable[tuple[str, Document]]) -> Iterator[str]:
    """One page of many documents, each under its title, piece by piece."""
    yield (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>arabic_geo</title>\n"
        f"<style>\n:root {{ color-scheme: light dark; }}\nbody {{ margin: 0; }}\n{_style()}</style>\n"
        '</head>\n<body>\n<main class="arabic-geo">\n'
    )
    for number, (title, doc) in zip(count(1), titled, strict=False):
        yield from _draw_article(doc, f"d{number}", title)
    yield "</main>\n</body>\n</html>\n"


def render_fragment(doc: Document) -> str:
    """The document for a notebook: the same, without a page around it.

    >>> render_fragment(Document("خبر")).startswith('<div class="arabic-geo" lang="ar" dir="rtl">')
    True
    """
    key = f"d{crc32(doc.text.encode('utf-8', 'surrogatepass')):08x}"
    body = "".join(_draw_article(doc, key, None))
    return f'<div class="arabic-geo" lang="ar" dir="rtl">\n<style>\n{_style()}</style>\n{body}</div>\n'


@cache
def _style() -> str:
    return files("arabic_geo.export").joinpath("html.css").read_text(encoding="utf-8")


def _draw_article(doc: Document, key: str, title: str | None) -> Iterator[str]:
    yield f'<article id="{key}">\n'
    if title is not None:
        yield f"<h1>{show(title)}</h1>\n"
    marks = _mark(doc, key)
    if marks:
        yield _draw_legend({mark.kind for mark in marks})
        yield _light_up(key, len(doc.attributions))
    yield '<div class="text">\n'
    yield from _draw_text(doc.text, marks)
    yield "</div>\n"
    if doc.claims:
        numbers = {attribution: number for number, attribution in enumerate(doc.attributions, 1)}
        quantities = {quantity: number for number, quantity in enumerate(doc.quantities, 1)}
        periods = find_periods(doc)
        rows = [_claim(doc.text, each, numbers, quantities.get(each.quantity), periods, key) for each in doc.claims]
        yield _draw_table("الأرقام وأصحابها", "claims", CLAIMS, rows)
    if doc.attributions:
        said = [_attribution(doc.text, each, number, key) for number, each in enumerate(doc.attributions, 1)]
        yield _draw_table("الأقوال", "attributions", ATTRIBUTIONS, said)
    yield "</article>\n"


# --- the text -------------------------------------------------------------------------------------------


@frozen
class Mark:
    """What is shown of a span: its sort, what is told of it, the number that joins parts, the id that links lead to."""

    span: Span
    kind: str
    told: str
    number: int | None = None
    id: str = ""
    over: int = 0

    def open(self, first: bool) -> str:
        """The tag that opens the mark; only its first piece has the number and the id."""
        kinds = f"mark {self.kind}" + (f" over{self.over}" if self.over else "")
        joined = f" a{self.number}" if self.number else ""
        number = f' data-n="{self.number}"' if first and self.number else ""
        name = f' id="{self.id}"' if first and self.id else ""
        return f'<span class="{kinds}{joined}" title="{show_plain(self.told)}"{number}{name}>'


#: How many steps of nesting the lines below contents keep apart.
_DEEPEST = 3


def _mark(doc: Document, key: str) -> list[Mark]:
    """All marks, the longer before the shorter where they begin together."""
    marks: list[Mark] = []
    periods = find_periods(doc)
    heights = _measure_heights([attribution.content for attribution in doc.attributions])
    for number, each in enumerate(doc.attributions, 1):
        told = f"{number}: {_tell_attribution(each)}"
        over = min(heights[each.content], _DEEPEST)
        marks.append(Mark(each.content, "content", told, number, f"{key}-a{number}", over))
        for kind, span in (("cue", each.cue), ("source", each.source), ("outlet", each.outlet)):
            if span is not None:
                marks.append(Mark(span, kind, told, number))
    for number, quantity in enumerate(doc.quantities, 1):
        marks.append(Mark(quantity.span, "quantity", _tell_quantity(quantity), None, f"{key}-q{number}"))
    marks += [Mark(date.span, "date", _tell_date(date, periods.get(date.span))) for date in doc.dates]
    marks += [Mark(place.span, "place", f"{place.code} · {place.role}") for place in doc.places]
    shown = [mark for mark in marks if len(mark.span)]
    return sorted(shown, key=lambda mark: (mark.span.start, -mark.span.end))


def _measure_heights(spans: Iterable[Span]) -> dict[Span, int]:
    """How many spans lie in each other below each."""
    heights: dict[Span, int] = {}
    open_spans: list[Span] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        heights[span] = 0
        while open_spans and not open_spans[-1].contains(span):
            open_spans.pop()
        open_spans.append(span)
        for height, outer in enumerate(reversed(open_spans)):
            if height > _DEEPEST:
                break
            heights[outer] = max(heights[outer], height)
    return heights


def _draw_text(text: str, marks: Sequence[Mark]) -> Iterator[str]:
    """Paragraphs with nested marks; one that crosses another, or a line break, is drawn in pieces."""
    begun: set[int] = set()
    waiting, carried = list(reversed(marks)), list[Mark]()
    for paragraph in _split_paragraphs(text):
        while waiting and waiting[-1].span.start < paragraph.end:
            carried.append(waiting.pop())
        yield f"<p>{''.join(_draw_paragraph(text, paragraph, carried, begun))}</p>\n"
        carried = [mark for mark in carried if mark.span.end > paragraph.end]


def _split_paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for found in _line_break.finditer(text):
        if start < found.start():
            yield Span(start, found.start())
        start = found.end()
    if start < len(text):
        yield Span(start, len(text))


def _draw_paragraph(text: str, paragraph: Span, marks: Iterable[Mark], begun: set[int]) -> Iterator[str]:
    clipped = [(mark.span & paragraph, mark) for mark in marks]
    inside = [(span, mark) for span, mark in clipped if span]
    edges = sorted({paragraph.start, paragraph.end}.union(*((span.start, span.end) for span, _ in inside)))
    waiting = inside[::-1]
    opened: list[tuple[Span, Mark]] = []
    for edge, following in pairwise(edges):
        lowest = next((depth for depth, (span, _) in enumerate(opened) if span.end <= edge), len(opened))
        crossing = [pair for pair in opened[lowest:] if pair[0].end > edge]
        yield "</span>" * (len(opened) - lowest)
        del opened[lowest:]
        while waiting and waiting[-1][0].start <= edge:
            crossing.append(waiting.pop())
        for pair in crossing:
            yield pair[1].open(first=id(pair[1]) not in begun)
            begun.add(id(pair[1]))
        opened += crossing
        yield show(text[edge:following])
    yield "</span>" * len(opened)


def show(text: str) -> str:
    """Text for a page: escaped, and what controls instead of showing by its code point.

    >>> show("<a>\\u202eخبر")
    '&lt;a&gt;<span class="control" title="U+202E">202E</span>خبر'
    """
    return _control.sub(_show_control, escape(text))


def _show_control(found: regex.Match[str]) -> str:
    point = f"{ord(found[0]):04X}"
    return f'<span class="control" title="U+{point}">{point}</span>'


def show_plain(text: str) -> str:
    """Text for an attribute: likewise, with ``U+FFFD`` for what controls."""
    return escape(_control.sub("\ufffd", text))


# --- what is told ---------------------------------------------------------------------------------------


def _tell_attribution(attribution: Attribution) -> str:
    stance = f"not {attribution.stance}" if attribution.negated else str(attribution.stance)
    return f"{stance} · {attribution.kind} · {attribution.mode}"


def _tell_quantity(quantity: Quantity) -> str:
    told = (quantity.kind, _figure(quantity), quantity.unit or "/".join(quantity.candidates))
    return " · ".join(filter(None, told))


def _tell_date(mention: DateMention, period: DatePeriod | None) -> str:
    told = [mention.value or mention.relative or "", mention.part or "", "" if period is None else format_days(period)]
    if mention.calendar != "gregorian":
        told.insert(0, mention.calendar)
    return " · ".join(filter(None, told))


def _figure(quantity: Quantity) -> str:
    sign = SIGNS[quantity.modifier] if quantity.modifier else ""
    return sign + format_figure(quantity)


# --- tables ---------------------------------------------------------------------------------------------


def _draw_legend(kinds: set[str]) -> str:
    items = (
        f'<li><span class="mark {kind}">{arabic}</span> <small>{english}</small></li>'
        for kind, arabic, english in LEGEND
        if kind in kinds
    )
    return f'<ul class="legend">{"".join(items)}</ul>\n'


def _light_up(key: str, attributions: int) -> str:
    """The styles by which the parts of an attribution light up together when the pointer is on one of them."""
    rules = (
        f"#{key}:has(.text .a{number}:hover) .text .a{number} {{ background: var(--lit); }}"
        for number in range(1, attributions + 1)
    )
    return f"<style>{' '.join(rules)}</style>\n"


def _draw_table(title: str, english: str, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that are HTML already; a column that is empty in every row is left out."""
    filled = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    head = "".join(f"<th>{columns[index][0]}<small>{columns[index][1]}</small></th>" for index in filled)
    body = "".join(
        f"<tr>{''.join(_draw_cell(columns[index][0], row[index]) for index in filled)}</tr>\n" for row in rows
    )
    return (
        f"<h2>{title} <small>{english}</small></h2>\n"
        f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"
    )


def _draw_cell(label: str, cell: str) -> str:
    return f'<td data-label="{label}">{cell and f"<span>{cell}</span>"}</td>'


def _claim(
    text: str,
    claim: Claim,
    numbers: Mapping[Attribution, int],
    quantity: int | None,
    periods: Mapping[Span, DatePeriod],
    key: str,
) -> Sequence[str]:
    attribution = claim.attribution
    figure = f'<bdi dir="ltr" class="figure">{escape(_figure(claim.quantity))}</bdi>'
    places = dict.fromkeys(place.code for place in claim.places)
    return (
        f'<a href="#{key}-q{quantity}">{figure}</a>' if quantity else figure,
        _code(format_unit(claim.quantity)),
        _cut(text, claim.quantity.noun),
        _speaker(text, attribution, numbers.get(attribution), key) if attribution else "",
        _cut(text, attribution.outlet) if attribution else "",
        _code(" ".join(places)) if places else "",
        _date(text, claim.date, periods.get(claim.date.span)) if claim.date else "",
    )


def _date(text: str, mention: DateMention, period: DatePeriod | None) -> str:
    """The days where they are known, else the value, else the words."""
    known = format_days(period) if period else mention.value
    return f'<bdi dir="ltr" class="code">{show(known)}</bdi>' if known else _cut(text, mention.span)


def _attribution(text: str, attribution: Attribution, number: int, key: str) -> Sequence[str]:
    stance = f"not {attribution.stance}" if attribution.negated else str(attribution.stance)
    return (
        _link(number, key),
        _cut(text, attribution.speaker),
        _cut(text, attribution.cue),
        _code(stance),
        _code(attribution.kind),
        _cut(text, attribution.outlet),
    )


def _speaker(text: str, attribution: Attribution, number: int | None, key: str) -> str:
    link = _link(number, key) if number else ""
    return f"{link} {_cut(text, attribution.speaker) or '—'}".strip()


def _link(number: int, key: str) -> str:
    return f'<a class="number" href="#{key}-a{number}">{number}</a>'


def _code(code: str) -> str:
    return f'<bdi dir="ltr" class="code">{show(code)}</bdi>'


def _cut(text: str, span: Span | None) -> str:
    return f"<bdi>{show(' '.join(span.of(text).split()))}</bdi>" if span else ""
