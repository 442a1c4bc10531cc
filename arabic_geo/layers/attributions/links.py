"""Whom an elided source, a pronoun or a short second mention stands for: the fullest earlier mention."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from typing import Final

from attrs import define, field, frozen

from arabic_geo.layers.attributions.contents import Content
from arabic_geo.layers.attributions.frame import Frame, Part, Side
from arabic_geo.layers.attributions.kinds import classify
from arabic_geo.layers.attributions.results import SourceKind
from arabic_geo.layers.attributions.scene import Scene
from arabic_geo.layers.attributions.sources import HONORIFICS, find_doers, is_family_name, subject_of_sentence
from arabic_geo.lexicon import fold_all
from arabic_geo.lexicon.rows import Head

#: A source of at most this many words may be a second mention of a longer one.
SHORT: Final = 4
#: How far before a family name the words of its fuller mention may begin.
FULL: Final = 9
#: How many names may stand before a family name.
FIRST_NAMES: Final = 3
#: How many earlier places of a name are looked at.
PLACES: Final = 12


@frozen
class Mention:
    """A source that the text has named: its tokens, the fullest mention known of it, and how verbs agree with it."""

    tokens: Part
    full: Part
    kind: SourceKind
    gender: str
    number: str
    subject: bool = True  # whether a verb without subject may go back to it


@define
class Memory:
    """The sources named so far."""

    scene: Scene
    mentions: list[Mention] = field(factory=list)

    def recall(self, gender: str, number: str, cue: int = 0) -> Mention | None:
        """The last subject with which a verb of this gender and number can agree.

        Where there is none, whoever «بحسب» or «وفق» has named shortly before the cue.
        """
        for mention in reversed(self.mentions[-LOOK_BACK:]):
            if not mention.subject or (gender and mention.gender and gender != mention.gender):
                continue
            if number == "pl" and mention.number == "sg":
                continue
            if (gender, number) == ("m", "sg") == (mention.gender, "sg") and mention.number == "pl":
                continue  # after its subject a verb agrees in number too
            return mention
        named = (m for m in reversed(self.mentions[-LOOK_BACK:]) if not m.subject and number != "pl")
        return next((m for m in named if m.kind in SPEAKING and 0 < cue - m.tokens[1] <= SHORTLY), None)

    def doer_since(self, start: int) -> Mention | None:
        """Who was last seen to do something, from a token on."""
        last = self.mentions[-1] if self.mentions else None
        return last if last is not None and last.subject and last.tokens[0] >= start else None

    def resolve(self, source: Part) -> Mention | None:
        """The earlier mention that a short one stands for; ``None`` where it is the first."""
        source = self._without_brackets(source)
        if self.scene.has(source[0], "anaphor_deictic") and source[1] - source[0] == 1:
            return self.recall("", "")
        if source[1] - source[0] > 1 and self.scene.word(source[0]) in HONORIFICS:
            source = source[0] + 1, source[1]
        if source[1] - source[0] > SHORT:
            return None
        if self._is_same(source) and (last := self._last_speaker()):
            return last
        found = self._by_head(source) if source[1] - source[0] == 1 else None
        if found is None and source[1] - source[0] == 1 and self.scene.word(source[0]) in SPEAKER:
            return self._last_speaker()
        return found or self._by_words(source) or self._by_head(source) or self._named(source) or self._in_text(source)

    def _is_same(self, source: Part) -> bool:
        """«المصدر ذاته», «المتحدث نفسه»: whoever spoke last."""
        words = self.scene.word(source[0]).split(" ")
        several = source[1] - source[0] == 2 and self.scene.word(source[1] - 1) in SELF
        same = several or (len(words) == 2 and (words[0] in SAME or words[1] in SELF))
        return same and not {*words, self.scene.word(source[0])}.isdisjoint(SPEAKER | SOURCES)

    def _last_speaker(self) -> Mention | None:
        return next((m for m in reversed(self.mentions[-LOOK_BACK:]) if m.kind is not SourceKind.OUTLET), None)

    def _without_brackets(self, source: Part) -> Part:
        """«مارادونا (54 عاما)» without what is in brackets."""
        end = next((at for at in range(source[0] + 1, source[1]) if self.scene.has(at, "paren_open")), source[1])
        return source[0], end

    def make(self, source: Part, full: Part | None = None, vouched: Frame | None = None) -> Mention:
        """A mention of a source, of what a frame vouches with where one is given."""
        full = full or source
        kind = classify(self.scene, full)
        vouches = vouched is not None and (
            vouched.side is Side.AROUND or (vouched.name == "phrase" and kind is SourceKind.OUTLET)
        )
        return Mention(source, full, kind, *_features(self.scene, source), subject=not vouches)

    # --- definite second mentions ------------------------------------------------------------------------------------

    def _by_head(self, source: Part) -> Mention | None:
        """«الصحيفة», «المصدر», «الوزارة»: the last mention with that head, source or not."""
        start = source[0]
        if self.scene.has(start, "demonstrative") and source[1] - start > 1:
            start += 1
        anaphor = self.scene.has(start, "anaphor_source")
        office = source[1] - start == 2 and self.scene.has(start + 1, "definite")
        if not (anaphor or office or self.scene.has(start, "definite")):
            return None
        if not self.scene.has(start, "head", "medium", "anaphor"):
            return None
        if source[1] - start > 2:
            return None
        head = _stem(self.scene, start)
        if not self.scene.has(start, "definite") and not anaphor:
            return self._by_office(source)
        for mention in reversed(self.mentions[-REMEMBERED:]):
            if mention.full[0] < start and _stem(self.scene, mention.full[0]) == head:
                return mention
        if self.scene.has(start, "medium"):
            return next((m for m in reversed(self.mentions[-REMEMBERED:]) if m.kind is SourceKind.OUTLET), None)
        return self._earlier_noun(start, head)

    def _by_office(self, source: Part) -> Mention | None:
        """«مدير الجامعة»: the last mention of a head of that name over a thing of that name."""
        head, over = (_stem(self.scene, at) for at in range(*source))
        for mention in reversed(self.mentions[-REMEMBERED:]):
            full = mention.full
            if full[0] < source[0] and full[1] - full[0] > 2 and _stem(self.scene, full[0]) == head:
                stems = {_stem(self.scene, at) for at in range(full[0] + 1, full[1])}
                if over in stems or over in self.scene.word(full[0]).split(" "):
                    return mention
        return None

    def _earlier_noun(self, at: int, head: str) -> Mention | None:
        for before in reversed([*self.scene.each(at - FAR + 1, at, "head")]):
            if self.scene.has(before, "definite"):
                if _stem(self.scene, before) == head and (named := self._named_office(before)):
                    return self.make(named)
                continue
            if _stem(self.scene, before) == head:
                document = any(row.kind == "document" for row in self.scene.rows(before, Head))
                return self.make((before, before + 1 if document else self._noun_phrase_end(before, at)))
        return None

    def _named_office(self, at: int) -> Part | None:
        """An office with the article beside its holder's name: «اللواء سامر الحداد | المحافظ»."""
        for start in range(at - 1, max(-1, at - FIRST_NAMES - 2), -1):
            if self.scene.word(start) in HONORIFICS:
                return (start, at + 1) if at - start > 1 else None
            if not self.scene.has(start, "word", "given"):
                return None
        return None

    def _named(self, source: Part) -> Mention | None:
        """«وزير المعادن السوداني»: an earlier holder of that office who is named, whoever spoke or not."""
        start = source[0]
        if source[1] - start < 2 or not any(row.feminine for row in self.scene.rows(start, Head)):
            return None
        held = self.scene.word(start + 1)
        places = self.scene.places(self.scene.word(start))
        for at in reversed(places[bisect_right(places, start - FAR) : bisect_left(places, start)]):
            if self.scene.word(at + 1) == held:
                end = self._noun_phrase_end(at, start)
                if end - at > source[1] - start and self.scene.has(end - 1, "word", "given"):
                    return self.make((at, end))
        return None

    def _noun_phrase_end(self, start: int, last: int) -> int:
        end = start + 1
        while end < last and end - start < FULL and self._goes_on(end) and not self.scene.has(end, "content_noun"):
            end += 1
        return end

    def _goes_on(self, at: int) -> bool:
        """Whether a noun phrase goes on, with the country or place of an office too: «رئيس الجالية | في تونس»."""
        if self.scene.has(at, "fi", "bi"):
            within = self.scene.has(at + 1, "head") and self.scene.has(at + 1, "definite")
            return within or self.scene.has(at + 1, "country", "capital", "body")
        return self._continues(at)

    # --- names -------------------------------------------------------------------------------------------------------

    def _by_words(self, source: Part) -> Mention | None:
        """«بوتين», «الداخلية الكويتية»: the last mention that holds all the words, and more."""
        words = self._words(source)
        titled = self.scene.has(source[0], "head", "medium")
        for mention in reversed(self.mentions[-REMEMBERED:]):
            full = mention.full
            if full[0] >= source[0] or not words < self._words(full):
                continue
            if not titled or any(self._heads(at, source[0]) for at in range(*full) if self._begins_title(full, at)):
                return mention
        return None

    def _words(self, part: Part) -> frozenset[str]:
        return frozenset(self.scene.word(at) for at in range(*part))

    def _heads(self, at: int, source: int) -> bool:
        return _stem(self.scene, at) == _stem(self.scene, source)

    def _begins_title(self, full: Part, at: int) -> bool:
        return at == full[0] or self.scene.has(at - 1, "comma", "wa") or self.scene.has(at, "definite")

    def _in_text(self, source: Part) -> Mention | None:
        """The fullest earlier noun phrase that ends in the name, source or not."""
        last = source[1] - 1
        if (
            self.scene.has(source[0], "head")
            and not self.scene.has(source[0], "definite")
            and self.scene.has(last, "definite")
        ):
            return None  # «منظمو المهرجان»: the festival is not they
        places = self.scene.places(self.scene.word(last))[:PLACES]
        if self.scene.has(last, *NO_NAMES) and not self.scene.has(last, "outlet"):
            places = [at for at in places if is_family_name(self.scene, at)]  # «السفير المعلمي»
        best: Part | None = None
        alone = source[1] - source[0] == 1
        for at in places:
            if at >= source[0]:
                break
            start = at
            while start > 0 and at - start < FULL and self._leads(start - 1):
                start -= 1
            while start < at and (
                not self.scene.has(start, *BEGIN_PHRASES)
                or (self.scene.has(start - 1, "li") and not self.scene.has(start, "head"))
            ):
                start += 1
            titled = alone and self._title_after(at + 1)
            if titled:
                while start > at - FIRST_NAMES and self._is_first_name(start - 1):
                    start -= 1
                found = start, titled
                best = found if best is None or found[1] - found[0] > best[1] - best[0] else best
                continue
            if at + 1 - start > source[1] - source[0] and (best is None or at + 1 - start > best[1] - best[0]):
                best = (start, at + 1)
        return None if best is None else self.make(best)

    def _leads(self, at: int) -> bool:
        """Whether a token before a name is of the same noun phrase: «مبعوثه | الخاص | باليمن | نادر سالم»."""
        scene = self.scene
        placed = scene.has(at, "fi", "bi") and scene.has(at + 1, "country", "capital", "body")
        placed = placed or (scene.has(at, "li") and scene.has(at - 1, "nationality", "relational"))
        owned = scene.has(at, "pronoun") and scene.has(at - 1, "head") and scene.has(at + 1, "definite")
        return placed or owned or self._continues(at) or self._parts_title(at)

    def _parts_title(self, at: int) -> bool:
        """«الرئيس، نادر سالم»: a comma between a title and its name."""
        return self.scene.has(at, "comma") and self.scene.has(at - 1, "head") and self.scene.has(at - 1, "definite")

    def _title_after(self, at: int) -> int | None:
        """Where a title that follows a name ends: «خلفان | نائب رئيس الشرطة», «سالم؛ القائم بالأعمال»."""
        at += self.scene.has(at, "comma", "semicolon")
        titled = any(row.kind in TITLED and row.feminine for row in self.scene.rows(at, Head))
        if not titled or self.scene.has(at, "cue", "body") or self.scene.word(at) in TEAMS:
            return None
        return self._noun_phrase_end(at, len(self.scene))

    def _is_first_name(self, at: int) -> bool:
        plain = self.scene.has(at, "word", "given") and not self.scene.has(at, "definite")
        return at >= 0 and plain and not self.scene.has(at, *NOT_CONTINUING)

    def _continues(self, at: int) -> bool:
        return not self.scene.has(at, *NOT_CONTINUING)


