"""Attributions: frames found by rules, contents by one scan, speakers by one linking pass."""

from __future__ import annotations

from typing import Any

from arabic_geo.grammar.rule import Rule, compile_rules
from arabic_geo.layers.attributions.contents import find_content
from arabic_geo.layers.attributions.frames import FRAGMENTS, Frame, Side
from arabic_geo.layers.attributions.links import link
from arabic_geo.layers.attributions.results import Attribution, Stance
from arabic_geo.layers.attributions.scene import Scene, Tags, set_scene
from arabic_geo.layers.layer import Finder, Found
from arabic_geo.lexicon import Lexicon
from arabic_geo.spans import Span
from arabic_geo.tokens import Tokens


def prepare(lexicon: Lexicon, rules: tuple[Rule[Any, Any], ...]) -> Finder:
    """The function that finds the attributions of a text."""
    grammar = compile_rules(rules, lexicon.alphabet, FRAGMENTS)
    tags = Tags(lexicon)

    def find(tokens: Tokens, found: Found) -> tuple[Attribution, ...]:
        scene = set_scene(tokens, tags)
        candidates = [(frame.cue[0], order, frame) for order, _, frame in grammar.find(scene, tokens.tags)]
        return tuple(_complete(scene, _choose(candidates)))

    return find


def _choose(candidates: list[tuple[int, int, Frame]]) -> list[Frame]:
    """One frame a cue, of the first rule that found it, and none within another's way from cue to content."""
    chosen: list[Frame] = []
    busy = -1
    for cue, _, frame in sorted(candidates, key=lambda candidate: candidate[:2]):
        if cue < busy or (chosen and chosen[-1].cue[0] == cue):
            continue
        chosen.append(frame)
        if frame.side is Side.AFTER:
            busy = max(busy, frame.content)
        else:
            busy = max(busy, frame.cue[1], frame.source[1] if frame.source else 0)
    return chosen


def _complete(scene: Scene, frames: list[Frame]) -> list[Attribution]:
    attributions: list[Attribution] = []
    tokens = scene.tokens
    linked = link(scene, frames)
    for index, frame in enumerate(frames):
        content = find_content(scene, frame, frames, index)
        if content is None:
            continue
        refers_to, kind = linked[index]
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
    return attributions


def _span(tokens: Tokens, part: tuple[int, int] | None) -> Span | None:
    return None if part is None else tokens.span(*part)
