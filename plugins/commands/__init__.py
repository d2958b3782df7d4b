"""What each command of `tasks.py` does, once inside .venv: one module each, whose `run` gives the exit status."""
