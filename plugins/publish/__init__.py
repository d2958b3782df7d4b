"""What a CDN serves: every file named by its content, compressed, told to hosts, checked, put in place in one step.

Pelican hands over the files of the site through the setting `DELIVER`; the plugin answers no signal.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plugins.site.outputs import Output


def deliver(publication: Any, outputs: Sequence[Output], folder: Path) -> int:  # noqa: ANN401 a Publication, long to import
    """What the generator calls, once it has every file; its parts are imported when there is something to publish."""
    from plugins.publish import delivery

    return delivery.deliver(publication, outputs, folder)


def register() -> None:
    """Be a plugin of Pelican's."""
