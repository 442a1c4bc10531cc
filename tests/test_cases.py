"""Sentences and what each must yield: ``cases/<family>/*.toml``.

A file is a list of ``[[case]]``:

``text``
    the sentence;
``expected``
    what the family's layer must find in it, all of it and in order: a list of tables, in which only the fields named
    are compared. A span is given by its text; ``""`` stands for none. Numbers are given as strings;
``why``
    what the case is there for;
``layer``
    the layer to ask, where it is not the one that the directory is named after;
``expect = "fail"``
    a known fault, said in ``why``. When it is mended, the test fails until this line is taken away.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import frozen

import arabic_geo
from arabic_geo import Attribution, Claim, DateMention, Place, Quantity, Span

CASES: Final = Path(__file__).parent / "cases"
KEYS: Final = frozenset({"text", "expected", "why", "layer", "expect"})
#: The fields that a case of each layer may name.
FIELDS: Final = {
    "quantities": frozenset(["span", "kind", "value", "high", "unit", "modifier", "noun", "candidates"]),
    "dates": frozenset(["span", "value", "part", "calendar"]),
    "attributions": frozenset(
        ["cue", "source", "content", "outlet", "refers_to", "speaker", "mode", "kind", "stance", "negated", "frame"],
    ),
    "places": frozenset(["span", "code", "role"]),
    "claims": frozenset(["span", "value", "unit", "noun", "cue", "speaker", "places", "date"]),
}
FINDERS: Final[dict[str, Callable[[str], tuple[Any, ...]]]] = {
    "quantities": arabic_geo.find_quantities,
    "dates": arabic_geo.find_dates,
    "attributions": arabic_geo.find_attributions,
    "places": arabic_geo.find_places,
    "claims": lambda text: arabic_geo.parse(text).claims,
}


@frozen
class Case:
    """A sentence and what its layer must find in it."""

    file: str
    number: int
    text: str
    layer: str
    expected: tuple[dict[str, Any], ...]
    why: str
    fails: bool = False


def read_cases(directory: Path = CASES) -> Iterator[Case]:
    for path in sorted(directory.glob("*/*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        assert set(table) == {"case"}, f"{path}: a file of cases holds [[case]] only"
        for number, case in enumerate(table["case"], 1):
            where = f"{path.parent.name}/{path.stem}"
            assert set(case) <= KEYS and {"text", "expected", "why"} <= set(case), f"{where}:{number}: {set(case)}"
            assert case.get("expect", "fail") == "fail", f'{where}:{number}: `expect` is "fail" or left out'
            layer = case.get("layer", path.parent.name)
            for finding in case["expected"]:
                assert set(finding) <= FIELDS[layer], f"{where}:{number}: {set(finding) - FIELDS[layer]}"
            expected = tuple(
                exact(finding) if layer in {"quantities", "claims"} else finding for finding in case["expected"]
            )
            yield Case(where, number, case["text"], layer, expected, case["why"], case.get("expect") == "fail")


def exact(finding: dict[str, Any]) -> dict[str, Any]:
    """Numbers in one way of writing: a half may be ``1/2`` or ``0.5``."""
    return {
        name: str(Fraction(value)) if name in {"value", "high"} and value else value for name, value in finding.items()
    }


def show(text: str, value: object) -> Any:
    """A field as cases write it."""
    match value:
        case None:
            return ""
        case bool():
            return value
        case int() | Decimal() | Fraction():
            return str(Fraction(value))
        case Span():
            return value.of(text)
        case DateMention() | Place():
            return value.span.of(text)
        case tuple():
            return [show(text, item) for item in value]
        case _:
            return str(value)


def describe(text: str, result: Any) -> dict[str, Any]:
    """All fields of a result as cases write them."""
    named: dict[str, Any]
    match result:
        case Claim():
            owner = result.attribution
            named = {
                "span": result.span,
                "value": result.quantity.value,
                "unit": result.quantity.unit,
                "noun": result.quantity.noun,
                "cue": owner and owner.cue,
                "speaker": owner and owner.speaker,
                "places": tuple(place.code for place in result.places),
                "date": result.date,
            }
        case Attribution():
            named = {name: getattr(result, name) for name in FIELDS["attributions"]}
        case Quantity():
            named = {name: getattr(result, name) for name in FIELDS["quantities"]}
        case DateMention():
            named = {name: getattr(result, name) for name in FIELDS["dates"]}
        case Place():
            named = {name: getattr(result, name) for name in FIELDS["places"]}
        case _:
            raise TypeError(result)
    return {name: show(text, value) for name, value in named.items()}


#: What tells one finding from another, when a case names no field that does.
IDENTITY: Final = {
    "quantities": ("span",), "dates": ("span",), "attributions": ("cue", "source", "content"), "places": ("span",),
    "claims": ("span",),
}  # fmt: skip


def find(case: Case) -> list[dict[str, Any]]:
    """What is found, in the fields that the case names of each."""
    found = [describe(case.text, result) for result in FINDERS[case.layer](case.text)]
    shown = []
    for at, fields in enumerate(found):
        names = case.expected[at] if at < len(case.expected) else IDENTITY[case.layer]
        shown.append({name: fields[name] for name in names})
    return shown


def parameters() -> Iterator[Any]:
    for case in read_cases():
        marks = [pytest.mark.xfail(reason=case.why, strict=True)] if case.fails else []
        yield pytest.param(case, id=f"{case.file}-{case.number}", marks=marks)


@pytest.mark.parametrize("case", list(parameters()))
def test_case(case: Case) -> None:
    assert find(case) == list(case.expected), f"{case.text}\n{case.why}"


def test_no_sentence_stands_twice_in_a_family() -> None:
    seen: dict[tuple[str, str], str] = {}
    for case in read_cases():
        key = (case.layer, case.text)
        assert key not in seen, f"{case.file}:{case.number} repeats {seen[key]}"
        seen[key] = f"{case.file}:{case.number}"


def test_known_faults_are_few() -> None:
    cases = list(read_cases())
    assert sum(case.fails for case in cases) <= len(cases) // 5
