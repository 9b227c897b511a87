"""Agencies and contributors, with what their names mean for the library."""

from django.contrib import admin, messages
from django.utils.translation import gettext as _

from contributors.admin.agency import AgencyAdmin
from contributors.admin.contributor import ContributorAdmin
from contributors.models import Agency, Contributor
from media import library_index, rendition_sets
from media.models import Photo

MOST_AT_ONCE = 20

admin.site.unregister([Agency, Contributor])


class NamesPhotos:
    """A new name is found in the library at once; the credit inside few pictures as well."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if change and form.changed_data:
            self._follow(request, form.instance)

    def after_merge(self, request, kept):
        super().after_merge(request, kept)
        self._follow(request, kept)

    def _follow(self, request, named):
        photos = Photo.objects.for_cards().filter(**{self.field: named})
        library_index.put(photos.iterator(chunk_size=library_index.BATCH))
        few = list(photos[: MOST_AT_ONCE + 1])
        if len(few) <= MOST_AT_ONCE:
            rendition_sets.refresh(few)
            return
        sentence = _(
            "Many pictures carry this name inside: have “manage.py photos renditions” run."
        )
        messages.warning(request, sentence)


@admin.register(Agency)
class SupplierAdmin(NamesPhotos, AgencyAdmin):
    field = "agency"


@admin.register(Contributor)
class PhotographerAdmin(NamesPhotos, ContributorAdmin):
    field = "photographer"
