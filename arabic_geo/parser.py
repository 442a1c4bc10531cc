"""The parser: a lexicon, the layers of a registry, and the way from a text to a document."""

from __future__ import annotations

import gc
import signal
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache, lru_cache
from importlib import import_module
from itertools import islice
from types import ModuleType
from typing import Any, Final

from attrs import define, evolve, field, frozen
from attrs.converters import optional

from arabic_geo.document import Document
from arabic_geo.errors import NotANumberError, NotAPercentageError, PluginError, PluginWarning
from arabic_geo.export import json
from arabic_geo.layers.attributions.results import Attribution
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.layers.layer import Finder
from arabic_geo.layers.places.results import Place
from arabic_geo.layers.quantities.find import QuantityFinder
from arabic_geo.layers.quantities.find import prepare as prepare_quantities
from arabic_geo.layers.quantities.results import Quantity, QuantityKind
from arabic_geo.lexicon import Lexicon, Row
from arabic_geo.normalize import MATCH, Normalized, Step, normalize
from arabic_geo.pieces import Readings
from arabic_geo.plugins import Registry, gather, installed_registry
from arabic_geo.plugins.guard import Guard
from arabic_geo.plugins.registry import order_layers
from arabic_geo.plugins.validate import suggest
from arabic_geo.tokens import Tokens, tokenize

#: How many texts a worker is sent at a time, and how many such batches each may have waiting: keeps memory constant
#: however long the stream is.
BATCH: Final = 16
#: How seldom a worker looks for cycles of dead objects: parsing makes none, only a plugin may.
SELDOM: Final = (20_000, 20, 20)
WINDOW: Final = 4


