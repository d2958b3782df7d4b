"""`/.well-known/security.txt`: whom to tell of a flaw (RFC 9116)."""

from __future__ import annotations

from datetime import date, timedelta


def document(email: str, base: str, today: date) -> bytes:
    """The file; without its own address where the site has none."""
    lines = [f"Contact: mailto:{email}", f"Expires: {expiry(today)}T23:59:59Z", "Preferred-Languages: fr, en"]
    if base:
        lines.append(f"Canonical: {base}/.well-known/security.txt")
    return "".join(f"{line}\n" for line in lines).encode()


def expiry(today: date) -> date:
    """The last day of the month that ends 11 to 12 months later: under a year, as section 2.5.5 advises, and the same
    for every build of a month, so that a nightly build does not touch the file.
    """
    return date(today.year + 1, today.month, 1) - timedelta(days=1)
