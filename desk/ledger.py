"""The credit ledger: photos and credits of a month, their makers, and the costs."""

from datetime import datetime

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import ledger
from articles.ledger import export
from articles.models.byline import Role
from contributors.models import Agency, Contributor
from media.models import Photo

from .charts import bars

VIEW = "articles.view_photouse"
MOST_SHOWN = 500
YEARS = range(1900, 2200)


class LedgerForm(forms.Form):
    """The choice of a month, and of whose uses are shown."""

    what = forms.ChoiceField(
        label=_("credits of"),
        choices=[("photos", _("photos")), ("people", _("people"))],
        required=False,
    )
    month = forms.CharField(
        label=_("month"), required=False, widget=forms.DateInput(attrs={"type": "month"})
    )
    whole = forms.BooleanField(label=_("all that went before, too"), required=False)
    agency = forms.ModelChoiceField(Agency.objects, label=_("agency"), required=False)
    person = forms.ModelChoiceField(
        Contributor.objects, label=_("photographer or author"), required=False
    )
    usage_right = forms.ChoiceField(
        label=_("usage right"),
        choices=[("", "---------"), *Photo.UsageRight.choices[1:]],
        required=False,
    )
    role = forms.ChoiceField(
        label=_("role"), choices=[("", "---------"), *Role.choices], required=False
    )

    def clean_month(self):
        words = self.cleaned_data["month"]
        try:
            first = datetime.strptime(words, "%Y-%m")
        except ValueError:
            first = None
        if first is None or first.year not in YEARS:
            raise forms.ValidationError(_("Write the month as 2026-11."))
        return timezone.make_aware(first)


def ledger_page(site, request):
    """Show a month's credits, or give them as a spreadsheet."""
    if not request.user.has_perm(VIEW):
        raise PermissionDenied(_("Your role does not include the credits."))
    asked = request.GET.copy()
    asked["month"] = asked.get("month") or f"{timezone.localtime():%Y-%m}"
    form = LedgerForm(asked, label_suffix="")
    chosen = form.cleaned_data if form.is_valid() else {"month": timezone.now()}
    month = ledger.Period.month(chosen["month"])
    whole = chosen.get("whole")
    period = ledger.Period.whole(chosen["month"]) if whole else month
    book = _people_book(chosen) if chosen.get("what") == "people" else _photo_book(chosen)
    rows, lines, write = book(period)
    if request.GET.get("format") in ("csv", "xlsx"):
        return _download(request.GET["format"], write(rows), month)
    year = month.months_before(ledger.MONTHS_OF_CHART - 1)
    context = site.each_context(request) | {
        "title": _("Credits"),
        "form": form,
        "month": month,
        "whole": whole,
        "lines": lines,
        "rows": rows.reverse()[:MOST_SHOWN],
        "count": rows.count(),
        "bars": bars(ledger.by_month(book(year)[0], year)),
        "what": chosen.get("what") or "photos",
        "query": _query(request),
    }
    return TemplateResponse(request, "desk/ledger.html", context)


def _photo_book(chosen):
    def book(period):
        uses = ledger.photo_uses(
            period,
            agency=chosen.get("agency"),
            photographer=chosen.get("person"),
            usage_right=chosen.get("usage_right"),
        ).order_by("live_from", "pk")
        lines = [
            (_("Agencies"), "desk/ledger/_agencies.html", ledger.totals_by_agency(uses)),
            (
                _("Photographers"),
                "desk/ledger/_photographers.html",
                ledger.totals_by_photographer(uses),
            ),
        ]
        return uses, lines, export.photo_rows

    return book


def _people_book(chosen):
    def book(period):
        rows = ledger.credits_of_people(
            period,
            contributor=chosen.get("person"),
            agency=chosen.get("agency"),
            role=chosen.get("role"),
        ).order_by("live_from", "pk")
        lines = [(_("People"), "desk/ledger/_people.html", ledger.totals_by_person(rows))]
        return rows, lines, export.people_rows

    return book


def _download(form, rows, period):
    types = {
        "csv": ("text/csv; charset=utf-8", export.as_csv),
        "xlsx": (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            export.as_xlsx,
        ),
    }
    content_type, write = types[form]
    name = f"credits-{timezone.localtime(period.start):%Y-%m}.{form}"
    response = HttpResponse(write(rows), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _query(request):
    query = request.GET.copy()
    query.pop("format", None)
    return query.urlencode()
