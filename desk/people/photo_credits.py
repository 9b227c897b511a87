"""A new name of a person or an agency, and the photos that carry it."""

from django.contrib import messages
from django.db.models import Q
from django.utils.translation import gettext as _

from contributors.models import Agency
from media import photo_search
from media.models import Photo
from media.renditions import store

MOST_AT_ONCE = 20


class PhotoCreditsMixin:
    """A new name is found in the library at once; the credit inside few pictures as well."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if change and form.changed_data:
            follow(request, form.instance)

    def after_merge(self, request, kept):
        super().after_merge(request, kept)
        follow(request, kept)


def follow(request, named):
    """Give photos that carry this name the one of today, in the library and inside the files."""
    photos = Photo.objects.for_cards().filter(_credited_to(named))
    photo_search.put_all(photos)
    few = list(photos[: MOST_AT_ONCE + 1])
    if len(few) <= MOST_AT_ONCE:
        store.refresh(few)
        return
    sentence = _("Many pictures carry this name inside: have “manage.py refresh_renditions” run.")
    messages.warning(request, sentence)


def _credited_to(named):
    if isinstance(named, Agency):
        return Q(agency=named) | Q(distributor=named)
    return Q(photographer=named)
