"""The chosen photo, shown where it was chosen: thumbnail, caption, credit."""

from django.conf import settings
from django.contrib.admin.widgets import ForeignKeyRawIdWidget
from django.http import JsonResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lib.languages import CODES
from lib.primary_keys import parse_pk
from media import credits
from media.models import Photo
from media.renditions import addresses


class PhotoWidget(ForeignKeyRawIdWidget):
    """The photo library in a window of its own (Django's raw-id popup), and what it gave."""

    template_name = "desk/stories/photo_widget.html"

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        photo = find_photo(value)
        context["photo"] = description(photo) if photo else None
        context["info_url"] = reverse("admin:articles_article_photo", args=[0])
        return context

    def label_and_url_for_value(self, value):
        return "", ""


def find_photo(value):
    number = parse_pk(value)
    return Photo.objects.for_cards().filter(pk=number).first() if number else None


def description(photo):
    """Describe a photo for the form and the story editor.

    The editor writes in one language and takes that language's words from captions and
    credits. The form stands above both and shows them in the language of the interface; a
    caption that is missing there is shown in another language.
    """
    size = addresses.nearest(photo, "original", 780)
    ours = get_language() or settings.LANGUAGE_CODE
    captions = {code: getattr(photo, f"caption_{code}") or "" for code in CODES}
    return {
        "src": addresses.address(photo, size) if size else "",
        "alt": photo.alt_text or "",
        "captions": captions,
        "credits": {code: credits.credit_line(photo, code) for code in CODES},
        "caption": captions[ours] or next(filter(None, captions.values()), ""),
        "credit": credits.credit_line(photo, ours),
        "url": reverse("admin:media_photo_change", args=[photo.pk]),
        "has_file": photo.has_file,
    }


def photo_info(request, photo_id):
    photo = find_photo(photo_id)
    if photo is None:
        return JsonResponse({"error": _("This photo is not in the library.")}, status=404)
    return JsonResponse(description(photo))
