"""What an author runs on rows, rules and layers of their own: each proves itself by its examples.

Every check gives remarks, none where all is well. ``arabic_geo.testing`` has the same and, with the extra ``test``,
texts to try them on; ``arabic-geo lexicon check`` runs :func:`check_table`.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import attrs
from attrs import evolve, frozen

from arabic_geo.document import Document
from arabic_geo.errors import ArabicGeoError, LexiconError
from arabic_geo.export import json
from arabic_geo.grammar.rule import Rule
from arabic_geo.lexicon import Lexicon, Row, fold
from arabic_geo.lexicon.load import File, scan_file
from arabic_geo.parser import Parser
from arabic_geo.plugins.guard import describe
from arabic_geo.plugins.installed import Plugin
from arabic_geo.spans import Span

#: Tables whose words make results by themselves, so that an example without one proves little.
SHOWING: Final = frozenset(
    {"outlets", "cues", "countries", "bodies", "currencies", "subunits", "units", "months", "weekdays"}
)
#: Parts of a result that hold much more than the words which made it.
WIDE: Final = frozenset({"content", "refers_to"})


@frozen
class Remark:
    """What a check has to say. A ``note`` is worth a look, any other remark is a fault.

    >>> print(Remark("rule dates/eve", "finds nothing in its example «ليلة العيد»"))
    rule dates/eve: finds nothing in its example «ليلة العيد»
    """

    where: str
    reason: str
    note: bool = False

    def __str__(self) -> str:
        return " ".join(f"{self.where}: {'note: ' if self.note else ''}{self.reason}".split())


def _remark(error: LexiconError, *, note: bool = False) -> Remark:
    where, _, reason = str(error).partition(f": {' '.join(error.reason.split())}")
    return Remark(where, error.reason + reason, note)


# --- rows ------------------------------------------------------------------------------------------------------------


def check_table(table: str | type[Row], path: File, *, parser: Parser | None = None) -> tuple[int, list[Remark]]:
    """How many rows a CSV file has, and what is wrong with them, in the order of their lines.

    ``parser`` is the one to which the rows are added, that of this installation by default.

    Raises:
        OSError: the file cannot be opened.
    """
    rows: list[Row] = []
    remarks: list[tuple[int, Remark]] = []
    for found in scan_file(table, path):
        if isinstance(found, LexiconError):
            remarks.append((found.line, _remark(found)))
        else:
            rows.append(found)
    remarks.extend((line, remark) for line, remark in _check_rows(rows, parser or Parser()))
    return len(rows), [remark for _, remark in sorted(remarks, key=lambda pair: pair[0])]


def check_rows(rows: Iterable[Row], *, parser: Parser | None = None) -> list[Remark]:
    """What is wrong with rows, each tried on its own example and counterexample.

    The example must hold a word that is read by the row; no result may come of such a word in the counterexample.

    >>> from arabic_geo.lexicon.rows import Label
    >>> row = Label(forms=("الزورق",), example="أبحر المركب 12", file="mine.csv", line=2)
    >>> for remark in check_rows([row]):
    ...     print(remark)
    mine.csv:2, column example: no word of «أبحر المركب 12» is read by this row
    """
    return [remark for _, remark in _check_rows(tuple(rows), parser or Parser())]


def _check_rows(rows: Sequence[Row], without: Parser) -> Iterator[tuple[int, Remark]]:
    """What is wrong with rows, added to a parser that has not got them."""
    if not rows:
        return
    known = without.lexicon or Lexicon.default()
    mine = frozenset(map(id, rows))
    if not mine.isdisjoint(map(id, known.rows)):
        known = Lexicon(tuple(row for row in known.rows if id(row) not in mine))
    yield from _try_rows(rows, evolve(without, lexicon=known), evolve(without, lexicon=known.with_rows(rows)))


def _try_rows(rows: Sequence[Row], without: Parser, having: Parser) -> Iterator[tuple[int, Remark]]:
    taught = _taught(without.dictionary.rows)
    for row in rows:
        file = row.file or type(row).__name__
        for column, reason, note in _try_row(row, without, having):
            yield row.line, _remark(LexiconError(file, row.line, column, reason), note=note)
        known = [taught.get(taught_by_row) for taught_by_row in _taught([row])]
        first = known[0] if all(known) else None
        if first is not None and (first.file, first.line, first.example) != (row.file, row.line, row.example):
            reason = f"every word of this row is known: {first.file}:{first.line}"
            yield row.line, _remark(LexiconError(file, row.line, None, reason), note=True)


def _taught(rows: Iterable[Row]) -> dict[tuple[str, frozenset[str]], Row]:
    """The forms that rows teach, as they are looked up and with their tags, each with the last row that does."""
    entries = [entry for row in rows for entry in row.entries()]
    forms = fold("\x00".join(entry.form for entry in entries)).split("\x00")
    return {(form, entry.tags): entry.row for form, entry in zip(forms, entries, strict=True)}


def _try_row(row: Row, without: Parser, having: Parser) -> Iterator[tuple[str, str, bool]]:
    words = _words(row, row.example, having)
    if not words:
        yield "example", f"no word of «{row.example}» is read by this row", False
    elif not _use(words, having.parse(row.example)) and row.table in SHOWING:
        reason = f"«{row.example}» gives no result by this row's word: a sentence that shows what it does proves more"
        yield "example", reason, True
    if row.counterexample:
        text = row.counterexample
        with_row = _use(_words(row, text, having), having.parse(text))
        whatever = without.parse(text)
        new = [(name, result) for name, result in with_row if result not in whatever.layer(name)]
        if made := ", ".join(f"{name} («{result.span.of(text)}»)" for name, result in new):
            yield "counterexample", f"«{text}» gives {made} by this row's word", False


def _words(row: Row, text: str, parser: Parser) -> list[Span]:
    """The places of the words that a row reads in a text."""
    tokens = parser.tokenize(text)
    return [tokens.span(at, at + 1) for at, entries in enumerate(tokens.entries) if any(e.row is row for e in entries)]


def _use(words: Sequence[Span], doc: Document) -> list[tuple[str, Any]]:
    """The results that are made of words, each with the name of its layer."""
    return [
        (name, result)
        for name, results in doc.layers
        if name != "claims"
        for result in results
        if any(word.overlaps(span) for span in _narrow(result) for word in words)
    ]


def _narrow(result: Any) -> Iterator[Span]:
    """The spans of a result's own words."""
    values = [getattr(result, field.name) for field in attrs.fields(type(result)) if field.name not in WIDE]
    return (value for value in values if isinstance(value, Span))


