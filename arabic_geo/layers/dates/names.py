"""Words of time that say no time: «اليوم» as the name of a newspaper, any day of the week, a month in a name."""

from __future__ import annotations

from typing import Final

from arabic_geo.layers.dates.values import TODAY, tags_of
from arabic_geo.lexicon import fold, fold_all
from arabic_geo.tokens import Tokens

QUOTES: Final = frozenset({"quote", "quote_open", "quote_close", "quote_curly"})
#: Of these «اليوم» is any day: «على مدار اليوم», «خلال اليوم», «أجزاء اليوم», «طوال اليوم».
GENERIC: Final = fold_all("مدار", "خلال", "انتهاء", "ساعات", "أجزاء", "أوقات", "فترات", "طوال", "طيلة", "معظم", "أغلب")
#: What leads to a day that a clause after it describes: «حتى اليوم الذي», «يأتي اليوم الذي»; of «لقاء اليوم الذي»
#: the clause describes the match.
LEADS: Final = frozenset({"fi", "bi", "li", "min", "ila", "date_when", "date_until", "date_before", "date_since"})
COMES: Final = fold_all("يأتي", "سيأتي", "فسيأتي", "وسيأتي", "أتى", "جاء", "هو")
WHICH: Final = fold("الذي")
#: «اليوم الآخر».
LAST_DAY: Final = fold("الآخر")
TONIGHT: Final = fold("الليلة")


def _opens(tokens: Tokens, at: int) -> bool:
    return bool(tags_of(tokens, at) & QUOTES)


def is_masthead(tokens: Tokens, at: int) -> bool:
    """Whether «اليوم» ends the name of an outlet in the first line: «بلادي اليوم – صنعاء», «سامر علي – بلادي اليوم»."""
    opens = at == 1 or (at > 1 and tokens.words[at - 2] == "\n")
    closes = tokens.words[at + 1 : at + 2] == ["\n"]
    return (opens and "dash" in tags_of(tokens, at + 1)) or (closes and at > 1 and "dash" in tags_of(tokens, at - 2))


def is_newspaper(tokens: Tokens, at: int) -> bool:
    """Whether «اليوم» is the newspaper: alone in quotation marks, or after «صحيفة», «جريدة»."""
    if "medium" in tags_of(tokens, at - 1) and not tokens.words[at - 1].startswith("ال"):
        return True
    return _opens(tokens, at - 1) and _opens(tokens, at + 1)


def is_quoted_name(tokens: Tokens, at: int) -> bool:
    """Whether a word ends a quoted name of two words: «قال لـ"بلادي اليوم"»; after a colon it is speech."""
    return _opens(tokens, at - 2) and _opens(tokens, at + 1) and "colon" not in tags_of(tokens, at - 3)


def is_described(tokens: Tokens, at: int) -> bool:
    """Whether «اليوم» is the day that a relative clause describes: «حتى اليوم الذي», «هو اليوم الوحيد الذي»."""
    led = bool(tags_of(tokens, at - 1) & LEADS) or not COMES.isdisjoint(tokens.words[max(0, at - 1) : at])
    after = tokens.words[at + 1 : at + 3]
    return led and (after[:1] == [WHICH] or (after[1:] == [WHICH] and after[0].startswith("ال")))


#: What is said of a time within any day: «في وقت معين من اليوم».
SET: Final = fold_all("محدد", "محددة", "معين", "معينة", "مختلفة")


def is_any_night(tokens: Tokens, at: int) -> bool:
    """Whether «الليلة» is any night: «مرتين في اليوم والليلة», «الليلة التي تسبق العيد»."""
    paired = tokens.words[max(0, at - 2) : at] == [TODAY, "و"] and "fi" in tags_of(tokens, at - 3)
    return tokens.words[at] == TONIGHT and (paired or "relative" in tags_of(tokens, at + 1))


