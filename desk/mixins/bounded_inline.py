class BoundedInlineMixin:
    """For an inline: no more rows than anybody types, however many a request claims to send."""

    max_num = 100

    def get_formset(self, request, obj=None, **kwargs):
        return super().get_formset(request, obj, absolute_max=self.max_num, **kwargs)
