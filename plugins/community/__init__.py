"""What the site means: events, people, venues and territories, without Pelican nor HTML."""
