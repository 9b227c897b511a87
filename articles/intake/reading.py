"""Files and pasted texts to stories, or one sentence that says why not."""

from django.utils.translation import gettext as _

from articles.intake.recognition.parse import parse
from articles.intake.text.characters import clean_lines, decode
from lib.language import LANGUAGES
from lib.refusal import Refusal

# A book has fewer: more lines than this are data and not a story.
MOST_LINES = 20_000


def read_file(data, known=None, language=""):
    decoded = decode(data)
    story = read_text(decoded.text, known, language)
    story.flags[:0] = decoded.flags
    return story


def read_text(text, known=None, language=""):
    if language and language not in LANGUAGES:
        raise Refusal(
            _("The paper has no edition in “%(code)s”: choose fr or en.") % {"code": language}
        )
    lines = clean_lines(text)
    if not any(lines):
        raise Refusal(_("It is empty. Send a file with the story's text."))
    if len(lines) > MOST_LINES:
        raise Refusal(_("It has more than 20,000 lines. Send one story alone."))
    story = parse(text, known, language)
    if not story.headline and not story.blocks:
        raise Refusal(_("Nothing of it is a story: only the menu and footer of a page were found."))
    if not story.language:
        raise Refusal(
            _("Its language cannot be told as French or English: say which of the two it is.")
        )
    return story
