"""The words around a number that bend it: «نحو», «أكثر من», «على الأقل», «تجاوزت كلفته»."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.ranges import AGES
from arabic_geo.layers.quantities.results import Modifier, QuantityKind
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import ModifierRow

#: How far after a number a postposed modifier («39 متمردا على الأقل») may stand.
AFTER_WINDOW: Final = 4
#: How many words the subject of a verb of exceeding may have: «تجاوزت كلفة المشروع العشرة ملايين».
SUBJECT_WINDOW: Final = 10
#: «لا يزيد على» is the opposite of «يزيد على».
OPPOSITES: Final = {Modifier.GT: Modifier.LE, Modifier.LT: Modifier.GE}
#: «ما» is left out: «ما يزيد على» is no denial.
NOT: Final = fold_all("لا", "لم", "لن", "ألا", "بألا", "لألا", "وألا", "ليس", "ليست")
#: How far before «أكثر من» a denial may stand, and what denies nothing.
DENIAL_WINDOW: Final = 6
STILL: Final = fold_all("يزال", "تزال", "يزالون", "زال", "زالت", "شك", "بد", "سيما")
NEGATIONS: Final = ("لا ", "لم ", "لن ")
#: «قد تصل عقوبتها إلى 6 سنوات».
REACH: Final = fold_all("تصل", "يصل")
MAYBE: Final = fold_all("قد", "ربما", "يمكن", "قصوى", "أقصى")
OWNED_ENDS: Final = ("ها", "ه", "هم")
AVERAGES: Final = fold_all("متوسط", "المتوسط")
EVEN: Final = fold("حتى")
EXCEEDED: Final = fold("فاق")
RATE: Final = fold("نسبة")
BEFORE: Final = fold("قبل")
LIMITS: Final = fold_all("حد", "كحد", "بحد", "حدا")
#: «قد تصل», «يمكن أن تصل», «عقوبة قصوى تصل»; what must or will reach a level is told without a bound.
POSSIBLE: Final = fold_all("يمكن", "ويمكن", "ممكن", "الممكن", "المحتمل", "قد", "شأنها")
THAT: Final = fold("أن")
DURING: Final = fold_all("خلال", "هذا", "هذه")
DIRECTIONS: Final = fold_all("من", "عن", "على", "إلى")


def find_modifier(sight: Sight, piece: Piece, noun: int | None) -> Modifier | None:
    """The modifier before, around or after a piece."""
    alike, tags = sight.alike, sight.tags
    before = piece.start - 1
    if sight.words[before] in AVERAGES or (piece.value == 0 and sight.is_definite(piece.start)):
        return None  # «تجاوز متوسط 200 يوم», «نحو الصفر»
    # small words and marks may stand between: «أكثر من (30)», «تجاوز الـ50», «بنحو ب 5»
    for _ in range(2):
        before -= tags[before] in alike.prefixed
    one = piece.value == 1 and piece.kind is QuantityKind.CARDINAL
    if one and noun is not None and noun == piece.start - 1:
        before = noun - 1  # «لأكثر من ولاية واحدة»
    before -= sight.words[before] == RATE and tags[before - 1] in alike.modifier_before  # «نحو نسبة 40%»
    before -= tags[before] in alike.between or sight.words[before] in AGES  # «بنحو ما بين 3 و4», «دون سن الـ18»
    if tags[before] in alike.modifier_before and (row := _row(sight, before, "before", "apart")):
        even = sight.words[before] == EVEN and tags[before - 1] in alike.or_  # «أو حتى ثلاث غرف»
        until = sight.words[before] == EVEN and sight.words[piece.end] == BEFORE  # «حتى ساعتين قبل الموعد»
        return None if even or until else _bend(sight, row, before)
    if piece.kind is QuantityKind.ORDINAL:
        return None  # «فاقت تقديراتها الأولى»: the verb bends no rank
    modifier = _apart(sight, piece.start - 1)
    if modifier is None and before != piece.start - 1:
        modifier = _apart(sight, before)
    return modifier or _after(sight, piece, noun)


def _row(sight: Sight, at: int, *positions: str) -> ModifierRow | None:
    for row in sight.rows(at, ModifierRow):
        if row.position in positions:
            return row
    return None


def _bend(sight: Sight, row: ModifierRow, at: int) -> Modifier:
    modifier = Modifier(row.modifier)
    if sight.words[at - 1] in LIMITS and modifier is Modifier.LT:
        return Modifier.GE  # «حد أدنى من 60 يورو»
    return OPPOSITES.get(modifier, modifier) if _is_denied(sight, at) else modifier


def _is_denied(sight: Sight, at: int) -> bool:
    """«لا يزيد على», «لا تستغرق وقتا أكثر من», «ألا يكون عمره أكثر من»; not «لا يزال أكثر من»."""
    words = sight.words
    for before in range(at - 1, at - 1 - DENIAL_WINDOW, -1):
        if words[before] in NOT:
            return before == at - 1 or words[before + 1] not in STILL
        if sight.tags[before] not in sight.alike.denied:
            return False
    return False


def _apart(sight: Sight, before: int) -> Modifier | None:
    """«تجاوزت كلفة المشروع العشرة ملايين», «يزيد عددهم على 30», «قد تصل عقوبتها إلى 6 سنوات»."""
    alike, tags, words = sight.alike, sight.tags, sight.words
    near = slice(max(0, before - SUBJECT_WINDOW), before + 1)
    if alike.bending.isdisjoint(tags[near]) and REACH.isdisjoint(words[near]):
        return None
    direction = words[before] if words[before] in DIRECTIONS else ""
    at = before - 1 if direction else before
    for _ in range(SUBJECT_WINDOW):
        tag = tags[at]
        if words[at] == EXCEEDED and tags[at - 1] in alike.wa and sight.is_glued(at):
            return None  # «وفاق»
        if tag in alike.modifier_apart and at < before and (row := _row(sight, at, "apart")):
            return _bend(sight, row, at) if f"{words[at]} {direction}".strip() in _folded(row) else None
        if tag in alike.modifier_before and at < before and not direction and words[at].startswith(NEGATIONS):
            row = _row(sight, at, "before")
            return Modifier(row.modifier) if row else None
        if words[at] in REACH and direction == "الي":
            maybe = words[at - 1] in MAYBE or (words[at - 1] == THAT and words[at - 2] in POSSIBLE)
            return Modifier.LE if maybe else None
        if tag not in alike.subject:
            inner = at < before and (
                tag in alike.between or tag in alike.fi or tag in alike.li or tag in alike.demonstrative
            )
            if not (inner or _adds_respect(sight, at) or _adds_time(sight, at)):
                return None
        at -= 1
    return None


def _adds_respect(sight: Sight, at: int) -> bool:
    """«لا تتجاوز في مجموعها 30», «يقل فيها الثمن عن ألف»: whether «في» leads a pronoun, or a noun with one."""
    alike, after = sight.alike, at + 1
    if sight.tags[at] not in alike.fi:
        return False
    owned = sight.tags[after + 1] in alike.pronoun and sight.is_glued(after + 1)
    return owned or sight.tags[after] in alike.pronoun or sight.words[after].endswith(OWNED_ENDS)


def _adds_time(sight: Sight, at: int) -> bool:
    """«فاقت المبيعات خلال أيام العيد ستين ألفا»."""
    return sight.words[at] in DURING


@lru_cache(maxsize=1024)
def _folded(row: ModifierRow) -> frozenset[str]:
    """The forms of a row as they are looked up."""
    return frozenset(fold(form) for form in row.forms)


def _after(sight: Sight, piece: Piece, noun: int | None) -> Modifier | None:
    alike, tags = sight.alike, sight.tags
    end = max(piece.end, (noun or 0) + 1) + AFTER_WINDOW
    if alike.modifier_after.isdisjoint(tags[piece.end : end]):
        return None
    for at in range(piece.end, end):
        tag = tags[at]
        if tag in alike.modifier_after and (row := _row(sight, at, "after")):
            return Modifier(row.modifier)
        if tag in alike.digits or tag in alike.number or tag in alike.wa:
            return None
        if tag in alike.mark and tag not in alike.paren_close:
            return None
    return None
