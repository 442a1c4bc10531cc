"""Places: countries, international bodies, seats of power."""

from arabic_geo.layers.layer import Layer
from arabic_geo.layers.places.find import prepare
from arabic_geo.layers.places.results import Place

PLACES = Layer("places", prepare, result=Place, takes=Place)