@define(frozen=True, eq=False)
class Parser:
    """A configured parser: immutable, picklable, safe to share between threads.

    ``lexicon`` stands for the package's tables, and the rows of plugins come on top of it; ``layers`` are the names of
    those wanted, all by default, and what they need runs with them; ``plugins`` are modules or objects with hooks,
    the installed ones by default; ``normalizers`` are the names of steps, plugins' or built-in, that run before the
    parser's own. ``registry`` is what the plugins bring, ``dictionary`` the lexicon with their rows.

    A plugin that is given must be usable. An installed one that is not, a layer or rule of a plugin that fails while a
    text is parsed: each is left out, and a :class:`~arabic_geo.errors.PluginWarning` says so once. A ``strict`` parser
    raises ``PluginError`` instead, while it parses too.

    Raises:
        PluginError: an unknown layer or normalizer, or plugins that cannot be used or clash.

    >>> parser = Parser(layers=["quantities"])
    >>> [q.value for q in parser.parse("وصل ثلاثة وزراء و12 سفيرا").quantities]
    [3, 12]
    """

    lexicon: Lexicon | None = None
    layers: tuple[str, ...] | None = field(default=None, converter=optional(tuple[str, ...]))
    plugins: tuple[object, ...] | None = field(default=None, converter=optional(tuple[object, ...]))
    normalizers: tuple[str, ...] = field(default=(), converter=tuple[str, ...], kw_only=True)
    strict: bool = field(default=False, kw_only=True)
    registry: Registry = field(init=False, repr=False)
    dictionary: Lexicon = field(init=False, repr=False)
    _steps: tuple[Step, ...] = field(init=False, repr=False)
    _finders: tuple[tuple[str, Finder], ...] = field(init=False, repr=False)
    _listed: tuple[str, ...] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        registry = installed_registry() if self.plugins is None else gather(self.plugins)
        if self.strict and registry.faults:
            raise registry.faults[0]
        guard = Guard(self.strict)
        while True:
            try:
                self._prepare(registry, guard)
                break
            except PluginError as error:
                if self.strict or self.plugins is not None:
                    raise
                registry = registry.without(error)
        for fault in registry.faults:
            warnings.warn(f"{fault}; the plugin is left out", PluginWarning, stacklevel=3)

    def _prepare(self, registry: Registry, guard: Guard) -> None:
        """Take what a registry has."""
        lexicon = _extend(self.lexicon, registry.added_rows)
        wanted = tuple(layer.name for layer in registry.layers) if self.layers is None else self.layers
        finders = tuple(
            (layer.name, guard.prepare(layer, lexicon, registry)) for layer in order_layers(registry.layers, wanted)
        )
        listed = tuple(layer.name for layer in registry.layers if layer.name in wanted)
        steps = {step.name: step for step in registry.normalizers}
        for name in self.normalizers:
            if name not in steps:
                raise PluginError(f"there is no normalizer {name!r}{suggest(name, tuple(steps))}")
        object.__setattr__(self, "registry", registry)
        object.__setattr__(self, "dictionary", lexicon)
        object.__setattr__(self, "_steps", (*(steps[name] for name in self.normalizers), *MATCH))
        object.__setattr__(self, "_finders", finders)
        object.__setattr__(self, "_listed", listed)

    @property
    def readings(self) -> Readings:
        """How this parser reads each word."""
        return self.dictionary.readings

    def normalize(self, text: str) -> Normalized:
        """The form of a text in which this parser reads it, and the way back."""
        return normalize(text, *self._steps)

    def tokenize(self, text: str) -> Tokens:
        """The tokens of a text as this parser reads it."""
        return tokenize(self.normalize(text), self.readings)

    def find(self, tokens: Tokens) -> Mapping[str, tuple[Any, ...]]:
        """What each layer finds in tokens, by its name, those included that others need."""
        found: dict[str, tuple[Any, ...]] = {}
        for name, finder in self._finders:
            found[name] = finder(tokens, found)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        plugins = None if self.plugins is None else tuple(map(_portable, self.plugins))
        return (_restore, (self.lexicon, self.layers, plugins, self.normalizers, self.strict))

    def parse(self, text: str) -> Document:
        """Everything that the layers find in a text.

        Raises:
            TypeError: ``text`` is no ``str``. Nothing else is raised, whatever the text holds, unless the parser is
                ``strict``: then ``PluginError`` where a layer or rule of a plugin fails.
        """
        if not isinstance(text, str):
            raise TypeError(f"a text is a str, not {type(text).__name__}")
        found = self.find(self.tokenize(text))
        return Document(text, tuple((name, found[name]) for name in self._listed))

    def parse_many(self, texts: Iterable[str], *, workers: int | None = None) -> Iterator[Document]:
        """Documents in the order of the texts, a few at a time in memory; in ``workers`` processes where given.

        An error is raised in its text's turn, after the documents of all texts before it, and ends the stream; a note
        says which text it was, counted from 0.

        Raises:
            TypeError: a text is no ``str``.
        """
        if workers is None or workers <= 1:
            for index, text in enumerate(texts):
                try:
                    doc = self.parse(text)
                except Exception as error:
                    raise _note(error, index) from None
                yield doc
            return
        pool = ProcessPoolExecutor(workers, initializer=_become, initargs=(self,))
        try:
            waiting: deque[tuple[list[str], Future[Parsed]]] = deque()
            left, done = iter(texts), 0
            while batch := list(islice(left, BATCH)):
                waiting.append((batch, pool.submit(_parse_here, batch)))
                if len(waiting) >= WINDOW * workers:
                    yield from _take(*waiting.popleft(), done)
                    done += BATCH
            while waiting:
                yield from _take(*waiting.popleft(), done)
                done += BATCH
        finally:
            pool.shutdown(cancel_futures=True)


#: The layers of each text of a batch, up to the first that raised an error, and that error.
Parsed = tuple[list[tuple[tuple[str, tuple[Any, ...]], ...]], Exception | None]

_here: list[Parser] = []


def _become(parser: Parser) -> None:
    """Make this process parse with a parser; an interruption is for the process that reads the documents."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _here[:] = [parser]
    gc.freeze()  # the lexicon stays as long as the process: it need not be looked through for what has gone
    gc.set_threshold(*SELDOM)


def _parse_here(texts: list[str]) -> Parsed:
    """What this process's parser finds; the texts, which the asking process has, are not sent back."""
    parsed: list[tuple[tuple[str, tuple[Any, ...]], ...]] = []
    for text in texts:
        try:
            parsed.append(_here[0].parse(text).layers)
        except Exception as error:
            return parsed, error
    return parsed, None


