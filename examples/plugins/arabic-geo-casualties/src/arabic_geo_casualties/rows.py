"""The tables: words that say what has happened, and words for those to whom it does."""

from collections.abc import Iterator

from attrs import frozen

from arabic_geo.lexicon.rows import NOUN, Entry, Row, add_accusative, choice, several
from arabic_geo_casualties.results import Fate


@frozen(kw_only=True, eq=False)
class CasualtyCue(Row):
    """A word that says what has become of somebody, or that there is somebody to whom it has."""

    table = "casualty_cues"
    forms: tuple[str, ...] = several(required=True)
    role: str = choice("event", "verb", "fall", "toll", "met", "death")
    fate: str = choice("", *Fate)

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, NOUN, f"casualty_{self.role}")


@frozen(kw_only=True, eq=False)
class Victim(Row):
    """A noun for people; with a fate, for people to whom that has happened. Its dual is made of its singular."""

    table = "victims"
    singular: tuple[str, ...] = several(required=True)
    plural: tuple[str, ...] = several()
    fate: str = choice("", *Fate)

    def entries(self) -> Iterator[Entry]:
        tags = ("victim", "casualty") if self.fate else ("victim",)
        yield from self.make(add_accusative(self.singular), NOUN, *tags, number="sg")
        yield from self.make(tuple(make_duals(self.singular)), NOUN, *tags, number="du")
        yield from self.make(self.plural, NOUN, *tags, number="pl")


def make_duals(singular: tuple[str, ...]) -> Iterator[str]:
    """The duals of nouns: «جندي» gives «جنديان» and «جنديين», «امرأة» «امرأتان» and «امرأتين»."""
    for noun in singular:
        stem = noun.removesuffix("ة") + "ت" if noun.endswith("ة") else noun
        yield from (stem + "ان", stem + "ين")
