"""The small typed values that kinds are made of: text, dates, numbers, addresses; each reads its text in one way."""

from __future__ import annotations

import re
from functools import partial
from typing import Annotated

from pydantic import PlainSerializer

from plugins.community import file_names
from plugins.community.bodies import forced_consent, target_fault, target_kind
from plugins.community.keys import reader
from plugins.community.problems import Wrong, quoted
from plugins.community.typography import french
from plugins.community.when import When
from plugins.community.words import fold, slugify

_WHOLE_ADDRESS = "écrivez une adresse complète, comme https://www.exemple.fr/page"
_PUBLIC = "adresse publique du site, comme https://www.exemple.fr"
_LONGEST_SITE = 100
"""So that the address of any page fits in a QR code that a telephone can read."""
_HINTS = ("todo", "fixme", "lorem ipsum", "à compléter", "xxx", "{{")
_CODE = re.compile(r"</?[a-z][a-z0-9-]*(?:\s[^<>]*)?/?>|<(?:iframe|script|img|embed|object|video)\b", re.IGNORECASE)
_FORMER = re.compile(r"(?:/(?!\.)[A-Za-z0-9._~%-]+)+/?")
_PLACEHOLDER = re.compile(r"\b(?:TODO|FIXME|lorem ipsum|à compléter|xxx+)\b|\{\{[^{}]*\}\}", re.IGNORECASE)


def text(value: str) -> str:
    """A text for readers, in French typography.

    Raises:
        Wrong: it was left to be written, holds HTML, or takes going on for consent.

    """
    lowered = value.lower()
    if any(hint in lowered for hint in _HINTS) and (found := _PLACEHOLDER.search(value)):
        raise Wrong(f"n’a pas été rempli ({quoted(found[0])})", "écrivez le vrai texte")
    if "<" in value and (code := _CODE.search(value)):
        raise Wrong(
            f"contient du code HTML ({quoted(code[0])})", "écrivez le texte seul, sans balise ni code d’intégration"
        )
    if forced := forced_consent(value):
        raise Wrong(f": {forced[0]}", forced[1])
    return french(value)


def _title(value: str) -> str:
    if value.endswith(".") and not value.endswith(("...", "etc.")):
        raise Wrong("se termine par un point", "enlevez le point final")
    if len(value) > 120:  # noqa: PLR2004 - the longest title the design holds
        raise Wrong(f"compte {len(value)} caractères, 120 au plus", "raccourcissez-le, le reste ira dans le résumé")
    return text(value)


def _yes_or_no(value: str) -> bool:
    answers = {"oui": True, "non": False}
    if (word := fold(value)) not in answers:
        raise Wrong(f"vaut {quoted(value)}", "écrivez oui ou non")
    return answers[word]


def _whole_number(value: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,8}", value):
        raise Wrong(f"vaut {quoted(value)}", "écrivez un nombre entier, sans espace ni unité, comme 30")
    return int(value)


def _postal_code(value: str) -> str:
    if not re.fullmatch(r"[0-9]{5}", value):
        digits = re.sub(r"^F-?|[\s.]", "", value)
        likely = (
            digits
            if re.fullmatch("[0-9]{5}", digits)
            else f"0{digits}"
            if re.fullmatch("[0-9]{4}", digits)
            else "59140"
        )
        raise Wrong(f"vaut {quoted(value)} : il faut 5 chiffres", f"écrivez par exemple {likely}")
    return value


def _siren(value: str) -> str:
    digits = re.sub(r"\s", "", value)
    if not re.fullmatch(r"[0-9]{9}", digits) or not _luhn(digits):
        raise Wrong(f"vaut {quoted(value)} : ce n’est pas un numéro SIREN", "recopiez ses 9 chiffres")
    return digits


