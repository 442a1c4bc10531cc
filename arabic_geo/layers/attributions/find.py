"""Attributions: frames found by rules, contents by one scan, speakers by one linking pass."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from attrs import evolve

from arabic_geo.grammar.rule import Rule, compile_rules
from arabic_geo.layers.attributions.contents import Content, find_content
from arabic_geo.layers.attributions.fragments import FRAGMENTS
from arabic_geo.layers.attributions.frame import Frame, Side
from arabic_geo.layers.attributions.links import link
from arabic_geo.layers.attributions.results import Attribution, SourceKind, Stance
from arabic_geo.layers.attributions.scene import Scene, Tags, set_scene
from arabic_geo.layers.layer import Finder, Found, drain
from arabic_geo.lexicon import Lexicon
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...]) -> Finder:
    """The function that finds the attributions of a text."""
    grammar = compile_rules(rules, lexicon.alphabet, FRAGMENTS)
    tags = Tags(lexicon)

    def find(tokens: Tokens, found: Found) -> tuple[Attribution, ...]:
        scene = set_scene(tokens, tags)
        candidates: list[tuple[int, int, Frame]] = []
        for order, rule, frame in grammar.find(scene, scene.tokens.tags):
            frame.name = rule.name
            candidates.append((frame.cue[0], order, frame))
        return tuple(_complete(scene, _find_contents(scene, _choose(candidates))))

    return find


def _choose(candidates: Iterable[tuple[int, int, Frame]]) -> list[Frame]:
    """One frame a cue, of the first rule that found it, and none within another's way from cue to content."""
    chosen: list[Frame] = []
    busy = -1
    for cue, _, frame in sorted(candidates, key=lambda candidate: candidate[:2]):
        if chosen and chosen[-1].cue[0] == cue:
            continue
        if frame.name == "noun" and chosen and chosen[-1].nominal and chosen[-1].content == cue:
            continue  # «عبر عن اعتقاده بأن»: the verb is the cue
        if cue < busy:
            if frame.name == "phrase" and chosen[-1].side is Side.AFTER and frame.source and frame.source[1] < busy:
                # «قالت القناة نقلا عن مصدر إن»: both vouch for the one content
                chosen.append(evolve(frame, content=chosen[-1].content, side=Side.AFTER, onset=cue, conjoined=False))
            continue
        chosen.append(frame)
        if frame.side is Side.AFTER:
            busy = max(busy, frame.content)
        else:
            busy = max(busy, frame.cue[1], frame.source[1] if frame.source else 0)
    return chosen


def _find_contents(scene: Scene, frames: list[Frame]) -> list[tuple[Frame, Content]]:
    found = ((frame, find_content(scene, frame, frames, index)) for index, frame in enumerate(frames))
    return [(frame, content) for frame, content in found if content is not None]


def _complete(scene: Scene, reports: list[tuple[Frame, Content]]) -> list[Attribution]:
    """The attributions that reports make; uses these up."""
    tokens = scene.tokens
    attributions: list[Attribution] = []
    linked = link(scene, reports)
    for (frame, content), (refers_to, kind) in zip(drain(reports), drain(linked), strict=True):
        attributions.append(
            Attribution(
                cue=tokens.span(*frame.cue),
                source=_span(tokens, frame.source),
                refers_to=_span(tokens, refers_to),
                content=tokens.span(content.start, content.end),
                outlet=_span(tokens, frame.outlet),
                mode=content.mode,
                kind=kind,
                stance=Stance(frame.row.stance or "say"),
                negated=frame.negated,
                frame=frame.name,
            )
        )
    return _carry_outlets(attributions)


def _carry_outlets(attributions: list[Attribution]) -> list[Attribution]:
    """«قال الوزير إن…، بحسب صحيفة الغد»: the outlet that vouches for a report carried it."""
    carried = list(attributions)
    cues = [attribution.cue.start for attribution in attributions]
    for index, (outer, inner) in enumerate(pairwise(attributions), 1):
        relayed = inner.frame == "phrase" and inner.content.start == outer.content.start
        if relayed and outer.kind is SourceKind.OUTLET and inner.outlet is None and inner.kind is not SourceKind.OUTLET:
            carried[index] = evolve(inner, outlet=outer.source)  # «ذكرت الصحيفة نقلا عن شهود أن»
    for phrase in attributions:
        if phrase.kind is not SourceKind.OUTLET or not phrase.frame.startswith("phrase"):
            continue
        for index in range(bisect_left(cues, phrase.content.start), bisect_left(cues, phrase.content.end)):
            inner = carried[index]
            if inner.outlet is None and inner.kind is not SourceKind.OUTLET and phrase.content.contains(inner.cue):
                carried[index] = evolve(inner, outlet=phrase.source)
                break
    return carried


def _span(tokens: Tokens, part: tuple[int, int] | None) -> Span | None:
    return None if part is None else tokens.span(*part)
