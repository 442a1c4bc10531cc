"""The frames in which Arabic news reports speech, one rule each.

A rule's pattern finds the cue, the source and the point where the content begins; its builder checks what tags cannot
say and gives back a :class:`Frame`. Where the content ends is not the frame's matter: see ``contents``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Final

from attrs import frozen

from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.attributions.scene import Scene
from arabic_geo.layers.attributions.sources import antecedent, noun_phrase_before, split_nominal, trim
from arabic_geo.lexicon.rows import Cue, CuePhrase, Head

Tokens = tuple[int, int]


class Side(Enum):
    """Where the content lies: after the frame, in the clause around it, in a quotation before it, or given."""

    AFTER = auto()
    AROUND = auto()
    BEFORE = auto()


@frozen
class Frame:
    """A place that reports speech, in token indices: the cue, the source, the outlet, where the content begins.

    ``onset`` is the first token of all that belongs to the frame, «و» included; ``row`` is the cue's. ``nominal`` says
    that the content is a noun phrase. ``until`` ends the content where the frame itself settles it.
    """

    name: str
    cue: Tokens
    source: Tokens | None
    content: int
    row: Cue | CuePhrase
    side: Side = Side.AFTER
    outlet: Tokens | None = None
    onset: int = 0
    until: int | None = None
    negated: bool = False
    nominal: bool = False
    gender: str = ""
    number: str = ""
    person: int = 3
    conjoined: bool = False
    participle: bool = False
    pronoun: bool = False


FENCES: Final = (
    "mark", "that", "that_not", "relative", "adjunct", "when", "adverb", "clause", "but", "verb&strong&!called", "participle&strong", "cue_phrase",
    "cue_before_verb", "venue", "background", "break", "forward", "saying", "negation", "qad", "kana", "fi", "min", "an",
    "ala", "ila", "li", "bi", "ka", "sa", "wa", "fa", "question", "pronoun", "copula", "digits", "change", "of", "or", "maa",
    "between", "modifier_before", "weekday", "month", "date_day",
)  # fmt: skip

PLAIN: Final = "{^" + "|".join(FENCES) + "}|{head&!cue|outlet&!mark|country|body|seat|people|number}"
QUOTES: Final = "{quote|quote_open|quote_close|quote_curly}"


def source_fragment(*kept_out: str) -> str:
    """A noun phrase: its head and what may follow within it, the given prepositions kept out."""
    inner = "|".join(name for name in ("fi", "min", "an", "ala", "bi") if name not in kept_out)
    return f"""(?:{{QUOTED}}|{{anaphor}}|{{demonstrative|quantifier}}?+{{PLAIN}}|{{quantifier}}{{min|pronoun}}?+)
        (?: (?!{{cue_noun}}{{pronoun}}){{PLAIN}} | {{pronoun}} | {{digits}} | {{wa}}(?!{{anaphor_pronoun}}){{PLAIN}}
          | {{of}}{{PLAIN}} | {{li}}(?!{{medium|outlet|outlet_homograph|audience|mark|pronoun}}){{PLAIN}}
          | {{{inner}}}(?!{{speech|when|adjunct|weekday|month|that|date_day|date_year|audience}}){{PLAIN}}
          | {{QUOTED}} | {{BRACKETED}}
          | {{comma}}{{PLAIN}}(?:{{PLAIN}}|{{wa}}{{PLAIN}}|{{fi|bi|li}}{{PLAIN}}){{0,9}}+(?={{comma}}(?:{{that}}|{{QUOTES}}|{{ila}}{{that}}))
        ){{0,17}}+"""


FRAGMENTS: Final = {
    "PLAIN": f"(?:{PLAIN})",
    "QUOTES": QUOTES,
    "QUOTED": f"(?:{QUOTES}(?:{PLAIN}|{{li|fi|wa|digits}}){{1,5}}+{QUOTES})",
    "BRACKETED": f"(?:{{paren_open}}(?:{PLAIN}|{QUOTES}){{1,6}}+{{paren_close}})",
    "SOURCE": source_fragment(),
    # «الأسبوع الماضي»
    "TIMESPAN": "(?:{date_week|date_year|date_month|date_dayword|unit&duration}{date_past|date_next|date_current}|{weekday}{date_past|date_next}?+)",
    # what may stand between the cue and the source
    "LEAD": "(?:{pronoun}?+(?:{adverb|forward|when|date_day}|{TIMESPAN}|{comma}{forward}{comma}|{bi|li|ila|an}{pronoun}){0,3}+)",
    # what may stand between the source and the content: addressee, venue, time
    "GAP": """(?:{comma}?+(?={adjunct|when|adverb|venue|fi|li|ila|an|ala|min|bi|relative|comma|ka|date_day|weekday|forward|paren_open|wa|fa|digits|medium|maa|of|change|clause|pronoun|copula|cue_phrase})
        (?:(?<={li|medium|bi|fi}){QUOTED}|{BRACKETED}|{^that|colon|stop|newline|quote|quote_open|quote_close|quote_curly|verb&strong|participle&strong|background|break|semicolon|saying}){0,26}+)?+""",
    "RELAYED": source_fragment(),
    "OBJECTS": source_fragment("bi"),
    "GAP_NO_AN": "(?:{when|adverb|comma|date_day|weekday}|{fi}{speech}{pronoun}?+|{venue}){0,4}+",
    "TIMES": "(?:{when|adverb|venue|date_day|weekday|date_daytime}|{paren_open}{weekday|date_day}{paren_close}|{comma}|{fi}{speech}{pronoun}?+{definite}?+){1,5}+",
    "COMPLEMENTIZER": "(?:{ila|ala|min|an|bi}?+{that|that_not|question})",
    "CONJUNCTION": "(?:{wa|fa|but|clause|comma})",
}

LINK: Final = """(?: (?P<said>{comma}?+{saying&!participle}{that|that_not}?+{colon}?+{that}?+)
      | {comma}?+(?P<that>{COMPLEMENTIZER}{pronoun}?+)
      | (?P<colon>{colon}{that}?+{pronoun}?+)
      | {comma}?+(?P<mark>(?={QUOTES})) )"""


# --- builders --------------------------------------------------------------------------------------------------------


def _span(match: re.Match[str], name: str) -> Tokens | None:
    start, end = match.span(name)
    return (start, end) if start >= 0 and end > start else None


def _cue_rows(scene: Scene, at: int) -> Iterator[tuple[Cue, str, str, int]]:
    for entry in scene.entries(at, Cue):
        if "verb" in entry.tags or "participle" in entry.tags:
            assert isinstance(entry.row, Cue)
            if entry.person == 1 and scene.has(at, "number"):
                continue  # «نصف» is a half before it is *we describe*
            yield entry.row, entry.gender, entry.number, entry.person


def _negated(scene: Scene, at: int) -> bool:
    return scene.has(at - 1, "negation") or (scene.has(at - 1, "qad") and scene.has(at - 2, "negation"))


def _onset(scene: Scene, start: int) -> tuple[int, bool]:
    """Where a frame begins with the words that join it to what stands before, and whether any do."""
    first = start
    while scene.has(first - 1, "wa", "fa", "qad", "negation", "pronoun", "sa", "forward", "when"):
        first -= 1
        if scene.has(first, "pronoun") and not scene.has(first - 1, "but", "clause"):
            return first + 1, first + 1 < start
    if scene.has(first - 1, "but", "clause", "cue_before_verb"):
        first -= 1
    joined = first < start
    if scene.has(first - 1, "comma", "semicolon", "dash"):
        return first - 1, True
    return first, joined


def build_verb(scene: Scene, match: re.Match[str]) -> Frame | None:
    """A reporting verb, with its source after it, before it, or left out, and a clause or a quotation as its content."""
    cue = _span(match, "cue")
    assert cue is not None
    linked = (
        "that"
        if match["that"]
        else "mark"
        if match["mark"] is not None and not match["said"] and not match["colon"]
        else "direct"
    )
    wanted = {"that": {"that", "question", "address"}, "mark": {"direct", "that"}, "direct": {"direct", "that"}}[linked]
    quoted = _quoted(scene, match.end("match"))
    found = next(
        (
            (row, gender, number, person)
            for row, gender, number, person in _cue_rows(scene, cue[0])
            if row.takes & wanted and (row.strength != "quoted" or quoted)
        ),
        None,
    )
    if found is None or (linked == "mark" and not quoted):
        return None
    row, gender, number, person = found
    source = _span(match, "source")
    outlet = None
    if row.strength != "strong" and not _near(scene, match, source, row):
        return None
    if source is not None:
        outlet = _addressee(scene, source[1], match.end("match"))
        source = trim(scene, source)
    onset, conjoined = _onset(scene, cue[0])
    if source is None:
        source, before = _before_verb(scene, cue[0], gender)
        if before is not None:
            onset, conjoined = _onset(scene, before)
        outlet = _addressee(scene, cue[1], match.end("match"))
    return Frame(
        "verb", cue, source, match.end("match"), row,
        outlet=outlet, onset=onset, negated=_negated(scene, cue[0]), gender=gender, number=number, person=person,
        conjoined=conjoined,
    )  # fmt: skip


#: How many tokens may stand between a verb that is only sometimes one of saying, or its source, and the content.
NEAR: Final = {"framed": 8, "quoted": 3}


def _near(scene: Scene, match: re.Match[str], source: Tokens | None, row: Cue) -> bool:
    """Whether an ordinary verb stands as a verb of saying does: beside its content, its subject one who can speak."""
    after = source[1] if source is not None else match.end("cue")
    if match.end("match") - after > NEAR[row.strength]:
        return False
    return source is None or _speaks(scene, source)


def _before_verb(scene: Scene, cue: int, gender: str) -> tuple[Tokens | None, int | None]:
    """The source that stands before its verb («الوزير أكد أن», «الذي أكد أن»), and where it begins."""
    source = antecedent(scene, cue) or noun_phrase_before(scene, cue)
    return source, (source[0] if source is not None else None)


#: A mark that opens fewer words than this after a verb is a name's, not a quotation's.
QUOTATION_WORDS: Final = 3


def _quoted(scene: Scene, at: int) -> bool:
    """Whether a quotation stands here, not a mere name in marks."""
    close = scene.closes.get(at)
    if close is None:
        return scene.has(at, "quote", "quote_open", "quote_curly") and at not in scene.opens
    return (
        close - at - 1 >= QUOTATION_WORDS or scene.has(close + 1, "stop", "newline", "comma") or close + 1 >= len(scene)
    )


def _addressee(scene: Scene, start: int, end: int) -> Tokens | None:
    """The outlet among the words between source and content: «لوكالة رويترز», «لـ«الرأي»», «في تصريح لقناة العربية»."""
    for at in range(start, end):
        if scene.has(at, "outlet", "medium") or (
            scene.has(at, "outlet_homograph") and (scene.has(at - 1, "li", "quote_open", "quote", "quote_curly"))
        ):
            return outlet_at(scene, at)
    return None


def outlet_at(scene: Scene, at: int) -> Tokens:
    """The outlet that a token begins: a medium noun with the name after it, or a name."""
    end = at + 1
    while end < len(scene) and end - at < 7:
        if scene.has(end, "outlet", "outlet_homograph", "nationality", "medium") or (
            scene.has(end, "definite") and not scene.has(end, "when", "head", "weekday", "date_day")
        ):
            end += 1
        elif end == at + 1 and scene.has(at, "medium") and end in scene.closes and scene.closes[end] - end <= 6:
            end = scene.closes[end] + 1
        elif scene.has(end, "li") and scene.has(end + 1, "definite") and scene.has(at, "medium"):
            end += 2
        elif (
            scene.has(at, "medium")
            and end == at + 1
            and not scene.has(
                end, "mark", "that", "fi", "li", "min", "an", "bi", "ila", "ala", "wa", "cue", "adjunct", "pronoun"
            )
        ):
            end += 1
        else:
            break
    return at, end


def build_nominal(scene: Scene, match: re.Match[str]) -> Frame | None:
    """A verb whose content is a noun phrase that a preposition introduces: «حذر من», «كشف عن», «أفاد بمقتل»."""
    cue = _span(match, "cue")
    assert cue is not None
    preposition = scene.word(match.start("preposition"))
    found = next(
        (
            (row, gender, number, person)
            for row, gender, number, person in _cue_rows(scene, cue[0])
            if "noun" in row.takes
            and preposition in {_PREPOSITION_FORMS.get(p, p) for p in row.preposition if p}
            and row.strength == "strong"
        ),
        None,
    )
    if (
        found is None
        or (scene.has(match.end("match"), "mark", "pronoun", "verb")
        and not scene.has(match.end("match"), "head", *("quote", "quote_open", "quote_curly")))
    ):
        return None
    row, gender, number, person = found
    source = _span(match, "source")
    outlet = None
    if source is not None:
        outlet = _addressee(scene, source[1], match.end("match"))
        source = trim(scene, source)
    onset, conjoined = _onset(scene, cue[0])
    if source is None:
        source, before = _before_verb(scene, cue[0], gender)
        if before is not None:
            onset, conjoined = _onset(scene, before)
    return Frame(
        "nominal", cue, source, match.end("match"), row,
        outlet=outlet, onset=onset, negated=_negated(scene, cue[0]), nominal=True,
        gender=gender, number=number, person=person, conjoined=conjoined,
    )  # fmt: skip


_PREPOSITION_FORMS: Final = {"إلى": "الي", "على": "علي"}


def build_bare(scene: Scene, match: re.Match[str]) -> Frame | None:
    """A verb whose content is a bare noun phrase: «أكد الوزير أهمية الحوار», «نفى المتحدث الاتهامات»."""
    cue = _span(match, "cue")
    assert cue is not None
    found = next(
        (
            (row, gender, number, person)
            for row, gender, number, person in _cue_rows(scene, cue[0])
            if "noun" in row.takes and "" in row.preposition and row.strength == "strong"
        ),
        None,
    )
    if found is None:
        return None
    row, gender, number, person = found
    split = split_nominal(scene, match.start("rest"))
    if split is None:
        return None
    start, end = match.start("rest"), split
    source = trim(scene, (start, end)) if end > start else None
    onset, conjoined = _onset(scene, cue[0])
    outlet = _addressee(scene, start, end) if source is None or source[1] < end else None
    if source is None:
        source, before = _before_verb(scene, cue[0], gender)
        if before is not None:
            onset, conjoined = _onset(scene, before)
        elif not scene.has(cue[0], "perfect") and not conjoined:
            return None
    return Frame(
        "bare-nominal", cue, source, split, row,
        outlet=outlet, onset=onset, negated=_negated(scene, cue[0]), nominal=True,
        gender=gender, number=number, person=person, conjoined=conjoined,
    )  # fmt: skip


def build_accusation(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«اتهم X Y بـZ»: the content is Z."""
    return _build_objects(scene, match, "accuse", "accusation", whole=False)


