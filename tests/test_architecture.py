"""The arrows and sizes of `docs/architecture.md`, read in the imports and in the lines of the code itself."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Callable, Iterable
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.source_code import CODE, MODULES, NAMES, PLUGINS, ROOT, SETTINGS, TESTS, Function, Module, is_annotated

THEME = ROOT / "theme"
COMMUNITY = "plugins.community"
COMMANDS = "plugins.commands"
SHARED = (
    "plugins.site.signals",
    "plugins.site.outputs",
    "plugins.site.publication",
    "plugins.site.pictures",
    "plugins.site.kept",
    "plugins.site.tags",
    "plugins.console.locks",
    "plugins.console.sentences",
)
"""What the spine offers to other plugins, and how commands speak."""

OF_COMMUNITY = sys.stdlib_module_names | {"yaml", "pydantic", "pydantic_core", "dateutil", "plugins"}
OF_PELICAN = {"pelican", "jinja2", "markupsafe", "blinker", "markdown"}
PLAIN = {"bool", "bytes", "date", "float", "frozenset", "int", "str", "Literal", "Path", "tuple", "type[Part]"}
"""Values of these types tell all that a function is given: nothing more of the content can be read through them."""
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "data", "misc", "tools", "core"}
MODULE, FUNCTION, DOOR, COMPONENT, STYLE = 250, 30, 40, 60, 150


def of_room(room: str) -> list[Module]:
    """The modules of a plugin."""
    return [module for module in MODULES if module.room == room]


def faulty(modules: Iterable[Module], find: Callable[[Module], object]) -> dict[str, object]:
    """What `find` finds in each module where it finds something."""
    return {module.file: found for module in modules if (found := find(module))}


def types_of(function: Function) -> set[str]:
    """The names in the annotations of what a function is given; `self` for that of a method."""
    given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    annotations = [one.annotation or ast.Name(one.arg) for one in given]
    told = [one for one in annotations if ast.unparse(one) not in PLAIN]
    return {node.id for one in told for node in ast.walk(one) if isinstance(node, ast.Name)}


def test_there_is_something_to_read() -> None:
    assert {"plugins", COMMUNITY, f"{COMMUNITY}.model", "plugins.site", "plugins.site.building"} <= NAMES
    assert f"{COMMUNITY}.graph" in Module(PLUGINS / "community/library.py").imports


def test_the_domain_imports_only_what_it_needs() -> None:
    assert faulty(of_room(COMMUNITY), lambda module: module.packages - OF_COMMUNITY) == {}


def test_the_domain_knows_no_other_plugin() -> None:
    def others(module: Module) -> object:
        return {name for name in module.imports if name.startswith("plugins") and not name.startswith(COMMUNITY)}

    assert faulty(of_room(COMMUNITY), others) == {}


def test_imports_go_in_one_direction() -> None:
    try:
        TopologicalSorter({module.name: module.imports & NAMES - {module.name} for module in MODULES}).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_no_import_is_for_types_only() -> None:
    """A cycle hidden from the interpreter is a cycle. `tasks.py` is apart: it runs where nothing is installed."""

    def hidden(module: Module) -> object:
        return [
            node.lineno for node in ast.walk(module.tree) if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING"
        ]

    assert faulty((*MODULES, *SETTINGS), hidden) == {}


def test_pelican_is_met_at_the_doors_and_in_the_spine_only() -> None:
    inner = [module for module in CODE if not (module.is_door or module.room == "plugins.site" or module in SETTINGS)]
    assert faulty(inner, lambda module: module.packages & OF_PELICAN) == {}


def test_no_plugin_imports_another() -> None:
    def others(module: Module) -> object:
        allowed = (module.room, COMMUNITY, *SHARED)
        return [
            name
            for name in module.imports
            if name.startswith("plugins.")
            and not any(name == known or name.startswith(f"{known}.") for known in allowed)
        ]

    assert faulty([module for module in MODULES if module.room != COMMANDS], others) == {}


def test_nothing_but_tasks_knows_the_commands() -> None:
    assert faulty(MODULES, lambda module: module.room != COMMANDS and COMMANDS in " ".join(module.imports)) == {}


def test_pictures_are_opened_in_one_module_and_html_is_parsed_in_none() -> None:
    """Pillow opens what anyone may upload: one module guards it. Others change pixels, or draw."""

    def opens(module: Module) -> object:
        return [
            node.lineno
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Attribute) and ast.unparse(node) in {"Image.open", "ImageFile.Parser"}
        ]

    assert list(faulty(CODE, opens)) == ["plugins/site/pictures/opening.py"]
    drawing = {module.file.rsplit("/", 1)[0] for module in CODE if "PIL" in module.packages}
    assert drawing <= {"plugins/site/pictures", "plugins/share"}
    assert faulty(CODE, lambda module: "bs4" in module.packages) == {}


def test_nothing_made_from_the_content_is_cached_where_its_readings_are_not_noted() -> None:
    """ADR 35: what reads the graph is a `cached_property` of it, comes of `graph.derived`, or is in a `noting.Kept`.

    A cached function would be told of the reading the first time only: whoever asks next is not made again.
    """

    def hidden(module: Module) -> object:
        return [
            name
            for name, function in module.functions
            if any(ast.unparse(one).partition("(")[0].endswith("cache") for one in function.decorator_list)
            and ("<inner>" in name or types_of(function) - PLAIN)
        ]

    assert faulty(MODULES, hidden) == {}
    assert len([module for module in MODULES if "lru_cache" in module.path.read_text("utf-8")]) > 1


def test_no_module_keeps_a_state() -> None:
    """Pelican's autoreload runs a plugin twice in one process."""
    assert (
        faulty(MODULES, lambda module: [node.lineno for node in ast.walk(module.tree) if isinstance(node, ast.Global)])
        == {}
    )


