"""What a line around a story is by its shape, whatever its words: a slug, a menu, initials."""

import re

from articles.intake.marks import DESK_WORDS, MARKS, REGIONS
from articles.intake.wording import bare
from lib.text import folded_words

from .page import PICTURE
from .reach import ADDRESS, HANDLE, MAIL, PHONE

LONGEST_LINK = 160
LONGEST_CONTACT = 140
ASKS = re.compile(r"(?i)\b(?:reach|contact|follow|email|joindre|joignez|écrivez|suivez)\b")
NAME = re.compile(r"\W*(?:[A-ZÀ-Ý][\w’'.\-]+ ){1,3}[A-ZÀ-Ý][\w’'.\-]+\W*$")
# BC-US--Ferry,2nd Ld-Writethru,0412 and the like: what agencies call their copy
SLUGLINE = re.compile(
    r"(?:BC-\S.*|[A-ZÀ-Ý]{2,}(?:-[A-ZÀ-Ý0-9]+)+|[A-Z]{3}\d{1,3}|(?:[A-ZÀ-Ý][\w ]+/){2,}"
    r"|\d(?:st|nd|rd|th) (?:Ld|LD|Lead)\S*, .*|[a-zà-ÿ]+(?:-[a-zà-ÿ]+){2,}"
    # FRA0412 4 I 0318, bsf104 4 pol 210, INT/GEN - 20261119 - 0834, dpa international eca 148
    r"|[A-Za-z]{2,4}\d{2,5} .*\d{3,4}\b.*|[A-Z]{2,5}/[A-Z]{2,5} - \d{8}\b.*"
    r"|(?i:dpa|afx|afp|ats|belga|ansa|efe)\b.{0,40}\s\d{2,4}(?: [\w/ ]+/)?"
    # PC - Incendie église Sorel
    r"|(?:PC|CP|BC|AP|AFP) [-–] [^.]{3,50}"
    # Cdn-Mural-Lawsuit
    r"|(?!Saint|Notre|Port)[A-Z][a-z]+(?:-[A-Z][a-z]+){2,}"
    r"|[A-Z]{2,3}-{1,2}[A-Z]\S*,.*|\S+(?: \S+)?,\s?\d(?:st|nd|rd|th) (?:Ld|Add).*)$"
)
WIRE = re.compile(r"/(?:CNW|PRNewswire)\b|GLOBE ?NEWSWIRE|BUSINESS WIRE|Newsfile Corp")
SOURCE = re.compile(r"SOURCE:? [^.]{2,100}$")
# jlp-ab/cd, (AR/BC), L. G., /ATS/cfr jmb, /DWA/MVH/: who wrote and read it
INITIALS = re.compile(
    r"[(\[/]?(?:[a-zA-Z]{2,5}(?:[-/][a-zA-Z]{2,4}){1,6}(?: [a-z]{2,4}){0,3}"
    r"|(?i:dpa|afp|ats|belga|aap|pti|efe)(?:/[a-z]{2,4})?(?: [a-z]{1,4}\d?(?:/[a-z]{2,4})*){1,6}"
    r"|[A-Z]{2,3}|[a-z]{2,4}(?: [a-z]{2,4}){0,2}"
    r"|(?:[A-Z]\.[ -]?){2,3})[)\]/]?$"
)
# "Senior Lecturer in Plant Ecology, University of Carrick" below an author's name
POSITION = re.compile(
    r"(?:(?:Senior|Associate|Assistant|Adjunct|Emeritus|Visiting|Research|Postdoctoral|Doctoral) )*"
    r"(?:Lecturer|Professor|Reader|Fellow|PhD (?:[Cc]andidate|[Ss]tudent)|Researcher|Scholar"
    r"|Scientist|Doctorante?|Professeure?|Ma[iî]tre(?:sse)? de conf[ée]rences|Chercheu(?:r|se)"
    r"|Enseignante?-chercheu(?:r|se)|Direct(?:eur|rice) de recherche"
    r"|Charg[ée]e? de (?:cours|recherche))\b[^.!?;]{0,60}, [^.!?;]{3,80}$"
)
# "16.48 GMT", « 16 h 48 » on a line of its own, as live pages part their entries
TIME_ALONE = re.compile(
    r"\d{1,2}(?:[.:]| ?h ?)\d\d(?: ?[ap]\.?m\.?)?(?: (?:UTC|[A-Z]{1,3}T|HN[A-Z]|HA[A-Z]))?$"
)
FORWARDED = re.compile(
    r"(?:On|Le) .{4,90}(?:wrote|a écrit) ?:$|-*\s?(?:Begin f|F)orwarded message\b"
    r"|-+ ?Message transféré"
    r"|-+ ?(?:Original Message|Message d'origine)|Début du message (?:transféré|réexpédié)"
)
WIRES = frozenset("afp ap cp pc ats dpa efe pa epa ansa belga reuters cnw".split())
BY = re.compile(r"(?:by|par)\s", re.IGNORECASE)
DASHED = re.compile(r"\s[-–—]\s")
CRUMBS = re.compile(r"\s*(?:[|>»›·•]|(?<=\s)/(?=\s)|::)\s*")


