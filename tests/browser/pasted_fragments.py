"""What five programs put on the clipboard, and what a good sub-editor would have typed."""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {{margin:0cm; font-family:"Calibri",sans-serif;}} --></style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head>
<body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->{}<!--EndFragment--></body></html>"""
GOOGLE_DOCS = """<meta charset='utf-8'><b style="font-weight:normal;"
id="docs-internal-guid-8c1f2d3e-7fff-5a6b-0c1d-2e3f4a5b6c7d">{}</b>"""
LIBREOFFICE = """<!DOCTYPE html><html><head>
<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">
p {{ line-height: 115%; margin-bottom: 0.25cm; background: transparent }}</style></head>
<body lang="fr-FR" link="#000080" dir="ltr">{}</body></html>"""
WEB_PAGE = """<meta charset='utf-8'><!--StartFragment-->{}<!--EndFragment-->"""
MAIL = """<meta charset='utf-8'><div dir="ltr"
class="gmail_default" style="font-family:arial">{}</div>"""

P = "<p class=MsoNormal>"
ITEM = "<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level{} lfo1'>"
MARK = (
    "<![if !supportLists]><span style='mso-list:Ignore'>{}<span style='font:7.0pt \"Times New"
    " Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>"
)
DOT, DOT_2 = ITEM.format(1) + MARK.format("·"), ITEM.format(2) + MARK.format("o")
G = '<p dir="ltr" style="line-height:1.38;margin-top:0pt;">'
PLAIN = '<span style="font-size:11pt;font-weight:400;font-style:normal;vertical-align:baseline;">'
BOLD = '<span style="font-size:11pt;font-weight:700;font-style:normal;">'
SLANTED = '<span style="font-size:11pt;font-weight:400;font-style:italic;">'
L = '<p style="line-height: 100%; margin-bottom: 0cm">'

# fmt: off
FRAGMENTS = {
    WORD: [
        (f"{P}Un mot.<o:p></o:p></p>", "<p>Un mot.</p>"),
        (f"{P}Un <b style='mso-bidi-font-weight:normal'>gros</b> mot.</p>",
         "<p>Un <strong>gros</strong> mot.</p>"),
        (f"{P}Un mot <i>penché</i>.</p>", "<p>Un mot <em>penché</em>.</p>"),
        (f"{P}Un <b><i>mot</i></b>.</p>", "<p>Un <strong><em>mot</em></strong>.</p>"),
        (f"{P}Du CO<sub>2</sub> et le 1<sup>er</sup> mai.</p>",
         "<p>Du CO<sub>2</sub> et le 1<sup>er</sup> mai.</p>"),
        (f"{P}Reste<del cite=\"mailto:Ana\" datetime=\"2026-11-01T10:00\"> biffé</del> ici.</p>",
         "<p>Reste ici.</p>"),
        (f"{P}Dit<ins cite=\"mailto:Ana\" datetime=\"2026-11-01T10:00\"> ceci</ins>.</p>",
         "<p>Dit ceci.</p>"),
        (f"{P}Un mot<s> biffé</s>.</p>", "<p>Un mot.</p>"),
        (f"{P}<a style='mso-comment-reference:AB_1'>Un mot</a><span class=MsoCommentReference>"
         "<a class=msocomanchor id=\"_anchor_1\" href=\"#_msocom_1\">[AB1]</a></span>.</p>"
         "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
         "<p class=MsoCommentText>Vérifier !</p></div></div>", "<p>Un mot.</p>"),
        (f"{DOT}Un</p>{DOT}Deux</p>", "<ul><li><p>Un</p></li><li><p>Deux</p></li></ul>"),
        (f"{ITEM.format(1)}{MARK.format('1.')}Un</p>{ITEM.format(1)}{MARK.format('2.')}Deux</p>",
         "<ol><li><p>Un</p></li><li><p>Deux</p></li></ol>"),
        (f"{DOT}Un</p>{DOT_2}Un bis</p>{DOT}Deux</p>",
         "<ul><li><p>Un</p><ul><li><p>Un bis</p></li></ul></li><li><p>Deux</p></li></ul>"),
        (f"{P}·&nbsp;&nbsp;Un</p>{P}·&nbsp;&nbsp;Deux</p>",
         "<ul><li><p>Un</p></li><li><p>Deux</p></li></ul>"),
        (f"<h1>Titre</h1>{P}Un mot.</p>", "<h2>Titre</h2><p>Un mot.</p>"),
        (f"<h2><b>Titre</b></h2><h4>Petit</h4>{P}Un mot.</p>",
         "<h2>Titre</h2><h3>Petit</h3><p>Un mot.</p>"),
        (f"<p class=MsoTitle>Titre</p>{P}Un mot.</p>", "<h2>Titre</h2><p>Un mot.</p>"),
        (f"{P}Un mot.</p>{P}<o:p>&nbsp;</o:p></p>{P}Deux.</p>", "<p>Un mot.</p><p>Deux.</p>"),
        (f"{P}Voir <a href=\"https://city.example/a\"><span style='color:blue'>la page</span></a>"
         ".</p>", '<p>Voir <a href="https://city.example/a">la page</a>.</p>'),
        (f"{P}<span style='mso-bookmark:_Toc1'><a name=\"_Toc1\">Un mot</a></span>.</p>",
         "<p>Un mot.</p>"),
        (f"{P}Un<span style='display:none;mso-hide:all'> caché</span> mot.</p>", "<p>Un mot.</p>"),
    ],
    GOOGLE_DOCS: [
        (f"{G}{PLAIN}plain</span></p>", "<p>plain</p>"),
        (f"{G}{PLAIN}a </span>{BOLD}bold</span>{PLAIN} word</span></p>",
         "<p>a <strong>bold</strong> word</p>"),
        (f"{G}{PLAIN}a </span>{SLANTED}slanted</span>{PLAIN} word</span></p>",
         "<p>a <em>slanted</em> word</p>"),
        (f"{G}<span style=\"font-weight:700;font-style:italic;\">both</span></p>",
         "<p><strong><em>both</em></strong></p>"),
        (f"{G}{PLAIN}CO</span><span style=\"font-size:0.6em;vertical-align:sub;\">2</span></p>",
         "<p>CO<sub>2</sub></p>"),
        (f"{G}{PLAIN}1</span><span style=\"font-size:0.6em;vertical-align:super;\">er</span></p>",
         "<p>1<sup>er</sup></p>"),
        (f"{G}{PLAIN}a </span><a href=\"https://city.example/\" style=\"text-decoration:none;\">"
         "<span style=\"color:#1155cc;text-decoration:underline;\">link</span></a></p>",
         '<p>a <a href="https://city.example/">link</a></p>'),
        (f"{G}{PLAIN}a </span><a href=\"https://www.google.com/url?q=https://city.example/"
         "&amp;sa=D\"><span>link</span></a></p>",
         '<p>a <a href="https://city.example/">link</a></p>'),
        ("<h1 dir=\"ltr\"><span style=\"font-size:20pt;font-weight:400;\">Title</span></h1>",
         "<h2>Title</h2>"),
        ("<h2 dir=\"ltr\"><span style=\"font-weight:700;\">Title</span></h2>", "<h2>Title</h2>"),
        ("<h5 dir=\"ltr\"><span>Small</span></h5>", "<h3>Small</h3>"),
        ("<ul style=\"margin-top:0;\"><li dir=\"ltr\" style=\"font-weight:400\""
         f" aria-level=\"1\"><p role=\"presentation\">{PLAIN}one</span></p></li></ul>",
         "<ul><li><p>one</p></li></ul>"),
        (f"<ol><li aria-level=\"1\"><p>{PLAIN}one</span></p></li>"
         f"<li aria-level=\"1\"><p>{PLAIN}two</span></p></li></ol>",
         "<ol><li><p>one</p></li><li><p>two</p></li></ol>"),
        (f"<ul><li aria-level=\"1\"><p>{PLAIN}one</span></p></li><ul><li aria-level=\"2\"><p>"
         f"{PLAIN}inner</span></p></li></ul></ul>",
         "<ul><li><p>one</p><ul><li><p>inner</p></li></ul></li></ul>"),
        (f"{G}{PLAIN}one</span></p><br>{G}{PLAIN}two</span></p>", "<p>one</p><p>two</p>"),
        (f"{G}<span style=\"text-decoration:line-through;\">gone</span>{PLAIN}stays</span></p>",
         "<p>stays</p>"),
        (f"{G}{PLAIN}<span style=\"border:none;display:inline-block;\"><img src=\"https://"
         "lh7.example/x\" width=\"9\"></span></span></p>" f"{G}{PLAIN}text</span></p>",
         "<p>text</p>"),
        (f"{G}<span style=\"text-decoration:underline;\">under</span></p>", "<p>under</p>"),
        ("<div dir=\"ltr\"><table><tbody><tr><td><p><span>a</span></p></td><td><p><span>b</span>"
         "</p></td></tr></tbody></table></div>",
         "<table><tbody><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table>"),
        (f"{G}{BOLD}all bold</span></p>{G}{PLAIN}none</span></p>",
         "<p><strong>all bold</strong></p><p>none</p>"),
    ],
    LIBREOFFICE: [
        (f"{L}Un mot.</p>", "<p>Un mot.</p>"),
        (f"{L}Un <b>gros</b> mot.</p>", "<p>Un <strong>gros</strong> mot.</p>"),
        (f"{L}Un mot <i>penché</i>.</p>", "<p>Un mot <em>penché</em>.</p>"),
        (f"{L}Un mot <u>souligné</u>.</p>", "<p>Un mot souligné.</p>"),
        (f"{L}<font face=\"Liberation Serif, serif\"><font size=\"3\">Un mot.</font></font></p>",
         "<p>Un mot.</p>"),
        (f"{L}H<sub>2</sub>O, 1<sup>er</sup> mai</p>", "<p>H<sub>2</sub>O, 1<sup>er</sup> mai</p>"),
        (f"{L}Reste<del> biffé</del> ici.</p>", "<p>Reste ici.</p>"),
        (f"{L}Un mot <strike>biffé</strike>.</p>", "<p>Un mot .</p>"),
        ("<h1 class=\"western\">Titre</h1>", "<h2>Titre</h2>"),
        ("<h3 class=\"western\"><b>Titre</b></h3>", "<h3>Titre</h3>"),
        ("<h6 class=\"western\">Titre</h6>", "<h3>Titre</h3>"),
        (f"<ul><li>{L}Un</p></li><li>{L}Deux</p></li></ul>",
         "<ul><li><p>Un</p></li><li><p>Deux</p></li></ul>"),
        (f"<ol><li>{L}Un</p></li></ol>", "<ol><li><p>Un</p></li></ol>"),
        (f"<ul><li>{L}Un</p><ul><li>{L}Sous</p></li></ul></li></ul>",
         "<ul><li><p>Un</p><ul><li><p>Sous</p></li></ul></li></ul>"),
        (f"{L}<br/></p>{L}Un mot.</p>", "<p>Un mot.</p>"),
        (f"{L}<a href=\"https://city.example/\">la page</a></p>",
         '<p><a href="https://city.example/">la page</a></p>'),
        (f"{L}<a href=\"file:///C:/textes/b.odt\">le fichier</a></p>", "<p>le fichier</p>"),
        (f"{L}Un<br/>deux</p>", "<p>Un<br>deux</p>"),
        (f"{L}<span style=\"font-weight: bold\">Gros</span></p>", "<p><strong>Gros</strong></p>"),
        (f"{L}<img src=\"file:///C:/textes/a.png\" name=\"Image1\"/>Texte</p>", "<p>Texte</p>"),
    ],
    WEB_PAGE: [
        ("<p style=\"box-sizing:border-box;color:rgb(0,0,0)\">One.</p>", "<p>One.</p>"),
        ("<p>One <strong>bold</strong> word.</p>", "<p>One <strong>bold</strong> word.</p>"),
        ("<p>One <em>slanted</em> word.</p>", "<p>One <em>slanted</em> word.</p>"),
        ("<p>One <i>slanted</i> word.</p>", "<p>One <em>slanted</em> word.</p>"),
        ("<h1 style=\"font-size:2em\">Title</h1><p>One.</p>", "<h2>Title</h2><p>One.</p>"),
        ("<h2>Title</h2><h5>Small</h5>", "<h2>Title</h2><h3>Small</h3>"),
        ("<div>One.</div><div>Two.</div>", "<p>One.</p><p>Two.</p>"),
        ("<p>A <a href=\"https://city.example/\" onclick=\"x()\">link</a>.</p>",
         '<p>A <a href="https://city.example/">link</a>.</p>'),
        ("<p>A <a href=\"javascript:x()\">trap</a>.</p>", "<p>A trap.</p>"),
        ("<p>Call <a href=\"tel:+15145550100\">us</a>.</p>",
         '<p>Call <a href="tel:+15145550100">us</a>.</p>'),
        ("<ul><li>one</li><li>two</li></ul>", "<ul><li><p>one</p></li><li><p>two</p></li></ul>"),
        ("<ol start=\"3\"><li>three</li></ol>", '<ol start="3"><li><p>three</p></li></ol>'),
        ("<blockquote><p>Said.</p></blockquote>", "<blockquote><p>Said.</p></blockquote>"),
        ("<p>One.</p><figure><img src=\"/a.jpg\"><figcaption>Caption</figcaption></figure>",
         "<p>One.</p>"),
        ("<p>One.</p><iframe src=\"https://video.example/\"></iframe>", "<p>One.</p>"),
        ("<aside><p>A box.</p></aside><p>One.</p>", "<p>A box.</p><p>One.</p>"),
        ("<nav><a href=\"/\">Home</a></nav><p>One.</p><button>Share</button>", "<p>One.</p>"),
        ("<p>H<sub>2</sub>O and E=mc<sup>2</sup></p>",
         "<p>H<sub>2</sub>O and E=mc<sup>2</sup></p>"),
        ("<p>One <del>old</del><ins>new</ins> word.</p>", "<p>One new word.</p>"),
        ("<p>One.</p><hr><p>Two.</p>", "<p>One.</p><hr><p>Two.</p>"),
    ],
    MAIL: [
        ("One.", "<p>One.</p>"),
        ("<div>One.</div><div><br></div><div>Two.</div>", "<p>One.</p><p>Two.</p>"),
        ("One.<br><br>Two.", "<p>One.</p><p>Two.</p>"),
        ("One.<br>\n<br>\nTwo.<br><br>Three.", "<p>One.</p><p>Two.</p><p>Three.</p>"),
        ("12 Quay Street<br>Port-Joly", "<p>12 Quay Street<br>Port-Joly</p>"),
        ("<div>A <b>bold</b> word.</div>", "<p>A <strong>bold</strong> word.</p>"),
        ("<div>A <i>slanted</i> word.</div>", "<p>A <em>slanted</em> word.</p>"),
        ("<div><span style=\"font-weight:bold\">All</span></div>", "<p><strong>All</strong></p>"),
        ("<p class=\"MsoNormal\"><span lang=\"EN-US\">One.<u></u><u></u></span></p>",
         "<p>One.</p>"),
        ("<div><a href=\"mailto:ana@city.example\">Ana</a></div>",
         '<p><a href="mailto:ana@city.example">Ana</a></p>'),
        ("<div><a href=\"https://city.example/\" target=\"_blank\">page</a></div>",
         '<p><a href="https://city.example/">page</a></p>'),
        ("<ul><li>one<br></li><li>two</li></ul>",
         "<ul><li><p>one</p></li><li><p>two</p></li></ul>"),
        ("<ul><li style=\"margin-left:15px\">one</li></ul>", "<ul><li><p>one</p></li></ul>"),
        ("<blockquote class=\"gmail_quote\"><div>Said.</div></blockquote>",
         "<blockquote><p>Said.</p></blockquote>"),
        ("<div>One <font color=\"#ff0000\">red</font> word.</div>", "<p>One red word.</p>"),
        ("<div>One <s>old</s> word.</div>", "<p>One word.</p>"),
        ("<div><img src=\"cid:1\" alt=\"logo\"></div><div>One.</div>", "<p>One.</p>"),
        ("<div>H<sub>2</sub>O</div>", "<p>H<sub>2</sub>O</p>"),
        ("<h3>Title</h3><div>One.</div>", "<h3>Title</h3><p>One.</p>"),
        ("<div><p style=\"margin:0\">One.</p><p style=\"margin:0\">&nbsp;</p></div>",
         "<p>One.</p>"),
    ],
}
# fmt: on
NAMES = {
    WORD: "Word",
    GOOGLE_DOCS: "Google Docs",
    LIBREOFFICE: "LibreOffice",
    WEB_PAGE: "web page",
    MAIL: "mail",
}
