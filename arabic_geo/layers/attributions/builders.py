"""From a match of a rule's pattern to a frame: what tags cannot say is checked here."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from attrs import evolve

from arabic_geo.chars import YEH
from arabic_geo.layers.attributions.frame import CueReading, Frame, Part, Side, find_onset, is_negated, read_cue
from arabic_geo.layers.attributions.scene import ACCUSATIVE, QUOTE_TAGS, Scene
from arabic_geo.layers.attributions.sources import (
    ANY,
    SPEAKERS,
    antecedent,
    document_before,
    extend,
    find_addressee,
    find_outlet,
    is_content_noun,
    is_family_name,
    is_verbal_noun,
    noun_phrase_before,
    phrase_after,
    speaks,
    split_nominal,
    trim,
)
from arabic_geo.lexicon import fold_all
from arabic_geo.lexicon.rows import Cue, CuePhrase, Head

Match = re.Match[str]

#: A mark that opens fewer words than this after a verb is a name's, not a quotation's.
QUOTATION_WORDS: Final = 3
#: How many tokens may stand between a verb that is only sometimes one of saying, or its source, and the content.
NEAR: Final = {"framed": 8, "quoted": 3, "headed": 8}
#: How many tokens may stand between such a verb and a quotation that its own preposition introduces.
NEAR_PREPOSITION: Final = 22
#: An ordinary verb with a subject of more tokens than this is hardly one of saying.
LONG_SOURCE: Final = 16
#: Prepositions of the table as texts have them in normal form.
FOLDED: Final = {"إلى": "الي", "على": "علي"}
ALSO: Final = frozenset({"كما", "مثلما"})
WITHOUT: Final = "عدم"
WHILE: Final = "فيما"
FEMININE_RELATIVE: Final = "التي"
WHICH: Final = frozenset({"مما", "بما", "ما", "فيما"})


def group(match: Match, name: str) -> Part | None:
    """The tokens of a named group, or ``None`` where it took no part or holds none."""
    start, end = match.span(name)
    return (start, end) if 0 <= start < end else None


def cue_of(match: Match) -> Part:
    """The tokens of the cue."""
    return match.span("cue")


def is_quotation(scene: Scene, at: int) -> bool:
    """Whether a quotation opens at a token, not a mere name in marks."""
    close = scene.closes.get(at)
    if close is None:
        return scene.has(at, "quote", "quote_open", "quote_curly") and at not in scene.opens
    return (
        close - at - 1 >= QUOTATION_WORDS or scene.has(close + 1, "stop", "newline", "comma") or close + 1 >= len(scene)
    )


def choose(scene: Scene, cue: Part, fits: Callable[[Cue], bool]) -> CueReading | None:
    """The first reading of a cue whose row fits."""
    return next((reading for reading in read_cue(scene, cue[0]) if fits(reading.row)), None)


def is_silent(scene: Scene, cue: Part, reading: CueReading, *, nominal: bool) -> bool:
    """Whether the words before a verb take the saying out of it.

    «ما يشير إلى» speaks of a fact, «ليثبت أن» of a purpose; and what is not announced is not said.
    """
    before = cue[0] - 1
    if scene.word(before) == WITHOUT:
        return True  # «عدم كشف هويته»
    if scene.word(cue[0]) == TEXT and scene.word(before) in FOLLOWS:
        return True  # «وفيما يلي نص البيان»
    if scene.word(cue[0]) == BETWEEN and scene.has(cue[1] + 1, "wa"):
        return True  # «الاتفاق بين مصر والسودان»
    described = scene.has(cue[1], "pronoun") and scene.has(before - 1, "anaphor_pronoun")  # «وهو ما يصفه بأنه»
    if scene.word(before) in WHICH and not described and not scene.has(before, "cue_before_verb"):
        return not (scene.word(before) == WHILE and scene.has(cue[0], "perfect"))
    if scene.has(before, "li") and before + 1 in scene.tokens.glued:
        return True
    if nominal and _is_wished(scene, cue, before):
        return True
    if reading.person == 1 and (nominal or scene.quotation_of(cue[0]) is None):
        return True  # the writer's own «نرى أن»
    if is_negated(scene, cue[0]) and reading.row.stance != "deny":
        return nominal or reading.row.stance == "announce"
    return False


def _is_wished(scene: Scene, cue: Part, before: int) -> bool:
    """«يتوقع أن تعلن الحكومة عن», «لكي يعبر عن», «سيكشف عن», «كأنها تنفي»; and «لفت نظري», «ترجح كفة»: no report."""
    if scene.word(cue[1]).startswith(IDIOMS):
        return True
    if scene.has(cue[0], "perfect"):
        return False
    if scene.has(before, "ala", "bi", "fi", "an") and not scene.has(before, "maa"):
        return True  # «بالتوقيع على تعهد»: a noun
    like = scene.has(before, "pronoun") and scene.word(before - 1) in LIKE
    return like or scene.has(before, "that", "sa", "qad") or scene.word(before) in PURPOSES


TEXT: Final = "نص"
FOLLOWS: Final = frozenset({"يلي", "هذا", "وهذا", "هنا"})
BETWEEN: Final = "بين"
#: «لكي يعبر عن»; «كأنها تنفي»; what a verb of showing takes in an idiom.
PURPOSES: Final = frozenset({"لكي", "كي", "سوف", "ليت"})
LIKE: Final = frozenset({"كان", "ك"})
IDIOMS: Final = ("نظر", "انتباه", "الانظار", "الانتباه", "كفة")


def preposition_of(scene: Scene, match: Match) -> str:
    """The preposition that introduces a nominal content, or nothing."""
    return scene.word(match.start("preposition")) if match["preposition"] else ""


def prepositions(row: Cue) -> frozenset[str]:
    """The prepositions that introduce a verb's nominal content, in normal form; an empty one where none need."""
    return frozenset(FOLDED.get(preposition, preposition) for preposition in row.preposition)


def complete(scene: Scene, cue: Part, source: Part | None, content: int, reading: CueReading, **more: object) -> Frame:
    """A frame of a verb: with the source before it where none stands after, and where it begins."""
    onset = cue[0]
    if source is not None:
        source = trim(scene, source)
        if source is not None and not _may_be_subject(scene, source[0]):
            source = None
    elif scene.has(cue[1], "pronoun") and scene.has(cue[0] - 1, "relative"):
        source = None  # «الذين وصفهم»: they are spoken of
    else:
        source = (
            antecedent(scene, cue[0], reading.gender)
            or document_before(scene, cue[0])
            or noun_phrase_before(scene, cue[0])
        )
        if source is not None:
            onset = source[0]
    first, conjoined = find_onset(scene, onset)
    settled: dict[str, object] = {
        "onset": first,
        "conjoined": conjoined,
        "negated": is_negated(scene, cue[0]),
        "gender": reading.gender,
        "number": reading.number,
        "person": reading.person,
    }
    return Frame(cue, source, content, reading.row, **(settled | more))  # type: ignore[arg-type]


def _may_be_subject(scene: Scene, at: int) -> bool:
    """Not «مبكرا», «عجزا», «أي», «خلاله», «ذلك»: what no verb of saying has for its subject."""
    if scene.has(at, "date_early", "date_mid", "date_late") and scene.has(at + 1, "date_month", "date_year", "month"):
        return False  # «مطلع الشهر»
    accusative = scene.tokens.spelling(at).endswith(ACCUSATIVE) and not scene.has(at, "given", "head")
    accusative = accusative or (scene.has(at, "participle") and scene.word(at).endswith("ا"))
    within = scene.has(at, "adjunct") and scene.has(at + 1, "pronoun")
    return not (accusative or within or scene.word(at) in NO_SUBJECTS)


