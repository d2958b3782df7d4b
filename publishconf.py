"""What differs on line."""

from pelicanconf import *  # noqa: F403 - Pelican's own way to extend settings
