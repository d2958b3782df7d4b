"""What a terminal is asked to fill a new file, in which order, with which proposals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from plugins.commands.names import Names
from plugins.commands.questions import ask, choose
from plugins.community import proposals
from plugins.community.graph import Graph
from plugins.community.keys import Part, fault_of
from plugins.community.model import Event, State
from plugins.community.parts import PostalAddress
from plugins.community.problems import Wrong
from plugins.community.scaffold import TEXT, Draft, needed
from plugins.community.shapes import Shape, shape_of
from plugins.community.when import When
from plugins.community.words import fold
from plugins.console.sentences import said

BESIDES = {
    "evenements": ("intervenants", "résumé"),
    "intervenants": ("fonction", "organisation"),
    "lieux": ("adresse",),
    "actualites": ("résumé",),
}
"""What is asked of a kind besides what it needs."""

CREATABLE = ("intervenants", "lieux", "organisations")
"""What may be created on the way, when a name is not known yet."""


@dataclass
class Interview:
    """A content and its day, the names that answers may give, and the event to start from, if any."""

    graph: Graph
    today: date
    names: Names
    like: Event | None = None
    passed: set[tuple[Draft, str]] = field(default_factory=set)
    """What was left without an answer: it is not asked again."""

    def fill(self, draft: Draft) -> None:
        """Ask for what the draft lacks."""
        folder = draft.kind.folder
        for key in (*needed(draft.kind), *BESIDES.get(folder, ())):
            shape = shape_of(draft.kind, key)
            if shape is None or key in draft.values or (draft, key) in self.passed:
                continue
            by_hand = _QUESTIONS.get((folder, key))
            if by_hand:
                by_hand(self, draft)
            else:
                self._ask(draft, shape)
            if key not in draft.values:
                self.passed.add((draft, key))

    def _ask(self, draft: Draft, shape: Shape) -> None:
        is_needed = shape.key in needed(draft.kind)
        answer = (
            self._choice(shape, draft, is_needed=is_needed)
            if shape.folder or shape.options
            else ask(_question(shape), needed=is_needed, fault=_reading(draft.kind, shape.key))
        )
        if answer:
            draft.values[shape.key] = answer

    def _choice(self, shape: Shape, draft: Draft, *, is_needed: bool) -> str:
        if not shape.folder:
            options = dict(zip(shape.options, shape.options, strict=True))
            return choose(_title(shape.key), options, lambda part: _holding(options, part), needed=is_needed).slug
        question = f"{_title(shape.key)}, par son numéro ou une partie de son nom"
        return self._named(shape.folder, question, draft, is_needed=is_needed)

    def _named(self, folder: str, question: str, draft: Draft, *, is_needed: bool, quiet: bool = False) -> str:
        """The slug of an entity, created on the way where that can be; empty where none is needed."""
        chosen = choose(
            question,
            self._usual(folder),
            lambda part: self.names.containing(folder, part),
            needed=is_needed,
            open_list=folder in CREATABLE and folder != draft.kind.folder,
            quiet=quiet,
        )
        if not chosen.new:
            return chosen.slug
        created = self.names.create(folder, chosen.new)
        print(said("  Fiche de « {name} »", name=chosen.new))
        self.fill(created)
        return created.name

    def _usual(self, folder: str) -> dict[str, str]:
        """The names of a folder, those that most events have first."""
        known = self.names.known(folder)
        events = {"formats": self.graph.by_format, "lieux": self.graph.by_venue, "intervenants": self.graph.by_speaker}
        held = events.get(folder, {})
        return dict(sorted(known.items(), key=lambda item: (-len(held.get(item[0], ())), fold(item[1]))))

    def start(self, draft: Draft) -> None:
        """The day and the hour of an event, the next likely ones proposed."""
        form = self.graph.formats.get(str(draft.values.get("format") or ""))
        likely = proposals.next_date(self.graph, form, self.today) if form else None
        usual = proposals.usual_time(self.graph, form) if form else ""
        hour = (proposals.same_time(self.like) if self.like else "") or usual
        reading = _reading(Event, "début")
        when = When.parse(ask("Jour, comme 2027-03-11", str(likely or "")[:10], fault=reading))
        if when.has_day and not when.has_time:
            told = ask(
                "Heure" if hour else "Heure, comme 18:30",
                hour,
                needed=False,
                fault=lambda told: reading(f"{when} {told}"),
            )
            when = When.parse(f"{when} {told}") if told else when
        draft.values |= proposals.same_hours(self.like, when) if self.like and when.has_time else {"début": str(when)}
        if not when.has_time and when.last_day >= self.today:
            draft.values["état"] = str(State.TENTATIVE)
            print(said("    Sans heure, l’événement est noté « à confirmer »."))

    def place(self, draft: Draft) -> None:
        """The venue of an event, or its territory where there is none."""
        if "territoire" in draft.values:
            return
        venue = self._named("lieux", "Lieu, par son numéro ou une partie de son nom", draft, is_needed=False)
        if venue:
            draft.values["lieu"] = venue
            return
        draft.values["territoire"] = self._named(
            "territoires", "Sans lieu, dans quel territoire", draft, is_needed=True
        )

    def speakers(self, draft: Draft) -> None:
        """The speakers of an event, one after the other."""
        found: list[str] = []
        question = "Qui parle, par son numéro ou une partie de son nom"
        while person := self._named("intervenants", question, draft, is_needed=False, quiet=bool(found)):
            if person not in found:
                found.append(person)
            question = "Qui d’autre"
        if found:
            draft.values["intervenants"] = [{"personne": person} for person in found]

    def town(self, draft: Draft) -> None:
        """The town of a venue, without which an address says nothing."""
        town = ask("Commune", needed=False, fault=_reading(PostalAddress, "commune"))
        if town:
            draft.values["adresse"] = {"commune": town}

    def day(self, draft: Draft) -> None:
        """The day of a news item: today, if nothing else is said."""
        draft.values["publié_le"] = ask(
            "Jour de la publication", self.today.isoformat(), fault=_reading(draft.kind, "publié_le")
        )

    def text(self, draft: Draft) -> None:
        """The first sentence of a page that would be empty without it."""
        question = "Le texte : une phrase suffit, vous l’allongerez dans le fichier"
        draft.values[TEXT] = ask(question, fault=_reading(draft.kind, TEXT))


_QUESTIONS: dict[tuple[str, str], Callable[[Interview, Draft], None]] = {
    ("evenements", "début"): Interview.start,
    ("evenements", "lieu"): Interview.place,
    ("evenements", "intervenants"): Interview.speakers,
    ("lieux", "adresse"): Interview.town,
    ("actualites", "publié_le"): Interview.day,
    ("actualites", TEXT): Interview.text,
    ("pages", TEXT): Interview.text,
}


def _question(shape: Shape) -> str:
    """« Fonction (sa fonction, et quand si elle a changé) »."""
    told = shape.help_text.rstrip(".")
    return f"{_title(shape.key)} ({told[:1].lower()}{told[1:]})"


def _title(key: str) -> str:
    return key.replace("_", " ").capitalize()


def _reading(part: type[Part], key: str) -> Callable[[str], Wrong | None]:
    """What is wrong with an answer, said without the key's name, which the question has."""
    return lambda answer: fault_of(part, key, answer)


def _holding(options: dict[str, str], part: str) -> dict[str, str]:
    return {option: option for option in options if fold(part) in fold(option)}
