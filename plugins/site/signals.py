"""The signals that are ours: plugins answer them with the files they make, and with what they say of pages."""

from __future__ import annotations

from typing import Final

from blinker import Signal

get_outputs: Final = Signal("get_outputs")
"""Sent with a `Publication`; a receiver returns an iterable of `Output`."""

get_page_data: Final = Signal("get_page_data")
"""Sent with a `Publication`; a receiver returns a mapping: address of a page → JSON-LD, an object or a list."""
