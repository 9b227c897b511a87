from django import forms


class MomentField(forms.DateTimeField):
    """A day and a time in the publication's zone, chosen with the browser's own calendar."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
