"""The kinds that tell the site itself: news, pages, the story of the label, themes, settings."""

# Not `from __future__ import annotations`: pydantic would compile each key from its text, at every start.

from typing import Annotated, ClassVar

from plugins.community.forge import Repository
from plugins.community.keys import Key, Part, Ref, choice
from plugins.community.legal_parts import AccessibilityStatement, Host, Publisher
from plugins.community.model import Draft, Entity
from plugins.community.parts import Confidence, Figure, Label, MenuColumn, MenuLink, Reference
from plugins.community.service_parts import ServiceDeclaration
from plugins.community.values import Date, Email, FormerAddress, Opaque, SiteAddress, Slug, Text, Title, YesNo


class News(Entity):
    """Something new, told on a day."""

    folder: ClassVar[str] = "actualites"
    called: ClassVar[str] = "une actualité"
    needs_text: ClassVar[bool] = True

    title: Annotated[Title, Key("titre", "Le titre affiché, sans point final.")]
    published: Annotated[Date, Key("publié_le", "Le jour de la publication.")]
    summary: Annotated[Text | None, Key("résumé", "Une ou deux phrases.")] = None
    author: Annotated[Text | None, Key("auteur", "Qui signe.")] = None
    territory: Annotated[Slug | None, Ref("territoires"), Key("territoire", "Le territoire concerné.")] = None
    event: Annotated[
        Slug | None, Ref("evenements"), Key("événement", "L’année et le fichier de l’événement, comme 2026/happy-hour.")
    ] = None
    former_addresses: Annotated[
        tuple[FormerAddress, ...], Key("anciennes_adresses", "Les adresses que la page a eues.")
    ] = ()
    draft: Draft = False


class Article(Entity):
    """A long page: the label, young people and training, the legal ones."""

    folder: ClassVar[str] = "pages"
    called: ClassVar[str] = "une page"
    needs_text: ClassVar[bool] = True

    title: Annotated[Title, Key("titre", "Le titre affiché, sans point final.")]
    description: Annotated[Text | None, Key("description", "Une phrase, sous le titre et pour les moteurs.")] = None
    contents: Annotated[YesNo, Key("sommaire", "oui pour afficher la liste des titres.")] = False
    former_addresses: Annotated[
        tuple[FormerAddress, ...], Key("anciennes_adresses", "Les adresses que la page a eues.")
    ] = ()
    draft: Draft = False


class Milestone(Part):
    """A moment of the label's story."""

    date: Annotated[Date, Key("date", "Aussi précise que connue.")]
    title: Annotated[Title, Key("titre", "Ce qui s’est passé, sans point final.")]
    text: Annotated[Text, Key("texte", "En une à trois phrases.")]
    sources: Annotated[tuple[Reference, ...], Key("sources", "Où c’est dit.")]
    confidence: Annotated[Confidence, choice(Confidence), Key("confiance", "certain, probable ou à vérifier.")] = (
        Confidence.CERTAIN
    )


class Theme(Part):
    """A subject of the closed list."""

    name: Annotated[Title, Key("nom", "Le nom affiché.")]
    description: Annotated[Text | None, Key("description", "Une phrase.")] = None


class Settings(Part):
    """`site.yaml`: what the site says of itself."""

    called: ClassVar[str] = "les réglages du site"

    name: Annotated[Title, Key("nom", "Le nom du site.")]
    url: Annotated[SiteAddress | None, Key("adresse", "L’adresse publique du site, sans barre finale.")] = None
    tagline: Annotated[Text, Key("accroche", "Le titre de l’accueil.")]
    description: Annotated[Text, Key("description", "Une phrase pour les moteurs de recherche.")]
    introduction: Annotated[Text, Key("présentation", "Ce qu’est la communauté, sur l’accueil.")]
    motto: Annotated[Text, Key("devise", "La phrase du pied de page.")]
    label: Annotated[Label, Key("label", "Le label officiel et sa date.")]
    figures: Annotated[tuple[Figure, ...], Key("chiffres", "Quatre chiffres clés au plus.")] = ()
    menu: Annotated[tuple[MenuLink, ...], Key("menu", "Le menu principal.")] = ()
    footer: Annotated[tuple[MenuColumn, ...], Key("pied", "Les colonnes du pied de page.")] = ()
    legal: Annotated[tuple[MenuLink, ...], Key("légal", "La dernière ligne du pied de page.")] = ()
    repository: Annotated[Repository | None, Key("dépôt", "Où est ce contenu, pour les liens qui le modifient.")] = None
    email: Annotated[Email | None, Key("contact", "Le courriel de la communauté.")] = None
    publisher: Annotated[Publisher | None, Key("éditeur", "Qui publie le site.")] = None
    host: Annotated[Host | None, Key("hébergeur", "Qui héberge le site.")] = None
    services: Annotated[
        tuple[ServiceDeclaration, ...], Key("services", "Les contenus d’autres sites, montrés après accord.")
    ] = ()
    accessibility: Annotated[
        AccessibilityStatement | None, Key("accessibilité", "Ce que l’on sait de l’accessibilité du site.")
    ] = None


class Withdrawal(Part):
    """Someone who asked to leave: an opaque identifier and a day, never a name."""

    called: ClassVar[str] = "un retrait"

    identifier: Annotated[Opaque, Key("identifiant", "L’identifiant que `retirer` a écrit.")]
    on: Annotated[Date, Key("date", "Le jour du retrait.")]
