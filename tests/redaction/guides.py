"""What editors are given, made from the model: `python -m tests.redaction.guides` writes it again."""

from __future__ import annotations

import json
from pathlib import Path

from plugins.community import reference
from plugins.community.kinds import KINDS
from plugins.community.scaffold import Draft, template
from plugins.community.schemas import FILES, schema

ROOT = Path(__file__).parents[2]
GUIDES = "docs/redaction"
CONTENTS = ("content", "tests/demo")


def guides() -> dict[str, str]:
    """Every generated file, by its path in the project."""
    return {
        f"{GUIDES}/champs.md": reference.document(),
        **{f"{GUIDES}/schemas/{name}.json": _json(schema(file)) for name, file in FILES.items()},
        **{f"{GUIDES}/modeles/{folder}{Draft(kind).suffix}": template(kind) for folder, kind in KINDS.items()},
        ".vscode/settings.json": _json({"yaml.schemas": _mapping(), "yaml.format.enable": False}),
    }


def _mapping() -> dict[str, list[str]]:
    """Which schema completes which files, for the YAML extension of VS Code; it reads no Markdown."""
    return {
        f"./{GUIDES}/schemas/{name}.json": [f"{content}/{file.place}" for content in CONTENTS]
        for name, file in FILES.items()
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for path, text in guides().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
