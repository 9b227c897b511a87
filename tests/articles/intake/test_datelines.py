import pytest

from articles.intake.recognition.parse import parse

TEXT = "Le traversier revient\n\n{}Le traversier a quitté le quai avec les passagers de la côte."


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("OTTAWA — ", "OTTAWA", None),
        ("OTTAWA, Ont. — ", "OTTAWA, Ont.", None),
        ("PORT-ROYAL (Reuters) — ", "PORT-ROYAL", "Reuters"),
        ("SÉOUL, 2 nov. (Yonhap) -- ", "SÉOUL", "Yonhap"),
        ("Paris (AFP) – ", "Paris", "Agence France-Presse"),
        ("Madrid (EFE).- ", "Madrid", "EFE"),
        ("New Delhi, Nov 12 (PTI) ", "New Delhi", "PTI"),
        ("MOSCOW, November 12. /TASS/. ", "MOSCOW", "TASS"),
        ("LE MANS (Sarthe) — ", "LE MANS (Sarthe)", None),
        ("BREST. — ", "BREST", None),
        ("Maniwaki (Québec), le 12 novembre 2026. – ", "Maniwaki (Québec)", None),
        ("AGENCE QMI | ", "", "Agence QMI"),
        ("PERTH, Nov 12 AAP - ", "PERTH", "AAP"),
        ("PORT HALLOW: ", "PORT HALLOW", None),
        ("BARRE, Vt. (November 12, 2026) – ", "BARRE, Vt.", None),
        ("BREST, 12 nov AFP – ", "BREST", "Agence France-Presse"),
    ],
)
def test_dateline_opens_text_and_credits_its_agency(opening, place, agency):
    story = parse(TEXT.format(opening))

    assert story.dateline == place
    assert story.paragraphs[0].startswith("Le traversier a quitté")
    assert [credit.name for credit in story.credits] == ([agency] if agency else [])


@pytest.mark.parametrize("opening", ["Résultat — ", "L’OTAN — et la côte — ", "A — "])
def test_aside_is_no_dateline(opening):
    story = parse(TEXT.format(opening))

    assert story.dateline == ""
    assert story.paragraphs[0].startswith(opening)
