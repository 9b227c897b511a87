import re

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from lib.languages import CODES
from lib.moment_field import KeepsMomentsMixin

LINE_BREAKS = re.compile(r"\s*[\r\n]+\s*")


class CarriedField(forms.CharField):
    """What a form carries about itself: no change of the story."""

    widget = forms.HiddenInput

    def has_changed(self, initial, data):
        return False


class ArticleForm(KeepsMomentsMixin, forms.ModelForm):
    """The working copy. It carries the number of the version that it was opened on, so that
    what colleagues save meanwhile can be merged with what is written here."""

    version = CarriedField(required=False)
    overlaps = CarriedField(required=False)
    merge = None
    may_lift_embargo = False
    is_only_shown = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"label_suffix": ""})

    def is_valid(self):
        return not self.is_only_shown and super().is_valid()

    def clean_embargoed_until(self):
        until = self.cleaned_data["embargoed_until"]
        is_lifted = self.instance.is_embargo_lifted_by(until, timezone.now())
        if is_lifted and not self.may_lift_embargo:
            raise forms.ValidationError(
                _("Only somebody who may publish lifts an embargo or shortens it: ask an editor.")
            )
        return until

    def clean(self):
        cleaned = super().clean()
        for code in CODES:
            if headline := cleaned.get(f"headline_{code}"):
                cleaned[f"headline_{code}"] = LINE_BREAKS.sub(" ", headline)
        if self.merge and self.merge.overlaps:
            raise forms.ValidationError(
                _(
                    "You and a colleague changed the same words. Nothing is lost: compare the two "
                    "below, choose, and save again."
                ),
                code="changed-meanwhile",
            )
        if not (self.instance.pk or any(map(cleaned.get, self._words()))):
            raise forms.ValidationError(
                _("There is nothing to save yet: write a headline or some text first.")
            )
        return cleaned

    def _words(self):
        """Return the fields of which a new story has at least one."""
        names = ("headline", "standfirst", "body", "desk_note")
        return [name for name in self.fields if name.startswith(names)]
