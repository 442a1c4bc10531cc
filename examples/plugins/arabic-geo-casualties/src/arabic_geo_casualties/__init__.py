"""Killed, wounded and missing in Arabic news: a layer for arabic_geo."""

from importlib.resources import files

from arabic_geo.plugins import Layer, Row, hookimpl, read_file
from arabic_geo_casualties.find import prepare
from arabic_geo_casualties.results import Casualty, Fate
from arabic_geo_casualties.rows import CasualtyCue, Victim
from arabic_geo_casualties.rules import RULES

__all__ = ["CASUALTIES", "Casualty", "Fate"]

CASUALTIES = Layer("casualties", prepare, needs=("quantities",), rules=RULES, result=Casualty)


@hookimpl
def arabic_geo_lexicons() -> list[Row]:
    """The words of the layer."""
    tables = files("arabic_geo_casualties")
    return [
        *read_file(CasualtyCue, tables / "casualty_cues.csv"),
        *read_file(Victim, tables / "victims.csv"),
    ]


@hookimpl
def arabic_geo_layers() -> list[Layer]:
    """The layer itself."""
    return [CASUALTIES]