#: Words that are no subjects.
NO_SUBJECTS: Final = frozenset({"ذلك", "لي", "مبكرا", "احيانا", "مرارا", "موءخرا", "علنا", "تكرارا", "عجزا"})


# --- verbs -----------------------------------------------------------------------------------------------------------

WANTED: Final = {
    "that": frozenset({"that", "question", "address"}),
    "colon": frozenset({"direct", "that"}),
    "mark": frozenset({"direct", "that"}),
}


def build_verb(scene: Scene, match: Match) -> Frame | None:
    """A verb with a clause or a quotation as its content."""
    cue, source, content = cue_of(match), group(match, "source"), match.end("match")
    link = "that" if match["that"] else "colon" if match["colon"] or match["said"] else "mark"
    quoted = is_quotation(scene, content)
    if link == "mark" and not quoted:
        return None
    if link == "that" and scene.has(_complementizer(scene, match.start("that")) - 1, "wa", "fa", "modal"):
        return None  # «وأن» goes on with an earlier content, «دون أن» opens none
    if scene.word(cue[0]) in ARRIVES and scene.has(cue[1], "fi"):
        return None  # what «جاء في» a document has a rule of its own
    reading = choose(scene, cue, lambda row: bool(row.takes & WANTED[link]) and (row.strength != "quoted" or quoted))
    if reading is None or is_silent(scene, cue, reading, nominal=False):
        return None
    if scene.has(cue[1], "pronoun") and not reading.row.takes & WITH_OBJECT:
        return None  # «تراه» has its object already
    apart = content - (source[1] if source else cue[1])
    if scene.has(cue[0], "copula") and (link != "that" or apart > NEAR["quoted"]):
        return None  # «تعتبر» is mostly *is held to be*
    if link == "that" and "accuse" in reading.row.takes:
        after, opening = (source[1] if source else cue[1]), match.start("that")
        if any(scene.has(at, "bi") for at in range(after, opening)):
            return None  # «اتهم الوزير المعارضة بعرقلة الحوار، حيث ذكر أن»
    if link == "mark" and "accuse" in reading.row.takes and scene.has(content - 1, "bi"):
        return None  # «اتهم الوزير المعارضة بـ«عرقلة الحوار»»: a rule of its own parts them
    source = trim(scene, source) if source else None
    if source is not None and "address" in reading.row.takes:
        alone = source[1] - source[0] == 1 and scene.has(source[0], "definite")
        told = alone and noun_phrase_before(scene, cue[0]) is not None  # «المدير أبلغ | الموظفين أن»
        source = None if told else _without_addressee(scene, source)
    heard = _heard(scene, source) if source is not None and reading.row.takes & TOLD else None
    if source is not None and heard is not None:
        source = source[0], heard[0] - 1
    passive = source is None and link == "that" and scene.word(cue[0]) in PASSIVES
    if passive and (_opens_text(scene, cue[0]) or scene.has(cue[0] - 1, "comma")):
        return None  # «يعتقد أن الحريق متعمد», «شاب، يعتقد أنه مسلح»
    after = source[1] if source else cue[1]
    if "noun" in reading.row.takes and (
        link == "mark" or (match["said"] and _follows_comma(scene, match.start("said")))
    ):
        opening = match.start("said") if match["said"] else content
        if _holds_preposition(scene, after, min(after + 1, opening - 1), reading.row):
            return None  # «أشارت إلى تجسس على "…"», «أشار إلى الخطة، قائلا»: a nominal content that quotes
    if link == "mark" and source and "describe" in reading.row.takes and "" in prepositions(reading.row):
        split = split_nominal(scene, *source, objects=True)
        if split is not None and split > source[0]:  # «اعتبر الوزير | القرار "تجاوزا للدستور"»
            return complete(scene, cue, (source[0], split), split, reading, nominal=True)
    quotation = _quotation_before(scene, cue[0]) if link == "mark" and source else None
    if quotation is not None and quotation[1] - quotation[0] > scene.closes.get(content, content) - content:
        # a split quotation: its longer part is the content
        return complete(
            scene, cue, source, quotation[0], reading, side=Side.BEFORE, onset=quotation[0], conjoined=False
        )
    outlet = (
        heard or find_outlet(scene, after, content) or (find_addressee(scene, cue[1], source[0]) if source else None)
    )
    if link == "that" and "noun" in reading.row.takes:
        noun = opened_noun(scene, match.start("that"), source[0] if source else cue[1], reading.row)
        if noun is not None:
            before, first = noun
            source = trim(scene, (source[0], min(source[1], before))) if source and source[0] < before else None
            return complete(scene, cue, source, first, reading, outlet=outlet, nominal=True)
    frame = complete(scene, cue, source, content, reading, outlet=outlet)
    if scene.has(cue[0], "adjunct") and not (
        (source or (link == "that" and not scene.word(cue[0]).endswith("ا")))
        and scene.has(cue[0] - 1, "wa")
        and _opens_sentence(scene, frame)
    ):
        return None  # «عبر» is mostly *via*
    if reading.row.strength != "strong":
        return frame if _is_saying(scene, frame, reading.row, after) else None
    return frame if source is not None or _has_speaker(scene, frame) else None


def _without_addressee(scene: Scene, source: Part) -> Part:
    """«أبلغ السفير الوكالة أن»: the last noun, which is told, is not of the source."""
    start, end = source
    split = split_nominal(scene, start, end, objects=True)
    parted = split is not None and any(scene.has(at, "comma") for at in range(start, split))
    if split is not None and split > start and not parted and scene.has(split, *SPEAKERS):
        return start, split
    told = end - start > 1 and scene.has(end - 1, "definite") and scene.has(end - 1, "head", "medium", "body")
    named = scene.has(end - 2, "definite") and not scene.has(end - 1, "given") and not scene.has(end - 2, "given")
    return (start, end - 1) if told and named else source


#: Verbs that have whom they tell for their object.
TOLD: Final = frozenset({"address"})


def _heard(scene: Scene, source: Part) -> Part | None:
    """The outlet in marks at the end of a noun phrase, which is told: «أبلغ السفير | «بوابة الساحل»»."""
    close = source[1] - 1
    opening = scene.opens.get(close)
    if opening is None or opening - source[0] < 1 or scene.has(opening - 1, "head", "medium", "fi", "li", "bi"):
        return None
    return opening + 1, close


def _opens_text(scene: Scene, at: int) -> bool:
    """Whether a token is the first of the text, or of a paragraph."""
    return at == 0 or scene.has(at - 1, "newline")


def _follows_comma(scene: Scene, at: int) -> bool:
    return scene.has(at, "comma") or scene.has(at - 1, "comma")


def _is_lone_name(scene: Scene, source: Part) -> bool:
    """Whether a noun phrase is one definite word that may be a family name: «وبين | الخصاونة | خلال لقاء أن»."""
    lone = source[1] - source[0] == 1 and scene.has(source[0], "definite", "word")
    return lone and not scene.word(source[0]).endswith(("ين", "ات")) and not scene.has(source[1], "wa")


def _opens_text_or_sentence(scene: Scene, at: int) -> bool:
    """Whether a token is the first of a sentence, or «و» alone stands before it there."""
    return scene.sentence_start(at) in (at, at - 1 if scene.has(at - 1, "wa") else at)


