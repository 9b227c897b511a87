from django import forms
from django.conf import settings
from django.utils.translation import gettext as _

from lib.languages import CODES


class TranslatedNameForm(forms.ModelForm):
    """For rows with a name per language: a name in one language is enough."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        labels = {"name": _("Name"), "slug": _("Address"), "description": _("Description")}
        for name, field in self.fields.items():
            base, _underscore, code = name.rpartition("_")
            if code in dict(settings.LANGUAGES) and base in labels:
                field.required = False
                field.label = labels[base]
                field.widget.attrs["lang"] = code
            if base == "slug":
                field.help_text = _("Last piece of the page’s address. Empty: made from the name.")

    def clean(self):
        cleaned = super().clean()
        names = [cleaned.get(f"name_{code}") for code in CODES]
        if "name_fr" in self.fields and not any(names):
            raise forms.ValidationError(_("Give it a name in at least one language."))
        return cleaned
