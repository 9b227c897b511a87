"""RSS 2.0 of every list of the paper: words, writers and credited pictures of each story.

A feed takes the same few queries whatever the number of stories and of their pictures.
"""

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.bylines.printed_line import authors, name_of
from articles.models import (
    Edition,
    EditionByline,
    EditionTag,
    Section,
    SectionAddress,
    Tag,
    TagAddress,
)
from articles.publishing.clock import now
from contributors.models import Contributor
from lib.xml_text import xml_text
from media import credits
from media.models import Photo
from media.renditions import addresses
from paper.article_context import corrections_by_article, named, photos_of, shown_photos
from paper.cards import CREDITS, cards_with, lead_photos, showable
from paper.page_cache import keep
from paper.pages import absolute, front_url, permanent_redirect

from .full_text import feed_text

LENGTH = 30
SHOWN_WIDTH = 1200


class PaperFeed(Rss201rev2Feed):
    def rss_attributes(self):
        return super().rss_attributes() | {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms": "http://purl.org/dc/terms/",
            "xmlns:media": "http://search.yahoo.com/mrss/",
        }

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        if item["text"]:
            handler.addQuickElement("content:encoded", item["text"])
        handler.addQuickElement("dcterms:modified", item["updateddate"].isoformat())
        for name in item["writers"]:
            handler.addQuickElement("dc:creator", name)
        if item["photo"]:
            _write_photo(handler, *item["photo"])


def _write_photo(handler, photo, size, caption, language):
    handler.startElement(
        "media:content",
        {
            "url": addresses.absolute_address(photo, size),
            "medium": "image",
            "type": "image/jpeg",
            "width": str(size.width),
            "height": str(size.height),
        },
    )
    said = " ".join(filter(None, [caption, credits.mark(photo, language)]))
    if said:
        handler.addQuickElement("media:description", xml_text(said), {"type": "plain"})
    for role, name in credits.names(photo, language):
        handler.addQuickElement("media:credit", xml_text(name), {"role": role, "scheme": "urn:ebu"})
    handler.endElement("media:content")


@require_safe
def front_feed(request):
    at, language = now(), get_language()
    pks = Edition.objects.live(at).in_language(language).newest(LENGTH)
    return _feed(request, pks, at, "", front_url(language), [f"front-{language}"])


@require_safe
def section_feed(request, slug):
    at, language = now(), get_language()
    section = Section.objects.public(language, at).filter(slug=slug).first()
    if section is None:
        return _redirect_to_section(slug, language)
    pks = Edition.objects.live(at).in_language(language).in_section(section).newest(LENGTH)
    url = section.get_absolute_url()
    return _feed(request, pks, at, section.name, url, [f"section-{section.pk}"])


def _redirect_to_section(slug, language):
    section = SectionAddress.objects.leads_to(slug, language)
    if section is None or not section.slug:
        raise Http404
    return permanent_redirect(reverse("section-feed", args=[section.slug]))


@require_safe
def tag_feed(request, slug):
    tag = Tag.objects.at(slug)
    if tag is None:
        return _redirect_to_merged(slug)
    return _feed_of_rows(request, EditionTag.objects.filter(tag=tag), tag, f"tag-{tag.pk}")


def _redirect_to_merged(slug):
    tag = TagAddress.objects.leads_to(slug, get_language())
    if tag is None:
        raise Http404
    return permanent_redirect(reverse("tag-feed", args=[tag.slug]))


@require_safe
def contributor_feed(request, slug):
    contributor = Contributor.objects.at(slug)
    if contributor is None:
        return _redirect_to_renamed(slug)
    rows = EditionByline.objects.filter(contributor=contributor)
    return _feed_of_rows(request, rows, contributor, f"contributor-{contributor.pk}")


def _redirect_to_renamed(slug):
    contributor = Contributor.objects.formerly_at(slug)
    if contributor is None:
        raise Http404
    return permanent_redirect(reverse("contributor-feed", args=[contributor.slug]))


def _feed_of_rows(request, rows, subject, key):
    """Return the feed of a tag or a name; without a live story there is none."""
    at = now()
    pks = rows.live(at).in_language(get_language()).newest_editions(LENGTH)
    if not pks:
        raise Http404
    return _feed(request, pks, at, str(subject), subject.get_absolute_url(), [key])


def _feed(request, pks, at, name, url, surrogate_keys):
    language = get_language()
    title = f"{settings.PUBLICATION_NAME} · {name}" if name else settings.PUBLICATION_NAME
    feed = PaperFeed(
        title=xml_text(title),
        link=absolute(url),
        description=xml_text(_("The latest stories of %(name)s") % {"name": title}),
        language=language,
        feed_url=absolute(request.path),
    )
    for item in _items(pks, language, at):
        feed.add_item(**item)
    response = HttpResponse(content_type="application/rss+xml; charset=utf-8")
    feed.write(response, "utf-8")
    return keep(response, at=at, surrogate_keys=surrogate_keys)


def _items(pks, language, at):
    is_full = settings.FEED_TEXT == "full"
    found = Edition.objects.for_lists().defer(None if is_full else "body").in_bulk(pks)
    editions = [found[pk] for pk in pks if pk in found]
    prefetch_related_objects(editions, CREDITS)
    wanted = set().union(*map(photos_of, editions)) if is_full else lead_photos(editions)
    photos = showable(wanted, at, Photo.objects.syndicated(at))
    corrections = corrections_by_article(editions, language, at) if is_full else {}
    tags = _tags_of(editions)
    for card in cards_with(editions, language, photos):
        corrected = corrections.get(card.edition.article_id, [])
        text = feed_text(card.edition, photos, corrected) if is_full else ""
        yield _item(card, text, photos, tags.get(card.edition.pk, []), language)


def _tags_of(editions):
    found = {}
    for row in EditionTag.objects.filter(edition__in=editions).select_related("tag").order_by("id"):
        if named(row.tag):
            found.setdefault(row.edition_id, []).append(row.tag)
    return found


def _item(card, text, photos, tags, language):
    edition = card.edition
    shown = shown_photos(edition, card.photo, photos)
    photo, caption = next(iter(shown.items()), (None, ""))
    size = photo and addresses.nearest(photo, "16:9", SHOWN_WIDTH)
    return {
        "title": xml_text(edition.headline),
        "link": absolute(edition.get_absolute_url()),
        "description": xml_text(edition.standfirst),
        "text": text,
        "unique_id": f"{settings.SITE_URL}/#article-{edition.article_id}-{language}",
        "unique_id_is_permalink": False,
        "pubdate": edition.first_published_at,
        "updateddate": edition.modified_at,
        "categories": [xml_text(each.name) for each in [named(edition.section), *tags] if each],
        "writers": [xml_text(name_of(row, language)) for row in authors(edition.bylines.all())],
        "photo": (photo, size, caption, language) if size else None,
    }
