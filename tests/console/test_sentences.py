"""What the commands say is set as French is."""

from __future__ import annotations

import errno
import io
import sys

import pytest

from plugins.console.sentences import counted, guess, in_seconds, progress, reason, said


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [
        (0, "page", "0\u00a0page"),
        (1, "page", "1\u00a0page"),
        (2, "fichier écrit", "2\u00a0fichiers écrits"),
        (12, "avis", "12\u00a0avis"),
        (1234567, "page", "1\u202f234\u202f567\u00a0pages"),
    ],
)
def test_a_count_agrees_with_its_noun(number: int, noun: str, expected: str) -> None:
    assert counted(number, noun) == expected


def test_a_duration_has_a_decimal_comma() -> None:
    assert in_seconds(1.2345) == "1,2\u00a0s"


def test_spaces_before_double_signs_do_not_break() -> None:
    assert said("« a » : b ; c ?") == "«\u00a0a\u00a0»\u00a0: b\u202f; c\u202f?"


def test_a_value_in_a_sentence_is_left_as_it_is() -> None:
    assert said("{path} : lu", path="mes : pages {x}") == "mes : pages {x}\u00a0: lu"


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "le disque est plein"),
        (errno.EROFS, "le disque est en lecture seule"),
        (9999, "erreur 9999 du système"),
    ],
)
def test_the_reason_of_a_system_is_said_in_french(number: int, told: str) -> None:
    assert reason(OSError(number, "In English")) == told


def test_a_guess_is_made_only_when_close() -> None:
    assert "« verifier »".replace(" ", "\u00a0") in guess("verifer", ["verifier", "tester"])
    assert "vouliez-vous" not in guess("zzz", ["verifier", "tester"])


class Terminal(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


def test_progress_shows_on_a_terminal_and_is_silent_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        progress("Un pas…")
        assert ("Un pas…" in stream.getvalue()) is shown
