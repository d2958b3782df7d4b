"""What the page at a former address shows: where the page is now."""

from __future__ import annotations

from plugins.community.frozen import frozen
from plugins.community.views.page import View
from plugins.community.views.pieces import Link


@frozen
class Moved(View):
    """`/evenements/2019/old-name/`: it leads to the present address by itself, at once."""

    target: Link = Link("")
