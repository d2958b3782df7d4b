"""The bill of materials of a publication, as auditors read it, always the same bytes.

It is CycloneDX 1.6 in JSON (ECMA-424, https://cyclonedx.org/docs/1.6/json/).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from plugins.publish.materials import Package, packages
from plugins.publish.vendored import VENDORED, Vendored

_SITE = "site"


def bill(name: str) -> bytes:
    """What the site of that name is made with: packages, files of others, and who needs whom."""
    found = packages()
    parts = {
        "metadata": {"component": {"type": "application", "bom-ref": _SITE, "name": name}},
        "components": [*map(_library, found), *(_file(one) for one in VENDORED if one.published)],
        "dependencies": _needs(found),
    }
    number = uuid5(NAMESPACE_OID, json.dumps(parts, sort_keys=True))
    head = {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{number}", "version": 1}
    return (json.dumps(head | parts, ensure_ascii=False, indent=1) + "\n").encode()


def _address(package: Package) -> str:
    """Its package URL (https://github.com/package-url/purl-spec)."""
    return f"pkg:pypi/{package.name}@{package.version}"


def _library(package: Package) -> dict[str, Any]:
    address = _address(package)
    names = {"bom-ref": address, "name": package.name, "version": package.version, "purl": address}
    return {"type": "library", **names, "licenses": _licences(package.licence)}


def _file(one: Vendored) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": one.digest}]
    told = {"bom-ref": one.path, "name": one.path, "version": one.version, "description": one.origin, "hashes": hashes}
    return {"type": "file", **told, "licenses": _licences(one.licence)}


def _licences(expression: str) -> list[dict[str, Any]]:
    if " " in expression or expression.startswith("LicenseRef-"):
        return [{"expression": expression}]
    return [{"license": {"id": expression}}]


def _needs(found: Iterable[Package]) -> list[dict[str, Any]]:
    """Who needs whom; the site, what no other part needs."""
    addresses = {package.name: _address(package) for package in found}
    needed = {name for package in found for name in package.needs}
    own = [address for name, address in addresses.items() if name not in needed]
    own += [one.path for one in VENDORED if one.published]
    told = [{"ref": _SITE, "dependsOn": own}]
    return told + [
        {"ref": addresses[package.name], "dependsOn": [addresses[name] for name in package.needs if name in addresses]}
        for package in found
    ]
