"""The one style sheet says what its parts say, in fewer signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.site.stylesheet import parted, style_sheet


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("@layer c {\n  .a { color: red }\n}\n/* why */", "@layer c{.a{color:red}}"),
        ("@layer c { .a :is(h2, h3) { x: y } }", "@layer c{.a *:is(h2,h3){x:y}}"),
        ("@layer c {\n  :is(.a, .b) :first-child { x: y }\n}", "@layer c{:is(.a,.b) *:first-child{x:y}}"),
        ("@layer c { .a:is(h2), .b > :is(h3) { x: y } }", "@layer c{.a:is(h2),.b>:is(h3){x:y}}"),
        (
            "@layer b {\n  a { x: y }\n}\n\n@layer c {\n  b { x: y }\n}\n@layer c {\n\n  d { x: y }\n}\n@layer b {\n}",
            "@layer b{a{x:y}}@layer c{b{x:y}d{x:y}}@layer b{}",
        ),
        (
            "@media (min-width: 60rem) { :root { x: calc(1px + 2px) } }",
            "@media (min-width:60rem){:root{x:calc(1px + 2px)}}",
        ),
    ],
)
def test_no_sign_that_means_something_is_lost(tmp_path: Path, written: str, made: str) -> None:
    (tmp_path / "a.css").write_text(written, encoding="utf-8")
    assert style_sheet(tmp_path / "a.css") == made


def test_every_part_stands_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text('@import "b.css";\np { x: y }', encoding="utf-8")
    (tmp_path / "b.css").write_text("b { x: y }", encoding="utf-8")
    assert style_sheet(tmp_path / "a.css") == "b{x:y}p{x:y}"


def test_what_is_for_paper_leaves_in_its_layers_and_in_its_order() -> None:
    sheet = (
        "@layer a,b;@layer a{p{x:y}@media print{p{x:z}}@media (width>1px){p{x:w}}@media print{q{x:y}}}"
        "@media print{@page{margin:1mm}}@layer b{@media print{p{x:v}}u{x:y}}i{x:y}"
    )
    screen, paper = parted(sheet)
    assert screen == "@layer a,b;@layer a{p{x:y}@media (width>1px){p{x:w}}}@layer b{u{x:y}}i{x:y}"
    assert paper == "@layer a{p{x:z}q{x:y}}@page{margin:1mm}@layer b{p{x:v}}"
