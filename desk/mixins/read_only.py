class ReadOnlyAdminMixin:
    """For a ModelAdmin of rows that only our own code writes, and nobody adds, edits or deletes."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
