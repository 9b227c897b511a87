"""The credits of a story, in a sentence that each language would print.

"Par A et B, avec des informations de C" and "By A and B, with files from C". The grammar
is here, and not in the translations of the interface, because French elides and contracts:
« d’Adrian Wyld », « de l’Agence France-Presse », « du Monde ».
"""

import re
from dataclasses import dataclass
from itertools import groupby

from articles.models import Role
from lib.text import fold

ORDER = [Role.AUTHOR, Role.REPORTING, Role.PHOTOGRAPHY, Role.TRANSLATION, Role.EDITING]
OPENINGS = {
    "fr": {
        Role.AUTHOR: "Par",
        Role.REPORTING: "avec des informations",
        Role.PHOTOGRAPHY: "Photographies",
        Role.TRANSLATION: "Traduction",
        Role.EDITING: "Édition",
    },
    "en": {
        Role.AUTHOR: "By",
        Role.REPORTING: "with files from",
        Role.PHOTOGRAPHY: "Photography by",
        Role.TRANSLATION: "Translated by",
        Role.EDITING: "Edited by",
    },
}
ARTICLES = {
    "l’": "agence associated association institut observatoire office organisation union".split(),
    "la ": "chaîne fondation presse radio société".split(),
    "le ": "bureau centre consortium groupe journal projet réseau service syndicat".split(),
}
SILENT_H = frozenset(
    "hadrien hadrienne hector héléna helena hélène helene hélie héloïse henri henriette hermance "
    "hermès hermine hermione hervé hilaire hilda hippolyte homère honorat honoré honorine horace "
    "horatio hortense hubert hugo hugues huguette humbert hyacinthe hypatie".split()
)
# An acronym that begins with a vowel is an agency's, and feminine: « de l’AFP »
ACRONYM = re.compile(r"[AEIOU][A-Z]{1,5}")


@dataclass(frozen=True)
class Piece:
    """A run of the printed line; with a url it is a link to whom it names."""

    text: str
    url: str = ""


def byline(rows, language):
    """Return the line of an edition's credits in pieces: words, and names with their links."""
    rows = sorted(each_once(rows), key=lambda row: ORDER.index(row.role))
    sentences = []
    for role, credited in groupby(rows, key=lambda row: row.role):
        pieces = _credit_pieces(role, list(credited), language)
        joint = ", " if role == Role.REPORTING and sentences else " · "
        if not sentences:
            pieces[0] = Piece(pieces[0].text[0].upper() + pieces[0].text[1:])
        sentences += [Piece(joint), *pieces] if sentences else pieces
    return sentences


def byline_text(rows, language):
    return "".join(piece.text for piece in byline(rows, language))


def each_once(rows):
    """Return the credits without those that a merge of two people made twice in one role."""
    found = {}
    for row in rows:
        who = row.contributor or row.agency
        found.setdefault((type(who), who.pk or who.name, row.role), row)
    return list(found.values())


def authors(rows):
    """Return the credits of authors or, where nobody wrote it, of those who reported."""
    rows = each_once(rows)
    written = [row for row in rows if row.role == Role.AUTHOR]
    return written or [row for row in rows if row.role == Role.REPORTING]


def name_of(row, language):
    return row.contributor.name if row.contributor_id else row.agency.name_in(language)


def url_of(row):
    """Return the person's page; an agency has none here."""
    return row.contributor.get_absolute_url() if row.contributor_id else ""


def _credit_pieces(role, rows, language):
    pieces = [Piece(OPENINGS[language][role] + " ")]
    joint = " et " if language == "fr" else " and "
    for number, row in enumerate(rows):
        if number:
            pieces.append(Piece(joint if number == len(rows) - 1 else ", "))
        name, url, before = name_of(row, language), url_of(row), ""
        if language == "fr":
            before, name = in_french(name, bool(row.agency_id), of=role != Role.AUTHOR)
        pieces += [Piece(before), Piece(name, url)] if before else [Piece(name, url)]
    return pieces


def in_french(name, is_agency, *, of):
    """Return what stands before a name, and the name: with "de" where the role needs it."""
    article = _article(name) if is_agency else ""
    if not of:
        return article, name
    if is_agency and name.startswith("Le "):
        return "du ", name[3:]
    if is_agency and name.startswith("Les "):
        return "des ", name[4:]
    if article == "le ":
        return "du ", name
    if article:
        return f"de {article}", name
    return ("d’" if _elides(name) else "de "), name


def _article(name):
    if ACRONYM.fullmatch(name):
        return "l’"
    first = name.split(" ")[0].casefold()
    return next((article for article, nouns in ARTICLES.items() if first in nouns), "")


def _elides(name):
    """Tell whether "de" becomes "d’": before a vowel, a silent h, a y before a consonant."""
    first = name.split(" ")[0].split("-")[0].casefold()
    if first in SILENT_H:
        return True
    letters = fold(first)
    if letters[:1] == "y":
        return letters[1:2] not in ("", *"aeiou")
    return letters[:1] in tuple("aeiou")
