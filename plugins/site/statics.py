"""The files that editors add beside their texts, as they are published."""

from __future__ import annotations

from pathlib import Path

from plugins.community import attachments


def static_content(content: Path, file: str) -> bytes:
    """A picture with nothing but its pixels, a document as it is; `file` is relative to the content folder.

    Raises:
        Unreadable: it is gone, or not any more what was checked.

    """
    from plugins.site import pictures  # and Pillow

    if pictures.is_picture(file):
        return pictures.published(content, file)
    return attachments.read(content, file)[0]
