"""What is said beside the name of what the public does not see."""

from __future__ import annotations

from plugins.community.model import Entity


def badge(entity: Entity) -> str:
    """« Brouillon » for what is not ready, « Exemple » for what is fictitious; empty for the rest."""
    if getattr(entity, "draft", False):
        return "Brouillon"
    return "Exemple" if entity.example else ""
