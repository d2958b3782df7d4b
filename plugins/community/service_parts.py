"""How `site.yaml` names the services of other sites: a word is enough for those that are known here."""

# Not `from __future__ import annotations`: pydantic would compile each key from its text, at every start.

from enum import StrEnum
from typing import Annotated, ClassVar

from plugins.community.keys import Key, Part, choice
from plugins.community.values import Text, WebAddress, Whole


class ServiceKind(StrEnum):
    """What a page may ask another site for, once the visitor agrees."""

    MAP = "carte"
    YOUTUBE = "youtube"
    VIMEO = "vimeo"
    PEERTUBE = "peertube"
    MEASURE = "mesure"


class ServiceDeclaration(Part):
    """A service, as far as it is not known here; `- youtube` says it all, a PeerTube instance says who runs it."""

    lone_value: ClassVar[str | None] = "genre"

    kind: Annotated[
        ServiceKind, choice(ServiceKind), Key("genre", "carte, youtube, vimeo, peertube ou mesure (Matomo).")
    ]
    address: Annotated[
        WebAddress | None,
        Key("adresse", "L’adresse de l’instance PeerTube ou de Matomo, comme https://tube.exemple.fr"),
    ] = None
    name: Annotated[Text | None, Key("nom", "Le nom affiché.")] = None
    company: Annotated[Text | None, Key("responsable", "L’entreprise ou l’association qui s’en occupe.")] = None
    country: Annotated[Text | None, Key("pays", "Le pays où elle est établie.")] = None
    purpose: Annotated[Text | None, Key("utilité", "À quoi cela sert, en quelques mots.")] = None
    sent: Annotated[Text | None, Key("données", "Ce qui lui est transmis, en une phrase.")] = None
    policy: Annotated[WebAddress | None, Key("politique", "L’adresse de sa politique de confidentialité.")] = None
    number: Annotated[Whole | None, Key("numéro", "Le numéro que Matomo donne à ce site.")] = None
