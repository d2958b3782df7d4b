"""`retirer`: a person asked to leave; the content without them, or nothing changed and what has to be decided."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from secrets import token_hex

from plugins.commands.asked import content_of, day_of
from plugins.commands.replacing import replace_all
from plugins.community import library
from plugins.community.graph import Graph
from plugins.community.problems import ContentError, Problem, as_text, closest
from plugins.console.bootstrap import ROOT
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, counted, progress, said, tell
from plugins.privacy.departure import Changes, Departure, changes
from plugins.privacy.doubts import Doubts, doubts
from plugins.privacy.editing import Unsafe
from plugins.privacy.staging import differences, stage
from plugins.privacy.traces import traces
from plugins.site import building

GUIDE = ROOT / "docs/redaction/retrait.md"
_BY_HAND = "## Ce qui reste à faire à la main"
_NOTHING = "Rien n’a changé."


def run(request: Request) -> int:
    """Take the person out of the content, whole or not at all; gives 2 where someone has to decide first."""
    root = content_of(request)
    try:
        leaving, graph = _leaving(request, root)
        wanted = changes(root, graph, leaving)
        found = doubts(root, graph, leaving, wanted)
        if _has_to_decide(found, seen=bool(request.option("images-vues"))):
            return 2
        _prove(root, graph, leaving, wanted)
    except ContentError as error:
        tell(as_text(error.problems))
        tell(said(f"{counted(len(error.problems), 'problème')} : corrigez, puis relancez. {_NOTHING}"))
        return 2
    except Unsafe as form:
        raise Refusal(_unsafe(str(form))) from form
    if not request.option("simulation"):
        replace_all(root, wanted)
    _tell_done(leaving, wanted, found, simulated=bool(request.option("simulation")))
    return 0


def _leaving(request: Request, root: Path) -> tuple[Departure, Graph]:
    """Who leaves, and the content they leave. Raises `ContentError`, `Refusal`."""
    day = day_of(request)
    graph, problems = library.inspect(root, day)
    wrong = [problem for problem in problems if problem.level == "problème"]
    if wrong or graph is None:
        raise ContentError(wrong)
    slug = Path(request.words[0]).name.removesuffix(".md").removesuffix(".yaml")
    person = graph.speakers.get(slug)
    if person is None:
        near = closest(slug, graph.speakers)
        remedy = "vouliez-vous dire « {near} » ?" if near else "donnez le nom de son fichier, sans extension."
        sentence = "Il n’y a pas, ou plus, de « {slug} » dans intervenants/ : "
        raise Refusal(said(sentence + remedy, slug=slug, near=near))
    others = [one.name for one in graph.speakers.values() if one is not person]
    others += filter(None, map(str.strip, request.option("homonymes").split(",")))
    return Departure(person, f"r-{token_hex(6)}", day, tuple(others)), graph


def _has_to_decide(found: Doubts, *, seen: bool) -> bool:
    """Tell what has to be decided or looked at before; whether there is anything."""
    if found.to_decide:
        tell(said("Le nom est là où seule une personne peut l’ôter :\n{told}", told=as_text(found.to_decide)))
    if found.to_look_at and not seen:
        tell(said("À regarder, une à une :\n{told}", told=as_text(found.to_look_at)))
    stops = bool(found.to_decide or (found.to_look_at and not seen))
    if stops:
        tell(said(f"{_NOTHING} Quand c’est fait, relancez la commande."))
    return stops


def _prove(root: Path, graph: Graph, leaving: Departure, wanted: Changes) -> None:
    """Make the content without the person, elsewhere, then its whole site, and look for the name in every byte.

    Raises:
        ContentError: the content would have a problem, or the site still holds the name.
        Refusal: something else than the person would change.

    """
    with tempfile.TemporaryDirectory(prefix="retrait-", ignore_cleanup_errors=True) as folder:
        staged, output = Path(folder, "contenu"), Path(folder, "site")
        progress("Préparation…")
        stage(root, wanted, staged)
        after, problems = library.inspect(staged, leaving.day)
        wrong = [problem for problem in problems if problem.level == "problème"]
        if wrong or after is None:
            raise ContentError(wrong)
        if odd := tuple(differences(graph, after, leaving)):
            raise Refusal(_unsafe(", ".join(odd)))
        progress("Construction du site sans ce nom…")
        building.build(staged, output, leaving.day)
        progress("Recherche du nom dans chaque fichier…")
        files = sorted(path for path in output.rglob("*") if path.is_file())
        read = ((path.relative_to(output).as_posix(), path.read_bytes()) for path in files)
        fix = "s’il s’agit de quelqu’un d’autre, relancez avec --homonymes"
        found = traces(leaving.names, read)
        left = [Problem(trace.path, 0, "ce fichier du site porterait encore le nom", fix) for trace in found]
        progress("")
    if left:
        raise ContentError(left)


def _unsafe(what: str) -> str:
    sentence = "{what} ne peut pas être changé sans risque : ôtez-en vous-même la personne, puis relancez. "
    return said(sentence + _NOTHING, what=what)


def _tell_done(leaving: Departure, wanted: Changes, found: Doubts, *, simulated: bool) -> None:
    """What was changed, or would be, and what remains to be done by hand."""
    removed = sorted(file for file, content in wanted.items() if content is None)
    changed = sorted(file for file, content in wanted.items() if content is not None)
    done = f"C’est fait, sous l’identifiant {leaving.identifier}"
    head = "Simulation : rien n’a changé. Ce qui changerait" if simulated else done
    lines = [*(f"  supprimé : {file}" for file in removed), *(f"  modifié : {file}" for file in changed)]
    print(said(f"{head} :\n{{lines}}", lines=said("\n".join(lines))))
    if found.to_read:
        print(said("\nÀ relire :\n{told}", told=as_text(found.to_read)))
    if not simulated and (rest := by_hand(GUIDE)):
        print(said("\nIl reste à faire à la main (docs/redaction/retrait.md) :\n{rest}", rest=rest))


def by_hand(guide: Path) -> str:
    """What the guide says is left to do, as plain text; empty where there is no guide."""
    text = guide.read_text("utf-8") if guide.is_file() else ""
    _, _, section = text.partition(f"{_BY_HAND}\n")
    return re.sub(r"\*\*|`", "", re.split(r"^## ", section, maxsplit=1, flags=re.MULTILINE)[0]).strip()
