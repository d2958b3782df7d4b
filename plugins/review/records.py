"""A review for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from plugins.review.comparing import Review, Rewording, Sorted
from plugins.review.entries import Entry
from plugins.review.revisions import Revision


def as_json(review: Review, start: Revision) -> str:
    """One JSON object; every list is there, empty where nothing changed."""
    told = {
        "base": start.name,
        "commit": start.commit,
        "pages": {
            "added": [asdict(page) for page in review.added],
            "removed": [asdict(page) for page in review.removed],
            "changed": [
                {"urls": list(one.pages), "changes": [_change(change) for change in one.changes]}
                for one in review.reworded
            ],
            "frame": [_change(change) for change in review.frame],
        },
        "calendar": _calendar(review.calendar),
        "redirections": {
            "added": [asdict(one) for one in review.redirections.added],
            "removed": [asdict(one) for one in review.redirections.removed],
            "changed": [{"before": asdict(old), "after": asdict(new)} for old, new in review.redirections.changed],
        },
        "files": {
            "added": list(review.files.added),
            "removed": list(review.files.removed),
            "changed": [new for _, new in review.files.changed],
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def _change(change: Rewording) -> dict[str, list[str]]:
    return {"before": list(change.before), "after": list(change.after)}


def _calendar(found: Sorted[Entry]) -> dict[str, list[object]]:
    return {
        "added": [asdict(entry) for entry in found.added],
        "removed": [asdict(entry) for entry in found.removed],
        "changed": [{"before": asdict(old), "after": asdict(new)} for old, new in found.changed],
    }
