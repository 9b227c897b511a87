from django.contrib import admin
from django.utils.translation import gettext_lazy

from articles.models import Series
from desk.mixins.named_form import TranslatedNameForm


@admin.register(Series)
class SeriesAdmin(admin.ModelAdmin):
    form = TranslatedNameForm
    fields = ["name_fr", "name_en"]
    search_fields = ["name_fr", "name_en"]
    list_display = ["title"]

    @admin.display(description=gettext_lazy("series"))
    def title(self, series):
        return str(series)
