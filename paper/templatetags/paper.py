"""Tags of the paper's templates: moments in the page's language, addresses, data blocks."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from paper import body, pages, structured_data
from paper.printed_time import printed_day, printed_moment, printed_since
from paper.style import style

register = template.Library()


@register.simple_tag
def style_sheet():
    """Write the style sheet of the paper, our own file, into the page."""
    return mark_safe(style().text)


@register.simple_tag
def moment(value):
    return _time(value, printed_moment(value, get_language()))


@register.simple_tag
def day(value):
    return _time(value, printed_day(value, get_language()))


@register.simple_tag
def since(value, at):
    return _time(value, printed_since(value, at, get_language()))


@register.simple_tag
def iso(value):
    return structured_data.iso_datetime(value)


@register.simple_tag
def absolute(path):
    return pages.absolute(path)


@register.simple_tag
def locale_of(language):
    return pages.locale_of(language)


@register.simple_tag
def share_image(photo):
    return structured_data.share_image(photo)


@register.simple_tag
def data_block(data):
    return structured_data.script(data)


@register.simple_tag
def leaving_mark():
    return body.leaving_mark()


def _time(value, printed):
    return format_html(
        '<time datetime="{}">{}</time>', structured_data.iso_datetime(value), printed
    )
