"""Structured data: schema.org in JSON-LD, with what the page also shows."""

import json

from django.conf import settings
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from articles.bodies import plain_text
from articles.bylines.printed_line import authors, name_of
from media import credits, digital_source
from media.renditions import addresses

from .pages import absolute, front_url

RATIOS = ("16:9", "4:3", "1:1")
SHARED_WIDTH = 1200
UNSAFE = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def script(data):
    """Return the data block of a page; no headline can break out of it."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(written))


def article(edition, section, bylines, tags, corrections, shown):
    url = absolute(edition.get_absolute_url())
    return _without_empty(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "mainEntityOfPage": url,
            "url": url,
            "headline": edition.headline,
            "alternativeHeadline": edition.short_headline or edition.kicker,
            "description": edition.description or edition.standfirst,
            "datePublished": iso_datetime(edition.first_published_at),
            "dateModified": iso_datetime(edition.modified_at),
            "inLanguage": edition.language,
            "isAccessibleForFree": True,
            "articleSection": section and section.name,
            "dateline": edition.dateline,
            "keywords": [tag.name for tag in tags],
            "wordCount": len(plain_text(edition.body).split()),
            "author": [_author(row, edition.language) for row in authors(bylines)]
            or [publisher(edition.language)],
            "publisher": publisher(edition.language),
            "image": _images(shown, edition.language),
            "correction": [_correction(correction) for correction in corrections],
        }
    )


def breadcrumbs(edition, section):
    front = (settings.PUBLICATION_NAME, front_url(edition.language))
    steps = [front]
    if section:
        steps.append((section.name, section.get_absolute_url()))
    steps.append((edition.headline, edition.get_absolute_url()))
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": absolute(url)}
            for place, (name, url) in enumerate(steps, start=1)
        ],
    }


def website(language):
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": settings.PUBLICATION_NAME,
        "url": absolute(front_url(language)),
        "inLanguage": language,
        "publisher": publisher(language),
    }


def profile(contributor):
    return {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "mainEntity": _without_empty(_person(contributor) | {"jobTitle": contributor.job_title}),
    }


def publisher(language):
    logo = {"@type": "ImageObject", "url": absolute(static("paper/logo.png"))}
    return {
        "@type": "NewsMediaOrganization",
        "name": settings.PUBLICATION_NAME,
        "url": absolute(front_url(language)),
        "logo": logo | {"width": 512, "height": 512},
    }


def iso_datetime(value):
    """Return ISO 8601 to the second, in the publication's zone."""
    return timezone.localtime(value).isoformat(timespec="seconds")


def share_image(photo):
    """Return the picture that links to the page are shown with elsewhere: else the paper's own."""
    size = addresses.nearest(photo, "16:9", SHARED_WIDTH) if photo else None
    if size is None:
        own = {"url": absolute(static("paper/share.png")), "width": 1200, "height": 630}
        return own | {"alt": settings.PUBLICATION_NAME}
    return {
        "url": addresses.absolute_address(photo, size),
        "width": size.width,
        "height": size.height,
        "alt": photo.alt_text or "",
    }


def _author(row, language):
    if row.contributor_id:
        return _person(row.contributor)
    return _without_empty(
        {"@type": "Organization", "name": name_of(row, language), "url": row.agency.website}
    )


def _person(contributor):
    url = absolute(contributor.get_absolute_url())
    return {"@type": "Person", "name": contributor.name, "url": url}


def _images(shown, language):
    """Return photos with captions, the first in the three shapes that search engines ask for."""
    images = []
    for place, (photo, caption) in enumerate(shown.items()):
        for ratio in ("original",) if place else RATIOS:
            if size := addresses.nearest(photo, ratio, SHARED_WIDTH):
                images.append(_image(photo, size, caption, language))
    return images


def _image(photo, size, caption, language):
    organisation = photo.agency.name_in(language) if photo.agency else ""
    creators = [{"@type": "Person", "name": name} for name in credits.people(photo)]
    if not creators and organisation:
        creators = [{"@type": "Organization", "name": organisation}]
    return _without_empty(
        {
            "@type": "ImageObject",
            "contentUrl": addresses.absolute_address(photo, size),
            "width": size.width,
            "height": size.height,
            "caption": caption,
            "creator": creators,
            "creditText": credits.credit_text(photo, language),
            "copyrightNotice": credits.copyright_notice(photo),
            "license": photo.licence_url or photo.web_statement,
            "acquireLicensePage": photo.licensor_url,
            "digitalSourceType": digital_source.address_of(photo.digital_source_type),
        }
    )


def _correction(correction):
    return {
        "@type": "CorrectionComment",
        "text": correction.text,
        "datePublished": iso_datetime(correction.corrected_at),
    }


def _without_empty(data):
    return {key: value for key, value in data.items() if value not in (None, "", [])}