#: Who may go on speaking after «بحسب», and for how many tokens.
SPEAKING: Final = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.ORGANIZATION, SourceKind.ANONYMOUS})
SHORTLY: Final = 60
#: The kinds of heads that are titles of persons.
TITLED: Final = frozenset({"official", "person"})
#: How many earlier sources a short mention may go back to.
REMEMBERED: Final = 100
#: How many earlier sources a verb without subject may go back to.
LOOK_BACK: Final = 6
#: How far back a noun that was no source is looked for.
FAR: Final = 300
NO_NAMES: Final = (
    "head",
    "country",
    "capital",
    "outlet",
    "medium",
    "body",
    "seat",
    "number",
    "nationality",
    "quantifier",
)
#: What a noun phrase with a name begins with.
BEGIN_PHRASES: Final = ("head", "medium", "definite", "given")
NOT_CONTINUING: Final = (
    "mark", "verb", "that", "fi", "min", "an", "ala", "ila", "li", "bi", "wa", "fa", "clause", "but", "adjunct", "when",
    "relative", "pronoun", "kana", "negation", "digits", "cue_phrase", "adverb", "ka", "qad", "weekday", "date_day",
)  # fmt: skip


#: «فريق» is a rank, but after the name of a player his team.
TEAMS: Final = fold_all("فريق", "الفريق", "عميد", "لواء")
#: «الكثير من الأشخاص».
MANY: Final = fold_all("الكثير", "كثير", "الكثيرون", "كثيرون", "العديد", "عدد", "بعض", "معظم")
#: «المتحدث», who is whoever spoke, where none is named a spokesman; «المصدر ذاته».
SPEAKER: Final = fold_all("المتحدث", "المتحدثة", "متحدث", "محدثنا", "محدثتنا")
SOURCES: Final = fold_all("المصدر", "المصادر", "مصدر")
SELF: Final = fold_all("ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها")
#: «ذات المصدر», «نفس المصدر».
SAME: Final = frozenset({"ذات", "نفس"})


