"""The parser as a component of a spaCy pipeline. Needs the extra ``spacy``.

``nlp.add_pipe("arabic_geo")`` finds it without an import. After it a spaCy ``Doc`` has

- ``doc._.arabic_geo``: the :class:`~arabic_geo.Document`, with its exact offsets;
- ``doc.spans[…]``: the groups ``quantities``, ``dates``, ``places``, and the parts of attributions as ``cues``,
  ``sources``, ``outlets``, ``contents``. Each span is labelled with its kind (``money``, ``official``, ``DZ``…) and has
  ``span._.arabic_geo``, the result that it is of. spaCy's spans are whole tokens, so where a result begins or ends
  inside one («وقال») the span takes all of it.

All of it survives ``to_bytes``, ``DocBin`` and ``nlp.pipe(n_process=…)``.

>>> import spacy
>>> nlp = spacy.blank("ar")
>>> _ = nlp.add_pipe("arabic_geo")
>>> doc = nlp("بلغت الكلفة 3 ملايين دولار.")
>>> [(span.text, span.label_, span._.arabic_geo.value) for span in doc.spans["quantities"]]
[('3 ملايين دولار', 'money', 3000000)]
"""

# Optional packages, without types: what they give and take is not known.
# pyright: reportMissingImports=false, reportUnknownParameterType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final

from arabic_geo.document import Document
from arabic_geo.errors import MissingExtraError
from arabic_geo.export.json import from_json, to_json
from arabic_geo.parser import Parser
from arabic_geo.spans import Span

try:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens
except ModuleNotFoundError:
    raise MissingExtraError("spacy", "spacy") from None

#: The name of the component and of the extension attributes.
NAME: Final = "arabic_geo"

#: The groups of spans, in which every one is there after the component, empty or not.
GROUPS: Final = ("quantities", "dates", "places", "cues", "sources", "outlets", "contents")

#: The documents that stay decoded, so that their results are not read from JSON for each span.
_DECODED: Final = 64


class Component:
    """Parses the text of each ``Doc``; a doc without the layer has empty groups."""

    def __init__(self, parser: Parser) -> None:
        self.parser = parser

    def __call__(self, doc: Doc) -> Doc:
        found = self.parser.parse(doc.text)
        doc.user_data[NAME] = to_json(found)
        groups: dict[str, list[Any]] = {name: [] for name in GROUPS}
        for group, span, label, place in _label(found):
            # Spans are ordered by their place in the document, so the id says which result it is.
            groups[group].append(doc.char_span(span.start, span.end, label, span_id=place, alignment_mode="expand"))
        for name, spans in groups.items():
            doc.spans[name] = spans
        return doc


def _label(found: Document) -> Iterator[tuple[str, Span, str, str]]:
    """Group, span, label and place of everything that is shown as a span."""
    for number, quantity in enumerate(found.quantities):
        yield "quantities", quantity.span, quantity.kind, f"quantities/{number}"
    for number, mention in enumerate(found.dates):
        yield "dates", mention.span, mention.calendar, f"dates/{number}"
    for number, place in enumerate(found.places):
        yield "places", place.span, place.code, f"places/{number}"
    for number, said in enumerate(found.attributions):
        where = f"attributions/{number}"
        yield "cues", said.cue, said.stance, where
        yield "contents", said.content, said.mode, where
        if said.source is not None:
            yield "sources", said.source, said.kind, where
        if said.outlet is not None:
            yield "outlets", said.outlet, "outlet", where


def make_component(nlp: Language, name: str, layers: Sequence[str] | None) -> Component:
    """The component; ``layers`` names those wanted, all by default."""
    return Component(Parser(layers=None if layers is None else tuple(layers)))


Language.factory(NAME, assigns=["doc._.arabic_geo", "doc.spans"], default_config={"layers": None}, func=make_component)


_decode = lru_cache(maxsize=_DECODED)(from_json)


def _find_document(doc: Doc) -> Document | None:
    written = doc.user_data.get(NAME)
    return _decode(written) if isinstance(written, str) else None


def _find_result(span: Tokens) -> Any:
    doc = _find_document(span.doc)
    layer, _, number = span.id_.partition("/")
    if doc is None or not number.isdecimal():
        return None
    results = doc.layer(layer)
    return results[int(number)] if int(number) < len(results) else None


Doc.set_extension(NAME, getter=_find_document, force=True)
Tokens.set_extension(NAME, getter=_find_result, force=True)
