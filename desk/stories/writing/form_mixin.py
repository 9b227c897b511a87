"""The story's form, where it is shown with words that are not saved.

Somebody takes back what they wrote before a crash, or takes over what a colleague saved: the
form is made as if it had been sent, merged with what is saved, and shown without saving.
"""

from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from articles import history
from desk.models.recovery import story_pk
from desk.stories.form import merging
from desk.stories.form.form_state import without_rows_of_before
from lib.primary_keys import parse_pk

from . import recovery


class UnsavedFormMixin:
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        request.is_only_shown = request.method == "POST" and (
            "_recover" in request.POST or "_take_over" in request.POST
        )
        if request.is_only_shown and (story := request.POST.get("_recover")):
            found = recovery.take(request.user, story, parse_pk(object_id))
            if found is None:
                return HttpResponseRedirect(request.path)
            request.POST = recovery.post_of(found)
            if object_id is None:
                request.POST = without_rows_of_before(request.POST)
            request.recovered = found
        if request.is_only_shown:
            request.POST = merging.without_choices(request.POST)
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if hasattr(request, "saved_form"):
            recovery.tell_saved(request, response, request.saved_form)
        return response

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.is_only_shown = getattr(request, "is_only_shown", False)
        return form

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        form = context["adminform"].form
        context["story_key"] = self._story_key(request, obj)
        context["is_unsaved"] = form.is_bound
        if form.is_only_shown:
            context |= {"errors": [], "shown_because": self._shown_because(request, form)}
        elif not form.is_bound:
            if obj and "version" in form.fields:
                form.initial["version"] = str(history.record(obj).number)
            context["offers"] = recovery.offers(request.user, form, obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        request.saved_form = request.POST.get("_story_key", "")
        recovery.forget(request.user, str(form.instance.pk), request.saved_form)

    def _story_key(self, request, article):
        """Return the name under which what is written in this form is kept."""
        if found := getattr(request, "recovered", None):
            return found.story
        sent = request.POST.get("_story_key", "")
        if recovery.STORY.fullmatch(sent) and (not article or story_pk(sent) == article.pk):
            return sent
        return recovery.new_key(article and article.pk)

    def _shown_because(self, request, form):
        if hasattr(request, "recovered"):
            return _("What you wrote is in the form again. It is not saved yet.")
        taken = [merging.label(form, name) for name in form.merge.taken] if form.merge else []
        if not taken:
            return _("The form has all that your colleague saved. Yours is not saved yet.")
        sentence = _(
            "In the form now, as your colleague saved it: %(fields)s. Yours is not saved yet."
        )
        return sentence % {"fields": ", ".join(taken)}
