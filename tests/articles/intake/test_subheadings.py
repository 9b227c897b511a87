"""What short lines between paragraphs are, and what stands above an interview's questions."""

import pytest

from articles.intake.recognition.parse import parse

TEXT = "Le traversier a quitté le quai à l’aube avec quarante passagers, a dit le capitaine mardi."
QUESTIONS = f"Pourquoi partir ?\n\n{TEXT}\n\nEt après ?\n\n{TEXT}"


@pytest.mark.parametrize(
    "line", ["« Il payait avant de se payer »", "Une tuque «très commune»", "“Nobody told us”"]
)
def test_quote_without_stop_is_subheading(line):
    story = parse(f"Le traversier revient\n\nPar Ana Ruiz\n\n{TEXT}\n\n{line}\n\n{TEXT}")

    assert story.subheadings == [line]


@pytest.mark.parametrize("line", ["« Il payait toujours. »", "« On part ? » a-t-elle dit."])
def test_quote_that_is_sentence_is_paragraph(line):
    story = parse(f"Le traversier revient\n\nPar Ana Ruiz\n\n{TEXT}\n\n{line}\n\n{TEXT}")

    assert line in story.paragraphs


def test_words_above_first_question_are_standfirst():
    story = parse(f"« Je pars »\n\nLa capitaine quitte la mer.\n\n{QUESTIONS}")

    assert story.standfirst == "La capitaine quitte la mer."
    assert story.subheadings == ["Pourquoi partir ?", "Et après ?"]


def test_words_below_byline_of_interview_are_text():
    story = parse(f"« Je pars »\n\nPar Ana Ruiz\n\nLa capitaine quitte la mer.\n\n{QUESTIONS}")

    assert story.standfirst == ""
    assert story.paragraphs[0] == "La capitaine quitte la mer."


@pytest.mark.parametrize("place", ["Île-de-Sein (29)", "Quimper (Finistère)", "LORIENT (Morbihan)"])
def test_place_alone_under_headline_is_dateline(place):
    story = parse(f"Le traversier revient\n{place}\nUn retour attendu.\n\nPar Ana Ruiz\n\n{TEXT}")

    assert story.dateline == place
    assert story.standfirst == "Un retour attendu."


def test_dashes_around_standfirst_go():
    story = parse(f"The ferry is back\n\n– Forty on board –\n\nPORT HALLOW — {TEXT}\n\n{TEXT}")

    assert story.standfirst == "Forty on board"