#: Passives of belief, which look like actives: at the start of a text nobody is left out.
PASSIVES: Final = frozenset(
    {"يعتقد", "يتوقع", "يقال", "يذكر", "يرجح", "ينتظر", "يزعم", "يخشي", "يشاع", "يظن", "يستبعد"}
)


def build_apart(scene: Scene, match: Match) -> Frame | None:
    """A verb of saying far from its content: «قال سامر، رئيس الحزب في الساحل، في بيان تلقت «الغد» نسخة منه، إن»."""
    cue, source, content = cue_of(match), group(match, "source"), match.end("match")
    link = "that" if match["that"] else "colon" if match["colon"] or match["said"] else "mark"
    opening = match.start(link) if match[link] is not None else content
    ordinary = scene.word(cue[0]) == BETWEEN or scene.has(cue[0], "headed")
    shows = ordinary and link == "that" and _opens_text_or_sentence(scene, cue[0])
    person = source is not None and any(row.feminine for row in scene.rows(source[0], Head))
    if ordinary and not (person or (source is not None and scene.has(source[0], "definite", "given", "word"))):
        return None  # «بين أندية عززت صفوفها»
    if source is None or not (speaks(scene, source, strictly=True) or (shows and _is_lone_name(scene, source))):
        return None
    if link == "mark" and not is_quotation(scene, content):
        return None
    if link == "that" and (
        scene.has(opening - 1, "wa", "fa", "modal", "content_noun", "relative")
        or (is_content_noun(scene, opening - 1) and not scene.has(opening - 1, "definite"))
    ):
        return None
    reading = choose(scene, cue, lambda row: bool(row.takes & WANTED[link]) and (row.strength == "strong" or shows))
    if reading is None or is_silent(scene, cue, reading, nominal=False) or scene.has(cue[0], "copula", "adjunct"):
        return None
    source = extend(scene, source, opening)
    return complete(scene, cue, source, content, reading, outlet=find_outlet(scene, source[1], opening))


def opened_noun(scene: Scene, opening: int, start: int, row: Cue) -> Part | None:
    """Where the noun that a complementizer explains begins, and where what stands before it ends.

    «نفى الوزير | الاتهامات بأن», «أكد الوزير | ضرورة أن», «أعرب الوزير | عن | أمله في أن».
    """
    wanted = prepositions(row)
    last = opening - 1
    if scene.has(last, "pronoun"):
        last -= 1
    for at in range(last, max(start, last - OPENED) - 1, -1):
        if scene.has(at, "mark", "that", "relative", "adjunct"):
            return None
        if is_family_name(scene, at) or not (is_content_noun(scene, at) or scene.has(at, "cue_noun")):
            continue
        if scene.word(at - 1) in wanted:
            return at - 1, at
        bare = "" in wanted and not scene.has(at, "speech") and not scene.has(at - 1, *GOVERNING_NOUN)
        if bare and at > start:
            return at, at
    return None


#: How many tokens may stand from such a noun to its complementizer; and what governs it, so that it is no content.
OPENED: Final = 3
GOVERNING_NOUN: Final = ("fi", "bi", "li", "min", "an", "ala", "ila", "wa", "head", "speech", "adjunct")


#: What a verb takes that may have a pronoun and a content too: «وصفته بأنه», «أبلغتهم أن».
WITH_OBJECT: Final = frozenset({"address", "describe", "accuse", "blame"})


def _holds_preposition(scene: Scene, start: int, end: int, row: Cue) -> bool:
    """Whether a preposition of a verb's nominal content stands among some tokens."""
    wanted = prepositions(row) - {""}
    return any(scene.word(at) in wanted for at in range(start, end))


def _has_speaker(scene: Scene, frame: Frame) -> bool:
    """Whether a verb of saying without subject after it has one: before it, or carried on from what was said before.

    «الأمر الذي يشير إلى أن» and «نتائج تظهر أن» speak of facts.
    """
    before = frame.cue[0] - 1
    while scene.has(before, "qad", "negation", "sa"):
        before -= 1
    if scene.has(before, "relative"):
        resumed = scene.has(frame.cue[1], "that") and scene.has(frame.cue[1] + 1, "pronoun")
        masculine = frame.gender == "m" and frame.number == "sg" and scene.word(frame.cue[0]) not in PASSIVES
        spoken_of = scene.word(before) == FEMININE_RELATIVE and resumed and masculine
        venue = scene.has(frame.cue[1], "fi") and scene.has(frame.cue[1] + 1, "pronoun")  # «الخطاب الذي قال فيه إن»
        return frame.source is not None or spoken_of or venue  # «الدول التي قال إنها»
    if scene.has(frame.cue[0], "perfect") or scene.has(frame.content - 1, "colon"):
        return True
    if frame.source is not None:
        return speaks(scene, frame.source, strictly=True)
    return _opens_sentence(scene, frame) or scene.has(before, "pronoun", "that", "clause", *CONJOINS)


#: After these a verb goes on with the speaker before.
CONJOINS: Final = (
    "wa",
    "fa",
    "but",
    "comma",
    "semicolon",
    "stop",
    "newline",
    "forward",
    "when",
    "adverb",
    "called",
    "saying",
    "auxiliary",
)


def _quotation_before(scene: Scene, cue: int) -> Part | None:
    """The quotation that ends right before a verb, in front of a comma."""
    close = cue - 1
    while scene.has(close, "comma", "wa", "stop"):
        close -= 1
    return (scene.opens[close], close) if close in scene.opens else None


def _complementizer(scene: Scene, at: int) -> int:
    """The first token of a complementizer, its preposition included."""
    return at + 1 if scene.has(at, "comma") else at


def _is_saying(scene: Scene, frame: Frame, row: Cue, after: int) -> bool:
    """Whether an ordinary verb stands as a verb of saying does: beside its content, its subject one who can speak."""
    if row.strength == "headed" and not (frame.source and scene.has(frame.source[0], *SPEAKERS, "given")):
        return False
    if frame.source is None:
        if not _opens_sentence(scene, frame):
            return False
    elif not speaks(scene, frame.source, strictly=True) or frame.source[1] - frame.source[0] > LONG_SOURCE:
        return False
    near = NEAR[row.strength] * (2 if row.strength == "framed" and scene.has(frame.content, *QUOTE_TAGS) else 1)
    if frame.source and scene.has(frame.source[0], *SPEAKERS, "given") and scene.has(frame.source[1], "comma", "dash"):
        near *= 2  # «وأورد المتحدث، الذي لم يكشف عن هويته، أن»
    told = frame.outlet[1] if frame.outlet and frame.outlet[0] > after else after  # whom it is told does not count
    if frame.content - told <= near:
        return True
    introduced = scene.word(frame.content - 1) in prepositions(row) and scene.has(frame.content, *QUOTE_TAGS)
    return introduced and frame.content - after <= NEAR_PREPOSITION


def _opens_sentence(scene: Scene, frame: Frame) -> bool:
    """Whether a verb without subject goes on from a sentence before: «وتابع أن», «لكنه أضاف»."""
    if scene.has(frame.onset, "but", "clause", "comma", "cue_before_verb"):
        return True
    return frame.onset == 0 or scene.has(frame.onset - 1, "stop", "newline", *QUOTE_TAGS)


