"""What is wrong with a thing that a hook gave: each function names the fault and what would be right, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, Final

import attrs

from arabic_geo.export.json import describe_fault
from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.layer import Layer
from arabic_geo.lexicon import Entry, Row
from arabic_geo.normalize import Step
from arabic_geo.plugins.hooks import HOOKS

NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*")
#: Where pluggy keeps what ``hookimpl`` was told.
MARK: Final = "arabic_geo_impl"


def suggest(name: str, known: tuple[str, ...]) -> str:
    """What may have been meant by a name that is not known.

    >>> suggest("quantites", ("quantities", "dates"))
    '; did you mean quantities?'
    """
    near = get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(known)}"


def check_plugin(hooks: object) -> str | None:
    """A plugin before its hooks are called."""
    if hooks is None or isinstance(hooks, str | bytes | int | tuple | list | dict):
        return f"a plugin is a module or an object with hooks, not a {type(hooks).__name__}"
    if isinstance(hooks, type):
        return f"a plugin is a module or an object, not a class: write {hooks.__name__}()"
    marked = 0
    for name in dir(hooks):
        function = getattr(hooks, name, None)
        options = getattr(function, MARK, None)
        if options is None:
            if name in HOOKS and callable(function):
                return f"{name} is not marked as a hook: write @hookimpl above it"
            continue
        hook = options.get("specname") or name
        if hook not in HOOKS:
            return f"there is no hook {hook}{suggest(hook, HOOKS)}"
        if options.get("hookwrapper") or options.get("wrapper"):
            return f"{name} is a wrapper: hooks add and change nothing that others bring"
        marked += 1
    return None if marked else f"it implements no hook; hooks are {', '.join(HOOKS)}"


def check_step(thing: Any) -> str | None:
    """What ``arabic_geo_normalizers`` gives."""
    if not isinstance(thing, Step):
        return f"gives a {type(thing).__name__}; a normalizer is an arabic_geo.normalize.Step"
    return None


def check_row(thing: Any) -> str | None:
    """What ``arabic_geo_lexicons`` gives."""
    if isinstance(thing, str):
        return "gives a string; a row is made by arabic_geo.lexicon.read_file from a CSV file"
    if not isinstance(thing, Row):
        return f"gives a {type(thing).__name__}; a row is an arabic_geo.lexicon.Row"
    where = f"the row {thing.file}:{thing.line}" if thing.file else f"the {type(thing).__name__} «{thing.example}»"
    if not isinstance(getattr(thing, "table", None), str):
        return f"{where} is of no table: give its class a name, as in table = 'outlets'"
    if not thing.example.strip():
        return f"{where} has no example: give a sentence that it reads"
    try:
        entries = list(thing.entries())
    except Exception as error:
        return f"{where} makes no entries: {error}"
    if not entries or not all(isinstance(entry, Entry) and entry.form and entry.tags for entry in entries):
        return f"{where} teaches no word: each of its entries needs a form and tags"
    return None


def check_rule(thing: Any) -> str | None:
    """What ``arabic_geo_rules`` gives, and the rules of a layer."""
    if not isinstance(thing, Rule):
        return f"gives a {type(thing).__name__}; a rule is an arabic_geo.grammar.rule.Rule"
    where = f"the rule {thing.layer}/{thing.name}"
    if not NAME.fullmatch(str(thing.name)):
        return f"the rule {thing.name!r} needs a plain name, as in said-that"
    for part in ("examples", "counterexamples"):
        sentences = getattr(thing, part)
        if not isinstance(sentences, tuple | list):
            return f"{where} has a {type(sentences).__name__} as {part}: write a tuple, (sentence,)"
        if not all(isinstance(sentence, str) and sentence.strip() for sentence in sentences):
            return f"{where} has {part} that are no sentences"
    if not thing.examples:
        return f"{where} has no example: give a sentence in which it finds something"
    build: object = thing.build
    if not callable(build):
        return f"{where} has no builder: build is a function of a context and a match"
    return None


def check_layer(thing: Any) -> str | None:
    """What ``arabic_geo_layers`` gives."""
    if not isinstance(thing, Layer):
        return f"gives a {type(thing).__name__}; a layer is an arabic_geo.layers.layer.Layer"
    if not NAME.fullmatch(str(thing.name)):
        return f"the layer {thing.name!r} needs a plain name, as in casualties"
    where = f"the layer {thing.name}"
    prepare: object = thing.prepare
    if not callable(prepare):
        return f"{where} cannot be prepared: prepare is a function of a lexicon and rules"
    for part in ("needs", "rules"):
        if not isinstance(getattr(thing, part), tuple | list):
            return f"{where} has a {type(getattr(thing, part)).__name__} as {part}: write a tuple, ({part[:-1]},)"
    for rule in thing.rules:
        fault = check_rule(rule)
        if fault is None and rule.layer != thing.name:
            fault = f"the rule {rule.layer}/{rule.name} is not of this layer: its layer is {thing.name!r}"
        if fault:
            return f"{where}: {fault}"
    return None if thing.result is None else _check_result(where, thing.result)


def _check_result(where: str, result: Any) -> str | None:
    if not isinstance(result, type) or not attrs.has(result):
        return f"{where} has {result!r} as result: give a frozen attrs class"
    change: Any = result.__setattr__
    if change is object.__setattr__:
        return f"{where}: {result.__name__} can be changed: make it @attrs.frozen"
    if not (hasattr(result, "span") or any(field.name == "span" for field in attrs.fields(result))):
        return f"{where}: {result.__name__} has no span: every result says where it stands"
    fault = describe_fault(result)
    return f"{where}: {fault}" if fault else None


def check_exporter(thing: Any) -> str | None:
    """What ``arabic_geo_exporters`` gives."""
    if not (isinstance(thing, tuple) and len(thing) == 2 and isinstance(thing[0], str) and callable(thing[1])):
        return f"gives {thing!r}; an exporter is a pair of a name and a function of a document"
    return None if NAME.fullmatch(thing[0]) else f"the exporter {thing[0]!r} needs a plain name, as in markdown"


#: How what each hook gives is checked.
CHECKS: Final[dict[str, Callable[[Any], str | None]]] = {
    "arabic_geo_normalizers": check_step,
    "arabic_geo_lexicons": check_row,
    "arabic_geo_rules": check_rule,
    "arabic_geo_layers": check_layer,
    "arabic_geo_exporters": check_exporter,
}
