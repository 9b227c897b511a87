"""Signs of what is no part of a story, as tables; `unusual.py` says where each counts."""

import re

from articles.intake.credit_marks import MAKERS


def _any_of(forms, before=r"\b(?:", behind=r")\b", flags=0):
    return re.compile(before + "|".join(filter(None, forms.split("\n"))) + behind, flags)


# In folded text: what a page, a mail or a publisher says of itself, around stories and not in them
AROUND = _any_of(r"""
subscri(?:be|ption|ber)s?|unsubscribe|sign(?:ed)? up|sign in|log in|newsletters?|follow us
cookies|javascript|privacy policy|terms of (?:use|service)|app store|google play
all rights|copyright|creative commons|republish\w*|republication|reprinted|buy prints
disclosures?|disclaimer|receives? (?:\w+ )?funding|views expressed|opinions expressed
confidentiality|privileged information|intended recipient|sent from (?:my|out)
click (?:here|on|to)|get in touch|contact us|write to us|email us|donate|support our
(?:interview|conversation) (?:has been|was) (?:lightly )?(?:edited|condensed)
contributed (?:to|re)\w*
(?:propos|entretien|entrevue)s? (?:\w+ ){0,4}(?:edites?|condenses?|abreges?|remanies?)
transcripts?|(?:our|the) app|latest news|speech recognition|produced by
nonprofit newsroom|key events|hashtags?|advertisement|editor'?s note|letters to the editor
read (?:more|next|also|the original)|see also|most (?:read|viewed|popular)|max\. \d+ words
(?:this|our) (?:article|story|report|column|piece|series|newsroom|reporters?)
abonne(?:z-vous|s|ment)|desabonne\w+|inscrivez|infolettres?|suivez-nous|partagez|commentaires
temoins de connexion|confidentialite|conditions d'utilisation|tous droits|telechargez|publicite
reproduction (?:interdite|autorisee)|republi(?:e|er|cation)\w*|cliquez|destinataire
(?:cet|notre|nos) (?:article|reportage|chronique|serie|journalistes?|redaction)
(?:lire|a lire|voir) (?:aussi|la suite|egalement)
les (?:opinions|propos|points de vue) (?:exprime\w+|tenus)
note de la redaction|faites un don|envoye (?:de mon|depuis)|courrier des lecteurs
ecrivez-(?:nous|lui)|contactez-nous|pour (?:nous|lui) ecrire
""")
# In folded text, in a paragraph of any length: what a publisher asks of readers and other papers
OF_A_PUBLISHER = _any_of(r"""
(?:free to|interest in|terms for) republish\w*|creative commons licen[cs]e
sign up (?:for|to (?:receive|get))|fill (?:out|in) our|take our (?:survey|poll|quiz)
(?:article|story|report|series) was (?:first |originally )?produced (?:for|by|with|in partnership)
we and our (?:\d+ )?partners|store and/or access|accept (?:all|cookies)|editors' code
manage (?:your )?(?:cookies|consent)|remplissez notre|sous licence creative
participez a notre (?:sondage|enquete)|nous et nos (?:\d+ )?partenaires
accepter (?:tout|les cookies)|gerer (?:mes|vos) (?:choix|cookies)
(?:article|reportage|enquete) a ete (?:d'abord )?produite? (?:par|pour|avec|en partenariat)
""")
# Words that begin a line of a page, and stand in many a sentence
BEGINS_AROUND = _any_of(
    r"""
share|comments?|partners?|related|correction|download|watch|listen|licen[cs]e|sponsored|updated?
show|hide|view|see|play|please|letters?|tags?|topics?|author|photo|video|more|about|next|up next
live|privacy|menu|search|home|skip|back to|top stories|in this (?:article|story)|contents
partager?|commentaires?|partenaires?|telecharger?|regarder|ecouter|afficher|masquer|voir
lettres?|mots-cles|sujets?|auteure?|autrice|plus|a propos|suivant|en direct|vie privee
accueil|rechercher?|retour|sommaire|dans cet article
""",
    r"\W{0,3}(?:",
    r")\b[^.!?]{0,60}$",
)
# What somebody says to the desk and not to readers
TO_THE_DESK = _any_of(
    r"""
^(?:hi|hiya|hello|hey|dear|bonjour|salut|please|merci de|can you|could you|peux-tu|pouvez-vous)
^(?:voici|here(?:'s| is| are)|attached|ci-joint|as promised|fyi|pls|for monday|for tomorrow)
slug ?:|in basket|words? max|pls|asap|pic(?:ture)?s? to follow|photos? à suivre|copy below
(?:paper|edition) (?:of|for) (?:monday|tomorrow)|à relire|merci d'avance|texte ci-dessous
""",
    r"(?<!\w)(?:",
    r")(?!\w)",
    re.IGNORECASE,
)
# In folded text: that it may not be published yet
HELD = _any_of(r"""
embargoed|(?:under|sous) (?:strict |an? )*embargo|embargo ?[:–-]
embargo (?:until|til|till|lifts|ends|expires|jusqu|leve|fixe|strict|avant)
not (?:for|to be) (?:publication|publish\w*|releas\w*|us\w+|broadcast) (?:before|until|til)
ne (?:pas|rien) (?:publier|diffuser|mettre en ligne|paraitre) avant
hold(?:ing)? (?:this |it )?(?:for|until|til) (?:release|publication|\w+day|noon|midnight)
""", behind=r")")  # fmt: skip
# … and that a story is taken back
TAKEN_BACK = _any_of(r"""
(?:story|article|item|report|version) (?:\w+ ){0,6}(?:withdrawn|retracted|recalled)
(?:withdr[ae]ws?|withdrawn|retract(?:s|ed)?|kill(?:s|ed)?)[: ](?:\w+ ){0,4}(?:story|item|copy)
^\W*(?:withdrawn|withdrawal|retraction|retracted|kill|annul\w+|retrait|retiree?)
(?:depeche|article|texte|papier|version) (?:\w+ ){0,5}(?:annulee?|retiree?)
""", before="(?:")  # fmt: skip
# Before a headline a label of the desk, behind it the page's name: "WA: …", "… | The Post"
LABEL = re.compile(r"\(?[A-ZÀ-Ý][A-ZÀ-Ý’' &/-]*\)?\s?[:|]\s|\([A-ZÀ-Ý][^()]{2,40}\)")
PAGE_NAME = re.compile(r"\s[|›]\s?\S|\s[–—-] (?:The|Le|La|Les|L’|L') ?[A-ZÀ-Ý][\w’' -]+$")
SCORE = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
SPEAKER = re.compile(r"[A-ZÀ-Ý][\w.’' -]{0,30} ?: ")
TWO_SENTENCES = re.compile(r"^(?:\S+ ){2,}\S*[a-zà-ÿ]{3,}[.!] [A-ZÀ-Ý][a-zà-ÿ]+")
# A place and a sign before the first words: "PERTH, Nov 12 AAP - ", "PORT HALLOW: The"
OPENING = _any_of(
    r"""
(?:[A-ZÀ-Ý][\w.’'-]*,? ?){1,5}[^.!?«“"]{0,40}?(?:\s[–—-]{1,2}\s|--|/\s?[–—-]\s?|\s=\s){CAPITAL}
[A-ZÀ-Ý][\w.,’' -]{1,40}\([A-Za-z /-]{2,20}\)\s?[:=–—-]?\s{CAPITAL}
[A-ZÀ-Ý][A-ZÀ-Ý’'.-]+(?:[ ,]+[A-ZÀ-Ý][A-ZÀ-Ý’'.-]*)*(?:, [\w. ]{2,20})?[:,.|]\s
[A-ZÀ-Ý][\w’'-]+, [A-Z]{2}\b
[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){0,2} ?: {CAPITAL}
""".replace("{CAPITAL}", r"(?=[«“\"A-ZÀ-Ý])"),
    r"[(\[]?(?:",
    r")",
)
CLOCK = re.compile(r"\b(?:\d{1,2}[:.h] ?\d\d|\d{1,2} ?[ap]\.?m)\b")
_MONTH = r"(?:jan|f[ée][bv]|mar|a[pv]r|ma[iy]|ju[inl]|ao?[uû][gt]?|sep|oct|nov|d[ée]c)\w*\.?"
DAY = re.compile(
    rf"(?i)\b(?:{_MONTH} \d{{1,2}},?|\d{{1,2}} {_MONTH}) 20\d\d\b"
    r"|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b20\d\d-\d\d-\d\d\b"
)
# What no heading has within
BETWEEN = re.compile(r"[|/•·:;]|\.\s|\bago\b|\bil y a\b|,.*,")
COUNTED = re.compile(
    r"(?i)\d{1,2}\s?(?:of|de|sur|/)\s?\d{1,2}\b|>"
    rf"|\W*(?:pics?|photos?|images?|caption|légende|{MAKERS})\s?[:|]"
)
MARKUP = re.compile(
    r"(?<!\w)(_{1,2}|\*{1,3}|`)(?=\S)[^_*`]{2,200}(?<=\S)\1(?!\w)|\]\(|^#|^---|^\w+: \[|^[|+]"
)
OWNER = re.compile(r"©\s?(?:20\d\d\s*)?(?P<name>[^.|]{2,60}?)(?:[.|,]|$)")
_NAME = r"[A-ZÀ-Ý][a-zà-ÿ]+(?:[-’'][A-ZÀ-Ý]?[a-zà-ÿ]+)*"
NAMES = re.compile(rf"(?:{_NAME} ){{1,2}}{_NAME}")
CLOSING_NAME = re.compile(rf"[,;–—] (?:[\w’' ]{{2,60}}? )(?P<name>(?:{_NAME} ){{1,2}}{_NAME})\.?$")
NAME_IS = re.compile(rf"(?P<name>(?:{_NAME} ){{1,2}}{_NAME}) (?:is|est|was|a été) ")
# "November 12, 2026 - Ottawa, Ontario" on a line of its own
PLACE_IN_STAMP = re.compile(r"20\d\d\s?[-–—|,]\s(?P<place>[A-ZÀ-Ý][^\d|]{2,60})$")
CREDITS = re.compile(
    r"(?i)\b(?:by|par|editors?|written|writer|reporter|r[ée]dact\w+|journaliste|[ée]crit)\b"
)
