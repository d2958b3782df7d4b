"""What the law asks of who publishes a site, as `site.yaml` says it: who publishes, who hosts, how accessible it is."""

# Not `from __future__ import annotations`: pydantic would compile each key from its text, at every start.

from typing import Annotated

from plugins.community.keys import Key, Part
from plugins.community.quantities import Percent
from plugins.community.values import Date, Email, Phone, Rna, Siren, Text, WebAddress, YesNo


class Host(Part):
    """Who hosts the site (loi du 21 juin 2004, article 1-1)."""

    name: Annotated[Text, Key("nom", "Le nom.")]
    form: Annotated[Text | None, Key("forme", "La forme juridique, comme association loi de 1901.")] = None
    address: Annotated[Text | None, Key("adresse", "L’adresse du siège.")] = None
    phone: Annotated[Phone | None, Key("téléphone", "Comme 03 21 00 00 00.")] = None
    email: Annotated[Email | None, Key("courriel", "Comme contact@exemple.fr.")] = None
    siren: Annotated[Siren | None, Key("siren", "Neuf chiffres.")] = None


class Publisher(Host):
    """Who publishes the site, and answers for it (loi du 21 juin 2004, article 1-1)."""

    director: Annotated[
        Text | None,
        Key("directeur_de_publication", "Qui répond de ce qui est publié : qui préside, pour une association."),
    ] = None
    rna: Annotated[Rna | None, Key("rna", "Le numéro d’association, W suivi de 9 chiffres.")] = None
    bound: Annotated[
        YesNo,
        Key(
            "obligation_accessibilité",
            "oui si l’éditeur est public, ou financé ou contrôlé par le public (loi du 11 février 2005, art. 47).",
        ),
    ] = False


class Audit(Part):
    """A whole audit of the site against the RGAA."""

    on: Annotated[Date, Key("date", "Le jour de l’audit.")]
    rate: Annotated[Percent, Key("taux", "La part des critères respectés, comme 72 %.")]
    auditor: Annotated[Text, Key("auditeur", "Qui l’a mené.")]
    report: Annotated[WebAddress | None, Key("rapport", "L’adresse du rapport.")] = None


class Measure(Part):
    """What a tool measured: less than an audit, and said as such."""

    tool: Annotated[Text, Key("outil", "L’outil et sa version.")]
    on: Annotated[Date, Key("date", "Le jour du contrôle.")]
    result: Annotated[Text, Key("résultat", "Ce qu’il a trouvé, et sur quelles pages.")]


class AccessibilityStatement(Part):
    """What is known of the accessibility of the site (RGAA 4.1.2, « Déclaration d’accessibilité »)."""

    on: Annotated[Date, Key("établie_le", "Le jour où la déclaration a été écrite ou relue.")]
    audit: Annotated[Audit | None, Key("audit", "Un audit complet ; sans lui, le site est « non conforme ».")] = None
    measures: Annotated[tuple[Measure, ...], Key("contrôles", "Ce que des outils ont mesuré.")] = ()
    defects: Annotated[tuple[Text, ...], Key("défauts", "Ce que l’on sait inaccessible, une ligne chacun.")] = ()
