"""Addresses of a story's own pages at the desk, beside its form."""

from functools import partial

from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext as _

from articles.models import Article

from .acts.page import act_page
from .form.photo_choice import photo_info
from .history.pages import compare_page, restore_version, version_page
from .history.timeline import timeline_page
from .house_style import house_style_page
from .intake import page as intake
from .link_targets import link_targets
from .preview_links.page import links_page
from .preview_page import edition_page, preview_page
from .related_page import related_page
from .writing.live_preview import live_preview
from .writing.lock import lock_view
from .writing.pulse import pulse_view, who_has_open
from .writing.recovery import recovery_view

PAGES = {
    "act/<slug:name>/": ("act", act_page),
    "act/<slug:name>/<slug:language>/": ("act", act_page),
    "preview/<slug:language>/": ("preview", preview_page),
    "edition/<slug:language>/<int:number>/": ("edition", edition_page),
    "typography/<slug:language>/": ("typography", house_style_page),
    "related/": ("related", related_page),
    "lock/": ("lock", lock_view),
    "preview-links/": ("preview_links", links_page),
    "timeline/": ("timeline", timeline_page),
    "compare/": ("compare", compare_page),
    "version/<int:number>/": ("version", version_page),
    "version/<int:number>/restore/": ("restore", restore_version),
    "version/<int:number>/<slug:language>/": ("version", version_page),
}


class StoryPagesMixin:
    """Pages that are called with the admin, the request and the story: who may see stories may."""

    def get_urls(self):
        view = self.admin_site.admin_view
        prefix = "articles_article"
        pages = [
            path(
                f"<int:pk>/{route}",
                view(partial(self.story_page, page)),
                name=f"{prefix}_{name}",
            )
            for route, (name, page) in PAGES.items()
        ]
        return [
            *pages,
            path("photo/<int:pk>/", view(self.photo), name=f"{prefix}_photo"),
            path("<int:pk>/pulse/", view(self.pulse), name=f"{prefix}_pulse"),
            path(
                "<int:pk>/live/<slug:language>/",
                view(self.live_preview),
                name=f"{prefix}_live_preview",
            ),
            path("link-targets/", view(self.link_targets), name=f"{prefix}_link_targets"),
            path("presence/", view(self.presence), name=f"{prefix}_presence"),
            path("recovery/<slug:story>/", view(recovery_view), name=f"{prefix}_recovery"),
            *intake.urls(self.admin_site),
            *super().get_urls(),
        ]

    def story_page(self, page, request, pk, **place):
        self.demand_view(request)
        return page(self, request, get_object_or_404(Article, pk=pk), **place)

    def photo(self, request, pk):
        self.demand_view(request)
        return photo_info(request, pk)

    def pulse(self, request, pk):
        # Every open form asks every few seconds: a role is looked up once a minute for it
        key = f"sees-stories-{request.user.pk}"
        if not cache.get_or_set(key, partial(self.has_view_permission, request), timeout=60):
            self.demand_view(request)
        return pulse_view(request, pk)

    def live_preview(self, request, pk, language):
        self.demand_view(request)
        return live_preview(self, request, pk, language)

    def presence(self, request):
        self.demand_view(request)
        return who_has_open(request)

    def link_targets(self, request):
        self.demand_view(request)
        return link_targets(request)

    def demand_view(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied(_("Your role does not include the stories."))
