"""Who or what a source is, by its head."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arabic_geo.layers.attributions.frame import Part
from arabic_geo.layers.attributions.results import SourceKind
from arabic_geo.layers.attributions.scene import QUOTE_TAGS, Scene
from arabic_geo.layers.attributions.sources import HONORIFICS
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.lexicon.rows import Anaphor, Head

#: How far into a source its head is looked for.
HEAD_WINDOW: Final = 5
#: Plurals of relation: «اقتصاديون».
ARTICLE: Final = "ال"
#: On a stage, unless they stand for somebody: «ممثل للأمم المتحدة».
PLAYERS: Final = frozenset({"ممثل", "ممثلة"})
OF_PEOPLE: Final = ("يون", "يين")


def classify(scene: Scene, source: Part) -> SourceKind:
    """The kind of a source: by its first word that says it, a name else."""
    start, end = source
    for at in range(start, min(end, start + HEAD_WINDOW)):
        if scene.has(at, "medium"):
            members = any(row.feminine for row in scene.rows(at + 1, Head)) and at + 1 < end
            return SourceKind.ORGANIZATION if members else SourceKind.OUTLET  # «شبكة أطباء الساحل»
        if scene.has(at, "outlet") or _is_outlet_here(scene, start, at):
            return SourceKind.OUTLET
        if at > start and scene.has(at, "definite") and scene.has(at - 1, "given"):
            continue  # «هدى الخطيب»: a family name
        head = next(scene.rows(at, Head), None)
        if head is not None and not (_stands_for_part(scene, at) and _names_document(scene, at + 1, end)):
            return _by_head(scene, head, at, end, named=at > start and scene.has(start, "word", "given", "nationality"))
        anaphor = next(scene.rows(at, Anaphor), None)
        if anaphor is not None and anaphor.role == "source":
            return SourceKind(anaphor.kind)
        if scene.has(at, "country", "capital"):
            return SourceKind.STATE
        if scene.has(at, "body"):
            return SourceKind.ORGANIZATION
        if scene.has(at, "seat"):
            return SourceKind.OFFICIAL
        if scene.has(at, "people"):
            return SourceKind.ANONYMOUS
    if (
        len(scene.word(start)) > 5
        and scene.word(start).endswith(OF_PEOPLE)
        and not scene.has(start, "given", "definite")
        and end - start < 3
    ):
        return SourceKind.ANONYMOUS  # «اقتصاديون»
    if any(scene.has(at, "li") or scene.word(at).endswith("بنك") for at in range(start, end)):
        return SourceKind.ORGANIZATION  # «نعيم للسمسرة», «دويتشه بنك»: names of firms
    return SourceKind.PERSON


#: What an office of a state is named after, in normal form.
OF_STATE: Final = (
    "حكومة",
    "الحكومة",
    "وزراء",
    "الوزراء",
    "جمهورية",
    "الجمهورية",
    "دولة",
    "الدولة",
    "برلمان",
    "البرلمان",
)
#: «إحدى الدراسات» is a study, «أحد الوزراء» is one of them.
PARTITIVES: Final = frozenset({"احد", "احدي", "بعض", "عدد", "معظم"})


def _stands_for_part(scene: Scene, at: int) -> bool:
    return scene.word(at) in PARTITIVES


def _names_document(scene: Scene, start: int, end: int) -> bool:
    return any(row.kind == "document" for at in range(start, min(end, start + 2)) for row in scene.rows(at, Head))


#: Those who speak as the outlet that they work for.
REPORTERS: Final = frozenset({"صحافي", "صحفي", "مراسل", "مراسلو", "صحافيو", "صحفيو", "مراسلة"})


def _by_head(scene: Scene, head: Head, at: int, end: int, *, named: bool = False) -> SourceKind:
    """The kind that a head gives; ``named`` says that a name stands before it («سامر الحداد المسؤول المحلي»)."""
    kind = SourceKind(head.kind)
    if not REPORTERS.isdisjoint(head.singular + head.plural) and any(
        scene.has(i, "medium", "outlet", "outlet_homograph") for i in range(at, end)
    ):
        return SourceKind.OUTLET
    person = bool(head.feminine)  # «وزير، وزيرة»; a body has no feminine
    definite = scene.has(at, "definite") or (at + 1 < end and scene.has(at + 1, "definite"))
    if kind is SourceKind.ANONYMOUS and any(scene.has(i, "called") for i in range(at + 1, end)):
        return SourceKind.PERSON  # «أحد السكان ويدعى سامر»
    if head.named and not named and not _is_named(scene, at + 1, end, definite):
        word = scene.word(at)
        several = word.endswith(("ون", "ين")) or word.removeprefix(ARTICLE) in plurals_of(head)  # «الخبراء»
        single = scene.has(at, "definite") and kind is SourceKind.PERSON and not several
        return kind if single else SourceKind.ANONYMOUS
    if kind is SourceKind.OFFICIAL and scene.word(at).endswith(OF_STATE):
        return kind  # «رئيس الحكومة»: the office names what it serves
    if kind is SourceKind.PERSON and _holds_office(scene, at, end):
        return SourceKind.OFFICIAL
    sent = scene.word(at) in MISSIONS and kind is SourceKind.ORGANIZATION
    if sent and any(scene.word(i) in INTERNATIONAL or scene.has(i, "body") for i in range(at + 1, end)):
        return SourceKind.OFFICIAL  # «بعثة الأمم المتحدة»
    if kind is not SourceKind.OFFICIAL:
        return kind
    vague = head.named and " " not in head.singular[0]  # «مسؤول», of what? «مسؤول أمني» is one of a state
    private = vague or (scene.word(at) in PRESIDENTS and at + 1 < end)
    if _serves_organization(scene, at + 1, end) or (private and not _serves_state(scene, at + 1, end)):
        return SourceKind.PERSON if person else SourceKind.ORGANIZATION
    return kind


#: «البعثة الأممية»: it speaks for those who sent it.
MISSIONS: Final = fold_all("بعثة", "البعثة")
INTERNATIONAL: Final = fold_all("الأممية", "الأممي", "أممية", "أممي")
#: Of anything: only what they preside over makes them officials.
PRESIDENTS: Final = frozenset({"رءيس", "ناءب رءيس"})


@lru_cache(maxsize=1024)
def plurals_of(head: Head) -> frozenset[str]:
    """The plurals of a head, as they are looked up."""
    return frozenset(fold(word) for word in head.plural)


def _is_outlet_here(scene: Scene, start: int, at: int) -> bool:
    """Whether a name that is also a common word is an outlet's: where it heads the source, or in marks."""
    if not scene.has(at, "outlet_homograph") or scene.has(at, "head", "capital"):
        return False
    return at == start or scene.has(at - 1, *QUOTE_TAGS)


