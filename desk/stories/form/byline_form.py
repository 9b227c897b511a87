import sys

from django import forms
from django.utils.translation import gettext as _

from articles.bylines.own_words import byline_problems
from lib.languages import CODES


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


class BylineFormSet(forms.models.BaseInlineFormSet):
    """All credits of a story together; a byline in the desk's own words must name them all."""

    def clean(self):
        super().clean()
        if any(self.errors):
            return
        rows = [
            form.instance
            for form in self.forms
            if form not in self.deleted_forms and (form.instance.pk or form.has_changed())
        ]
        rows.sort(key=lambda row: (row.position, row.pk or sys.maxsize))
        wrong = list(_credited_twice(rows))
        for code in CODES:
            credited = [row for row in rows if row.language in ("", code)]
            wrong += byline_problems(self.instance.words("byline_text", code), credited, code)
        if wrong:
            raise forms.ValidationError(wrong)


def _credited_twice(rows):
    seen = set()
    for row in rows:
        for code in [row.language] if row.language else ["", *CODES]:
            place = (row.contributor_id, row.agency_id, row.role, code)
            if place in seen:
                yield _("%(name)s is credited twice as %(role)s: take one of the two out.") % {
                    "name": row.contributor or row.agency,
                    "role": row.get_role_display(),
                }
                break
            seen.add(place)