def test_every_module_says_in_a_sentence_what_lives_there() -> None:
    assert [
        module.file
        for module in (*CODE, *TESTS)
        if not (ast.get_docstring(module.tree) or "").rstrip().endswith((".", "?"))
    ] == []


def test_no_module_has_a_vague_name() -> None:
    assert [
        module.file for module in (*CODE, *TESTS) if module.path.stem in VAGUE or module.path.parent.name in VAGUE
    ] == []


def test_every_public_function_is_annotated_and_documented() -> None:
    def bare(module: Module) -> object:
        return [
            name
            for name, function in module.functions
            if not re.search(r"(?:^|\.)[_<]", name) and not (is_annotated(function) and ast.get_docstring(function))
        ]

    assert faulty(CODE, bare) == {}


def test_a_module_holds_one_concept() -> None:
    assert faulty((*CODE, *TESTS), lambda module: module.lines > MODULE and module.lines) == {}


def test_a_function_does_one_thing() -> None:
    def long(module: Module) -> object:
        lengths = {name: (function.end_lineno or 0) - function.lineno + 1 for name, function in module.functions}
        return {name: length for name, length in lengths.items() if length > FUNCTION}

    assert faulty((*CODE, *TESTS), long) == {}


def test_a_door_is_thin() -> None:
    assert (
        faulty([module for module in MODULES if module.is_door], lambda module: module.lines > DOOR and module.lines)
        == {}
    )


@pytest.mark.parametrize(
    ("folder", "pattern", "longest"), [("templates/components", "*.html", COMPONENT), ("static/css", "*.css", STYLE)]
)
def test_a_file_of_the_theme_is_small(folder: str, pattern: str, longest: int) -> None:
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in (THEME / folder).rglob(pattern)}
    assert lengths
    assert {name: length for name, length in lengths.items() if length > longest} == {}


def test_a_component_is_one_public_macro_of_its_own_name() -> None:
    for path in (THEME / "templates/components").iterdir():
        macros = re.findall(r"\{%-? macro (\w+)", path.read_text("utf-8"))
        assert [name for name in macros if not name.startswith("_")] == [path.stem], path.name


def test_pages_extend_the_base_and_nothing_extends_a_page() -> None:
    for path in (THEME / "templates").rglob("*.html"):
        extended = re.findall(r"\{%-? extends \"([^\"]+)\"", path.read_text("utf-8"))
        assert extended == (["base/site.html"] if path.parent.name == "pages" else []), path.name


def test_every_view_has_its_page_and_every_page_its_view() -> None:
    classes = [
        node
        for module in of_room(COMMUNITY)
        if ".views." in module.name
        for node in module.tree.body
        if isinstance(node, ast.ClassDef)
    ]
    bases = {node.name: {base.id for base in node.bases if isinstance(base, ast.Name)} for node in classes}
    views = {"View"}
    while more := {name for name, above in bases.items() if above & views} - views:
        views |= more
    names = {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in views - {"View"}}
    assert names == {path.stem for path in (THEME / "templates/pages").iterdir()}
