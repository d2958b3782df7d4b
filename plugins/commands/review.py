"""`apercu BASE`: what the public will see change, told for whoever reviews a change request (ADR 43)."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.commands.asked import content_of, day_of
from plugins.commands.reports import tally
from plugins.community.problems import ContentError, as_text
from plugins.community.release import Release
from plugins.console.bootstrap import ROOT
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, progress, said, tell
from plugins.review.comparing import Review, compare
from plugins.review.markdown import as_markdown
from plugins.review.plain import as_text as in_columns
from plugins.review.records import as_json
from plugins.review.revisions import Repository, Revision
from plugins.review.sites import Site
from plugins.site import building
from plugins.site.delivering import deliver_locally

CODE = ("pelicanconf.py", "plugins", "publishconf.py", "theme")
"""What makes pages of the content: a revision where it is not the same is built with its own."""

FORMS: dict[str, Callable[[Review, Revision], str]] = {
    "": lambda review, start: in_columns(review, str(start), shutil.get_terminal_size((120, 24)).columns),
    "json": as_json,
    "markdown": as_markdown,
}


def run(request: Request) -> int:
    """Build both, and say what differs."""
    content, day = content_of(request), day_of(request)
    repository = Repository.around(content)
    start = repository.start(request.words[0])
    with TemporaryDirectory(prefix="apercu-", ignore_cleanup_errors=True) as place:
        before, after = Path(place, "avant"), Path(place, "apres")
        for name, build in (
            ("ce qui est ici", lambda: _build(content, after, day)),
            (str(start), lambda: _build_start(repository, start, content, before, day)),
        ):
            progress(said("Construction de {name}…", name=name))
            try:
                build()
            except ContentError as error:
                return _refused(error, name)
            finally:
                progress("")
        review = compare(Site(before / "site"), Site(after / "site"))
    form = request.option("format")
    print(FORMS["" if form == "texte" else form](review, start))
    return 0


def _build(content: Path, place: Path, day: datetime.date) -> None:
    """Build what others than the editor would see: no example, no draft."""
    building.build(content, place / "site", day, RELEASE=Release.PREVIEWED, DELIVER=deliver_locally)


def _build_start(repository: Repository, start: Revision, content: Path, place: Path, day: datetime.date) -> None:
    """Build a revision, with its own code where that is not the same. Raises `ContentError` and `Refusal`."""
    if not content.is_relative_to(ROOT) or not ROOT.is_relative_to(repository.root):
        _extract(repository, start, content, place / "content")
        _build(place / "content", place, day)
        return
    code, folder = ROOT.relative_to(repository.root), place / "content"
    if repository.differs(start, [(code / name).as_posix() for name in CODE]):
        _extract(repository, start, ROOT, place / "project")
        folder = place / "project" / content.relative_to(ROOT)
        if folder.is_dir() and _build_apart(place / "project", folder, place / "site", day):
            return
        sentence = "Le code de {start} ne tourne plus ici : son contenu est construit avec le code actuel."
        tell(said(sentence, start=start))
        shutil.rmtree(place / "site", ignore_errors=True)
    else:
        _extract(repository, start, content, folder)
    _build(folder, place, day)


def _extract(repository: Repository, start: Revision, wanted: Path, folder: Path) -> None:
    path = wanted.relative_to(repository.root).as_posix().removeprefix(".")
    if not repository.holds(start, path):
        sentence = "{start} n’a pas de dossier {path} : choisissez une autre révision."
        raise Refusal(said(sentence, start=start, path=path))
    repository.extract(start, path, folder)


def _build_apart(project: Path, content: Path, output: Path, day: datetime.date) -> bool:
    """Whether another state of the project could be built by its own code, in a process of its own."""
    settings = (f'BUILD_DATE="{day.isoformat()}"', f'RELEASE="{Release.PREVIEWED.value}"')
    words = ("pelican", str(content), "-s", str(project / "pelicanconf.py"), "-o", str(output), "-e", *settings)
    known = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "SOURCE_DATE_EPOCH")}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", *words], check=False, capture_output=True, cwd=project, env=known
    )
    return done.returncode == 0


def _refused(error: ContentError, name: str) -> int:
    """Every problem of what cannot be built; gives the exit status."""
    tell(as_text(error.problems))
    tell(said("{faults} dans {name} : rien n’a été comparé.", faults=tally(error.problems), name=name))
    return 2
