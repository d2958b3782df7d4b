"""`nouveau`: a file of the content that passes `verifier`, from answers given on the line or on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os.path import relpath
from pathlib import Path

from plugins.commands import answers
from plugins.commands.asked import content_of, day_of
from plugins.commands.interview import Interview
from plugins.commands.names import Names, texts_in
from plugins.commands.questions import ask
from plugins.commands.wanted import answers_of, kind_of, like_of, on_terminal
from plugins.commands.writing import taken, write
from plugins.community import library, proposals
from plugins.community.model import Event
from plugins.community.problems import Problem, as_text
from plugins.community.reading import parse
from plugins.community.scaffold import TEXT, Draft, exact_key, lacking, named
from plugins.community.strict_yaml import Value
from plugins.community.when import When
from plugins.community.words import slugify
from plugins.console.command_line import Request
from plugins.console.sentences import Refusal, said, tell

_OR = {"lieu": " (ou --territoire)", "territoire": " (ou --hors_territoire oui)"}
"""What may stand in the place of a key that lacks."""


def run(request: Request) -> int:
    """Ask for what lacks, write the files and say which; after Ctrl-C, nothing is left behind."""
    try:
        return _run(request)
    except (KeyboardInterrupt, EOFError):
        tell(said("\nAbandonné : rien n’a été écrit."))
        return 130


def _run(request: Request) -> int:
    content, day = content_of(request), day_of(request)
    kind = kind_of(request)
    graph, problems = library.inspect(content, day)
    if graph is None:
        raise Refusal(said("site.yaml ne se lit pas : corrigez-le d’abord, « python3 tasks.py verifier » dit comment."))
    names, like = Names(graph), like_of(request, kind, graph)
    values = answers.read(kind, answers_of(request, kind), names)
    draft = Draft(kind, _resumed(like, values) | values, slugify(request.option("fichier")))
    interview = Interview(graph, day, names, like) if on_terminal() else None
    while True:
        if interview:
            interview.fill(draft)
            _name(draft, content)
        elif missing := lacking(kind, draft.values):
            raise Refusal(_missing(missing))
        drafts = (*names.used_by(draft), draft)
        added = write(drafts, content, day, problems)
        if not added:
            return _tell(drafts, content)
        tell(as_text(added))
        if not interview:
            tell(said("Rien n’a été écrit : corrigez ces réponses."))
            return 2
        _forget(draft, added, names)


def _resumed(like: Event | None, values: dict[str, Value]) -> dict[str, Value]:
    """What the event to start from gives, its hours included once the day is known."""
    if not like:
        return {}
    start = values.get("début")
    hours = proposals.same_hours(like, When.parse(start)) if isinstance(start, str) else {}
    if "début" in hours:
        values["début"] = hours["début"]
    kept = proposals.resumed(like)
    if "territoire" in values:
        kept.pop("lieu", None)
    return kept | hours


def _name(draft: Draft, content: Path) -> None:
    """A name that no other file has."""
    while there := taken(draft, content):
        print(said("    {there} existe déjà.", there=there))
        proposed = f"{draft.name or named(draft.values)}-2"
        draft.name = slugify(ask("Un autre nom pour ce fichier", proposed, fault=lambda _: None))


def _missing(keys: Iterable[str]) -> str:
    shown = [f"--{key}{_OR.get(key, '')}" for key in keys]
    listed = " et ".join(", ".join(shown).rsplit(", ", 1))
    return said("Il manque {listed} : donnez-en la valeur, ou répondez sur un terminal.", listed=listed)


def _tell(drafts: Sequence[Draft], content: Path) -> int:
    """Say what was written, and what comes next; gives the exit status."""
    for draft in drafts:
        path = content / draft.file
        print(said("Créé : {file}", file=relpath(path) if path.is_relative_to(Path.cwd()) else path))
    print(said("Les clés possibles y sont, en commentaire. Pour voir la page : « python3 tasks.py servir »."))
    return 0


def _forget(draft: Draft, added: Sequence[Problem], names: Names) -> None:
    """Take back the answers that made a problem, so that they are asked again."""
    wrong = {_key_at(draft, problem.line) for problem in added if problem.file == draft.file}
    for created in [one for one in names.created if any(problem.file == one.file for problem in added)]:
        names.created.remove(created)
        wrong |= {key for key, value in draft.values.items() if created.name in set(texts_in(value))}
    for key in wrong - {""} or {"début" if draft.kind is Event else next(iter(draft.values))}:
        draft.values.pop(key, None)


def _key_at(draft: Draft, line: int) -> str:
    """The key that a line of the draft belongs to."""
    source = parse(draft.file, draft.text())
    if source.body and line >= source.body_line:
        return TEXT
    starts = {spot.line: str(path[0]) for path, spot in source.tree.spots.items() if len(path) == 1}
    above = [start for start in starts if start <= line]
    return exact_key(draft.kind, starts[max(above)]) if above else ""
