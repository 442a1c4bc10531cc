"""The JSON Schema is published, is one, and takes what is written and nothing else that we would refuse."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import test_json
from hypothesis import given, settings
from hypothesis import strategies as st

import arabic_geo
from arabic_geo.cli import read_sample
from arabic_geo.document import Document
from arabic_geo.errors import DecodeError
from arabic_geo.export.json import SCHEMA
from arabic_geo.export.periods import add_periods

PUBLISHED = Path(__file__).parents[1] / "docs" / "schema" / f"document-{SCHEMA}.json"
VALIDATOR = jsonschema.Draft202012Validator(arabic_geo.json_schema())
PLAIN = arabic_geo.Parser(plugins=())


def test_the_published_schema_is_the_one() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == arabic_geo.json_schema(parser=PLAIN)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(arabic_geo.json_schema())


@given(st.text(test_json.ALPHABET).flatmap(test_json.draw_documents))
@settings(max_examples=50)
def test_any_document_is_valid(doc: Document) -> None:
    VALIDATOR.validate(json.loads(arabic_geo.to_json(doc)))


def test_an_article_with_id_and_periods_is_valid() -> None:
    doc = add_periods(arabic_geo.parse(read_sample()), date(2024, 5, 1))
    written = arabic_geo.to_json(doc, id="sample")
    data = json.loads(written)
    VALIDATOR.validate(data)
    assert data["id"] == "sample" and data["layers"]["periods"]
    assert arabic_geo.from_json(written).claims == doc.claims


WRONG: list[Callable[[dict[str, Any]], object]] = [
    lambda data: data.update(schema=SCHEMA + 1),
    lambda data: data.update(id=5),
    lambda data: data.update(title="خبر"),
    lambda data: data.pop("text"),
    lambda data: data["layers"].update(dates={}),
    lambda data: data["layers"]["quantities"][0].update(value=5),
    lambda data: data["layers"]["quantities"][0].update(value="0.5e3"),
    lambda data: data["layers"]["quantities"][0].update(span=[1]),
    lambda data: data["layers"]["quantities"][0].update(sum=1),
    lambda data: data["layers"]["attributions"][0].pop("cue"),
    lambda data: data["layers"]["attributions"][0].update(mode="free"),
]


@pytest.mark.parametrize("change", WRONG)
def test_what_is_no_document_is_refused_by_schema_and_reader(change: Callable[[dict[str, Any]], object]) -> None:
    data = json.loads(arabic_geo.to_json(arabic_geo.parse(read_sample())))
    change(data)
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(DecodeError):
        arabic_geo.from_dict(data)
