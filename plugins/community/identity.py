"""What names an event or a news item for ever, whatever becomes of its title, its date, its address and the site's."""

from __future__ import annotations

import re
from typing import Final
from uuid import UUID, uuid5

from plugins.community import urls
from plugins.community.model import Event
from plugins.community.site_model import News

NAMESPACE: Final = UUID("588faaa2-4b10-4124-b69c-5b313e9b4b46")
"""Ours alone. Another would double every event in every agenda, and every entry of a feed (ADR 12)."""


def first_address(entity: Event | News) -> str:
    """The first address that its page ever had: the first of `anciennes_adresses`, which come in order, or its own."""
    pattern = re.compile(rf"/?{entity.folder}/(\d{{4}})/([^/]+)/?")
    former = (pattern.fullmatch(address) for address in entity.former_addresses)
    first = next((found for found in former if found), None)
    return f"/{entity.folder}/{first[1]}/{first[2]}/" if first else urls.of_file(entity.source.file)


def named(address: str) -> UUID:
    """A UUID (version 5, RFC 9562) for what was first told at an address: it holds neither the host nor a date."""
    return uuid5(NAMESPACE, address)
