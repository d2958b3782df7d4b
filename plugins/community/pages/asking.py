"""What is asked on a page that offers something of other sites, word for word; nothing is asked on any other."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.community.counting import capitalized, listed, of
from plugins.community.pages.edition import Edition
from plugins.community.service_parts import ServiceKind
from plugins.community.services import Service, version
from plugins.community.typography import french
from plugins.community.views.consent import Banner, Consent
from plugins.community.views.moved import Moved
from plugins.community.views.page import View
from plugins.community.views.replacing import replace

_AGAIN = "Vous pouvez changer d’avis à tout moment avec « Gérer mes choix », en bas de page."

Services = Sequence[Service]


def asked(edition: Edition, view: View) -> View:
    """The view, with what is asked there: about the services that it offers, and the one that counts visits."""
    if view.consent or isinstance(view, Moved):
        return view
    keys = {facade.service for facade in view.facades}
    offered = [one for one in edition.services if one.key in keys or one.kind is ServiceKind.MEASURE]
    return replace(view, consent=consent(edition, offered, banner(offered))) if offered else view


def consent(edition: Edition, offered: Services, shown: Banner | None = None) -> Consent:
    """What the script is told: these services, in the version of all of them."""
    endpoint = next((one.endpoint for one in offered if one.endpoint), "")
    return Consent(" ".join(one.key for one in offered), version(edition.services), endpoint, shown)


def banner(offered: Services) -> Banner:
    """The question about these services: they are all named, with who runs them."""
    contents, measures = _apart(offered)
    every = "Tout " if len(offered) > 1 else ""
    titles = [title for title, some in (("contenus d’autres sites", contents), ("mesure d’audience", measures)) if some]
    return Banner(
        title=capitalized(listed(titles)),
        text=french(_question(contents, measures)),
        promise="Sans votre accord, rien n’est chargé.",
        refuse=f"{every}refuser".capitalize(),
        accept=f"{every}accepter".capitalize(),
        refused=refused(offered),
        accepted=accepted(offered),
    )


def refused(offered: Services) -> str:
    """What is said once all of it is refused."""
    contents, measures = _apart(offered)
    told = [
        *(["aucun contenu d’un autre site ne sera chargé"] if contents else []),
        *(["votre visite ne sera pas mesurée"] if measures else []),
    ]
    return french(f"C’est noté : {listed(told)}. {_AGAIN}")


def accepted(offered: Services) -> str:
    """What is said once all of it is accepted."""
    contents, measures = _apart(offered)
    told = [
        *([f"les contenus {listed([of(one.name) for one in contents])} s’affichent"] if contents else []),
        *([f"{listed([one.name for one in measures])} compte votre visite"] if measures else []),
    ]
    return french(f"C’est noté : {listed(told)}. {_AGAIN}")


def _apart(offered: Services) -> tuple[Services, Services]:
    """What shows something, and what counts visits."""
    measures = [one for one in offered if one.kind is ServiceKind.MEASURE]
    return [one for one in offered if one not in measures], measures


def _question(contents: Services, measures: Services) -> str:
    wanted = []
    if contents:
        wanted.append(f"afficher {listed([f'{_shown(one)} {of(one.called)}' for one in contents])}")
    if measures:
        wanted.append(f"compter les visites avec {listed([one.called for one in measures])}")
    sites, receive, may = "ces sites", "reçoivent", "peuvent"
    if len(contents) + len(measures) == 1:
        sites, receive, may = "ce site" if contents else "un autre site", "reçoit", "peut"
    return (
        f"Pour {listed(wanted)}, votre navigateur doit se connecter à {sites}, "
        f"qui {receive} votre adresse IP et {may} déposer des traceurs."
    )


def _shown(service: Service) -> str:
    return "la carte" if service.kind is ServiceKind.MAP else "les vidéos"
