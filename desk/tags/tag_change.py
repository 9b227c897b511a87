from django.contrib import admin

from articles.models import TagChange
from articles.tags.changes import undo_tag_merge
from desk.mixins.merging import MergeRecordAdmin


@admin.register(TagChange)
class TagChangeAdmin(MergeRecordAdmin):
    """The record of every merge and split."""

    fields = ["kind", "kept_name", "other_name", "by", "at", "undone_at"]
    undo_permission = "articles.delete_tag"

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("articles.change_tag")

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def undo_merge(self, request, record):
        undo_tag_merge(record)