def is_section(crumb):
    """Recognise the name of a section in a menu: a desk, a region, a site's news."""
    words = folded_words(crumb)
    return DESK_WORDS.issuperset(words) or words[-1:] == ("news",) or bare(crumb) in REGIONS


def is_kicker(line, below):
    """Recognise a word or two in capitals above a longer headline: "DISPARITION"."""
    words = line.split()
    is_word = len(words) < 3 and line.isupper() and not WIRES.intersection(folded_words(line))
    is_headline = len(below.split()) > max(3, len(words)) and not below.isupper()
    return is_word and is_headline and len(below) < 160 and not BY.match(below)


def is_slogan(line, below):
    """Recognise "OPINION | Comment is welcome" above a headline: a desk and its motto."""
    desk, bar, motto = line.partition("|")
    is_motto = 0 < len(motto.split()) < 5 < len(below.split())
    return bool(bar and is_motto) and DESK_WORDS.issuperset(folded_words(desk))


def forwarded_at(rows):
    """Return the place of the line that says who wrote a forwarded mail, or 0."""
    lines = [line for line, starts in rows]
    found = next((place for place, line in enumerate(lines[:12]) if FORWARDED.match(line)), 0)
    above = sum(map(len, lines[:found]))
    return found if above * 2 < sum(map(len, lines[found:])) else 0


def fitting(plain, place):
    return (mark for mark in MARKS if mark.where & place and mark.wordings.fit(plain))


def are_initials(line):
    return bool(INITIALS.match(line)) and not WIRES.issuperset(folded_words(line))


def is_reach(line, most):
    """Recognise a line that says how somebody is reached, and little else."""
    rest, count = line, 0
    for pattern in (MAIL, ADDRESS, HANDLE, PHONE):
        rest, here = pattern.subn(" ", rest)
        count += here
    is_name = NAME.match(rest) and not PHONE.search(line)
    most = LONGEST_CONTACT if most > 25 and ASKS.search(line) else most
    return bool(count) and len(rest.strip()) <= most and not is_name


def is_menu(line, place):
    """Recognise "Home › News › Yorkshire", "Subscribe | Sign in" above a page's story."""
    crumbs = [crumb for crumb in CRUMBS.split(line) if crumb]
    parts = crumbs if len(crumbs) > 1 else [crumb for crumb in DASHED.split(line) if crumb]
    is_desk = parts is crumbs or is_section(parts[0])
    if len(parts) > 2 and is_desk and all(len(part.split()) < 4 for part in parts):
        return True
    meanings = [{mark.meaning for mark in fitting(bare(crumb), place)} for crumb in crumbs]
    return len(crumbs) > 1 and all(
        "menu" in meaning or is_section(crumb)
        for crumb, meaning in zip(crumbs, meanings, strict=True)
    )


def is_slug(line):
    """Recognise "COURTS Harbour": a desk in capitals, and a word for the story."""
    first, *rest = line.split()
    is_desk = len(first) > 3 and first.isupper() and folded_words(first)[0] in DESK_WORDS
    return is_desk and len(rest) in (1, 2) and all(word.istitle() for word in rest)


def could_be_link(line):
    # Under "Related News :" stand other headlines: short, and without a full stop.
    ends = line.rstrip(' »”"').endswith((".", "!", "…"))
    return len(line) <= LONGEST_LINK and not ends and line != PICTURE
