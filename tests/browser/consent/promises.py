"""C1 to C26: what a visitor is promised about other sites, each as a scene that fails where the promise is broken."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.browser.consent.guest import CHOICES, EVENING, KEYS, PLACE, PLAIN, Guest, Stage

EVERYTHING = ["youtube", "tube", "carte"]
"""The frames of the evening, in its order."""

NOON = datetime.fromisoformat("2027-02-10T12:00:00+00:00")
GPC = "Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })"
DNT = "Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
PERSISTED = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


def c01(stage: Stage) -> None:
    """Opening a page asks nothing of others, leaves nothing, takes no focus, moves nothing."""
    guest = stage.come().go()
    guest.untouched()
    assert stage.called == []
    assert guest.asked
    assert guest.has_focus("body")
    assert guest.moves() == []


def c02(stage: Stage) -> None:
    """Going on is not agreeing."""
    guest = stage.come().go()
    guest.page.mouse.wheel(0, 2000)
    guest.page.locator("h1").click()
    guest.page.keyboard.press("End")
    guest.untouched()
    guest.go(PLACE).untouched()
    assert guest.asked
    assert stage.called == []


def c03(stage: Stage) -> None:
    """One press refuses; it is kept, said, and not asked again."""
    guest = stage.come().go().press("Tout refuser")
    assert guest.signs == dict.fromkeys(KEYS, "-")
    assert "aucun contenu d’un autre site ne sera chargé" in guest.status
    assert guest.has_focus("#c-dit")
    assert not guest.asked
    assert not guest.go(PLACE).banner.is_visible()
    assert guest.frames + stage.called == []


def c04(stage: Stage) -> None:
    """One press accepts; everything comes, told no more than the name of the site."""
    guest = stage.come().go().press("Tout accepter").until(3)
    assert guest.frames == EVERYTHING
    assert guest.signs == dict.fromkeys(KEYS, "+")
    assert guest.has_focus("#c-dit")
    guest.go(PLACE).until(1)
    assert not guest.banner.is_visible()
    assert guest.moves() == []
    guest.page.frames[1].wait_for_load_state()
    assert sorted(set(stage.called)) == [
        "carte/export/embed.html",
        "tube/videos/embed/a44521d0-0fb8-4ade-8002-3385545c3318",
        "youtube/embed/exemple1111",
    ]
    own = [call for call in stage.elsewhere.calls if call.path != "/balise"]
    assert {call.referer for call in own} == {f"{stage.origin}/"}


def c05(stage: Stage) -> None:
    """Refusing weighs as much as accepting."""
    page = stage.come(viewport={"width": 1280, "height": 800}).go().page
    names = "['color', 'backgroundColor', 'font', 'border', 'borderRadius', 'padding', 'height', 'width', 'opacity']"
    look = f"(button) => [button.getBoundingClientRect().top, ...{names}.map((name) => getComputedStyle(button)[name])]"
    buttons = page.locator(".consentement button")
    assert buttons.all_inner_texts() == ["Tout refuser", "Tout accepter"]
    assert buttons.nth(0).evaluate(look) == buttons.nth(1).evaluate(look)


def c06(stage: Stage) -> None:
    """« Afficher ici » shows it once: nothing is kept."""
    guest = stage.come().go().open("youtube").until(1)
    assert guest.has_focus("iframe")
    assert guest.kept is None
    assert guest.frames == ["youtube"]
    guest.page.frames[1].wait_for_load_state()
    assert stage.called == ["youtube/embed/exemple1111"]
    guest.page.reload()
    assert guest.frames == []
    assert guest.asked
    assert len(stage.called) == 1


def c07(stage: Stage) -> None:
    """The box is not ticked; ticked, it agrees to that service and no other."""
    guest = stage.come().go()
    boxes = guest.page.get_by_role("checkbox")
    assert [box.is_checked() for box in boxes.all()] == [False, False, False]
    guest.part("carte").get_by_role("checkbox").check()
    guest.go(PLAIN).page.go_back()
    assert [box.is_checked() for box in boxes.all()] == [False, False, False], "the browser ticks it again"
    guest.part("youtube").get_by_role("checkbox").check()
    guest.open("youtube").until(1)
    assert guest.signs == {"youtube": "+"}
    assert guest.go().until(1).frames == ["youtube"]
    assert guest.asked
    assert guest.page.locator("[type=checkbox]:checked").count() == 0


def c08(stage: Stage) -> None:
    """The footer leads to where one takes it back; nothing is loaded any more."""
    guest = stage.come().go().press("Tout accepter").until(3).go(PLAIN)
    before = len(stage.called)
    guest.page.get_by_role("contentinfo").get_by_role("link", name="Gérer mes choix").click()
    guest.page.wait_for_url(f"**{CHOICES}")
    guest.press("Tout refuser")
    assert "aucun contenu d’un autre site ne sera chargé" in guest.status
    assert guest.go().frames == []
    assert guest.signs == dict.fromkeys(KEYS, "-")
    assert len(stage.called) == before


def c09(stage: Stage) -> None:
    """What is refused in one tab leaves the others."""
    guest = stage.come().go().press("Tout accepter").until(3)
    guest.tab().go(CHOICES).press("Tout refuser")
    assert guest.until(0).frames == []


def c10(stage: Stage) -> None:
    """A browser that refuses for its owner is heard: nothing is asked nor kept, and one press still shows one thing."""
    for signal in (GPC, DNT):
        guest = stage.come(signal).go()
        guest.untouched()
        assert not guest.banner.is_visible()
        guest.open("carte").until(1)
        assert guest.kept is None
        assert guest.go().frames == []
        assert guest.go(CHOICES).page.locator(".signal").is_visible()
        guest.press("Tout accepter")
        assert guest.go().until(3).frames == EVERYTHING, "an explicit choice wins over the general signal"
    assert not stage.come().go(CHOICES).page.locator(".signal").is_visible()


def c11(stage: Stage) -> None:
    """After 182 days, one is asked again."""
    for age in (182, 183, 400):
        guest = _remembering(stage, age, "+")
        assert guest.asked
        assert guest.frames + stage.called == []


def c12(stage: Stage) -> None:
    """Until then, neither a yes nor a no is forgotten."""
    guest = _remembering(stage, 181, "+")
    assert not guest.banner.is_visible()
    assert guest.until(3).frames == EVERYTHING
    refusing = _remembering(stage, 181, "-")
    assert not refusing.banner.is_visible()
    assert refusing.frames == []


def c13(stage: Stage) -> None:
    """What was chosen about other services is void."""
    guest = _at_noon(stage.come()).keep('{"v":"autre","carte":"+2027-02-09"}')
    assert guest.asked
    assert guest.frames == []
    assert guest.press("Tout refuser").signs == dict.fromkeys(KEYS, "-")


CORRUPTED = {
    "null": "null",
    "text": '"+"',
    "list": "[]",
    "not json": "{",
    "future": '{"v":"VERSION","youtube":"+2999-01-01"}',
    "no date": '{"v":"VERSION","youtube":"+"}',
    "wrong type": '{"v":"VERSION","youtube":true,"carte":["+2027-02-09"]}',
    "prototype": '{"v":"VERSION","__proto__":{"youtube":"+2027-02-09"}}',
}


def c14(stage: Stage) -> None:
    """What cannot be read is no choice, and harms nothing."""
    guest = _at_noon(stage.come())
    for value in CORRUPTED.values():
        guest.keep(value)
        assert guest.asked, value
        assert guest.frames == [], value
        assert guest.press("Tout refuser").signs == dict.fromkeys(KEYS, "-"), value


def c15(stage: Stage) -> None:
    """Where nothing may be kept, a choice holds for the page, and one is asked again on the next."""
    guest = stage.come(FORBIDDEN).go()
    assert guest.asked
    guest.press("Tout accepter").until(3)
    guest.part("youtube").locator("[data-c=retirer]").press("Enter")
    assert guest.frames == ["tube", "carte"]
    assert guest.go(PLACE).asked
    assert guest.frames == []
    assert guest.go(CHOICES).press("Effacer mes choix").status == "Vos choix sont effacés de ce navigateur."


def c16(stage: Stage) -> None:
    """Without script: no question, no button that does nothing, a link that works."""
    guest = stage.come(java_script_enabled=False)
    guest.page.goto(f"{stage.origin}{EVENING}")
    assert not guest.banner.is_visible()
    assert guest.page.locator("main").get_by_role("button").count() == 0
    assert guest.page.locator("main").get_by_role("checkbox").count() == 0
    link = guest.page.get_by_role("link", name="Voir sur YouTube (Google)")
    assert link.get_attribute("href") == "https://www.youtube.com/watch?v=exemple1111"
    guest.page.goto(f"{stage.origin}{CHOICES}")
    assert "Sans JavaScript, aucun contenu d’un autre site n’est jamais chargé" in guest.page.inner_text("main")
    assert guest.page.locator("main").get_by_role("button").count() == 0
    assert stage.called == []


def c17(stage: Stage) -> None:
    """The keyboard alone: refuse, accept, choose, then the page; Enter answers."""
    guest = stage.come(viewport={"width": 1280, "height": 800}).go()
    stops = []
    for _ in range(4):
        guest.page.keyboard.press("Tab")
        stops.append(guest.page.evaluate("document.activeElement.textContent.trim()"))
    assert stops == ["Tout refuser", "Tout accepter", "Choisir service par service", "Aller au contenu"]
    for _ in range(3):
        guest.page.keyboard.press("Shift+Tab")
    guest.page.keyboard.press("Enter")
    assert guest.signs == dict.fromkeys(KEYS, "-")
    assert guest.has_focus("#c-dit")


def _at_noon(guest: Guest) -> Guest:
    guest.page.clock.set_fixed_time(NOON)
    return guest


def _remembering(stage: Stage, age: int, sign: str) -> Guest:
    """Someone who chose that many days ago."""
    day = (NOON - timedelta(days=age)).date()
    chosen = ",".join(f'"{key}":"{sign}{day}"' for key in KEYS)
    return _at_noon(stage.come()).keep(f'{{"v":"VERSION",{chosen}}}')
