"""How well the library reads: what it finds against annotated articles, measure by measure.

``python -m arabic_geo.evaluate GOLD.jsonl`` prints the figures; ``docs/evaluation.md`` says what each one counts and
how to make a gold file. Precision is the share of what was found that is right, recall the share of what is annotated
that was found, F1 their harmonic mean; all are between 0 and 1, over all articles together.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import chain, islice
from os import PathLike, fspath
from pathlib import Path
from random import Random
from typing import Final, TypeVar

import regex
from attrs import define, evolve, field, frozen

from arabic_geo.document import Document
from arabic_geo.errors import ArabicGeoError, DecodeError, show
from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind
from arabic_geo.layers.quantities.results import Modifier, Quantity, QuantityKind
from arabic_geo.parser import parse
from arabic_geo.spans import Span

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

#: How many times the articles are drawn anew for the intervals, where nothing else is asked for.
SAMPLES: Final = 1000
#: The first state of the draw: the same gold file has the same intervals everywhere.
SEED: Final = 1
#: The share of the draws whose figure lies within an interval.
CONFIDENCE: Final = 0.95
#: How many outlets a table shows.
SHOWN_OUTLETS: Final = 20

#: How much of the text, in code points, a list of wrong answers shows before and after a place.
BEFORE, AFTER = 30, 60

DONE, UNREADABLE = 0, 1


class GoldError(ArabicGeoError, ValueError):
    """A gold file that cannot be used.

    ``file`` is its path, ``line`` counts from 1 (0 where the file as a whole is meant), ``reason`` says what is wrong.

    >>> str(GoldError("gold.jsonl", 3, "dates[0].start: is missing"))
    'gold.jsonl:3: dates[0].start: is missing'
    """

    def __init__(self, file: str | PathLike[str], line: int, reason: str) -> None:
        self.file = fspath(file)
        self.line = line
        self.reason = reason
        super().__init__(self.file, line, reason)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return " ".join(f"{place}: {self.reason}".split())


# --- the two sides in one shape -----------------------------------------------------------------------------------


@frozen
class QuantityMark:
    """A quantity as one side sees it; ``owners`` are the cues of the innermost contents that hold it."""

    span: Span
    kind: QuantityKind
    value: Fraction
    high: Fraction | None
    unit: str | None
    modifier: Modifier | None
    noun: str | None
    owners: tuple[Span, ...] = ()

    @property
    def key(self) -> tuple[Span, Fraction, Fraction | None]:
        """What must be equal for the quantity to be right."""
        return self.span, self.value, self.high


@frozen
class DateMark:
    """A date as one side sees it."""

    span: Span
    value: str | None


@frozen
class AttributionMark:
    """An attribution as one side sees it; ``frame`` is the rule that found it, empty in a gold file."""

    cue: Span
    source: Span | None
    content: Span | None
    outlet: Span | None
    refers_to: str | None
    mode: Mode
    kind: SourceKind
    frame: str = ""


@frozen
class Marks:
    """All that one side marks in a text."""

    quantities: tuple[QuantityMark, ...] = ()
    dates: tuple[DateMark, ...] = ()
    attributions: tuple[AttributionMark, ...] = ()


@frozen
class Record:
    """An annotated article: ``outlet`` is who published it, ``None`` where the file does not say."""

    id: str
    text: str
    marks: Marks
    outlet: str | None = None


def find_marks(doc: Document) -> Marks:
    """What the library marks in a text.

    >>> mark, = find_marks(parse("قالت وزارة الصحة إن عدد المصابين بلغ 120 شخصا.")).quantities
    >>> mark.value, mark.noun, len(mark.owners)
    (Fraction(120, 1), 'شخصا', 1)
    """
    owners = {claim.span: (claim.attribution.cue,) if claim.attribution else () for claim in doc.claims}
    return Marks(
        tuple(_mark_quantity(doc.text, quantity, owners.get(quantity.span, ())) for quantity in doc.quantities),
        tuple(DateMark(date.span, date.value) for date in doc.dates),
        tuple(_mark_attribution(doc.text, attribution) for attribution in doc.attributions),
    )


def _mark_quantity(text: str, found: Quantity, owners: tuple[Span, ...]) -> QuantityMark:
    return QuantityMark(
        span=found.span,
        kind=found.kind,
        value=Fraction(found.value),
        high=None if found.high is None else Fraction(found.high),
        unit=found.unit,
        modifier=found.modifier,
        noun=_cut(text, found.noun),
        owners=owners,
    )


def _mark_attribution(text: str, found: Attribution) -> AttributionMark:
    return AttributionMark(
        cue=found.cue,
        source=found.source,
        content=found.content,
        outlet=found.outlet,
        refers_to=_cut(text, found.refers_to),
        mode=found.mode,
        kind=found.kind,
        frame=found.frame,
    )


def _cut(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text)


# --- gold files ---------------------------------------------------------------------------------------------------

#: A value as gold files write it: ``240000000000``, ``57.70``, ``1/2``. Its length is bounded by ``LONGEST_VALUE``.
VALUE: Final = regex.compile(r"-?[0-9]++(?:\.[0-9]++|/0*+[1-9][0-9]*+)?")
LONGEST_VALUE: Final = 200


def read_gold(path: str | PathLike[str]) -> Iterator[Record]:
    """The articles of a gold file, one JSON object a line, one at a time; empty lines are skipped.

    Raises:
        GoldError: the file cannot be read, or a line is no annotated article.

    >>> list(read_gold("no such file.jsonl"))
    Traceback (most recent call last):
    arabic_geo.evaluate.GoldError: no such file.jsonl: No such file or directory
    """
    try:
        with Path(path).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _read_line(path, number, line)
    except OSError as error:
        raise GoldError(path, 0, error.strerror or str(error)) from error


def _read_line(path: str | PathLike[str], number: int, line: bytes) -> Record:
    try:
        return read_record(json.loads(line.decode("utf-8")))
    except UnicodeDecodeError as error:
        raise GoldError(path, number, f"is not UTF-8 at byte {error.start} of the line") from error
    except DecodeError as error:
        raise GoldError(path, number, str(error)) from error
    except (ValueError, RecursionError) as error:
        raise GoldError(path, number, f"is not JSON: {error}; write one object a line") from error


def read_record(data: object) -> Record:
    """An annotated article from the object that a line of a gold file holds.

    Every field of a mark must be there, ``null`` where there is nothing; of the article's, ``outlet`` alone may be
    left out. A ``text`` of a mark, or ``texts`` of its spans, must be what stands there.

    Raises:
        DecodeError: the object is no annotated article; the error leads to the fault.

    >>> date = {"start": 3, "end": 11, "text": "عام 2019", "value": "2019"}
    >>> record = {"id": "1", "text": "في عام 2019", "quantities": [], "dates": [date], "attributions": []}
    >>> read_record(record).marks.dates
    (DateMark(span=Span(start=3, end=11), value='2019'),)
    """
    at = _Node("", data)
    text = at["text"].read_str()
    attributions = tuple(_read_attribution(text, each) for each in at["attributions"])
    quantities = tuple(_read_quantity(text, each) for each in at["quantities"])
    owned = tuple(evolve(each, owners=find_owners(each.span, attributions)) for each in quantities)
    dates = tuple(DateMark(_read_place(text, each), each["value"].maybe(_Node.read_str)) for each in at["dates"])
    outlet = at["outlet"].maybe(_Node.read_str) if at.has("outlet") else None
    return Record(at["id"].read_str(), text, Marks(owned, dates, attributions), outlet)


def find_owners(span: Span, attributions: Iterable[AttributionMark]) -> tuple[Span, ...]:
    """The cues of the shortest contents that hold a span: several where contents are equally short.

    >>> says, adds = (AttributionMark(Span(a, a + 3), None, Span(a + 4, 40), None, None, Mode.INDIRECT,
    ...               SourceKind.PERSON) for a in (0, 20))
    >>> find_owners(Span(30, 33), (says, adds)), find_owners(Span(42, 45), (says, adds))
    ((Span(start=20, end=23),), ())
    """
    holding = [(len(each.content), each.cue) for each in attributions if each.content and span in each.content]
    shortest = min((size for size, _ in holding), default=0)
    return tuple(cue for size, cue in holding if size == shortest)


def _read_quantity(text: str, at: _Node) -> QuantityMark:
    return QuantityMark(
        _read_place(text, at),
        at["kind"].read_member(QuantityKind),
        at["value"].read_number(),
        at["high"].maybe(_Node.read_number),
        at["unit"].maybe(_Node.read_str),
        at["modifier"].maybe(lambda each: each.read_member(Modifier)),
        at["noun"].maybe(_Node.read_str),
    )


def _read_place(text: str, at: _Node) -> Span:
    """The span that ``start`` and ``end`` of a mark give."""
    span = at.make_span(text, at["start"].data, at["end"].data)
    if at.has("text"):
        at["text"].expect(span.of(text))
    return span


def _read_attribution(text: str, at: _Node) -> AttributionMark:
    def read_span(each: _Node) -> Span:
        return each.read_span(text)

    roles = {role: at[role].maybe(read_span) for role in ("cue", "source", "content", "outlet")}
    for role, span in roles.items():
        if at.has("texts") and at["texts"].has(role):
            at["texts"][role].expect(_cut(text, span))
    said = at["refers_to"]
    return AttributionMark(
        at["cue"].read_span(text),
        roles["source"],
        roles["content"],
        roles["outlet"],
        _cut(text, said.read_span(text)) if isinstance(said.data, list) else said.maybe(_Node.read_str),
        at["mode"].read_member(Mode),
        at["kind"].read_member(SourceKind),
    )


@frozen
class _Node:
    """A place in a line's JSON, and what stands there."""

    path: str
    data: object

    def refuse(self, reason: str) -> DecodeError:
        return DecodeError(self.path, reason)

    def has(self, name: str) -> bool:
        return isinstance(self.data, dict) and name in self.data

    def __getitem__(self, name: str) -> _Node:
        if not isinstance(self.data, dict):
            raise self.refuse("is no object")
        path = f"{self.path}.{name}" if self.path else name
        if name not in self.data:
            raise DecodeError(path, "is missing")
        return _Node(path, self.data[name])

    def __iter__(self) -> Iterator[_Node]:
        if not isinstance(self.data, list):
            raise self.refuse("is no list")
        for index, each in enumerate(self.data):
            yield _Node(f"{self.path}[{index}]", each)

    def maybe(self, read: Callable[[_Node], T]) -> T | None:
        return None if self.data is None else read(self)

    def read_str(self) -> str:
        if not isinstance(self.data, str):
            raise self.refuse("is no string")
        return self.data

    def read_member(self, members: type[E]) -> E:
        written = self.read_str()
        if written not in set(members):
            raise self.refuse(f"is {_shorten(repr(written))}; write one of {', '.join(members)}")
        return members(written)

    def read_number(self) -> Fraction:
        written = str(self.data) if type(self.data) is int else self.data
        if isinstance(written, str) and len(written) <= LONGEST_VALUE and VALUE.fullmatch(written):
            return Fraction(written)
        raise self.refuse(f"is {_shorten(repr(self.data))}; write an exact number, as in '57.70' or '1/2'")

    def read_span(self, text: str) -> Span:
        if not isinstance(self.data, list) or len(self.data) != 2:
            raise self.refuse("is no span; write [start, end]")
        return self.make_span(text, *self.data)

    def make_span(self, text: str, start: object, end: object) -> Span:
        if type(start) is int and type(end) is int and 0 <= start < end <= len(text):
            return Span(start, end)
        reason = f"the span [{start!r}, {end!r}] is not within the text: 0 <= start < end <= {len(text)}"
        raise self.refuse(_shorten(reason, 160))

    def expect(self, there: str | None) -> None:
        if self.data != there:
            raise self.refuse(f"is {_shorten(repr(self.data))}, but the offsets hold {_shorten(repr(there))}")


