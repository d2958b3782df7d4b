"""Values written as the YAML that an editor would type, and that `strict_yaml` reads back as the same values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.community.strict_yaml import Value, read_yaml


def mapping(values: Mapping[str, Value]) -> str:
    """The keys and their values, a line feed at the end; empty for no key."""
    return "".join(f"{line}\n" for line in _keys(values))


def scalar(text: str) -> str:
    """A text of one line, in quotes where it would be read as something else."""
    return text if _reads_as_itself(text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _reads_as_itself(text: str) -> bool:
    tree = read_yaml("", f"k: {text}\n")
    return not tree.problems and tree.values == {"k": text}


def _keys(values: Mapping[str, Value]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in _keys(value))
        elif isinstance(value, list):
            yield f"{key}:"
            for item in value:
                yield from _item(item)
        elif value is not None and "\n" in value:
            yield f"{key}: |"
            yield from (f"  {line}".rstrip() for line in value.strip().split("\n"))
        else:
            yield f"{key}: {scalar(value)}" if value else f"{key}:"


def _item(value: Value) -> Iterator[str]:
    """One element of a list, its dash first."""
    lines = list(_keys(value)) if isinstance(value, dict) else [scalar(str(value))]
    yield f"  - {lines[0]}"
    yield from (f"    {line}" for line in lines[1:])
