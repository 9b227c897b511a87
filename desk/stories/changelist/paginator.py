from django.db.models import Max
from django.utils.functional import cached_property

from desk.mixins.bounded_paginator import BoundedPaginator


class StoryPaginator(BoundedPaginator):
    """Pages of the list of stories, whose cost does not grow with the archive.

    The whole list counts by its highest number, and a page is found by number, not by
    skipping the rows before it: where stories were deleted two pages may share some.
    """

    @cached_property
    def highest(self):
        return self.object_list.model._default_manager.aggregate(highest=Max("pk"))["highest"] or 0

    def count_whole(self):
        return self.highest

    def page(self, number):
        is_by_number = self.object_list.query.order_by[:1] in (("-id",), ("-pk",))
        if not (self.is_whole and is_by_number):
            return super().page(number)
        number = self.validate_number(number)
        top = self.highest - (number - 1) * self.per_page
        rows = self.object_list.filter(pk__lte=top).order_by("-pk")[: self.per_page]
        return self._get_page(rows, number, self)
