"""The Jinja environment of the theme, and the template of a view."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any, Final

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from plugins.community import urls
from plugins.community.views.page import View
from plugins.community.views.pieces import Chrome, Html
from plugins.site import kept
from plugins.site.assets import asset
from plugins.site.meta import meta

_AT_HAND: Final = 4096
"""How many pieces that several pages show are held: lines of lists above all, of a kilobyte each."""

_SPECIAL: Final = re.compile(r"""[&<>"']""")

_SHOWN: Final = (Macro, type(lru_cache(len)))
"""What templates call to show something: it asks for nothing but what it is told."""


class _Context(Context):
    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as wide as what templates call
        """As Jinja does, without asking what is known of a piece: a page has dozens."""
        if type(called) not in _SHOWN:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return called(*args, **kwargs)


class _Template(Template):
    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - as Jinja has it
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """As Jinja does; what it prints is escaped by ours: a fourth of the time of a page is in the other."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = _escaped
        return made


def _escaped(value: object) -> str:
    """As `escape`, but as it is where nothing has to be escaped: what a template prints is joined at once."""
    if type(value) is Markup or (type(value) is str and not _SPECIAL.search(value)):
        return value
    return escape(value)


class _Environment(Environment):
    context_class = _Context
    template_class = _Template

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - those of Jinja
        super().__init__(cache_size=0, **options)
        self._loaded: dict[str | Template, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja has it
    ) -> Template:
        """As Jinja does; of one that is loaded nothing is asked again: a page imports twenty."""
        if name not in self._loaded:
            self._loaded[name] = super().get_template(name, parent, globals)
        return self._loaded[name]

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
    templates = _Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_Compiled(theme.parent / ".cache" / "templates"),
    )
    templates.globals["once"] = lru_cache(_AT_HAND)(_once)
    return templates


def _once(macro: Callable[..., str], *told: object) -> str:
    """What a macro shows of what it is told: made once where several pages show the same. `once(event_row, row, 3)`."""
    return macro(*told)


def template_name(view: type[View]) -> str:
    """`SpeakerList` is shown by `pages/speaker_list.html`."""
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", view.__name__).lower()
    return f"pages/{words}.html"


def frame(view: View, site: Chrome, data: Html | None = None) -> dict[str, object]:
    """All that a template is given; `data` is the page's JSON-LD, ready to print.

    `here` is the address of the page where the frame marks it.
    """
    here = view.url if view.url == urls.HOME or any(link.url == view.url for link in site.menu) else ""
    return {"view": view, "site": site, "here": here, "asset": asset, "meta": meta(view, site), "data": data}


def render(templates: Environment, view: View, site: Chrome, data: Html | None = None) -> str:
    """The page of `view`."""
    return templates.get_template(template_name(type(view))).render(frame(view, site, data))
