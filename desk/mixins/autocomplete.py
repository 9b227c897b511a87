"""Choices of other rows, found by typing a piece of their name."""

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.forms import ModelMultipleChoiceField, ValidationError

from lib.primary_keys import parse_pk


class ValidKeysMixin:
    """Django's widget breaks on a value that is no number when it shows a refused form again."""

    def optgroups(self, name, value, attr=None):
        rows = [one for one in value if parse_pk(one) is not None]
        return super().optgroups(name, rows, attr)

    def create_option(self, name, value, label, *args, **kwargs):
        # HTML allows no option without words; Django leaves that of no choice empty
        return super().create_option(name, value, label or "–", *args, **kwargs)


class AutocompleteOneWidget(ValidKeysMixin, AutocompleteSelect):
    pass


class AutocompleteManyWidget(ValidKeysMixin, AutocompleteSelectMultiple):
    pass


class ValidMultipleChoiceField(ModelMultipleChoiceField):
    """Django's field breaks on a number that is too long for the database."""

    def clean(self, value):
        for one in value or ():
            if parse_pk(one) is None:
                raise ValidationError(
                    self.error_messages["invalid_choice"],
                    code="invalid_choice",
                    params={"value": one},
                )
        return super().clean(value)


class AutocompleteMixin:
    """For a ModelAdmin or an inline with `autocomplete_fields`."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = AutocompleteOneWidget(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
