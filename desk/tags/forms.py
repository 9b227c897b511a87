from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Tag
from articles.tags.names import name_problem
from desk.mixins.named_form import TranslatedNameForm
from lib.languages import CODES
from lib.text import name_key

SHOWN = 200
LOOKED_THROUGH = 20_000


class TagForm(TranslatedNameForm):
    def clean(self):
        cleaned = super().clean()
        others = Tag.objects.exclude(pk=self.instance.pk)
        for code in CODES:
            name = cleaned.get(f"name_{code}")
            if name and (problem := name_problem(name, others.namesake(name, code))):
                self.add_error(f"name_{code}", problem)
        return cleaned


class AliasFormSet(forms.BaseInlineFormSet):
    """The other names of a tag: each new to it and to every other tag."""

    def get_queryset(self):
        # Without the tag's own names as they are saved: one that is typed now was an alias.
        saved = Tag.objects.filter(pk=self.instance.pk).first() or self.instance
        own = [alias.pk for alias in super().get_queryset() if saved.is_named(alias.name)]
        return super().get_queryset().exclude(pk__in=own)

    def clean(self):
        remaining = [form for form in self.forms if form not in self.deleted_forms]
        names = [form.cleaned_data.get("name") or "" for form in remaining if form.is_valid()]
        keys = [name_key(name) for name in names]
        others = Tag.objects.exclude(pk=self.instance.pk)
        for form in remaining:
            name = form.cleaned_data.get("name")
            if not name or not form.has_changed():
                continue
            if keys.count(name_key(name)) > 1 or self.instance.is_named(name):
                form.add_error("name", _("“%(name)s” stands there already.") % {"name": name})
            elif problem := name_problem(name, others.known_as(name)):
                form.add_error("name", problem)


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
        self.stories = Article.objects.in_bulk(newest[:SHOWN])
        self.fields["articles"].choices = [
            (str(pk), str(story)) for pk, story in sorted(self.stories.items(), reverse=True)
        ]
        if len(newest) > SHOWN:
            self.fields["articles"].help_text = _(
                "The newest %(shown)s. To choose older ones, narrow them by words first."
            ) % {"shown": len(self.stories)}

    def clean_articles(self):
        return [self.stories[int(pk)] for pk in self.cleaned_data["articles"]]


def newest_under(tag, words=""):
    """Return the newest stories with the tag, desk's or readers', and one more than shown.

    The words are of a headline of the working copy; only so many stories are looked through.
    """
    most = LOOKED_THROUGH if words else SHOWN + 1
    on_desk = tag.tagged_articles.order_by("-pk").values_list("content_object", flat=True)
    found = set(on_desk[:most])
    for code in CODES:
        rows = tag.edition_rows.filter(language=code).order_by("-first_published_at", "-edition")
        found.update(rows.values_list("article", flat=True)[:most])
    if words:
        has_words = Q(headline_fr__icontains=words) | Q(headline_en__icontains=words)
        stories = Article.objects.filter(has_words, pk__pk_in=found)
        found = set(stories.values_list("pk", flat=True))
    return sorted(found, reverse=True)[: SHOWN + 1]
