from django import forms
from django.utils.translation import gettext as _


class BylineForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"label_suffix": ""})
        labels = {"contributor": _("Person"), "agency": _("or agency"), "language": _("Only in")}
        for name, label in labels.items():
            self.fields[name].label = label
        self.fields["language"].help_text = ""
        self.fields["language"].choices = [
            ("", _("every language")),
            *self.fields["language"].choices[1:],
        ]

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("contributor") and not cleaned.get("agency") and not self.errors:
            raise forms.ValidationError(_("Choose a person or an agency."))
        return cleaned