def _luhn(digits: str) -> bool:
    """The check digit of SIREN numbers (ISO/IEC 7812-1)."""
    doubled = [int(digit) * (1 + position % 2) for position, digit in enumerate(reversed(digits))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0  # noqa: PLR2004 - digits


def _rna(value: str) -> str:
    if not re.fullmatch(r"W[0-9]{9}", value):
        raise Wrong(f"vaut {quoted(value)} : ce n’est pas un numéro RNA", "recopiez-le : W suivi de 9 chiffres")
    return value


def _web_address(value: str) -> str:
    if re.search(r"</?[a-z]", value, re.IGNORECASE):
        raise Wrong("contient un code d’intégration", "écrivez seulement l’adresse de la page, en https")
    if value.startswith("www."):
        raise Wrong(f"vaut {quoted(value)}", f"écrivez https://{value}")
    kind = target_kind(value)
    if kind in ("web", "refused") and (told := target_fault(value)):
        raise Wrong(f": {told[0]}", _WHOLE_ADDRESS if "tel:" in told[1] else told[1])
    if kind != "web" or re.search(r"[\s<>\"\\]", value):
        raise Wrong(f"vaut {quoted(value)}", _WHOLE_ADDRESS)
    return value


def _site_address(value: str) -> str:
    if re.search(r"localhost|//127\.|\.local\b", value):
        raise Wrong(f"vaut {quoted(value)}, qui n’existe que sur un ordinateur", "écrivez l’adresse publique du site")
    if _web_address(value).endswith("/"):
        raise Wrong(f"vaut {quoted(value)}", f"enlevez la barre finale : {value.rstrip('/')}")
    if len(value) > _LONGEST_SITE:
        raise Wrong(f"compte {len(value)} signes, {_LONGEST_SITE} au plus", f"écrivez l’{_PUBLIC}")
    if not re.fullmatch(r"https://[\w.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)*", value, re.IGNORECASE):
        raise Wrong(f"vaut {quoted(value)}", f"écrivez seulement l’{_PUBLIC}")
    return value


def _former_address(value: str) -> str:
    if not _FORMER.fullmatch(value):
        meant = f"/{re.sub('^https?://[^/]+', '', value).strip('/')}"
        meant += "" if "." in meant else "/"
        known = meant if _FORMER.fullmatch(meant) else "l’adresse qu’avait la page, comme /evenements/2019/x/"
        raise Wrong(f"vaut {quoted(value)}", f"écrivez {known}")
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", value):
        raise Wrong(f"vaut {quoted(value)}", "écrivez une seule adresse, comme contact@exemple.fr")
    return value


def _phone(value: str) -> str:
    digits = re.sub(r"[\s.]", "", value)
    if found := re.fullmatch(r"(?:\+33|0)([1-9][0-9]{8})", digits):
        return f"+33{found[1]}"
    raise Wrong(f"vaut {quoted(value)}", "écrivez 03 21 00 00 00 ou +33 3 21 00 00 00")


def _hour(value: str) -> str:
    if not re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", value):
        found = re.fullmatch(r"([01]?[0-9]|2[0-3])\s*[h:]\s*([0-5][0-9])?", value)
        likely = f"{int(found[1]):02}:{found[2] or '00'}" if found else "18:30"
        raise Wrong(f"vaut {quoted(value)}", f"écrivez une heure entre 00:00 et 23:59, comme {likely}")
    return value


def _degrees(value: str, limit: int) -> float:
    if not re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]+)?", value) or abs(float(value)) > limit:
        likely = value.replace(",", ".") if re.fullmatch(r"-?[0-9]{1,2},[0-9]+", value) else "50.95"
        raise Wrong(f"vaut {quoted(value)}", f"écrivez des degrés décimaux, comme {likely}")
    return float(value)


def _opaque(value: str) -> str:
    if not re.fullmatch(r"r-[0-9a-f]{12}", value):
        fix = "laissez la commande « retirer » l’écrire : il ne doit rien dire de la personne"
        raise Wrong(f"vaut {quoted(value)}, qui n’est pas un identifiant de retrait", fix)
    return value


def _slug(value: str) -> str:
    return value.strip()


def _name(value: str) -> str:
    if not file_names.NAME.fullmatch(value) or len(value) > file_names.MAX_NAME:
        likely = slugify(value)[: file_names.MAX_NAME].strip("-") or "nom"
        raise Wrong("n’est pas un nom d’adresse", f"écrivez {likely}: lettres sans accent, chiffres et tirets")
    if file_names.RESERVED.fullmatch(value):
        raise Wrong("est un nom réservé", f"écrivez par exemple {value}-2026:")
    return value


Text = Annotated[str, reader(text)]
Title = Annotated[str, reader(_title)]
YesNo = Annotated[bool, reader(_yes_or_no)]
Whole = Annotated[int, reader(_whole_number)]
PostalCode = Annotated[str, reader(_postal_code)]
Rna = Annotated[str, reader(_rna)]
Siren = Annotated[str, reader(_siren)]
WebAddress = Annotated[str, reader(_web_address)]
SiteAddress = Annotated[str, reader(_site_address)]
FormerAddress = Annotated[str, reader(_former_address)]
Email = Annotated[str, reader(_email)]
Phone = Annotated[str, reader(_phone)]
Hour = Annotated[str, reader(_hour)]
Latitude = Annotated[float, reader(partial(_degrees, limit=90))]
Longitude = Annotated[float, reader(partial(_degrees, limit=180))]
Slug = Annotated[str, reader(_slug)]
Name = Annotated[str, reader(_name)]
"""A name that makes the last part of an address, as the names of files do."""
Opaque = Annotated[str, reader(_opaque)]
Date = Annotated[When, reader(When.parse), PlainSerializer(str)]
