"""Reads Arabic geopolitical news: which figures, of what, when, and according to whom, each with its exact place."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from arabic_geo.errors import (
    ArabicGeoError,
    DecodeError,
    LexiconError,
    NotANumberError,
    NotAPercentageError,
    PluginError,
    PluginWarning,
    RuleError,
)
from arabic_geo.explain import explain
from arabic_geo.normalize import Normalized, normalize
from arabic_geo.spans import Span

if TYPE_CHECKING:
    from arabic_geo.document import Document
    from arabic_geo.export.json import to_dict, to_json
    from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind, Stance
    from arabic_geo.layers.claims.results import Claim
    from arabic_geo.layers.dates.results import Calendar, DateMention, DatePart
    from arabic_geo.layers.places.results import Place, PlaceRole
    from arabic_geo.layers.quantities.results import Bounds, Modifier, Quantity, QuantityKind
    from arabic_geo.layers.quantities.spell import SpellingError, spell
    from arabic_geo.lexicon import Lexicon
    from arabic_geo.parser import (
        Parser,
        find_attributions,
        find_dates,
        find_places,
        find_quantities,
        from_dict,
        from_json,
        json_schema,
        parse,
        parse_many,
        parse_number,
        parse_percentage,
    )

__all__ = [
    "ArabicGeoError",
    "Attribution",
    "Bounds",
    "Calendar",
    "Claim",
    "DateMention",
    "DatePart",
    "DecodeError",
    "Document",
    "Lexicon",
    "LexiconError",
    "Mode",
    "Modifier",
    "Normalized",
    "NotANumberError",
    "NotAPercentageError",
    "Parser",
    "Place",
    "PlaceRole",
    "PluginError",
    "PluginWarning",
    "Quantity",
    "QuantityKind",
    "RuleError",
    "SourceKind",
    "Span",
    "SpellingError",
    "Stance",
    "explain",
    "find_attributions",
    "find_dates",
    "find_places",
    "find_quantities",
    "from_dict",
    "from_json",
    "json_schema",
    "normalize",
    "parse",
    "parse_many",
    "parse_number",
    "parse_percentage",
    "spell",
    "to_dict",
    "to_json",
]


#: The modules that are loaded when one of their names is first used (PEP 562), so that an import alone costs little.
#: ``explain`` and ``normalize`` are not among them: their modules, once loaded, would take the functions' names.
_LATE: Final = {
    "arabic_geo.document": ("Document",),
    "arabic_geo.export.json": ("to_dict", "to_json"),
    "arabic_geo.layers.attributions.results": ("Attribution", "Mode", "SourceKind", "Stance"),
    "arabic_geo.layers.claims.results": ("Claim",),
    "arabic_geo.layers.dates.results": ("Calendar", "DateMention", "DatePart"),
    "arabic_geo.layers.places.results": ("Place", "PlaceRole"),
    "arabic_geo.layers.quantities.results": ("Bounds", "Modifier", "Quantity", "QuantityKind"),
    "arabic_geo.layers.quantities.spell": ("SpellingError", "spell"),
    "arabic_geo.lexicon": ("Lexicon",),
    "arabic_geo.parser": (
        "Parser",
        "find_attributions",
        "find_dates",
        "find_places",
        "find_quantities",
        "from_dict",
        "from_json",
        "json_schema",
        "parse",
        "parse_many",
        "parse_number",
        "parse_percentage",
    ),
}
_HOMES: Final = {name: module for module, names in _LATE.items() for name in names}

if not TYPE_CHECKING:  # a type checker that sees it takes any name for a public one

    def __getattr__(name: str) -> Any:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
