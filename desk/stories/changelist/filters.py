"""Filters of the list of stories; each is one index look-up or a short subquery."""

from django.contrib import admin
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Byline, Edition
from lib.primary_keys import parse_pk

Status = Article.Status


def narrowed_by(query):
    """Return the search form's fields as the address has them."""
    words = {name: query.get(name, "") for name in ("q", "state", "mine")}
    return words | {name: parse_pk(query.get(name)) for name in ("section", "author")}


class StateFilter(admin.SimpleListFilter):
    """A story's state with the desk, or with readers."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [
            ("draft", _("Drafts")),
            ("in-review", _("In review")),
            ("approved", _("Approved")),
            ("scheduled", _("Scheduled")),
            ("live", _("Live")),
            ("withdrawn", _("Withdrawn")),
            ("spiked", _("Spiked")),
        ]

    def queryset(self, request, queryset):
        at = timezone.now()
        match self.value():
            case "live":
                return queryset.with_edition(Edition.objects.live(at))
            case "scheduled":
                return queryset.scheduled(Edition.objects.scheduled(at))
            case "withdrawn":
                return queryset.with_edition(Edition.objects.withdrawn())
            case "approved":
                return queryset.waiting()
            case Status.DRAFT | Status.IN_REVIEW | Status.SPIKED as status:
                return queryset.filter(status=status)
        return queryset


class ChoiceFilter(admin.SimpleListFilter):
    """A filter whose choice is a primary key from a field of the search form."""

    def lookups(self, request, model_admin):
        return [(self.used_parameters.get(self.parameter_name), "")]

    def chosen(self):
        return parse_pk(self.value())


class SectionFilter(ChoiceFilter):
    title = _("section")
    parameter_name = "section"

    def queryset(self, request, queryset):
        section = self.chosen()
        return queryset.filter(section=section) if section else queryset


class AuthorFilter(ChoiceFilter):
    title = _("person credited")
    parameter_name = "author"

    def queryset(self, request, queryset):
        credited = Byline.objects.filter(contributor=self.chosen()).values("article")
        return queryset.filter(pk__in=credited) if self.chosen() else queryset


class MineFilter(admin.SimpleListFilter):
    title = _("mine")
    parameter_name = "mine"

    def lookups(self, request, model_admin):
        return [("yes", _("my own"))]

    def queryset(self, request, queryset):
        return queryset.filter(created_by=request.user) if self.value() else queryset


FILTERS = [StateFilter, SectionFilter, AuthorFilter, MineFilter]
