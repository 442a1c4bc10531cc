"""Vowel marks, tatweel, invisible marks and other digits change neither what is found nor its order."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from random import Random
from typing import Any

import noise as disturbances
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import arabic_geo
from arabic_geo import Document, Span
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.testing import texts as strategies

quick = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def read(text: str, span: Span | None) -> str | None:
    """What stands at a span, in normal form."""
    return None if span is None else normalize(span.of(text), *MATCH).text.strip()


def describe(doc: Document) -> list[tuple[Any, ...]]:
    """All that a document says, places given by what stands there."""
    text = doc.text
    found: list[tuple[Any, ...]] = []
    for q in doc.quantities:
        values = (Fraction(q.value), q.high if q.high is None else Fraction(q.high))
        found.append((read(text, q.span), q.kind, *values, q.unit, q.modifier, read(text, q.noun), q.candidates))
    for d in doc.dates:
        found.append((read(text, d.span), d.value, d.part, d.calendar))
    for a in doc.attributions:
        spans = (a.cue, a.source, a.content, a.outlet, a.refers_to)
        found.append((*(read(text, span) for span in spans), a.mode, a.kind, a.stance, a.negated, a.frame))
    for p in doc.places:
        found.append((read(text, p.span), p.code, p.role))
    for c in doc.claims:
        owner = c.attribution
        found.append((read(text, c.span), owner and read(text, owner.cue), tuple(p.code for p in c.places)))
    return found


def check(article: str, noisy: str) -> None:
    assert normalize(noisy, *MATCH).text == normalize(article, *MATCH).text
    assert describe(arabic_geo.parse(noisy)) == describe(arabic_geo.parse(article))


@pytest.mark.parametrize("sentence", strategies.SENTENCES)
def test_each_sentence_says_something(sentence: str) -> None:
    assert describe(arabic_geo.parse(sentence))


@pytest.mark.parametrize(
    "noise",
    [strategies.vowelled, strategies.stretched, strategies.haunted, strategies.renumbered, strategies.noisy],
    ids=["vowels", "tatweel", "invisible", "digits", "several"],
)
@quick
@given(data=st.data())
def test_noise_changes_nothing(noise: Callable[[str], st.SearchStrategy[str]], data: st.DataObject) -> None:
    article = data.draw(strategies.articles)
    check(article, data.draw(noise(article)))


@pytest.mark.parametrize("sentence", strategies.SENTENCES)
@pytest.mark.parametrize("mark", [*strategies.INVISIBLES], ids=lambda mark: f"U+{ord(mark):04X}")
def test_an_invisible_mark_around_every_word_changes_nothing(sentence: str, mark: str) -> None:
    check(sentence, " ".join(f"{mark}{word}{mark}" for word in sentence.split(" ")))


@pytest.mark.parametrize("sentence", strategies.SENTENCES)
def test_a_vowel_on_every_letter_changes_nothing(sentence: str) -> None:
    check(sentence, "".join(c + "\u064e" if c in strategies.LETTERS else c for c in sentence))


@pytest.mark.parametrize("name", [*disturbances.DISTURBANCES])
@quick
@given(article=strategies.articles, seed=st.integers(0, 2**32))
def test_a_disturbed_article_says_the_same_at_the_same_places(name: str, article: str, seed: int) -> None:
    disturbed = disturbances.disturb(article, [name], Random(seed))
    assert normalize(disturbed.text, *MATCH).text == normalize(article, *MATCH).text
    doc, found = arabic_geo.parse(article), arabic_geo.parse(disturbed.text)
    for layer in ("quantities", "dates", "attributions"):
        assert disturbances.move(found.layer(layer), disturbed) == doc.layer(layer)
