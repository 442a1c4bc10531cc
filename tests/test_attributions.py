"""Reported speech, composed: every part that was put into a sentence comes back at its place, and nothing else does.

Sentences by the piece are in ``cases/attributions``.
"""

from __future__ import annotations

from typing import Final

import pytest
from attribution_strategies import (
    FRAMES,
    SILENT,
    SILENT_SINGLES,
    SINGLES,
    surrounded,
    with_noise,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import arabic_geo
from arabic_geo.testing.speech import Finding, Sentence
from arabic_geo.testing.texts import noisy

#: The same sentences in every run; many other ones where time does not matter.
steady: Final = settings(max_examples=50, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
noisily: Final = settings(steady, max_examples=20)
thorough: Final = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])

every_frame = pytest.mark.parametrize("frame", FRAMES)
every_silence = pytest.mark.parametrize("kind", SILENT)


def find(text: str) -> list[Finding]:
    return [Finding(a.cue, a.source, a.content, a.outlet) for a in arabic_geo.find_attributions(text)]


def read(text: str, findings: list[Finding]) -> list[tuple[str | None, ...]]:
    """What stands at the places of findings, for a message that can be read."""
    spans = [(finding.cue, finding.source, finding.content, finding.outlet) for finding in findings]
    return [tuple(None if span is None else span.of(text) for span in row) for row in spans]


def check(sentence: Sentence) -> None:
    text, found = sentence.text, find(sentence.text)
    assert read(text, found) == read(text, sentence.findings), text
    assert found == sentence.findings, text


@every_frame
@steady
@given(data=st.data())
def test_what_was_put_in_comes_back(frame: str, data: st.DataObject) -> None:
    check(data.draw(FRAMES[frame].flatmap(surrounded)))


@every_frame
@noisily
@given(data=st.data())
def test_what_was_put_in_comes_back_through_noise(frame: str, data: st.DataObject) -> None:
    check(data.draw(FRAMES[frame].flatmap(surrounded).flatmap(with_noise)))


@pytest.mark.slow
@every_frame
@thorough
@given(data=st.data())
def test_what_was_put_in_comes_back_at_length(frame: str, data: st.DataObject) -> None:
    sentence = data.draw(FRAMES[frame].flatmap(surrounded))
    check(sentence)
    check(data.draw(with_noise(sentence)))


@every_silence
@steady
@given(data=st.data())
def test_where_nobody_speaks_nothing_comes_back(kind: str, data: st.DataObject) -> None:
    text = data.draw(SILENT[kind]) + "."
    assert read(text, find(text)) == []


@every_silence
@noisily
@given(data=st.data())
def test_noise_makes_nobody_speak(kind: str, data: st.DataObject) -> None:
    text = data.draw(SILENT[kind].flatmap(noisy)) + "."
    assert read(text, find(text)) == []


@pytest.mark.parametrize("sentence", SINGLES, ids=lambda sentence: sentence.text)
def test_single_constructions(sentence: Sentence) -> None:
    check(sentence)


@pytest.mark.parametrize("text", SILENT_SINGLES)
def test_single_silent_sentences(text: str) -> None:
    assert read(text, find(text)) == []


@steady
@given(data=st.data())
def test_noise_keeps_the_places(data: st.DataObject) -> None:
    """The strategies themselves: a noisy sentence names as many places, of words that begin and end alike."""
    sentence = data.draw(st.sampled_from([*FRAMES.values()]).flatmap(lambda frame: frame))
    stained = data.draw(with_noise(sentence))
    assert len(sentence.findings) == len(stained.findings) > 0
    for one, other in zip(sentence.findings, stained.findings, strict=True):
        before, after = one.content.of(sentence.text), other.content.of(stained.text)
        assert (before[0], before[-1]) == (after[0], after[-1])
