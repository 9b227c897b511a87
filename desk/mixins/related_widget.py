from django.contrib.admin.widgets import RelatedFieldWidgetWrapper


def without_related_links(field, *, keep_add=False):
    """A choice of another row without Django's icons to change, view or delete that row there."""
    widget = getattr(field, "widget", None)
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
        widget.can_add_related = widget.can_add_related and keep_add
    return field
