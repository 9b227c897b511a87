"""The desk: Django's admin under the newsroom's name, opening on today's work."""

from functools import update_wrapper

from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

from contributors.row_number import row_number

from .login import LoginForm

NAVIGATION = [
    ("articles", "article", _("Stories")),
    ("media", "photo", _("Photos")),
    ("articles", "photouse", _("Credits")),
    ("contributors", "contributor", _("Contributors")),
    ("contributors", "agency", _("Agencies")),
    ("articles", "tag", _("Tags")),
    ("articles", "section", _("Sections")),
    ("auth", "user", _("Team")),
]


class DeskSite(AdminSite):
    site_header = site_title = settings.PUBLICATION_NAME
    index_title = _("Today on the desk")
    login_form = LoginForm
    enable_nav_sidebar = False
    empty_value_display = "–"

    def i18n_javascript(self, request, extra_context=None):
        """The words of the admin's scripts, and those of the story editor's dialogues."""
        packages = ["django.contrib.admin", "django_prose_editor"]
        return JavaScriptCatalog.as_view(packages=packages)(request)

    def admin_view(self, view, cacheable=False):
        """As Django's, but what no database can look up finds nothing.

        That is an address with a NUL, and a row ticked in a list that is no row's number.
        """
        found = super().admin_view(view, cacheable)

        def asked(request, *args, **kwargs):
            ticked = request.POST.getlist(ACTION_CHECKBOX_NAME)
            if any("\0" in value for _name, values in request.GET.lists() for value in values):
                raise Http404
            if any(row_number(value) is None for value in ticked):
                raise Http404
            return found(request, *args, **kwargs)

        return update_wrapper(asked, found)

    def each_context(self, request):
        own = {"navigation": self.navigation(request), "paste_story": self.paste_story(request)}
        return super().each_context(request) | own

    def paste_story(self, request):
        may = request.user.has_perm("articles.add_article")
        return reverse("admin:articles_article_paste") if may else ""

    def navigation(self, request):
        """The lists that this person may open, in the order of the day's work."""
        links = []
        for app, name, label in NAVIGATION:
            admin = self.desk_of(app, name)
            if admin and admin.has_view_or_change_permission(request):
                address = reverse(f"admin:{app}_{name}_changelist")
                links.append((label, address, request.path.startswith(address)))
        return links

    def desk_of(self, app, name):
        for model, admin in self._registry.items():
            if model._meta.app_label == app and model._meta.model_name == name:
                return admin
        return None

    def index(self, request, extra_context=None):
        from articles.start_page import start_page  # the site exists before there are models

        return super().index(request, {"start": start_page(request.user)} | (extra_context or {}))
