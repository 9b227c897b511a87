from django.core.paginator import Paginator
from django.utils.functional import cached_property

FARTHEST = 100  # pages of a narrowed list; beyond them one narrows it further


class BoundedPaginator(Paginator):
    """Counts a narrowed list only as far as anybody turns pages: counting all of it is slow."""

    @property
    def is_whole(self):
        return not self.object_list.query.where

    @cached_property
    def count(self):
        if self.is_whole:
            return self.count_whole()
        return self.object_list.order_by()[: FARTHEST * self.per_page].values("pk").count()

    def count_whole(self):
        return self.object_list.count()
