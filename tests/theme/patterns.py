"""The pattern library: every component, in every state, on one page. `python -m tests.theme.patterns > page.html`."""

from __future__ import annotations

import sys
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from plugins.community.views.page import View
from plugins.site.templates import environment, frame
from tests.theme import samples
from tests.theme.examples import EXAMPLES, FRAMES, Example

HERE = Path(__file__).parent
THEME = HERE.parents[1] / "theme"


def shown(templates: Environment, name: str, example: Example) -> Markup:
    """The HTML of a component, given the arguments of `example`."""
    macro = getattr(templates.get_template(f"components/{name}.html").module, name)
    return Markup(macro(*example.arguments, **example.options))  # noqa: S704 - the component escaped its text


def framed(templates: Environment, name: str, example: Example) -> Markup:
    """The same, in what it stands in on a page."""
    return Markup(FRAMES.get(name, "{}")).format(shown(templates, name, example))  # noqa: S704 - written above


def pattern_library() -> str:
    """The page of every component in every state."""
    templates = environment(THEME)
    patterns = [
        (name, [(example.title, framed(templates, name, example)) for example in examples])
        for name, examples in sorted(EXAMPLES.items())
    ]
    view = View("/composants/", "Composants", "Chaque pièce du site, dans chacun de ses états.", (), "", index=False)
    page = templates.from_string((HERE / "pattern_library.html").read_text("utf-8"))
    return page.render(**frame(view, samples.CHROME), patterns=patterns)


if __name__ == "__main__":
    sys.stdout.write(pattern_library())
