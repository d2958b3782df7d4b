"""Links to the forms of the repository: what changes a page, what announces an event."""

from __future__ import annotations

from plugins.community import tentative, urls
from plugins.community.calendar_names import month_name
from plugins.community.forge import Repository
from plugins.community.pages.edition import Edition
from plugins.community.proposals import usual_time
from plugins.community.scaffold import announcement
from plugins.community.strict_yaml import Value
from plugins.community.views.pieces import Link
from plugins.community.words import slugify


def link(edition: Edition, url: str) -> Link | None:
    """The form that the page at `url` leads to; none while `site.yaml` names no repository."""
    repository = edition.graph.site.repository
    if not repository:
        return None
    if url == urls.AGENDA:
        return announcing(edition, repository)
    file = edition.graph.files_of_pages.get(url)
    return Link("Modifier cette page", repository.edit(file)) if file else None


def announcing(edition: Edition, repository: Repository) -> Link:
    """The form of a new event, on the next likely date where a format has one."""
    likely = next(iter(tentative.every(edition.graph, edition.today)), None)
    values: dict[str, Value] = {}
    name, year = "nouvel-evenement", edition.today.year
    if likely:
        form, when = likely
        hour = "" if when.has_time else usual_time(edition.graph, form)
        values = {"format": form.slug, "début": f"{when} {hour}".strip()}
        name, year = f"{form.slug}-{slugify(month_name(when.month))}", when.year
    return Link("Ajouter un événement", repository.create(f"evenements/{year}/{name}.md", announcement(values)))
