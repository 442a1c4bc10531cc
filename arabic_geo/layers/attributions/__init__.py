"""Attributions: who says what."""

from arabic_geo.layers.layer import Layer

ATTRIBUTIONS = Layer("attributions", lambda lexicon, rules: lambda tokens, found: ())
