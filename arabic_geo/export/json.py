"""Documents as JSON, and back without loss.

``{"schema": 1, "text": …, "layers": {name: [result, …]}}``, and an ``id`` where the writer gave one: a result
is an object with the fields of its class, a span ``[start, end]`` in code points of ``text``, a number a string
(``"240000000000"``, ``"57.70"``, ``"1/2"``), so that no reader rounds it. A claim holds its quantity, attribution,
places and date in full. :func:`json_schema` says it exactly.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, NoReturn, get_args, get_origin, get_type_hints

import attrs
import regex
from cattrs import BaseValidationError, Converter, transform_error
from cattrs.gen import make_dict_structure_fn
from cattrs.preconf.json import make_converter
from cattrs.v import format_exception

from arabic_geo.document import Document
from arabic_geo.errors import DecodeError
from arabic_geo.layers import BUILT_IN
from arabic_geo.layers.quantities.results import Number
from arabic_geo.spans import Span

#: The version of the form. It changes when a reader of the old form would misread the new one.
SCHEMA = 1

#: The class of each layer's results, by the layer's name.
Results = Mapping[str, type[attrs.AttrsInstance]]

#: The classes of the built-in layers.
RESULTS: Results = {layer.name: layer.result for layer in BUILT_IN if layer.result is not None}

_NUMBER = r"-?[0-9]+([.][0-9]+|/[0-9]*[1-9][0-9]*)?"
_number = regex.compile(_NUMBER)

#: As many digits as Python turns into an ``int`` without being asked twice.
_DIGITS = 4300

# Two surrogates in a row, each a code point of its own, would come back from JSON as one character.
_between_surrogates = regex.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
_surrogate = regex.compile("[\ud800-\udfff]")


def to_dict(doc: Document, *, id: str | None = None) -> dict[str, Any]:
    """The document as dictionaries, lists and strings that :mod:`json` can write.

    ``text`` is a string; only where two lone surrogates follow each other in it, a list of strings to be
    joined. ``id`` says which article this is; it is no part of the document, and not read back. Raises
    ``ValueError`` if two layers have the same name.

    >>> from arabic_geo.layers.quantities.results import Quantity, QuantityKind
    >>> text = "بلغت الكلفة 57.70 مليون دولار"
    >>> money = Quantity(Span(12, 29), QuantityKind.MONEY, 57_700_000, unit="USD")
    >>> found = to_dict(Document(text, (("quantities", (money,)),)))["layers"]["quantities"][0]
    >>> found["span"], found["value"], found["unit"]
    ([12, 29], '57700000', 'USD')
    """
    layers = {name: [_converter.unstructure(result) for result in results] for name, results in doc.layers}
    if len(layers) < len(doc.layers):
        raise ValueError(f"two layers have one name: {', '.join(name for name, _ in doc.layers)}")
    parts = _between_surrogates.split(doc.text)
    head: dict[str, Any] = {"schema": SCHEMA} if id is None else {"schema": SCHEMA, "id": id}
    return {**head, "text": parts[0] if len(parts) == 1 else parts, "layers": layers}


def from_dict(data: Mapping[str, Any], results: Results = RESULTS) -> Document:
    """The document that :func:`to_dict` made the data of.

    Results of layers that ``results`` does not name stay as they are. Raises :class:`~arabic_geo.errors.DecodeError`,
    which says what is wrong and where, on what :func:`json_schema` does not allow, and on spans that leave
    the text.

    >>> from_dict({"schema": 1, "text": "قال إن", "layers": {"mood": [{"word": "قال"}]}}).layer("mood")
    ({'word': 'قال'},)
    """
    if not isinstance(data, Mapping):
        _refuse("", "a document is an object")
    if unknown := data.keys() - {"schema", "id", "text", "layers"}:
        _refuse("", f"a document has schema, id, text and layers, not {', '.join(sorted(map(str, unknown)))}")
    schema, text, layers = data.get("schema"), data.get("text"), data.get("layers")
    if type(schema) is not int or schema != SCHEMA:
        _refuse("schema", f"is {schema!r}; this version reads {SCHEMA}")
    if not isinstance(data.get("id", ""), str):
        _refuse("id", "is a string")
    parts: list[Any] = text if isinstance(text, list) else [text]
    if not all(isinstance(part, str) for part in parts):
        _refuse("text", "is a string, or a list of strings to be joined")
    if not isinstance(layers, Mapping):
        _refuse("layers", "is an object of lists by name")
    whole = "".join(parts)
    return Document(
        whole, tuple((name, _read_layer(name, found, len(whole), results)) for name, found in layers.items())
    )


def to_json(doc: Document, *, indent: int | None = None, id: str | None = None) -> str:
    """The document as a JSON text, Arabic left readable, lone surrogates escaped: any encoder takes it.

    Without ``indent`` it is one line, as JSON Lines want it; ``id`` says which article this is.

    >>> to_json(Document("خبر"))
    '{"schema": 1, "text": "خبر", "layers": {}}'
    """
    written = json.dumps(to_dict(doc, id=id), ensure_ascii=False, allow_nan=False, indent=indent)
    return _surrogate.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def from_json(source: str, results: Results = RESULTS) -> Document:
    """The document that :func:`to_json` wrote; ``results`` are the classes of its layers.

    Raises :class:`~arabic_geo.errors.DecodeError` where the JSON is broken or is no document.

    >>> from_json('{"schema": 1, "text": "خبر", "layers": {}}')
    Document(text='خبر', layers=())
    """
    if not isinstance(source, str):
        raise TypeError(f"from_json reads a str, not {type(source).__name__}")
    try:
        data = json.loads(source, parse_constant=lambda name: _refuse("", f"{name} is not JSON"))
    except json.JSONDecodeError as error:
        raise DecodeError(f"line {error.lineno}, column {error.colno}", error.msg) from None
    except RecursionError:
        raise DecodeError("", "is nested too deeply") from None
    except DecodeError:
        raise
    except ValueError as error:  # a number of too many digits
        raise DecodeError("", str(error)) from None
    return from_dict(data, results)


def json_schema(results: Results = RESULTS) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what :func:`to_dict` gives, made from the result classes of layers.

    >>> json_schema()["$defs"]["Place"]["properties"]["role"]
    {'enum': ['name', 'adjective', 'capital', 'people', 'seat']}
    """
    classes = {cls.__name__: _schema_of_class(cls) for top in results.values() for cls in result_classes(top)}
    layers = {name: {"type": "array", "items": _reference(cls)} for name, cls in results.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "arabic_geo document",
        "type": "object",
        "properties": {
            "schema": {"const": SCHEMA},
            "id": {"type": "string"},
            "text": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
            "layers": {"type": "object", "properties": layers, "additionalProperties": {"type": "array"}},
        },
        "required": ["schema", "text", "layers"],
        "additionalProperties": False,
        "$defs": classes | {"Span": _SPAN, "Number": {"type": "string", "pattern": f"^{_NUMBER}$"}},
    }


