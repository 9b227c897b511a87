"""Copy that came by mail: what the sender says to the desk is none of the story."""

import pytest

from articles.intake.recognition.parse import parse

TEXT = "The ferry left the quay at dawn with forty passengers on board, the captain told the paper."
STORY = f"The ferry is back\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}"


def quoted(text):
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize(
    "lead",
    [
        "On 12 Nov 2026, at 17:52, Ana Ruiz <aruiz@post.example> wrote:",
        "Le jeu. 12 nov. 2026 à 17:52, Ana Ruiz <aruiz@post.example> a écrit :",
        "---------- Forwarded message ---------",
        "-----Message d'origine-----",
    ],
)
def test_note_above_forwarded_mail_is_left_out(lead):
    story = parse(f"Can you run this one, please\n\n{lead}\n\n{STORY}", language="en")

    assert (story.headline, story.paragraphs) == ("The ferry is back", [TEXT, TEXT])


def test_wrapped_and_quoted_mail_is_joined():
    wrapped = TEXT.replace(" on board", "\non board")
    copy = f"The ferry is back\n\nBy Ana Ruiz\n\n{wrapped}\n\n{wrapped}\n\n{wrapped}"
    lead = "On 12 Nov 2026, at 17:52, Ana Ruiz <aruiz@post.example> wrote:"

    story = parse(f"Here it is.\n\n> {lead}\n>\n{quoted(copy)}", language="en")

    assert (story.headline, story.paragraphs) == ("The ferry is back", [TEXT] * 3)


def test_embargo_above_forwarded_mail_is_heard():
    note = "Embargoed til Monday lunchtime I think, check with Ana."

    story = parse(f"{note}\n\n---------- Forwarded message\n\n{STORY}", language="en")

    assert ("embargo_unclear", "embargo") in {(flag.kind, flag.part) for flag in story.flags}


def test_answer_below_quoted_mail_is_left_out():
    below = "On 12 Nov 2026, at 11:07, Desk <desk@post.example> wrote:\n\nAny word? 300 words max."

    story = parse(f"{STORY}\n\n{below}", language="en")

    assert story.paragraphs == [TEXT, TEXT]


@pytest.mark.parametrize(
    "footer",
    [
        "CONFIDENTIALITY NOTICE: This message may contain privileged information.",
        "Please consider the environment before printing this email",
        "Avis de confidentialité : ce courriel est réservé à son destinataire.",
    ],
)
def test_footer_of_mail_is_left_out(footer):
    assert parse(f"{STORY}\n\n{footer}", language="en").paragraphs == [TEXT, TEXT]


def test_pronouns_in_signature_are_no_credit():
    story = parse(f"{STORY}\n\n###\n\nKim Okafor (she/her)\nHead of Press\n", language="en")

    assert [credit.name for credit in story.credits] == ["Ana Ruiz"]
    assert story.subheadings == []


def test_letter_keeps_its_words_below_greeting():
    letter = f"Dear Editor,\n\n{TEXT}\n\n{TEXT}\n\nYours faithfully,\nAna Ruiz"

    story = parse(letter, language="en")

    assert TEXT in (story.headline, *story.paragraphs)
    assert [credit.name for credit in story.credits] == ["Ana Ruiz"]
