"""From the files of a site to what a host serves: named, told to hosts, compressed, checked, then put in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.community import moved, services
from plugins.community.problems import ContentError, Problem
from plugins.community.release import Release
from plugins.publish import apache, budgets, expiry, indexing, netlify, placeholders, references, staging
from plugins.publish.bill import bill
from plugins.publish.compression import Cellar, with_compressed
from plugins.publish.fingerprints import fingerprinted, font_of
from plugins.publish.headers import CSP, Table, table
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import check_outputs, get_proofs

CACHE = Path(__file__).parents[2] / ".cache" / "publish"


def deliver(publication: Publication, outputs: Sequence[Output], folder: Path) -> int:
    """Put the site in place of the one before, in one step; gives how many files are not as they were.

    Raises:
        ContentError: with every reason why it may not be published; nothing was written.
        Refusal: the folder cannot be replaced.

    """
    cellar = Cellar(CACHE)
    files = assembled(publication, outputs)
    ready = tuple(with_compressed(files, cellar))
    if problems := [*own_faults(publication, ready), *others_faults(publication, files)]:
        raise ContentError(problems)
    written = staging.replace(folder, ready, bill(publication.graph.site.name))
    cellar.forget()
    return written


def assembled(publication: Publication, outputs: Iterable[Output]) -> tuple[Output, ...]:
    """The files as visitors get them, and those that tell hosts how."""
    files = fingerprinted(outputs)
    said = table_of(publication, files)
    old = moved.redirects(publication.graph, publication.today)
    hosts = {
        netlify.HEADERS: netlify.headers(said, [file.path for file in files]),
        netlify.REDIRECTS: netlify.redirects(old),
        apache.FILE: apache.htaccess(said, old),
    }
    files = (*files, *(Output(path, text.encode()) for path, text in hosts.items() if text))
    return (*files, *(proof for _, proofs in get_proofs.send(publication, outputs=files) for proof in proofs))


def table_of(publication: Publication, files: Sequence[Output]) -> Table:
    """The table of headers of a site: it depends on the services that its pages show."""
    return table(
        frames=services.frame_origins(publication.views),
        visits=services.connect_origins(publication.views),
        font=font_of(files),
        hidden=publication.release is Release.PREVIEWED,
    )


def own_faults(publication: Publication, outputs: Sequence[Output]) -> Iterator[Problem]:
    """Every reason that we see why these files, compressed ones among them, may not be published."""
    files = {output.path: output.content for output in outputs}
    base = publication.graph.site.url or ""
    hidden = publication.release is Release.PREVIEWED
    yield from _twice(outputs)
    yield from references.check(files, base)
    yield from indexing.check(files, base, hidden=hidden)
    yield from budgets.check(files)
    yield from placeholders.check(files)
    yield from expiry.check(files, publication.today)
    yield from netlify.check(*(files.get(name, b"").decode() for name in (netlify.HEADERS, netlify.REDIRECTS)))


def others_faults(publication: Publication, outputs: Sequence[Output]) -> Iterator[Problem]:
    """Every reason that other plugins see; what they only notice stops nothing."""
    policy = table_of(publication, outputs).of("/")[CSP]
    for _, found in check_outputs.send(publication, outputs=outputs, policy=policy):
        yield from (problem for problem in found if problem.level == "problème")


def _twice(outputs: Sequence[Output]) -> Iterator[Problem]:
    """Two files for one address: one would be lost, on some disks at least."""
    seen: dict[str, str] = {}
    for output in outputs:
        if first := seen.get(output.path.lower()):
            fix = "changez le nom de l’une, ou une ancienne adresse"
            told = (
                "deux pages veulent ce fichier"
                if first == output.path
                else f"{first} n’en diffère que par ses capitales"
            )
            yield Problem(output.path, 0, told, fix)
        seen[output.path.lower()] = output.path
