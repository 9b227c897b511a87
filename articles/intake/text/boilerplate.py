"""Boilerplate: what belongs to the page a text was taken from, and not to the story."""

import re

from lib.text import fold

from .links import without_marks

LONGEST = 180
PICTURE = ">"
WORD = re.compile(r"\w+")
EDGES = "-–—*•·|_ "
PLATFORMS = frozenset(
    """facebook x twitter whatsapp linkedin reddit telegram pinterest messenger bluesky threads
    instagram email mail courriel tumblr flipboard youtube tiktok""".split()
)
SHARING = frozenset("share partager partagez tweet tweeter".split())
BESIDE_SHARING = frozenset(
    """this article story post cet cette on sur via by par the l le la lien link copy copier print
    imprimer e save sauvegarder enregistrer and et or ou more plus options de a""".split()
)
STAMPED = frozenset("published updated posted modified publie mis mise modifie maj".split())
IN_A_STAMP = frozenset(
    """on at le a jour last and et h am pm est edt et gmt utc by by min ago il y
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
    monday tuesday wednesday thursday friday saturday sunday
    lundi mardi mercredi jeudi vendredi samedi dimanche""".split()
)
_NAME = (
    r"(?:google (?:news|actualites)|facebook|twitter|x|whatsapp|telegram|instagram|youtube"
    r"|linkedin|tiktok|bluesky|threads|mastodon)"
)
_NAMES = rf"{_NAME}(?:(?:,| and| et| &| or| ou)?(?: sur| on)? {_NAME}){{0,6}}"
_LETTER = r"(?:newsletters?|infolettres?|bulletins?|lettre d'information|alertes?|alerts?)"
_BOX = r"(?:inbox|e-?mail|courriel|boite (?:de reception|courriel))"
_AD = r"(?:this |the |la |cette )?(?:ad|advertisement|advertising|publicite)"
LINES = tuple(
    re.compile(pattern + r"[\s.!:…>»→]*$")
    for pattern in (
        r"(?:for (?:the )?latest (?:updates?|news),? )?(?:please )?(?:follow|like) us (?:also )?on "
        rf"(?:our )?{_NAMES}",
        rf"(?:pour .{{0,40}} )?suivez[- ]nous (?:aussi )?sur {_NAMES}",
        r"google news",
        r"(?:click|cliquez|cliquer)(?: ici)?(?: here)? (?:to|pour)"
        r" (?:share|partager|print|imprimer|email|envoyer).{0,80}",
        rf"(?:sign up|subscribe|register) (?:now )?(?:for|to|here) .{{0,90}}{_LETTER}",
        rf"(?:inscrivez-vous|abonnez-vous|s'inscrire|s'abonner) .{{0,90}}{_LETTER}",
        rf"(?:get|recevez) .{{3,90}} (?:in|to|dans|par) (?:your |votre )?{_BOX}",
        r"(?:our |notre )?(?:newsletter|infolettre)",
        r"join (?:us|our) .{0,40}(?:channel|whatsapp|telegram)",
        r"(?:rejoignez|abonnez-vous a) (?:notre|la) .{0,40}(?:chaine|whatsapp|telegram)",
        r"(?:download|telechargez) (?:our|the|notre|l') ?(?:app|application)\b.{0,50}",
        r"advertise?ments?|publicite|sponsored(?: content)?|contenu (?:commandite|sponsorise)",
        rf"(?:article |story )?continues? (?:below|after) {_AD}",
        r"(?:l'article |la )?(?:se poursuit|suite|continue)(?: de l'article)? (?:apres|sous) "
        rf"{_AD}",
        r"scroll (?:down )?to continue.{0,40}",
        r"(?:\d+ )?(?:comments?|commentaires?)(?: \(\d+\))?",
        r"leave a (?:comment|reply)|laisser un commentaire",
        r".{0,80}(?:all rights reserved|tous droits reserves)",
        r"copyright (?:©|\(c\))? ?\d{4}.{0,150}",
        rf"follow .{{2,40}} on {_NAME} ?:? ?@\w+",
        r"-? ?30 ?-?",
        r"(?:temps de lecture ?:? ?)?\d+ ?(?:min|mins|minutes?)(?: read| de lecture)",
        r"(?:reading time|temps de lecture) ?:?.{0,20}",
        r"(?:listen to|ecouter|ecoutez) (?:this |the |cet |l')(?:article|story).{0,30}",
        r"skip to (?:main )?content|aller au contenu(?: principal)?|back to top|retour en haut",
        r"source link|lien source|(?:via|source) ?: ?https?://\S+",
    )
)
TAGS = re.compile(r"(?:tags?|mots-cles|keywords) ?: ?\S")
HEADINGS = re.compile(
    r"(?:related (?:news|stor(?:y|ies)|articles?|posts?|content|topics?|coverage|links?|reading)"
    r"|(?:articles?|contenus?) (?:lies|similaires|connexes|recommandes)"
    r"|(?:a )?(?:lire|voir|decouvrir|ecouter) (?:aussi|egalement|ensuite)"
    r"|sur le meme (?:sujet|theme)|dans le meme dossier"
    r"|read (?:more|also|next)|see also|also read|more on this(?: story| topic)?"
    r"|more (?:stories|news|from .{2,40})|recommended(?: for you| stories| articles)?"
    r"|most (?:read|popular|viewed)|trending(?: now)?|les plus (?:lus|populaires)"
    r"|you (?:may|might) (?:also )?(?:like|enjoy)|(?:vous )?aimerez aussi|editors'? picks)"
    r"(?P<rest>\s*[:>»→|–—-].*)?[\s.…]*$"
)


