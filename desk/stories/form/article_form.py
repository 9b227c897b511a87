import re

from django import forms
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from articles.models import Article
from desk.stories.changes import full_name, last_editor
from lib.languages import CODES
from lib.moments import written

LINE_BREAKS = re.compile(r"\s*[\r\n]+\s*")


class ArticleForm(forms.ModelForm):
    """The working copy. It remembers which version it was opened on, so that of two people who
    write at once the second is told, and keeps what was typed."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)
    theirs = ()
    may_lift_embargo = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"label_suffix": ""})
        if "version" in self.fields and self.instance.pk:
            self.initial["version"] = self.instance.edited_at.isoformat()

    def clean_embargoed_until(self):
        until, before = self.cleaned_data["embargoed_until"], self.instance.embargoed_until
        is_lifted = before and before > timezone.now() and (until is None or until < before)
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
        if self.instance.pk and "version" in self.fields and "_keep_mine" not in self.data:
            self._refuse_if_changed_meanwhile(cleaned.get("version"))
        return cleaned

    def _refuse_if_changed_meanwhile(self, version):
        try:
            opened_on = parse_datetime(version or "")
        except ValueError:
            opened_on = None
        saved = Article.objects.get(pk=self.instance.pk)
        if opened_on == saved.edited_at:
            return
        self.theirs = self._differences(saved)
        raise forms.ValidationError(
            _(
                "%(who)s changed this story at %(time)s, while you were writing. Nothing of yours "
                "is lost: it stands in the form below, not yet saved. Compare, then choose."
            )
            % {
                "who": full_name(last_editor(saved)) or _("Somebody else"),
                "time": written(saved.edited_at),
            },
            code="changed-meanwhile",
        )

    def _differences(self, saved):
        """Return (label, saved words) wherever what is saved differs from what was typed."""
        found = []
        for name, field in self.fields.items():
            value = getattr(saved, name, None)
            if isinstance(value, str) and value != self.cleaned_data.get(name):
                found.append((f"{field.label} ({name[-2:].upper()})", value))
        return found
