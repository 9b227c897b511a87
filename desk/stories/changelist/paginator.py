from django.core.paginator import Paginator
from django.db.models import Max
from django.utils.functional import cached_property

FARTHEST = 100  # pages of a narrowed list; beyond them one narrows it further


class DeskPaginator(Paginator):
    """Pages of the list of stories, whose cost does not grow with the archive.

    The whole list counts by its highest number, and a page is found by number, not by
    skipping the rows before it: where stories were deleted two pages may share some. A
    narrowed list is counted only as far as anybody turns pages.
    """

    @cached_property
    def highest(self):
        return self.object_list.model._default_manager.aggregate(highest=Max("pk"))["highest"] or 0

    @property
    def is_whole(self):
        return not self.object_list.query.where

    @cached_property
    def count(self):
        if self.is_whole:
            return self.highest
        some = self.object_list.order_by()[: FARTHEST * self.per_page]
        return some.values("pk").count()

    def page(self, number):
        if not self.is_whole:
            return super().page(number)
        number = self.validate_number(number)
        top = self.highest - (number - 1) * self.per_page
        rows = self.object_list.filter(pk__lte=top).order_by("-pk")[: self.per_page]
        return self._get_page(rows, number, self)