# --- rules -----------------------------------------------------------------------------------------------------------


def check_rules(rules: Iterable[Rule[Any, Any]], *, parser: Parser | None = None) -> list[Remark]:
    """What is wrong with rules: each must find something in its examples and nothing in its counterexamples.

    ``parser`` has the layers that the rules are for and the rows that they ask for.

    >>> from arabic_geo.layers.dates.rules import RULES
    >>> check_rules(RULES[:1])
    []
    """
    parser = parser or Parser()
    layers = {layer.name: layer for layer in parser.registry.layers}
    remarks: list[Remark] = []
    for rule in rules:
        where = f"rule {rule.layer}/{rule.name}"
        if rule.layer not in layers:
            remarks.append(Remark(where, f"there is no layer {rule.layer}; layers are {', '.join(layers)}"))
            continue
        if not rule.examples:
            remarks.append(Remark(where, "has no example: give a sentence in which it finds something"))
        made: list[Any] = []
        try:
            find = layers[rule.layer].prepare(parser.dictionary, (_record(rule, made),))
        except Exception as error:
            remarks.append(Remark(where, describe(error)))
            continue
        for sentences, wanted, says in ((rule.examples, True, "nothing"), (rule.counterexamples, False, "something")):
            for sentence in sentences:
                made.clear()
                try:
                    find(tokens := parser.tokenize(sentence), parser.find(tokens))
                except Exception as error:
                    remarks.append(Remark(where, f"raises {describe(error)} in «{sentence}»"))
                    continue
                if bool(made) is not wanted:
                    kind = "example" if wanted else "counterexample"
                    remarks.append(Remark(where, f"finds {says} in its {kind} «{sentence}»"))
    return remarks


def _record(rule: Rule[Any, Any], made: list[Any]) -> Rule[Any, Any]:
    """The rule, noting down what its builder makes."""

    def build(context: Any, match: Any) -> Any:
        found = rule.build(context, match)
        if found is not None:
            made.append(found)
        return found

    return evolve(rule, build=build)


# --- layers ----------------------------------------------------------------------------------------------------------


def check_layer(name: str, texts: Iterable[str], *, parser: Parser | None = None) -> list[Remark]:
    """What is wrong with what a layer finds in texts.

    It raises nothing; its results stand in text order and within the text, are values (equal and hashed alike when
    found again, picklable), and come back from JSON as they were.

    >>> check_layer("dates", ["وصل الوفد في 6 أبريل", "", "لا شيء"])
    []
    """
    parser = parser or Parser()
    if not parser.strict:
        parser = evolve(parser, strict=True)
    remarks: list[Remark] = []
    for text in texts:
        try:
            fault = _try_layer(name, text, parser)
        except ArabicGeoError as error:
            fault = str(error)
        if fault:
            remarks.append(Remark(f"layer {name}", f"{fault} in {text[:80]!r}"))
    return remarks


def _try_layer(name: str, text: str, parser: Parser) -> str | None:
    doc = Document(text, ((name, parser.parse(text).layer(name)),))
    results = doc.layer(name)
    starts = [result.span.start for result in results]
    if starts != sorted(starts):
        return "results are not in text order"
    if parser.parse(text).layer(name) != results:
        return "other results are found when the text is read again"
    try:
        if pickle.loads(pickle.dumps(results)) != results or len({*results}) != len(results):
            return "results are no values, or the same one is found twice"
    except (TypeError, AttributeError, pickle.PicklingError) as error:
        return f"results are no values: {describe(error)}"
    classes = parser.registry.results
    if name in classes and json.from_json(json.to_json(doc), classes) != doc:
        return "results do not come back from JSON as they were"
    return None


# --- plugins ---------------------------------------------------------------------------------------------------------


def check_plugin(hooks: object, *others: object, texts: Iterable[str] = ()) -> list[Remark]:
    """All of the above, for what a plugin brings; ``others`` are plugins that it needs.

    Its layers are tried on the texts and on the examples of its rows and rules.

    >>> check_plugin("casualties")[0].reason
    'a plugin is a module or an object with hooks, not a str (from builtins.str)'
    """
    try:
        parser = Parser(plugins=(hooks, *others), strict=True)
    except ArabicGeoError as error:
        return [Remark("plugin", str(error))]
    name = Plugin.of(hooks).name
    mine = next(each for each in parser.registry.contributions if each.plugin.name == name)
    samples = [
        *texts,
        *(row.example for row in mine.rows),
        *(sentence for rule in mine.rules for sentence in (*rule.examples, *rule.counterexamples)),
    ]
    without = evolve(parser, plugins=others)
    return [
        *(remark for _, remark in _try_rows(mine.rows, without, parser)),
        *check_rules(mine.rules, parser=parser),
        *(remark for layer in mine.layers for remark in check_layer(layer.name, samples, parser=parser)),
    ]
