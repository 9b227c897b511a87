"""What is not as in ordinary copy is asked about, whether or not anybody knows the form."""

import pytest

from articles.intake.recognition.parse import parse

TEXT = "The ferry left the quay at dawn with forty passengers on board, the captain told the paper."
MORE = "Nobody was hurt, and the line will run again from Monday, the owners said in a statement."


def asked(copy):
    story = parse(copy, language="en")
    return {(flag.part, flag.number) for flag in story.flags}


def test_ordinary_copy_is_not_asked_about():
    copy = (
        f"The ferry is back\n\nBy Ana Ruiz\n\nPORT HALLOW — {TEXT}\n\nWhat comes next\n\n{MORE}\n"
    )

    assert asked(copy) == set()


@pytest.mark.parametrize(
    "headline",
    [
        "ZK: The ferry is back in service",
        "The ferry is back in service | Harbour Pages",
        "The ferry is back in service 12/11",
        "Could you run this for me by noon",
        "14:05 The ferry is back in service",
        "SYDNEY - Nov 13 2026",
        "Here is a look at the day. The ferry is back",
    ],
)
def test_headline_with_label_or_note_is_asked_about(headline):
    assert ("headline", 0) in asked(f"{headline}\n\nBy Ana Ruiz\n\n{TEXT}\n\n{MORE}")


def test_label_above_better_headline_is_asked_about():
    copy = (
        f"PORT HALLOW HARBOUR BOARD\n\nFerry to run again from Monday morning\n\n{TEXT}\n\n{MORE}"
    )

    assert {("headline", 0), ("standfirst", 0)} <= asked(copy)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your interest in republishing this story.",
        "We and our 212 partners store and/or access information on a device.",
        "This story was produced in partnership with Harbour Pages.",
        "Avez-vous vécu la même chose ? Remplissez notre questionnaire.",
        "Cette enquête a été produite avec le soutien de lecteurs.",
    ],
)
def test_publishers_own_words_are_asked_about_however_long(sentence):
    long = f"{sentence} {TEXT} {MORE} {TEXT} {MORE} {TEXT}"

    assert ("paragraph", 3) in asked(f"The ferry is back\n\n{TEXT}\n\n{MORE}\n\n{long}")


@pytest.mark.parametrize(
    "opening",
    [
        "PORT HALLOW, Nov 12 ZNA News - ",
        "Port Hallow (Zenith News) The ",
        "Hull/ZNA – ",
    ],
)
def test_dateline_that_was_not_read_is_asked_about(opening):
    assert ("paragraph", 1) in asked(f"The ferry is back\n\n{opening}{TEXT}\n\n{MORE}")


@pytest.mark.parametrize(
    "line",
    [
        "You can sign up to the morning briefing and never miss a tide.",
        "Her post is paid by readers: get in touch with her.",
        "You may republish this piece for free, with its links.",
        "Abonnez-vous pour soutenir nos journalistes.",
        "Merci de ne pas imprimer. Envoyé de mon appareil.",
    ],
)
def test_boilerplate_at_end_is_asked_about(line):
    assert ("paragraph", 3) in asked(f"The ferry is back\n\n{TEXT}\n\n{MORE}\n\n{line}")


@pytest.mark.parametrize(
    "line", ["Ferry. Ana Quay/Zenith", "Share or save, print, send", "Now 14.05", "Ana Quay"]
)
def test_odd_subheading_is_asked_about(line):
    assert ("subheading", 1) in asked(
        f"The ferry is back\n\n{TEXT}\n\n{MORE}\n\n{TEXT}\n\n{line}\n\n{MORE}\n\n{TEXT}\n\n{MORE}"
    )


def test_prose_between_doubtful_lines_is_asked_about():
    copy = f"The ferry is back\n\nDisclosures\n\n{TEXT}\n\nPartners of ours\n\n{MORE}\n\n{TEXT}"

    assert ("paragraph", 2) in asked(copy)


@pytest.mark.parametrize(
    "line", ["Embargoed til Monday I think.", "Sous embargo, à vérifier avec le musée."]
)
def test_embargo_in_passing_is_asked_about(line):
    assert ("embargo", 0) in asked(f"The ferry is back\n\n{line}\n\n{TEXT}\n\n{MORE}")


def test_owner_of_page_without_credit_is_asked_about():
    copy = f"The ferry is back\n\n{TEXT}\n\n{MORE}\n\n© 2026 The Harbour Post"

    assert ("credit", 0) in asked(copy)


def test_many_doubts_are_doubt_of_headline_and_credits():
    ends = "Our newsroom is small.\n\nGet in touch, please.\n\nDonate what you can."
    copy = f"The ferry is back\n\n{TEXT}\n\n{MORE}\n\n{ends}"

    assert {("headline", 0), ("credit", 0)} <= asked(copy)


def test_writer_named_in_text_without_byline_is_asked():
    deck = "A town that takes away its benches wants us to walk on, says the planner Ana Ruiz."

    assert {("credit", 0), ("paragraph", 1)} <= asked(f"Sit down\n\n{deck}\n\n{TEXT}\n\n{MORE}")


def test_agency_behind_dash_at_end_is_asked():
    copy = f"The ferry is back in port\n\n{TEXT}\n\n{MORE}\n\n- Portmere Press Agency"

    assert {("credit", 0), ("paragraph", 3)} <= asked(copy)


def test_place_behind_date_is_asked_as_dateline():
    copy = f"The ferry is back\n\nNovember 12, 2026 - Ottawa, Ontario\n\n{TEXT}\n\n{MORE}"

    assert ("dateline", 0) in asked(copy)


def test_heading_below_text_without_headline_is_asked():
    copy = f"KARACHI — {TEXT}\n\nFerry takes the number 11\n\n{MORE}\n\n{TEXT}"

    assert ("subheading", 1) in asked(copy)


def test_question_with_its_speaker_is_asked():
    copy = f"The ferry is back\n\n{TEXT}\n\nHOST: Will it last?\n\nRUIZ: {MORE}\n\n{TEXT}"

    assert ("subheading", 1) in asked(copy)


@pytest.mark.parametrize("line", ["You are reading this in the app", "Item 4 of the schedule"])
def test_headline_that_shares_no_word_is_asked(line):
    assert {("headline", 0), ("standfirst", 0)} <= asked(
        f"{line}\n\nThe ferry is back in port\n\n{TEXT}"
    )


def test_second_signature_at_end_is_asked():
    copy = f"The ferry is back in port\n\nBy Ana Ruiz\n\n{TEXT}\n\n{MORE}\n\nZorbo Daily Edition"

    assert "credit" in {part for part, number in asked(copy)}
