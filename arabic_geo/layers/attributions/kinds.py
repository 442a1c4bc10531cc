"""Who or what a source is, by its head."""

from __future__ import annotations

from typing import Final

from arabic_geo.layers.attributions.results import SourceKind
from arabic_geo.layers.attributions.scene import Scene
from arabic_geo.lexicon.rows import Anaphor, Head

Tokens = tuple[int, int]

#: How far into a source its head is looked for.
HEAD_WINDOW: Final = 5


def classify(scene: Scene, source: Tokens) -> SourceKind:
    """The kind of a source: by its first word that says it, a name else."""
    start, end = source
    for at in range(start, min(end, start + HEAD_WINDOW)):
        if scene.has(at, "medium"):
            return SourceKind.OUTLET
        if scene.has(at, "outlet") or (scene.has(at, "outlet_homograph") and not scene.has(at, "head", "capital")):
            return SourceKind.OUTLET
        head = next(scene.rows(at, Head), None)
        if head is not None:
            return _by_head(scene, head, at, end)
        anaphor = next(scene.rows(at, Anaphor), None)
        if anaphor is not None and anaphor.role == "source":
            return SourceKind(anaphor.kind)
        if scene.has(at, "country", "capital"):
            return SourceKind.STATE
        if scene.has(at, "body"):
            return SourceKind.ORGANIZATION
        if scene.has(at, "seat"):
            return SourceKind.OFFICIAL
        if scene.has(at, "quantifier", "demonstrative"):
            continue
        if scene.has(at, "people"):
            return SourceKind.ANONYMOUS
    return SourceKind.PERSON


def _by_head(scene: Scene, head: Head, at: int, end: int) -> SourceKind:
    kind = SourceKind(head.kind)
    if kind is SourceKind.ANONYMOUS or not head.named:
        return kind
    return kind if _names(scene, at + 1, end) else SourceKind.ANONYMOUS


def _names(scene: Scene, start: int, end: int) -> bool:
    """Whether a proper name stands among the words: one without an article that is no noun or adjective we know."""
    return any(
        scene.has(at, "word", "latin")
        and not scene.has(at, "definite")
        and len(scene.word(at)) > 2
        and not scene.word(at).endswith(("ون", "ين", "ية", "ي"))
        for at in range(start, end)
    )
