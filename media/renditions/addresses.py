"""Web addresses of a photo's renditions: worked out, never looked up."""

from django.conf import settings
from django.urls import reverse

from media.models import Photo

from . import plan
from .plan import Size


def sizes(photo: Photo, ratio: str = "original", form: str = "jpg") -> list[Size]:
    """Return the ready sizes of a photo in that ratio ("16:9", "4:3", "1:1", "original")."""
    if not photo.has_renditions:
        return []
    return plan.sizes(photo.width, photo.height, ratio.replace(":", "x"), form)


def nearest(photo: Photo, ratio: str, width: int, form: str = "jpg") -> Size | None:
    """Return the smallest size at least so wide, or the largest; None without renditions."""
    return plan.nearest(sizes(photo, ratio, form), width)


def address(photo: Photo, size: Size) -> str:
    return reverse("photo-rendition", args=[photo.rendition_key, size.name])


def absolute_address(photo: Photo, size: Size) -> str:
    return settings.SITE_URL + address(photo, size)


def srcset(photo: Photo, ratio: str) -> str:
    """Return every AVIF of that ratio ("16:9" or "original") with its width, for a browser."""
    ready = sizes(photo, ratio, "avif")
    if not ready:
        return ""
    folder = address(photo, ready[0]).removesuffix(ready[0].name)
    return ", ".join(f"{folder}{size.name} {size.width}w" for size in ready)
