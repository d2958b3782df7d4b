"""The promises about other sites, read again in the files that visitors get; each broken one is a problem.

The seven are those of the design: nothing foreign is loaded, services are told in full, frames are those of their
services, the question comes with what it is about, the policy lists what is used, choices fall with what they were made
on, and nobody is told that going on is agreeing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugins.community import urls
from plugins.community.bodies import forced_consent
from plugins.community.embeds import is_allowed
from plugins.community.problems import Problem, quoted
from plugins.community.service_parts import ServiceKind
from plugins.community.services import Service, origin, version
from plugins.site.outputs import Output
from plugins.site.tags import Tag, tags

TEXTS = (".html", ".css", ".js", ".json", ".xml", ".atom", ".txt", ".csv", ".ics", ".svg", ".webmanifest")
_LOADS = {"dns-prefetch", "icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload", "stylesheet"}
_SHOWN = ("src", "srcset", "poster", "data", "action", "formaction", "background", "xlink:href")
_FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
_SHEET = re.compile(r"/theme/consent(?:\.\w+)?\.css")
_CSS = re.compile(r"(?:url\(|@import)\s*['\"]?\s*(?:[a-z][a-z0-9+.-]*:|//)[^)'\";]*", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """A page: its file, its tags, and what it says of other sites."""

    file: str
    html: str

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Every opening tag."""
        return tags(self.html)

    @property
    def facades(self) -> list[Tag]:
        """What may open a frame."""
        return [tag for tag in self.tags if tag.has("data-service") or tag.has("data-src")]

    @property
    def scripts(self) -> list[Tag]:
        """What asks, keeps and opens."""
        return [tag for tag in self.tags if tag.name == "script" and tag.has("data-s")]

    @property
    def has_banner(self) -> bool:
        """Whether the question is there."""
        return any("consentement" in tag.get("class").split() for tag in self.tags)

    @property
    def has_form(self) -> bool:
        """Whether it is the page where one chooses."""
        return any(tag.has("data-choix") for tag in self.tags)

    @property
    def leads_elsewhere(self) -> bool:
        """Whether it stands at a former address, and nobody stays on it."""
        return any(tag.get("http-equiv").lower() == "refresh" for tag in self.tags)


def guard(outputs: Iterable[Output], services: Sequence[Service], policy: str = "") -> Iterator[Problem]:
    """Every promise that is broken; `policy` is the text of the Content-Security-Policy, not looked at where empty."""
    files = [(output.path, output.content.decode()) for output in outputs if output.path.endswith(TEXTS)]
    pages = [Page(path, text) for path, text in files if path.endswith(".html")]
    yield from _untold(services)
    for path, text in files:
        yield from _worded(path, text)
        if path.endswith(".css"):
            yield from (_wrong(path, f"{quoted(found)} vient d’un autre site") for found in _CSS.findall(text))
    for page in pages:
        yield from (_wrong(page.file, f"{quoted(what)} vient d’un autre site") for what in _foreign(page))
        yield from (_wrong(page.file, fault) for fault in (*_frames(page, services), *_asking(page, services)))
    if policy:
        yield from _policy(pages, policy)


def _wrong(path: str, text: str) -> Problem:
    return Problem(path, 0, text, "c’est une erreur du site, pas du contenu : signalez-la")


def _untold(services: Sequence[Service]) -> Iterator[Problem]:
    """Guard 2: a service that is not told in full."""
    for one in services:
        told = one.name and one.company and one.country and one.purpose and one.sent and one.origin
        if not told or not one.policy.startswith("https://"):
            yield Problem("site.yaml", 0, f"le service « {one.key} » n’est pas entièrement décrit", "complétez-le")


def _worded(path: str, text: str) -> Iterator[Problem]:
    """Guard 7: going on is no consent (lignes directrices CNIL 2020-091)."""
    if found := forced_consent(text):
        yield Problem(path, 0, *found)


