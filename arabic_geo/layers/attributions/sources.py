"""Where a source begins and ends, when the frame's pattern alone cannot tell."""

from __future__ import annotations

from typing import Final

import regex

from arabic_geo.layers.attributions.scene import QUOTE_TAGS, Scene

Tokens = tuple[int, int]

#: The furthest that a source is looked for, in tokens.
WINDOW: Final = 16

#: Verbal nouns by their shape: «تحديد», «احتجاز», «انسحاب», «استقبال», «إطلاق», «مواصلة».
VERBAL_NOUN: Final = regex.compile(
    r"ت\p{L}{2}ي\p{L}|ا\p{L}{2,4}ا\p{L}|ا\p{L}{2}ا\p{L}ة?|م\p{L}ا\p{L}{2}ة|ت\p{L}ا\p{L}{2}"
)

SPEAKERS: Final = ("head", "outlet", "medium", "country", "capital", "body", "seat", "anaphor", "quantifier")
INSIDE: Final = ("fi", "bi", "min", "li", "wa", "of", "an", "ala", "pronoun", "paren_open", "paren_close", "digits")
BOUNDARIES: Final = (
    "mark",
    "but",
    "clause",
    "that",
    "fa",
    "wa",
    "qad",
    "kana",
    "break",
    "forward",
    "saying",
    "background",
)
NOT_IN_NAMES: Final = (
    "strong", "relative", "adjunct", "when", "adverb", "negation", "question", "venue", "cue_phrase",
    "change", "copula", "weekday", "month", "date_day",
)  # fmt: skip
LOOSE_ENDS: Final = ("fi", "bi", "min", "li", "wa", "of", "an", "ala", "ila", "comma", "adverb", "when", "dash")


def trim(scene: Scene, source: Tokens) -> Tokens | None:
    """A source without loose words at its end and without marks that enclose it whole."""
    start, end = source
    end = next((at for at in range(start + 1, end) if _begins_clause(scene, at)), end)
    while end > start and scene.has(end - 1, *LOOSE_ENDS):
        end -= 1
    while scene.has(start, "paren_open") and scene.has(end - 1, "paren_close"):
        start, end = start + 1, end - 1
    while end - start > 2 and scene.closes.get(start) == end - 1:
        start, end = start + 1, end - 1
    return (start, end) if end > start else None


def _begins_clause(scene: Scene, at: int) -> bool:
    """Whether a verb without relative pronoun describes the noun before it: «تقرير | نشرته», «خلية | شاركت»."""
    if scene.has(at - 1, "definite", "country", "outlet", "quote_close", "quote"):
        return False
    if (
        scene.has(at, "verb")
        and scene.has(at, "perfect")
        and not scene.has(at, "head", "content_noun", "number", "called")
    ):
        return scene.word(at).endswith("ت") or scene.has(at + 1, "pronoun")
    return scene.has(at, "word") and FEMININE_PERFECT.fullmatch(scene.word(at)) is not None


#: An unknown word that looks like a verb of the third person feminine: «شاركت», «اندلعت».
FEMININE_PERFECT: Final = regex.compile(r"\p{L}{3,}[^اي]ت")


def split_nominal(scene: Scene, start: int, end: int | None = None, *, objects: bool = False) -> int | None:
    """Where, after a verb, the source ends and its object begins; ``start`` where the source is left out.

    ``objects`` looks for someone spoken of («اتهم الوزير | المعارضة») rather than for something said («أكد الوزير |
    أهمية الحوار»).
    """
    last = min(len(scene), start + WINDOW) if end is None else end
    for at in range(start, last):
        if scene.has(at, *QUOTE_TAGS):
            close = scene.closes.get(at)
            if close is not None and close - at > 5 and not objects:
                return at
            continue
        if scene.has(
            at, "that", "stop", "newline", "colon", "semicolon", "relative", "adjunct", "clause", "but", "break"
        ):
            return None
        if (
            scene.has(at, "verb")
            and scene.has(at, "strong")
            and not scene.has(at, "head", "content_noun")
            and at > start
        ):
            return None
        if (_opens_object if objects else _opens_content)(scene, start, at):
            return at
    return None


def _opens_content(scene: Scene, start: int, at: int) -> bool:
    if scene.has(at, "fi", "bi", "li", "min", "wa", "mark", "pronoun", "nationality", "outlet", "country"):
        return False
    if at == start:
        return scene.has(at, "content_noun") and not scene.has(at, "head")
    if scene.has(at - 1, "fi", "bi", "li", "min", "wa", "of", "ala", "an", "quantifier", "demonstrative"):
        return False
    construct = (
        at == start + 1 and scene.has(at - 1, "head", "medium") and not scene.has(at - 1, "definite", "relational")
    )
    construct = construct and not _is_plural(scene, at - 1)
    if scene.has(at, "content_noun", "maa"):
        return not construct
    if scene.has(at, "definite"):
        return _is_new_definite(scene, start, at)
    if scene.has(at, "head") or construct:
        return False
    return VERBAL_NOUN.fullmatch(scene.word(at)) is not None and not _in_construct(scene, at - 1)


