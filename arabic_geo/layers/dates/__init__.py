"""Dates: calendar days, months, years, clock times, and times seen from the text's own."""

from arabic_geo.layers.dates.find import prepare
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.dates.rules import RULES
from arabic_geo.layers.layer import Layer

DATES = Layer("dates", prepare, rules=RULES, result=DateMention, takes=DateMention)
