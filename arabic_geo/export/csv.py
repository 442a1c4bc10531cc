"""Claims as flat rows: for data frames, spreadsheets, SQL.

One row a claim, with the columns of ``COLUMNS``:

``article``
    the name that the caller gave the text;
``figure``, ``high``
    the value, and the upper end of a range; exact in a dict. In CSV a decimal number; where it has no end (1/3), twelve
    places of it;
``unit``, ``candidates``
    the unit, or the currencies that it may be;
``kind``, ``modifier``, ``noun``, ``words``
    of the quantity; ``words`` is the figure as it stands in the text;
``places``
    the codes of the places in its clause, in the order of the text, each once;
``date``, ``date_words``
    the date in its clause, in ISO 8601 as far as the text settles it, and as it stands in the text;
``speaker``, ``source_kind``, ``stance``, ``negated``, ``outlet``
    who says it, and how; all empty where the writer does;
``sentence_start``, ``sentence_end``, ``start``, ``end``
    offsets of the sentence and of the figure, in code points of the text, the end excluded.

Several codes in a cell are separated by ``|``.

**A cell is data, never a formula.** The texts come from anywhere, and a spreadsheet runs a cell that begins with ``=``,
``+``, ``-``, ``@``, a tab or a carriage return. Such a cell of text is written with an apostrophe before it, as OWASP
advises («CSV Injection»). Tabs and line ends are written as one space inside a cell and left out around it, and so is
what steers a terminal or reorders a line. Numbers are the library's own and stay numbers.
"""

from __future__ import annotations

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal, localcontext
from fractions import Fraction
from io import StringIO
from typing import IO, Any, Final

import regex

from arabic_geo.document import Document
from arabic_geo.errors import show
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.quantities.results import Number
from arabic_geo.spans import Span

COLUMNS: Final = (
    "article", "figure", "high", "unit", "candidates", "kind", "modifier", "noun", "words", "places", "date",
    "date_words", "speaker", "source_kind", "stance", "negated", "outlet", "sentence_start", "sentence_end", "start",
    "end",
)  # fmt: skip

#: What separates several codes in one cell.
SEPARATOR: Final = "|"

#: How many places a number without end is written with.
PLACES: Final = Decimal("1e-12")
#: Enough for every number that is a quantity, and its places.
DIGITS: Final = 250

#: What makes a spreadsheet run a cell, in full width too, and what keeps it from doing so.
FORMULA_STARTS: Final = frozenset("=+-@＝＋－＠")
GUARD: Final = "'"

#: Where sentences end: at lines, and at marks that stand in no number, Latin name or initial.
_SENTENCE_END: Final = regex.compile(r"\n|[؟?!…]|(?<!\b\p{L})\.(?![\da-zA-Z])")


def tabulate_claims(doc: Document, *, article: str | None = None) -> list[dict[str, Any]]:
    """The document's claims as plain dicts, a row each, with the keys ``COLUMNS``; what there is not is ``None``.

    Values are exact: ``int``, ``Decimal`` or ``Fraction``. ``pandas.DataFrame(tabulate_claims(doc))`` is a data frame.

    >>> import arabic_geo
    >>> row, = tabulate_claims(arabic_geo.parse("قالت وزارة الصحة المغربية إن 120 طبيبا عادوا في مايو 2024."))
    >>> row["figure"], row["noun"], row["places"], row["date"], row["speaker"], row["source_kind"]
    (120, 'طبيبا', 'MA', '2024-05', 'وزارة الصحة المغربية', 'official')
    """
    sentences = _Sentences(doc.text)
    return [_make_row(doc.text, claim, sentences.of(claim.span), article) for claim in doc.claims]


def to_csv(doc: Document, *, article: str | None = None) -> str:
    """The rows of :func:`tabulate_claims` as CSV, with a header.

    >>> import arabic_geo
    >>> print(to_csv(arabic_geo.parse("وصل ثلثا الركاب."), article="a.txt"), end="")
    article,figure,high,unit,candidates,kind,modifier,noun,words,...
    a.txt,0.666666666667,,,,fraction,,الركاب,ثلثا,...,0,16,4,8
    """
    out = StringIO()
    write_csv([(article, doc)], out)
    return out.getvalue()


def write_csv(documents: Iterable[tuple[str | None, Document]], out: IO[str]) -> None:
    """Write one table of the claims of many documents, each with the name of its article, as they come."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for article, doc in documents:
        for row in tabulate_claims(doc, article=article):
            writer.writerow([_write_cell(row[name]) for name in COLUMNS])


# --- rows -----------------------------------------------------------------------------------------------


def _make_row(text: str, claim: Claim, sentence: Span, article: str | None) -> dict[str, Any]:
    quantity, owner, date = claim.quantity, claim.attribution, claim.date

    def cut(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return {
        "article": article,
        "figure": quantity.value,
        "high": quantity.high,
        "unit": quantity.unit,
        "candidates": _join(quantity.candidates),
        "kind": str(quantity.kind),
        "modifier": str(quantity.modifier) if quantity.modifier else None,
        "noun": cut(quantity.noun),
        "words": cut(quantity.span),
        "places": _join(place.code for place in claim.places),
        "date": date.value if date else None,
        "date_words": cut(date.span) if date else None,
        "speaker": cut(owner.speaker) if owner else None,
        "source_kind": str(owner.kind) if owner else None,
        "stance": str(owner.stance) if owner else None,
        "negated": owner.negated if owner else None,
        "outlet": cut(owner.outlet) if owner else None,
        "sentence_start": sentence.start,
        "sentence_end": sentence.end,
        "start": claim.span.start,
        "end": claim.span.end,
    }


def _join(codes: Iterable[str]) -> str | None:
    return SEPARATOR.join(dict.fromkeys(codes)) or None


class _Sentences:
    """Where the sentences of a text lie."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = [found.end() for found in _SENTENCE_END.finditer(text)]

    def of(self, span: Span) -> Span:
        """The sentence in which a span stands, with its last mark and without white space around it."""
        at = bisect_right(self.ends, span.start)
        start = self.ends[at - 1] if at else 0
        after = bisect_left(self.ends, span.end)
        end = self.ends[after] if after < len(self.ends) else len(self.text)
        sentence = self.text[start:end]
        return Span(start + len(sentence) - len(sentence.lstrip()), end - len(sentence) + len(sentence.rstrip()))


# --- cells ----------------------------------------------------------------------------------------------


def _write_cell(value: Number | str | bool | None) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return guard(value)
        case _:
            return _write_number(value)


def guard(text: str) -> str:
    """A text on one line that no spreadsheet runs.

    >>> guard("=1+1"), guard("وزير\\n المال")
    ("'=1+1", 'وزير المال')
    """
    shown = " ".join(show(text).split())
    return GUARD + shown if shown[:1] in FORMULA_STARTS else shown


def _write_number(value: Number) -> str:
    """A decimal number, its zeros written out."""
    if isinstance(value, Fraction):
        with localcontext(prec=DIGITS):
            scaled = Decimal(value.numerator) / Decimal(value.denominator)
            value = scaled if scaled == value else scaled.quantize(PLACES)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
