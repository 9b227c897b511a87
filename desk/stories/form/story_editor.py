"""Tools of the story editor on the desk's form. What may be stored: bodies.py."""

from django.conf import settings
from django.urls import reverse_lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget

from articles.bodies import SCHEMES, sanitise

WORDS = {
    "insert": _("Photo from the library"),
    "quote": _("Pull quote"),
    "body": _("In the column"),
    "wide": _("Wide"),
    "side": _("At the side"),
    "caption": _("Caption here (empty: the photo’s own)"),
    "replace": _("Choose another photo"),
    "remove": _("Take out"),
    "missing": _("The file of this photo has not come: readers do not see it."),
    "lost": _("This photo is not in the library."),
    "size": _("Size of the photo"),
}
PASTED = {
    "pictures": _("Pictures left out: %s. Take them into the library, then choose them there."),
    "frames": _("Embedded frames left out: %s."),
    "boxes": _("Boxes put into the text: %s."),
}
BUTTONS = {
    "paragraph": _("Paragraph"),
    "heading2": _("Sub-heading"),
    "heading3": _("Smaller sub-heading"),
    "blockquote": _("Quotation"),
    "bold": _("Bold"),
    "italic": _("Italic"),
    "subscript": _("Subscript"),
    "superscript": _("Superscript"),
    "horizontalRule": _("Line across"),
    "link": _("Link"),
    "unlink": _("Remove the link"),
    "bulletList": _("List"),
    "orderedList": _("Numbered list"),
    "orderedListProperties": _("Numbering"),
    "table": _("Table"),
    "table:addColumnAfter": _("Add a column"),
    "table:deleteColumn": _("Delete the column"),
    "table:addRowAfter": _("Add a row"),
    "table:deleteRow": _("Delete the row"),
    "table:mergeCells": _("Merge the cells"),
    "table:splitCell": _("Split the cell"),
    "table:toggleHeaderCell": _("Heading cell, or not"),
    "table:deleteTable": _("Delete the table"),
    "history:undo": _("Undo"),
    "history:redo": _("Redo"),
}
STOCK_TOOLS = {
    "Bold": True,
    "Italic": True,
    "Heading": {"levels": [2, 3]},
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "HardBreak": True,
    "HorizontalRule": True,
    "Subscript": True,
    "Superscript": True,
    "Link": {"enableTarget": False, "protocols": sorted(SCHEMES)},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "NoSpellCheck": False,
    "StoredAttributes": True,
    "OtherLanguage": True,
    "CleanPaste": {"words": PASTED},
}


def tools(language):
    return STOCK_TOOLS | {
        "StoryPhoto": {
            "pickUrl": reverse_lazy("admin:media_photo_changelist"),
            "infoUrl": reverse_lazy("admin:articles_article_photo", args=[0]),
            "language": language,
            "words": WORDS,
        },
        "PullQuote": {"words": WORDS},
        "Colleagues": {"language": language, "words": {"here": _("%s is here")}},
        "DroppedPicture": {"language": language},
        "WritingArea": {
            "language": language,
            "label": format_lazy(
                _("Story, {language}"), language=dict(settings.LANGUAGES)[language]
            ),
            "toolbar": _("Buttons of the text"),
            "storiesUrl": reverse_lazy("admin:articles_article_link_targets"),
            "storyLabel": _("or one of our stories"),
            "buttons": BUTTONS,
            "answers": {"Yes": _("Yes"), "No": _("No")},
        },
    }


class StoryField(ProseEditorFormField):
    """The text of a story in one language, cleaned by the one rule of bodies.py."""

    def __init__(self, *, language, **kwargs):
        kwargs.pop("max_length", None)
        kwargs["widget"] = AdminProseEditorWidget
        super().__init__(config={"extensions": tools(language)}, **kwargs)
        self.sanitize = sanitise
        self.widget.attrs.update(lang=language)