def build_nominal(scene: Scene, match: Match) -> Frame | None:
    """A verb whose content is a noun phrase that a preposition introduces: «حذر من», «كشف عن», «أفاد بمقتل»."""
    cue, source, content = cue_of(match), group(match, "source"), match.end("match")
    preposition = preposition_of(scene, match)
    reading = choose(
        scene, cue, lambda row: "noun" in row.takes and row.strength == "strong" and preposition in prepositions(row)
    )
    if reading is None or is_silent(scene, cue, reading, nominal=True) or not _opens_nominal(scene, content):
        return None
    if source is not None and "" in reading.row.preposition and _holds_content(scene, source):
        return None  # «أعلنت الشركة | توقفها عن العمل»
    owned = source is not None and scene.has(source[0], "medium") and scene.has(source[0] + 1, "pronoun")
    if scene.has(cue[0], "adjunct") and source is not None and (owned or not _is_doer(scene, source[0])):
        return None  # «عبر الإبلاغ عن», «عبر حسابه»: *via*
    after = source[1] if source else cue[1]
    frame = complete(scene, cue, source, content, reading, outlet=find_outlet(scene, after, content), nominal=True)
    if frame.source is not None and not _may_say(scene, frame.source):
        return None  # «العملية كشفت عن أنماط», «اللوحة تعبر عن الفرح»
    return frame if source is not None or _has_speaker(scene, frame) else None


def _holds_content(scene: Scene, source: Part) -> bool:
    """Whether what is said begins within the noun phrase behind a verb, with a noun of the speaker's: «حرصها»."""
    start, end = source
    return any(is_content_noun(scene, at) and scene.has(at + 1, "pronoun") for at in range(start + 1, end))


def _may_say(scene: Scene, source: Part) -> bool:
    """Whether a noun phrase says things: its head speaks, or somebody is named in it; not «عملية التحرير»."""
    if speaks(scene, source, strictly=True) or scene.has(source[0], "anaphor_pronoun", "nationality"):
        return True
    if scene.word(source[0]) in KUNYA and source[1] - source[0] > 1:
        return True  # «أبو سامر»
    return any(
        scene.has(at, "given") or any(row.kind in PERSONAL for row in scene.rows(at, Head)) for at in range(*source)
    )


#: The kinds of heads that are persons, and how a name may begin.
PERSONAL: Final = frozenset({"person", "official"})
KUNYA: Final = frozenset({"ابو", "ام", "ابن"})


def build_nominal_apart(scene: Scene, match: Match) -> Frame | None:
    """The same with appositions, times and venues between: «أعلن المدير، عبر حسابه في موقع التواصل، عن خطة»."""
    source = group(match, "source")
    if source is None or not speaks(scene, source, strictly=True):
        return None
    frame = build_nominal(scene, match)
    if frame is None:
        return None
    source = extend(scene, source, match.start("preposition"))
    return evolve(frame, source=source, outlet=find_outlet(scene, source[1], match.start("preposition")))


def _is_doer(scene: Scene, at: int) -> bool:
    """Whether a noun names one who acts, not an act."""
    return scene.has(at, *SPEAKERS, "given") or not is_verbal_noun(scene, at)


def _opens_nominal(scene: Scene, at: int) -> bool:
    return scene.has(at, "head", "content_noun", *QUOTE_TAGS) or not scene.has(at, "mark", "pronoun", "strong", "that")


#: The most words of an apposition behind the source of a phrase.
APPOSITION: Final = 12
GOD: Final = "الله"
THAT_ONE: Final = "ذلك"
#: «نُفي», was exiled, as it is written and folded; and how far behind it the place may stand.
EXILED: Final = "نفي"
EXILE: Final = 4
#: What no source begins with.
LEADS_OUT: Final = ("fi", "bi", "li", "min", "an", "ala", "ila", "ka", "adjunct", "adverb", "relative")


def build_bare(scene: Scene, match: Match) -> Frame | None:
    """A verb whose content is a bare noun phrase: «أكد الوزير أهمية الحوار», «نفى المتحدث الاتهامات»."""
    cue, start = cue_of(match), match.end("match")
    reading = choose(scene, cue, lambda row: "noun" in row.takes and row.strength == "strong" and "" in row.preposition)
    if reading is None or is_silent(scene, cue, reading, nominal=True):
        return None
    if scene.word(cue[0]) in PASSIVES and is_negated(scene, cue[0]):
        return None  # «ولا يستبعد حصول انشقاق»
    dotted = scene.tokens.spelling(cue[0]).endswith(YEH) and scene.word(cue[0]) == EXILED
    if dotted and any(scene.has(at, "ila") for at in range(start, start + EXILE)):
        return None  # «نفي الوزير إلى الرباط»
    content = split_nominal(scene, start)
    if content is None:
        return None
    if content > start and (scene.word(start) == ANY or not _may_be_subject(scene, start)):
        if scene.word(start) == THAT_ONE:
            return None  # «أوضح ذلك المدير»: what is before
        content = start  # «تنفي أي ضلوع», «توقع عجزا في الموازنة»
    source = (start, content) if content > start and not scene.has(start, *LEADS_OUT) else None
    if source is not None:
        source = (start, next((at for at in range(start, content) if _leads_aside(scene, at)), content))
    frame = complete(scene, cue, source, content, reading, nominal=True)
    if frame.source is not None and frame.source[1] < content and frame.source[0] >= start:
        frame = evolve(frame, outlet=find_outlet(scene, frame.source[1], content))
    if frame.source is not None and not _may_say(scene, frame.source):
        return None  # «التجربة أثبتت صحة الفكرة»
    anchored = frame.conjoined or scene.has(cue[0], "perfect") or scene.has(cue[0] - 1, "pronoun", "that")
    return frame if frame.source is not None or anchored else None


def _leads_aside(scene: Scene, at: int) -> bool:
    """Whether a comma before a venue or a time ends a source: «محافظ الساحل، | في تصريح لقناة الغد، أهمية…»."""
    if scene.has(at, "li") and (at + 1 in scene.closes or scene.has(at + 1, "outlet", "medium")):
        return True  # «نفى الوزير | لـ«الغد» علمه بالأمر»
    return scene.has(at, "comma") and scene.has(at + 1, "fi", "li", "adjunct", "when", "adverb", "date_day", "weekday")


def build_bare_later(scene: Scene, match: Match) -> Frame | None:
    """The same with a time or a venue between source and content: «أكدت السفارة، في بيان، سلامة الطلبة»."""
    cue, source, content = cue_of(match), group(match, "source"), match.end("match")
    reading = choose(scene, cue, lambda row: "noun" in row.takes and row.strength == "strong" and "" in row.preposition)
    if reading is None or is_silent(scene, cue, reading, nominal=True) or not _names_content(scene, content):
        return None
    after = source[1] if source else cue[1]
    return complete(scene, cue, source, content, reading, outlet=find_outlet(scene, after, content), nominal=True)


def _names_content(scene: Scene, at: int) -> bool:
    """Whether a noun is said to be somebody's, or is by itself one of what is said: «تحفظه على», «أهمية الحوار»."""
    return is_content_noun(scene, at) or (scene.has(at, "cue_noun") and scene.has(at + 1, "pronoun"))


