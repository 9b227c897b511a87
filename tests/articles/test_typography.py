import pytest

from articles.typography import house_style


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('L\'île dit: "oui"!', "L’île dit\u00a0: «\u00a0oui\u00a0»\u00a0!"),
        ("Quoi ? Non ; rien.", "Quoi\u00a0? Non\u00a0; rien."),
        ("« mot »", "«\u00a0mot\u00a0»"),
        ("3 500 personnes, 50 %", "3\u202f500 personnes, 50\u00a0%"),
        ("1 250 000 euros, 12,5% en 2025", "1\u202f250\u202f000 euros, 12,5\u00a0% en 2025"),
        ("le 12 mai 2026 à 18:30", "le 12 mai 2026 à 18:30"),
        ("voir https://city.example/a?b", "voir https://city.example/a?b"),
    ],
)
def test_french_is_set_as_house_prints_it(typed, printed):
    assert house_style(typed, "fr") == printed


def test_english_keeps_its_plain_blanks():
    assert house_style('"No," he said: it\'s 50% off.', "en") == "“No,” he said: it’s 50% off."