def _take(texts: list[str], future: Future[Parsed], first: int) -> Iterator[Document]:
    """The documents of a batch whose first text has an index."""
    try:
        parsed, error = future.result()
    except Exception as broken:  # the process ended, or a text or what was found cannot be sent
        raise _note(broken, first, first + len(texts) - 1) from None
    yield from map(Document, texts, parsed)
    if error is not None:
        raise _note(error, first + len(parsed)) from None


def _note(error: Exception, first: int, last: int | None = None) -> Exception:
    """The error, with the index of the text that it was raised by, or of the texts."""
    error.add_note(f"in text {first} of the stream" if last is None else f"in texts {first} to {last} of the stream")
    return error


@frozen
class _Module:
    """A module in its place: modules do not pickle."""

    name: str


def _portable(plugin: object) -> object:
    return _Module(plugin.__name__) if isinstance(plugin, ModuleType) else plugin


def _restore(
    lexicon: Lexicon | None,
    layers: tuple[str, ...] | None,
    plugins: tuple[object, ...] | None,
    normalizers: tuple[str, ...],
    strict: bool,
) -> Parser:
    """The parser that was pickled."""
    if plugins is not None:
        plugins = tuple(import_module(each.name) if isinstance(each, _Module) else each for each in plugins)
    return Parser(lexicon, layers, plugins, normalizers=normalizers, strict=strict)


@lru_cache(maxsize=8)
def _extend(lexicon: Lexicon | None, rows: tuple[Row, ...]) -> Lexicon:
    """A lexicon, the package's where ``None``, with the rows of plugins that it has not got."""
    base = lexicon or Lexicon.default()
    known = frozenset(map(id, base.rows)) if rows else frozenset()
    more = tuple(row for row in rows if id(row) not in known)
    return base.with_rows(more) if more else base


@cache
def default_parser(layer: str | None = None) -> Parser:
    """The parser that the module's functions use: all layers, or one alone with what it needs."""
    return Parser(layers=None if layer is None else (layer,))


def parse(text: str, *, parser: Parser | None = None) -> Document:
    """Everything that can be checked in a text: which figures, of what, when, and according to whom.

    >>> doc = parse("قال وزير النفط إن الإنتاج بلغ 3 ملايين برميل.")
    >>> claim = doc.claims[0]
    >>> claim.quantity.value, claim.quantity.unit, claim.attribution.source.of(doc.text)
    (3000000, 'bbl', 'وزير النفط')
    """
    return (parser or default_parser()).parse(text)


def parse_many(texts: Iterable[str], *, workers: int | None = None, parser: Parser | None = None) -> Iterator[Document]:
    """Documents in the order of the texts, streamed in constant memory; in ``workers`` processes where given.

    An error is raised in its text's turn and ends the stream; a note on it says which text it was, counted from 0.

    Raises:
        TypeError: a text is no ``str``.

    >>> [len(doc.quantities) for doc in parse_many(["خمسة وزراء", "لا أحد"])]
    [1, 0]
    """
    return (parser or default_parser()).parse_many(texts, workers=workers)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text alone.

    >>> [(q.value, q.high) for q in find_quantities("بين 20 و30 ألف نازح")]
    [(20000, 30000)]
    """
    return default_parser("quantities").parse(text).quantities


def find_dates(text: str) -> tuple[DateMention, ...]:
    """The dates of a text alone.

    >>> [d.value for d in find_dates("في 6 أبريل، وفي أوائل عام 2022")]
    ['XXXX-04-06', '2022']
    """
    return default_parser("dates").parse(text).dates


def find_attributions(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text alone.

    >>> text = "وأعلنت الشركة أن المصنع سيغلق."
    >>> [a.content.of(text) for a in find_attributions(text)]
    ['المصنع سيغلق']
    """
    return default_parser("attributions").parse(text).attributions


