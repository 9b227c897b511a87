from pathlib import Path

TEMPLATES = Path(__file__).parent.parent / "templates"
LONGEST = 120
RUNNING_TEXT = {"paper/_byline.html", "paper/_correction.html", "paper/_passage.html"}


def test_no_template_line_is_longer_than_a_screen():
    long = [
        f"{name}:{number}"
        for path in sorted(TEMPLATES.rglob("*.*"))
        if (name := path.relative_to(TEMPLATES).as_posix()) not in RUNNING_TEXT
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST
    ]

    assert long == []
