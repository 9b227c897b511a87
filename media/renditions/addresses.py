"""Where the renditions of a photo are found on the web: worked out, never looked up."""

from django.conf import settings
from django.urls import reverse

from media.models import Photo

from . import make


def sizes(photo: Photo, ratio: str = "original") -> list[make.Size]:
    """The ready sizes of a photo in that ratio ("16:9", "4:3", "1:1", "original")."""
    if not photo.has_renditions:
        return []
    return make.plan(photo.width, photo.height)[ratio.replace(":", "x")]


def address(photo: Photo, size: make.Size, form: str = "jpg") -> str:
    return reverse("photo-rendition", args=[photo.rendition_key, size.file_name(form)])


def absolute_address(photo: Photo, size: make.Size, form: str = "jpg") -> str:
    return settings.SITE_URL + address(photo, size, form)


def srcset(photo: Photo, ratio: str, form: str) -> str:
    return ", ".join(f"{address(photo, size, form)} {size.width}w" for size in sizes(photo, ratio))


def nearest(photo: Photo, ratio: str, width: int) -> make.Size | None:
    """The smallest size at least so wide, or the largest that there is; None without renditions."""
    ready = sizes(photo, ratio)
    return next((size for size in ready if size.width >= width), ready[-1] if ready else None)
