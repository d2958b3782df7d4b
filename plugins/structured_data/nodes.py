"""The things that several pages name, in schema.org's words: the community, organisations, people, places."""

from __future__ import annotations

from plugins.community import urls
from plugins.community.graph import Graph
from plugins.community.model import Organisation, Speaker, Territory, Venue

Node = dict[str, object]

REGION = "Hauts-de-France"
COUNTRY = "FR"


def known(node: Node) -> Node:
    """The node without what is empty: an unknown property is left out, never said to be nothing."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {}, ())}


def community(graph: Graph) -> Node:
    """The community itself, in full: on the home page."""
    site = graph.site
    return named_community(graph) | known(
        {
            "alternateName": site.label.name,
            "description": site.description,
            "areaServed": [{"@type": "AdministrativeArea", "name": one.authority} for one in graph.coastwise],
        }
    )


def named_community(graph: Graph) -> Node:
    """The community, as other pages name it."""
    home = urls.whole(graph.site.url, urls.HOME)
    return known(
        {"@type": "Organization", "@id": f"{home}#communaute" if home else "", "name": graph.site.name, "url": home}
    )


def website(graph: Graph) -> Node:
    """The site."""
    home = urls.whole(graph.site.url, urls.HOME)
    return known(
        {
            "@type": "WebSite",
            "@id": f"{home}#site" if home else "",
            "name": graph.site.name,
            "description": graph.site.description,
            "url": home,
            "inLanguage": "fr",
            "publisher": {"@id": f"{home}#communaute"} if home else {"@type": "Organization", "name": graph.site.name},
        }
    )


def organisation(one: Organisation) -> Node:
    """An organisation, by its own site."""
    return known({"@type": "Organization", "name": one.name, "url": one.website})


def person(graph: Graph, speaker: Speaker) -> Node:
    """A person, as an event names her: nothing but the name and the page."""
    return known(
        {"@type": "Person", "name": speaker.name, "url": urls.whole(graph.site.url, urls.of_file(speaker.source.file))}
    )


def speaker_page(graph: Graph, speaker: Speaker) -> Node:
    """The person of a page, described as the page does.

    Roles and affiliations have no dates in the content: what was true on the day of a talk is not told as true today
    (`jobTitle`, `worksFor`).
    """
    portrait = urls.static(f"images/{speaker.portrait.file}") if speaker.portrait else ""
    return person(graph, speaker) | known(
        {
            "description": speaker.role,
            "image": urls.whole(graph.site.url, portrait) if portrait else "",
            "sameAs": [link.url for link in speaker.links],
        }
    )


def place(graph: Graph, venue: Venue) -> Node:
    """A venue: its address as far as it is known, its coordinates."""
    address = venue.address
    inside = bool(venue.territory) and not venue.outside
    point = venue.coordinates
    return known(
        {
            "@type": "Place",
            "name": venue.name,
            "url": urls.whole(graph.site.url, urls.of_file(venue.source.file)),
            "sameAs": venue.website,
            "address": _address(
                street=address.street if address else None,
                postal_code=address.postal_code if address else None,
                locality=address.locality if address else None,
                region=REGION if inside else None,
            ),
            "geo": {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude}
            if point
            else None,
        }
    )


def somewhere_in(territory: Territory) -> Node:
    """The territory, where nothing more is known of the place."""
    return {"@type": "Place", "name": territory.name, "address": _address(region=REGION)}


def _address(
    *, street: str | None = None, postal_code: str | None = None, locality: str | None = None, region: str | None = None
) -> Node:
    return known(
        {
            "@type": "PostalAddress",
            "streetAddress": street,
            "postalCode": postal_code,
            "addressLocality": locality,
            "addressRegion": region,
            "addressCountry": COUNTRY,
        }
    )
