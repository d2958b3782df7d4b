"""The files that editors add beside their texts, as they are published."""

from __future__ import annotations

from pathlib import Path


def static_content(content: Path, file: str) -> bytes:
    """A picture with nothing but its pixels, a document as it is; `file` is relative to the content folder."""
    from plugins.site import pictures  # and Pillow

    path = content / file
    return pictures.published(path) if pictures.is_picture(file) else path.read_bytes()
