"""Whom an elided source, a pronoun or a short second mention stands for: the fullest earlier mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from attrs import define, field, frozen

from arabic_geo.layers.attributions.frames import Frame
from arabic_geo.layers.attributions.kinds import classify
from arabic_geo.layers.attributions.results import SourceKind
from arabic_geo.layers.attributions.scene import Scene
from arabic_geo.lexicon.rows import Head, Medium

Tokens = tuple[int, int]

#: A source of at most this many words may be a second mention of a longer one.
SHORT: Final = 4
#: How far before a family name the words of its fuller mention may begin.
FULL: Final = 9
#: How many earlier places of a name are looked at.
PLACES: Final = 12


@frozen
class Mention:
    """A source that the text has named, with the fullest mention known of it."""

    tokens: Tokens
    kind: SourceKind
    gender: str
    number: str
    full: Tokens


@define
class Memory:
    """The sources named so far, and where each word of the text stands."""

    scene: Scene
    mentions: list[Mention] = field(factory=list)
    places: dict[str, list[int]] = field(factory=lambda: defaultdict(list))
    seen: int = 0

    def resolve(self, frame: Frame, elided: bool) -> Mention | None:
        """The mention that a frame's source stands for, or ``None`` where it is a first mention or unknown."""
        if elided:
            return self._agreeing(frame.gender, frame.number)
        assert frame.source is not None
        source = frame.source
        if source[1] - source[0] > SHORT:
            return None
        return self._by_head(source) or self._by_name(source)

    def remember(self, source: Tokens, full: Tokens | None = None) -> Mention:
        """Note a source."""
        gender, number = _features(self.scene, source)
        mention = Mention(source, classify(self.scene, full or source), gender, number, full or source)
        self.mentions.append(mention)
        return mention

    def _agreeing(self, gender: str, number: str) -> Mention | None:
        """The last source whose gender and number the verb can have."""
        for mention in reversed(self.mentions[-6:]):
            if gender and mention.gender and gender != mention.gender:
                continue
            if number == "pl" and mention.number == "sg":
                continue
            return mention
        return None

    def _by_head(self, source: Tokens) -> Mention | None:
        """«الصحيفة», «المصدر», «الوزارة»: the last mention with that head."""
        start = source[0]
        if not (self.scene.has(start, "definite") or self.scene.has(start, "anaphor", "demonstrative")):
            return None
        if source[1] - start > 2:
            return None
        for row_type in (Medium, Head):
            rows = set(map(id, self.scene.rows(start, row_type)))
            if not rows:
                continue
            for mention in reversed(self.mentions):
                at = mention.full[0]
                if at < start and rows & set(map(id, self.scene.rows(at, row_type))):
                    return mention
            if row_type is Medium:
                return next((m for m in reversed(self.mentions) if m.kind is SourceKind.OUTLET), None)
            earlier = self._earlier_head(start, rows)
            if earlier is not None:
                return earlier
        return None

    def _earlier_head(self, at: int, rows: set[int]) -> Mention | None:
        """The last noun with that head, source or not, before a token: «في بيان … وأضاف البيان»."""
        for before in range(at - 1, max(-1, at - 300), -1):
            if self.scene.has(before, "head") and rows & set(map(id, self.scene.rows(before, Head))):
                end = before + 1
                while end < at and end - before < FULL and self._continues(end):
                    end += 1
                tokens = (before, end)
                return Mention(tokens, classify(self.scene, tokens), *_features(self.scene, tokens), tokens)
        return None

    def _by_name(self, source: Tokens) -> Mention | None:
        """«بوتين», «آي»: the fullest earlier mention that holds the name's last word."""
        last = source[1] - 1
        if self.scene.has(last, "head", "country", "capital", "outlet", "medium", "body", "seat", "number", "nationality"):
            return None
        if self.scene.has(source[0], "head") and not self.scene.has(source[0], "definite") and source[1] - source[0] > 1:
            return None
        words = {self.scene.word(at) for at in range(*source)}
        for mention in reversed(self.mentions):
            full = {self.scene.word(at) for at in range(*mention.full)}
            if mention.full[0] < source[0] and words <= full and len(full) > len(words):
                return mention
        return self._in_text(last, source)

    def _in_text(self, last: int, source: Tokens) -> Mention | None:
        self._read_until(source[0])
        best: Tokens | None = None
        for at in self.places.get(self.scene.word(last), ())[:PLACES]:
            start = at
            while start > 0 and at - start < FULL and self._continues(start - 1):
                start -= 1
            while start < at and not self.scene.has(start, "head") and self.scene.has(start, "definite"):
                start += 1
            if at + 1 - start > source[1] - source[0] and (best is None or at + 1 - start > best[1] - best[0]):
                best = (start, at + 1)
        if best is None:
            return None
        return Mention(best, classify(self.scene, best), *_features(self.scene, best), best)

    def _read_until(self, at: int) -> None:
        while self.seen < at:
            self.places[self.scene.word(self.seen)].append(self.seen)
            self.seen += 1

    def _continues(self, at: int) -> bool:
        return not self.scene.has(
            at, "mark", "verb", "participle", "that", "fi", "min", "an", "ala", "ila", "li", "bi", "wa", "fa", "clause", "but",
            "adjunct", "when", "relative", "pronoun", "kana", "negation", "digits", "cue_phrase", "adverb", "ka", "qad",
        )  # fmt: skip


def _features(scene: Scene, source: Tokens) -> tuple[str, str]:
    """The gender and number in which a verb agrees with a source, as far as its head tells."""
    for at in range(source[0], min(source[1], source[0] + 2)):
        for entry in scene.tokens.entries[at]:
            if entry.gender and ("head" in entry.tags or "medium" in entry.tags or "country" in entry.tags or "capital" in entry.tags):
                return entry.gender, entry.number
        if scene.has(at, "outlet"):
            return "", "sg"
    return "", ""


def link(scene: Scene, frames: Sequence[Frame]) -> list[tuple[Tokens | None, SourceKind]]:
    """For each frame in text order: the mention that its source stands for, and the kind of its speaker."""
    memory = Memory(scene)
    linked: list[tuple[Tokens | None, SourceKind]] = []
    for frame in frames:
        if frame.source is None:
            mention = memory.resolve(frame, elided=True)
            if mention is not None:
                memory.mentions.append(mention)
            linked.append((mention.full, mention.kind) if mention else (None, SourceKind.PERSON))
            continue
        mention = memory.resolve(frame, elided=False)
        full = mention.full if mention is not None and mention.full != frame.source else None
        kind = memory.remember(frame.source, full).kind
        linked.append((full, kind))
    return linked
