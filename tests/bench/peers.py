"""The corpus as the other generators read it, each in the way that suits it best."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from tests.bench.corpus import DAY, FORMATS, LINK, PAGES, TERRITORIES, THEMES, Corpus, Event

Files = Iterator[tuple[str, str]]
Facts = Mapping[str, object]

_TEXT = "Une page pour mesurer.\n"
_LISTS = {
    "evenements": "Agenda",
    "intervenants": "Intervenants",
    "lieux": "Lieux",
    "territoires": "Territoires",
    "formats": "Formats",
    "themes": "Thèmes",
}


def hugo(corpus: Corpus) -> Files:
    """What events refer to are taxonomies; years are sections."""
    years = {f"evenements/{event.starts.year}": str(event.starts.year) for event in corpus.events}
    for folder, title in {**_LISTS, **years}.items():
        yield f"content/{folder}/_index.md", _in_yaml({"title": title})
    for kind, slug, facts in _terms(corpus):
        yield f"content/{kind}/{slug}/_index.md", _in_yaml(facts)
    for slug, title in PAGES.items():
        yield f"content/{slug}.md", _in_yaml({"title": title}) + _TEXT
    archives = {"title": "Archives", "layout": "archives", "url": "/evenements/archives/"}
    yield "content/archives.md", _in_yaml(archives)
    for event in corpus.events:
        yield f"content/evenements/{event.path}.md", _in_yaml(_facts(event)) + _body(event)


def eleventy(corpus: Corpus) -> Files:
    """Every file is a template; `eleventy.config.js` relates them."""
    yield "content/content.11tydata.json", json.dumps({"day": str(DAY), "lists": _LISTS})
    for kind, slug, facts in _terms(corpus):
        yield f"content/{kind}/{slug}.md", _in_yaml({**facts, "layout": "term.11ty.js"})
    for slug, title in PAGES.items():
        yield f"content/{slug}.md", _in_yaml({"title": title, "layout": "page.11ty.js"}) + _TEXT
    for event in corpus.events:
        facts = {**_facts(event), "layout": "event.11ty.js"}
        yield f"content/evenements/{event.path}.md", _in_yaml(facts) + _body(event)


def pelican(corpus: Corpus) -> Files:
    """Events are articles, all else is pages; `relations.py` relates them."""
    for kind, slug, facts in _terms(corpus):
        yield (
            f"content/pages/{kind}/{slug}.md",
            _as_pelican({**facts, "kind": kind, "slug": slug, "url": f"{kind}/{slug}/"}),
        )
    for slug, title in PAGES.items():
        yield f"content/pages/{slug}.md", _as_pelican({"title": title, "url": f"{slug}/"}) + _TEXT
    for event in corpus.events:
        facts = {**_facts(event), "slug": event.slug, "summary": event.summary, "description": ""}
        yield f"content/evenements/{event.path}.md", _as_pelican(facts) + _body(event)


def _terms(corpus: Corpus) -> Iterator[tuple[str, str, Facts]]:
    """The folder, the slug and the facts of everything that events refer to."""
    for kind, terms in {"territoires": TERRITORIES, "formats": FORMATS, "themes": THEMES}.items():
        yield from ((kind, slug, {"title": title}) for slug, title in terms.items())
    for speaker in corpus.speakers:
        yield "intervenants", speaker.slug, {"title": speaker.name, "fonction": speaker.role}
    for venue in corpus.venues:
        yield "lieux", venue.slug, {"title": venue.name, "commune": venue.town}


def _facts(event: Event) -> Facts:
    return {
        "title": event.title,
        "date": event.starts.isoformat(),
        "description": event.summary,
        "report": "Reporté : la salle n’était pas libre." if event.moved else "",
        "source": event.source,
        "intervenants": event.speakers,
        "lieux": [event.venue.slug],
        "territoires": [event.venue.territory],
        "formats": [event.format],
        "themes": event.themes,
    }


def _body(event: Event) -> str:
    """The body, its links as addresses."""
    before, *parts = event.body.split(f"({LINK}")
    return before + "".join(f"(/{part.replace(')', '/)', 1)}" for part in parts)


def _in_yaml(facts: Facts) -> str:
    """The facts as YAML between its dashes; JSON is YAML, but a date is not a text."""
    lines = (f"{k}: {v if k == 'date' else json.dumps(v, ensure_ascii=False)}\n" for k, v in facts.items())
    return f"---\n{''.join(lines)}---\n\n"


def _as_pelican(facts: Facts) -> str:
    """The facts as Pelican's Markdown files begin; what is empty left out."""
    texts = {name: ", ".join(fact) if isinstance(fact, (list, tuple)) else fact for name, fact in facts.items()}
    return "".join(f"{name}: {text}\n" for name, text in texts.items() if text) + "\n"