def build_blame(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«حمّل X Y مسؤولية Z»: the content is the responsibility."""
    return _build_objects(scene, match, "blame", "blame", whole=False)


def build_description(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«وصف X Y بـZ»: the content is Y and Z."""
    return _build_objects(scene, match, "describe", "description", whole=True)


def _build_objects(scene: Scene, match: re.Match[str], takes: str, name: str, *, whole: bool) -> Frame | None:
    cue = _span(match, "cue")
    objects = _span(match, "objects")
    assert cue is not None
    if objects is None and not scene.has(cue[1], "pronoun"):
        return None
    if scene.has(cue[0], "copula") and not scene.has(cue[0] - 1, "relative"):
        return None
    found = next(
        (
            (row, gender, number, person)
            for row, gender, number, person in _cue_rows(scene, cue[0])
            if takes in row.takes
        ),
        None,
    )
    if found is None:
        return None
    row, gender, number, person = found
    source: Tokens | None = None
    split: int | None = None
    if objects is not None:
        split = split_nominal(scene, objects[0], objects[1], objects=True)
        if split is not None and split > objects[0]:
            source = trim(scene, (objects[0], split))
        elif not scene.has(cue[0] + 1, "pronoun"):
            before = noun_phrase_before(scene, cue[0])
            source, split = (before, objects[0]) if before is not None else (None, objects[0])
        else:
            source = trim(scene, objects)
    content = match.end("match")
    if whole:
        content = (
            split if split is not None else match.end("cue") if scene.has(cue[1], "pronoun") else match.end("match")
        )
        if scene.has(cue[1], "pronoun"):
            content = match.end("match")
    onset, conjoined = _onset(scene, source[0] if source is not None and source[0] < cue[0] else cue[0])
    if source is None:
        source = antecedent(scene, cue[0])
    return Frame(
        name, cue, source, content, row,
        onset=onset, negated=_negated(scene, cue[0]), nominal=True, gender=gender, number=number, person=person,
        conjoined=conjoined,
    )  # fmt: skip


def build_relay(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«نقلت رويترز عن مسؤول قوله إن»: the relayer is the outlet, the one it quotes the source."""
    cue = _span(match, "cue")
    assert cue is not None
    found = next(
        (
            (row, gender, number, person)
            for row, gender, number, person in _cue_rows(scene, cue[0])
            if "relay" in row.takes
        ),
        None,
    )
    source = _span(match, "source")
    if found is None or source is None:
        return None
    row, gender, number, person = found
    outlet = _span(match, "outlet")
    onset, conjoined = _onset(scene, cue[0])
    return Frame(
        "relay", cue, trim(scene, source), match.end("match"), row,
        outlet=trim(scene, outlet) if outlet else None, onset=onset, nominal=bool(match["noun"]), conjoined=conjoined,
    )  # fmt: skip


def build_inverted(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«…»، قال الوزير."""
    cue = _span(match, "cue")
    assert cue is not None
    found = next(
        (
            (row, gender, number, person)
            for row, gender, number, person in _cue_rows(scene, cue[0])
            if "direct" in row.takes
        ),
        None,
    )
    before = match.start()
    if found is None or before not in scene.opens or before - scene.opens[before] <= QUOTATION_WORDS:
        return None
    row, gender, number, person = found
    source = _span(match, "source")
    return Frame(
        "inverted", cue, trim(scene, source) if source else None, scene.opens[before], row,
        side=Side.BEFORE, onset=scene.opens[before], gender=gender, number=number, person=person,
    )  # fmt: skip


def build_phrase(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«وفقا لصحيفة…», «بحسب الوزير», «على حد قوله»."""
    cue, source = _span(match, "cue"), _span(match, "source")
    assert cue is not None
    row = next(scene.rows(cue[0], CuePhrase), None)
    if row is None or (source is None and not match["pronoun"]):
        return None
    if source is not None and (
        (scene.has(source[0], "rule") and not scene.has(source[0], "outlet")) or not _speaks(scene, source)
    ):
        return None
    onset, conjoined = _onset(scene, cue[0])
    return Frame(
        "phrase", cue, trim(scene, source) if source else None, match.end("match"), row,
        side=Side.AROUND, onset=onset, conjoined=conjoined, pronoun=source is None,
    )  # fmt: skip


SPEAKERS: Final = (
    "head", "outlet", "outlet_homograph", "medium", "country", "capital", "body", "seat", "anaphor", "quantifier", "nationality",
    "quote", "quote_open", "quote_curly",
)  # fmt: skip


def _speaks(scene: Scene, source: Tokens) -> bool:
    """Whether a noun phrase can speak: its head does, or it is a name (two words without an article)."""
    start, end = source
    if any(scene.has(at, *SPEAKERS) for at in range(start, min(end, start + 3))):
        return True
    return end - start >= 2 and not scene.has(start, "definite")


def build_phrase_verb(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«حسبما ذكرت الوكالة», «بحسب ما نقلت», «كما أفاد المرصد»."""
    cue = _span(match, "cue")
    verb = match.start("verb")
    assert cue is not None
    found = next(((row, g, n, p) for row, g, n, p in _cue_rows(scene, verb) if row.strength != "quoted"), None)
    if found is None:
        return None
    row, gender, number, person = found
    source = _span(match, "source")
    if scene.word(cue[0]) in _KAMA:
        if source is None or not _speaks(scene, source):
            return None
        cue = (verb, cue[1])
    onset, conjoined = _onset(scene, match.start("cue"))
    return Frame(
        "phrase-verb", cue, trim(scene, source) if source else None, match.end("match"), row,
        side=Side.AROUND, onset=onset, conjoined=conjoined, gender=gender, number=number, person=person,
    )  # fmt: skip


_KAMA: Final = frozenset({"كما", "مثلما"})


def build_participle(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«مشيرا إلى أن», «مضيفا», «محذرا من»: the source is that of the governing clause."""
    cue = _span(match, "cue")
    assert cue is not None
    that = bool(match["that"] or match["said"] or match["colon"])
    mark = not that and match["mark"] is not None
    preposition = match["preposition"] and scene.word(match.start("preposition"))
    for row, gender, number, person in _cue_rows(scene, cue[0]):
        if row.strength == "quoted" and not mark:
            continue
        forms = {_PREPOSITION_FORMS.get(p, p) for p in row.preposition}
        if that or mark:
            fits = bool(row.takes & {"that", "direct", "address", "question"}) and (
                that or _quoted(scene, match.end("match"))
            )
        elif preposition:
            fits = ("noun" in row.takes and preposition in forms) or ("describe" in row.takes and preposition == "ب")
        else:
            fits = (
                bool(row.takes & {"noun", "describe", "blame"})
                and "" in forms
                and _opens_nominal(scene, match.end("match"), row)
            )
        if fits and (
            scene.has(cue[0] - 1, "comma", "stop", "mark", "wa", "semicolon")
            or that
            or mark
            or row.strength == "strong"
        ):
            onset, conjoined = _onset(scene, cue[0])
            return Frame(
                "participle", cue, None, match.end("match"), row,
                onset=onset, nominal=not (that or mark), gender=gender, number=number, person=person,
                conjoined=True, participle=True,
            )  # fmt: skip
    return None


def _opens_nominal(scene: Scene, at: int, row: Cue) -> bool:
    return scene.has(at, "content_noun", "maa") or (
        not scene.has(at, "mark", "fi", "min", "an", "li", "bi", "pronoun", "wa", "adjunct", "ala", "ila", "adverb")
    )


def build_saying(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«قائلا: …» after any verb."""
    cue = _span(match, "cue")
    assert cue is not None
    row = next((entry.row for entry in scene.entries(cue[0], Cue) if "participle" in entry.tags), None)
    if not isinstance(row, Cue):
        return None
    onset, _ = _onset(scene, cue[0])
    return Frame("saying", cue, None, match.end("match"), row, onset=onset, conjoined=True, participle=True)


def build_noun(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«قول المحللين إن», «تأكيد الوزير أن»."""
    cue = _span(match, "cue")
    assert cue is not None
    row = next((entry.row for entry in scene.entries(cue[0], Cue) if "cue_noun" in entry.tags), None)
    source = _span(match, "source")
    if not isinstance(row, Cue) or "that" not in row.takes or scene.has(cue[0], "definite"):
        return None
    onset, conjoined = _onset(scene, cue[0])
    return Frame(
        "noun", cue, trim(scene, source) if source else None, match.end("match"), row,
        onset=onset, conjoined=conjoined, pronoun=source is None,
    )  # fmt: skip


def build_document(scene: Scene, match: re.Match[str]) -> Frame | None:
    """«جاء في البيان أن»: the source is the document."""
    cue, source = _span(match, "cue"), _span(match, "source")
    assert cue is not None and source is not None
    row = next((row for row, *_ in _cue_rows(scene, cue[0])), None)
    if row is None or not any(head.kind == "document" for head in scene.rows(source[0], Head)):
        return None
    onset, conjoined = _onset(scene, cue[0])
    return Frame("document", cue, trim(scene, source), match.end("match"), row, onset=onset, conjoined=conjoined)


# --- the rules -------------------------------------------------------------------------------------------------------

Build = Callable[[Scene, re.Match[str]], Frame | None]


def _rule(name: str, pattern: str, build: Build, *examples: str, silent: tuple[str, ...] = ()) -> Rule[Scene, Frame]:
    return Rule(name, "attributions", pattern, build, examples, silent)


def _nominal(preposition: str, *examples: str) -> Rule[Scene, Frame]:
    source = source_fragment(preposition)
    return _rule(
        f"nominal-{preposition}",
        f"(?P<cue>{{verb&!called}}){{LEAD}}(?P<source>{source})?+(?:{{TIMES}}|{{li}}(?:{{PLAIN}}){{1,4}}+)?+(?P<preposition>{{{preposition}}})(?!{{that}})",
        build_nominal,
        *examples,
    )


RULES: Final[tuple[Rule[Scene, Frame], ...]] = (
    _rule(
        "phrase-verb",
        "(?P<cue>{cue_before_verb}{qad}?+(?P<verb>{verb})){pronoun}?+(?:{bi|an|fi|ala}{pronoun}|{adverb})?+(?P<source>{SOURCE})?+",
        build_phrase_verb,
        "أغلق المعبر أبوابه، حسبما ذكرت وكالة رويترز.",
        "تراجع سعر القمح، بحسب ما أعلن الوزير.",
    ),
    _rule(
        "phrase",
        """(?P<cue>{cue_phrase}) (?: (?<={needs_li}) {li} | (?<={needs_an}) {an} | (?<={needs_none}) )
           (?: (?P<pronoun>{pronoun}) | (?P<source>{SOURCE}) )""",
        build_phrase,
        "ووفقا لصحيفة الغد، أغلق المعبر أبوابه.",
        "أغلق المعبر أبوابه بحسب مصدر أمني.",
        silent=("تجرى الانتخابات وفقا لأحكام القانون.",),
    ),
    _rule(
        "relay",
        f"""(?P<cue>{{verb&!called}}){{LEAD}}(?P<outlet>{source_fragment("an")})?+{{GAP_NO_AN}}{{an}}
            (?P<source>(?!{{cue_noun}}){{RELAYED}})
            (?: {{GAP}}(?:{{cue_noun}}{{pronoun}}{LINK}) | {{GAP}}{LINK.replace("?P<said>", "?:").replace("?P<that>", "?:").replace("?P<colon>", "?:").replace("?P<mark>", "?:")}
              | (?P<noun>{{cue_noun}}{{pronoun}}{{ila|ala|min|an|bi}}?+) )""",
        build_relay,
        "ونقلت وكالة رويترز عن مسؤول عسكري قوله إن القوات انسحبت.",
        "نقلت الصحيفة عن مصدر حكومي أن القرار نهائي.",
    ),
    _rule(
        "document",
        f"(?P<cue>{{verb&!called}}){{LEAD}}{{fi}}(?P<source>{{SOURCE}}){{GAP}}(?:{LINK}|{{maa}}{{PLAIN}}{{pronoun}}?+{{colon}})",
        build_document,
        "وجاء في البيان أن المحادثات مستمرة.",
    ),
    _rule(
        "saying",
        "(?P<cue>{saying&participle}){that|that_not}?+{colon}?+{that}?+{pronoun}?+",
        build_saying,
        "وعلق الوزير على القرار قائلا: لن نتراجع.",
    ),
    _rule(
        "participle",
        f"""(?P<cue>{{participle}}){{LEAD}}(?:{{fi}}{{demonstrative|speech}}?+{{speech}}{{pronoun}}?+)?+
            (?:{LINK}|(?P<preposition>{{ila|ala|min|an|bi}})|)""",
        build_participle,
        "أعلن الوزير بدء العمل، مشيرا إلى أن الأشغال مستمرة.",
        silent=("حقق الفريق نجاحا لافتا في البطولة.",),
    ),
    _rule(
        "verb",
        f"(?P<cue>{{verb&!called}}){{LEAD}}(?P<source>{{SOURCE}})?+{{GAP}}{LINK}",
        build_verb,
        "وقال وزير الخارجية إن المحادثات مستمرة.",
        "وأضافت أن الحدود مغلقة.",
        "وقالت الوزارة في بيان: «لن نتراجع عن القرار أبدا».",
    ),
    _rule(
        "accusation",
        "(?P<cue>{verb&!called}){pronoun}?+{LEAD}(?P<objects>{OBJECTS})?+{comma}?+{bi}{that}?+{pronoun}?+",
        build_accusation,
        "اتهم الوزير المعارضة بعرقلة الاتفاق.",
    ),
    _rule(
        "description",
        "(?P<cue>{verb&!called}){pronoun}?+{LEAD}(?P<objects>{OBJECTS})?+{bi}?+{that}?+{pronoun}?+",
        build_description,
        "ووصف الرئيس الاتفاق بأنه خطوة تاريخية.",
    ),
    _rule(
        "blame",
        "(?P<cue>{verb&!called}){pronoun}?+{LEAD}(?P<objects>{OBJECTS})(?={content_noun})",
        build_blame,
        "وحملت الحكومة المصرف مسؤولية الانهيار.",
    ),
    _nominal("min", "حذر المدير من انهيار السد."),
    _nominal("an", "كشف الوزير عن خطة جديدة."),
    _nominal("bi", "أفاد مصدر طبي بمقتل جنديين."),
    _nominal("ala", "وشددت الوزارة على أهمية الحوار."),
    _nominal("ila", "وأشار الرئيس إلى تحسن الوضع."),
    _rule(
        "bare-nominal",
        "(?P<cue>{verb&!called}){LEAD}(?P<rest>)(?={^mark|pronoun|stop}|{QUOTES})",
        build_bare,
        "أكد محللون أهمية الزيارة.",
        "نفى المتحدث الاتهامات.",
    ),
    _rule(
        "noun",
        "(?P<cue>{cue_noun})(?:{pronoun}|(?P<source>{SOURCE}))(?:{ila|ala|min|an|bi}?+{that}{pronoun}?+)",
        build_noun,
        "رغم قول المحللين إن الأمر سيطول.",
    ),
    _rule(
        "inverted",
        "{QUOTES}{stop|comma}?+(?:{wa|qad|kama}?+)(?P<cue>{verb&!called}){LEAD}(?P<source>{SOURCE})?+(?!{GAP}{COMPLEMENTIZER})".replace(
            "|kama", ""
        ),
        build_inverted,
        "«لن نتراجع عن موقفنا أبدا»، قال الوزير.",
    ),
)
