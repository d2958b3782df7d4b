"""When the site must be built again, for those who do it without anyone asking: `/prochaine-bascule.json`.

A scheduler reads the file of the site it last built, and builds again at `prochaine_bascule`, or on the day
`au_plus_tard` if that comes first. Before that, while the content is the same, no page has anything new to say.

    {
      "établi_le": "2027-02-10",
      "prochaine_bascule": "2027-02-11T00:00:00+01:00",
      "pages": ["/", "/evenements/"],
      "au_plus_tard": "2027-03-27"
    }

Every minute, without a state:

    moment=$(jq -r '.prochaine_bascule // empty' output/prochaine-bascule.json)
    [ -n "$moment" ] && [ "$(date +%s)" -ge "$(date -d "$moment" +%s)" ] && python3 tasks.py construire

`prochaine_bascule` is null where no date is to come.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.schedule import turns
from plugins.site.outputs import Output
from plugins.site.publication import Publication
from plugins.site.signals import get_outputs


def outputs(publication: Publication) -> Iterator[Output]:
    """The one file."""
    yield Output("prochaine-bascule.json", turns.document(publication))


def register() -> None:
    """Answer the spine when it asks for files."""
    get_outputs.connect(outputs)
