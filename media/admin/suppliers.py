"""Agencies and contributors, with what their names mean for the library."""

from django.contrib import admin, messages
from django.db.models import Q
from django.utils.translation import gettext as _

from contributors.admin.agency import AgencyAdmin
from contributors.admin.contributor import ContributorAdmin
from contributors.admin.merge import MergeAdmin
from contributors.models import Agency, Contributor, Merge
from media import library_index, rendition_sets
from media.models import Photo

MOST_AT_ONCE = 20

admin.site.unregister([Agency, Contributor, Merge])


class NamesPhotos:
    """A new name is found in the library at once; the credit inside few pictures as well."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if change and form.changed_data:
            follow(request, form.instance)

    def after_merge(self, request, kept):
        super().after_merge(request, kept)
        follow(request, kept)


def follow(request, named):
    """Have what carries this name carry the one of today."""
    photos = Photo.objects.for_cards().filter(_credited_to(named))
    library_index.put(photos.iterator(chunk_size=library_index.BATCH))
    few = list(photos[: MOST_AT_ONCE + 1])
    if len(few) <= MOST_AT_ONCE:
        rendition_sets.refresh(few)
        return
    sentence = _("Many pictures carry this name inside: have “manage.py photos renditions” run.")
    messages.warning(request, sentence)


def _credited_to(named):
    if isinstance(named, Agency):
        return Q(agency=named) | Q(distributor=named)
    return Q(photographer=named)


@admin.register(Agency)
class SupplierAdmin(NamesPhotos, AgencyAdmin):
    pass


@admin.register(Contributor)
class PhotographerAdmin(NamesPhotos, ContributorAdmin):
    pass


@admin.register(Merge)
class SuppliersMergeAdmin(MergeAdmin):
    def undo_merge(self, request, record):
        """Whoever comes back has their name inside their pictures again."""
        back = super().undo_merge(request, record)
        follow(request, back)
        return back
