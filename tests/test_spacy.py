"""The component of a spaCy pipeline: spans of whole tokens, results with their exact offsets."""

from __future__ import annotations

from typing import Any

import pytest

import arabic_geo
from arabic_geo.cli import read_sample

pytestmark = pytest.mark.needs_extras


@pytest.fixture
def nlp() -> Any:
    import spacy

    nlp = spacy.blank("ar")
    nlp.add_pipe("arabic_geo")
    return nlp


def test_a_doc_has_the_document(nlp: Any) -> None:
    assert nlp(read_sample())._.arabic_geo == arabic_geo.parse(read_sample())


def test_every_result_is_a_span(nlp: Any) -> None:
    doc = nlp(read_sample())
    found = doc._.arabic_geo
    for name in ("quantities", "dates", "places"):
        assert tuple(span._.arabic_geo for span in doc.spans[name]) == found.layer(name)
    parts = {"cues": "cue", "contents": "content", "sources": "source", "outlets": "outlet"}
    for group, part in parts.items():
        wanted = [getattr(said, part) for said in found.attributions if getattr(said, part)]
        assert [getattr(span._.arabic_geo, part) for span in doc.spans[group]] == wanted


def test_spans_cover_their_results_and_no_token_more(nlp: Any) -> None:
    doc = nlp(read_sample())
    for span in doc.spans["quantities"]:
        exact = span._.arabic_geo.span
        assert span.start_char <= exact.start and exact.end <= span.end_char
        assert span[0].idx + len(span[0]) > exact.start and span[-1].idx < exact.end


def test_labels_are_kinds(nlp: Any) -> None:
    doc = nlp("وقالت قطر إن الكلفة 5 ملايين دولار")
    assert [(span.text, span.label_) for span in doc.spans["quantities"]] == [("5 ملايين دولار", "money")]
    assert [(span.text, span.label_) for span in doc.spans["cues"]] == [("وقالت", "say")]
    assert [span.label_ for span in doc.spans["places"]] == ["QA"]


@pytest.mark.parametrize("text", ["", " ", "\n\n خبر"])
def test_a_text_without_results_has_empty_groups(nlp: Any, text: str) -> None:
    doc = nlp(text)
    assert set(doc.spans) == {"quantities", "dates", "places", "cues", "sources", "outlets", "contents"}
    assert not any(len(group) for group in doc.spans.values())


def test_results_survive_bytes(nlp: Any) -> None:
    from spacy.tokens import Doc

    doc = nlp(read_sample())
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.arabic_geo == doc._.arabic_geo
    assert [span._.arabic_geo for span in again.spans["cues"]] == [span._.arabic_geo for span in doc.spans["cues"]]


def test_results_survive_other_processes(nlp: Any) -> None:
    texts = [read_sample(), "وصل ثلاثة وزراء"]
    assert [doc._.arabic_geo for doc in nlp.pipe(texts, n_process=2)] == list(map(arabic_geo.parse, texts))


def test_layers_are_chosen_and_kept_with_the_pipeline(tmp_path: Any) -> None:
    import spacy

    nlp = spacy.blank("ar")
    nlp.add_pipe("arabic_geo", config={"layers": ["dates"]})
    nlp.to_disk(tmp_path)
    doc = spacy.load(tmp_path)(read_sample())
    assert len(doc.spans["dates"]) and not len(doc.spans["quantities"])


def test_a_doc_that_was_not_parsed_has_nothing(nlp: Any) -> None:
    doc = nlp.make_doc("وصل 3 وزراء")
    assert doc._.arabic_geo is None and doc[0:2]._.arabic_geo is None
