"""Captions with their credit behind them, as agencies and papers write them."""

import pytest

from articles.intake.recognition.agencies import AgencyBook
from articles.intake.recognition.caption_credits import CaptionReader
from articles.intake.recognition.parse import parse

CAPTION = "The mayor inspects the cracked dam on Wednesday."


def behind(tail):
    """Return the picture and the flags of a caption that ends in these words."""
    caption, credit = CaptionReader(AgencyBook()).within(f"{CAPTION} {tail}", under_picture=False)
    if not credit:
        return None, []
    assert caption == CAPTION
    return credit.photo, [flag.kind for flag in credit.flags]


@pytest.mark.parametrize(
    ("tail", "agency", "photographer"),
    [
        ("Photographer: Zed Nunes/Bloomberg", "Bloomberg", "Zed Nunes"),
        ("Photographe : Yan Villemure", "", "Yan Villemure"),
        ("Pic: Dee Angove", "", "Dee Angove"),
        ("Dee Angove/Shutterframe", "Shutterframe", "Dee Angove"),
        ("Illustration : Marie Roy", "", "Marie Roy"),
        ("| Yan Villemure, Le Soleil", "Le Soleil", "Yan Villemure"),
        ("— Owen Lister / The Herald", "The Herald", "Owen Lister"),
        ("(Owen Lister, The Herald)", "The Herald", "Owen Lister"),
        ("| Owen Lister", "", "Owen Lister"),
        ("Yan Villemure / Hans Lucas", "Hans Lucas", "Yan Villemure"),
        ("Photographer: Horacio Prado/AFP", "Agence France-Presse", "Horacio Prado"),
    ],
)
def test_credit_behind_caption_is_read(tail, agency, photographer):
    photo, flags = behind(tail)

    assert (photo.agency, photo.photographer) == (agency, photographer)
    assert flags == []


@pytest.mark.parametrize(
    ("tail", "source"),
    [
        (
            "— Collection Société d'histoire de Portneuf",
            "Collection Société d'histoire de Portneuf",
        ),
        ("Fonds Roland-Weber, BAnQ", "Fonds Roland-Weber, BAnQ"),
        ("Source: Hale & Moura", "Hale & Moura"),
        ("Photo tirée de Facebook", "Facebook"),
        ("(Capture d'écran)", "Capture d'écran"),
        ("(Submitted photo)", "Submitted photo"),
        ("Image from Port Hallow Museum", "Port Hallow Museum"),
    ],
)
def test_source_behind_caption_is_read(tail, source):
    photo, _flags = behind(tail)

    assert (photo.agency, photo.photographer, photo.source) == ("", "", source)


@pytest.mark.parametrize(
    ("tail", "agency"),
    [
        ("| ARCHIVES OUEST-FRANCE", "Ouest-France"),
        ("(Archives La Presse)", "La Presse"),
        ("PHOTO YAN VILLEMURE, ARCHIVES LA PRESSE", "La Presse"),
        ("(Herald file photo)", "Herald"),
    ],
)
def test_archive_of_paper_names_paper(tail, agency):
    photo, _flags = behind(tail)

    assert (photo.agency, photo.is_archive) == (agency, True)


def test_one_name_behind_caption_is_asked_about():
    assert behind("— Owen Lister")[1] == ["caption_uncertain"]
    assert behind("(City of Port Hallow)")[1] == ["caption_uncertain"]


@pytest.mark.parametrize(
    "tail", ["He left at once.", "Everyone knew it", "(see page 4)", "It was 2"]
)
def test_sentence_behind_sentence_is_no_credit(tail):
    assert behind(tail) == (None, [])


def test_source_of_quote_is_no_photographer():
    reader = CaptionReader(AgencyBook())

    assert reader.within("« Nous avons tout perdu ce jour-là. » — Ana Ruiz")[1] is None


def test_giver_and_photographer_are_parted():
    photo, _flags = behind("Picture: courtesy of RNLI/Dee Angove")

    assert (photo.source, photo.photographer) == ("RNLI", "Dee Angove")


TEXT = "Le traversier a quitté le quai à l’aube avec quarante passagers, a dit le capitaine mardi."


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("2 of 6 | The quay in 1974. (Ana Ruiz/Le Phare)", "The quay in 1974."),
        ("3/12 – Le quai en 1974. (Ana Ruiz/Le Phare)", "Le quai en 1974."),
        ("1 de 4 : Le quai en 1974. Photo : Ana Ruiz, Le Phare", "Le quai en 1974."),
    ],
)
def test_counter_of_gallery_is_left_out(line, caption):
    story = parse(f"The ferry is back\n\n{TEXT}\n\n{line}\n\n{TEXT}", language="fr")

    assert [photo.caption for photo in story.photos] == [caption]
    assert story.photos[0].photographer == "Ana Ruiz"
