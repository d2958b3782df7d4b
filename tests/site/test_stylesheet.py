"""The one style sheet says what its parts say, in fewer signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.site.stylesheet import style_sheet


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("@layer c {\n  .a { color: red }\n}\n/* why */", "@layer c{.a{color:red}}"),
        ("@layer c { .a :is(h2, h3) { x: y } }", "@layer c{.a *:is(h2,h3){x:y}}"),
        ("@layer c {\n  :is(.a, .b) :first-child { x: y }\n}", "@layer c{:is(.a,.b) *:first-child{x:y}}"),
        ("@layer c { .a:is(h2), .b > :is(h3) { x: y } }", "@layer c{.a:is(h2),.b>:is(h3){x:y}}"),
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
