"""Lines that belong to the page a text was taken from, told by what all their words are."""

import re

from lib.text import fold

PICTURE = ">"
WORD = re.compile(r"\w+")
TAGS = re.compile(r"(?:tags?|mots-cles|keywords) ?: ?\S")
PLATFORMS = frozenset(
    """facebook x twitter whatsapp linkedin reddit telegram pinterest messenger bluesky threads
    instagram email mail courriel tumblr flipboard youtube tiktok""".split()
)
SHARING = frozenset("share partager partagez tweet tweeter".split())
BESIDE_SHARING = frozenset(
    """this article story post cet cette on sur via by par the l le la lien link copy copier print
    imprimer gallery galerie e save
    sauvegarder enregistrer and et or ou more plus options de a""".split()
)
STAMPED = frozenset("published updated posted modified publie mis mise modifie maj".split())
IN_A_STAMP = frozenset(
    """hour hours minute minutes heure heures hier aujourd hui today yesterday hne hae hnp ast adt
    cst pst cet on at le a jour last and et h am pm est edt et gmt utc by by min ago il y
    read lecture temps de
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec p m
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    monday tuesday wednesday thursday friday saturday sunday
    lundi mardi mercredi jeudi vendredi samedi dimanche""".split()
)


def is_page_line(line):
    """Recognise a share bar, a time stamp, named tags, or a line without a word.

    The whole line must be such: a sentence that only mentions sharing is a sentence.
    """
    words = WORD.findall(fold(line).replace("_", " "))
    if not words:
        return line != PICTURE and "\ufffd" not in line
    return _is_share_bar(words) or _is_time_stamp(words) or names_tags(line)


def _is_share_bar(words):
    if len(words) > 24 or not (PLATFORMS | SHARING | BESIDE_SHARING).issuperset(words):
        return False
    return bool(SHARING.intersection(words) or PLATFORMS.intersection(words) - {"x", "mail"})


def _is_time_stamp(words):
    if words[0] not in STAMPED | {"last"} or len(words) > 24:
        return False
    numbers = [word for word in words if word[0].isdigit()]
    others = set(words[1:]).difference(numbers)
    return bool(numbers) and others <= IN_A_STAMP | STAMPED


def names_tags(line):
    """Recognise "Mots-clés : pont, Québec": no sentence, but a hint at the story's tags."""
    return bool(TAGS.match(fold(line)))
