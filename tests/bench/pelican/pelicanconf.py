"""The settings of the stock Pelican site: its own readers and generators, and one plugin that relates pages."""

PATH = "content"
OUTPUT_PATH = "output"
SITENAME = "Mesure"
SITEURL = "https://example.org"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["relations"]
ARTICLE_PATHS = ["evenements"]
ARTICLE_URL = "evenements/{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = f"{ARTICLE_URL}index.html"
PAGE_PATHS = ["pages"]
PAGE_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_ALL_ATOM = "flux/evenements.atom"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
