from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Section
from desk.mixins.deletion import ProtectUsedMixin

from .section_form import SectionForm


@admin.register(Section)
class SectionAdmin(ProtectUsedMixin, admin.ModelAdmin):
    form = SectionForm
    list_display = ["title", "name_fr", "name_en", "position"]
    list_display_links = ["title"]
    search_fields = ["name_fr", "name_en"]
    ordering = ["position", "id"]
    autocomplete_fields = ["agencies"]
    fieldsets = [
        (gettext_lazy("French"), {"fields": ["name_fr", "slug_fr", "description_fr"]}),
        (gettext_lazy("English"), {"fields": ["name_en", "slug_en", "description_en"]}),
        (gettext_lazy("Order"), {"fields": ["position"]}),
        (gettext_lazy("Raw copy"), {"fields": ["agencies"]}),
    ]

    @admin.display(description=gettext_lazy("section"))
    def title(self, section):
        return str(section)

    def deletion_problem(self, section):
        if section.articles.exists() or section.editions.exists():
            return _("“%(name)s” has stories: move them to another section first.") % {
                "name": section
            }
        return ""
