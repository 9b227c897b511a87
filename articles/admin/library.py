"""The picture library with what only stories know: where a photo is used."""

from django.contrib import admin
from django.db.models import Exists, OuterRef
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, PhotoUse
from articles.standing import LABELS
from contributors.admin.deletion import KeepsWhatIsUsed
from media.admin.photo import PhotoAdmin
from media.models import Photo

MOST_USES = 200


class UseFilter(admin.SimpleListFilter):
    title = gettext_lazy("use")
    parameter_name = "used"

    def lookups(self, request, model_admin):
        return [("no", gettext_lazy("never used")), ("yes", gettext_lazy("used"))]

    def queryset(self, request, photos):
        used = Exists(PhotoUse.objects.filter(photo=OuterRef("pk")))
        match self.value():
            case "no":
                return photos.exclude(used)
            case "yes":
                return photos.filter(used)
        return photos


def _state(edition, now):
    """Where the edition stands with readers, if not in the past."""
    if edition.is_scheduled(now):
        return LABELS["scheduled"]
    return gettext_lazy("live now") if edition.is_live(now) else ""


admin.site.unregister(Photo)


@admin.register(Photo)
class LibraryAdmin(KeepsWhatIsUsed, PhotoAdmin):
    list_filter = [*PhotoAdmin.list_filter, UseFilter]
    readonly_fields = [*PhotoAdmin.readonly_fields, "where_used"]
    fieldsets = [
        *PhotoAdmin.fieldsets,
        (gettext_lazy("Where it is used"), {"fields": ["where_used"]}),
    ]

    @admin.display(description=gettext_lazy("stories"))
    def where_used(self, photo):
        uses = photo.uses.select_related("edition__address", "edition__article", "over_quota_by")
        uses = uses.order_by("-live_from")[:MOST_USES] if photo.pk else []
        now = timezone.now()
        rows = [(use, _state(use.edition, now)) for use in uses]
        return render_to_string("admin/articles/photo_uses.html", {"rows": rows})

    def reason_to_keep(self, photo):
        if photo.uses.exists():
            return _("This photo was published and stays on record: deny it by a lease instead.")
        if Article.objects.with_photo(photo).exists():
            return _("A story uses this photo: take it out of the story first.")
        return ""
