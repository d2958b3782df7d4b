"""How long `security.txt` holds: past its day, those who find a flaw must not trust it (RFC 9116, section 2.5.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from plugins.community.problems import Problem

FILE = ".well-known/security.txt"
LEAST = timedelta(days=30)


def check(files: Mapping[str, bytes], today: date) -> Iterator[Problem]:
    """What is wrong with its `Expires`, on the day of the build; nothing where there is no such file."""
    if FILE not in files:
        return
    found = re.findall(r"(?m)^Expires: (\d{4}-\d{2}-\d{2})T", files[FILE].decode())
    if len(found) != 1:
        yield Problem(FILE, 0, "il faut une ligne « Expires », et une seule", "corrigez plugins/well_known/")
    elif date.fromisoformat(found[0]) < today + LEAST:
        text = f"périmé le {found[0]}, à moins de {LEAST.days} jours"
        yield Problem(FILE, 0, text, "construisez le site pour un jour plus proche, avec --date")
