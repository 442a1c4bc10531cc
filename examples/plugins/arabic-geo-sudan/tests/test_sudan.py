"""The rows prove themselves; what they read is not read without them, and what was read before still is."""

import arabic_geo_sudan
import pytest
from hypothesis import HealthCheck, given, settings

import arabic_geo
from arabic_geo import Parser, SourceKind
from arabic_geo.testing import articles, check_plugin

PARSER = Parser(plugins=[arabic_geo_sudan], strict=True)
WITHOUT = Parser(plugins=())


def test_every_row_is_read_in_its_example() -> None:
    assert check_plugin(arabic_geo_sudan) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقالت الراكوبة إن الجسر أغلق.", "الراكوبة"),
        ("وذكرت الأهرام اليوم أن القمح وصل إلى الميناء.", "الأهرام اليوم"),
        ("قال مداميك إن المصفاة توقفت.", "مداميك"),
        ("أفادت قناة النيل الأزرق بأن المدارس فتحت.", "قناة النيل الأزرق"),
    ],
)
def test_outlets_speak(text: str, speaker: str) -> None:
    (found,) = PARSER.parse(text).attributions
    assert found.source is not None and found.source.of(text) == speaker
    assert found.kind is SourceKind.OUTLET


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("أعزى وزير الزراعة النقص إلى تأخر الأمطار.", "أعزى"),
        ("ودمغت وزيرة المالية خصومها بالتهرب من الضرائب.", "دمغت"),
        ("جهر القيادي بأن الاتفاق هش.", "جهر"),
    ],
)
def test_verbs_report(text: str, cue: str) -> None:
    assert [found.cue.of(text) for found in PARSER.parse(text).attributions] == [cue]
    assert WITHOUT.parse(text).attributions == ()


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(articles)
def test_nothing_else_changes(article: str) -> None:
    assert PARSER.parse(article) == WITHOUT.parse(article)


def test_the_origin_of_a_row_is_told() -> None:
    doc = PARSER.parse("وقالت الراكوبة إن الجسر أغلق.")
    assert "outlets.csv" in arabic_geo.explain(doc, doc.attributions[0].span, parser=PARSER)