def _stem(scene: Scene, at: int) -> str:
    """The first word of a token without article and without the endings of its number: «المسؤولون» → «مسؤول»."""
    words = scene.word(at).split(" ")
    word = next((word for word in words if word not in SAME), words[0]).removeprefix("ال")
    if scene.has(at, "definite") and scene.has(at - 1, "li") and at in scene.tokens.glued and word.startswith("ل"):
        word = word[1:]
    return word[:-2] if len(word) > 4 and word.endswith(("ون", "ين")) else word


def _features(scene: Scene, source: Part) -> tuple[str, str]:
    """The gender and number in which a verb agrees with a source, as far as its head tells."""
    if scene.has(source[0], "quantifier") and scene.word(source[0]) in MANY:
        return "m", "pl"
    for at in range(source[0], min(source[1], source[0] + 2)):
        for entry in scene.tokens.entries[at]:
            if entry.gender and entry.tags & {"head", "medium", "country", "capital"}:
                return entry.gender, entry.number
        if scene.has(at, "outlet"):
            return "", "sg"
    return "", ""


def link(scene: Scene, reports: Sequence[tuple[Frame, Content]]) -> list[tuple[Part | None, SourceKind]]:
    """For each report in text order: the mention that its source stands for, and the kind of its speaker."""
    memory = Memory(scene)
    doers = deque(find_doers(scene, {frame.cue[0] for frame, _ in reports}))
    linked: list[tuple[Part | None, SourceKind]] = []
    speakers: list[Mention | None] = []
    for index, (frame, _) in enumerate(reports):
        outer = _outer(reports, index)
        while doers and doers[0][0][1] <= frame.cue[0]:
            doer, sure = doers.popleft()
            known = memory.resolve(doer)
            if sure or known is not None:
                memory.mentions.append(memory.make(doer, known.full if known else None))
        mention: Mention | None
        if frame.source is not None and not scene.has(frame.source[0], "anaphor_pronoun"):
            found = memory.resolve(frame.source)
            full = found.full if found is not None and found.full != frame.source else None
            mention = memory.make(frame.source, full, frame)
        else:
            if outer is not None and frame.person == 1:
                mention = speakers[outer]
            elif frame.participle and not _governed(scene, reports, index):
                mention = memory.doer_since(scene.sentence_start(frame.cue[0]))
                subject = subject_of_sentence(scene, frame.cue[0]) if mention is None else None
                if mention is None:
                    mention = (
                        memory.make(subject) if subject else memory.recall(frame.gender, frame.number, frame.cue[0])
                    )
            else:
                mention = memory.recall(frame.gender, frame.number, frame.cue[0])
            full = mention.full if mention is not None else None
        speakers.append(mention)
        if mention is not None and (outer is None or frame.participle):
            memory.mentions.append(mention)
        linked.append((full, mention.kind if mention is not None else SourceKind.PERSON))
    return linked


def _governed(scene: Scene, reports: Sequence[tuple[Frame, Content]], index: int) -> bool:
    """Whether a report stands before a participle in its sentence."""
    if index == 0:
        return False
    start = scene.sentence_start(reports[index][0].cue[0])
    return reports[index - 1][0].cue[0] >= start or reports[index][0].cue[0] == start


#: How many reports before one are asked whether it stands in their content.
NESTING: Final = 6


def _outer(reports: Sequence[tuple[Frame, Content]], index: int) -> int | None:
    """The nearest report before in whose content a report stands."""
    cue = reports[index][0].cue[0]
    for before in range(index - 1, max(-1, index - 1 - NESTING), -1):
        frame, content = reports[before]
        if content.start <= cue < content.end and frame.side is Side.AFTER:
            return before
    return None
