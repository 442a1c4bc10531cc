"""What the layer finds."""

from enum import StrEnum

from attrs import frozen

from arabic_geo import Bounds, Quantity, Span


class Fate(StrEnum):
    """What has become of people; ``harmed`` are killed or wounded, counted together."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    HARMED = "harmed"


@frozen
class Casualty:
    """People who were killed or wounded, or who are missing.

    ``span`` covers their number and the noun, ``cue`` the word that says what has become of them, ``victims`` the noun.
    ``count`` is their number, ``None`` where a plural gives none; ``quantity`` is the figure that says so, ``None``
    where a singular or dual does.
    """

    span: Span
    fate: Fate
    cue: Span
    count: int | None
    quantity: Quantity | None
    victims: Span | None

    @property
    def bounds(self) -> Bounds:
        """The interval that the words set; a plural alone says two or more."""
        if self.quantity:
            return self.quantity.bounds
        return Bounds(2, None) if self.count is None else Bounds(self.count, self.count)
