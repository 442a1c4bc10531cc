"""What can go wrong. Each error says what was wrong, where, and what would be right, in one line."""

from __future__ import annotations

import unicodedata
from os import PathLike, fspath

#: Where in a text: one offset, or a half-open pair of offsets (in code points).
Where = int | tuple[int, int]


class ArabicGeoError(Exception):
    """The base of every error that the library raises on purpose."""


class LexiconError(ArabicGeoError):
    """A table of the lexicon that cannot be read.

    ``file`` is its path, ``line`` counts from 1 (the header is line 1; 0 where the file as a whole is
    meant), ``column`` is the column's name or ``None``, ``reason`` says what was wrong and what would be
    right.

    >>> str(LexiconError("verbs.csv", 7, "perfect", "is empty: give the perfect, as in «أعلن»"))
    'verbs.csv:7, column perfect: is empty: give the perfect, as in «أعلن»'
    """

    def __init__(self, file: str | PathLike[str], line: int, column: str | None, reason: str) -> None:
        self.file = fspath(file)
        self.line = line
        self.column = column
        self.reason = reason
        super().__init__(self.file, line, column, reason)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        column = f", column {self.column}" if self.column else ""
        return show(f"{place}{column}: {self.reason}")


class RuleError(ArabicGeoError):
    """A rule, or a step of normalization, that cannot be built: ``rule`` is its name, ``reason`` says why.

    >>> str(RuleError("said-that", "has no greatest width: bound «+»"))
    'rule said-that: has no greatest width: bound «+»'
    """

    def __init__(self, rule: str, reason: str) -> None:
        self.rule = rule
        self.reason = reason
        super().__init__(rule, reason)

    def __str__(self) -> str:
        return show(f"rule {self.rule}: {self.reason}")


class PluginError(ArabicGeoError):
    """A plugin that cannot be used: ``origins`` are the places that the clash or the fault comes from.

    >>> str(PluginError("two layers are called «dates»", "arabic_geo", "calendars"))
    'two layers are called «dates» (from arabic_geo and calendars)'
    """

    def __init__(self, reason: str, *origins: str) -> None:
        self.reason = reason
        self.origins = origins
        super().__init__(reason, *origins)

    def __str__(self) -> str:
        origins = f" (from {' and '.join(self.origins)})" if self.origins else ""
        return show(f"{self.reason}{origins}")


class MissingExtraError(ArabicGeoError, ImportError):
    """A package that only an extra brings: ``package`` is its name, ``extra`` that of the extra.

    >>> str(MissingExtraError("pyarrow", "arrow"))
    "needs pyarrow: pip install 'arabic-geo[arrow]'"
    """

    def __init__(self, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(package, extra)

    def __str__(self) -> str:
        return f"needs {self.package}: pip install 'arabic-geo[{self.extra}]'"


class PluginWarning(UserWarning):
    """A plugin is left out: an installed one that cannot be used, or what one does that fails while a text is parsed.

    Its message is that of the :class:`PluginError` that ``Parser(strict=True)`` raises in its place.
    """


class DecodeError(ArabicGeoError, ValueError):
    """Data that is no document: ``path`` leads to the fault, ``reason`` says why and what would be right.

    >>> str(DecodeError("claims[3].quantity.value", "is a float; write numbers as strings"))
    'claims[3].quantity.value: is a float; write numbers as strings'
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(path, reason)

    def __str__(self) -> str:
        return show(f"{self.path}: {self.reason}" if self.path else self.reason)


class _UnreadableError(ArabicGeoError, ValueError):
    """A string that is not one whole thing of its sort.

    ``text`` is the string, ``at`` the offset or pair of offsets of the fault, ``reason`` what would be right.
    """

    wanted = "what was wanted"

    def __init__(self, text: str, at: Where, reason: str) -> None:
        self.text = text
        self.at = at
        self.reason = reason
        super().__init__(text, at, reason)

    def __str__(self) -> str:
        start, end = self.at if isinstance(self.at, tuple) else (self.at, self.at)
        where = f"at {start}" if start == end else f"at {start}–{end}, {_shorten(self.text[start:end])}"
        return show(f"{_shorten(self.text)} is not {self.wanted}: {where}: {self.reason}")


class NotANumberError(_UnreadableError):
    """A string that is not one number from end to end.

    >>> str(NotANumberError("خمسون رجلا", (6, 10), "a number goes no further; take the noun away"))
    '«خمسون رجلا» is not a number: at 6–10, «رجلا»: a number goes no further; take the noun away'
    """

    wanted = "a number"


class NotAPercentageError(_UnreadableError):
    """A string that is not one percentage from end to end.

    >>> str(NotAPercentageError("خمسون", 5, "no percent sign; write «خمسون في المئة»"))
    '«خمسون» is not a percentage: at 5: no percent sign; write «خمسون في المئة»'
    """

    wanted = "a percentage"


#: Unicode categories that take no room, or do something other than show: controls, surrogates, breaks.
UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})

#: The most characters of a text that a message shows.
SHOWN = 40


def _shorten(text: str) -> str:
    return f"«{text}»" if len(text) <= SHOWN else f"«{text[: SHOWN - 1]}…»"


def show(text: str) -> str:
    """The text on one line, without what a terminal would obey instead of show, or could not encode.

    >>> show("قال\\x1b[31m\\n الوزير")
    'قال[31m الوزير'
    """
    words = " ".join(text.split())
    return "".join(char for char in words if unicodedata.category(char) not in UNSHOWN)
