"""What the attributions layer finds."""

from __future__ import annotations

from enum import StrEnum
from functools import reduce
from typing import final

from attrs import frozen

from arabic_geo.spans import Span


class Mode(StrEnum):
    """Whether the content stands in quotation marks wholly (direct), partly (mixed) or not at all (indirect)."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class SourceKind(StrEnum):
    """Who or what the source is."""

    OUTLET = "outlet"
    OFFICIAL = "official"
    STATE = "state"
    ORGANIZATION = "organization"
    PERSON = "person"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


class Stance(StrEnum):
    """How the cue presents what is said."""

    SAY = "say"
    ASSERT = "assert"
    DENY = "deny"
    DOUBT = "doubt"
    WARN = "warn"
    ACCUSE = "accuse"
    BELIEVE = "believe"
    ANNOUNCE = "announce"
    ADMIT = "admit"
    PLEDGE = "pledge"
    DESCRIBE = "describe"


@final
@frozen
class Attribution:
    """One place where the text says that somebody said something.

    All spans are in code points of the original text. ``source`` is ``None`` where the sentence leaves it out;
    ``refers_to`` is then, as for pronouns and short second mentions, the fullest earlier mention. ``content`` is what
    is said, without complementizer and outer quotation marks. ``outlet`` is the medium that carried it where it is
    not the source itself. ``frame`` names the rule.
    """

    cue: Span
    source: Span | None
    refers_to: Span | None
    content: Span
    outlet: Span | None
    mode: Mode
    kind: SourceKind
    stance: Stance
    negated: bool
    frame: str

    @property
    def speaker(self) -> Span | None:
        """The fullest mention of who speaks: ``refers_to`` where given, else ``source``, else ``None``."""
        return self.refers_to or self.source

    @property
    def span(self) -> Span:
        """From the first to the last of cue, source, content and outlet."""
        parts = (self.source, self.content, self.outlet)
        return reduce(Span.__or__, (part for part in parts if part is not None), self.cue)
