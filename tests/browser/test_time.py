"""One site, built on 10 February 2027 and read then and later: nothing that it says is false."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Route
from playwright.sync_api import Page as Tab

from tests.browser.conftest import Origins
from tests.browser.visit import Visit
from tests.site.built import Site, plain

NOON = "2027-02-10T12:00:00+01:00"
DURING = "2027-02-10T19:00:00+01:00"
LATE = "2027-02-10T22:00:00+01:00"
NEXT_DAY = "2027-02-11T10:00:00+01:00"
THREE_DAYS = "2027-02-13T10:00:00+01:00"
TWO_MONTHS = "2027-04-11T10:00:00+01:00"
YEARS = "2030-01-01T10:00:00+01:00"
BUILT_ON = "au 10 février 2027"
OLD = "Ce site a été établi il y a plus de 45 jours : des dates ont pu être annoncées depuis."
NOTHING = "Aucune autre date n’est annoncée ici."
OF_TONIGHT = "/evenements/2027/dhh-fevrier/"

Read = Callable[..., Tab]


@pytest.fixture(scope="module", name="read")
def _read(browser: Browser, origins: Origins, demo: Site) -> Read:
    """Open a page of the demo at a moment, or where no script runs; the one before it is gone then."""
    visits = {scripted: Visit.of(browser.new_context(java_script_enabled=scripted)) for scripted in (True, False)}

    def read(url: str, moment: str = "") -> Tab:
        visit = visits[bool(moment)]
        if moment:
            visit.page.clock.set_fixed_time(datetime.fromisoformat(moment))
        visit.page.goto(f"{origins[demo]}{url}")
        assert visit.faults == []
        return visit.page

    return read


def words(page: Tab, part: str = "main") -> str:
    """What a part of the page says, its spaces made plain."""
    return plain(" ".join(page.locator(part).inner_text().split()))


def statuses(page: Tab) -> list[str]:
    """The states of the event that the page is of."""
    return page.locator(".tete .statut").all_inner_texts()


def listed(page: Tab, title: str) -> list[str]:
    """The names of the events listed under a title."""
    return page.locator(f".duo:has(h2:text('{title}')) .maree :is(h2, h3) a").all_inner_texts()


def timed(site: Site) -> list[str]:
    """The pages that load the script."""
    return [url for url, page in site.pages.items() if "/theme/js/time.js" in page.html]


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
        ("dhh-mai", "2027-05-27T20:00:00+02:00", ["Reporté", "En cours"]),
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


@pytest.mark.parametrize(("moment", "count"), [(NOON, 17), (DURING, 17), (NEXT_DAY, 16), (THREE_DAYS, 14), (YEARS, 0)])
def test_the_agenda_keeps_what_is_to_come(read: Read, moment: str, count: int) -> None:
    page = read("/evenements/", moment)
    assert page.locator(".maree").count() == count
    assert page.locator(".mois:is(h2)").count() == page.locator("section:has(.maree)").count()
    assert f"17 dates annoncées {BUILT_ON}." in words(page)
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
    now = datetime.fromisoformat(moment)
    for url in timed(demo):
        page = read(url, moment)
        kept = page.eval_on_selector_all("[data-until]", "parts => parts.map(part => part.dataset.until)")
        assert [until for until in kept if datetime.fromisoformat(until) <= now] == [], url
        assert page.locator(":is(ol, ul, section, .actions):not(:has(*))").count() == 0, url


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
