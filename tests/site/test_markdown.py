"""Bodies made HTML: what each mark gives, what never passes, and that the scanner sees what is rendered."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.community import bodies
from plugins.community.renditions import Shown
from plugins.community.views.pieces import Source
from plugins.site.markdown import Renderer

CASES = re.findall(
    r"^## (.+)\n\n````markdown\n((?:.*\n)*?)````\n\n````html\n((?:.*\n)*?)````$",
    Path(__file__).with_name("markdown.md").read_text("utf-8"),
    re.MULTILINE,
)
SHOWN = str.maketrans({"␣": "\u00a0", "·": "\u202f"})
ELEMENTS = re.compile(
    "section|a|blockquote|br|code|dd|div|dl|dt|em|figcaption|figure|h[1-6]|hr|img|li|ol|p|pre|span|strong|sup"
    "|table|tbody|td|th|thead|tr|ul"
)
ATTRIBUTES = re.compile("alt|aria-label|class|decoding|height|href|id|loading|rel|role|scope|src|tabindex|title|width")

# Whole pieces of Markdown, good and bad: any of them may stand beside any other.
PIECES = st.sampled_from(
    (
        "[", "](", "](/p/)", "[a](/p/) ", "[le b]({filename}/l/x.md) ", "![Une vue](x.jpg)", "[x][r] ", ")", "`",
        "``", "`x`", "\n", "\n\n", "    ", "- ", "- un\n", "1. un\n", "## ", "\n\n## T\n\n", "### T *b*\n", "> ", "*",
        "**", "_", "mot", "mot ", "<https://a.fr>", "<a@b.fr>", "[^1]", "\n\n[^1]: n\n", "\n\n[r]: /r/\n",
        "\n: déf\n", "\\", '"', "'", "| a | b |\n|---|--:|\n| c | d |\n", "|", "(", "é", "! ", "\n\n    code\n\n",
        "---\n", "\x02", "\x03", "\n\n```py\n[a](b)\n```\n\n", "&", "&lt;", "<", "<b onclick=x>", "<script>",
        "[x](javascript:y)", "![x](//a.fr)",
    )
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)


class Site:
    """Remembers what it was asked to resolve."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []

    def link(self, target: str) -> str:
        self.asked.append((target, False))
        return target.replace("{filename}", "/site").replace("{static}", "/fichiers").replace(".md", "/")

    def image(self, target: str) -> Shown:
        self.asked.append((target, True))
        name = target.rpartition("/")[2]
        if name != "fine.jpg":
            return Shown(f"/images/{name}", 640, 480)
        lighter = Source("image/avif", "/tailles/fine.avif 640w")
        return Shown(f"/images/{name}", 640, 480, "/tailles/fine.jpg 640w", (lighter,))


@pytest.fixture(scope="module", name="renderer")
def _renderer() -> Renderer:
    return Renderer(Site())


def tree(html: str) -> Element:
    """The elements of a fragment, which must be valid HTML5."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    fragment: Element = parser.parseFragment(f"<section>{html}</section>")
    return fragment


@pytest.mark.parametrize(("_title", "text", "html"), CASES, ids=[title for title, _, _ in CASES])
def test_a_mark_gives_its_element(renderer: Renderer, _title: str, text: str, html: str) -> None:
    html = html.translate(SHOWN).removesuffix("\n")
    assert renderer.render(text) == html
    tree(html)


def test_nothing_of_a_body_is_found_in_the_next(renderer: Renderer) -> None:
    text = "## Titre\n\n[a][r] et note[^1].\n\n[^1]: Une note.\n\n[r]: /p/"
    first = renderer.render(text)
    assert renderer.render("[a][r] et note[^1].") == "<p>[a][r] et note[^1].</p>"
    assert renderer.render(text) == first


def test_tables_are_told_apart(renderer: Renderer) -> None:
    table = "| a | b |\n| --- | --- |\n| c | d |"
    regions = tree(renderer.render(f"{table}\n\n{table}")).iter("div")
    assert [region.get("aria-label") for region in regions] == ["Tableau", "Tableau 2"]


def test_notes_are_numbered_as_they_are_called(renderer: Renderer) -> None:
    html = renderer.render("Un[^b], deux[^a].\n\n[^a]: A.\n\n[^b]: B.")
    calls = [link for link in tree(html).iter("a") if link.get("class") == "footnote-ref"]
    assert [(link.text, link.get("href")) for link in calls] == [("1", "#fn:b"), ("2", "#fn:a")]
    assert [item.get("id") for item in tree(html).iter("li")] == ["fn:b", "fn:a"]


@given(TEXTS)
def test_no_text_gives_more_than_text(text: str) -> None:
    html = Renderer(Site()).render(text)
    for element in html5lib.parseFragment(f"<section>{html}</section>", namespaceHTMLElements=False)[0].iter():
        assert ELEMENTS.fullmatch(str(element.tag))
        assert all(ATTRIBUTES.fullmatch(name) for name in element.attrib)
        assert bodies.target_kind(element.get("href", "#")) != "refused"
        assert element.get("src", "/").startswith(("/images/", "/"))


@given(TEXTS)
def test_the_scanner_sees_what_is_rendered(text: str) -> None:
    scan, site = bodies.scan(text), Site()
    html = Renderer(site).render(text)
    if scan.faults:
        return
    links = [link for link in scan.links if bodies.target_kind(link.target) in ("file", "static", "page")]
    assert sorted(site.asked) == sorted((link.target, link.image) for link in links)
    elements = list(tree(html).iter())
    headings = [element for element in elements if element.tag in {f"h{level}" for level in range(1, 7)}]
    assert [heading.get("id") for heading in headings] == [heading.anchor for heading in scan.headings]
    ids = [element.get("id") for element in elements if element.get("id")]
    assert len(ids) == len(set(ids))
