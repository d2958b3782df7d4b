"""The project's settings read without Pelican, and its plugins connected: both are Python modules."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

_SPINE = "plugins.site"
SETTINGS = Path(__file__).parents[2] / "pelicanconf.py"


def read_settings(file: Path = SETTINGS) -> dict[str, Any]:
    """What the file sets, by name, as Pelican reads it: names in capitals.

    Raises:
        FileNotFoundError: there is no such file.

    """
    spec = spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(file)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return {name: value for name, value in vars(module).items() if name.isupper()}


def connect(plugins: Iterable[ModuleType]) -> None:
    """Connect plugins to the spine's signals, as Pelican does; the spine itself is for Pelican alone."""
    for plugin in plugins:
        if plugin.__name__ != _SPINE:
            plugin.register()
