from django.contrib.admin.widgets import AdminSplitDateTime
from django.utils.translation import gettext as _


def name_the_parts(form):
    """Give both boxes of each moment a name of their own for a screen reader."""
    for field in form.fields.values():
        if isinstance(field.widget, AdminSplitDateTime):
            for box, part in zip(field.widget.widgets, (_("date"), _("time")), strict=True):
                box.attrs["aria-label"] = f"{field.label}, {part}"
