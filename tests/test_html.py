"""Pages: well-formed and complete, whatever the text holds; nothing in it is obeyed."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from test_json import ALPHABET, draw_documents

import arabic_geo
from arabic_geo.cli import read_sample
from arabic_geo.document import Document
from arabic_geo.export.html import draw_page, render_fragment, render_html, show
from arabic_geo.export.periods import add_periods
from arabic_geo.layers.attributions.results import Attribution, Mode, SourceKind, Stance
from arabic_geo.layers.places.results import Place, PlaceRole
from arabic_geo.spans import Span
from arabic_geo.testing import texts as strategies

VOID = {"meta"}
TAGS = {"html", "head", "meta", "title", "style", "body", "main", "article", "div", "h1", "h2", "p", "span", "ul", "li",
        "small", "a", "bdi", "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip
ATTRIBUTES = {"lang", "dir", "charset", "http-equiv", "content", "name", "class", "id", "title", "href", "data-n",
              "data-label"}  # fmt: skip


class Page(HTMLParser):
    """A page as a browser would read it: every element closed in its turn, the text of the article, its marks."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.paragraphs: list[str] = []
        self.marked: dict[str, str] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self.data = ""
        self.feed(source)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS and {name for name, _ in attrs} <= ATTRIBUTES, (tag, attrs)
        known = {name: value or "" for name, value in attrs}
        self.ids += [known["id"]] if known.get("id") else []
        if "href" in known:
            assert known["href"].startswith("#")
            self.links.append(known["href"][1:])
        if tag not in VOID:
            self.open.append((tag, known.get("class", "")))
        if tag == "p":
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.data += data
        classes = [name for _, name in self.open]
        if "control" in classes:
            data = chr(int(data, 16))
        if any(tag == "p" for tag, _ in self.open):
            self.paragraphs[-1] += data
            for name in {word for each in classes for word in each.split()}:
                self.marked[name] = self.marked.get(name, "") + data


def paragraphs(text: str) -> list[str]:
    return [each for each in regex.split(r"[\n\x0b\x0c\r\x85\u2028\u2029]+", text) if each]


@given(st.text(ALPHABET | st.sampled_from("<>&\"'\n\u202e\u2066")).flatmap(draw_documents))
@settings(max_examples=60)
def test_any_document_is_a_page_with_all_of_its_text(doc: Document) -> None:
    for source in (render_html(doc, doc.text), render_fragment(doc)):
        source.encode("utf-8")
        page = Page(source)
        assert page.paragraphs == paragraphs(doc.text)
        assert len(page.ids) == len(set(page.ids))


@given(strategies.articles)
@settings(max_examples=30)
def test_marks_cover_what_was_found(article: str) -> None:
    doc = arabic_geo.parse(article)
    page = Page(render_html(doc))
    assert set(page.links) <= set(page.ids)
    for name, results in (("quantity", doc.quantities), ("date", doc.dates), ("place", doc.places)):
        wanted = "".join(result.span.of(article) for result in results)
        assert page.marked.get(name, "") == wanted


def test_a_mark_that_crosses_another_is_drawn_in_pieces() -> None:
    text = "ألف باء جيم دال"
    places = (Place(Span(0, 7), "SY", PlaceRole.NAME), Place(Span(4, 11), "UN", PlaceRole.NAME))
    page = Page(render_html(Document(text, (("places", places),))))
    assert page.paragraphs == [text] and page.marked["place"] == text[:11]


def test_a_mark_goes_on_in_the_next_paragraph() -> None:
    text = "قال إن\n\nالأمر\r\nتم"
    place = Place(Span(4, len(text)), "SY", PlaceRole.NAME)
    source = render_html(Document(text, (("places", (place,)),)))
    assert Page(source).marked["place"] == "إنالأمرتم" and source.count('title="SY · name"') == 3


def test_the_parts_of_an_attribution_have_one_number() -> None:
    doc = arabic_geo.parse(read_sample())
    source = render_html(doc)
    for number, said in enumerate(doc.attributions, 1):
        parts = [part for part in (said.cue, said.source, said.outlet, said.content) if part]
        assert source.count(f'data-n="{number}"') == len(parts)
        assert source.count(f'href="#d1-a{number}"') == 1 + sum(claim.attribution == said for claim in doc.claims)


def test_every_claim_is_a_row() -> None:
    doc = add_periods(arabic_geo.parse("قال الوزير أمس إن أكثر من 5 ملايين دولار أنفقت في قطر"), date(2024, 5, 2))
    source = render_html(doc)
    row = source[source.index("<tbody>") : source.index("</tbody>")]
    for cell in ("&gt; 5,000,000", "USD", "الوزير", "2024-05-01", "QA"):
        assert cell in row


def test_there_is_no_script_and_nothing_to_load() -> None:
    source = render_html(arabic_geo.parse(read_sample()))
    assert not regex.search(r"<script|javascript:|\son\w+=|url\(|@import|https?:|src=", source)
    assert "default-src 'none'" in source


HOSTILE = {
    "script": "<script>document.title='pwned'</script>",
    "image": "<img src=x onerror=\"document.title='pwned'\">",
    "closing": "</p></div></main><script>document.title='pwned'</script>",
    "style": "</style><script>document.title='pwned'</script><style>",
    "attribute": '" onmouseover="document.title=\'pwned\'" x="',
    "comment": "<!-- ",
    "entity": "&lt;script&gt; &#60;b&#62;",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_markup_is_text_wherever_it_stands(name: str) -> None:
    words = HOSTILE[name]
    text = f"قال {words} إن 5 {words} وصلوا"
    span = Span(4, 4 + len(words))
    said = Attribution(
        cue=Span(0, 3),
        source=span,
        refers_to=None,
        content=Span(span.end + 4, len(text)),
        outlet=span,
        mode=Mode.INDIRECT,
        kind=SourceKind.PERSON,
        stance=Stance.SAY,
        negated=False,
        frame=words,
    )
    place = Place(span, words, PlaceRole.NAME)
    page = Page(render_html(Document(text, (("attributions", (said,)), ("places", (place,)))), words))
    assert page.paragraphs == [text]
    assert page.data.count(words.strip()) >= 4


@pytest.mark.parametrize("char", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b\ud800\x7f\x9f")
def test_controls_are_shown_by_their_code_points(char: str) -> None:
    source = render_html(Document(f"قال{char}الوزير"), title=char)
    assert char not in source
    assert source.count(f'title="U+{ord(char):04X}"') == 2


@pytest.mark.parametrize("char", "\u200f\u200e\u200c\u200d\u061c\t")
def test_marks_that_only_shape_words_stay(char: str) -> None:
    assert show(f"قال{char}الوزير") == f"قال{char}الوزير"


def test_a_page_of_many_documents_has_ids_of_its_own() -> None:
    doc = arabic_geo.parse(read_sample())
    page = Page("".join(draw_page([("أ", doc), ("ب", doc)])))
    assert len(page.ids) == len(set(page.ids)) and {"d1", "d2"} <= set(page.ids)


def test_a_page_is_drawn_piece_by_piece() -> None:
    def endless() -> object:
        while True:
            yield "خبر", Document("خبر")

    pieces = draw_page(endless())  # type: ignore[arg-type]
    assert [next(pieces) for _ in range(5)]


def test_notebooks_show_documents() -> None:
    doc = arabic_geo.parse("وصل 3 وزراء")
    assert doc._repr_html_() == render_fragment(doc)
