from datetime import UTC, datetime

import pytest

from articles.intake.recognition.parse import parse
from articles.intake.text.embargo import read_embargo

NOW = datetime(2026, 10, 30, 12, tzinfo=UTC)
STORY = """{line}

The ferry sails again after six weeks

By Ana Ruiz

The ferry left the quay at dawn with forty passengers on board, the captain told the paper.
"""
RECIT = """{line}

Le traversier reprend la mer après six semaines

Par Ana Ruiz

Le traversier a quitté le quai à l’aube avec quarante passagers à son bord, selon le capitaine.
"""


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("EMBARGOED UNTIL NOV. 3, 2026, 5 A.M. ET", at(3, 10)),
        ("SOUS EMBARGO JUSQU'AU 3 NOVEMBRE 2026, 5 H", at(3, 10)),
        ("Embargo: 00:01 GMT, Tuesday 3 November 2026", at(3, 0, 1)),
        ("Not for publication before 0001 GMT on 3 November 2026", at(3, 0, 1)),
        ("Sous embargo jusqu’au mardi 3 novembre 2026 à 6 h 30 (heure de Paris)", at(3, 5, 30)),
        ("Embargo jusqu'au 3 novembre 2026 à 5 h, heure de l'Est", at(3, 10)),
        ("EMBARGO 2026-11-03 05:00 EST", at(3, 10)),
        ("Embargoed until 12 noon Nov. 3, 2026 BST", at(3, 17)),
        ("Embargo levé le 03/11/2026 à minuit", at(3, 5)),
        ("Hold for release until 5 p.m. PST on November 3rd, 2026", at(4, 1)),
    ],
)
def test_moment_of_embargo_is_read(words, until):
    embargo = read_embargo(words, NOW)

    assert embargo.until == until


def test_year_that_is_missing_is_nearest_and_asked():
    embargo = read_embargo("EMBARGOED UNTIL JAN. 4, 5 A.M. ET", NOW)

    assert embargo.until == datetime(2027, 1, 4, 10, tzinfo=UTC)
    assert not embargo.is_certain


def test_day_without_hour_holds_whole_day():
    embargo = read_embargo("Embargoed until November 3, 2026", NOW)

    assert embargo.until == at(4, 5)
    assert not embargo.is_certain


@pytest.mark.parametrize(
    "words", ["EMBARGOED", "Embargoed until the meeting ends", "Embargo: 31 February 2026, 5 a.m."]
)
def test_unreadable_embargo_has_no_moment(words):
    assert read_embargo(words, NOW).until is None


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL NOV. 3, 2026, 5 A.M. ET",
        "*** STRICTLY EMBARGOED: 5 a.m. Nov. 3, 2026 ***",
        "UNDER EMBARGO UNTIL Nov. 3, 2026 at 5 a.m.",
        "EMBARGOED FOR RELEASE AT 5 A.M. ON NOVEMBER 3, 2026",
        "HOLD FOR RELEASE NOV. 3, 2026, 5 A.M.",
        "For release at 5 a.m. Nov. 3, 2026",
        "Do not publish before Nov. 3, 2026, 5 a.m.",
        "Release date: Nov. 3, 2026, 5 a.m.",
        "Subject: EMBARGOED until Nov. 3, 2026, 5 a.m.: ferry story",
    ],
)
def test_english_wording_that_holds_is_embargo(line):
    story = parse(STORY.format(line=line))

    assert story.headline == "The ferry sails again after six weeks"
    assert {flag.kind for flag in story.flags} & {"embargo", "embargo_unclear"}
    assert story.embargoed_until.date() == datetime(2026, 11, 3).date()


@pytest.mark.parametrize(
    "line",
    [
        "SOUS EMBARGO JUSQU'AU 3 NOVEMBRE 2026, 5 H",
        "Texte sous embargo jusqu’au 3 novembre 2026 à 5 h",
        "EMBARGO : 3 novembre 2026, 5 h",
        "Embargo levé le 3 novembre 2026 à 5 h",
        "Ne pas diffuser avant le 3 novembre 2026 à 5 h",
        "Diffusion interdite avant le 3 novembre 2026, 5 h",
        "À publier à partir du 3 novembre 2026, 5 h",
        "Objet : SOUS EMBARGO jusqu’au 3 novembre 2026, 5 h – traversier",
    ],
)
def test_french_wording_that_holds_is_embargo(line):
    story = parse(RECIT.format(line=line))

    assert story.headline == "Le traversier reprend la mer après six semaines"
    assert story.embargoed_until.date() == datetime(2026, 11, 3).date()


@pytest.mark.parametrize(
    "headline",
    [
        "Embargo sur le pétrole : la Russie répond à l’Europe",
        "Le pétrole russe sous embargo dès lundi",
        "Un embargo sur le poisson divise les ministres",
    ],
)
def test_headline_about_trade_embargo_stays(headline):
    story = parse(RECIT.format(line=headline))

    assert story.headline == headline
    assert story.embargoed_until is None
