from django import template
from django.utils.translation import get_language

from media import credits
from media.renditions import addresses

register = template.Library()


@register.inclusion_tag("media/_picture.html")
def picture(photo, ratio="original", sizes="100vw", loading="lazy", priority="", alt=None):
    """Show a responsive picture of a photo, or nothing while it has no renditions.

    It asks neither the database nor the storage, and not whether the photo may be used:
    a page takes its photos from `rights.usable_by_pk()`. `priority="high"` and
    `loading="eager"` are for the one picture at the top; an `alt` of "" is for a picture
    whose words stand beside it. The ratio is "original" or "16:9", which have sizes in AVIF;
    one JPEG that fits a phone stands behind them for the few browsers without.
    """
    shown = addresses.nearest(photo, ratio, 0) if photo else None
    if shown is None:
        return {"shown": None}
    return {
        "shown": shown,
        "address": addresses.address(photo, shown),
        "srcset": addresses.srcset(photo, ratio),
        "sizes": sizes,
        "loading": loading,
        "priority": priority,
        "alt": (photo.alt_text or "") if alt is None else alt,
    }


@register.simple_tag
def photo_credit(photo, language=None):
    return credits.credit_line(photo, language or get_language())
