"""A change to many photos at once: only what is filled in is set, all else stays."""

from django import forms
from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from contributors.models import Agency, Contributor
from lib.moment_field import IN_OUR_ZONE, MomentField
from media.models import Lease, Photo
from media.models.photo import LONGEST
from media.renditions import store

SET = [
    "credit_line",
    "agency",
    "distributor",
    "photographer",
    "source",
    "copyright_notice",
    "usage_right",
    "usage_terms",
    "embargoed_until",
    "usable_until",
    "place",
    "country",
]
LEASE = ["verdict", "where", "starts_at", "ends_at", "note"]


class BulkEditForm(forms.Form):
    """The fields that many photos may get; one that stays empty is not touched."""

    credit_line = forms.CharField(
        label=gettext_lazy("credit line"), max_length=LONGEST, required=False
    )
    agency = forms.ModelChoiceField(Agency.objects, label=gettext_lazy("agency"), required=False)
    distributor = forms.ModelChoiceField(
        Agency.objects, label=gettext_lazy("distributed by"), required=False
    )
    photographer = forms.ModelChoiceField(
        Contributor.objects, label=gettext_lazy("photographer"), required=False
    )
    source = forms.CharField(label=gettext_lazy("source"), max_length=LONGEST, required=False)
    copyright_notice = forms.CharField(
        label=gettext_lazy("copyright notice"), max_length=LONGEST, required=False
    )
    usage_right = forms.ChoiceField(
        label=gettext_lazy("usage right"),
        choices=[("", "---------"), *Photo.UsageRight.choices[1:]],
        required=False,
    )
    usage_terms = forms.CharField(label=gettext_lazy("usage terms"), required=False)
    embargoed_until = MomentField(
        label=gettext_lazy("embargoed until"), required=False, help_text=IN_OUR_ZONE
    )
    usable_until = MomentField(
        label=gettext_lazy("usable until"), required=False, help_text=IN_OUR_ZONE
    )
    place = forms.CharField(label=gettext_lazy("place"), max_length=LONGEST, required=False)
    country = forms.CharField(label=gettext_lazy("country"), max_length=LONGEST, required=False)
    keywords = forms.CharField(
        label=gettext_lazy("keywords to add"),
        help_text=gettext_lazy("One on each line."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    verdict = forms.ChoiceField(
        label=gettext_lazy("lease"),
        choices=[("", gettext_lazy("no lease")), *Lease.Verdict.choices],
        required=False,
    )
    where = forms.ChoiceField(label=gettext_lazy("where"), choices=Lease.Where, required=False)
    starts_at = MomentField(label=gettext_lazy("from"), required=False, help_text=IN_OUR_ZONE)
    ends_at = MomentField(label=gettext_lazy("until"), required=False, help_text=IN_OUR_ZONE)
    note = forms.CharField(label=gettext_lazy("note"), max_length=300, required=False)

    def __init__(self, *args, may_lease, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_lease:
            for name in LEASE:
                del self.fields[name]

    def groups(self):
        facts = [field for field in self if field.name not in LEASE]
        lease = [self[name] for name in LEASE if name in self.fields]
        groups = [(_("What they get"), facts), (_("A lease for each of them"), lease)]
        return [(heading, fields) for heading, fields in groups if fields]

    def clean(self):
        given = super().clean()
        starts, ends = given.get("starts_at"), given.get("ends_at")
        if starts and ends and ends <= starts:
            self.add_error("ends_at", _("The lease would end before it begins."))
        if (starts or ends or given.get("note")) and not given.get("verdict"):
            self.add_error("verdict", _("Say whether the lease allows or denies."))
        return given


def change_page(desk, request, photos):
    """Show the form and, once sent, change the photos; each one's history says by whom."""
    sent = "apply" in request.POST
    may_lease = request.user.has_perm("media.add_lease")
    if sent and request.POST.get("verdict") and not may_lease:
        raise PermissionDenied(_("Your role does not make leases: ask a picture editor."))
    form = BulkEditForm(request.POST if sent else None, may_lease=may_lease, label_suffix="")
    if sent and form.is_valid():
        count = apply(photos, form.cleaned_data, by=request.user)
        words = ngettext("%(count)s photo was changed.", "%(count)s photos were changed.", count)
        messages.success(request, words % {"count": count})
        return None
    context = desk.admin_site.each_context(request) | {
        "title": _("Change photos together"),
        "opts": desk.opts,
        "form": form,
        "media": desk.media + form.media,
        "photos": photos,
        "checkbox": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "desk/pictures/bulk_edit.html", context)


@transaction.atomic
def apply(photos, given, *, by) -> int:
    """Set what was given on every photo or, when one fails, on none."""
    facts = {name: given[name] for name in SET if given.get(name)}
    keywords = given.get("keywords", "").split("\n")
    changed = list(photos)
    for photo in changed:
        for name, value in facts.items():
            setattr(photo, name, value)
        photo.keywords = _joined_keywords(photo.keywords, keywords)
        photo.save()
        if given.get("verdict"):
            photo.leases.create(by=by, **{name: given[name] for name in LEASE})
    LogEntry.objects.log_actions(by.pk, changed, CHANGE, _("Changed with others."))
    store.refresh(Photo.objects.for_cards().filter(pk__pk_in=[p.pk for p in changed]))
    return len(changed)


def _joined_keywords(before, added):
    words = [word.strip() for word in [*before.split("\n"), *added]]
    return "\n".join(dict.fromkeys(filter(None, words)))
