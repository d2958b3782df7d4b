"""The Jinja environment of the theme, and the template of a view."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome, Html
from plugins.site import kept
from plugins.site.assets import asset
from plugins.site.meta import meta


class _Environment(Environment):
    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Those of the environment, as a plain dictionary: each import of a macro goes through them, on every page."""
        return {**self.globals, **(d or {})}


class _Compiled(BytecodeCache):
    """Compiled templates, each whole or as if it were not there: Jinja’s own cache stumbles upon a file that is cut."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was kept of it, unless it has changed."""
        if found := kept.read(self._folder / bucket.key):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template became."""
        kept.keep(self._folder / bucket.key, bucket.bytecode_to_string())


def environment(theme: Path) -> Environment:
    """Templates of `theme`: escaped, strict about what is not defined, without blank lines around blocks."""
    return _Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_Compiled(theme.parent / ".cache" / "templates"),
    )


def template_name(view: type[View]) -> str:
    """`SpeakerList` is shown by `pages/speaker_list.html`."""
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", view.__name__).lower()
    return f"pages/{words}.html"


def frame(view: View, site: Chrome, data: Html | None = None) -> dict[str, object]:
    """All that a template is given; `data` is the page's JSON-LD, ready to print."""
    return {"view": view, "site": site, "asset": asset, "meta": meta(view, site), "data": data}


def render(templates: Environment, view: View, site: Chrome, data: Html | None = None) -> str:
    """The page of `view`."""
    return templates.get_template(template_name(type(view))).render(frame(view, site, data))