def _in_construct(scene: Scene, at: int) -> bool:
    """Whether a noun waits for its genitive: a bare head («وزير»)."""
    return scene.has(at, "head", "medium") and not scene.has(at, "definite") and not _is_plural(scene, at)


def _is_plural(scene: Scene, at: int) -> bool:
    return scene.word(at).endswith(("ون", "ين", "ان"))


def _is_new_definite(scene: Scene, start: int, at: int) -> bool:
    """«أبرزت الصحيفة النفوذ الصيني»: a definite noun right after a definite speaker that it cannot describe."""
    if at != start + 1 or not scene.has(start, "head", "medium", "outlet", "country") or scene.has(at, "head", "body"):
        return False
    if scene.has(start, "head", "medium") and not scene.has(start, "definite"):
        return False
    word = scene.word(at)
    return not word.endswith(("ي", "ية", "ة", "ون", "ين"))


def _opens_object(scene: Scene, start: int, at: int) -> bool:
    if at == start or not scene.has(at, *SPEAKERS, "content_noun", "people", "definite"):
        return False
    if scene.has(at - 1, "fi", "bi", "li", "min", "wa", "of", "ala", "an"):
        return False
    if _in_construct(scene, at - 1):
        return False
    if scene.has(at, "country", "capital", "body") and scene.has(at - 1, "definite") and scene.has(at - 1, "head"):
        return True
    if scene.has(at, "head", "country", "body", "capital", "seat", "quantifier", "content_noun", "medium"):
        return True
    return scene.has(at - 1, "country", "capital", "seat", "body", "outlet") or (
        scene.has(at - 1, "head") and scene.has(at - 1, "definite") and not scene.word(at).endswith(("ي", "ية"))
    )


def noun_phrase_before(scene: Scene, cue: int) -> Tokens | None:
    """The noun phrase that ends right before a verb and begins its clause: «لكن الوزير | نفى»."""
    end = cue
    while scene.has(end - 1, "qad", "negation", "sa", "adverb"):
        end -= 1
    start = end
    while start > 0 and end - start < WINDOW:
        at = start - 1
        if scene.has(at, "paren_close", "quote_close", "quote", "quote_curly") and (
            at in scene.opens and at - scene.opens[at] <= 6
        ):
            start = scene.opens[at]
            continue
        if scene.has(at, "wa", "fa") and not (scene.has(at, "wa") and start - at == 1 and _joins(scene, at)):
            break
        if scene.has(at, *BOUNDARIES) and not scene.has(at, "wa", "paren_open", "paren_close"):
            break
        if scene.has(at, *NOT_IN_NAMES):
            return None
        start = at
    while start < end and scene.has(start, "pronoun", "qad", "adverb", "comma"):
        start += 1
    if start >= end or not scene.has(start, *SPEAKERS, "demonstrative", "definite", "people"):
        return None
    if (
        scene.has(start, "definite")
        and not scene.has(start, *SPEAKERS, "people")
        and end - start < 2
        and not scene.has(start - 1, "but", "that")
    ):
        return None
    return trim(scene, (start, end))


def _joins(scene: Scene, at: int) -> bool:
    """Whether a «و» joins two nouns rather than two clauses."""
    return (
        at in scene.tokens.glued or not scene.has(at - 1, "mark", "newline")
        if scene.has(at + 1, "head", "definite", "country")
        else False
    )


def antecedent(scene: Scene, cue: int) -> Tokens | None:
    """What a relative pronoun before a verb stands for: «الرئيس السيسي، الذي | أكد»."""
    at = cue - 1
    while scene.has(at, "qad", "negation", "sa", "pronoun"):
        at -= 1
    if not scene.has(at, "relative"):
        return None
    end = at - 1 if scene.has(at - 1, "comma") else at
    start = end
    while start > 0 and end - start < WINDOW:
        before = start - 1
        if before in scene.opens and before - scene.opens[before] <= 6:
            start = scene.opens[before]
        elif scene.has(before, "mark", *NOT_IN_NAMES) or scene.has(
            before, "that", "but", "clause", "ila", "ala", "an", "maa"
        ):
            break
        else:
            start = before
    while start < end and not scene.has(start, *SPEAKERS):
        start += 1
    return trim(scene, (start, end)) if start < end else None
