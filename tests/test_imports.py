"""Which app may import which (docs/architecture.md), and that no modules import in a circle."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

LAYERS = [
    "lib",
    "contributors",
    "media",
    "articles",
    "paper",
    "desk",
    "newsroom",
    "demonstration",
]
ABOVE_ALL = {"bench", "tests", "tools"}
ROOT = Path(__file__).parent.parent


def modules():
    """Return the path of each module of the layers by its dotted name."""
    found = {}
    for layer in LAYERS:
        for path in (ROOT / layer).rglob("*.py"):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(name, path, known):
    """Return the modules that a module imports, in functions too."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = f"{package}.{node.module or ''}".strip(".") if node.level else node.module
            for alias in node.names:
                inner = f"{module}.{alias.name}"
                found.add(inner if inner in known else module)
    return found


def imported_anywhere(path):
    """Return the names of the top-level packages that a file imports, in functions too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_imports_only_from_layers_below(layer):
    above = {*LAYERS[LAYERS.index(layer) + 1 :], *ABOVE_ALL}

    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in (ROOT / layer).rglob("*.py")
        for name in imported_anywhere(path)
        if name in above
    ]

    assert wrong == []


def test_no_modules_import_in_a_circle():
    known = modules()
    graph = {name: imports(name, path, known) & known.keys() for name, path in known.items()}

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))
