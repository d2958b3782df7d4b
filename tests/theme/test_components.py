"""Every component keeps the rules of the house: one macro, one name, every state shown, valid HTML."""

from __future__ import annotations

import re

import html5lib
import pytest
from jinja2 import nodes

from plugins.site.templates import environment
from tests.theme.choices import Choices
from tests.theme.examples import EXAMPLES, Example
from tests.theme.patterns import THEME, framed, pattern_library, shown

COMPONENTS = sorted(path.stem for path in (THEME / "templates/components").glob("*.html"))
TEMPLATES = environment(THEME)
CASES = [(name, example) for name, examples in EXAMPLES.items() for example in examples]
IDS = [f"{name}: {example.title}" for name, example in CASES]


def tree(name: str) -> nodes.Template:
    """The component as Jinja reads it."""
    return TEMPLATES.parse((THEME / f"templates/components/{name}.html").read_text("utf-8"))


def test_every_component_has_examples() -> None:
    assert sorted(EXAMPLES) == COMPONENTS


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_is_one_public_macro_of_its_name(name: str) -> None:
    macros = [macro.name for macro in tree(name).find_all(nodes.Macro)]
    assert [macro for macro in macros if not macro.startswith("_")] == [name]


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_takes_all_it_shows_as_arguments(name: str) -> None:
    assert not any(imported.with_context for imported in tree(name).find_all(nodes.FromImport))


@pytest.mark.parametrize(("name", "example"), CASES, ids=IDS)
def test_an_example_is_valid_html(name: str, example: Example) -> None:
    html5lib.HTMLParser(strict=True).parseFragment(str(framed(TEMPLATES, name, example)))


@pytest.mark.parametrize(("name", "example"), CASES, ids=IDS)
def test_an_example_holds_nothing_that_the_pages_may_not(name: str, example: Example) -> None:
    html = shown(TEMPLATES, name, example)
    assert not re.search(r'<script|<style|\sstyle=|\son\w+=|href="#?"|class=""|None|\{[{%]', html)
    spoken_later = re.sub(r'<p [^>]*role="status"[^>]*></p>', "", html)
    assert not re.search(r"<(p|li|h\d|dd|dt|ul|ol|dl|div|section|nav)( [^>]*)?>\s*</", spoken_later)


def test_the_examples_show_every_state_of_every_component() -> None:
    templates = environment(THEME)
    choices = Choices(templates)
    for name, example in CASES:
        shown(templates, name, example)
    assert choices.one_sided() == []


def test_text_is_escaped() -> None:
    example = Example("Hostile", ("<script>", "<b>"))
    assert "<script>" not in shown(TEMPLATES, "empty_state", example)


def test_the_pattern_library_shows_every_component() -> None:
    page = pattern_library()
    html5lib.HTMLParser(strict=True).parse(page)
    for name in COMPONENTS:
        assert f'<section class="duo section" id="piece-{name}">' in page
