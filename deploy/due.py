"""Whether the site on line has something else to say by now: `python3 deploy/due.py https://www.exemple.fr`.

Prints « oui » or « non », and why on the other stream. Needs nothing but Python: a scheduler runs it each hour, before
anything is installed. Without an address, or where the site cannot be read, it is « oui »: building once too often
changes nothing.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from urllib.request import urlopen

DOCUMENT = "/prochaine-bascule.json"
PATIENCE = 30
"""Seconds to wait for the site."""


def due(document: bytes, now: datetime) -> bool:
    """Whether a page of the site that has this document is no longer what a new build would give."""
    told = json.loads(document)
    turn = told["prochaine_bascule"]
    at_last = date.fromisoformat(told["au_plus_tard"])
    return bool(turn and datetime.fromisoformat(turn) <= now) or at_last <= now.date()


def main(words: list[str]) -> int:
    """Answer on the standard output."""
    site = words[0].rstrip("/") if words else ""
    if not site.startswith("https://"):
        answer, reason = True, "aucune adresse donnée"
    else:
        try:
            with urlopen(site + DOCUMENT, timeout=PATIENCE) as found:  # noqa: S310 https, as checked above
                answer = due(found.read(), datetime.now(UTC))
            reason = site + DOCUMENT
        except (OSError, ValueError, LookupError, TypeError) as error:
            answer, reason = True, f"{site}{DOCUMENT} ne se lit pas ({error})"
    print(reason, file=sys.stderr)
    print("oui" if answer else "non")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
