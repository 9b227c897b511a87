"""The story's form, where it is shown with words that are not saved.

Somebody takes back what they wrote before a crash, or takes over what a colleague saved: the
form is made as if it had been sent, merged with what is saved, and shown without saving.
"""

from django.http import HttpResponseRedirect
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from articles import history
from desk.stories.form import merging

from . import recovery

NEW = "new-"


class UnsavedFormMixin:
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        request.is_only_shown = request.method == "POST" and (
            "_recover" in request.POST or "_take_over" in request.POST
        )
        if request.is_only_shown and (story := request.POST.get("_recover")):
            found = recovery.find(request.user, story)
            if found is None:
                return HttpResponseRedirect(request.path)
            request.POST = recovery.post_of(found)
            request.recovered = found
        return super().changeform_view(request, object_id, form_url, extra_context)

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
        recovery.forget(request.user, str(form.instance.pk), request.POST.get("_story_key", ""))

    def _story_key(self, request, article):
        if article:
            return str(article.pk)
        if found := getattr(request, "recovered", None):
            return found.story
        sent = request.POST.get("_story_key", "")
        is_ours = sent.startswith(NEW) and recovery.STORY.fullmatch(sent)
        return sent if is_ours else f"{NEW}{get_random_string(16).lower()}"

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
