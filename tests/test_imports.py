import ast
from pathlib import Path

import pytest

LAYERS = ["contributors", "media", "articles", "newsroom", "demonstration"]
ROOT = Path(__file__).parent.parent


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("layer", LAYERS)
def test_an_app_imports_only_from_the_apps_below_it(layer):
    above = set(LAYERS[LAYERS.index(layer) + 1 :]) | {"tests", "tools", "bench"}

    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in (ROOT / layer).rglob("*.py")
        for name in imported(path)
        if name in above
    ]

    assert wrong == []
