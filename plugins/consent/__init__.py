"""What is promised about other sites, checked on the files that visitors get, and its proof (ADR 24, 25)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.community.problems import Problem
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import check_outputs, get_proofs


def guarded(publication: Publication, *, outputs: Sequence[Output], policy: str) -> Iterator[Problem]:
    """Every promise that the files break; a notice where the proof is not of these files."""
    from plugins.community.services import declared
    from plugins.consent import guards, proof  # for who publishes: no other build has to load them

    services = declared(publication.graph.site)
    yield from guards.guard(outputs, services, policy)
    yield from proof.lacking(outputs)


def proved(publication: Publication, *, outputs: Sequence[Output]) -> Iterator[Output]:
    """The proof that was established, where it is of these files."""
    from plugins.community.services import declared
    from plugins.consent import proof

    return proof.proofs(outputs, declared(publication.graph.site))


def register() -> None:
    """Answer whoever publishes."""
    check_outputs.connect(guarded)
    get_proofs.connect(proved)
