from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Article

SHOWN = 200


class SplitForm(forms.Form):
    """The new tag's names, and which of the newest stories it takes."""

    name_fr = forms.CharField(label=_("Name in French"), max_length=100, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=100, required=False)
    articles = forms.ModelMultipleChoiceField(
        label=_("Stories that go to the new tag"),
        queryset=Article.objects.none(),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, tag, **kwargs):
        super().__init__(*args, **kwargs)
        newest = tag.tagged_articles.order_by("-content_object").values("content_object")
        self.fields["articles"].queryset = Article.objects.filter(
            pk__in=list(newest[:SHOWN].values_list("content_object", flat=True))
        )
