"""The spine: what `community` says, told to Pelican.

Pelican and the generator are imported when Pelican asks: checking the content needs neither.
"""

from __future__ import annotations


def generators(_pelican: object) -> type:
    """The generator of the whole site."""
    from plugins.site.generator import SiteGenerator

    return SiteGenerator


def register() -> None:
    """Connect the spine to Pelican."""
    from pelican import signals

    signals.get_generators.connect(generators)
