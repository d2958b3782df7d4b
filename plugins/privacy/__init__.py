"""The right to leave: a person's name found wherever it stands, and taken out of the content in one gesture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.community.problems import Problem
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import check_outputs


def guarded(publication: Publication, *, outputs: Sequence[Output], **_: object) -> Iterable[Problem]:
    """The files of the site that hold the name of someone who left."""
    from plugins.privacy.guard import of_outputs

    return tuple(of_outputs(publication, outputs))


def register() -> None:
    """Watch over what is published."""
    check_outputs.connect(guarded)
