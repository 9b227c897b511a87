from django.contrib.admin.widgets import RelatedFieldWidgetWrapper


def without_related_links(field, *, keep_add=False):
    """Remove Django's icons to change, view or delete the chosen row."""
    widget = getattr(field, "widget", None)
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
        widget.can_add_related = widget.can_add_related and keep_add
    return field
