import taggit.admin
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.forms.names import NamedForm
from articles.models import Tag, TagAlias

from .deletion import KeepsWhatIsUsed

admin.site.unregister(taggit.admin.Tag)


class AliasInline(admin.TabularInline):
    model = TagAlias
    extra = 0
    fields = ["name"]
    verbose_name_plural = gettext_lazy("Also known as")


@admin.register(Tag)
class TagAdmin(KeepsWhatIsUsed, admin.ModelAdmin):
    form = NamedForm
    list_display = ["title", "name_fr", "name_en", "kind"]
    list_filter = ["kind"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["name_fr", "name_en"]
    ordering = ["-id"]
    inlines = [AliasInline]
    fieldsets = [
        (gettext_lazy("French"), {"fields": ["name_fr", "slug_fr", "description_fr"]}),
        (gettext_lazy("English"), {"fields": ["name_en", "slug_en", "description_en"]}),
        (gettext_lazy("Kind"), {"fields": ["kind"]}),
    ]

    @admin.display(description=gettext_lazy("tag"))
    def title(self, tag):
        return str(tag)

    def reason_to_keep(self, tag):
        if tag.tagged_articles.exists() or tag.edition_rows.exists():
            return _("“%(name)s” stands on stories: take it off them, or merge it.") % {"name": tag}
        return ""
