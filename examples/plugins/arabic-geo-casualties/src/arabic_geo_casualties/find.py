"""From a match of a rule to casualties: how many there are, who they are, and what has become of them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from arabic_geo import Quantity, QuantityKind, Span
from arabic_geo.plugins import Finder, Found, Lexicon, Rule, Tokens, compile_rules
from arabic_geo_casualties.results import Casualty, Fate
from arabic_geo_casualties.rows import CasualtyCue, Victim

#: Kinds of quantities that count people.
COUNTS = frozenset({QuantityKind.CARDINAL, QuantityKind.VAGUE})
#: How many tokens before its noun a figure may begin.
NEAR = 8
NUMBERS = {"sg": 1, "du": 2, "pl": None}


@frozen
class Group:
    """People in a text: the tokens that name and count them, and the fate that their noun tells."""

    start: int
    end: int
    count: int | None
    quantity: Quantity | None = None
    noun: int | None = None
    fate: str = ""


@frozen
class Scene:
    """What the rules look at: tokens, the characters of their tags, and the quantity that starts at each token."""

    tokens: Tokens
    tags: Mapping[str, frozenset[str]]
    quantities: Mapping[int, Quantity]

    def has(self, at: int, tag: str) -> bool:
        """Whether a token has a tag."""
        return 0 <= at < len(self.tokens) and self.tokens.tags[at] in self.tags[tag]

    def token_at(self, offset: int) -> int:
        """The first token that starts at an offset or behind it."""
        return bisect_left(self.tokens.starts, offset)

    def fate_of(self, at: int) -> str:
        """The fate that a noun tells."""
        rows = [entry.row for entry in self.tokens.entries[at]]
        return next((row.fate for row in rows if isinstance(row, Victim) and row.fate), "")

    def fate_by(self, at: int, role: str) -> str:
        """The fate that a cue of a role tells."""
        rows = [entry.row for entry in self.tokens.entries[at]]
        return next((row.fate for row in rows if isinstance(row, CasualtyCue) and row.role == role), "")

    def read_group(self, at: int) -> Group | None:
        """The people whom a figure, or a noun without one, names at a token."""
        while self.has(at, "modifier_before") or self.has(at, "between"):
            at += 1
        if (quantity := self.quantities.get(at)) is not None:
            return self.read_counted(at, quantity)
        if not self.has(at, "victim"):
            return None
        if (counted := self.find_counted(at)) is not None:
            return counted  # «مهاجرين اثنين»
        numbers = {entry.number for entry in self.tokens.entries[at] if isinstance(entry.row, Victim)}
        number = numbers.pop() if len(numbers) == 1 else "pl"  # «مدنيين» is two of them or more
        return Group(at, at + 1, NUMBERS[number], noun=at, fate=self.fate_of(at))

    def read_counted(self, at: int, quantity: Quantity) -> Group | None:
        """The people whom a figure counts."""
        if quantity.kind not in COUNTS:
            return None
        start, end, count = at, self.token_at(quantity.span.end), int(quantity.value)
        if quantity.noun is None:
            return Group(start, end, count, quantity)
        noun = self.token_at(quantity.noun.start)
        fate = self.fate_of(noun) if self.has(noun, "victim") else "unknown"
        return Group(min(start, noun), max(end, noun + 1), count, quantity, noun, fate)

    def read_groups(self, at: int) -> Iterator[Group]:
        """The people at a token, and those whom «و» adds to them."""
        group = self.read_group(at)
        while group is not None:
            yield group
            group = self.read_group(group.end + 1) if self.has(group.end, "wa") else None

    def counted_before(self, at: int) -> Iterator[Group]:
        """The people whom figures count that stand shortly before a token."""
        for start in range(max(0, at - NEAR), at):
            quantity = self.quantities.get(start)
            if quantity is not None and (group := self.read_counted(start, quantity)) is not None:
                yield group

    def find_counted(self, noun: int) -> Group | None:
        """The people whom a figure counts by a noun."""
        return next((group for group in self.counted_before(noun + 2) if group.noun == noun), None)

    def make(self, group: Group, fate: str, cue: Span) -> Casualty | None:
        """A casualty, unless what is counted can hardly be wounded or missing: «إصابة 14 منزلا»."""
        if group.fate == "unknown" and fate != Fate.KILLED:
            return None
        told = fate if group.fate in ("", "unknown") else group.fate
        victims = None if group.noun is None else self.tokens.span(group.noun, group.noun + 1)
        span = self.tokens.span(group.start, group.end)
        return Casualty(span, Fate(told), cue, group.count, group.quantity, victims) if told else None


def prepare(lexicon: Lexicon, rules: tuple[Rule[Scene, tuple[Casualty, ...]], ...]) -> Finder:
    """The function that finds the casualties of a text."""
    grammar = compile_rules(rules, lexicon.alphabet, {})
    names = ("victim", "casualty", "between", "modifier_before", "negation", "wa")
    tags = {name: lexicon.alphabet.having(name) for name in names}

    def find(tokens: Tokens, found: Found) -> tuple[Casualty, ...]:
        quantities = {bisect_left(tokens.starts, q.span.start): q for q in found["quantities"]}
        scene = Scene(tokens, tags, quantities)
        casualties: dict[int, Casualty] = {}
        for _, _, group in grammar.find(scene, tokens.tags):
            for casualty in group:
                casualties.setdefault(casualty.span.end, casualty)  # of two rules, the first one
        return tuple(sorted(casualties.values(), key=lambda casualty: casualty.span))

    return find


def build_event(scene: Scene, match: re.Match[str]) -> tuple[Casualty, ...] | None:
    """«مقتل جنديين», «قتل في القصف خمسة»: those whom a noun or verb says it of."""
    cue = match.start("cue")
    if scene.has(cue - 1, "negation"):
        return None
    at = match.end("match")
    groups = list(scene.read_groups(at))
    if groups and groups[0].quantity is None and groups[0].end in scene.quantities and "verb" in match.groupdict():
        groups = list(scene.read_groups(groups[0].end))  # «قتل مسلحون خمسة مدنيين»: the first are those who did it
    return _make(scene, match, groups, scene.fate_by(cue, _role(match)))


def build_pair(scene: Scene, match: re.Match[str]) -> tuple[Casualty, ...] | None:
    """«مقتل وإصابة ثلاثين», «عدد القتلى والجرحى ثلاثين»: those who are counted together."""
    return _make(scene, match, list(scene.read_groups(match.end("match")))[:1], Fate.HARMED)


def build_toll(scene: Scene, match: re.Match[str]) -> tuple[Casualty, ...] | None:
    """«ارتفع عدد القتلى إلى خمسة»: those whom a toll counts."""
    groups = [group for group in scene.read_groups(match.end("match")) if group.quantity][:1]
    return _make(scene, match, groups, scene.fate_of(match.start("cue")))


def build_fall(scene: Scene, match: re.Match[str]) -> tuple[Casualty, ...] | None:
    """«سقط قتلى وجرحى», «أسفرت عن قتيلين»: those of whom a noun alone tells the fate."""
    return _make(scene, match, [group for group in scene.read_groups(match.end("match")) if group.noun], "")


def build_counted(scene: Scene, match: re.Match[str]) -> tuple[Casualty, ...] | None:
    """«14 قتيلا», «قتيلان وجريح»: those of whom a noun tells the fate, and a figure or its dual the number."""
    noun = match.start("cue")
    group = scene.find_counted(noun) or scene.read_group(noun)
    # «قتيلان وجريح», not «بين قتيل وجريح»
    joined = scene.has(noun - 1, "wa") and scene.has(noun - 2, "casualty") and not scene.has(noun - 3, "between")
    if group is None or not (group.quantity or group.count == 2 or (group.count == 1 and joined)):
        return None
    return _make(scene, match, [group], "")


def build_counted_pair(scene: Scene, match: re.Match[str]) -> tuple[Casualty, ...] | None:
    """«مئات القتلى والجرحى»: those whom one figure counts, some of one fate, some of the other."""
    group, other = scene.find_counted(match.start("cue")), scene.read_group(match.end("cue") - 1)
    if group is None or other is None or other.count is not None:
        return None
    return _make(scene, match, [evolve(group, fate="")], Fate.HARMED)


def build_between(scene: Scene, match: re.Match[str]) -> tuple[Casualty, ...] | None:
    """«ثلاثون شخصا بين قتيل وجريح»: those whom a figure before counts together."""
    groups = [group for group in scene.counted_before(match.start("between")) if group.end == match.start("between")]
    return _make(scene, match, groups, Fate.HARMED)


def _role(match: re.Match[str]) -> str:
    return "verb" if "verb" in match.groupdict() else "met" if "met" in match.groupdict() else "event"


def _make(scene: Scene, match: re.Match[str], groups: list[Group], fate: str) -> tuple[Casualty, ...] | None:
    made: list[Casualty | None] = []
    for group in groups:
        noun = group.start if group.noun is None else group.noun
        cue = match.span("cue") if "cue" in match.groupdict() else (noun, noun + 1)
        made.append(scene.make(group, fate, scene.tokens.span(*cue)))
    return tuple(casualty for casualty in made if casualty is not None) or None
