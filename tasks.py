"""The commands of the project, said in French.

Any Python from 3.7 on can read this file and `plugins/console/`, which sets .venv up with the standard library alone;
what needs more is in `plugins/commands/`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # even under PYTHONSAFEPATH
from plugins.console.bootstrap import DEV, ROOT, RUN, enter, keep_log, refuse_old_python, system_refusal
from plugins.console.command_line import listing, parse
from plugins.console.sentences import Refusal, said, tell

COMMANDS = {  # what is typed: the module of plugins/commands that does it, and what the list says
    "construire": ("build", "Vérifie le contenu, puis construit tout le site dans output/."),
    "verifier": ("check", "Vérifie le contenu, ou seulement les FICHIERS nommés, sans rien construire."),
    "nouveau": ("new", "Crée un fichier : nouveau evenement, lieu, intervenant… ; pose les questions utiles."),
    "servir": ("serve", "Montre le site dans un navigateur, et le refait à chaque enregistrement."),
    "publier": ("publish", "Fait le site à mettre en ligne dans output/, vérifié et compressé, d’un seul geste."),
    "apercu": ("review", "Montre ce que le public verra changer depuis BASE, une branche ou un commit."),
    "retirer": ("withdraw", "Retire PRENOM-NOM, qui l’a demandé : tout de cette personne quitte le contenu, ou rien."),
    "mesurer": ("measure", "Compare ce que coûte ce site à ceux d’autres générateurs, sur un contenu inventé."),
    "tester": ("test", "Passe tous les contrôles du projet, ceux de l’intégration continue."),
}
HELP = {name: text for name, (_, text) in COMMANDS.items()}
FOR_DEVELOPERS = ("tester",)


def main(arguments: Sequence[str]) -> int:
    """Do what is asked; gives the exit status: 0 done, 1 a bug or the machine, 2 the content."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    try:
        status = run(arguments)
        sys.stdout.flush()
    except Refusal as refusal:
        tell(str(refusal))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # who was reading has left: nothing to say, nor to flush when leaving
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        tell(unexpected(error))
    else:
        return status
    return 1


def run(arguments: Sequence[str]) -> int:
    """Do what is asked, in .venv; gives the exit status. Raises `Refusal`, and whatever a bug raises."""
    refuse_old_python()
    request = parse(arguments, HELP)
    if request is None:
        print(listing(HELP))
        return 0
    enter(DEV if request.command in FOR_DEVELOPERS else RUN, ROOT / "tasks.py", arguments)
    status: int = import_module(f"plugins.commands.{COMMANDS[request.command][0]}").run(request)
    return status


def unexpected(error: Exception) -> str:
    """What to say of a disk that refuses, or of a bug, once its details are kept."""
    import traceback

    refusal = system_refusal(error)
    if refusal:
        return str(refusal)
    details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    try:
        log = keep_log("erreur.log", details)
    except OSError:
        return details
    return said("Erreur interne, qui n’est pas de votre fait : signalez-la en joignant {log}.", log=log)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
elif find_spec("invoke"):
    from plugins.console.invoked import collection

    ns = collection(HELP, main)
