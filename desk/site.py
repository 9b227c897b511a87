"""The desk: Django's admin under the newsroom's name, opening on today's work."""

from functools import update_wrapper
from http import HTTPStatus

from django.apps import apps
from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db import IntegrityError, OperationalError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.i18n import JavaScriptCatalog

from desk.team.kept_post import KeptPost, is_sent_form, send_again_page
from desk.team.login import LoginForm
from lib.databases import met_another
from lib.primary_keys import parse_pk

# In the order of the day's work
NAVIGATION = {
    "articles.article": _("Stories"),
    "media.photo": _("Photos"),
    "ledger": _("Credits"),
    "contributors.contributor": _("Contributors"),
    "contributors.agency": _("Agencies"),
    "articles.tag": _("Tags"),
    "articles.section": _("Sections"),
    "auth.user": _("Team"),
}
# Lists that are reached from another one
BESIDE = {
    "articles.article": {
        "articles.series": _("Series"),
        "articles.correction": _("Corrections"),
    },
    "media.photo": {"media.uploadtemplate": _("Upload templates")},
    "contributors.contributor": {"contributors.merge": _("Merges")},
    "contributors.agency": {"contributors.merge": _("Merges")},
    "articles.tag": {"articles.tagchange": _("Merges and splits")},
    "auth.user": {"auth.group": _("Roles"), "page_cache": _("Page cache")},
}
# Pages that are no list of a model, each with the permission that opens it
PAGES = {"ledger": "articles.view_photouse", "page_cache": "auth.change_user"}


class ChoiceView(AutocompleteJsonView):
    """The lines of a chooser, as a row's ModelAdmin labels them."""

    def serialize_result(self, obj, to_field_name):
        found = super().serialize_result(obj, to_field_name)
        label = getattr(self.admin_site.get_model_admin(type(obj)), "choice_label", str)
        return found | {"text": label(obj)}


class DeskSite(AdminSite):
    site_header = site_title = settings.PUBLICATION_NAME
    index_title = _("Today on the desk")
    login_form = LoginForm
    login_template = "desk/team/login.html"
    enable_nav_sidebar = False
    empty_value_display = "–"

    def i18n_javascript(self, request, extra_context=None):
        # With the words of the story editor's dialogues.
        packages = ["django.contrib.admin", "django_prose_editor"]
        return JavaScriptCatalog.as_view(packages=packages)(request)

    def admin_view(self, view, cacheable=False):
        """Answer 404 where Django would ask a database what none can look up.

        That is an address with a NUL, and a row ticked in a list that is no row's number.
        """
        found = super().admin_view(view, cacheable)

        def asked(request, *args, **kwargs):
            ticked = request.POST.getlist(ACTION_CHECKBOX_NAME)
            if any("\0" in value for _name, values in request.GET.lists() for value in values):
                raise Http404
            if any(parse_pk(value) is None for value in ticked):
                raise Http404
            if is_sent_form(request) and not self.has_permission(request):
                return self.login_with(request, KeptPost.of(request))
            return self.answer(found, request, *args, **kwargs)

        return update_wrapper(asked, found)

    def answer(self, view, request, *args, **kwargs):
        """Try once more what met somebody else's change: the form then finds what is gone.

        Whatever a view did before the database refused it was undone with its transaction.
        """
        try:
            return view(request, *args, **kwargs)
        except (IntegrityError, OperationalError) as error:
            if request.method != "POST" or not met_another(error):
                raise
            for _name, files in request.FILES.lists():
                for file in files:
                    file.seek(0)
            return view(request, *args, **kwargs)

    def login_with(self, request, kept):
        """Ask for the login, on a page that keeps what was sent."""
        form = LoginForm(request, initial={"kept": kept.as_text()})
        context = self.each_context(request) | {
            "title": _("Log in"),
            "form": form,
            "app_path": reverse("admin:login"),
            "next": kept.path,
        }
        return TemplateResponse(request, self.login_template, context)

    def login(self, request, extra_context=None):
        response = super().login(request, extra_context)
        kept = KeptPost.parsed(request.POST.get("kept", ""))
        if kept and response.status_code == HTTPStatus.FOUND:
            return send_again_page(request, kept, _("You are logged in again"))
        return response

    def each_context(self, request):
        own = {"navigation": self.navigation(request), "paste_story": self.paste_story(request)}
        return super().each_context(request) | own

    def paste_story(self, request):
        may = request.user.has_perm("articles.add_article")
        return reverse("admin:articles_article_paste") if may else ""

    def get_urls(self):
        from .ledger import ledger_page  # the site exists before there are models
        from .page_cache import page_cache_page

        ledger = self.admin_view(lambda request: ledger_page(self, request))
        page_cache = self.admin_view(lambda request: page_cache_page(self, request))
        return [
            path("ledger/", ledger, name="ledger"),
            path("page-cache/", page_cache, name="page_cache"),
            path("r/<path:content_type_id>/<path:object_id>/", self.admin_view(self.shortcut)),
            *super().get_urls(),
        ]

    def shortcut(self, request, content_type_id, object_id):
        """Lead to a row's public page, as Django's, but only whoever may see the row here."""
        from django.contrib.contenttypes.models import ContentType  # there are no models yet above
        from django.contrib.contenttypes.views import shortcut

        kind = get_object_or_404(ContentType, pk=parse_pk(content_type_id))
        if not self.is_registered(kind.model_class()):
            raise Http404
        admin = self.get_model_admin(kind.model_class())
        row = admin.get_object(request, object_id)
        if row is None or not admin.has_view_permission(request, row):
            raise Http404
        return shortcut(request, content_type_id, object_id)

    def navigation(self, request):
        return [
            (label, address, request.path.startswith(address))
            for label, address in self._links(request, NAVIGATION)
        ]

    def list_title(self, opts):
        """Return what the links to the list of this model call it."""
        lists = [NAVIGATION, *BESIDE.values()]
        found = (each[opts.label_lower] for each in lists if opts.label_lower in each)
        return next(found, capfirst(opts.verbose_name_plural))

    def lists_beside(self, request, opts):
        """Return label and address of each list that belongs to that of this model."""
        return self._links(request, BESIDE.get(opts.label_lower, {}))

    def _links(self, request, lists):
        return [
            (label, reverse(self._url_name(name)))
            for name, label in lists.items()
            if self._may_open(request, name)
        ]

    def _url_name(self, name):
        return f"admin:{name}" if name in PAGES else f"admin:{name.replace('.', '_')}_changelist"

    def _may_open(self, request, name):
        if name in PAGES:
            return request.user.has_perm(PAGES[name])
        return self.get_model_admin(apps.get_model(name)).has_view_or_change_permission(request)

    def autocomplete_view(self, request):
        return ChoiceView.as_view(admin_site=self)(request)

    def app_index(self, request, app_label, extra_context=None):
        """Lead from an app's page, which Django's breadcrumbs link to, to the start page."""
        return HttpResponseRedirect(reverse("admin:index"))

    def index(self, request, extra_context=None):
        from .start_page import start_page  # the site exists before there are models

        return super().index(request, {"start": start_page(request.user)} | (extra_context or {}))
