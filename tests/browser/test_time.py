"""One site, built on 10 February 2027 and read then and later: nothing that it says is false."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.clock import (
    BUILT_ON,
    DURING,
    LATE,
    NEXT_DAY,
    NOON,
    NOTHING,
    OF_TONIGHT,
    OLD,
    THREE_DAYS,
    TWO_MONTHS,
    YEARS,
    Read,
    listed,
    over,
    statuses,
    timed,
    words,
)
from tests.browser.conftest import Origins
from tests.browser.visit import Visit
from tests.site.built import Site, plain


@pytest.mark.parametrize(
    ("moment", "said"),
    [(NOON, ["Sur inscription", "Aujourd’hui"]), (DURING, ["Sur inscription", "En cours"])]
    + [(LATE, ["Sur inscription", "Aujourd’hui"])]
    + [(moment, ["Passé"]) for moment in (NEXT_DAY, TWO_MONTHS)],
)
def test_an_event_whose_end_is_not_known_is_over_when_its_day_is(read: Read, moment: str, said: list[str]) -> None:
    page = read(OF_TONIGHT, moment)
    assert statuses(page) == said
    assert page.get_by_role("link", name="S’inscrire").count() == (said != ["Passé"])
    assert page.get_by_text("Ajouter à mon agenda").count() == (said != ["Passé"])


@pytest.mark.parametrize(
    ("slug", "moment", "said"),
    [
        ("dhh-mars", "2027-03-11T20:59:00+01:00", ["Sur inscription", "En cours"]),
        ("dhh-mars", "2027-03-11T21:00:00+01:00", ["Passé"]),
        ("dhh-mars", "2027-03-11T21:00:00+02:00", ["Sur inscription", "En cours"]),
        ("nuit-du-code", "2027-02-12T12:00:00+01:00", ["Aujourd’hui"]),
        ("nuit-du-code", "2027-02-13T01:00:00+01:00", ["En cours"]),
        ("nuit-du-code", "2027-02-13T02:00:00+01:00", ["Passé"]),
        ("semaine-de-l-exemple", NOON, ["En cours"]),
        ("semaine-de-l-exemple", THREE_DAYS, ["Passé"]),
        ("dhh-avril", "2027-04-08T09:00:00+02:00", ["Complet", "Aujourd’hui"]),
        ("hackathon-de-juin", "2027-06-15T09:00:00+02:00", ["À confirmer"]),
        ("hackathon-de-juin", "2027-07-01T00:00:00+02:00", ["Passé"]),
        ("grand-soir-annule", "2027-03-18T20:00:00+01:00", ["Annulé"]),
        ("grand-soir-annule", YEARS, ["Annulé"]),
        ("dhh-mai", "2027-05-27T20:00:00+02:00", ["Nouvelle date", "En cours"]),
        ("dhh-mai", YEARS, ["Passé"]),
        ("balade-des-bouees", "2027-03-24T15:00:00+01:00", ["Reporté"]),
        ("balade-des-bouees", YEARS, ["Reporté"]),
        ("bal-des-cerfs-volants", "2027-05-20T20:00:00+02:00", ["À confirmer"]),
        ("bal-des-cerfs-volants", "2027-05-21T00:00:00+02:00", ["Passé"]),
        ("dhh-janvier", DURING, ["Passé"]),
    ],
)
def test_the_state_of_an_event_follows_the_clock(read: Read, slug: str, moment: str, said: list[str]) -> None:
    assert statuses(read(f"/evenements/2027/{slug}/", moment)) == said


@pytest.mark.parametrize(
    ("moment", "first", "said", "then"),
    [
        (NOON, "Semaine de l’Exemple", ["En cours"], ["C’est ce soir", "Nuit du code", "Apprendre à nouer un fichier"]),
        (NEXT_DAY, "Semaine de l’Exemple", ["En cours"], ["Nuit du code", "Apprendre à nouer un fichier"]),
        (THREE_DAYS, "Apprendre à nouer un fichier", ["Sur inscription"], ["Petit déjeuner du port"]),
    ],
)
def test_the_home_shows_the_event_that_is_next(
    read: Read, moment: str, first: str, said: list[str], then: list[str]
) -> None:
    page = read("/", moment)
    assert page.locator(".prochain a").first.inner_text() == first
    assert page.locator(".prochain .statut").all_inner_texts() == said
    assert listed(page, "Dates annoncées")[: len(then)] == then
    assert OLD not in words(page)


def test_an_old_home_says_so_and_sends_to_the_agenda(read: Read) -> None:
    page = read("/", TWO_MONTHS)
    assert OLD in words(page)
    assert words(page, ".prochain") == f"Prochain rendez-vous {NOTHING} Voir l’agenda"
    assert page.locator(".maree").count() == 0
    assert page.locator("h2", has_text="Dates annoncées").count() == 0


@pytest.mark.parametrize(("moment", "count"), [(NOON, 20), (DURING, 20), (NEXT_DAY, 19), (THREE_DAYS, 17), (YEARS, 0)])
def test_the_agenda_keeps_what_is_to_come(read: Read, moment: str, count: int) -> None:
    page = read("/evenements/", moment)
    assert page.locator(".maree").count() == count
    assert page.locator(".mois:is(h2)").count() == page.locator("section:has(.maree)").count()
    assert f"18 dates annoncées {BUILT_ON}." in words(page)
    assert (NOTHING in words(page)) == (count == 0)
    assert (OLD in words(page)) == (moment == YEARS)


@pytest.mark.parametrize("day", ["2027-03-27T00:59:00+01:00", "2027-03-27T01:01:00+01:00"])
def test_a_build_is_old_after_45_days(read: Read, day: str) -> None:
    assert [OLD in words(read(url, day)) for url in ("/", "/evenements/")] == [day.endswith(":01:00+01:00")] * 2


@pytest.mark.parametrize(
    "url", ["/territoires/montreuillois/", "/formats/digital-happy-hour/", "/lieux/villa-des-oyats/"]
)
def test_what_has_passed_joins_the_past(read: Read, url: str) -> None:
    tonight = "C’est ce soir"
    page = read(url, DURING)
    assert tonight in listed(page, "Dates annoncées")
    assert tonight not in listed(page, "passés")
    page = read(url, NEXT_DAY)
    assert tonight not in listed(page, "Dates annoncées")
    assert listed(page, "passés")[0] == tonight
    assert page.locator(".maree", has_text=tonight).locator(".statut").count() == 0


@pytest.mark.parametrize("url", ["/territoires/calaisis/", "/formats/atelier/", "/lieux/halle-aux-cordages/"])
def test_where_nothing_is_left_one_may_subscribe(read: Read, url: str) -> None:
    page = read(url, YEARS)
    assert listed(page, "Dates annoncées") == []
    assert words(page, ".vide").startswith(f"{NOTHING} S’abonner")
    assert page.get_by_role("link", name="S’abonner").first.is_visible()
    assert page.locator(".vide").count() == 1


def test_a_poster_leads_to_the_event_that_is_next(read: Read) -> None:
    url = "/prochain/montreuillois/"
    assert "C’est ce soir" in words(read(url, DURING), ".prochain")
    after = read(url, NEXT_DAY)
    assert after.locator("h2#prochain").inner_text() == "Prochain rendez-vous"
    assert "Apprendre à nouer un fichier" in words(after, ".prochain")
    assert "celui-ci" not in words(after)
    assert "C’est ce soir" not in words(after)
    assert NOTHING in words(read(url, YEARS), ".prochain")


@pytest.mark.parametrize("moment", [NEXT_DAY, TWO_MONTHS])
def test_no_page_keeps_what_is_over(read: Read, demo: Site, moment: str) -> None:
    for url in timed(demo):
        assert over(read(url, moment), moment) == [], url


def strictly(route: Route) -> None:
    """Answer with the policy of a careful host."""
    answer = route.fetch()
    policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    allowed = "; ".join(f"{kind}-src 'self'" for kind in ("script", "style", "font", "img"))
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": f"{policy}; {allowed}"})


@pytest.mark.parametrize(("moment", "said"), [("2027-02-10T23:59:00+01:00", "Aujourd’hui"), (NEXT_DAY, "Passé")])
def test_a_visitor_far_away_is_told_the_same_under_a_strict_policy(
    browser: Browser, origins: Origins, demo: Site, moment: str, said: str
) -> None:
    visit = Visit.of(browser.new_context(timezone_id="Pacific/Auckland"))
    visit.page.route("**/evenements/**", strictly)
    visit.page.clock.set_fixed_time(datetime.fromisoformat(moment))
    visit.page.goto(f"{origins[demo]}{OF_TONIGHT}")
    assert statuses(visit.page)[-1] == said
    assert visit.faults == []
    visit.page.context.close()


@pytest.mark.parametrize("url", ["/", "/evenements/", "/territoires/montreuillois/", OF_TONIGHT, "/prochain/"])
def test_without_script_the_words_stay_true(read: Read, url: str) -> None:
    said = words(read(url))
    assert not any(claim in said for claim in ("À venir", "Aujourd’hui", "En cours", "Inscriptions ouvertes", OLD))
    assert (BUILT_ON in said.replace("Au 10", "au 10")) == (url != OF_TONIGHT)


def test_a_page_that_lists_dates_says_on_which_day_they_were_known(demo: Site) -> None:
    """But those whose lists hold both what was and what is to come: they say neither."""
    both = ("/evenements/20", "/intervenants/", "/themes/", "/actualites/20")
    for url, page in demo.pages.items():
        if "data-until=" in page.html and not url.startswith(both):
            assert BUILT_ON in plain(page.html).replace("Au 10", "au 10"), url
            assert url in timed(demo)
    assert not any(url.startswith(both[1:]) for url in timed(demo))


def test_the_day_of_the_build_is_on_no_other_page(demo: Site) -> None:
    dated = {url for url, page in demo.pages.items() if BUILT_ON in plain(page.html).replace("Au 10", "au 10")}
    assert {url for url, page in demo.pages.items() if "2027-02-10" in page.html} - dated <= {
        OF_TONIGHT,
        *both_of(demo),
    }
    assert dated <= set(timed(demo)) | {url for url in demo.pages if url.startswith("/prochain/")}


def both_of(site: Site) -> set[str]:
    """The pages that lead to the event of that day, whose date they show."""
    return {url for url, page in site.pages.items() if OF_TONIGHT in page.leads_to}
