"""The paths of a drawing as points (SVG 2, section 9.3): moves, lines and quadratic curves, of which ours are made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

Point = tuple[float, float]
Line = list[Point]

_TOKEN = re.compile(r"([A-Za-z])|(-?(?:\d*\.\d+|\d+))")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "T": 2, "Z": 0}
_STEPS: Final = 8
"""In how many lines a curve is drawn."""


def outlines(path: str) -> Iterator[Line]:
    """The lines of a path, each from a move to the next; a closed one ends where it begins.

    Raises:
        ValueError: the path has a command that is not known here.

    """
    line: Line = []
    control: Point | None = None
    for command, numbers in _commands(path):
        kind = command.upper()
        if kind == "M":
            if line:
                yield line
            line = [_moved(line, command, numbers)]
        elif kind == "Z":
            line.append(line[0])
        elif kind in "QT":
            control = _moved(line, command, numbers[:2]) if kind == "Q" else _mirrored(control, line[-1])
            line += _curve(line[-1], control, _moved(line, command, numbers[-2:]))
            continue
        else:
            line.append(_moved(line, command, numbers))
        control = None
    if line:
        yield line


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; a command that is not repeated is understood, and a line follows a move."""
    command, numbers = "", list[float]()
    for letter, number in _TOKEN.findall(path):
        if letter:
            command = letter
        else:
            numbers.append(float(number))
        if command.upper() not in _TAKES:
            raise ValueError(command)
        if len(numbers) == _TAKES[command.upper()] and (numbers or letter):
            yield command, numbers
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


def _moved(line: Line, command: str, numbers: list[float]) -> Point:
    """The point that a command leads to; a small letter counts from where the line is."""
    x, y = line[-1] if line else (0.0, 0.0)
    from_x, from_y = (x, y) if command.islower() else (0.0, 0.0)
    match command.upper():
        case "H":
            return from_x + numbers[0], y
        case "V":
            return x, from_y + numbers[0]
        case _:
            return from_x + numbers[0], from_y + numbers[1]


def _mirrored(control: Point | None, around: Point) -> Point:
    """The control of a curve that goes on smoothly from the one before."""
    return (2 * around[0] - control[0], 2 * around[1] - control[1]) if control else around


def _curve(start: Point, control: Point, end: Point) -> Line:
    return [_on_curve(start, control, end, step / _STEPS) for step in range(1, _STEPS + 1)]


def _on_curve(start: Point, control: Point, end: Point, share: float) -> Point:
    """The point of a quadratic Bézier curve at a share of its way."""
    begun, held, ended = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return (
        begun * start[0] + held * control[0] + ended * end[0],
        begun * start[1] + held * control[1] + ended * end[1],
    )
