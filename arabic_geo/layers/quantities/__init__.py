"""Quantities: how many and how much."""

from arabic_geo.layers.layer import Layer
from arabic_geo.layers.quantities.find import prepare
from arabic_geo.layers.quantities.results import Quantity

QUANTITIES = Layer(
    "quantities",
    lambda lexicon, rules: prepare(lexicon, rules).find,
    needs=("dates",),
    result=Quantity,
    takes=Quantity,
)
