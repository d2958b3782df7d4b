"""Two sites to put in place of one another, in which every file says whose it is, but those that never change."""

from __future__ import annotations

from plugins.site.outputs import Output

SIZE = 60


def site(name: str) -> list[Output]:
    """A site whose files say its name; a third of them are the same in every site."""
    pages = [Output("plan-du-site/index.html", name.encode())]
    return pages + [Output(f"{number}/index.html", (name if number % 3 else "same").encode()) for number in range(SIZE)]
