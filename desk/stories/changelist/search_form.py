from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.models import Byline, Section
from contributors.models import Contributor
from desk.mixins.autocomplete import AutocompleteOneWidget


class StorySearchForm(forms.Form):
    """The fields that narrow the list of stories, in one line above it."""

    q = forms.CharField(label=_("Words in the headline"), required=False, widget=forms.SearchInput)
    section = forms.ModelChoiceField(
        label=_("Section"),
        queryset=Section.objects.all(),
        required=False,
        empty_label=_("Every section"),
    )
    author = forms.ModelChoiceField(
        label=_("Person credited"),
        queryset=Contributor.objects.all(),
        required=False,
        widget=AutocompleteOneWidget(
            Byline._meta.get_field("contributor"),
            admin.site,
            attrs={"data-placeholder": _("Everybody")},
        ),
    )
    mine = forms.BooleanField(
        label=_("Mine only"), required=False, widget=forms.CheckboxInput(attrs={"value": "yes"})
    )
    state = forms.CharField(required=False, widget=forms.HiddenInput)