def _holds_office(scene: Scene, at: int, end: int) -> bool:
    """Whether a person speaks for a state after all: «عضو مجلس النواب», «الدكتور سامر الحداد، وزير الصحة»."""
    if scene.word(at).removeprefix(ARTICLE) in PLAYERS and not any(scene.has(i, "li", "of") for i in range(at, end)):
        return False  # «الممثلة المصرية»
    if scene.has(at, "relational") and _serves_state(scene, at + 1, end):
        return True
    if " " in scene.word(at):
        return False  # «رئيس مجلس إدارة»
    if (
        at + 1 < end
        and not scene.has(at, "definite")
        and any(row.kind in {"official", "state"} for row in scene.rows(at + 1, Head))
    ):
        return True
    return any(
        row.kind == "official" and row.gender == "m" and row.feminine and not _serves_organization(scene, i + 1, end)
        for i in range(at + 1, end)
        for row in scene.rows(i, Head)
    )


def _serves_state(scene: Scene, start: int, end: int) -> bool:
    """Whether an office is one of a state or an international body («المدير العام لمنظمة الصحة العالمية»)."""
    return any(
        scene.has(at, "country", "body", "seat", "nationality")
        or scene.word(at).removeprefix("ال") in TERRITORIES
        or scene.word(at) in OF_PARLIAMENT
        or any(row.kind in {"official", "state"} for row in scene.rows(at, Head))
        for at in range(start, end)
    )


#: «عضو اللجنة المالية النيابية».
OF_PARLIAMENT: Final = fold_all("النيابية", "البرلمانية", "نيابية", "برلمانية")
#: What a state is divided into, in normal form.
TERRITORIES: Final = frozenset({"اقليم", "ولاية", "مقاطعة", "محافظة", "بلدية", "مديرية", "ناحية", "قضاء"})


def _serves_organization(scene: Scene, start: int, end: int) -> bool:
    """Whether an office is one of a company, party or group («الناطق باسم الحركة»), not of a state."""
    organization = False
    for at in range(start, end):
        kinds = {row.kind for row in scene.rows(at, Head)}
        if scene.word(at) in GROUPS:
            return True  # «مجلس قيادة المقاومة»
        if scene.word(at) in ORGANS:
            continue
        if kinds & {"official", "state"} or scene.has(at, "country", "capital", "body", "seat"):
            return False
        named = scene.has(at, "outlet", "outlet_homograph") and not scene.has(at, "nationality")  # «السوداني»
        organization = organization or "organization" in kinds or named
    return organization


#: Those who are no state, though they have councils and commands as a state has.
GROUPS: Final = fold_all(
    "المقاومة", "المعارضة", "الحركة", "الجبهة", "التنظيم", "الحزب", "الجماعة", "الميليشيا", "الائتلاف"
)
ORGANS: Final = fold_all("مجلس", "قيادة", "قوات", "مكتب", "هيئة", "لجنة")

#: What a proper name is not.
NO_NAME: Final = (
    "definite", "head", "nationality", "pronoun", "mark", "fi", "bi", "li", "min", "wa", "of", "an", "ala", "digits",
    "number", "quantifier", "demonstrative", "speech", "content_noun", "medium", "country", "capital",
)  # fmt: skip


#: Whoever serves in these unnamed speaks for nobody: «ضابط كبير في الجيش», but «مسؤول في الحكومة».
ARMED: Final = fold_all(
    *("جيش", "استخبارات", "مخابرات", "أجهزة", "قيادة", "شرطة", "أمن", "قوات", "أجهزة الاستخبارات", "أجهزة الأمن"),
)


def _is_named(scene: Scene, start: int, end: int, definite: bool) -> bool:
    """Whether a person without office is named: «المحلل سامر الحداد», «شاب يدعى سامر»; or has an office after all."""
    for at in range(start, end):
        office = any(row.kind in {"official", "state"} for row in scene.rows(at, Head))
        if scene.has(at, "called") or (office and scene.word(at).removeprefix(ARTICLE) not in ARMED):
            return True
        if scene.word(at) in HONORIFICS or (definite and not scene.has(at, *NO_NAME)):
            return True  # «استشاري القلب البروفيسور سامر الحداد»
    return False
