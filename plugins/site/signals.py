"""The signals that are ours: plugins answer them with the files they make, and with what they say of pages."""

from __future__ import annotations

from typing import Final

from blinker import Signal

get_outputs: Final = Signal("get_outputs")
"""Sent with a `Publication`; a receiver returns an iterable of `Output`."""

page_made: Final = Signal("page_made")
"""Sent with a `Publication` and a `view` that was just made, while all of it is at hand: a receiver may make the texts
(`Publication.text`) of it that its files are put together from. It returns nothing."""

get_late_outputs: Final = Signal("get_late_outputs")
"""Sent with a `Publication` and `outputs`, the files so far; a receiver returns an iterable of `Output`, of what can be
made only once pages are."""

get_page_data: Final = Signal("get_page_data")
"""Sent with a `Publication` and some of its `views`; a receiver returns a mapping: address of one of these pages →
JSON-LD, an object or a list."""

get_proofs: Final = Signal("get_proofs")
"""Sent with a `Publication` that others will see and `outputs`, every file as it will be read; a receiver returns an
iterable of `Output`: what proves something of these very files, to be published with them."""

check_outputs: Final = Signal("check_outputs")
"""Sent with a `Publication` that others will see, `outputs` (every file as it will be read) and `policy` (what browsers
may do with its pages); a receiver returns an iterable of `Problem`, and none must be left."""
