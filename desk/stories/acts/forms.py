"""Forms that the desk fills in before an act: a small one each."""

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from articles.models import Correction
from lib.moment_field import MomentField


class ActForm(forms.Form):
    """An act that needs no answer but yes. It remembers which version of the story was seen."""

    required_css_class = "required"
    left_out = ()

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"label_suffix": ""})

    def answers(self):
        """Return what the verb is called with."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}

    def see(self, version):
        """Ask again, with what was typed, about the version of now."""
        self.data = self.data | {"seen": version}


class ReasonForm(ActForm):
    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Stays on record with the story; readers do not see it."),
    )


class OptionalReasonForm(ActForm):
    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        required=False,
        help_text=_("For the record, if you like; readers do not see it."),
    )


class PublishForm(OptionalReasonForm):
    field_order = ["overrule", "reason", "tell_readers"]

    tell_readers = forms.BooleanField(
        label=_("Tell readers that the story was updated"),
        required=False,
        help_text=_("Moves the date of update on the page. Leave it for a typing error."),
    )

    overrule = forms.CharField(
        label=_("Use the photo all the same, because"),
        max_length=300,
        help_text=_(
            "Goes on record with your name. A missing usage right counts as given from now on."
        ),
    )

    def __init__(self, *args, has_run=False, may_overrule=False, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_run:
            del self.fields["tell_readers"]
        if not may_overrule:
            del self.fields["overrule"]


class ScheduleForm(PublishForm):
    live_from = MomentField(label=_("Publish on"))
    live_until = MomentField(
        label=_("Take down on"), required=False, help_text=_("Empty: it stays.")
    )

    field_order = ["live_from", "live_until", "overrule", "reason", "tell_readers"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["live_from"].help_text = _("Time of %(zone)s.") % {
            "zone": settings.TIME_ZONE.replace("_", " ")
        }

    def clean_live_from(self):
        moment = self.cleaned_data["live_from"]
        if moment <= timezone.now():
            raise forms.ValidationError(_("That moment has passed: choose one that lies ahead."))
        return moment


class EachLanguageForm(ActForm):
    """An act on every language that readers have, or are to have; each can be left out."""

    languages = forms.MultipleChoiceField(
        label=_("In which languages"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one language.")},
        help_text=_("In a language that you leave out, the story stays as it is."),
    )

    def __init__(self, *args, publications, **kwargs):
        super().__init__(*args, **kwargs)
        self.names = {row.language: row.name for row in publications}
        field = self.fields["languages"]
        field.choices = [(row.language, f"{row.name} · {row.label}") for row in publications]
        field.initial = list(self.names)
        if len(publications) == 1:
            field.widget = forms.MultipleHiddenInput()

    @property
    def left_out(self):
        """Return the names of the languages that were left out."""
        return [
            str(name)
            for code, name in self.names.items()
            if code not in self.cleaned_data["languages"]
        ]


class WithdrawForm(EachLanguageForm, ReasonForm):
    field_order = ["languages", "reason"]


class CorrectionForm(EachLanguageForm):
    kind = forms.ChoiceField(
        label=_("Kind"), choices=Correction.Kind.choices, initial=Correction.Kind.CORRECTION
    )

    def __init__(self, *args, publications, **kwargs):
        super().__init__(*args, publications=publications, **kwargs)
        for row in publications:
            self.fields[f"text_{row.language}"] = forms.CharField(
                label=format_lazy("{} · {}", _("What was wrong, and what is right"), row.name),
                required=False,
                widget=forms.Textarea(attrs={"rows": 4, "lang": row.language}),
                help_text=_("Readers see it under the story, with today’s date."),
            )

    def clean(self):
        cleaned = super().clean()
        for code in cleaned.get("languages", []):
            if not cleaned.get(f"text_{code}"):
                self.add_error(
                    f"text_{code}",
                    _("Say it in this language too, or leave the language out above."),
                )
        return cleaned

    def answers(self):
        chosen = self.cleaned_data["languages"]
        texts = {code: self.cleaned_data[f"text_{code}"] for code in chosen}
        return {"kind": self.cleaned_data["kind"], "texts": texts}
