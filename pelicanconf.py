"""Every setting of the site for Pelican, as values. What the site says of itself is in content/site.yaml."""

import sys
from pathlib import Path

_HERE = Path(__file__).parent
if str(_HERE) not in sys.path:
    sys.path.insert(0, str(_HERE))

from plugins import (  # noqa: E402 - the project must be found first
    calendars,
    consent,
    feeds,
    images,
    open_data,
    privacy,
    schedule,
    search,
    share,
    site,
    structured_data,
    well_known,
)

PATH = str(_HERE / "content")
OUTPUT_PATH = str(_HERE / "output")
THEME = str(_HERE / "theme")
PLUGINS = [
    site,
    calendars,
    consent,
    feeds,
    images,
    open_data,
    privacy,
    schedule,
    search,
    share,
    structured_data,
    well_known,
]

SITEURL = ""
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"

# Our generator makes everything: Pelican's own are left without anything to do.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = DRAFT_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# The output folder is made equal to the site, file by file: it is never emptied.
DELETE_OUTPUT_DIRECTORY = False
# Pelican's cache goes stale when settings change; quotes are set by our own typography.
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
TYPOGRIFY = False
