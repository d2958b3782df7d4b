"""The Jinja environment of the theme, and the template of a view."""

from __future__ import annotations

import os
import re
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome, Html
from plugins.site.assets import asset
from plugins.site.meta import meta


def environment(theme: Path) -> Environment:
    """Templates of `theme`: escaped, strict about what is not defined, without blank lines around blocks."""
    return Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(theme.parent / ".cache" / "templates"),
    )


def _compiled(folder: Path) -> BytecodeCache | None:
    """Where compiled templates are kept, by the content of each; nowhere, where nothing may be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


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
