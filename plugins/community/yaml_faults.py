"""Why YAML refused a file, in an editor's words: the line is looked at again, not the parser's message."""

from __future__ import annotations

import re

import yaml

from plugins.community.problems import Problem, cut, quoted

NOT_A_FENCE = ("cette ligne ressemble à --- mais n’en est pas une", "écrivez trois tirets, rien d’autre")
FENCE_LIKE = re.compile(r"\s+---+\s*|-{4,}\s*|[–—-](\s[–—-]){2,}\s*|(?=.*[–—])[–—-]{1,3}\s*")

DASHES = "–—•-"
"""What is taken for the dash of a list; `-` last, for a class of characters."""

_KEY_VALUE = re.compile(r"(?P<lead>[\s-]*)(?P<key>[\w-]{1,60})\s*:\s+(?P<value>\S.*)$")
_KEY = re.compile(r"[\s-]*[\w-]{1,60}\s*:")
_JOINED = "joignez-la à la ligne d’avant"
_KEY_ALONE = re.compile(r"[\w-]{1,60}\s*:\s*$")
_BLANK = re.compile(r"\s*(?:#|$)")
_GLUED = re.compile(r"[\s-]*(?P<key>[\w-]{1,60}):(?P<value>[^\s/].*)$")
_QUOTES = "\"'"
_SPECIAL = "@`!&*%[]{}#>|,?"
_LOST_END = re.compile(r"\s+#(?:\S|\s\d)")
_FALSE_DASH = re.compile(rf"\s*(?:[{DASHES[:-1]}]\s*|-(?=[^\s-]))(\S.*)")


def explain(file: str, text: str, first_line: int, error: yaml.YAMLError) -> Problem:
    """The problem behind a parser's error, at the line an editor has to mend."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = text.split("\n")
    here = min(mark.line if mark else 0, len(lines) - 1)
    for number in _suspects(lines, here, error):
        if told := fault_of_line(lines[number]):
            return Problem(file, number + first_line, *told)
    for number in range(here, -1, -1):
        if (found := _KEY_VALUE.match(lines[number])) and (
            told := _fault_of_quotes(found["key"], found["value"].rstrip())
        ):
            return Problem(file, number + first_line, *told)
    here = _culprit(lines, here)
    shown = quoted(lines[here].strip())
    if lines[here][:1] == " ":
        fix = "alignez-la avec les autres clés" if _KEY.match(lines[here]) else f"{_JOINED}, entre guillemets droits"
        return Problem(file, here + first_line, f"ligne décalée : {shown}", fix)
    fix = "écrivez clé: valeur"
    if ":" not in lines[here]:
        fix += f", {_JOINED}, ou mettez # devant une explication"
    return Problem(file, here + first_line, f"ligne mal formée : {shown}", fix)


def _culprit(lines: list[str], here: int) -> int:
    """The line at fault: where a key is well written, what stands above it and is no key, such as a lone sentence."""
    if not _KEY_ALONE.match(lines[here]):
        return here
    above = next((number for number in range(here - 1, -1, -1) if not _BLANK.match(lines[number])), here)
    return here if re.match(r"[\w-]+\s*:|[\s-]", lines[above]) else above


def _suspects(lines: list[str], here: int, error: yaml.YAMLError) -> list[int]:
    """The line of the mark, then where its construct began, then the lines above it."""
    context = getattr(error, "context_mark", None)
    began = [context.line] if context and context.line < len(lines) else []
    return [here, *began, *range(here - 1, max(here - 3, -1), -1)]


def fault_of_line(line: str) -> tuple[str, str] | None:
    """What is wrong with a line of front matter, and what to write; nothing where it looks well."""
    if re.match(r"\s*\t", line) or re.search(r":\t", line):
        return "tabulation", "remplacez-la par deux espaces"
    if FENCE_LIKE.fullmatch(line):
        return NOT_A_FENCE
    if found := _FALSE_DASH.fullmatch(line):
        return "ce n’est pas un tiret de liste", f"écrivez un tiret court, puis une espace : - {cut(found[1])}"
    if found := _KEY_VALUE.match(line):
        return _fault_of_value(found["key"], found["value"].rstrip())
    if found := _GLUED.match(line):
        key, value = found["key"], found["value"].rstrip()
        return f"il manque une espace après « {key}: »", f"écrivez {key}: {cut(value)}"
    return None


def fault_of_plain(key: str, text: str, rest: str) -> tuple[str, str] | None:
    """What is wrong with a value written without quotes, after which `rest` stands on its line."""
    if rest and (lost := _LOST_END.match(rest)):
        whole = f"{text}{rest.rstrip()}" if text else rest.strip()
        fix = f"mettez des guillemets : {key}: {_in_quotes(whole)}"
        if text:
            return f"« {key} » : tout ce qui suit « # » est ignoré", fix
        return (f"« {key} » commence par '#'", fix) if lost[0][-1] != " " else None
    if text and (text[0] in "“”" or (text[-1] in "“”" and text.count("“") != text.count("”"))):
        whole = f"{text}{rest.rstrip()}".strip("“”")
        return f"« {key} » : guillemets “ ” pris pour du texte", f"écrivez {key}: {_in_quotes(whole)}"
    if text[-1:] == '"' and text.count('"') == 1 and re.search(r"[^\d\s]\"$", text):
        return f"« {key} » : guillemet fermé et jamais ouvert", f"ouvrez-le : {key}: {_in_quotes(text[:-1])}"
    return None


def _fault_of_value(key: str, value: str) -> tuple[str, str] | None:
    if value[0] in _QUOTES:
        return _fault_of_quotes(key, value)
    if found := re.search(r"\{\{[^{}]*\}\}", value):
        return f"« {key} » n’a pas été rempli ({quoted(found[0])})", "écrivez le vrai texte"
    if re.search(r"\s?:(\s|$)", value):
        return f"« {key} » contient « : »", f"mettez des guillemets : {key}: {_in_quotes(value)}"
    if value[0] in _SPECIAL:
        return f"« {key} » commence par '{value[0]}'", f"mettez des guillemets : {key}: {_in_quotes(value)}"
    return None


def _fault_of_quotes(key: str, value: str) -> tuple[str, str] | None:
    quote = value[0]
    if quote not in _QUOTES:
        return None
    if value.count(quote) == 1:
        return f"« {key} » : guillemet ouvert et jamais fermé", f"fermez-le : {key}: {cut(value)}{quote}"
    if re.fullmatch(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", value):
        return None
    if value[-1] == quote and quote not in re.sub(rf"(?<=\w){quote}(?=\w)", "", value[1:-1]):
        value = value[1:-1].replace("'", "’")  # only apostrophes are in the way
    return f"« {key} » : guillemets mal placés", f"entourez toute la valeur : {key}: {_in_quotes(value)}"


def _in_quotes(value: str) -> str:
    value = cut(value)
    return "'" + value.replace("'", "''") + "'" if '"' in value else f'"{value}"'
