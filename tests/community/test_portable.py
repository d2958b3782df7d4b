"""The HTML of a text, read far from the site."""

from __future__ import annotations

from plugins.community.portable import portable


def test_a_local_address_is_made_whole_within_tags_only() -> None:
    html = (
        '<p>href="/x" <code>&lt;a href="/y"&gt;</code> <a class="z" href="/z">z</a> '
        '<a href="#note">1</a> <img alt="" src="/i.png"></p>'
    )
    assert portable(html, "https://a.fr", "/page/") == (
        '<p>href="/x" <code>&lt;a href="/y"&gt;</code> <a class="z" href="https://a.fr/z">z</a> '
        '<a href="https://a.fr/page/#note">1</a> <img alt="" src="https://a.fr/i.png"></p>'
    )
    assert portable('<a href="//cdn.fr/x">', "https://a.fr", "/") == '<a href="//cdn.fr/x">'


def test_a_picture_is_one_file() -> None:
    picture = '<picture><source type="image/avif" srcset="/a.avif 9w" sizes="9px"><img alt="A"'
    picture += ' src="/a.jpg" srcset="/a.jpg 9w, /b.jpg 8w" sizes="9px"></picture>'
    assert portable(picture, "https://a.fr", "/") == '<img alt="A" src="https://a.fr/a.jpg">'
