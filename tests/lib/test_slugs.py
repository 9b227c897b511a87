import pytest

from lib.slugs import slug_of
from lib.text import name_key


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Le cœur de l’île", "le-coeur-de-lile"),
        ("Œuvres d’art", "oeuvres-dart"),
        ("Łódź, Øresund, Straße", "lodz-oresund-strasse"),
        ("Ex æquo", "ex-aequo"),
        ("C#", "c-sharp"),
        ("C++", "c-plus-plus"),
        ("co\u00adopé\u200bration", "cooperation"),
    ],
)
def test_address_keeps_every_letter(words, slug):
    assert slug_of(words) == slug


def test_names_of_languages_are_three_names():
    assert len({name_key(name) for name in ("C", "C++", "C#")}) == 3


def test_invisible_letters_part_no_word():
    assert name_key("gou\u00adver\u200bne\u2060ment") == "gouvernement"
