import pytest

from articles.intake.recognition.names import as_name


@pytest.mark.parametrize(
    ("as_it_came", "written"),
    [
        ("maría fernández-GIL", "María Fernández-Gil"),
        ("JEAN D’ORMESSON", "Jean d’Ormesson"),
        ("D’ARTAGNAN", "D’Artagnan"),
        ("RONALD MCDONALD", "Ronald McDonald"),
        ("ALISTAIR MACLEOD", "Alistair MacLeod"),
        ("EMMANUEL MACRON", "Emmanuel Macron"),
        ("VINCENT VAN DER BERG", "Vincent van der Berg"),
        ("maría de la cruz", "María de la Cruz"),
        ("MARINE LE PEN", "Marine Le Pen"),
        ("CONAN O’BRIEN", "Conan O’Brien"),
        ("SINÉAD O'CONNOR", "Sinéad O'Connor"),
        ("MOHAMMED AL-SHARIF", "Mohammed al-Sharif"),
        ("NGUYEN VAN LINH", "Nguyen Van Linh"),
        ("J.R.R. TOLKIEN", "J.R.R. Tolkien"),
        ("JD VANCE", "JD Vance"),
        ("HENRY VIII", "Henry VIII"),
        ("Saul LOEB", "Saul Loeb"),
        ("benoît LE GALL", "Benoît Le Gall"),
        ("Gwenn LE BIHAN", "Gwenn Le Bihan"),
    ],
)
def test_name_in_capitals_is_written_as_name(as_it_came, written):
    assert as_name(as_it_came) == written


@pytest.mark.parametrize(
    "name",
    ["Kim Jong-un", "Cho Tae-yul", "JD Vance", "Ana de Armas", "Zoé D'Astier", "Rémi D’Ambre"],
)
def test_well_written_name_is_not_touched(name):
    assert as_name(name) == name
