from django.contrib import admin

from contributors.merging import undo_merge
from contributors.models import Merge
from desk.mixins.merging import MergeRecordAdmin

from .photo_credits import follow


@admin.register(Merge)
class MergeAdmin(MergeRecordAdmin):
    """The record of every merge of people and of agencies."""

    def undo_merge(self, request, record):
        # Whoever comes back has their name inside their pictures again.
        follow(request, undo_merge(record))
