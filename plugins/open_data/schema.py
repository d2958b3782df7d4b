"""The schema of the open data (JSON Schema 2020-12), made from the records."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from plugins.open_data.record import Dataset


class _Schema(GenerateJsonSchema):
    """What is not known is left out: no field is ever null, and none has null for default."""

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401 - pydantic-core's, one of 50 mappings
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> JsonSchemaValue:  # noqa: ANN401 - as above
        if schema.get("default", ...) is None:
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401 - as above
        """Never: the name of a field is its title."""
        del schema
        return False


def document(base: str) -> bytes:
    """The schema, in UTF-8; `base` is the address of the site, empty where it is not known."""
    made = Dataset.model_json_schema(by_alias=True, schema_generator=_Schema)
    head = {"$schema": _Schema.schema_dialect}
    if base:
        head["$id"] = f"{base}/donnees/schema.json"
    return (json.dumps(head | made, ensure_ascii=False, indent=1) + "\n").encode()
