"""A picture dropped into a story: taken into the library with the words asked for in place."""

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseNotAllowed, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lib.refusal import Refusal
from media import upload
from media.models import Photo
from media.models.photo import LONGEST


class PlaceForm(forms.Form):
    """What the story's writer says of it; what they leave empty the file may say itself."""

    prefix = "picture"

    caption = forms.CharField(
        label=gettext_lazy("Caption"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Empty: what the file says."),
    )
    alt_text = forms.CharField(
        label=gettext_lazy("What it shows, for those who cannot see it"), required=False
    )
    credit_line = forms.CharField(
        label=gettext_lazy("Credit"),
        max_length=LONGEST,
        required=False,
        help_text=gettext_lazy("Empty: what the file says."),
    )
    usage_right = forms.ChoiceField(
        label=gettext_lazy("Usage right"), choices=Photo.UsageRight, required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"label_suffix": ""})


class PlacedFileForm(PlaceForm):
    file = forms.FileField()
    language = forms.ChoiceField(choices=settings.LANGUAGES)


def place_view(desk, request):
    """Answer in JSON: the photo's number, or the sentences that refuse it."""
    if not desk.has_add_permission(request):
        raise PermissionDenied(_("Your role does not take in photos."))
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    form = PlacedFileForm(request.POST, request.FILES)
    if not form.is_valid():
        errors = [
            f"{form[name].label}: {sentence}"
            for name, sentences in form.errors.items()
            for sentence in sentences
        ]
        return JsonResponse({"errors": errors}, status=400)
    try:
        with transaction.atomic():
            photo, created = upload.take_in(
                form.cleaned_data["file"],
                by=request.user,
                language=form.cleaned_data["language"],
                **_facts(form.cleaned_data),
            )
    except Refusal as refusal:
        return JsonResponse({"errors": list(map(str, refusal.reasons))}, status=400)
    note = "" if created else _("It was in the library before; its words there stay.")
    return JsonResponse({"number": photo.pk, "note": note})


def _facts(typed):
    """Return the fields of Photo that were filled in."""
    language = typed["language"]
    facts = {
        f"caption_{language}": typed["caption"],
        f"alt_text_{language}": typed["alt_text"],
        "credit_line": typed["credit_line"],
        "usage_right": typed["usage_right"],
    }
    return {name: value for name, value in facts.items() if value}