def build_renewal(scene: Scene, match: Match) -> Frame | None:
    """«جدد الوزير التأكيد على»: a verb of saying again, whose noun of saying leads to the content."""
    cue = cue_of(match)
    reading = next(iter(read_cue(scene, cue[0])), None)
    for at in range(cue[1], min(len(scene), cue[1] + RENEWAL)):
        if scene.has(at, "stop", "newline", "colon", "that", "semicolon", *QUOTE_TAGS):
            return None
        if at > cue[1] and scene.word(at) in ATTITUDES:
            source = phrase_after(scene, cue[1], at)
            if reading is None or source is None or not speaks(scene, source, strictly=True):
                return None
            return complete(scene, cue, source, at, reading, nominal=True)
        said = scene.word(at).removeprefix("ال") in RENEWED
        own = said and scene.has(at + 1, "pronoun")
        if own or (said and scene.has(at, "definite")):
            break
    else:
        return None
    content = at + 1 + own
    content += scene.has(content, "ala", "ila", "bi", "an", "fi")
    content += scene.has(content, "that")
    content += scene.has(content, "pronoun") and scene.has(content - 1, "that")
    if reading is None or content >= len(scene) or scene.has(content, "stop", "newline"):
        return None
    source = phrase_after(scene, cue[1], at)
    return complete(scene, cue, source, content, reading, nominal=not scene.has(content - 1, "that", "pronoun"))


#: What is said again, and how far behind its verb it may stand.
RENEWED: Final = fold_all("تأكيد", "نفي", "قول", "تحذير", "تشديد", "تعهد", "إعلان", "حديث", "اتهام", "إشارة", "تذكير")
RENEWAL: Final = 14
#: What is said again by being renewed: «جدد الوزير | التزام بلاده».
ATTITUDES: Final = fold_all(
    *("التزام", "تمسك", "رفض", "دعم", "تأييد", "حرص", "استعداد", "موقف", "عزم"),
)


def build_inverted(scene: Scene, match: Match) -> Frame | None:
    """«…»، قال الوزير."""
    cue, source, close = cue_of(match), group(match, "source"), match.start("match")
    opening = scene.opens.get(close)
    if opening is None or close - opening <= QUOTATION_WORDS or scene.has(opening - 1, *OPENERS):
        return None
    reading = choose(scene, cue, lambda row: "direct" in row.takes and row.strength == "strong")
    if reading is None:
        return None
    return complete(scene, cue, source, opening, reading, side=Side.BEFORE, onset=opening)


#: Before a quotation these say that it is the content of another report.
OPENERS: Final = ("colon", "that", "pronoun", "verb", "participle", "saying", "li")


def build_quoted_order(scene: Scene, match: Match) -> Frame | None:
    """«داعيا الأطراف إلى «…»»: an order is reported speech where its content is quoted."""
    cue, content = cue_of(match), match.end("match")
    reading = choose(scene, cue, lambda row: row.strength == "quoted" and "direct" in row.takes)
    source = group(match, "source")
    if source is not None and (opening := _closing_quotation(scene, source)) is not None:
        source, content = (source[0], opening), opening  # «دان الرئيس | «العمل الجبان»»
    elif not is_quotation(scene, content):
        return None
    named = scene.has(content - 1, "li") and scene.closes.get(content, len(scene)) - content <= QUOTATION_WORDS
    if reading is None or named:
        return None  # «منتقدا خطاب الأمين العام لـ«حزب العمل»»
    if scene.has(cue[0], "verb"):
        return _build_quoted_verb(scene, cue, source, content, reading)
    if not scene.word(cue[0]).endswith(("ا", "ين")) and not scene.has(cue[0] - 1, "comma"):
        return None  # «مدينة «الساحل»»
    first, _ = find_onset(scene, cue[0])
    return Frame(
        cue, None, content, reading.row,
        onset=first, conjoined=True, participle=True, gender=reading.gender, number=reading.number,
    )  # fmt: skip


#: What may stand right before a finite verb.
BEFORE_VERBS: Final = (
    "wa", "fa", "qad", "sa", "that", "relative", "maa", "pronoun", "but", "forward", "when", "adverb", "comma", "dash",
    "colon", "kana",
)  # fmt: skip


def _closing_quotation(scene: Scene, phrase: Part) -> int | None:
    """Where a quotation of some words opens that ends a noun phrase and names nothing."""
    close = phrase[1] - 1
    opening = scene.opens.get(close)
    if opening is None or not phrase[0] < opening or close - opening <= QUOTED_WORDS:
        return None
    return None if scene.has(opening - 1, "head", "medium", "demonstrative", "label") else opening


#: Fewer words in marks behind a noun phrase are its name.
QUOTED_WORDS: Final = 2


def _build_quoted_verb(scene: Scene, cue: Part, source: Part | None, content: int, reading: CueReading) -> Frame | None:
    """«ودان الرئيس «العمل الجبان»»: criticism and demands too, where what they say is quoted."""
    if source is None or not speaks(scene, source, strictly=True) or scene.has(cue[1], "pronoun"):
        return None
    if cue[0] > scene.sentence_start(cue[0]) and not scene.has(cue[0] - 1, *BEFORE_VERBS):
        return None  # «في عرض أوبريت «…»»: a noun
    if scene.has(content - 1, "head", "medium", "demonstrative") and content - 1 > source[0]:
        return None  # «انتقدت النقابة صحيفة «الغد»»
    if is_silent(scene, cue, reading, nominal=True):
        return None
    split = split_nominal(scene, *source, objects=True)
    source = (source[0], split) if split is not None and split > source[0] else source
    return complete(scene, cue, source, content, reading, nominal=True)


def build_postposed(scene: Scene, match: Match) -> Frame | None:
    """«…، يقول الخبير»: a verb of saying behind its content, which no marks enclose."""
    cue, source = cue_of(match), group(match, "source")
    known = source is not None and scene.has(cue[0], "imperfect") and scene.has(source[0], "anaphor_source", "definite")
    strengths = {"strong", "framed"} if known else {"strong"}
    reading = choose(scene, cue, lambda row: {"that", "direct"} <= row.takes and row.strength in strengths)
    if reading is None or source is None or reading.person == 1 or scene.has(cue[0], "copula", "modal", "adjunct"):
        return None
    if not scene.has(source[0], *SPEAKERS, "given") or not speaks(scene, source, strictly=True):
        return None
    if scene.has(source[1], "comma") and not scene.has(cue[0], "imperfect"):
        return None  # «، وقال الوزير، …» goes on
    if any(scene.has(at, "demonstrative") for at in range(source[0] + 1, source[1])):
        return None  # «، قال الرجل ذلك»
    return Frame(
        cue, trim(scene, source), source[1], reading.row,
        side=Side.AROUND, onset=cue[0] - 1, conjoined=True, gender=reading.gender, number=reading.number,
    )  # fmt: skip


def build_to_say(scene: Scene, match: Match) -> Frame | None:
    """«دفع ذلك المحللين إلى القول إن», «اكتفى الوزير بالقول إن»: a noun of saying governed by another verb."""
    cue = cue_of(match)
    row = next((entry.row for entry in scene.entries(cue[0], Cue) if "cue_noun" in entry.tags), None)
    if not isinstance(row, Cue) or (scene.has(match.end("match"), *QUOTE_TAGS) and not scene.closes):
        return None
    verb = next((at for at in range(cue[0] - 2, max(-1, cue[0] - RESORT), -1) if scene.has(at, "resort")), None)
    if verb is not None:
        first, conjoined = find_onset(scene, verb)
        adverbial = scene.word(verb).endswith(CIRCUMSTANTIAL) and scene.word(verb).startswith("م")
        source = None if adverbial else phrase_after(scene, verb + 1, cue[0] - 1)
        if source is None and not adverbial:
            source = noun_phrase_before(scene, verb)
        if verb == cue[0] - 2:
            cue = (verb, cue[1])  # «اكتفت بالقول» is one cue
        return Frame(
            cue, source, match.end("match"), row, onset=first, conjoined=conjoined or adverbial, participle=adverbial
        )
    if not scene.has(cue[0], "saying") or not scene.has(cue[0] - 1, "ila") or not scene.has(cue[1], "that"):
        return None
    source = noun_phrase_before(scene, cue[0] - 1, anchored=False)
    return Frame(cue, source, match.end("match"), row, onset=cue[0]) if source is not None else None