def _shorten(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


# --- counting -----------------------------------------------------------------------------------------------------


class Measure(StrEnum):
    """What is counted. The first word names the layer; what each one means stands in ``docs/evaluation.md``."""

    QUANTITIES = "quantities"
    QUANTITY_SPANS = "quantity spans"
    QUANTITY_KIND = "quantity kind"
    QUANTITY_UNIT = "quantity unit"
    QUANTITY_MODIFIER = "quantity modifier"
    QUANTITY_NOUN = "quantity noun"
    DATES = "dates"
    DATE_VALUE = "date value"
    FOUND = "attributions found"
    SOURCES = "attribution sources"
    CONTENTS = "attribution contents"
    STRICT = "attributions strict"
    CUES_TO_THE_LETTER = "cues to the letter"
    SOURCES_TO_THE_LETTER = "sources to the letter"
    CONTENTS_TO_THE_LETTER = "contents to the letter"
    MODE = "attribution mode"
    SOURCE_KIND = "attribution kind"
    OUTLET = "attribution outlet"
    REFERS_TO = "attribution refers_to"
    ATTRIBUTED = "claims attributed"
    UNATTRIBUTED = "claims unattributed"


class MarkedLayer(StrEnum):
    """The layers that gold files mark, and the claims that follow from them."""

    QUANTITIES = "quantities"
    DATES = "dates"
    ATTRIBUTIONS = "attributions"
    CLAIMS = "claims"


#: The measures that are given for each outlet too.
OUTLET_MEASURES: Final = (Measure.FOUND, Measure.SOURCES, Measure.CONTENTS, Measure.STRICT)


@frozen
class Counts:
    """How many answers are right, among those wanted (by the gold file) and those given (by the library).

    >>> counts = Counts(right=3, wanted=4, given=6)
    >>> counts.precision, counts.recall, counts.f1
    (0.5, 0.75, 0.6)
    """

    right: int = 0
    wanted: int = 0
    given: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.wanted + other.wanted, self.given + other.given)

    @property
    def precision(self) -> float:
        """The share of the given that is right; 0 where nothing was given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted that is right; 0 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@frozen
class Miss:
    """Something wrong: the layer, the article's id, the offset, what is wrong, and how, in words."""

    layer: MarkedLayer
    article: str
    offset: int
    what: str
    how: str


