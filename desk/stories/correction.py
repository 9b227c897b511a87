from django import forms
from django.contrib import admin, messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import publishing
from articles.models import Correction
from desk.stories.acts.acts import PUBLISH


class NoteForm(forms.ModelForm):
    """A note as readers have it, and the reason for which it is removed."""

    remove_because = forms.CharField(
        label=gettext_lazy("Remove it, because"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Readers then no longer see the note; it and the reason stay here."),
    )

    class Meta:
        model = Correction
        fields = ["kind", "text"]


@admin.register(Correction)
class CorrectionAdmin(admin.ModelAdmin):
    """The notes that readers have: mended or removed here, made by correcting a story."""

    form = NoteForm
    fields = ["story", "language", "corrected_at", "kind", "text", "remove_because"]
    readonly_fields = ["story", "language", "corrected_at"]
    list_display = ["text", "kind", "language", "corrected_at", "story", "removed_at"]
    list_filter = ["kind", "language"]
    list_select_related = ["article"]
    search_fields = ["text"]

    @admin.display(description=gettext_lazy("story"))
    def story(self, note):
        url = reverse("admin:articles_article_change", args=[note.article_id])
        return format_html('<a href="{}">{}</a>', url, note.article)

    def save_model(self, request, note, form, change):
        if reason := form.cleaned_data["remove_because"]:
            publishing.remove_note(note, by=request.user, reason=reason)
            messages.info(request, _("Readers no longer see the note."))
            return
        words = {"kind": form.cleaned_data["kind"], "text": form.cleaned_data["text"]}
        publishing.mend_note(note, by=request.user, **words)

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("articles.view_article")

    def has_change_permission(self, request, obj=None):
        return request.user.has_perm(PUBLISH) and (obj is None or obj.removed_at is None)

    def has_module_permission(self, request):
        return self.has_view_permission(request)
