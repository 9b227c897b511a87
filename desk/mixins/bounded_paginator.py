from django.core.paginator import Paginator
from django.utils.functional import cached_property

MOST = 5000


class BoundedPaginator(Paginator):
    """Counts a narrowed list up to 5,000: nobody pages further, and counting all is slow."""

    @cached_property
    def count(self):
        if not self.object_list.query.where:
            return self.object_list.count()
        return self.object_list.order_by()[:MOST].count()
