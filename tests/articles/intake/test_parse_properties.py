"""Promises that hold for any text at all."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.intake.flags.descriptions import describe
from articles.intake.recognition.agencies import WIRES
from articles.intake.recognition.parse import parse
from articles.intake.text.characters import clean_lines
from articles.intake.text.links import without_marks
from lib.text import folded_words

PIECES = st.sampled_from(
    """
>
Photo : AFP / SAUL LOEB
(Photo d’archives)
Par Ana Ruiz et Ben Cole
With files from Reuters and Agence -Presse
OTTAWA — Le maire a dit non.
Related News :
Share on Facebook
Le port. (nouvelle fenêtre)citant
Un titre court
àLes Nations UniesLUI
News Day FR
> cité
© 2024 Reuters / X
Titre : le pont
# Titre
PHOTO ANA RUIZ, AFP
Le maire de la ville a dit que les travaux de la rue sont finis.
"oui"
1est
By Ana Ruiz, AFP
(Reporting by Ana Ruiz; Editing by Ben Cole)
AP Photo/Ana Ruiz, File
Read more: X
""".splitlines()
)
STORIES = st.lists(PIECES | st.text(max_size=60), max_size=25).map("\n".join)
SIGNS = re.compile(r"\w+")


@settings(max_examples=300, deadline=None)
@given(st.text() | STORIES)
def test_any_text_is_understood_somehow(text):
    story = parse(text)

    assert all(describe(flag) for flag in story.flags)
    assert all(block for block in story.blocks)


@settings(max_examples=300, deadline=None)
@given(STORIES)
def test_no_word_of_the_text_is_lost(text):
    story = parse(text, language="fr")

    kept = set(folded_words(_everything(story)))
    for line in clean_lines(text):
        for word in folded_words(without_marks(line)):
            assert word in kept or word in LABELS


# A label that said its say, or an agency's alias, printed under its name since.
LABELS = {
    *"""courtesy courtoisie gracieusete handout
    d photo photos archives file news day fr par by with files from titre reporting editing
    and et via credit c copyright 2024 standfirst all rights reserved""".split(),
    *(word for wire in WIRES for alias in wire.aliases for word in folded_words(alias)),
    *folded_words("Agence -Presse"),
}


def _everything(story):
    texts = [story.headline, story.standfirst, story.dateline, *story.dropped]
    texts += story.paragraphs + story.subheadings
    for photo in story.photos:
        texts += [photo.caption, photo.agency, photo.distributor, photo.source, photo.photographer]
    texts += [credit.name for credit in story.credits]
    texts += [f"{flag.text} {flag.proposal}" for flag in story.flags]
    return " \n".join(texts)
