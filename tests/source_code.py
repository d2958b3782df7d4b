"""The project's own code, read as text and syntax, never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """A file of Python, read but not run."""

    path: Path

    @property
    def file(self) -> str:
        """Its path from the project's root."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def name(self) -> str:
        """Its dotted name."""
        return self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def room(self) -> str:
        """The plugin it belongs to, as `plugins.site`; empty for what stands at the root."""
        return ".".join(self.name.split(".")[:2]) if self.name.startswith("plugins.") else ""

    @property
    def is_door(self) -> bool:
        """Whether Pelican enters a plugin here."""
        return self.path.name == "__init__.py" and self.path.parent.parent == PLUGINS

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.path.read_text("utf-8"))

    @cached_property
    def lines(self) -> int:
        """How many lines it has."""
        return len(self.path.read_text("utf-8").splitlines())

    @cached_property
    def imports(self) -> frozenset[str]:
        """The dotted names of the modules it imports, at its top or within functions."""
        return frozenset(self._imports())

    def _imports(self) -> Iterator[str]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.file}: a relative import"
                origin = str(node.module)
                inner = [f"{origin}.{alias.name}" for alias in node.names]
                modules = [name for name in inner if name in NAMES]
                yield from modules
                if len(modules) < len(inner):
                    yield origin

    @property
    def packages(self) -> set[str]:
        """The first word of each module it imports."""
        return {name.partition(".")[0] for name in self.imports}

    @property
    def functions(self) -> Iterator[tuple[str, Function]]:
        """Every function and method, with its name in the module; within a function: `outer.<inner>.name`."""
        yield from _functions(self.tree, "")


def _functions(node: ast.AST, above: str) -> Iterator[tuple[str, Function]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _functions(child, f"{above}{child.name}.")
        elif isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield f"{above}{child.name}", child
            yield from _functions(child, f"{above}{child.name}.<inner>.")
        else:
            yield from _functions(child, above)


def is_annotated(function: Function) -> bool:
    """Whether each argument and the result have a type."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return function.returns is not None and all(a.annotation or a.arg in ("self", "cls") for a in arguments)


PATHS = sorted(PLUGINS.rglob("*.py"))
NAMES = frozenset(Module(path).name for path in PATHS)
"""Every module of the plugins, to tell `from plugins.community import when` from a name of a module."""

MODULES = tuple(map(Module, PATHS))
SETTINGS = tuple(Module(ROOT / name) for name in ("pelicanconf.py", "publishconf.py"))
COMMANDS = Module(ROOT / "tasks.py")
TESTS = tuple(map(Module, sorted((ROOT / "tests").rglob("*.py"))))
CODE = (*MODULES, *SETTINGS, COMMANDS)
