"""What the commands of tasks.py share: the .venv they run in, the line typed, the sentences said. No Pelican here."""
