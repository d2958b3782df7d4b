"""The plugins of the site: what it means (`community`), how Pelican builds it (`site`), one concern each."""
