"""Reads Arabic geopolitical news: which figures, of what, when, and according to whom, each with its exact place."""

from arabic_geo.document import Document
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
from arabic_geo.export.json import to_dict, to_json
from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind, Stance
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.dates.results import Calendar, DateMention, DatePart
from arabic_geo.layers.places.results import Place, PlaceRole
from arabic_geo.layers.quantities.results import Bounds, Modifier, Quantity, QuantityKind
from arabic_geo.layers.quantities.spell import SpellingError, spell
from arabic_geo.lexicon import Lexicon
from arabic_geo.normalize import Normalized, normalize
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
from arabic_geo.spans import Span

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
