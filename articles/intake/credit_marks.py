"""What a form in a credit means: the table of marks for the names of people and organisations.

Each is the beginning of a credit (or the whole, where names stand before it); what is left of
the line are the names. Accents are written both ways where typists leave them out.
"""

_WITH_FR = r"avec\s+(?:(?:les?|des?|l['’]|d['’]|la)\s*)?"
_OF_FR = r"(?:de\b|d['’]|des\b|du\b)"
# The first role whose form fits is it, so the plainest words stand last.
ROLES = {
    "reporting": (
        r"with\s+(?:additional\s+)?(?:information|files?|reporting|reports?|contributions?|assistance)"
        r"\s+(?:from|by)",
        r"(?:additional|further)\s+(?:reporting|report|files?|information)\s+(?:by|from)",
        r"files?\s+from",
        rf"{_WITH_FR}(?:informations?|collaboration|contribution|concours|fichiers|aide|participation)"
        rf"\s+(?:suppl[ée]mentaires\s+)?{_OF_FR}",
        r"(?:informations?|reportages?)\s+(?:suppl[ée]mentaires?|compl[ée]mentaires?|additionnel(?:le)?s?)"
        r"\s*(?:de\b|d['’]|par\b|:)",
        rf"(?:d['’]apr[èe]s|selon)\s+(?:des|les)\s+informations\s+{_OF_FR}",
    ),
    "translation": (
        r"traduit\s+(?:de\s+l['’]\w+\s+)?par",
        r"traduction\s*(?::|de\b|par\b)",
        r"version\s+fran[çc]aise\s*(?::|de\b|par\b|(?=[A-ZÀ-Ý]))",
        r"(?:translated|translation)\s+(?:from\s+\w+\s+)?by",
        r"translation\s*:",
        r"texte\s+traduit\s+(?:de\s+l['’]\w+\s+)?par",
        r"(?:adaptation|traduction)(?:\s+fran[çc]aise)?\s*(?::|par\b)",
    ),
    "editing": (
        r"edit(?:ed|ing)\s+by",
        r"editors?\s*:(?=\s(?-i:[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+\s*$))",
        r"to\s+contact\s+the\s+editors?\s+responsible\s+for\s+this\s+story\s*:",
        r"[ée]dit[ée]\s+par",
        r"[ée]dition\s*(?::|par\b)",
        r"r[ée]vision\s*(?::|de\b|par\b)",
        r"r[ée]vis[ée]\s+par",
        r"relecture\s*(?::|de\b|par\b)",
    ),
    "photography": (
        r"photo(?:graph)?s\s+(?:by|de|par)\b",
        r"photographies\s+(?:de|par)\b",
        r"photo(?:graph)?s\s*:",
        r"photography\s+by",
    ),
    "author": (
        r"(?:this|the)\s+(?:story|report|article)\s+was\s+(?:written|reported|produced)\s+by",
        r"(?:ce|cet)\s+(?:texte|article|reportage)\s+a\s+été\s+(?:[ée]crit|r[ée]dig[ée]|r[ée]alis[ée])\s+par",
        r"(?:exclusive|exclusif|written|compiled)\s+by",
        r"(?:interview|interviewed|as told to|story|words|text|reporting|writing"
        r"|report|column|review|analysis)\s+by",
        r"(?:text|words|story|byline|authors?|reporter)\s*:",
        r"(?:words|textes?|text|story)\s+(?:and|et|&)\s+(?:photos?|pictures)\s*(?::|by\b|de\b|par\b|(?=\s[A-ZÀ-Ý]))",
        r"(?:propos\s+)?recueillis?\s+par",
        r"(?:direct\s+)?(?:suivi|animé|live)\s+par",
        r"(?:[ée]crit|r[ée]dig[ée]|entretien|entrevue|interview)\s+(?:\w+\s+)?(?:par|avec par)",
        r"(?:un\s+|une\s+)?(?:texte|reportage|article|chronique|analyse|dossier|enqu[êe]te|r[ée]cit)"
        r"\s*(?:de\b|d['’]|par\b|:)",
        r"(?:un\s+)?reportage\s+(?=[A-ZÀ-Ý][a-zà-ÿ]+\s[A-ZÀ-Ý])",
        r"de\s+(?:notre|nos)\s+(?:correspondante?s?|envoy[ée]e?s?(?:\s+sp[ée]ciale?[ues]*)?)"
        r"(?:\s+(?:à|au|en|aux)\s+[A-ZÀ-Ý][\w\-]+)?\s*,?",
        r"from\s+our\s+(?:own\s+)?(?:correspondents?|reporters?)\s*,?",
        r"(?:sign[ée]|auteure?s?|autrices?)\s*:",
        r"par",
        r"by",
    ),
}
# Whole sentences at the end that name who helped.
CONTRIBUTED = (
    r"(?:[^.]{4,60} reported from [^.]{3,40}\.\s+)?"
    r"(?:[A-Z][\w ]{1,40}?\s+(?i:(?:(?:staff|sports?|business|political|health|science)\s+)?"
    r"(?:writers?|reporters?|journalists?|correspondents?|editors?))\s+)?"
    r"(?P<names>[^.;:]{4,160}?)\s*,?\s+(?:also\s+)?contributed"
    r"(?:\s+(?:to|reporting|research|from)\b[^.]{0,60})?\.?$",
    r"(?P<names>[^.;:]{4,160}?)\s*,?\s+(?:a|ont)\s+(?:[ée]galement\s+|aussi\s+)?"
    r"(?:contribu[ée]|particip[ée]|collabor[ée])\s+à\s+(?:ce|cet|cette)\s+"
    r"(?:reportage|article|texte|d[ée]p[êe]che|enqu[êe]te)\b[^.]{0,40}\.?$",
)
# "(This report by The Canadian Press was first published…)": whose text it is
FIRST_PUBLISHED_BY = (
    r"(?:report|story|article|column|piece)\s+by\s+(?P<names>.{2,60}?)\s+(?:was|has|first|originally)",
    r"(?:texte|article|reportage|d[ée]p[êe]che|nouvelle)\s+(?:de\s+(?=L)|de\s+(?:la\s+|l['’])?|du\s+|d['’])"
    r"(?P<names>.{2,60}?)\s+a\s",
)
# Below the text: who wrote it, and no part of it
OF_THE_AUTHOR = (
    r"(?:l['’](?:auteure?|autrice)|le\s+signataire|la\s+signataire|les\s+(?:auteure?s|autrices|signataires))"
    r"\s+(?:est|sont|a|ont|enseigne|vit|[ée]crit|travaille|dirige)\b",
    r"the\s+(?:author|writer|columnist)s?\s+(?:is|are|was|has|have|teaches|writes|lives|works)\b",
)
ARCHIVE = r"(?:d['’ ]archives?|archives?|file)"
PICTURES = r"(?:photos?|images?|pictures?)"
# Who or what made a picture that is no plain photo
MAKERS = (
    r"(?:photographers?|photographes?|pics?|ph\.?|clich[ée]s?|illustrat(?:ions?|ors?|eurs?|rices?)|dessins?"
    r"|infographies?|graphics?|(?:artist['’]s\s+)?renderings?|visuels?|cartoons?|maps?|cartes?)"
)
# Before the credit of a picture, wherever it stands
PHOTO_LABEL = (
    r"[(\[*_\-–—\s]{0,4}(?:"
    r"cr[ée]dits?(?:\s+(?:photos?|images?|visuels?))?\s*[:©]"
    rf"|{PICTURES}\s+credits?\s*[:©]?"
    rf"|(?P<archive>{PICTURES}\s+{ARCHIVE}|(?:file|archive)\s+{PICTURES})"
    r"\s*(?:[:©,/–—]|(?:par|by)(?:\s*:|\s))"
    r"|(?P<handout>(?:(?:handout\s+)?(?:photos?|images?|pictures?|video)\s*[:,]?\s+)?(?:courtesy\s+of|courtesy:?"
    r"|gracieuset[ée](?:\s+de|\s+du)?\s*:?|courtoisie(?:\s+de|\s+du)?\s*[:,]?|fournie?s?\s+par|handout\s+(?:from|by)"
    r"|provided\s+by|supplied\s+by|remise?s?\s+par)"
    r"|handout\s+(?:photo\s+)?(?:from|by)|handout\s+photo\s+(?:from|by))(?:\b|(?<=[:,]))\s*(?=[^\s:,])"
    r"|(?:photos?|photograph(?:ie|y|e)?s?|images?|pictures?)\s*(?:[:©]|(?:par|by)(?:\s*:|\s)|\s-\s|[–—])"
    rf"|{MAKERS}\s*(?:[:©]|(?:par|by)(?:\s*:|\s))"
    r"|image\s+source\s*[:,]"
    # "Photo Claire D'Amours" and nothing else
    r"|photos?\s+(?=(?-i:(?:[A-ZÀ-Ý][a-zà-ÿ’'][\w’'.\-]*\s+){1,3}[A-ZÀ-Ý][a-zà-ÿ’'][\w’'.\-]*)\s*$)"
    r"|©|\(c\)\s|copyright\s+(?:©\s*)?"
    r")\s*(?:©\s*)?"
)
# Behind a caption: the words after these are the source …
FROM_SOURCE = (
    rf"(?:{PICTURES}\s+)?source\s?[:,]\s*(?=\S)",
    rf"(?:{PICTURES}|captures?)\s+(?:tir[ée]e?s?|extraite?s?)\s+(?:de\s+(?:la\s+|l['’])?|du\s+|d['’](?:une?\s+)?|des\s+)",
    rf"(?:{PICTURES}|stills?|frames?)\s+(?:taken\s+)?from\s+(?:an?\s+|the\s+)?(?=[A-ZÀ-Ý])",
    r"(?:submitted|supplied|provided|soumise?|fournie?|envoyée)\s+(?:by|par)\s+",
)
# … and what begins with these is the source as a whole.
KEPT_BY = (
    r"(?:Collections?|COLLECTIONS?|Coll\.|Fonds|FONDS)\s+(?:(?:of|de|du|des)\s|d['’]|(?=[A-ZÀ-Ý]))",
    r"(?:Library and Archives|Bibliothèque et Archives|Archives [a-zà-ÿ]+ d[eu]s?) ",
    r"(?:Capture|CAPTURE) (?:d['’]écran|D['’]ÉCRAN)(?:$|[ ,:])",
    r"(?i:screen\s?(?:shot|grab))(?:$|\sfrom\s|[ ,:])",
)
# "Herald file photo": whose old picture it is
FILE_PICTURE = rf"(?P<whose>[A-ZÀ-Ý][\w .’'-]{{1,40}}?)\s(?:file|archive)\s{PICTURES}$"
# Before a caption
CAPTION_LABEL = (
    r"image\s+caption,\s*(?=\S)|[(\[](?:caption|cutline|photo\s+caption|l[ée]gende(?:\s+photo)?)[)\]]\s*"
    r"|(?:caption|cutline|(?:photo|pic|picture|pix)\s+caption|l[ée]gendes?(?:\s+photo)?|bas\s+de\s+vignette|vignette"
    r"|photos?|images?|pictures?)(?:\s+\d{1,2})?\s*[:–—]\s*(?=\S)"
)
# Words of a credit that name nobody: the picture was handed out, or belongs to a pool.
HANDOUT_WORDS = frozenset((
    "handout", "ho", "gracieusete", "courtesy", "courtoisie", "dr", "d.r", "d.r.", "pool",
    "pool photo", "photo pool", "document remis", "handout photo", "photo handout", "fournie",
    "photo fournie", "submitted", "submitted photo", "supplied", "supplied photo", "contributed",
    "contributed photo", "courtesy photo", "photo courtesy", "photo soumise", "photo d.r.",
    "tous droits reserves", "droits reserves", "image fournie", "provided",
))  # fmt: skip
MARK_OF_ARCHIVE = (
    rf"(?:(?:photos?|images?|pictures?|cliché)\s+(?:{ARCHIVE}|archive)"
    r"|(?:file|archive|archival|undated file)\s+(?:photos?|images?|pictures?)|archives?|file)"
)
# "FILE - A tug…": before the caption of an old picture
ARCHIVE_LEAD = (
    r"(?:FILE PHOTO|FILE|ARCHIVES?|PHOTO D['’]ARCHIVES?|IMAGE D['’]ARCHIVES?"
    r"|(?:File photo|Photo d['’]archives?|Archives)(?=\s*:))\s*[:\-–—]+\s*"
)
# Wires that carry press releases for pay: their mark in a dateline credits nobody.
RELEASE_WIRES = frozenset((
    "cnw", "cnw telbec", "prnewswire", "pr newswire", "globe newswire", "globenewswire",
    "business wire", "businesswire", "ein presswire", "newsfile corp.", "accesswire",
    "marketwired", "newswire", "canada newswire",
))  # fmt: skip
TITLE_WORDS = frozenset(
    """reporter reporters correspondent correspondant correspondante journalist journaliste
    editor redacteur redactrice writer writers staff columnist chroniqueur chroniqueuse bureau
    chief chef cheffe envoye envoyee special speciale specialist analyste analyst freelance pigiste
    collaborateur collaboratrice collaboration contributor producer realisateur realisatrice intern
    stagiaire senior national political politique parlementaire affaires initiative critic
    critique redaction newsroom desk pupitre adjoint adjointe journalisme journalistes
    photojournaliste photojournalist photographe photographer videojournaliste desker
    directeur directrice""".split()
)
# What ends a title in English: "City Hall Bureau Chief"
JOBS = frozenset(
    """reporter reporters correspondent correspondents journalist journalists writer writers
    editor editors columnist columnists chief producer critic analyst intern freelancer
    contributor staff photographer""".split()
)
# No person has such a name: "Halifax Chronicle-Herald", "Global News", "TVA Nouvelles"
MEDIA_WORDS = frozenset(
    """news nouvelles press presse herald times tribune gazette journal chronicle telegraph
    guardian observer radio tv television media medias broadcasting network agence agency
    newspaper newspapers magazine quotidien review examiner leader sentinel courier express advocate
    morning matin tonight daybreak newsroom podcast midi info
    dispatch advertiser independent bulletin citizen enterprise echo globe standard""".split()
)
