"""Attributions: who says what."""

from arabic_geo.layers.attributions.find import prepare
from arabic_geo.layers.attributions.frame import Frame
from arabic_geo.layers.attributions.results import Attribution
from arabic_geo.layers.attributions.rules import RULES
from arabic_geo.layers.layer import Layer

ATTRIBUTIONS = Layer("attributions", prepare, rules=RULES, result=Attribution, takes=Frame)