@define
class _Sheet:
    """What is counted of one article."""

    record: Record
    words: _Words
    counts: dict[Measure, Counts] = field(factory=lambda: dict.fromkeys(Measure, Counts()))
    misses: list[Miss] = field(factory=list)
    #: Of each attribution given: its frame, whether it is found, whether it is right in the strict sense.
    frames: list[tuple[str, bool, bool]] = field(factory=list)

    def count(self, measure: Measure, right: int, wanted: int, given: int) -> None:
        self.counts[measure] += Counts(right, wanted, given)

    def count_field(self, measure: Measure, right: bool) -> None:
        """A field that each side must give."""
        self.count(measure, int(right), 1, 1)

    def count_optional(self, measure: Measure, wanted: object, given: object, right: bool) -> None:
        """A field that either side may leave empty: what both leave empty earns nothing."""
        there = wanted is not None, given is not None
        self.count(measure, int(right and all(there)), *map(int, there))

    def compare(self, measure: Measure, wanted: T, given: T, at: tuple[MarkedLayer, Span], *, optional: bool) -> None:
        """Count a field that is right when equal, and note it where it is not."""
        right = wanted == given
        if optional:
            self.count_optional(measure, wanted, given, right)
        else:
            self.count_field(measure, right)
        self.check(right, at, measure.rpartition(" ")[2], wanted, given)

    def check(self, right: bool, at: tuple[MarkedLayer, Span], what: str, wanted: object, given: object) -> None:
        """Note what is wrong with one part of an answer."""
        if not right:
            layer, span = at
            how = f"wanted {self._tell(wanted)}, got {self._tell(given)}"
            self.note(layer, span, f"{what} of {self._quote(span)}", how)

    def note(self, layer: MarkedLayer, span: Span, what: str, how: str) -> None:
        self.misses.append(Miss(layer, self.record.id, span.start, what, how))

    def note_rest(self, layer: MarkedLayer, missed: Iterable[Span], false: Iterable[Span]) -> None:
        """Note what one side alone has."""
        for what, spans in (("missed", missed), ("false", false)):
            for span in spans:
                around = self.record.text[max(0, span.start - BEFORE) : span.end + AFTER]
                self.note(layer, span, what, f"{self._quote(span)} in «…{around}…»")

    def _tell(self, value: object) -> str:
        return "nothing" if value is None else self._quote(value) if isinstance(value, Span) else f"«{value}»"

    def _quote(self, span: Span) -> str:
        return f"«{span.of(self.record.text)}»"