#: How far before a noun of saying the verb stands that leads to it and says nothing by itself («اكتفى», «سارع»).
RESORT: Final = 18


# --- objects ---------------------------------------------------------------------------------------------------------


def build_accusation(scene: Scene, match: Match) -> Frame | None:
    """«اتهم X Y بـZ»: the content is Z."""
    return _build_objects(scene, match, "accuse", match.end("match"))


def build_ascription(scene: Scene, match: Match) -> Frame | None:
    """«نسب X Y إلى Z»: the content is Z."""
    return _build_objects(scene, match, "ascribe", match.end("match"))


def build_blame(scene: Scene, match: Match) -> Frame | None:
    """«حمّل X Y مسؤولية Z»: the content is the responsibility."""
    start = match.end("match")
    for at in range(start, min(len(scene), start + BLAME_WINDOW)):
        if scene.word(at) in RESPONSIBILITY:
            if sum(scene.has(i, "comma") for i in range(start, at)) not in ASIDES:
                return None
            first = at - scene.has(at - 1, *QUOTE_TAGS)
            last = next((i for i in range(start, first) if _leads_aside(scene, i)), first)
            frame = _build_objects(scene, match, "blame", first, (start, last) if last > start else (start, first))
            if frame is not None and start < last < first and frame.source is None:
                return evolve(frame, source=trim(scene, (start, last)))  # «حملت الوزارة، في بيان، الحكومة»
            return frame
        if scene.has(at, "that", "strong") or (scene.has(at, "mark") and not scene.has(at, "comma", *QUOTE_TAGS)):
            break
    return None


#: «مسؤولية» in normal form, and how far after its verb it may stand.
RESPONSIBILITY: Final = frozenset({"مسءولية", "المسءولية", "تبعات", "تبعة", "مغبة"})
BLAME_WINDOW: Final = 22
#: How many commas may stand between: none, or those around a venue.
ASIDES: Final = (0, 2)


def build_charge(scene: Scene, match: Match) -> Frame | None:
    """«وجه X إلى Y تهمة Z», «وجه X اتهامات لـY بـZ»: the content is Z."""
    cue, start = cue_of(match), match.end("match")
    reading = choose(scene, cue, lambda row: row.perfect == CHARGE)
    last = min(len(scene), start + BLAME_WINDOW)
    charge = next((at for at in range(start, last) if scene.word(at) in CHARGES), None)
    if reading is None or charge is None or is_silent(scene, cue, reading, nominal=True):
        return None
    if any(scene.has(at, "that", "stop", "newline", "colon", "relative") for at in range(start, charge)):
        return None
    if scene.word(charge) in CHARGED_WITH:
        content = charge + 1
    else:
        ends = (
            at
            for at in range(charge + 1, last)
            if scene.has(at, "stop", "newline", "colon") or (scene.has(at, "bi") and not scene.has(at + 1, "pronoun"))
        )
        content = next(ends, last) + 1
        if not scene.has(content - 1, "bi"):
            return None
    source = phrase_after(scene, start, charge)
    if source is not None and not speaks(scene, source, strictly=True):
        return None
    frame = complete(scene, cue, source, content, reading, nominal=True)
    return frame if frame.source is not None else None  # «وجهت اتهامات لاثنين»: a passive


#: The verb of charging; what it takes; and the singular, which its content follows.
CHARGE: Final = "وجه"
CHARGES: Final = fold_all("اتهامات", "اتهاما", "الاتهام", "الاتهامات", "تهم", "تهما", "تهمة", "التهم")
CHARGED_WITH: Final = fold_all("تهمة")


def build_description(scene: Scene, match: Match) -> Frame | None:
    """«وصف X Y بـZ»: the content is Y and Z together."""
    cue, (source, objects) = cue_of(match), _parties(match)
    figure = scene.has(match.end("match"), "number", "digits", "modifier_before", "vague")
    sure = bool(match["that"]) or figure or scene.has(match.end("match"), *QUOTE_TAGS)
    if not sure and all(reading.row.perfect != DESCRIBE for reading in read_cue(scene, cue[0])):
        return None
    if objects is None:
        return _build_objects(scene, match, "describe", match.end("match"))
    split = None if source else split_nominal(scene, *objects, objects=True)
    content = split if split is not None else objects[0]
    if scene.has(cue[1], "pronoun"):
        content = match.end("match")
    return _build_objects(scene, match, "describe", content, objects)


def build_consideration(scene: Scene, match: Match) -> Frame | None:
    """«اعتبر X Y Z»: the content is Y and Z."""
    cue, objects = cue_of(match), group(match, "objects")
    reading = choose(
        scene, cue, lambda row: "describe" in row.takes and "" in row.preposition and row.strength == "strong"
    )
    if reading is None or objects is None or is_silent(scene, cue, reading, nominal=True):
        return None
    split = split_nominal(scene, *objects, objects=True)
    if split is None or split == objects[0]:
        return None
    return complete(scene, cue, (objects[0], split), split, reading, nominal=True)


def build_relative(scene: Scene, match: Match) -> Frame | None:
    """«وهو ما نفاه المتحدث»: the content is the clause before."""
    cue, source = cue_of(match), group(match, "source")
    reading = choose(scene, cue, lambda row: row.strength == "strong" and bool(row.takes & {"that", "noun"}))
    start = cue[0] - 1
    start -= scene.has(start, "maa", "relative") and scene.has(start - 1, "anaphor_pronoun", "relative", "definite")
    if scene.has(start, "definite") and scene.word(start) != MATTER:
        return None
    if reading is None or source is None or not speaks(scene, source) or not scene.has(start - 1, "wa", "comma"):
        return None
    if is_negated(scene, cue[0]):
        return None  # «وهو ما لم يؤكده أحد»
    onset = start - 1 if scene.has(start - 1, "wa") else start
    return complete(scene, cue, source, match.end("match"), reading, side=Side.AROUND, onset=onset, conjoined=True)


#: «الأمر الذي أكده».
MATTER: Final = "الامر"
#: The verb of description itself, which needs no marks and no complementizer.
DESCRIBE: Final = "وصف"


def _build_objects(scene: Scene, match: Match, takes: str, content: int, objects: Part | None = None) -> Frame | None:
    """A verb with a source and one who is spoken of, told apart; the source may stand before the verb."""
    cue = cue_of(match)
    source, accused = _parties(match)
    if source is not None and accused is not None:
        source = extend(scene, source, accused[0] - 1)  # «اتهم سامر الحداد، رئيس الكتلة، | الحكومة»
    objects = objects or accused
    pronoun = scene.has(cue[1], "pronoun")
    named = objects is not None or pronoun or ("accused_thing" in match.re.groupindex and match["accused_thing"])
    if not named or scene.has(cue[0], "copula"):
        return None
    reading = choose(scene, cue, lambda row: takes in row.takes)
    if reading is None or is_silent(scene, cue, reading, nominal=True):
        return None
    if source is None and objects is not None:
        source = objects if pronoun else _accuser(scene, cue, objects)
    if scene.has(cue[0], "participle"):
        first, _ = find_onset(scene, cue[0])
        return Frame(
            cue, None, content, reading.row, onset=first, conjoined=True, nominal=True, participle=True,
            gender=reading.gender, number=reading.number,
        )  # fmt: skip
    return complete(scene, cue, source, content, reading, nominal=True)


