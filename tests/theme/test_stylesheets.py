"""The style sheets: one per component, each in its layer, none forgotten, no rule for what no page has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.site.stylesheet import bundle

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static/css"
ENTRY = CSS / "site.css"
OF_CONSENT, OF_SEARCH = CSS / "consent.css", CSS / "search.css"
SHEETS = sorted(path.stem for path in CSS.glob("*.css") if path not in (ENTRY, OF_CONSENT, OF_SEARCH))
FOUNDATIONS = {"tokens", "base", "layout", "utilities"}

# Classes that come from elsewhere than templates: values of views, and what Markdown makes.
FROM_VIEWS = re.compile(r"annule|reporte|probable|st-[a-z-]+|[tn]-(dunkerquois|calaisis|boulonnais|montreuillois)")
FROM_SCRIPTS = {"c-demande", "c-js", "c-signal", "fait", "ouverte"}
FROM_MARKDOWN = {"footnote", "footnote-ref", "footnote-backref", "table"}


def rules(name: str) -> str:
    """A style sheet without its comments and its strings."""
    return re.sub(r'/\*.*?\*/|"[^"]*"', "", (CSS / f"{name}.css").read_text("utf-8"), flags=re.DOTALL)


def test_the_layers_are_named_first_and_in_order() -> None:
    assert ENTRY.read_text("utf-8").splitlines()[0] == "@layer tokens, base, layout, components, utilities;"


def test_every_sheet_is_imported_once() -> None:
    entries = "".join(entry.read_text("utf-8") for entry in (ENTRY, OF_CONSENT, OF_SEARCH))
    imported = re.findall(r'^@import "(\w+)\.css";$', entries, re.MULTILINE)
    assert sorted(imported) == SHEETS


@pytest.mark.parametrize("name", [sheet for sheet in SHEETS if sheet != "fonts"])
def test_a_sheet_stands_in_its_own_layer(name: str) -> None:
    layers = re.findall(r"@layer (\w+) \{", rules(name))
    assert layers == [name if name in FOUNDATIONS else "components"]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_short(name: str) -> None:
    assert len((CSS / f"{name}.css").read_text("utf-8").splitlines()) <= 150


def test_every_class_has_a_use() -> None:
    templates = " ".join(path.read_text("utf-8") for path in (THEME / "templates").rglob("*.html"))
    used = set(re.findall(r"[\w-]+", " ".join(re.findall(r'class="([^"]*)"', templates))))
    sheets = "".join(map(bundle, (ENTRY, OF_CONSENT, OF_SEARCH)))
    rules = re.findall(r"[^{};]+(?=\{)", re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL))
    selectors = " ".join(rule for rule in rules if not rule.strip().startswith("@"))
    classes = set(re.findall(r"\.([a-z][\w-]*)", selectors))
    unused = {name for name in classes - used - FROM_MARKDOWN - FROM_SCRIPTS if not FROM_VIEWS.fullmatch(name)}
    assert sorted(unused) == []


def test_every_custom_property_is_defined() -> None:
    text = "".join(map(bundle, (ENTRY, OF_CONSENT, OF_SEARCH)))
    assert set(re.findall(r"var\((--[\w-]+)\)", text)) <= set(re.findall(r"(--[\w-]+):", text))