def is_any_day(tokens: Tokens, at: int) -> bool:
    """Whether «اليوم» at a token names no day of its own."""
    if (
        not GENERIC.isdisjoint(tokens.words[max(0, at - 1) : at])
        or is_masthead(tokens, at)
        or is_quoted_name(tokens, at)
    ):
        return True
    within = tokens.words[at - 1 : at] == ["من"] and not SET.isdisjoint(tokens.words[max(0, at - 2) : at])
    other = within or tokens.words[at + 1 : at + 2] == [LAST_DAY]
    return other or is_newspaper(tokens, at) or is_described(tokens, at)


def is_named_month(tokens: Tokens, at: int) -> bool:
    """Whether a month ends a quoted name of two words, the first of which says nothing of time: «قيصر أغسطس»."""
    return is_quoted_name(tokens, at) and not tags_of(tokens, at - 1) and tokens.words[at - 1].isalpha()


#: «الاثنين» is also «the two»: «كلا الاثنين», «الاثنين معا».
TWO: Final = fold_all("الاثنين", "الأثنين")
OF_TWO: Final = fold_all("كلا", "أحد", "هذين", "هذان", "مجموع")
TOGETHER: Final = "معا"


def is_two(tokens: Tokens, at: int) -> bool:
    """Whether «الاثنين» counts two of something."""
    if tokens.words[at] not in TWO:
        return False
    return tokens.words[at + 1 : at + 2] == [TOGETHER] or not OF_TWO.isdisjoint(tokens.words[max(0, at - 1) : at])


MARKETS: Final = fold_all("سوق", "بسوق", "لسوق")


def is_place(tokens: Tokens, at: int) -> bool:
    """Whether a weekday names the place before it: «سوق الجمعة»."""
    named = "date_named" in tags_of(tokens, at - 1) and not tokens.words[at - 1].startswith("ال")
    return named or not MARKETS.isdisjoint(tokens.words[max(0, at - 1) : at])


FEASTS: Final = fold_all("عيد", "العيد", "العيدين", "حج", "الحج", "التشريق", "عرفة")


def is_feast(tokens: Tokens, at: int) -> bool:
    """Whether a feast stands at a token, of which the days before it are: «قبل أيام العيد»."""
    return not FEASTS.isdisjoint(tokens.words[at : at + 1])


#: What shows that «صفر» is no month but naught: «بين صفر و15».
JOINS: Final = frozenset({"wa", "dash", "slash", "ila"})


def is_naught(tokens: Tokens, at: int) -> bool:
    """Whether a month that is also a number stands in a score or a range."""
    if "number" not in tags_of(tokens, at):
        return False
    after = bool(tags_of(tokens, at + 1) & JOINS) and _is_number(tokens, at + 2)
    return after or (bool(tags_of(tokens, at - 1) & JOINS) and _is_number(tokens, at - 2))


def _is_number(tokens: Tokens, at: int) -> bool:
    return 0 <= at < len(tokens) and (tokens.words[at].isdigit() or "number" in tags_of(tokens, at))


YESTERDAY: Final = fold("أمس")
TOMORROW: Final = fold("غد")
NEED: Final = fold_all("الحاجة", "حاجة", "الضرورة")
#: What may follow «غد» as the day after today.
OPEN: Final = frozenset(
    {"fi", "ila", "ala", "an", "min", "bi", "li", "wa", "mark", "weekday", "adjunct", "clause", "when"}
)


def is_figure(tokens: Tokens, at: int) -> bool:
    """Whether a day word is a figure of speech: «في أمس الحاجة», «لغد مشرق»."""
    if tokens.words[at] == YESTERDAY:
        return not NEED.isdisjoint(tokens.words[at + 1 : at + 2])
    if tokens.words[at] != TOMORROW or at + 1 >= len(tokens):
        return False
    after = tags_of(tokens, at + 1)
    bright = not after or "elative" in after
    return bright and tokens.words[at + 1].isalpha() and not tokens.words[at + 1].startswith("ال") and not after & OPEN
