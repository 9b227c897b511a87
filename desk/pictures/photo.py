from functools import partial

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.files.storage import default_storage
from django.db import models
from django.http import FileResponse, Http404
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from modeltranslation.admin import TranslationAdmin

from articles.models import Article
from desk.mixins.autocomplete import AutocompleteMixin
from desk.mixins.bounded_paginator import BoundedPaginator
from desk.mixins.deletion import ProtectUsedMixin
from desk.stories.publication_state import LABELS
from lib.address_field import ADDRESS
from lib.languages import CODES
from lib.moment_field import MOMENT
from media import credits, upload, usage_rights
from media.models import Photo
from media.renditions import addresses, store

from . import bulk_edit, bulk_upload
from .badges import badges
from .embedded_metadata import embedded_metadata
from .leases import LeaseInline
from .photo_filters import MissingFilter, RightsFilter, UploadedFilter, UseFilter
from .photo_form import PhotoForm
from .place import place_view

MOST_USES = 200
ACCEPTED = ".jpg,.jpeg,.png,.webp,.avif"


@admin.register(Photo)
class PhotoAdmin(ProtectUsedMixin, AutocompleteMixin, TranslationAdmin):
    """The library as a contact sheet, and one photo with all that is known of it."""

    form = PhotoForm
    formfield_overrides = {
        models.FileField: {"widget": forms.FileInput(attrs={"accept": ACCEPTED})},
        models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
        models.DateTimeField: MOMENT,
        models.URLField: ADDRESS,
    }
    list_display = ["contact"]
    list_filter = [
        RightsFilter,
        MissingFilter,
        "usage_right",
        ("uploaded_at", UploadedFilter),
        "agency",
        UseFilter,
    ]
    list_per_page = 48
    paginator = BoundedPaginator
    show_full_result_count = False
    search_fields = ["caption_fr"]  # shows the search box; `get_search_results` answers it
    search_help_text = gettext_lazy("Words of caption, credit, creator, agency or keywords")
    autocomplete_fields = ["agency", "distributor", "photographer"]
    readonly_fields = [
        "focal_point",
        "usable_now",
        "what_the_file_said",
        "printed_credit",
        "where_used",
    ]
    inlines = [LeaseInline]
    actions = ["bulk_edit"]
    change_list_template = "admin/media/photo/change_list.html"
    fieldsets = [
        (gettext_lazy("Picture"), {"fields": ["focal_point", "file", ("focal_x", "focal_y")]}),
        (
            gettext_lazy("Words"),
            {
                "fields": [
                    ("caption_fr", "caption_en"), ("alt_text_fr", "alt_text_en"), "headline",
                    ("keywords", "persons_shown"),
                ]
            },
        ),
        (
            gettext_lazy("Credit"),
            {
                "fields": [
                    "printed_credit", ("creator", "photographer"), ("agency", "distributor"),
                    ("credit_line", "source"), ("digital_source_type", "is_archive"),
                ]
            },
        ),
        (
            gettext_lazy("Rights"),
            {
                "fields": [
                    ("usable_now", "usage_right"), ("embargoed_until", "usable_until"),
                    ("copyright_notice", "licence_url"), ("licensor", "licensor_url"),
                    ("usage_terms", "web_statement"),
                ]
            },
        ),
        (gettext_lazy("When and where"), {"fields": ["taken_at", ("place", "country")]}),
        (gettext_lazy("For the desk"), {"fields": ["instructions", "what_the_file_said"]}),
        (gettext_lazy("Where it is used"), {"fields": ["where_used"]}),
    ]  # fmt: skip

    class Media:
        css = {"all": ["desk/photos.css"]}
        js = ["desk/focal_point.js"]

    def get_queryset(self, request):
        return super().get_queryset(request).for_cards().prefetch_related("leases")

    def get_search_results(self, request, photos, words):
        return photos.with_words(words), False

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("upload/", wrap(self.upload_view), name="media_photo_upload"),
            path("place/", wrap(partial(place_view, self)), name="media_photo_place"),
            path("<int:pk>/original/", wrap(self.original_view), name="media_photo_original"),
            *super().get_urls(),
        ]

    @admin.display(description=gettext_lazy("photo"))
    def contact(self, photo):
        return render_to_string(
            "desk/pictures/_contact.html",
            {
                "photo": photo,
                "words": photo.headline or photo.any_caption or photo,
                "thumbnail": thumbnail(photo),
                "credit": credits.credit_line(photo, get_language()),
                "badges": badges(photo),
            },
        )

    @admin.display(description=gettext_lazy("focal point"))
    def focal_point(self, photo):
        return render_to_string(
            "desk/pictures/_focal_point.html",
            {"photo": photo, "thumbnail": thumbnail(photo, 780)},
        )

    @admin.display(description=gettext_lazy("usable now"))
    def usable_now(self, photo):
        terms = usage_rights.TERMS.get(photo.usage_right)
        return render_to_string(
            "desk/pictures/_badges.html", {"badges": badges(photo), "terms": terms}
        )

    @admin.display(description=gettext_lazy("printed as"))
    def printed_credit(self, photo):
        lines = [(code, credits.credit_line(photo, code)) for code in CODES]
        return render_to_string("desk/pictures/_credit.html", {"lines": lines})

    @admin.display(description=gettext_lazy("what the file said"))
    def what_the_file_said(self, photo):
        return render_to_string("desk/pictures/_embedded_metadata.html", embedded_metadata(photo))

    @admin.display(description=gettext_lazy("stories"))
    def where_used(self, photo):
        uses = photo.uses.select_related("edition__address", "edition__article", "over_quota_by")
        uses = uses.order_by("-live_from")[:MOST_USES] if photo.pk else []
        now = timezone.now()
        rows = [(use, _state(use.edition, now)) for use in uses]
        return render_to_string("desk/pictures/_uses.html", {"rows": rows})

    def deletion_problem(self, photo):
        if photo.uses.exists():
            return _("This photo was published and stays on record: deny it by a lease instead.")
        if Article.objects.with_photo(photo).exists():
            return _("A story uses this photo: take it out of the story first.")
        return ""

    def save_model(self, request, photo, form, change):
        file = form.cleaned_data.get("file") if "file" in form.changed_data else None
        if not file:
            super().save_model(request, photo, form, change)
            return
        photo.uploaded_by = photo.uploaded_by or request.user
        photo.file = Photo.objects.get(pk=photo.pk).file.name if photo.pk else ""
        upload.attach(photo, file)
        for other in upload.looks_like(photo):
            messages.warning(request, _("It looks like this one: %(photo)s") % {"photo": other})

    def save_related(self, request, form, formsets, change):
        for formset in formsets:
            for lease in formset.save(commit=False):
                lease.by = lease.by or request.user
        super().save_related(request, form, formsets, change)
        store.refresh([Photo.objects.for_cards().get(pk=form.instance.pk)])

    @admin.action(
        description=gettext_lazy("Set credit, agency, rights, place or a lease together"),
        permissions=["change"],
    )
    def bulk_edit(self, request, photos):
        return bulk_edit.change_page(self, request, photos)

    def upload_view(self, request):
        return bulk_upload.upload_page(self, request)

    def original_view(self, request, pk):
        # For colleagues only: the file as it came has no public address.
        photo = self.get_object(request, str(pk))
        if photo is None or not photo.has_file or not self.has_view_permission(request, photo):
            raise Http404
        name = f"photo-{photo.pk}.{photo.file.name.rsplit('.', 1)[-1]}"
        file = default_storage.open(photo.file.name)
        return FileResponse(file, as_attachment=True, filename=name)

    def changelist_view(self, request, extra_context=None):
        address = reverse("admin:media_photo_upload")
        if IS_POPUP_VAR in request.GET:
            address += f"?{IS_POPUP_VAR}=1"
        return super().changelist_view(request, {"upload_url": address} | (extra_context or {}))


def thumbnail(photo, width=400):
    """Return address, width and height of a rendition in AVIF, or None without any."""
    size = addresses.nearest(photo, "original", width, "avif")
    if size is None:
        return None
    address = addresses.address(photo, size)
    return {"address": address, "width": size.width, "height": size.height}


def _state(edition, at):
    """Return the edition's state with readers, or "" when that is past."""
    if edition.is_scheduled(at):
        return LABELS["scheduled"]
    return gettext_lazy("live now") if edition.is_live(at) else ""
