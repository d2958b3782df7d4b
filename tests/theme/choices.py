"""Which way every choice of the templates went: `{% if … %}` and `… if … else …`, by place."""

from __future__ import annotations

from collections import defaultdict

from jinja2 import Environment, nodes

TAKEN = "chosen"


class Choices:
    """The outcomes of each choice of an environment's templates, from the moment it is watched."""

    def __init__(self, environment: Environment) -> None:
        self.outcomes: dict[str, set[bool]] = defaultdict(set)
        parse = environment._parse

        def watched(source: str, name: str | None, filename: str | None) -> nodes.Template:
            tree = parse(source, name, filename)
            choices: list[nodes.If | nodes.CondExpr] = [*tree.find_all(nodes.If), *tree.find_all(nodes.CondExpr)]
            for number, choice in enumerate(choices):
                place = f"{name}, line {choice.lineno}, choice {number}"
                self.outcomes[place] = set()
                choice.test = nodes.Filter(
                    choice.test, TAKEN, [nodes.Const(place)], [], None, None, lineno=choice.lineno
                )
            return tree

        environment.filters[TAKEN] = self._taken
        environment._parse = watched  # type: ignore[method-assign]

    def _taken(self, outcome: object, place: str) -> object:
        self.outcomes[place].add(bool(outcome))
        return outcome

    def one_sided(self) -> list[str]:
        """The choices that always went the same way, or were never met."""
        return sorted(place for place, outcomes in self.outcomes.items() if len(outcomes) < 2)
