"""C18 to C26, and what no number tells: what a frame may do, and what is heard of it all."""

from __future__ import annotations

import re
from typing import Any

from tests.browser import judged
from tests.browser.consent.guest import CHOICES, EVENING, KEYS, PLACE, PLAIN, Stage
from tests.browser.consent.promises import EVERYTHING, PERSISTED

LOOKS: tuple[tuple[str, dict[str, Any]], ...] = (
    (EVENING, {"color_scheme": "dark", "viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}),
    (EVENING, {"viewport": {"width": 320, "height": 640}}),
    (EVENING, {"forced_colors": "active"}),
    (CHOICES, {"viewport": {"width": 320, "height": 640}}),
)
"""The showcase opens both pages by day, on a computer, and by night, on a telephone."""


def c18(stage: Stage) -> None:
    """Nothing is found against it, nor overflows, whatever the visitor’s eyes need."""
    for url, look in LOOKS:
        guest = stage.come(bypass_csp=True, **look)
        judged.come_to(guest.visit)
        guest.go(url)
        judged.start(guest.visit, *(("color-contrast",) if "forced_colors" in look else ()))
        assert judged.findings(guest.visit) == [], (look, url)
        assert guest.visit.overflow() == [], (look, url)


def c19(stage: Stage) -> None:
    """On paper there is no question, and nothing to press."""
    guest = stage.come().go()
    guest.page.emulate_media(media="print")
    assert not guest.banner.is_visible()
    assert guest.page.locator("main [data-c]:visible, main [type=checkbox]:visible").count() == 0


def c20(stage: Stage) -> None:
    """Going back does not bring back what was taken back."""
    guest = stage.come().go().press("Tout accepter").until(3)
    guest.page.goto(f"{stage.origin}{CHOICES}")
    guest.press("Tout refuser")
    guest.page.go_back()
    assert guest.until(0).frames == []
    guest.go(CHOICES).press("Tout accepter").go().until(3)
    guest.page.evaluate(f"localStorage.consentement = localStorage.consentement.replaceAll('+', '-'); {PERSISTED}")
    assert guest.frames == [], "a page that the browser had kept whole"


def c21(stage: Stage) -> None:
    """On the page of choices nothing is ticked, and each service has its own answer."""
    guest = stage.come().go(CHOICES)
    radios = guest.page.get_by_role("radio")
    assert radios.count() == 2 * len(KEYS)
    assert not any(radio.is_checked() for radio in radios.all())
    guest.press("Enregistrer")
    assert guest.status.startswith("Rien n’est coché")
    assert guest.kept is None
    guest.page.get_by_role("group", name=re.compile("OpenStreetMap")).get_by_label("Accepter").check()
    guest.page.get_by_role("group", name=re.compile("YouTube")).get_by_label("Refuser").check()
    guest.press("Enregistrer")
    assert guest.has_focus("#c-dit")
    assert guest.signs == {"carte": "+", "youtube": "-"}
    guest.go(CHOICES)
    ticked = [radio.get_attribute("value") for radio in radios.all() if radio.is_checked()]
    assert ticked == ["oui", "non"]
    assert guest.go().until(1).frames == ["carte"]
    assert guest.asked, "of the third, nothing is known"


def c22(stage: Stage) -> None:
    """« Effacer mes choix » leaves nothing; one is asked again."""
    guest = stage.come().go().press("Tout accepter").until(3).go(CHOICES).press("Effacer mes choix")
    assert guest.status == "Vos choix sont effacés de ce navigateur."
    assert guest.visit.probe("kept") == []
    assert not any(radio.is_checked() for radio in guest.page.get_by_role("radio").all())
    assert guest.go().asked
    assert guest.frames == []


def c23(stage: Stage) -> None:
    """What is kept tells a version, signs and days: the same for everyone who chose so that day."""
    guest = stage.come().go().press("Tout accepter").until(3)
    value = guest.page.evaluate("localStorage.consentement")
    assert re.fullmatch(r'\{"v":"[0-9a-f]{8}"(?:,"[a-z-]+":"\+\d{4}-\d\d-\d\d"){3}\}', value)
    assert guest.visit.probe("kept") == ["consentement"]
    other = stage.come().go().press("Tout accepter").until(3)
    assert other.page.evaluate("localStorage.consentement") == value


def c24(stage: Stage) -> None:
    """Under what is shown, one press takes it back, for good."""
    guest = stage.come().go().press("Tout accepter").until(3)
    guest.part("youtube").locator("[data-c=retirer]").press("Enter")
    assert guest.frames == ["tube", "carte"]
    assert guest.signs == {**dict.fromkeys(KEYS, "+"), "youtube": "-"}
    assert guest.has_focus("[data-service=youtube] [data-c=voir]")
    assert guest.go().until(2).frames == ["tube", "carte"]


def c25(stage: Stage) -> None:
    """What was shown once leaves with a refusal in another tab."""
    guest = stage.come().go().open("youtube").until(1)
    guest.tab().go(PLACE).press("Refuser")
    assert guest.until(0).frames == []


def c26(stage: Stage) -> None:
    """Who refused may still look once; the refusal stays."""
    guest = stage.come().go().press("Tout refuser").open("youtube").until(1)
    assert guest.frames == ["youtube"]
    assert guest.signs == dict.fromkeys(KEYS, "-")
    assert guest.go().frames == []


def frames_may_do_little(stage: Stage) -> None:
    """A frame is named, shut in, and told the site’s name alone; it plays nothing by itself."""
    guest = stage.come().go().press("Tout accepter").until(3)
    told = guest.page.locator("iframe").first.evaluate(
        "({ title, allow, sandbox, referrerPolicy }) => [title, allow, sandbox.value, referrerPolicy]"
    )
    assert told == [
        "La soirée, vue de la salle",
        "fullscreen; picture-in-picture; encrypted-media",
        "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation",
        "strict-origin-when-cross-origin",
    ]
    assert all("autoplay" not in call.path for call in stage.elsewhere.calls)


def what_is_heard(stage: Stage) -> None:
    """The question is a region with its name, in order; an answer is announced, and what comes has its title."""
    guest = stage.come().go()
    assert _heard(guest.banner.aria_snapshot()) == [
        'region "Contenus d’autres sites":',
        'heading "Contenus d’autres sites" [level=2]',
        "paragraph:",
        "text:",
        "strong: Sans votre accord, rien n’est chargé.",
        'button "Tout refuser"',
        'button "Tout accepter"',
        'link "Choisir service par service":',
        "/url: /mes-choix/",
        "status",
    ]
    assert _heard(guest.part("youtube").aria_snapshot())[:6] == [
        'img "Trois mouettes dessinées sur un câble"',
        'heading "La soirée, vue de la salle" [level=3]',
        "paragraph:",
        "'button \"Afficher ici : La soirée, vue de la salle\"': Afficher ici",
        'checkbox "Toujours afficher les contenus de YouTube (Google) (choix gardé 6 mois)"',
        "text:",
    ]
    guest.press("Tout refuser")
    assert _heard(guest.banner.aria_snapshot())[-1].startswith('status: "C’est noté')
    assert guest.has_focus("[role=status]")
    assert _heard(guest.go(CHOICES).page.locator("form").aria_snapshot()).count('radio "Refuser" [checked]') == len(
        KEYS
    )


def nothing_moves(stage: Stage) -> None:
    """Whatever was chosen before, nothing moves when a page comes."""
    guest = stage.come(viewport={"width": 360, "height": 740}).go().press("Tout accepter").until(3)
    for url in (EVENING, PLACE, CHOICES, PLAIN):
        assert guest.go(url).moves() == [], url
    assert guest.go().until(3).frames == EVERYTHING


def _heard(snapshot: str) -> list[str]:
    """The lines of a snapshot of the accessibility tree, long texts left out."""
    lines = (line.strip().removeprefix("- ").replace("\u00a0", " ") for line in snapshot.splitlines())
    return [re.sub(r"^(text|paragraph): .*", r"\1:", line) for line in lines]