def _parties(match: Match) -> tuple[Part | None, Part | None]:
    """The one who accuses, where the pattern could part them, and the noun phrase with the accused."""
    if "objects" not in match.re.groupindex:
        return None, None
    objects, accused = group(match, "objects"), group(match, "accused")
    return (objects, accused) if accused else (None, objects)


def _accuser(scene: Scene, cue: Part, objects: Part) -> Part | None:
    """The first of two noun phrases behind a verb: «اتهم | الوزير | المعارضة»."""
    if noun_phrase_before(scene, cue[0]) is not None:
        return None
    split = split_nominal(scene, *objects, objects=True)
    return (objects[0], split) if split is not None and split > objects[0] else None


# --- relay -----------------------------------------------------------------------------------------------------------


#: «نقلت عن المسؤول قوله», «نسبت إلى المسؤول قوله».
RELAYS: Final = frozenset({"relay", "ascribe"})


def build_relay(scene: Scene, match: Match) -> Frame | None:
    """«نقلت رويترز عن مسؤول قوله إن»: the relayer is the outlet, the one it quotes the source."""
    cue, source, outlet = cue_of(match), group(match, "source"), group(match, "outlet")
    reading = choose(scene, cue, lambda row: bool(row.takes & RELAYS))
    if reading is None or source is None:
        return None
    first, conjoined = find_onset(scene, cue[0])
    return Frame(
        cue, trim(scene, source), match.end("match"), reading.row,
        outlet=trim(scene, outlet) if outlet else None, onset=first, conjoined=conjoined, nominal=bool(match["noun"]),
    )  # fmt: skip


#: «نسبته», its share: the verb of ascription looks alike.
SHARE: Final = "نسبت"
#: «على ما أفاد»: with an imperfect it is *for what*.
UPON: Final = "علي"


def build_relay_pronoun(scene: Scene, match: Match) -> Frame | None:
    """«ونقلت عنه الوكالة قوله إن»: the source is one named before."""
    cue, outlet = cue_of(match), group(match, "outlet")
    reading = choose(scene, cue, lambda row: "relay" in row.takes)
    if reading is None:
        return None
    first, conjoined = find_onset(scene, cue[0])
    return Frame(
        cue, None, match.end("match"), reading.row,
        outlet=trim(scene, outlet) if outlet else None, onset=first, conjoined=conjoined,
    )  # fmt: skip


# --- phrases ---------------------------------------------------------------------------------------------------------


def build_phrase(scene: Scene, match: Match) -> Frame | None:
    """«وفقا لصحيفة…», «بحسب الوزير», «على حد قوله»."""
    cue, source = cue_of(match), group(match, "source")
    row = next(scene.rows(cue[0], CuePhrase), None)
    if row is None or (source is None and not match["pronoun"]):
        return None
    if source is None and scene.word(match.end("match")) == GOD:
        return None  # «وفقهم الله»
    if row.needs == TO and not (source and any(head.kind == "document" for head in scene.rows(source[0], Head))):
        return None  # «استنادا إلى القانون»
    if source is not None and not _vouches(scene, source):
        return None
    content = match.end("match")
    if source is not None and (stop := _apposition_end(scene, source)):
        source, content = (source[0], stop), stop  # «وفق سامر الحداد، مدير المستشفى، أغلق الباب»
    first, conjoined = find_onset(scene, cue[0])
    return Frame(
        cue, trim(scene, source) if source else None, content, row,
        side=Side.AROUND, onset=first, conjoined=conjoined, outlet=_publisher(scene, source),
    )  # fmt: skip


#: What «استنادا» needs: it vouches only with a document behind it.
TO: Final = "إلى"


def _apposition_end(scene: Scene, source: Part) -> int | None:
    """Where a title between two commas behind a source ends."""
    at = source[1]
    if not scene.has(at, "comma") or not scene.has(at + 1, "head") or scene.has(at + 1, "verb"):
        return None
    for stop in range(at + 2, min(len(scene), at + APPOSITION)):
        if scene.has(stop, "comma"):
            return stop
        if scene.has(stop, "mark", "that", "strong", "relative", "pronoun"):
            return None
    return None


def _publisher(scene: Scene, source: Part | None) -> Part | None:
    """The outlet of «تقرير نشرته صحيفة الغد», which is left out of the source."""
    kept = trim(scene, source) if source else None
    return find_outlet(scene, kept[1], source[1]) if kept and source and kept[1] < source[1] else None


def _vouches(scene: Scene, source: Part) -> bool:
    """Whether what follows «وفقا ل» speaks («صحيفة») rather than rules («أحكام القانون»)."""
    if scene.has(source[0], "rule") and not scene.has(source[0], "outlet"):
        return False
    if speaks(scene, source, strictly=True):
        return True
    alone = source[1] == source[0] + 1 and scene.has(source[1], "mark", "newline")
    return alone and not scene.has(source[0], "definite") and not scene.word(source[0]).endswith(NO_NAME_ENDS)


#: Endings of common nouns and adjectives that a lone unknown name would hardly have.
NO_NAME_ENDS: Final = ("ين", "ان", "ات", "ة", "ه", "ها")


def build_phrase_verb(scene: Scene, match: Match) -> Frame | None:
    """«حسبما ذكرت الوكالة», «بحسب ما نقلت», «كما أفاد المرصد»."""
    cue, source, verb = cue_of(match), group(match, "source"), match.start("verb")
    outlet, relayed = group(match, "outlet"), group(match, "relayed")
    reading = next((reading for reading in read_cue(scene, verb) if reading.row.strength != "quoted"), None)
    if reading is None or reading.person == 1:
        return None
    if scene.word(verb) == SHARE and scene.has(verb + 1, "pronoun"):
        return None  # «على ما نسبته 5%»
    vague = (source is None and relayed is None) or scene.word(cue[0]).startswith(UPON)
    if vague and not scene.has(verb, "perfect"):
        return None
    if scene.has(verb + 1, "fi") and scene.word(verb) not in ARRIVES and not scene.has(verb + 2, "pronoun"):
        return None
    if relayed is not None:
        source, outlet = (relayed, outlet) if "relay" in reading.row.takes else (outlet, None)
    outlet = outlet or (find_addressee(scene, verb + 1, source[0]) if source else None)
    first, conjoined = find_onset(scene, cue[0])
    if scene.word(cue[0]).startswith(UPON) and scene.word(cue[0] - 1) in GOVERNING:
        return None  # «ردا على ما صرح به», «تطلع على ما كتبته»
    if scene.word(cue[0]) in ALSO:
        if source is None or not speaks(scene, source):
            return None
        if reading.row.strength != "strong" and not any(row.kind == "document" for row in scene.rows(source[0], Head)):
            return None  # «كما اطلع الوزير على الخطط»; but «كما نص الاتفاق»
        if _has_complement(scene, source, reading.row):
            return None  # «كما أعرب الوزير عن أمله», «كما بين الوزير أن»: *also*
        cue = (verb, cue[1])
    return Frame(
        cue, trim(scene, source) if source else None, match.end("match"), reading.row,
        outlet=trim(scene, outlet) if outlet else None, side=Side.AROUND, onset=first, conjoined=conjoined,
        gender=reading.gender, number=reading.number,
    )  # fmt: skip


