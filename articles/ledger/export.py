"""The ledger as a spreadsheet, to check an invoice with."""

import io
from collections.abc import Iterable, Iterator
from csv import QUOTE_ALL
from datetime import datetime

from defusedcsv import csv
from django.conf import settings
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Font

from lib.xml_text import xml_text
from media import credits

BOM = "\ufeff"  # spreadsheet programs take a CSV without it for the machine's old charset


def photo_rows(uses) -> Iterator[list]:
    yield [
        _("Date"), _("Story"), _("Address"), _("Language"), _("Place"), _("Photo"), _("Caption"),
        _("Credit"), _("Agency"), _("Photographer"), _("Usage right"),
        _("Over the quota: why"), _("Over the quota: by"), _("Cost"),
    ]  # fmt: skip
    for use in uses:
        yield [
            timezone.localtime(use.live_from).replace(tzinfo=None),
            use.edition.headline,
            settings.SITE_URL + use.edition.get_absolute_url(),
            use.language,
            use.get_place_display(),
            use.photo_id,
            use.caption or use.photo.caption_in(use.language),
            credits.credit_line(use.photo, use.language),
            str(use.agency or ""),
            str(use.photographer or ""),
            use.usage_right,
            use.over_quota_why,
            str(use.over_quota_by or ""),
            use.cost,
        ]


def people_rows(rows) -> Iterator[list]:
    yield [_("Date"), _("Name"), _("Role"), _("Story"), _("Address"), _("Language")]
    for row in rows:
        yield [
            timezone.localtime(row.live_from).replace(tzinfo=None),
            str(row.contributor or row.agency),
            row.get_role_display(),
            row.edition.headline,
            settings.SITE_URL + row.edition.get_absolute_url(),
            row.language,
        ]


def as_csv(rows: Iterable[list]) -> bytes:
    out = io.StringIO()
    out.write(BOM)
    csv.writer(out, quoting=QUOTE_ALL).writerows([_written(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def as_xlsx(rows: Iterable[list]) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append([xml_text(str(c)) if isinstance(c, str | Promise) else c for c in row])
        for cell in sheet[sheet.max_row]:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # what begins with "=" is a text here and no formula
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _written(cell):
    """Give a moment to the minute, and a text without the blanks that could hide a formula."""
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return cell.strip() if isinstance(cell, str) else cell
