"""A delivery of pictures: many files at once, each taken in or refused on its own."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contributors.models import Agency
from lib.refusal import Refusal
from media import upload
from media.models import Photo, UploadTemplate
from media.models.photo import LONGEST


class BulkUploadForm(forms.Form):
    """Fields that all files of a delivery have in common; each file's own words come on top."""

    template = forms.ModelChoiceField(
        UploadTemplate.objects, label=gettext_lazy("template"), required=False
    )
    language = forms.ChoiceField(
        label=gettext_lazy("language of the captions"),
        choices=[("", gettext_lazy("tell it from the words")), *settings.LANGUAGES],
        required=False,
    )
    agency = forms.ModelChoiceField(Agency.objects, label=gettext_lazy("agency"), required=False)
    usage_right = forms.ChoiceField(
        label=gettext_lazy("usage right"), choices=Photo.UsageRight, required=False
    )
    credit_line = forms.CharField(
        label=gettext_lazy("credit line"), max_length=LONGEST, required=False
    )

    def facts(self):
        """Return fields of Photo: what was typed comes before what the template says."""
        typed = {name: self.cleaned_data[name] for name in ("agency", "usage_right", "credit_line")}
        template = self.cleaned_data["template"]
        of_template = template.facts() if template else {}
        return of_template | {name: value for name, value in typed.items() if value}


def upload_page(desk, request):
    # With JavaScript each file comes in a request of its own and is answered in JSON.
    if not desk.has_add_permission(request):
        raise PermissionDenied
    form = BulkUploadForm(request.POST if request.method == "POST" else None, label_suffix="")
    results = []
    if request.method == "POST" and form.is_valid():
        files = request.FILES.getlist("files")
        results = [_take(file, form, request.user) for file in files]
        if not files:
            messages.error(request, _("Choose at least one file."))
    if request.headers.get("Accept") == "application/json":
        errors = [error for found in form.errors.values() for error in found]
        return JsonResponse({"results": results, "errors": errors})
    context = desk.admin_site.each_context(request) | {
        "title": _("Upload photos"),
        "opts": desk.opts,
        "form": form,
        "results": results,
        "is_popup": IS_POPUP_VAR in request.GET,
        "most_files": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
        "most_megabytes": settings.PHOTO_MAX_BYTES // 1_000_000,
    }
    return TemplateResponse(request, "desk/pictures/bulk_upload.html", context)


def _take(file, form, by):
    try:
        with transaction.atomic():
            photo, created = upload.take_in(
                file, by=by, language=form.cleaned_data["language"], **form.facts()
            )
    except Refusal as refusal:
        return {"name": file.name, "sentence": str(refusal)}
    notes = [] if created else [_("It was in the library before.")]
    photo.refresh_from_db()
    if settings.TASKS_RUN == "immediate" and not photo.has_renditions:
        notes += [_("Its previews could not be made: it is tried again within the hour.")]
    if created:
        notes += [_("It looks like %(photo)s.") % {"photo": p} for p in upload.looks_like(photo)]
    address = reverse("admin:media_photo_change", args=[photo.pk])
    found = {"name": file.name, "photo": str(photo), "number": photo.pk}
    return found | {"address": address, "notes": notes}
