"""`/robots.txt`: what robots may read (RFC 9309)."""

from __future__ import annotations


def document(base: str, *, hidden: bool = False) -> bytes:
    """All may read everything, and are told of the site map where the site has an address; nothing, in a preview."""
    lines = ["User-agent: *", "Disallow: /" if hidden else "Allow: /"]
    if base and not hidden:
        lines += ["", f"Sitemap: {base}/sitemap.xml"]
    return "".join(f"{line}\n" for line in lines).encode()