def _compare(record: Record, found: Marks) -> _Sheet:
    """Count one article."""
    sheet = _Sheet(record, _Words.of(record.text))
    _compare_quantities(sheet, record.marks.quantities, found.quantities)
    _compare_dates(sheet, record.marks.dates, found.dates)
    _compare_attributions(sheet, record.marks.attributions, found.attributions)
    sheet.misses.sort(key=lambda miss: miss.offset)
    return sheet


def _compare_quantities(sheet: _Sheet, wanted: Sequence[QuantityMark], given: Sequence[QuantityMark]) -> None:
    """Quantities are right when span, value and high are equal; their fields count among the right ones."""
    golds, answers = ({mark.key: mark for mark in side} for side in (wanted, given))
    both = [key for key in golds if key in answers]
    spans = {mark.span for mark in wanted}
    sheet.count(Measure.QUANTITIES, len(both), len(golds), len(given))
    sheet.count(Measure.QUANTITY_SPANS, len(spans & {mark.span for mark in given}), len(spans), len(given))
    for key in both:
        _compare_quantity(sheet, golds[key], answers[key])
    for what, side, other in (("missed", golds, answers), ("false", answers, golds)):
        for key, mark in side.items():
            if key not in other:
                value = str(mark.value) if mark.high is None else f"{mark.value} to {mark.high}"
                how = f"«{mark.span.of(sheet.record.text)}» = {value} ({mark.kind})"
                sheet.note(MarkedLayer.QUANTITIES, mark.span, what, how)


def _compare_quantity(sheet: _Sheet, gold: QuantityMark, answer: QuantityMark) -> None:
    at = MarkedLayer.QUANTITIES, gold.span
    sheet.compare(Measure.QUANTITY_KIND, gold.kind, answer.kind, at, optional=False)
    sheet.compare(Measure.QUANTITY_UNIT, gold.unit, answer.unit, at, optional=True)
    sheet.compare(Measure.QUANTITY_MODIFIER, gold.modifier, answer.modifier, at, optional=True)
    sheet.compare(Measure.QUANTITY_NOUN, gold.noun, answer.noun, at, optional=True)
    _compare_owners(sheet, gold, answer)


