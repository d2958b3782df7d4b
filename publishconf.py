"""What differs on line."""

from pelicanconf import *  # noqa: F403 - Pelican's own way to extend settings
from pelicanconf import PLUGINS
from plugins import publish
from plugins.community.release import Release

RELEASE = Release.PUBLISHED
PLUGINS = [*PLUGINS, publish]
DELIVER = publish.deliver