def is_boilerplate(line):
    """Recognise a share bar, an invitation to follow, an advertisement, a time stamp.

    The whole line must be such: a sentence that only mentions sharing is a sentence.
    """
    if len(line) > LONGEST:
        return False
    folded = fold(without_marks(line)).strip(EDGES)
    words = WORD.findall(folded.replace("_", " "))
    if not words and line != PICTURE and "\ufffd" not in line:
        return True
    if _is_share_bar(words) or _is_time_stamp(words) or names_tags(line):
        return True
    return any(pattern.match(folded) for pattern in LINES)


def _is_share_bar(words):
    if not 0 < len(words) <= 24 or not (PLATFORMS | SHARING | BESIDE_SHARING).issuperset(words):
        return False
    return bool(SHARING.intersection(words) or PLATFORMS.intersection(words) - {"x", "mail"})


def _is_time_stamp(words):
    if not words or words[0] not in STAMPED | {"last"} or len(words) > 16:
        return False
    numbers = [word for word in words if word[0].isdigit()]
    others = set(words[1:]).difference(numbers)
    return bool(numbers) and others <= IN_A_STAMP | STAMPED


def names_tags(line):
    """Recognise "Mots-clés : pont, Québec": no sentence, but a hint at the story's tags."""
    return bool(TAGS.match(fold(line)))


def begins_related(line):
    """Return "list" or "inline" where links to other stories begin, else ""."""
    if len(line) > LONGEST:
        return ""
    found = HEADINGS.match(fold(without_marks(line)).strip(EDGES))
    if not found:
        return ""
    return "inline" if (found["rest"] or "").strip(" :>»→|–—-.…") else "list"


def could_be_link(line):
    # Under "Related News :" stand other headlines: short, and without a full stop.
    ends = line.rstrip(' »”"').endswith((".", "!", "…"))
    return len(line) <= 160 and not ends and line != PICTURE


def drop_boilerplate(lines, stands_alone):
    """Part the lines of a story from those of the page; lines are (text, starts_a_chunk).

    Below "Related News :" everything that looks like a headline goes too, but never a credit.
    """
    story, dropped, in_list = [], [], False
    for text, starts in lines:
        kind = begins_related(text)
        if kind or is_boilerplate(text):
            dropped.append(text)
            in_list = kind == "list" or (in_list and not kind)
        elif in_list and could_be_link(text) and not stands_alone(text):
            dropped.append(text)
        else:
            in_list = False
            story.append((text, starts))
    return story, dropped
