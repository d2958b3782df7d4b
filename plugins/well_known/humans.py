"""`/humans.txt`: who makes the site, and with what (https://humanstxt.org)."""

from __future__ import annotations

from plugins.community.site_model import Settings
from plugins.community.typography import french


def document(site: Settings) -> bytes:
    """The file, from what `site.yaml` says."""
    team = [f"Communauté : {site.name}"]
    if site.publisher:
        team.append(f"Éditeur : {site.publisher.name}")
    if site.email:
        team.append(f"Contact : {site.email}")
    made = ["Langue : français", "Normes : HTML, CSS, Atom, JSON Feed, iCalendar", "Fait avec : Python et Pelican"]
    lines = ["/* L’ÉQUIPE */", *map(french, team), "", "/* LE SITE */", *map(french, made)]
    return "".join(f"{line}\n" for line in lines).encode()
