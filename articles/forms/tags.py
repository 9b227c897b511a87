from django import forms
from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Tag
from articles.tag_names import fault_of
from contributors.names import name_key

from .names import NamedForm

SHOWN = 200


class TagForm(NamedForm):
    def clean(self):
        cleaned = super().clean()
        others = Tag.objects.exclude(pk=self.instance.pk)
        for code, _language in settings.LANGUAGES:
            name = cleaned.get(f"name_{code}")
            if name and (fault := fault_of(name, others.namesake(name, code))):
                self.add_error(f"name_{code}", fault)
        return cleaned


class AliasFormSet(forms.BaseInlineFormSet):
    """The other names of a tag: each new to it and to every other tag."""

    def get_queryset(self):
        own = [alias.pk for alias in super().get_queryset() if self.instance.is_named(alias.name)]
        return super().get_queryset().exclude(pk__in=own)

    def clean(self):
        kept = [form for form in self.forms if form not in self.deleted_forms]
        names = [form.cleaned_data.get("name") or "" for form in kept if form.is_valid()]
        keys = [name_key(name) for name in names]
        others = Tag.objects.exclude(pk=self.instance.pk)
        for form in kept:
            name = form.cleaned_data.get("name")
            if not name or not form.has_changed():
                continue
            if keys.count(name_key(name)) > 1 or self.instance.is_named(name):
                form.add_error("name", _("“%(name)s” stands there already.") % {"name": name})
            elif fault := fault_of(name, others.known_as(name)):
                form.add_error("name", fault)


class SplitForm(forms.Form):
    """The new tag's names, and which of the newest stories it takes."""

    name_fr = forms.CharField(label=gettext_lazy("Name in French"), max_length=100, required=False)
    name_en = forms.CharField(label=gettext_lazy("Name in English"), max_length=100, required=False)
    articles = forms.MultipleChoiceField(
        label=gettext_lazy("Stories that go to the new tag"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one story for the new tag.")},
    )

    def __init__(self, *args, tag, words="", **kwargs):
        super().__init__(*args, **kwargs)
        newest = newest_under(tag, words)
        self.more = len(newest) > SHOWN
        self.stories = Article.objects.in_bulk(newest[:SHOWN])
        self.fields["articles"].choices = [
            (str(pk), str(story)) for pk, story in sorted(self.stories.items(), reverse=True)
        ]

    def clean_articles(self):
        return [self.stories[int(pk)] for pk in self.cleaned_data["articles"]]


def newest_under(tag, words=""):
    """The newest stories that have it, at the desk or before readers, and one more than shown.

    The words are of a headline of the working copy.
    """
    found = set()
    for rows, story in ((tag.tagged_articles, "content_object"), (tag.edition_rows, "article")):
        if words:
            headlines = [f"{story}__headline_{code}" for code, _language in settings.LANGUAGES]
            has_words = [Q(**{f"{headline}__icontains": words}) for headline in headlines]
            rows = rows.filter(has_words[0] | has_words[1])
        newest = rows.order_by(f"-{story}_id").values_list(f"{story}_id", flat=True).distinct()
        found.update(newest[: SHOWN + 1])
    return sorted(found, reverse=True)[: SHOWN + 1]
