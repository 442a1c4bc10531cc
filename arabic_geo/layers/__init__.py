"""The layers: each a family of results, the rules that find them, and what builds them."""

from typing import Final

from arabic_geo.layers.attributions import ATTRIBUTIONS
from arabic_geo.layers.claims import CLAIMS
from arabic_geo.layers.dates import DATES
from arabic_geo.layers.layer import Layer
from arabic_geo.layers.places import PLACES
from arabic_geo.layers.quantities import QUANTITIES

#: The layers that come with the library, in the order in which a document lists them.
BUILT_IN: Final[tuple[Layer, ...]] = (QUANTITIES, DATES, ATTRIBUTIONS, PLACES, CLAIMS)
