"""The rules: each proves itself by its examples, and no pattern may look without bound."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

import arabic_geo
from arabic_geo import Lexicon, RuleError
from arabic_geo.grammar import pattern as pattern_module
from arabic_geo.grammar.pattern import WIDEST, compile_pattern
from arabic_geo.grammar.rule import Grammar, Rule, compile_rules
from arabic_geo.layers import BUILT_IN
from arabic_geo.layers.attributions.fragments import FRAGMENTS as ATTRIBUTION_FRAGMENTS
from arabic_geo.layers.attributions.scene import Tags, set_scene
from arabic_geo.layers.dates.fragments import FRAGMENTS as DATE_FRAGMENTS
from arabic_geo.normalize import MATCH, normalize
from arabic_geo.testing.texts import SENTENCES
from arabic_geo.tokens import Tokens, tokenize

LEXICON = Lexicon.default()
RULES = [rule for layer in BUILT_IN for rule in layer.rules]
#: What the patterns of a layer may name.
FRAGMENTS = {"attributions": ATTRIBUTION_FRAGMENTS, "dates": DATE_FRAGMENTS}
#: What the builders of a layer look at: tokens, or what the layer makes of them.
CONTEXTS: dict[str, Callable[[Tokens], Any]] = {
    "attributions": lambda tokens: set_scene(tokens, Tags(LEXICON)),
    "dates": lambda tokens: tokens,
}
#: The most tokens that any built-in rule looks at, were every part of it as long as it may be.
WIDEST_BUILT_IN = 10_000


def read(text: str) -> Tokens:
    return tokenize(normalize(text, *MATCH), LEXICON.readings)


@cache
def compiled(layer: str) -> Grammar[Any, Any]:
    rules = tuple(rule for rule in RULES if rule.layer == layer)
    return compile_rules(rules, LEXICON.alphabet, FRAGMENTS.get(layer, {}))


def find(layer: str, text: str) -> list[str]:
    """The names of the rules that find something in a text."""
    tokens = read(text)
    context = CONTEXTS[layer](tokens)
    return [rule.name for _, rule, _ in compiled(layer).find(context, tokens.tags)]


def sentences(which: str, layer: str = "") -> list[Any]:
    return [
        pytest.param(rule, sentence, id=f"{rule.layer}-{rule.name}-{at}")
        for rule in RULES
        if layer in {"", rule.layer}
        for at, sentence in enumerate(getattr(rule, which), 1)
    ]


# --- the built-in rules ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "example"), sentences("examples"))
def test_an_example_gives_a_result_by_its_rule(rule: Rule[Any, Any], example: str) -> None:
    assert rule.name in find(rule.layer, example)


@pytest.mark.parametrize(("rule", "counterexample"), sentences("counterexamples"))
def test_a_counterexample_gives_none(rule: Rule[Any, Any], counterexample: str) -> None:
    assert rule.name not in find(rule.layer, counterexample)


@pytest.mark.parametrize(("rule", "example"), sentences("examples", "attributions"))
def test_an_attribution_names_the_rule_that_made_it(rule: Rule[Any, Any], example: str) -> None:
    assert rule.name in {attribution.frame for attribution in arabic_geo.find_attributions(example)}


each_rule = pytest.mark.parametrize("rule", RULES, ids=[f"{rule.layer}-{rule.name}" for rule in RULES])


@each_rule
def test_a_rule_has_a_bounded_width(rule: Rule[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_module, "WIDEST", WIDEST_BUILT_IN)
    assert 1 <= compile_pattern(rule.pattern, LEXICON.alphabet, FRAGMENTS[rule.layer]).width <= WIDEST_BUILT_IN


def test_a_rule_that_is_too_wide_is_refused() -> None:
    with pytest.raises(RuleError, match="looks at"):
        compile_rules([make_rule("wide", f"{{verb}}{{0,{WIDEST + 1}}}+", "قال")], LEXICON.alphabet, {})


@each_rule
def test_a_rule_matches_nothing_in_nothing(rule: Rule[Any, Any]) -> None:
    patterns = {known.name: pattern for known, pattern in compiled(rule.layer).rules}
    assert patterns[rule.name].match("", 0) is None


@each_rule
def test_a_rule_has_a_plain_name_and_a_layer_that_exists(rule: Rule[Any, Any]) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.layer in {layer.name for layer in BUILT_IN}
    assert all(sentence == sentence.strip() and sentence for sentence in (*rule.examples, *rule.counterexamples))


# --- the language of patterns ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pattern",
    [
        "{verb}*",
        "{verb}+",
        "{verb}?",
        "{verb}*+",
        "{verb}++",
        "{verb}{1,}",
        "{verb}{1,}+",
        "{verb}{,3}+",
        "{verb}{1,3}",
        "{verb}{1,3}?",
        "{verb}{3}",
        "({verb}{wa}?+)*",
        "(?:{verb}|{wa})+",
        ".*",
    ],
)
def test_a_quantifier_without_bound_or_not_possessive_is_refused(pattern: str) -> None:
    with pytest.raises(RuleError, match=r"quantifiers|not part of a pattern"):
        compile_pattern(pattern, LEXICON.alphabet)


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("{verb}{camel}", "camel"),
        ("{!camel}", ""),
        ("{FRAGMENT}", "no fragment FRAGMENT"),
        ("({verb}", "not closed"),
        ("{verb})", "not opened"),
        (r"\w", "not part of a pattern"),
        ("قال", "not part of a pattern"),
        (f"{{verb}}{{0,{WIDEST + 1}}}+", str(WIDEST + 1)),
        ("(?:{verb}{0,40}+{wa}){0,40}+", "looks at"),
    ],
)
def test_a_bad_pattern_is_refused_with_a_reason(pattern: str, reason: str) -> None:
    with pytest.raises(RuleError) as caught:
        compile_pattern(pattern, LEXICON.alphabet)
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("pattern", "width"),
    [
        ("{verb}", 1),
        ("{verb}{wa}?+", 2),
        ("{verb} {wa}{2,5}+", 6),
        ("{verb} | {wa}{wa}{wa}", 3),
        ("(?: {verb}{wa} ){0,4}+ {that}", 9),
        ("{verb}(?={that}{0,7}+)", 1),
        ("(?<={wa}){verb}{STEP}", 3),
        ("{verb} # a comment {wa}\n {wa}", 2),
        (".{1,4}+$", 4),
    ],
)
def test_the_width_is_the_most_tokens_that_a_match_takes(pattern: str, width: int) -> None:
    assert compile_pattern(pattern, LEXICON.alphabet, {"STEP": "{that}{that}"}).width == width


@pytest.mark.parametrize(
    ("pattern", "text", "taken"),
    [
        ("{verb}", "قال الوزير", 1),
        ("{verb}", "الوزير قال", None),
        ("{wa}{verb}", "وقال الوزير", 2),
        ("{head&definite}", "الوزير", 1),
        ("{head&definite}", "وزير", None),
        ("{head&!definite}", "وزير", 1),
        ("{^head|verb}", "الوزير", None),
        ("{^head|verb}", "السنابل", 1),
        ("{verb}.{0,3}+{that}", "قال الوزير إن", None),  # possessive: what is taken is not given back
        ("{verb}{head}{that}$", "قال الوزير إن", 3),
        ("(?:(?:{verb}|{verb}{head}){that})?+", "قال الوزير", 0),  # a group is taken whole or not at all
        ("{verb}$", "قال الوزير", None),
    ],
)
def test_what_a_pattern_takes(pattern: str, text: str, taken: int | None) -> None:
    match = compile_pattern(pattern, LEXICON.alphabet).match(read(text).tags, 0)
    assert (match.end() if match else None) == taken


def make_rule(name: str, pattern: str = "{verb}", *examples: str) -> Rule[Any, Any]:
    return Rule(name, "dates", pattern, lambda context, match: match.group(), examples)


@pytest.mark.parametrize("layer", CONTEXTS)
def test_a_rule_is_tried_wherever_it_matches(layer: str) -> None:
    for text in (*SENTENCES, *(example for rule in RULES for example in rule.examples)):
        tags = read(text).tags
        for rule, pattern in compiled(layer).rules:
            for at in range(len(tags)):
                if pattern.match(tags, at) is not None:
                    assert pattern.may_begin(tags[at], tags[at + 1 : at + 2]), (rule.name, text, at)


@pytest.mark.parametrize(
    ("pattern", "first", "after", "may"),
    [
        ("{verb}{head}", "قال", "الوزير", True),
        ("{verb}{head}", "قال", "", False),
        ("{verb}{head}", "قال", "في", False),
        ("{verb}{head}?+", "قال", "", True),
        ("{verb}{head}?+{fi}", "قال", "في", True),
        ("{verb}{head}?+{fi}", "قال", "من", False),
        ("{verb}{1,3}+{fi}", "قال", "قال", True),
        ("{verb}{2,3}+{fi}", "قال", "في", False),
        ("{adverb}?+{verb}{head}", "قال", "الوزير", True),
        ("(?:{verb}|{head}{fi}){min}", "قال", "من", True),
        ("(?:{verb}|{head}{fi}){min}", "الوزير", "من", True),
        ("(?<={head}){verb}(?={fi})", "قال", "من", True),
        ("{verb}{^fi|min}", "قال", "من", True),
        ("{verb}.", "قال", "", True),
    ],
)
def test_a_match_begins_with_two_tags(pattern: str, first: str, after: str, may: bool) -> None:
    tags = read(f"{first} {after}").tags
    assert compile_pattern(pattern, LEXICON.alphabet).may_begin(tags[:1], tags[1:]) == may


@pytest.mark.parametrize(
    ("choice", "one"),
    [
        ("(?:{verb}|{head})", "{verb|head}"),
        ("(?:{^verb|head}|{verb&strong})", "{^verb&!strong|head&!verb|head&!strong}"),
        ("(?:{^verb|head}|{^head|fi})", "{^head}"),
    ],
)
def test_a_choice_between_classes_is_one_class(choice: str, one: str) -> None:
    chosen, asked = (compile_pattern(pattern, LEXICON.alphabet).expression for pattern in (choice, one))
    for char in LEXICON.alphabet.sets.values():
        assert bool(chosen.match(char)) == bool(asked.match(char))
    assert "|" not in chosen.pattern


def test_two_rules_of_one_name_are_refused() -> None:
    rules = [make_rule("twin", "{verb}", "قال"), make_rule("twin", "{wa}", "وقال")]
    with pytest.raises(RuleError, match="twin"):
        compile_rules(rules, LEXICON.alphabet, {})


def test_a_rule_without_example_is_refused() -> None:
    with pytest.raises(RuleError, match="no example"):
        compile_rules([make_rule("bare")], LEXICON.alphabet, {})


def test_rules_find_overlapping_matches_in_order() -> None:
    grammar = compile_rules([make_rule("pair", "{digits}{digits}", "1 2")], LEXICON.alphabet, {})
    tokens = read("1 2 3")
    assert [len(found) for _, _, found in grammar.find(tokens, tokens.tags)] == [2, 2]
