"""For authors of plugins: texts to try them on, and checks of what they bring.

Needs hypothesis, which the extra ``test`` brings; the checks alone are in :mod:`arabic_geo.checks`.

>>> import arabic_geo
>>> from hypothesis import given
>>> @given(spelled_numbers(most=9999))
... def test_numbers_in_words_are_read(number):
...     words, value = number
...     assert arabic_geo.parse_number(words).value == value
>>> test_numbers_in_words_are_read()
"""

from arabic_geo.checks import Remark, check_layer, check_plugin, check_rows, check_rules, check_table
from arabic_geo.errors import MissingExtraError

try:
    import hypothesis as _hypothesis
except ImportError as error:
    raise MissingExtraError("hypothesis", "test") from error

from arabic_geo.testing.speech import Finding, Piece, Sentence, Speaker, quotations, reports, speakers
from arabic_geo.testing.texts import articles, hostile_texts, noisy, sentences, spelled_numbers

del _hypothesis

__all__ = [
    "Finding",
    "Piece",
    "Remark",
    "Sentence",
    "Speaker",
    "articles",
    "check_layer",
    "check_plugin",
    "check_rows",
    "check_rules",
    "check_table",
    "hostile_texts",
    "noisy",
    "quotations",
    "reports",
    "sentences",
    "speakers",
    "spelled_numbers",
]
