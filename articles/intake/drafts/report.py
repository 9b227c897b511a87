"""The report of intake on one file: for a program as JSON, for a person as text."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.intake.flags.descriptions import describe
from articles.models import Tag
from articles.models.byline import Role
from lib.moments import written


def as_data(story):
    """Return plain values, with the keys that `intake --format json` prints."""
    return {
        "language": story.language,
        "headline": story.headline,
        "standfirst": story.standfirst,
        "dateline": story.dateline,
        "subheadings": story.subheadings,
        "paragraphs": story.paragraphs,
        "photos": [_photo_data(photo) for photo in story.photos],
        "contributors": [
            {"name": credit.name, "role": credit.role, "kind": credit.kind}
            for credit in story.credits
        ],
        "tags": tag_names(story),
        "new_tags": story.new_tags,
        "embargoed_until": story.embargoed_until and story.embargoed_until.isoformat(),
        "kills": story.kills,
        "flags": [
            {name: getattr(flag, name) for name in ("kind", "text", "proposal", "place")}
            for flag in story.flags
        ],
        "dropped": story.dropped,
    }


def _photo_data(photo):
    said = ("caption", "agency", "distributor", "source", "photographer")
    return {name: getattr(photo, name) for name in said} | {"archive": photo.is_archive}


def tag_names(story):
    names = {}
    for pk, french, english in Tag.objects.filter(pk__in=story.tags).values_list(
        "pk", "name_fr", "name_en"
    ):
        names[pk] = (french or english) if story.language == "fr" else (english or french)
    return [names[pk] for pk in story.tags if pk in names]


def admin_url(article):
    return settings.SITE_URL + reverse("admin:articles_article_change", args=[article.pk])


def page_url(edition):
    return settings.SITE_URL + edition.get_absolute_url()


def as_text(story, data):
    roles = dict(Role.choices)
    lines = [f"{data['file']}: {data['message']}"]
    rows = [
        (_("Headline"), story.headline),
        (_("Language"), story.language),
        (_("Dateline"), story.dateline),
        (_("Standfirst"), story.standfirst),
        (_("Text"), _size(story)),
        *((_("Credit"), f"{one.name} ({roles[one.role]})") for one in story.credits),
        *((_("Photo"), _photo_line(photo)) for photo in story.photos),
        (_("Tags"), ", ".join(data["tags"])),
        (_("New tags proposed"), ", ".join(data["new_tags"])),
        (_("Embargoed until"), written(story.embargoed_until) if story.embargoed_until else ""),
        (_("Takes back"), story.kills),
        *((_("To check"), describe(flag)) for flag in story.flags),
        *((_("Held back"), held) for held in data["held_back"]),
        *((_("To do"), note) for note in data["notes"]),
        (_("Desk"), data["admin_url"]),
        (_("Page"), data["url"]),
    ]
    width = max(len(name) for name, value in rows if value)
    lines += [f"  {name:<{width}} {value}" for name, value in rows if value]
    return "\n".join(lines)


def _size(story):
    paragraphs, headings = len(story.paragraphs), len(story.subheadings)
    text = ngettext("%(count)s paragraph", "%(count)s paragraphs", paragraphs)
    within = ngettext("%(count)s sub-heading", "%(count)s sub-headings", headings)
    return f"{text % {'count': paragraphs}}, {within % {'count': headings}}"


def _photo_line(photo):
    agency = " via ".join(filter(None, (photo.agency, photo.distributor)))
    credit = " / ".join(filter(None, (agency, photo.source, photo.photographer)))
    mark = _("archive picture") if photo.is_archive else ""
    return " · ".join(filter(None, (credit, mark, photo.caption[:70])))
