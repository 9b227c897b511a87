import taggit.admin
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import StoryCount, Tag, TagAddress, TagAlias
from articles.tags.changes import merge_tags, preview_tag_merge, split_tag
from articles.tags.usage import nearly_equal, usage
from desk.charts import bars
from desk.mixins.bounded_inline import BoundedInlineMixin
from desk.mixins.deletion import ProtectUsedMixin
from desk.mixins.merging import MergeActionMixin
from lib.languages import CODES
from lib.refusal import Refusal

from .forms import AliasFormSet, SplitForm, TagForm

LONGEST = 200  # of the words looked for
FOUND = 20

admin.site.unregister(taggit.admin.Tag)


class AliasInline(BoundedInlineMixin, admin.TabularInline):
    model = TagAlias
    formset = AliasFormSet
    extra = 0
    fields = ["name"]
    verbose_name = gettext_lazy("other name")
    verbose_name_plural = gettext_lazy("Also known as")


class UseFilter(admin.SimpleListFilter):
    title = gettext_lazy("use")
    parameter_name = "use"

    def lookups(self, request, model_admin):
        return [("none", _("On no story"))]

    def queryset(self, request, queryset):
        return queryset.unused() if self.value() == "none" else queryset


@admin.register(Tag)
class TagAdmin(ProtectUsedMixin, MergeActionMixin, admin.ModelAdmin):
    form = TagForm
    list_display = ["title", "name_fr", "name_en", "kind", "stories"]
    list_filter = ["kind", UseFilter]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["name_fr", "name_en"]
    ordering = ["-id"]
    actions = ["merge_two"]
    merge_template = "desk/tags/merge.html"
    merge_permission = "articles.delete_tag"
    inlines = [AliasInline]
    fieldsets = [
        (gettext_lazy("French"), {"fields": ["name_fr", "slug_fr", "description_fr"]}),
        (gettext_lazy("English"), {"fields": ["name_en", "slug_en", "description_en"]}),
        (gettext_lazy("Kind"), {"fields": ["kind"]}),
    ]

    @admin.display(description=gettext_lazy("tag"))
    def title(self, tag):
        return str(tag)

    @admin.display(description=gettext_lazy("published"))
    def stories(self, tag):
        counts = [(code, getattr(tag, f"published_{code}")) for code in CODES]
        return " · ".join(f"{code.upper()} {count}" for code, count in counts if count)

    def get_queryset(self, request):
        counts = {
            f"published_{code}": StoryCount.objects.filter(
                tag=OuterRef("pk"), language=code
            ).values("stories")[:1]
            for code in CODES
        }
        return super().get_queryset(request).annotate(**counts)

    def get_search_results(self, request, queryset, search_term):
        return queryset.named_like(search_term), False

    def save_model(self, request, tag, form, change):
        super().save_model(request, tag, form, change)
        for code in CODES:
            old = form.initial.get(f"slug_{code}")
            if old and old != getattr(tag, f"slug_{code}"):
                TagAddress.objects.update_or_create(language=code, slug=old, defaults={"tag": tag})

    def get_actions(self, request):
        # Many may be deleted at once only where all of the list are on no story.
        actions = super().get_actions(request)
        if request.GET.get("use") == "none" and self.has_delete_permission(request):
            actions["delete_selected"] = self.get_action("delete_selected")
        return actions

    def deletion_problem(self, tag):
        if tag.tagged_articles.exists() or tag.edition_rows.exists():
            return _("“%(name)s” stands on stories: take it off them, or merge it.") % {"name": tag}
        return ""

    def merge_into(self, kept, gone, by):
        return merge_tags(gone, into=kept, by=by)

    def merge_context(self, chosen):
        return {
            "title": _("Merge two tags that are one"),
            "previews": [
                (gone, into, preview_tag_merge(gone, into)) for into, gone in _both_orders(chosen)
            ],
        }

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("nearly-equal/", view(self.nearly_equal), name="articles_tag_nearly_equal"),
            path("<int:pk>/split/", view(self.split), name="articles_tag_split"),
            path("<int:pk>/merge/", view(self.merge_with), name="articles_tag_merge"),
            *super().get_urls(),
        ]

    def nearly_equal(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = self._page_context(request, _("Tags with nearly equal names"))
        context |= {"pairs": nearly_equal(), "checkbox": ACTION_CHECKBOX_NAME}
        return TemplateResponse(request, "desk/tags/nearly_equal.html", context)

    def merge_with(self, request, pk):
        """Find the other tag, which need not stand on the same page of a list."""
        tag = get_object_or_404(Tag, pk=pk)
        if not request.user.has_perm(self.merge_permission):
            raise PermissionDenied
        words = _words_of(request)
        others = Tag.objects.named_like(words).exclude(pk=pk).order_by("-pk") if words else []
        context = self._page_context(request, _("Merge “%(tag)s” with another") % {"tag": tag})
        context |= {"tag": tag, "words": words, "others": others[:FOUND]}
        context |= {"checkbox": ACTION_CHECKBOX_NAME}
        return TemplateResponse(request, "desk/tags/merge_with.html", context)

    def split(self, request, pk):
        tag = get_object_or_404(Tag, pk=pk)
        if not self.has_change_permission(request, tag):
            raise PermissionDenied
        words = _words_of(request)
        form = SplitForm(request.POST or None, tag=tag, words=words)
        if form.is_valid():
            try:
                record = split_tag(tag, by=request.user, **form.cleaned_data)
            except Refusal as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, _("Split: %(split)s.") % {"split": record})
                return redirect("admin:articles_tag_change", record.other_id)
        context = self._page_context(request, _("Split “%(tag)s”") % {"tag": tag})
        return TemplateResponse(
            request,
            "desk/tags/split.html",
            context | {"form": form, "tag": tag, "words": words},
        )

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj:
            found = usage(obj)
            context |= {
                "usage": found,
                "bars": bars(found.points, named_every=2),
                "split_url": reverse("admin:articles_tag_split", args=[obj.pk]),
                "merge_url": reverse("admin:articles_tag_merge", args=[obj.pk]),
            }
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _page_context(self, request, title):
        return self.admin_site.each_context(request) | {"title": title, "opts": self.opts}


def _words_of(request):
    return request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]


def _both_orders(chosen):
    return [chosen, reversed(chosen)]