# --- reading and writing --------------------------------------------------------------------------------


def _refuse(path: str, reason: str) -> NoReturn:
    raise DecodeError(path, reason)


def _read_layer(name: str, found: object, length: int, classes: Results) -> tuple[Any, ...]:
    path = f"layers.{name}"
    if not isinstance(found, list):
        _refuse(path, "is a list of results")
    if name not in classes:
        return tuple(found)
    cls: Any = classes[name]
    try:
        results = _converter.structure(found, tuple[cls, ...])
    except BaseValidationError as error:
        reason, _, where = transform_error(error, path, _reason)[0].rpartition(" @ ")
        raise DecodeError(where, reason) from None
    for index, result in enumerate(results):
        for span in spans_of(result):
            if span.end > length:
                _refuse(f"{path}[{index}]", f"[{span.start}, {span.end}] leaves the text, of length {length}")
    return results


def _reason(error: BaseException, kind: type | None) -> str:
    return str(error) if type(error) is ValueError else format_exception(error, kind)


def spans_of(value: Any) -> Iterator[Span]:
    """Every span that a result holds, those of the results in it included."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from spans_of(getattr(value, field.name))


def _read_span(data: Any, _: object) -> Span:
    if not isinstance(data, list) or [type(offset) for offset in data] != [int, int]:
        raise ValueError("a span is [start, end]")
    return Span(*data)


def _write_span(span: Span) -> list[int]:
    return [span.start, span.end]


def _is_number(kind: Any) -> bool:
    return kind in (Number, Number | None)


def _read_number(data: Any, kind: Any) -> Number | None:
    if data is None and kind == Number | None:
        return None
    if not isinstance(data, str) or len(data) > _DIGITS or not _number.fullmatch(data):
        raise ValueError('a number is a string like "12", "57.70" or "1/2"')
    if "/" in data:
        return Fraction(data)
    return Decimal(data) if "." in data else int(data)


def write_number(value: Number | None) -> str | None:
    """A number as the string that reads back exactly."""
    if value is None:
        return None
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _read_scalar(data: Any, kind: Any) -> Any:
    if issubclass(kind, Enum):
        return kind(data)
    return _expect(kind, data)


def _expect(kind: type, data: Any) -> Any:
    if type(data) is not kind:
        raise ValueError(f"expected {_JSON_NAMES[kind]}, not {_JSON_NAMES.get(type(data), repr(data))}")
    return data


_JSON_NAMES = {
    str: "a string",
    bool: "true or false",
    int: "a whole number",
    float: "a float",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _make_tuple_reader(kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    items: Any = list[get_args(kind)[0]]  # type: ignore[misc]
    read = converter.get_structure_hook(items)

    def read_tuple(data: Any, _: Any) -> tuple[Any, ...]:
        return tuple(read(_expect(list, data), items))

    return read_tuple


def _make_object_reader(cls: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    read = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True)

    def read_object(data: Any, kind: Any) -> Any:
        return read(_expect(dict, data), kind)

    return read_object


def _make_converter() -> Converter:
    made = make_converter()
    for scalar in (str, bool, int):
        made.register_structure_hook(scalar, _read_scalar)
    made.register_structure_hook_func(_is_number, _read_number)
    made.register_structure_hook_factory(_is_tuple, _make_tuple_reader)
    made.register_structure_hook_factory(attrs.has, _make_object_reader)
    made.register_structure_hook(Span, _read_span)
    made.register_unstructure_hook_func(_is_number, write_number)
    for cls in (Decimal, Fraction):
        made.register_unstructure_hook(cls, write_number)
    made.register_unstructure_hook(Span, _write_span)
    return made


_converter = _make_converter()


# --- schema -------------------------------------------------------------------------------------------

_SPAN = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}


def result_classes(cls: type[attrs.AttrsInstance]) -> Iterator[type[attrs.AttrsInstance]]:
    """The class of a layer's results and those of the results that it holds, spans aside.

    >>> [each.__name__ for each in result_classes(RESULTS["claims"])]
    ['Claim', 'Quantity', 'Attribution', 'Place', 'DateMention']
    """
    found = {cls: None}
    waiting = [cls]
    while waiting:
        for hint in get_type_hints(waiting.pop()).values():
            for part in (hint, *get_args(hint)):
                if isinstance(part, type) and attrs.has(part) and part is not Span and part not in found:
                    found[part] = None
                    waiting.append(part)
    return iter(found)


def describe_fault(cls: type[attrs.AttrsInstance]) -> str | None:
    """Why results of a class cannot be written and read back, if that is so.

    >>> describe_fault(Document)
    'Document.layers is of a type that JSON cannot bring back: use Span, str, bool, int, ...'
    """
    for each in result_classes(cls):
        hints = get_type_hints(each)
        for field in attrs.fields(each):
            try:
                _schema_of(hints[field.name])
            except (KeyError, TypeError):
                return f"{each.__name__}.{field.name} is of a type that JSON cannot bring back: use {_FIELDS}"
    return None


_FIELDS = "Span, str, bool, int, Number, an enum, a frozen attrs class, one of these or None, or a tuple of one of them"


def _reference(cls: type) -> dict[str, str]:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _schema_of_class(cls: type[attrs.AttrsInstance]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {
        "description": (cls.__doc__ or "").partition("\n")[0],
        "type": "object",
        "properties": {field.name: _schema_of(hints[field.name]) for field in attrs.fields(cls)},
        "required": [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _schema_of(hint: Any) -> dict[str, Any]:
    if hint == Number:
        return {"$ref": "#/$defs/Number"}
    if type(None) in get_args(hint):
        return {"anyOf": [_schema_of(_without_none(hint)), {"type": "null"}]}
    if get_origin(hint) is tuple and get_args(hint)[1:] == (...,):
        return {"type": "array", "items": _schema_of(get_args(hint)[0])}
    if issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    if attrs.has(hint):
        return _reference(hint)
    return {"type": {str: "string", bool: "boolean", int: "integer"}[hint]}


def _without_none(hint: Any) -> Any:
    return Number if hint == Number | None else next(arg for arg in get_args(hint) if arg is not type(None))