def _compare_owners(sheet: _Sheet, gold: QuantityMark, answer: QuantityMark) -> None:
    """A claim is right when the cues of its owners overlap, or when neither side names one."""
    if gold.owners:
        measure, right = Measure.ATTRIBUTED, any(a.overlaps(b) for a in gold.owners for b in answer.owners)
    else:
        measure, right = Measure.UNATTRIBUTED, not answer.owners
    sheet.count_field(measure, right)
    first, got = (next(iter(mark.owners), None) for mark in (gold, answer))
    sheet.check(right, (MarkedLayer.CLAIMS, gold.span), "owner", first, got)


#: What may stand before a date without making it another one.
LEADS: Final = regex.compile(r"(?:(?:في|منذ|يوم|عام|العام|سنة|شهر|الشهر|ليلة|مساء|صباح|فجر)\s++)*+")


def _compare_dates(sheet: _Sheet, wanted: Sequence[DateMark], given: Sequence[DateMark]) -> None:
    """Dates are right when their spans are equal but for a lead."""
    golds, answers = ({trim_date(sheet.record.text, mark.span): mark for mark in side} for side in (wanted, given))
    both = golds.keys() & answers.keys()
    sheet.count(Measure.DATES, len(both), len(golds), len(given))
    for core in both:
        at = MarkedLayer.DATES, core
        sheet.compare(Measure.DATE_VALUE, golds[core].value, answers[core].value, at, optional=True)
    sheet.note_rest(MarkedLayer.DATES, golds.keys() - both, answers.keys() - both)


def trim_date(text: str, span: Span) -> Span:
    """A date's span without «في», «يوم», «عام» and the like before it.

    >>> trim_date("في عام 2019", Span(0, 11)).of("في عام 2019")
    '2019'
    """
    lead = LEADS.match(text, span.start, span.end)
    return Span(lead.end() if lead else span.start, span.end)


# --- attributions -------------------------------------------------------------------------------------------------


def _compare_attributions(sheet: _Sheet, wanted: Sequence[AttributionMark], given: Sequence[AttributionMark]) -> None:
    """Attributions are found when their cues meet; then source and content are compared."""
    pairs = pair_cues([mark.cue for mark in wanted], [mark.cue for mark in given])
    sources = {(i, j) for i, j in pairs if sheet.words.are_alike(wanted[i].source, given[j].source)}
    contents = {(i, j) for i, j in pairs if sheet.words.are_alike(wanted[i].content, given[j].content)}
    hits = {
        Measure.FOUND: len(pairs),
        Measure.SOURCES: len(sources),
        Measure.CONTENTS: len(contents),
        Measure.STRICT: len(sources & contents),
        Measure.CUES_TO_THE_LETTER: sum(wanted[i].cue == given[j].cue for i, j in pairs),
        Measure.SOURCES_TO_THE_LETTER: sum(wanted[i].source == given[j].source for i, j in pairs),
        Measure.CONTENTS_TO_THE_LETTER: sum(wanted[i].content == given[j].content for i, j in pairs),
    }
    for measure, right in hits.items():
        sheet.count(measure, right, len(wanted), len(given))
    for i, j in pairs:
        at = MarkedLayer.ATTRIBUTIONS, wanted[i].cue
        sheet.check((i, j) in sources, at, "source", wanted[i].source, given[j].source)
        sheet.check((i, j) in contents, at, "content", wanted[i].content, given[j].content)
        _compare_fields(sheet, wanted[i], given[j])
    paired, strict = {j for _, j in pairs}, {j for _, j in sources & contents}
    sheet.frames += [(mark.frame, j in paired, j in strict) for j, mark in enumerate(given)]
    missed = {mark.cue for mark in wanted} - {wanted[i].cue for i, _ in pairs}
    sheet.note_rest(MarkedLayer.ATTRIBUTIONS, missed, (mark.cue for j, mark in enumerate(given) if j not in paired))


def _compare_fields(sheet: _Sheet, gold: AttributionMark, answer: AttributionMark) -> None:
    at = MarkedLayer.ATTRIBUTIONS, gold.cue
    sheet.compare(Measure.MODE, gold.mode, answer.mode, at, optional=False)
    sheet.compare(Measure.SOURCE_KIND, gold.kind, answer.kind, at, optional=False)
    alike = sheet.words.are_alike(gold.outlet, answer.outlet)
    sheet.count_optional(Measure.OUTLET, gold.outlet, answer.outlet, alike)
    sheet.check(alike, at, "outlet", gold.outlet, answer.outlet)
    same = share_words(gold.refers_to, answer.refers_to)
    sheet.count_optional(Measure.REFERS_TO, gold.refers_to, answer.refers_to, same)
    sheet.check(same, at, "refers_to", gold.refers_to, answer.refers_to)


