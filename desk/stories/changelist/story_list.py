"""The list of stories: by state, with where each language stands, in a fixed number of queries."""

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from articles.models import Article
from desk.stories.publication_state import publication_states
from media.renditions import addresses

from .filters import FILTERS, narrowed_by
from .paginator import StoryPaginator
from .search import with_words
from .search_form import StorySearchForm


class StoryList(ChangeList):
    """The list of stories, with the publication of a whole page read in one query."""

    def get_results(self, request):
        super().get_results(request)
        self.result_list = list(self.result_list)
        self.state_choices = list(self.filter_specs[0].choices(self))
        found = publication_states(self.result_list)
        for article in self.result_list:
            article.publication_states = found[article.pk]


def out(publication_states):
    """Return the languages that readers have, had or will have."""
    return [publication for publication in publication_states if publication.state != "unpublished"]


class StoryListMixin:
    """The half of the stories' ModelAdmin that lists them."""

    list_display = ["picture", "story", "status_now", "with_readers", "edited"]
    list_display_links = None
    list_filter = FILTERS
    list_per_page = 30
    show_full_result_count = False
    paginator = StoryPaginator
    sortable_by = ["edited"]
    ordering = ["-id"]
    search_fields = ["headline_fr", "headline_en"]

    def get_changelist(self, request, **kwargs):
        return StoryList

    def get_queryset(self, request):
        stories = super().get_queryset(request)
        if request.resolver_match.url_name == "articles_article_changelist":
            return stories.for_desk().prefetch_related("bylines__contributor", "bylines__agency")
        return stories

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        return with_words(queryset, search_term, timezone.now()), False

    def changelist_view(self, request, extra_context=None):
        search = StorySearchForm(initial=narrowed_by(request.GET), label_suffix="")
        return super().changelist_view(request, {"search": search} | (extra_context or {}))

    @admin.display(description="")
    def picture(self, article):
        photo = article.lead_photo
        size = addresses.nearest(photo, "16:9", 400, "avif") if photo else None
        address = addresses.address(photo, size) if size else ""
        return render_to_string("desk/stories/_thumbnail.html", {"address": address})

    @admin.display(description=gettext_lazy("story"))
    def story(self, article):
        return render_to_string(
            "desk/stories/_row.html",
            {
                "article": article,
                "url": reverse("admin:articles_article_change", args=[article.pk]),
                "names": [str(row.contributor or row.agency) for row in article.bylines.all()],
            },
        )

    @admin.display(description=gettext_lazy("state"))
    def status_now(self, article):
        # No badge once a story is approved and out: then what readers see says it all.
        is_out = article.status == Article.Status.APPROVED and bool(out(article.publication_states))
        context = {"article": article, "is_out": is_out}
        return render_to_string("desk/stories/_status.html", context)

    @admin.display(description=gettext_lazy("with readers"))
    def with_readers(self, article):
        context = {"publications": out(article.publication_states)}
        return render_to_string("desk/stories/_publication_states.html", context)

    @admin.display(description=gettext_lazy("last edited"), ordering="edited_at")
    def edited(self, article):
        return render_to_string("desk/stories/_moment.html", {"moment": article.edited_at})