def _has_complement(scene: Scene, source: Part, row: Cue) -> bool:
    """Whether a verb has a content of its own behind its source, or within what was taken for it."""
    if _holds_preposition(scene, source[0] + 1, source[1] + 1, row):
        return True
    after = source[1]
    for _ in range(COMPLEMENT):
        if not scene.has(after, "adverb", "when", "date_day", "weekday"):
            break
        after += 1
    if scene.has(after, "that") or (is_content_noun(scene, after) and not scene.has(after - 1, "comma")):
        return True
    return any(
        is_content_noun(scene, at) and not scene.has(at, "definite", "head") for at in range(source[0] + 2, after)
    )


#: The most times and adverbs between a source and its complement; what governs «على» in «على ما».
COMPLEMENT: Final = 2
GOVERNING: Final = fold_all(
    "ردا", "تعليقا", "بناء", "احتجاجا", "تطلع", "يطلع", "اطلع", "توافق", "يوافق", "وافق", "يقاضى", "رد", "يرد", "علق"
)


# --- participles -----------------------------------------------------------------------------------------------------


def build_participle(scene: Scene, match: Match) -> Frame | None:
    """«مشيرا إلى أن», «مضيفا», «محذرا من»: the source is that of the governing clause."""
    cue, content = cue_of(match), match.end("match")
    form = scene.word(cue[0]).split(" ")[0]
    if not form.endswith(CIRCUMSTANTIAL) and not (form.startswith("م") and form.endswith("ه")):
        return None  # «أمله»: hope, not «آملا»; «موضحه» is «موضحة»
    if form.endswith(("ة", "ه", "ات")) and scene.word(cue[0] - 1).endswith(("ة", "ات")):
        return None  # «احتياطات مؤكدة»: an adjective
    clause = bool(match["that"] or match["said"] or match["colon"])
    mark = not clause and match["mark"] is not None
    preposition = preposition_of(scene, match)

    def fits(row: Cue) -> bool:
        if clause or mark:
            if row.strength == "quoted" and not mark:
                return False
            return bool(row.takes & (WANTED["that"] | WANTED["mark"])) and (clause or is_quotation(scene, content))
        if row.strength != "strong" or preposition not in prepositions(row):
            return False
        return bool(row.takes & {"noun", "describe", "blame"}) and _opens_bare(scene, content)

    reading = choose(scene, cue, fits)
    if reading is None:
        return None
    first, _ = find_onset(scene, cue[0])
    return Frame(
        cue, None, content, reading.row,
        onset=first, conjoined=True, participle=True, nominal=not (clause or mark),
        gender=reading.gender, number=reading.number,
    )  # fmt: skip


#: The ends of a participle that tells how something is done: an accusative, or a feminine.
CIRCUMSTANTIAL: Final = ("ا", "ة", "ين", "ات")


def _opens_bare(scene: Scene, at: int) -> bool:
    return scene.has(at, "content_noun", "maa", *QUOTE_TAGS) or not scene.has(
        at,
        "mark",
        "fi",
        "min",
        "an",
        "li",
        "bi",
        "pronoun",
        "wa",
        "adjunct",
        "ala",
        "ila",
        "adverb",
        "when",
        "relative",
    )


def build_saying(scene: Scene, match: Match) -> Frame | None:
    """«قائلا: …» after any verb."""
    cue = cue_of(match)
    entry = next((entry for entry in scene.entries(cue[0], Cue) if "participle" in entry.tags), None)
    if entry is None or not isinstance(entry.row, Cue):
        return None
    first, _ = find_onset(scene, cue[0])
    return Frame(
        cue, None, match.end("match"), entry.row,
        onset=first, conjoined=True, participle=True, gender=entry.gender, number=entry.number,
    )  # fmt: skip


# --- nouns and documents ---------------------------------------------------------------------------------------------


def build_noun(scene: Scene, match: Match) -> Frame | None:
    """«قول المحللين إن», «تأكيد الوزير أن»."""
    cue, source = cue_of(match), group(match, "source")
    row = next((entry.row for entry in scene.entries(cue[0], Cue) if "cue_noun" in entry.tags), None)
    if not isinstance(row, Cue) or "that" not in row.takes or scene.has(cue[0], "definite"):
        return None
    if source is not None and not speaks(scene, source):
        return None
    first, conjoined = find_onset(scene, cue[0])
    return Frame(
        cue, trim(scene, source) if source else None, match.end("match"), row, onset=first, conjoined=conjoined
    )


def build_noun_bare(scene: Scene, match: Match) -> Frame | None:
    """«إعلان الحكومة تحرير المدينة»: a noun of saying with its speaker, and a noun phrase as its content."""
    cue, start = cue_of(match), match.end("match")
    entry = next((entry for entry in scene.entries(cue[0], Cue) if "cue_noun" in entry.tags), None)
    if entry is None or not isinstance(entry.row, Cue) or scene.has(cue[0], "definite"):
        return None
    row = entry.row
    if row.perfect not in ANNOUNCES or "" not in prepositions(row):
        return None
    content = split_nominal(scene, start)
    if content is None or content <= start or not scene.has(content, "content_noun", *QUOTE_TAGS):
        return None
    if any(scene.has(at, *QUOTE_TAGS) for at in range(start, content)):
        return None  # «إعلان الساحل»: a title
    wanted = prepositions(row) - {""}
    led = next((at for at in range(start + 1, content) if scene.word(at) in wanted), None)
    if led is not None:
        content = led + 1  # «تأكيد المتحدث على رفض المنع»
    commas = sum(scene.has(at, "comma") for at in range(start, content))
    if commas not in ASIDES or (commas and not scene.has(content - 1, "comma")):
        return None
    if not speaks(scene, (start, content), strictly=True) or scene.has(start, "speech"):
        return None
    first, conjoined = find_onset(scene, cue[0])
    source = trim(scene, (start, led or content))
    return Frame(cue, source, content, row, onset=first, conjoined=conjoined, nominal=True)


#: The verbs whose noun takes its content as they do.
ANNOUNCES: Final = frozenset({"أعلن", "أكد", "نفى", "استبعد", "توقع", "أقر"})


def build_document(scene: Scene, match: Match) -> Frame | None:
    """«جاء في البيان أن»: the source is the document."""
    cue, source = cue_of(match), group(match, "source")
    reading = next(iter(read_cue(scene, cue[0])), None)
    if scene.word(cue[0]) in REPLIES and scene.has(cue[0] - 1, "wa"):
        cue = (cue[0] - 1, cue[1])  # «ورد في البيان» is one word
    if reading is None or source is None or " ".join(map(scene.word, range(*cue))) not in ARRIVES:
        return None
    if not any(head.kind == "document" for head in scene.rows(source[0], Head)):
        return None
    first, conjoined = find_onset(scene, cue[0])
    return Frame(cue, trim(scene, source), match.end("match"), reading.row, onset=first, conjoined=conjoined)


#: «جاء» and «ورد», which report what stands in a document.
REPLIES: Final = frozenset({"رد", "ردت"})
ARRIVES: Final = frozenset({"جاء", "جاءت", "ورد", "وردت", "يرد", "ترد"})
