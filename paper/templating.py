"""What the templates of the paper can use: Jinja2, which takes about half of the time of Django's.

The desk's templates stay Django's, which the admin asks for.
"""

from pathlib import Path

from django.template.defaultfilters import capfirst, linebreaks_filter, truncatechars
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext
from jinja2 import Environment, FileSystemLoader, PrefixLoader, Undefined

from media import credits
from media.renditions import addresses

from . import body, pages, structured_data
from .printed_time import printed_day, printed_moment, printed_since
from .style import style

FOLDER = Path(__file__).parent.parent / "templates" / "paper"


def environment(**options):
    """Return the environment of all templates whose name begins with "paper/"."""
    options |= {"loader": PrefixLoader({"paper": FileSystemLoader(FOLDER)})}
    # What a page does not have prints nothing, while debugging too
    options |= {"undefined": Undefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**options)
    made.globals.update(
        _=gettext,
        absolute=pages.absolute,
        address=addresses.address,
        data_block=structured_data.script,
        day_of=day_of,
        iso=structured_data.iso_datetime,
        leaving_mark=body.leaving_mark,
        locale_of=pages.locale_of,
        moment=moment,
        nearest=addresses.nearest,
        photo_credit=photo_credit,
        share_image=structured_data.share_image,
        since=since,
        srcset=addresses.srcset,
        static=static,
        style_sheet=style_sheet,
    )
    made.filters.update(
        capfirst=capfirst, linebreaks=linebreaks_filter, truncatechars=truncatechars
    )
    return made


def style_sheet():
    """Return the style sheet of the paper, our own file, which stands in each page."""
    return mark_safe(style().text)


def moment(value):
    return _time(value, printed_moment(value, get_language()))


def day_of(value):
    return _time(value, printed_day(value, get_language()))


def since(value, at):
    return _time(value, printed_since(value, at, get_language()))


def photo_credit(photo):
    return credits.credit_line(photo, get_language())


def _time(value, printed):
    return format_html(
        '<time datetime="{}">{}</time>', structured_data.iso_datetime(value), printed
    )
