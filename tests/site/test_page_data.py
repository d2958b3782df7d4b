"""What plugins say of a page, as it stands in its HTML."""

from __future__ import annotations

import json

import html5lib

from plugins.site.page_data import by_page

SLY = {"name": "</script><script>alert('x')</script><!-- & \u2028\u2029 é"}


def test_no_text_can_end_the_script_it_stands_in() -> None:
    said = by_page([{"/": SLY}])["/"]
    assert not set("<>&\u2028\u2029") & set(said)
    assert "é" in said
    assert json.loads(said) == SLY


def test_a_browser_reads_the_very_text_back() -> None:
    said = by_page([{"/": SLY}])["/"]
    page = html5lib.parse(
        f'<!doctype html><script type="application/ld+json">{said}</script>', namespaceHTMLElements=False
    )
    scripts = page.findall(".//script")
    assert [json.loads(script.text or "") for script in scripts] == [SLY]


def test_one_thing_said_is_an_object_and_several_are_a_list() -> None:
    said = by_page([{"/a/": {"x": 1}, "/b/": {"x": 2}}, {"/b/": [{"x": 3}]}])
    assert {url: json.loads(text) for url, text in said.items()} == {"/a/": {"x": 1}, "/b/": [{"x": 2}, {"x": 3}]}


def test_it_is_printed_as_it_is() -> None:
    assert by_page([{"/": SLY}])["/"].__html__() == by_page([{"/": SLY}])["/"]
