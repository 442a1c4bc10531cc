"""Where a content begins and ends, and how much of it is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from attrs import evolve, frozen

from arabic_geo.layers.attributions.frame import Frame, Side
from arabic_geo.layers.attributions.results import Mode
from arabic_geo.layers.attributions.scene import ACCUSATIVE, QUOTE_TAGS, Scene
from arabic_geo.lexicon import fold_all

#: No content is longer than this many tokens: keeps the scan linear on text without stops.
LONGEST: Final = 400
#: No more than so many reports before or after are asked whether they bound a content.
AHEAD: Final = 60
#: Marks around so few tokens enclose a name.
NAME_TOKENS: Final = 4
#: So few words in marks amid a content are a name, whatever leads them.
SHORT_NAME: Final = 2
#: Before a verb of saying these open a report of someone else.
MEANWHILE: Final = frozenset({"فيما", "بينما", "كما"})
#: What the speaker does besides, without being said to say it: «… ودعا البرلمان إلى».
ORDERS: Final = fold_all(
    "دعا", "دعت", "دعوا", "طالب", "طالبت", "طالبوا", "حث", "حثت", "حثوا", "ناشد", "ناشدت", "ناشدوا"
)
#: «حيث» after a noun phrase opens the writer's own clause.
WHERE: Final = "حيث"
TRAILING: Final = ("comma", "stop", "semicolon", "newline", "dash", "wa", "colon")


@frozen
class Content:
    """What is said, in token indices, and its mode."""

    start: int
    end: int
    mode: Mode


def find_content(scene: Scene, frame: Frame, frames: Sequence[Frame], index: int) -> Content | None:
    """The content of a frame; ``frames`` are all, in text order, and ``index`` its own place among them."""
    match frame.side:
        case Side.BEFORE:
            return _make(scene, frame.content + 1, scene.closes[frame.content], quoted=True)
        case Side.AROUND:
            return _around(scene, frame, frames, index)
        case Side.AFTER:
            return _after(scene, frame, frames, index)


def _after(scene: Scene, frame: Frame, frames: Sequence[Frame], index: int) -> Content | None:
    start = frame.content
    while scene.has(start, "comma", "dash") or (scene.has(start, "newline") and scene.has(start - 1, "colon")):
        start += 1
    if scene.has(start, "paren_open") and scene.has(start + 1, *QUOTE_TAGS):
        start += 1
    close = scene.closes.get(start)
    if close is not None and _is_whole(scene, close, frames, index):
        return _make(scene, start + 1, close, quoted=True)
    if close is None and scene.has(start, "quote", "quote_open", "quote_curly") and start not in scene.opens:
        # the closing mark is missing: the line is the quotation
        end = _line_end(scene, start + 1)
        return _make(scene, start + 1, end, quoted=True)
    return _make(scene, start, _clause_end(scene, frame, frames, index, start))


def _is_whole(scene: Scene, close: int, frames: Sequence[Frame], index: int) -> bool:
    """Whether nothing of the sentence goes on after a closing mark but a new report."""
    after = close + 1
    while scene.has(after, "stop", "paren_close"):
        after += 1
    if (
        after >= len(scene)
        or scene.has(after, "newline")
        or scene.has(after - 1, "stop")
        or scene.has(close - 1, "stop")
    ):
        return True
    if scene.has(after, "comma", "semicolon"):
        return True
    alone = after > close + 1 or after >= len(scene) or scene.has(after, "newline")
    if close - scene.opens[close] <= NAME_TOKENS and not alone:
        return False  # «عاصفة» و«أمل», «إيباك»، المناصرة: names
    following = next((f for f in islice(frames, index + 1, index + 1 + AHEAD) if f.onset >= close), None)
    return (following is not None and following.onset <= after + 1) or scene.has(
        after, "but", "wa", "fa", "verb", "clause"
    )


def _line_end(scene: Scene, start: int) -> int:
    at = start
    while at < len(scene) and at - start < LONGEST and not scene.has(at, "newline"):
        at += 1
    return at


def _clause_end(scene: Scene, frame: Frame, frames: Sequence[Frame], index: int, start: int) -> int:
    """The earliest of: the sentence's end, a new report that takes over, a formula of the writer's own."""
    last = min(scene.sentence_end(start), start + LONGEST)
    inside = scene.quotation_of(frame.cue[0])
    if inside is not None and inside.close > start:
        last = min(last, inside.close, scene.next_stop(start))
    for other in islice(frames, index + 1, index + 1 + AHEAD):
        if other.onset >= last:
            break
        if other.onset < start or (inside is None and scene.quotation_of(other.cue[0]) is not None):
            continue
        if _takes_over(scene, frame, other):
            last = other.onset
            break
    for at in scene.each(start, last, "background", "break", "comma", "clause", "wa"):
        if scene.has(at, "background", "break") and scene.has(at - 1, "comma", "wa", "semicolon"):
            return at
        if scene.has(at, "comma") and _resumes(scene, at + 1):
            return at
        if scene.word(at) in MEANWHILE and scene.has(at + 1, "verb") and scene.has(at + 1, "perfect"):
            return at
        if frame.nominal and at > start and _leaves_noun(scene, at):
            return at
        if scene.has(at, "wa") and at > start and scene.word(at + 1) in ORDERS:
            return at
    return last


def _resumes(scene: Scene, at: int) -> bool:
    """Whether the speaker does something else from here: «، ودعا الوزير», «، مشيدا بالتعاون»."""
    if scene.has(at, "wa"):
        return (scene.has(at + 1, "verb") and scene.has(at + 1, "perfect")) or _is_circumstance(scene, at + 1)
    return _is_circumstance(scene, at) or (scene.has(at, "participle") and scene.word(at).endswith("ين"))


def _is_circumstance(scene: Scene, at: int) -> bool:
    """Whether a participle tells what else somebody does: «، رافضا», «، موجها القيادة», by the table or its shape."""
    word = scene.word(at)
    known = scene.has(at, "participle") and word.endswith("ا")
    return known or (scene.has(at, "word") and scene.tokens.spelling(at).endswith(ACCUSATIVE) and word.startswith("م"))


def _leaves_noun(scene: Scene, at: int) -> bool:
    """Whether the writer goes on after a nominal content: «، لكن», «حيث», «وهو ما»."""
    if scene.has(at, "comma"):
        return scene.has(at + 1, "clause", "but", "fa")
    if scene.has(at, "wa"):
        return scene.has(at + 1, "anaphor_pronoun") and scene.has(at + 2, "maa", "relative")
    return scene.word(at) == WHERE


def _takes_over(scene: Scene, frame: Frame, other: Frame) -> bool:
    """Whether a later frame ends the content of an earlier one, rather than standing inside it."""
    if other.participle:
        return True
    if other.side is Side.AROUND:
        return other.onset > frame.content + 1
    if not other.conjoined:
        return False
    if scene.has(other.onset, "comma", "semicolon", "dash"):
        follows = other.onset + 1
        return scene.has(follows, "wa", "fa", "but", "clause", "forward", "cue_before_verb") or other.source is None
    return scene.has(other.onset, "but", "wa", "fa")


#: Of a clause that a phrase parts, a side so short is not the content: «علاوة على ذلك، كما أقر الصندوق، …».
LEAST_SIDE: Final = 3


def _around(scene: Scene, frame: Frame, frames: Sequence[Frame], index: int) -> Content | None:
    """The clause that «وفقا ل…» vouches for: after it where it opens the sentence, else before it."""
    first = scene.sentence_start(frame.cue[0])
    after = frame.content
    preposed = scene.has(frame.cue[0] - 1, "wa") and scene.has(frame.cue[0] - 2, "comma", "stop", "newline")
    preposed = preposed or any(
        other.side is Side.AFTER and _is_empty(scene, other.content, frame.onset)
        for other in islice(frames, max(0, index - 2), index)
    )  # «قال الوزير إنه، بحسب التقرير، تراجع الإنتاج»
    if (
        frame.onset <= first
        or preposed
        or all(scene.has(at, "wa", "comma", "fa", "break", "forward", "pronoun") for at in range(first, frame.onset))
    ):
        while scene.has(after, "comma", "colon", "that", "dash", "fa", "pronoun"):
            after += 1
        if scene.has(after, "stop", "newline") or after >= len(scene):
            return _sentence_before(scene, first)
        return _after(scene, evolve(frame, content=after, side=Side.AFTER), frames, index)
    start = first
    for other in islice(frames, max(0, index - AHEAD), index):
        if other.onset >= first and other.side is Side.AFTER and other.participle and other.content < frame.onset:
            start = max(start, other.content)
        elif other.onset >= first and other.side is Side.AFTER and other.content < frame.onset:
            joined = (
                at + 2
                for at in range(frame.onset - 2, other.content, -1)
                if scene.has(at, "comma") and scene.has(at + 1, "wa")
            )
            start = max(start, next(joined, start))
    while (
        start < frame.onset
        and scene.has(start, "wa", "fa", "comma", "clause", "break", "dash", "colon", "forward", "background")
        and not _begins_subordinate(scene, start)
    ):
        start += 1
    end = frame.onset
    if scene.word(start) == "ذلك" and end - start == 1:
        return _sentence_before(scene, first)  # «وذلك وفقا لأرقام المكتب»
    if end - start <= LEAST_SIDE and not scene.has(after, "stop", "newline", "paren_close") and after < len(scene):
        while scene.has(after, "comma", "dash"):
            after += 1
        return _after(scene, evolve(frame, content=after, side=Side.AFTER), frames, index)
    if scene.word(end - 1) == "ذلك" and scene.has(end - 2, "wa"):
        end -= 2  # «وذلك وفقا ل…»
    return _make(scene, start, end)


def _is_empty(scene: Scene, start: int, end: int) -> bool:
    """Whether a content would hold nothing up to a token but marks, pronouns and what joins words."""
    return start <= end and all(scene.has(at, "pronoun", "comma", "wa", *QUOTE_TAGS) for at in range(start, end))


def _sentence_before(scene: Scene, start: int) -> Content | None:
    """«…. وفقا لرويترز.»: a phrase that is a sentence of its own vouches for the one before."""
    end = start - 1
    while scene.has(end, "stop", "newline", *QUOTE_TAGS) and end > 0:
        end -= 1
    first = scene.sentence_start(end)
    while scene.has(first, "wa", "fa"):
        first += 1
    return _make(scene, first, end + 1)


def _begins_subordinate(scene: Scene, at: int) -> bool:
    return scene.has(at, "clause") and scene.word(at) not in {"كما", "فيما", "بينما", "حيث"}


def _make(scene: Scene, start: int, end: int, *, quoted: bool = False) -> Content | None:
    while end > start and scene.has(end - 1, *TRAILING):
        end -= 1
    while start < end and scene.has(start, "comma", "stop", "newline", "dash", "colon"):
        start += 1
    if quoted:
        while start < end and scene.has(start, "that", "newline"):
            start += 2 if scene.has(start + 1, "pronoun") else 1
    if end <= start:
        return None
    if not quoted and scene.closes.get(start) == end - 1:
        return _make(scene, start + 1, end - 1, quoted=True)
    inside = quoted or (
        scene.quotation_of(start) is not None and (q := scene.quotation_of(start)) is not None and q.close >= end - 1
    )
    if inside:
        mode = Mode.DIRECT
    elif any(_is_speech(scene, at, end) for at in scene.opened_between(start, end)):
        mode = Mode.MIXED
    else:
        mode = Mode.INDIRECT
    return Content(start, end, mode)


def _is_speech(scene: Scene, at: int, end: int) -> bool:
    """Whether a quotation opens here: more than a name in marks («تنظيم «الفجر»», «صحيفة «الغد»»)."""
    close = scene.closes.get(at)
    if close is None or close > end:
        return False
    words = close - at - 1
    named = scene.has(at - 1, "head", "medium", "label") or (words == 1 and scene.has(at + 1, "definite", "outlet"))
    bare = not scene.has(at - 1, "that", "colon", "verb", "comma", "saying", "pronoun")
    return not (words <= NAME_TOKENS and named) and not (words <= SHORT_NAME and bare)
