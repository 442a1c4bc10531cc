"""A frame: one place where the text reports speech, before its content's end and its speaker are known."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto

from attrs import define, evolve, frozen

from arabic_geo.layers.attributions.scene import Scene
from arabic_geo.lexicon.rows import Cue, CuePhrase

#: Indices of tokens, half-open.
Part = tuple[int, int]


class Side(Enum):
    """Where the content lies: after the frame, in the clause around it, or in a quotation before it."""

    AFTER = auto()
    AROUND = auto()
    BEFORE = auto()


@define(eq=False)
class Frame:
    """A place that reports speech, in token indices, as a rule builds it anew; the finder writes the rule's name on it.

    ``content`` is the token at which the content begins (of a quotation before the cue, the mark that opens it).
    ``onset`` is the first token of all that belongs to the frame, «و» and comma included, and ``conjoined`` says that
    such words join it to what stands before. ``nominal`` says that the content is a noun phrase. Gender, number and
    person are those of the verb; ``name`` is the rule's.
    """

    cue: Part
    source: Part | None
    content: int
    row: Cue | CuePhrase
    name: str = ""
    side: Side = Side.AFTER
    outlet: Part | None = None
    onset: int = 0
    conjoined: bool = False
    negated: bool = False
    nominal: bool = False
    participle: bool = False
    gender: str = ""
    number: str = ""
    person: int = 3


@frozen
class CueReading:
    """A cue word as one verb of the table, with its agreement."""

    row: Cue
    gender: str
    number: str
    person: int


def read_cue(scene: Scene, at: int) -> tuple[CueReading, ...]:
    """The verbs, finite or participles, that a token may be."""
    known = scene.cues.get(at)
    if known is None:
        known = scene.cues[at] = tuple(_read_cue(scene, at))
    return known


def _read_cue(scene: Scene, at: int) -> Iterator[CueReading]:
    for entry in scene.tokens.entries[at]:
        if isinstance(entry.row, Cue) and not entry.tags.isdisjoint({"verb", "participle"}):
            if scene.has(at, "modal") or (entry.person == 1 and scene.has(at, "number")):
                continue  # «يجب» is *must*, «نصف» a half
            row = evolve(entry.row, strength="headed") if "headed" in entry.tags else entry.row
            yield CueReading(row, entry.gender, entry.number, entry.person)


def find_onset(scene: Scene, start: int) -> tuple[int, bool]:
    """Where a frame begins, with the words that join it to what stands before, and whether any do."""
    first = start
    while scene.has(first - 1, "wa", "fa", "qad", "negation", "sa", "forward", "when"):
        first -= 1
    if scene.has(first - 1, "pronoun") and scene.has(first - 2, "but", "clause"):
        first -= 2
    elif scene.has(first - 1, "but", "clause", "cue_before_verb"):
        first -= 1
    if scene.has(first - 1, "comma", "semicolon", "dash"):
        return first - 1, True
    return first, first < start


def is_negated(scene: Scene, cue: int) -> bool:
    """Whether a negation stands before a verb: «لم ينف»."""
    return scene.has(cue - 1, "negation") or (scene.has(cue - 1, "qad") and scene.has(cue - 2, "negation"))