def _foreign(page: Page) -> Iterator[str]:
    """Guard 1: what a browser would fetch from elsewhere before any choice."""
    for tag in page.tags:
        if tag.name in ("iframe", "frame", "embed", "object", "base"):
            yield f"<{tag.name}>"
        if tag.name == "link" and _LOADS & set(tag.get("rel").lower().split()) and _FOREIGN.match(tag.get("href")):
            yield tag.get("href")
        if tag.name in ("image", "use", "feimage") and _FOREIGN.match(tag.get("href")):
            yield tag.get("href")
        for name in _SHOWN:
            parts = tag.get(name).split(",") if name == "srcset" else [tag.get(name)]
            yield from (part.strip() for part in parts if _FOREIGN.match(part))
        yield from _CSS.findall(tag.get("style"))


def _frames(page: Page, services: Sequence[Service]) -> Iterator[str]:
    """Guard 3: a frame that its service does not have."""
    by_key = {service.key: service for service in services}
    for tag in page.facades:
        service = by_key.get(tag.get("data-service"))
        if service is None:
            yield f"façade d’un service qui n’est pas déclaré : {quoted(tag.get('data-service'))}"
        elif not is_allowed(service, tag.get("data-src")):
            yield f"adresse qui n’est pas de {service.name} : {quoted(tag.get('data-src'))}"
        elif not tag.get("data-titre"):
            yield "façade sans titre"


def _asking(page: Page, services: Sequence[Service]) -> Iterator[str]:
    """Guards 4 and 6: the question and the script come with what they are about, nowhere else, in their version."""
    if page.leads_elsewhere:
        return
    offered = {tag.get("data-service") for tag in page.facades}
    offered |= {one.key for one in services if page.has_form or one.kind is ServiceKind.MEASURE}
    if page.has_banner != bool(offered and not page.has_form):
        yield "le bandeau manque" if offered else "bandeau sans rien à demander"
    sheets = [tag for tag in page.tags if tag.name == "link" and _SHEET.fullmatch(tag.get("href"))]
    if len(page.scripts) != bool(offered) or len(sheets) != bool(offered):
        yield "le script et sa feuille de style vont avec ce qu’ils gardent, une fois chacun"
    for script in page.scripts:
        yield from _script(script, offered, services)
    if offered and not any(tag.name == "a" and tag.get("href") == urls.CHOICES for tag in page.tags):
        yield f"aucun lien vers {urls.CHOICES}"


def _script(script: Tag, offered: set[str], services: Sequence[Service]) -> Iterator[str]:
    if set(script.get("data-s").split()) != offered:
        yield f"le script demande {quoted(script.get('data-s'))}, la page propose {', '.join(sorted(offered))}"
    if script.get("data-v") != version(services):
        yield f"la version {quoted(script.get('data-v'))} n’est pas celle des services déclarés"
    if script.get("data-m") != next((one.endpoint for one in services if one.endpoint), ""):
        yield f"la mesure va à {quoted(script.get('data-m'))}"
    if script.has("defer") or script.has("async") or script.get("type"):
        yield "le script doit s’exécuter avant le premier affichage"


def _policy(pages: Sequence[Page], policy: str) -> Iterator[Problem]:
    """Guard 5: the policy lets what is used, and nothing else."""
    told = {words[0]: set(words[1:]) for part in policy.split(";") if (words := part.split())}
    frames = {origin(tag.get("data-src")) for page in pages for tag in page.facades}
    visits = {origin(tag.get("data-m")) for page in pages for tag in page.scripts if tag.has("data-m")}
    for name, wanted in (("frame-src", frames or {"'none'"}), ("connect-src", visits | {"'self'"})):
        if told.get(name) != wanted:
            found = " ".join(sorted(told.get(name, ())))
            yield _wrong("_headers", f"{name} dit « {found} », les pages demandent « {' '.join(sorted(wanted))} »")
