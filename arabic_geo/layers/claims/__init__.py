"""Claims: each figure with its owner."""

from arabic_geo.layers.claims.find import prepare
from arabic_geo.layers.claims.results import Claim
from arabic_geo.layers.layer import Layer

CLAIMS = Layer("claims", prepare, needs=("quantities", "dates", "attributions", "places"), result=Claim)
