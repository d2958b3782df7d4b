"""Pictures for the templates: in one file, and in several that a browser chooses from."""

from __future__ import annotations

from dataclasses import replace

from plugins.community.views.pieces import Figure, Source

PICTURE = Figure("/images/soiree.jpg", 1200, 800, "Une salle comble face à l’estrade", "Photo : La Gazette, CC BY 4.0")
SIZED = replace(
    PICTURE,
    srcset="/tailles/soiree.1a2b3c4d-480.jpg 480w, /tailles/soiree.1a2b3c4d-960.jpg 960w",
    sources=(Source("image/avif", "/tailles/soiree.1a2b3c4d-480.avif 480w"),),
    lazy=True,
)
