"""Views of the pages that lead away from the site to render: subscribing, the next event, the open data."""

from __future__ import annotations

from dataclasses import replace

from plugins.community.views import subscriptions
from plugins.community.views.page import View
from plugins.community.views.pieces import Fact, Link
from plugins.community.views.subscriptions import CalendarGroup, DataFile, Extract
from tests.theme import examples, gatherings, outcomes, samples
from tests.theme.samples import head

KINDS: tuple[type[View], ...] = (subscriptions.Subscriptions, subscriptions.Next, subscriptions.OpenData)
SITE = "https://example.org"


def full() -> tuple[View, ...]:
    """A page of each kind, every field filled."""
    return (subscribing(), coming(), open_data())


def lean() -> tuple[View, ...]:
    """The pages before the site has an address, and with nothing to come."""
    bare = replace(examples.FOLLOWED, address="", webcal="", qr=None)
    feeds = tuple(replace(feed, address="") for feed in subscribing().feeds)
    coming_soon = replace(coming(), then=(), built_on="", address="", qr=None)
    alone = replace(gatherings.NEXT, calendar=None, territory=None, status=None, badge="")
    return (
        replace(subscribing(), everything=bare, groups=(), feeds=feeds),
        replace(coming_soon, event=alone, subscribe=None, moments=""),
        coming_soon,
        replace(coming(), event=None, last=samples.PAST, likely=(outcomes.LIKELY,)),
        replace(open_data(), placeholder="", citation="", licence=None),
        replace(open_data(), files=tuple(replace(file, address="") for file in open_data().files)),
    )


def subscribing() -> subscriptions.Subscriptions:
    """`/abonnements/`."""
    return subscriptions.Subscriptions(
        *head("/abonnements/", "S’abonner"),
        lead="Une seule fois suffit.",
        everything=examples.FOLLOWED,
        groups=(CalendarGroup("Par territoire", (examples.CALENDAR,)),),
        feeds=(
            DataFile("Actualités", "/flux/actualites.atom", "Ce qui est annoncé.", f"{SITE}/flux/actualites.atom"),
            DataFile("Événements", "/flux/evenements.json", "Les mêmes."),
        ),
        next_pages=(Link("Toute la Côte d’Opale", "/prochain/"), Link("Calaisis", "/prochain/calaisis/")),
    )


def coming() -> subscriptions.Next:
    """`/prochain/calaisis/`."""
    return subscriptions.Next(
        *head("/prochain/calaisis/", "Prochain rendez-vous dans le Calaisis", Link("Prochain", "/prochain/")),
        index=False,
        where="dans le Calaisis",
        event=gatherings.NEXT,
        then=(samples.UPCOMING,),
        subscribe=Link("S’abonner", "/abonnements/#territoire-calaisis"),
        others=(Link("Toute la Côte d’Opale", "/prochain/"),),
        moments=" ".join(["2027-01-21T18:30+01:00"] * 4),
        built_on=gatherings.BUILT,
        address=f"{SITE}/prochain/calaisis/",
        qr=examples.PICTURED,
    )


def open_data() -> subscriptions.OpenData:
    """`/donnees/`."""
    return subscriptions.OpenData(
        *head("/donnees/", "Données ouvertes"),
        lead="Tous les rendez-vous, à réutiliser.",
        files=(DataFile("evenements.json", "/donnees/evenements.json", "Tout.", f"{SITE}/donnees/evenements.json"),),
        licence=Link("Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
        citation="Source, Licence Ouverte 2.0.",
        fields=(Fact("uid", "Le numéro du rendez-vous."), Fact("debut, fin", "Les dates.")),
        examples=(Extract("Dans un terminal", "Le fichier arrive.", "curl https://example.org/ > x\nls"),),
        placeholder="https://ADRESSE-DU-SITE",
    )
