"""Which country's money a bare «ريال» is, where the rest of the text says it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve, frozen

from arabic_geo.layers.quantities.piece import Piece
from arabic_geo.layers.quantities.sight import Sight
from arabic_geo.layers.quantities.units import adjectives_of, read_currency
from arabic_geo.lexicon import Lexicon, fold
from arabic_geo.lexicon.rows import Country, Currency

#: An ISO 4217 code begins with the country's ISO 3166-1 code.
COUNTRY_LETTERS: Final = 2
AL: Final = "ال"
#: «مسقط رأسه» is a birthplace.
HEADS: Final = (fold("رأس"), fold("الرأس"))
#: Currencies that are always named in full: a Brazilian in the text is more likely a player than the owner of money.
FAR: Final = frozenset({"BRL"})

#: Great cities that are no capitals, of the countries whose currencies share a noun; none that is a common word.
CITIES: Final = {
    fold(city): country
    for country, cities in {
        "SA": "جدة الدمام الطائف أبها تبوك جازان القصيم بريدة حائل نجران الأحساء ينبع عسير مكة المنورة الباحة عرعر",
        "YE": "عدن تعز الحديدة مأرب حضرموت المكلا",
        "OM": "صلالة ظفار صحار",
        "AE": "دبي الشارقة عجمان الفجيرة",
        "MA": "مراكش طنجة أغادير وجدة تطوان مكناس",
        "EG": "الإسكندرية بورسعيد أسيوط أسوان المنصورة طنطا",
        "SD": "بورتسودان كسلا دارفور",
        "IQ": "البصرة الموصل أربيل كركوك الأنبار النجف كربلاء",
        "JO": "إربد المفرق معان",
        "DZ": "وهران قسنطينة عنابة سطيف",
        "TN": "صفاقس بنزرت القيروان القصرين",
        "LY": "بنغازي مصراتة سرت",
        "SY": "حلب حمص إدلب اللاذقية",
        "LB": "صيدا بعلبك زحلة",
        "TR": "إسطنبول اسطنبول إزمير",
    }.items()
    for city in cities.split()
}


@frozen
class Homes:
    """The currencies by the code of their country, and by the adjectives that name it, with the article and without."""

    by_country: Mapping[str, frozenset[str]]
    by_adjective: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, lexicon: Lexicon) -> Homes:
        """Those of a lexicon, save the far ones."""
        by_country: dict[str, set[str]] = {}
        by_adjective: dict[str, set[str]] = {}
        for row in lexicon.table(Currency):
            if row.code in FAR:
                continue
            by_country.setdefault(row.code[:COUNTRY_LETTERS], set()).add(row.code)
            for form in adjectives_of(row):
                for word in (form, f"{AL}{form}"):
                    if word.removeprefix(AL) == form:
                        by_adjective.setdefault(word, set()).add(row.code)
        return cls(_freeze(by_country), _freeze(by_adjective))


def _freeze(found: dict[str, set[str]]) -> Mapping[str, frozenset[str]]:
    return {key: frozenset(codes) for key, codes in found.items()}


def settle_currencies(sight: Sight, pieces: list[Piece], homes: Homes) -> list[Piece]:
    """The pieces, with the currency of those whose family leaves it open, where the text settles it.

    It does where it names one of the candidates in full («ريال سعودي»), or else one of their countries, or else a city
    of one, and no other.
    """
    settled = pieces[:]
    left = [index for index, piece in enumerate(pieces) if piece.candidates]
    for find_named in (_named_codes, _named_countries, _named_cities):
        if not left:
            break
        named = frozenset(find_named(sight, homes))
        for index in left:
            codes = [code for code in pieces[index].candidates if code in named]
            if len(codes) == 1:
                settled[index] = evolve(pieces[index], unit=codes[0], candidates=())
        left = [index for index in left if named.isdisjoint(pieces[index].candidates)]
    return settled


def _named_codes(sight: Sight, homes: Homes) -> Iterator[str]:
    """The currencies that are named in full, wherever they stand."""
    for match in sight.alike.currencies.finditer(sight.tags):
        code, _, _ = read_currency(sight, match.start())
        if code is not None:
            yield code


def _named_countries(sight: Sight, homes: Homes) -> Iterator[str]:
    """The currencies whose country is named: by its name or capital, or by an adjective, in longer names too."""
    for match in sight.alike.lands.finditer(sight.tags):
        if not sight.words[match.end()].startswith(HEADS):
            for row in sight.rows(match.start(), Country):
                yield from homes.by_country.get(row.code, ())
    for word in homes.by_adjective.keys() & set(" ".join(sight.words).split()):
        yield from homes.by_adjective[word]


def _named_cities(sight: Sight, homes: Homes) -> Iterator[str]:
    """The currencies of the countries whose great cities are named."""
    if CITIES.keys().isdisjoint(sight.words):
        return
    for at, word in enumerate(sight.words):
        if (country := CITIES.get(word)) and sight.tags[at] in sight.alike.noun:
            yield from homes.by_country.get(country, ())
