import ast
import re
import shutil
import subprocess
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = [
    "articles",
    "bench",
    "contributors",
    "demonstration",
    "desk",
    "lib",
    "media",
    "newsroom",
    "paper",
    "tests",
    "tools",
]
BENCHMARKS = sorted(path for path in (ROOT / "bench").glob("*.py") if path.stem != "stored")
# A home folder, a registry of packages, a work folder: what only one machine or service knows.
ELSEWHERE = re.compile(
    r"/home/\w|/root/|/Users/\w|(?<!\w)/work/|pypi\.org|registry\.npmjs|npmjs\.com"
)
# "answer.status_code == 404", "(before.status_code, after.status_code) == (200, 404)" and the like
STATUS_ALONE = re.compile(r".*\bstatus_code\b[^=]*(==|in) [\d(\[, )\]]+")

pytestmark = pytest.mark.skipif(
    not shutil.which("git") or not (ROOT / ".git").exists(),
    reason="this copy of the newsroom is no git checkout",
)


def git(*arguments):
    command = ["git", "-c", f"safe.directory={ROOT}", *arguments]
    return subprocess.check_output(command, cwd=ROOT, text=True).split("\0")[:-1]


def is_test(node):
    return isinstance(node, ast.FunctionDef) and node.name.startswith("test_")


def is_assert(node):
    return isinstance(node, ast.Assert)


def test_git_ignores_no_module():
    ignored = git("ls-files", "-z", "--others", "--ignored", "--exclude-standard", *MODULES)

    assert [path for path in ignored if path.endswith(".py")] == []


def test_no_file_names_a_machine_or_a_registry():
    here = Path(__file__).relative_to(ROOT).as_posix()
    wrong = []

    for name in git("ls-files", "-z"):
        text = (
            (ROOT / name).read_bytes().decode(errors="replace") if (ROOT / name).is_file() else ""
        )
        if name != here and "\0" not in text and (found := ELSEWHERE.search(text)):
            wrong.append(f"{name}: {found.group()}")

    assert wrong == []


def test_no_file_is_larger_than_the_paper_needs():
    tracked = [ROOT / name for name in git("ls-files", "-z")]

    large = [path.name for path in tracked if path.is_file() and path.stat().st_size > 2_000_000]

    assert large == []


def test_each_decision_has_a_number_of_its_own():
    numbers = sorted(path.name[:4] for path in (ROOT / "docs/decisions").glob("[0-9]*.md"))

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_names_of_tests_have_four_to_eight_words():
    name = re.compile(r"^def test_(\w+)", re.M)
    names = [
        found
        for path in (ROOT / "tests").rglob("test_*.py")
        for found in name.findall(path.read_text(encoding="utf-8"))
    ]

    assert [one for one in names if not 4 <= len(one.split("_")) <= 8] == []


def test_no_test_stands_on_status_codes_alone():
    wrong = []

    for path in (ROOT / "tests").rglob("test_*.py"):
        for test in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            asserted = [ast.unparse(one.test) for one in ast.walk(test) if is_assert(one)]
            if is_test(test) and asserted and all(map(STATUS_ALONE.fullmatch, asserted)):
                wrong.append(f"{path.name}: {test.name}")

    assert wrong == []


@pytest.mark.parametrize("path", BENCHMARKS, ids=lambda path: path.stem)
def test_benchmark_finds_what_it_imports(path):
    import_module(f"bench.{path.stem}")
