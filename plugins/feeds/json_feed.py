"""A channel in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json

from plugins.feeds.atom import instant
from plugins.feeds.channels import Channel, Entry

VERSION = "https://jsonfeed.org/version/1.1"

Item = dict[str, object]


def document(channel: Channel, path: str) -> bytes:
    """The JSON Feed that stands at `path`, in UTF-8.

    Without the site's address there are no URLs in it but those of its HTML: the format knows no relative ones.
    """
    feed: Item = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": f"{channel.base}{channel.path}" if channel.base else "",
        "feed_url": f"{channel.base}{path}" if channel.base else "",
        "description": channel.subtitle,
        "language": "fr",
        "authors": [{"name": channel.author}],
    }
    known: Item = {key: value for key, value in feed.items() if value}
    known["items"] = [_item(channel, entry) for entry in channel.entries]
    return (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode()


def _item(channel: Channel, entry: Entry) -> Item:
    item: Item = {
        "id": entry.identifier,
        "url": f"{channel.base}{entry.path}" if channel.base else "",
        "title": entry.title,
        "content_html": entry.html,
        "summary": entry.summary,
        "date_published": instant(entry.published) if entry.published else "",
        "date_modified": instant(entry.updated),
        "authors": [{"name": entry.author}] if entry.author else [],
        "tags": list(entry.categories),
    }
    return {key: value for key, value in item.items() if value}