def find_places(text: str) -> tuple[Place, ...]:
    """The places of a text alone.

    >>> [p.code for p in find_places("زار الوفد فرنسا ثم تونس")]
    ['FR', 'TN']
    """
    return default_parser("places").parse(text).places


NUMBER_KINDS: Final = frozenset({QuantityKind.CARDINAL, QuantityKind.FRACTION, QuantityKind.ORDINAL})


def parse_number(text: str) -> Quantity:
    """The one number that a string is, outer white space aside; a share of one is a ``Fraction``.

    Raises:
        NotANumberError: the string is no number, or more than one; the error says where it goes wrong.

    >>> parse_number("مليونان وثلاثمئة ألف").value, parse_number("٣٫٥ مليار").value
    (2300000, 3500000000)
    >>> parse_number("ثلث").value, parse_number("2/3").value
    (Fraction(1, 3), Fraction(2, 3))
    """
    return _read_whole(text, NUMBER_KINDS, NotANumberError, "«ثلاثة آلاف» or «3000»")


def parse_percentage(text: str) -> Quantity:
    """The one percentage that a string is, outer white space aside.

    Raises:
        NotAPercentageError: the string is no percentage, or more than one.

    >>> parse_percentage("عشرون في المئة").value, parse_percentage("٪٢٠").value
    (20, 20)
    """
    return _read_whole(text, {QuantityKind.PERCENT}, NotAPercentageError, "«20%» or «عشرون في المئة»")


@cache
def number_finder() -> QuantityFinder:
    """The finder of quantities alone, to which no date claims a number."""
    return prepare_quantities(Lexicon.default())


def _read_whole(
    text: str,
    kinds: Iterable[QuantityKind],
    error: type[NotANumberError | NotAPercentageError],
    right: str,
) -> Quantity:
    if not isinstance(text, str):
        raise TypeError(f"a text is a str, not {type(text).__name__}")
    blank = len(text) - len(text.lstrip())
    tokens = tokenize(normalize(text.strip(), *MATCH), Lexicon.default().readings)
    if not tokens:
        raise error(text, 0, f"there is nothing to read; write {right}")
    found = number_finder().read_whole(tokens)
    if isinstance(found, int):
        where = (blank + tokens.starts[found], blank + tokens.ends[found])
        reason = "the number ends before this" if found else "no number starts here"
        raise error(text, where, f"{reason}; write {right}")
    span = found.span.shift(blank)
    if found.kind not in set(kinds):
        raise error(text, (span.start, span.end), f"this is a {found.kind.value}; write {right}")
    return evolve(found, span=span)


# --- documents read back ----------------------------------------------------------------------------------------------


def _results(parser: Parser | None) -> Mapping[str, type[Any]]:
    return (installed_registry() if parser is None else parser.registry).results


def from_dict(data: Mapping[str, Any], *, parser: Parser | None = None) -> Document:
    """The document that :func:`to_dict` made the data of.

    The results of a plugin's layer are of its class where the parser (without one, this installation) has the plugin;
    of layers that are not known they stay as they are. Raises :class:`~arabic_geo.errors.DecodeError`, which says what
    is wrong and where, on what :func:`json_schema` does not allow, and on spans that leave the text.

    >>> from_dict({"schema": 1, "text": "قال إن", "layers": {"mood": [{"word": "قال"}]}}).layer("mood")
    ({'word': 'قال'},)
    """
    return json.from_dict(data, _results(parser))


def from_json(source: str, *, parser: Parser | None = None) -> Document:
    """The document that :func:`to_json` wrote; see :func:`from_dict`.

    >>> from_json('{"schema": 1, "text": "خبر", "layers": {}}')
    Document(text='خبر', layers=())
    """
    return json.from_json(source, _results(parser))


def json_schema(*, parser: Parser | None = None) -> dict[str, Any]:
    """The JSON Schema (2020-12) of documents, with the layers of the parser (without one, of this installation).

    >>> json_schema()["$defs"]["Place"]["properties"]["role"]
    {'enum': ['name', 'adjective', 'capital', 'people', 'seat']}
    """
    return json.json_schema(_results(parser))