def pair_cues(wanted: Sequence[Span], given: Sequence[Span]) -> list[tuple[int, int]]:
    """Which cue of one side is which of the other, as pairs of indices; none is used twice, the closest come first.

    Two cues are one when what they share is at least a quarter of what they cover together.

    >>> pair_cues([Span(0, 4), Span(9, 12)], [Span(2, 12), Span(0, 4)])
    [(0, 1), (1, 0)]
    """
    ranked: list[tuple[float, int, int]] = []
    for i, one in enumerate(wanted):
        for j, other in enumerate(given):
            shared, joint = one & other, one | other
            if shared and len(shared) * 4 >= len(joint):
                ranked.append((-len(shared) / len(joint), i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(ranked):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


#: A word, for counting what two spans share: letters, digits and «_». Vowel marks end it.
WORD: Final = regex.compile(r"[\p{L}\p{N}_]++")


def share_words(one: str | None, other: str | None) -> bool:
    """Whether two texts have at least half of their joint words in common; two absent ones have.

    >>> share_words("وزير المالية سامي حداد", "وزير المالية"), share_words("الوزير", None)
    (True, False)
    """
    if one is None or other is None:
        return one is other
    ours, theirs = set(WORD.findall(one)), set(WORD.findall(other))
    return 2 * len(ours & theirs) >= len(ours | theirs)


@frozen
class _Words:
    """Where the words of a text begin and end."""

    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> _Words:
        found = [word.span() for word in WORD.finditer(text)]
        return cls([start for start, _ in found], [end for _, end in found])

    def are_alike(self, one: Span | None, other: Span | None) -> bool:
        """Whether two spans have at least half of their joint words in common; two absent ones have."""
        if one is None or other is None or one == other:
            return one == other
        ours, theirs = self._touched(one), self._touched(other)
        shared = max(0, min(ours.stop, theirs.stop) - max(ours.start, theirs.start))
        return 2 * shared >= len(ours) + len(theirs) - shared

    def _touched(self, span: Span) -> range:
        """The words that have a character in a span, by number."""
        first = bisect_right(self.ends, span.start)
        return range(first, max(first, bisect_left(self.starts, span.end)))


# --- the report ---------------------------------------------------------------------------------------------------


@frozen
class Interval:
    """Where a figure lies in most draws of as many articles, both ends included."""

    low: float
    high: float


@frozen
class Score:
    """The figures of one measure; the intervals are ``None`` where nothing was drawn."""

    measure: Measure
    counts: Counts
    f1: Interval | None = None
    precision: Interval | None = None
    recall: Interval | None = None


@frozen
class FrameScore:
    """How often a frame is right: of ``given`` attributions so many are found, so many right in the strict sense.

    >>> FrameScore("verb", given=4, found=3, strict=2).precision
    0.75
    """

    frame: str
    given: int
    found: int
    strict: int

    @property
    def precision(self) -> float:
        """The share of its cues that are annotated too."""
        return self.found / self.given

    @property
    def strict_precision(self) -> float:
        """The share of which source and content are right besides."""
        return self.strict / self.given


@frozen
class OutletScore:
    """The attributions in the articles of one outlet; where the gold file names none, in one article."""

    outlet: str
    articles: int
    scores: tuple[Score, ...]


@frozen
class Report:
    """All figures: by measure, by frame (the most frequent first), by outlet (the weakest first)."""

    articles: int
    samples: int
    scores: tuple[Score, ...]
    frames: tuple[FrameScore, ...]
    outlets: tuple[OutletScore, ...]
    misses: tuple[Miss, ...]

    def counts(self, measure: Measure | str) -> Counts:
        """The counts of one measure.

        Raises:
            KeyError: there is no such measure.
        """
        return {score.measure: score for score in self.scores}[Measure(measure)].counts

    def table(self) -> str:
        """The figures as lines for a terminal; intervals are those of F1."""
        return "\n".join(chain(self._draw_scores(), self._draw_frames(), self._draw_outlets()))

    def _draw_scores(self) -> Iterator[str]:
        yield f"{self.articles} articles"
        yield f"{'':24}{'F1':>5}  {f'{CONFIDENCE:.0%}':^11}  {'P':>5}  {'R':>5}  {'of':>5}"
        for score in self.scores:
            counts = score.counts
            spread = f"{score.f1.low:.3f}–{score.f1.high:.3f}" if score.f1 else ""
            figures = f"{counts.f1:.3f}  {spread:11}  {counts.precision:.3f}  {counts.recall:.3f}"
            yield f"{score.measure:24}{figures}  {counts.wanted:5}"

    def _draw_frames(self) -> Iterator[str]:
        if self.frames:
            yield f"\n{'precision by frame':24}{'found':>6}  {'strict':>6}  {'of':>5}"
        for each in self.frames:
            yield f"{show(each.frame):24}{each.precision:6.3f}  {each.strict_precision:6.3f}  {each.given:5}"

    def _draw_outlets(self) -> Iterator[str]:
        if self.outlets:
            names = "  ".join(f"{measure.rpartition(' ')[2]:>8}" for measure in OUTLET_MEASURES)
            yield f"\n{'F1 by outlet':24}\n{names}  {'of':>5}"
        for each in self.outlets[:SHOWN_OUTLETS]:
            figures = "  ".join(f"{score.counts.f1:8.3f}" for score in each.scores)
            yield f"{figures}  {each.scores[0].counts.wanted:5}  {show(each.outlet)}"
        if len(self.outlets) > SHOWN_OUTLETS:
            yield f"and {len(self.outlets) - SHOWN_OUTLETS} more"

    def to_dict(self) -> dict[str, object]:
        """The figures as plain data for JSON, what is wrong left out."""
        return {
            "articles": self.articles,
            "samples": self.samples,
            "measures": {str(score.measure): _dump_score(score) for score in self.scores},
            "frames": {
                each.frame: {
                    "precision": each.precision,
                    "strict": each.strict_precision,
                    "given": each.given,
                }
                for each in self.frames
            },
            "outlets": {
                each.outlet: {"articles": each.articles}
                | {str(score.measure): _dump_score(score) for score in each.scores}
                for each in self.outlets
            },
        }


def _dump_score(score: Score) -> dict[str, object]:
    counts = score.counts
    figures: dict[str, object] = {
        "f1": counts.f1,
        "precision": counts.precision,
        "recall": counts.recall,
        "n": counts.wanted,
    }
    intervals = {"f1": score.f1, "precision": score.precision, "recall": score.recall}
    drawn = {name: [each.low, each.high] for name, each in intervals.items() if each}
    return figures | ({"intervals": drawn} if drawn else {})


def evaluate(
    records: Iterable[Record],
    *,
    read: Callable[[str], Document] = parse,
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Report:
    """How well ``read`` finds what the records mark.

    ``samples`` draws of articles, with replacement, give the intervals; 0 gives none. ``seed`` starts the draw.

    >>> text = "قال حسن إن 9 سفن وصلت."
    >>> quantity = {"start": 11, "end": 12, "kind": "cardinal", "value": "9", "high": None, "unit": None,
    ...             "modifier": None, "noun": "سفن"}
    >>> said = {"cue": [0, 3], "source": [4, 7], "content": [11, 21], "outlet": None, "refers_to": None,
    ...         "mode": "indirect", "kind": "person"}
    >>> record = read_record({"id": "1", "text": text, "quantities": [quantity], "dates": [], "attributions": [said]})
    >>> report = evaluate([record], samples=0)
    >>> report.counts("quantities"), report.counts("claims attributed").f1
    (Counts(right=1, wanted=1, given=1), 1.0)
    >>> evaluate([record], read=Document, samples=0).counts("attributions found")
    Counts(right=0, wanted=1, given=0)
    """
    sheets = [_compare(record, find_marks(read(record.text))) for record in records]
    totals = _total(sheets, Measure)
    drawn = _draw_samples(sheets, samples, Random(seed))
    return Report(
        articles=len(sheets),
        samples=samples,
        scores=tuple(_score(measure, counts, drawn[measure]) for measure, counts in totals.items()),
        frames=_score_frames(sheets),
        outlets=_score_outlets(sheets),
        misses=tuple(chain.from_iterable(sheet.misses for sheet in sheets)),
    )


def _total(sheets: Sequence[_Sheet], measures: Iterable[Measure]) -> dict[Measure, Counts]:
    return {measure: sum((sheet.counts[measure] for sheet in sheets), Counts()) for measure in measures}


def _draw_samples(sheets: Sequence[_Sheet], samples: int, random: Random) -> Mapping[Measure, list[Counts]]:
    """The counts of each measure in each draw of as many articles."""
    columns = {measure: _read_columns(sheets, measure) for measure in Measure}
    drawn: dict[Measure, list[Counts]] = {measure: [] for measure in Measure}
    articles = range(len(sheets))
    for _ in range(samples if sheets else 0):
        chosen = random.choices(articles, k=len(articles))
        for measure, column in columns.items():
            drawn[measure].append(Counts(*(sum(map(each.__getitem__, chosen)) for each in column)))
    return drawn


def _read_columns(sheets: Sequence[_Sheet], measure: Measure) -> tuple[list[int], list[int], list[int]]:
    """Right, wanted and given of a measure, article by article."""
    counts = [sheet.counts[measure] for sheet in sheets]
    return [each.right for each in counts], [each.wanted for each in counts], [each.given for each in counts]


def _score(measure: Measure, counts: Counts, drawn: Iterable[Counts] = ()) -> Score:
    """A measure's figures. Draws in which a figure has nothing to count say nothing of it."""
    draws = list(drawn)
    return Score(
        measure,
        counts,
        f1=find_interval([each.f1 for each in draws if each.wanted or each.given]),
        precision=find_interval([each.precision for each in draws if each.given]),
        recall=find_interval([each.recall for each in draws if each.wanted]),
    )


def find_interval(figures: Iterable[float]) -> Interval | None:
    """The interval that holds the middle of some figures, its ends among them; ``None`` of no figures.

    >>> find_interval(number / 1000 for number in range(1, 1001))
    Interval(low=0.026, high=0.975)
    """
    ranked = sorted(figures)
    if not ranked:
        return None
    cut = math.floor(len(ranked) * (1 - CONFIDENCE) / 2 + 1e-9)
    return Interval(ranked[cut], ranked[-1 - cut])


def _score_frames(sheets: Iterable[_Sheet]) -> tuple[FrameScore, ...]:
    given, found, strict = Counter[str](), Counter[str](), Counter[str]()
    for frame, is_found, is_strict in chain.from_iterable(sheet.frames for sheet in sheets):
        given[frame] += 1
        found[frame] += is_found
        strict[frame] += is_strict
    return tuple(FrameScore(frame, count, found[frame], strict[frame]) for frame, count in given.most_common())


def _score_outlets(sheets: Iterable[_Sheet]) -> tuple[OutletScore, ...]:
    groups: dict[str, list[_Sheet]] = {}
    for sheet in sheets:
        groups.setdefault(sheet.record.id if sheet.record.outlet is None else sheet.record.outlet, []).append(sheet)
    scored = (
        OutletScore(outlet, len(group), tuple(_score(*pair) for pair in _total(group, OUTLET_MEASURES).items()))
        for outlet, group in groups.items()
    )
    return tuple(sorted(scored, key=_rank_outlet))


def _rank_outlet(each: OutletScore) -> tuple[bool, float]:
    """The weakest first, and last those in which there is nothing to count."""
    strict = each.scores[-1].counts
    return not (strict.wanted or strict.given), strict.f1


# --- the command --------------------------------------------------------------------------------------------------


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with the arguments, those of the process where ``None``; gives back the exit code.

    0 when the file was scored, 1 when it could not be read; wrong arguments raise ``SystemExit(2)``.

    >>> main(["no such file.jsonl"])
    1
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _make_parser().parse_args(argv)
    try:
        report = evaluate(read_gold(args.gold), samples=args.samples)
        if not report.articles:
            raise GoldError(args.gold, 0, "holds no article; write one JSON object a line")
    except GoldError as error:
        print(f"evaluate: {show(str(error))}", file=sys.stderr)
        return UNREADABLE
    misses = _choose_misses(report, args.misses)
    print(_render_json(report, misses) if args.json else "\n".join((report.table(), *map(_render_miss, misses))))
    return DONE


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m arabic_geo.evaluate",
        description="Score the library on an annotated file, one article a line as JSON.",
    )
    parser.add_argument("gold", metavar="GOLD.jsonl", help="the annotated file")
    parser.add_argument("--json", action="store_true", help="print JSON, with the intervals of all figures")
    parser.add_argument("--misses", type=_read_count, default=0, metavar="N", help="list N wrong answers a layer too")
    parser.add_argument(
        "--samples",
        type=_read_count,
        default=SAMPLES,
        metavar="N",
        help=f"draws for the {CONFIDENCE:.0%}% intervals (default {SAMPLES}; 0 for none)",
    )
    return parser


def _read_count(written: str) -> int:
    if not (written.isascii() and written.isdigit() and len(written) < 10):
        raise argparse.ArgumentTypeError(f"{written!r} is no count: write a number such as 20")
    return int(written)


def _choose_misses(report: Report, most: int) -> list[Miss]:
    """The first wrong answers of each layer."""
    by_layer = ((miss for miss in report.misses if miss.layer is layer) for layer in MarkedLayer)
    return [miss for misses in by_layer for miss in islice(misses, most)]


def _render_miss(miss: Miss) -> str:
    return "\t".join((miss.layer, show(miss.article), str(miss.offset), show(miss.what), show(miss.how)))


def _render_json(report: Report, misses: Sequence[Miss]) -> str:
    rows = [[miss.layer, miss.article, miss.offset, miss.what, miss.how] for miss in misses]
    return json.dumps(report.to_dict() | ({"misses": rows} if rows else {}), ensure_ascii=False, indent=1)


if __name__ == "__main__":
    sys.exit(main())
