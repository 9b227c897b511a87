import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).parent.parent
FRENCH = Path("locale/fr/LC_MESSAGES/django.po")
WITH_WORDS = [
    "lib",
    "contributors",
    "media",
    "articles",
    "paper",
    "desk",
    "newsroom",
    "demonstration",
    "templates",
    "locale",
    "manage.py",
]
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

NAME = re.compile(r"%\(\w+\)[sd]|%s|\{\w+\}")
NBSP, THIN = "\u00a0", "\u202f"
WRONG_FRENCH = {
    "a straight apostrophe": re.compile("'"),
    "straight or English quotation marks": re.compile('["“”]'),
    "no no-break space inside « »": re.compile(f"«(?!{NBSP})|(?<!{NBSP})»"),
    "no no-break space before a colon": re.compile(rf"(?<!{NBSP}):(?=\s|$)"),
    "no narrow no-break space before ; ! or ?": re.compile(f"(?<!{THIN})[;!?]"),
    "three full stops": re.compile(r"\.\.\."),
}


def catalogue(root=ROOT):
    return polib.pofile(str(root / FRENCH))


def sources(entries):
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in entries}


def translations(entry):
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


@pytest.mark.skipif(
    not shutil.which("xgettext") and not IN_CI, reason="xgettext is not here (Debian: gettext)"
)
def test_catalogue_has_exactly_words_of_interface(tmp_path):
    for name in WITH_WORDS:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)

    command = [sys.executable, "manage.py", "makemessages", "-l", "fr", "--no-obsolete"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    assert sources(catalogue(tmp_path)) == sources(catalogue())


def test_every_entry_is_translated_without_guess():
    unfinished = [entry.msgid for entry in catalogue() if not entry.translated() or entry.fuzzy]

    assert unfinished == []


def test_translation_keeps_places_of_names_and_numbers():
    wrong = [
        entry.msgid
        for entry in catalogue()
        for words in translations(entry)
        if set(NAME.findall(words)) != set(NAME.findall(entry.msgid))
    ]

    assert wrong == []


def test_french_translations_follow_french_typography():
    wrong = [
        f"{fault}: {words}"
        for entry in catalogue()
        for words in translations(entry)
        for fault, pattern in WRONG_FRENCH.items()
        if pattern.search(words)
    ]

    assert wrong == []


def test_compiled_catalogue_equals_its_text():
    compiled = polib.mofile(str(ROOT / FRENCH.with_suffix(".mo")))

    read = {(e.msgctxt, e.msgid): translations(e) for e in compiled if e.msgid}

    assert read == {(e.msgctxt, e.msgid): translations(e) for e in catalogue()}
