"""Why the library reads a place as it does: the rule, and the rows of the lexicon, by file and line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from arabic_geo.spans import Span

if TYPE_CHECKING:
    from arabic_geo.document import Document
    from arabic_geo.layers.attributions.results import Attribution
    from arabic_geo.lexicon import Row
    from arabic_geo.parser import Parser
    from arabic_geo.tokens import Tokens

#: The parts of an attribution, in the order in which they are told.
PARTS = ("cue", "source", "refers_to", "outlet")


def explain(doc: Document, span: Span, *, parser: Parser | None = None) -> str:
    """Which rule and which rows of the lexicon made the findings that touch a span.

    The text is read again. One line a finding, and below it one line a token with the rows that know it.

    >>> import arabic_geo
    >>> doc = arabic_geo.parse("قالت الوزارة إن المعبر مفتوح.")
    >>> print(explain(doc, Span(0, 4)))  # doctest: +ELLIPSIS
    attributions: «قالت الوزارة إن المعبر مفتوح» by the frame verb
      cue «قالت»: cues.csv:...
      source «الوزارة»: heads.csv:...
    """
    from arabic_geo.layers.attributions.results import Attribution
    from arabic_geo.parser import default_parser

    parser = parser or default_parser()
    tokens = parser.tokenize(doc.text)
    lines: list[str] = []
    for name, results in doc.layers:
        for result in results:
            where: Span | None = getattr(result, "span", None)  # what an unknown layer found is plain data
            if name == "claims" or where is None or not where.overlaps(span):
                continue
            frame = f" by the frame {result.frame}" if isinstance(result, Attribution) else ""
            lines.append(f"{name}: «{where.of(doc.text)}»{frame}")
            lines.extend(_tell_parts(tokens, result) if isinstance(result, Attribution) else _tell(tokens, "", where))
    return "\n".join(lines)


def _tell_parts(tokens: Tokens, attribution: Attribution) -> Iterator[str]:
    for part in PARTS:
        span = getattr(attribution, part)
        if span is not None:
            yield from _tell(tokens, f"{part} ", span)


def _tell(tokens: Tokens, part: str, span: Span) -> Iterator[str]:
    for index, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        if span.start <= start and end <= span.end:
            rows = dict.fromkeys(_name(entry.row) for entry in tokens.entries[index])
            if rows:
                yield f"  {part}«{tokens.original(index)}»: {', '.join(rows)}"


def _name(row: Row) -> str:
    return f"{row.file}:{row.line}"
