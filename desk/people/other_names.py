"""Other names of a person or an agency."""

from django import forms
from django.utils.translation import gettext as _

from lib.text import stored_key


class AliasFormSet(forms.BaseInlineFormSet):
    """Other names, each there once, beside the row's own, which is one of them when saved."""

    told_apart_by = ()

    def clean(self):
        super().clean()
        written = [form for form in self.forms if form.is_valid() and form.has_changed()]
        for form in written:
            name = form.cleaned_data.get("name")
            if name and form not in self.deleted_forms and self.stands_there(form):
                form.add_error("name", _("“%(name)s” stands there already.") % {"name": name})

    def stands_there(self, form):
        """Tell whether it is the row's own name or another line's, as written or as saved."""
        written = [
            other.cleaned_data for other in self.forms if other is not form and other.is_valid()
        ]
        saved = self.queryset.exclude(pk=form.instance.pk).values("name", *self.told_apart_by)
        names = [*self.own(), *filter(None, written), *saved]
        return self.same(form.cleaned_data) in map(self.same, names)

    def own(self):
        names = {getattr(self.instance, field, "") for field in ("name", "name_fr", "name_en")}
        return [{"name": name, "slug": self.instance.slug} for name in names if name]

    def same(self, data):
        """Return the key that the database wants to see once."""
        apart = [data.get(field) or "" for field in self.told_apart_by]
        return stored_key(data.get("name") or ""), *apart


class FormerNameFormSet(AliasFormSet):
    """Of one name there may be several former addresses."""

    told_apart_by = ("slug",)
