"""Places: countries, international bodies, seats of power."""

from arabic_geo.layers.layer import Layer
from arabic_geo.layers.places.find import prepare

PLACES = Layer("places", prepare)
