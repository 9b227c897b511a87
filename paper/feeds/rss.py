"""RSS 2.0 of every list of the paper: words, writers and credited pictures of each story.

A feed takes the same few queries whatever the number of stories and of their pictures.
"""

from django.conf import settings
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
from media.renditions import addresses
from paper import surrogate_keys
from paper.article_context import TAG_ROWS, corrections_by_article, photos_of, shown_photos
from paper.cards import SYNDICATED, cards_with, lead_photos, named, read_credits, showable
from paper.page_cache.keeping import keep, remembering
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
    return _feed(request, pks, at, "", front_url(language), surrogate_keys.of_stories(language))


@require_safe
def section_feed(request, slug):
    at, language = now(), get_language()
    section = Section.objects.public(language, at).filter(slug=slug).first()
    if section is None:
        return _redirect_to_section(slug, language)
    pks = Edition.objects.live(at).in_language(language).in_section(section).newest(LENGTH)
    url = section.get_absolute_url()
    return _feed(request, pks, at, section.name, url, [f"section-{section.pk}-{language}"])


def _redirect_to_section(slug, language):
    section = SectionAddress.objects.leads_to(slug, language)
    if section is None or not section.slug:
        raise Http404
    return permanent_redirect(
        reverse("section-feed", args=[section.slug]), surrogate_keys.of_frame(language)
    )


@require_safe
def tag_feed(request, slug):
    tag = Tag.objects.at(slug)
    if tag is None:
        return _redirect_to_merged(slug)
    return _feed_of_rows(request, EditionTag.objects.filter(tag=tag), tag, "tag")


def _redirect_to_merged(slug):
    tag = TagAddress.objects.leads_to(slug, get_language())
    if tag is None:
        raise Http404
    return permanent_redirect(reverse("tag-feed", args=[tag.slug]), ["tags"])


@require_safe
def contributor_feed(request, slug):
    contributor = Contributor.objects.at(slug)
    if contributor is None:
        return _redirect_to_renamed(slug)
    rows = EditionByline.objects.filter(contributor=contributor)
    return _feed_of_rows(request, rows, contributor, "contributor")


def _redirect_to_renamed(slug):
    contributor = Contributor.objects.formerly_at(slug)
    if contributor is None:
        raise Http404
    return permanent_redirect(
        reverse("contributor-feed", args=[contributor.slug]), ["contributors"]
    )


def _feed_of_rows(request, rows, subject, kind):
    """Return the feed of a tag or a name; without a live story there is none."""
    at = now()
    pks = rows.live(at).in_language(get_language()).newest_editions(LENGTH)
    if not pks:
        raise Http404
    lists = surrogate_keys.of_lists(kind, subject.pk)
    return _feed(request, pks, at, str(subject), subject.get_absolute_url(), lists)


def _feed(request, pks, at, name, url, lists):
    language = get_language()
    title = f"{settings.PUBLICATION_NAME} · {name}" if name else settings.PUBLICATION_NAME
    feed = PaperFeed(
        title=xml_text(title),
        link=absolute(url),
        description=xml_text(_("The latest stories of %(name)s") % {"name": title}),
        language=language,
        feed_url=absolute(request.path),
    )
    stories, shown = _stories(pks, language, at)
    for story in stories:
        feed.add_item(**story)
    response = HttpResponse(content_type="application/rss+xml; charset=utf-8")
    feed.write(response, "utf-8")
    return keep(response, at=at, surrogate_keys=["frame", *lists, *shown])


def _stories(pks, language, at):
    """Return the items of a feed, and the names of all that they show."""
    with remembering(at) as memory:
        found = {pk: kept for pk in pks if (kept := memory.get(f"feed-item-{pk}"))}
        for pk, item, keys in _read(set(pks) - found.keys(), language, at):
            found[pk] = item, keys
            memory.put(f"feed-item-{pk}", (item, keys), keys, size=len(item["text"]))
    items = [found[pk] for pk in pks if pk in found]
    return [item for item, _keys in items], [key for _item, keys in items for key in keys]


def _read(pks, language, at):
    """Yield editions by primary key, each with its item and the names of what it shows."""
    is_full = settings.FEED_TEXT == "full"
    editions = list(
        Edition.objects.for_lists().defer(None if is_full else "body").filter(pk__in=pks)
    )
    read_credits(editions)
    wanted = {
        edition.pk: photos_of(edition) if is_full else lead_photos([edition])
        for edition in editions
    }
    photos = showable(set().union(*wanted.values()), at, SYNDICATED)
    corrections = corrections_by_article(editions, language, at) if is_full else {}
    all_tags = _tags_of(editions)
    for card in cards_with(editions, language, photos):
        edition, text, shown = card.edition, "", _shown_lead(card)
        own = {pk: photos[pk] for pk in wanted[edition.pk] & photos.keys()}
        if is_full:
            text = feed_text(edition, own, corrections.get(edition.article_id, []))
            shown = shown_photos(edition, card.photo, own)
        tags = all_tags.get(edition.pk, [])
        keys = [
            *surrogate_keys.of_story(edition, edition.credited, wanted[edition.pk], own),
            *(f"tag-{tag.pk}" for tag in tags),
            "frame",
        ]
        yield edition.pk, _item(card, text, shown, tags, language), keys


def _shown_lead(card):
    """Return the picture of a summary with its caption; the text is not read for it."""
    photo = card.photo
    return {photo: photo.caption_in_use(card.edition.lead_caption)} if photo else {}


def _tags_of(editions):
    found = {}
    for row in TAG_ROWS(editions=[edition.pk for edition in editions]):
        found.setdefault(row.edition_id, []).append(row.tag)
    return found


def _item(card, text, shown, tags, language):
    edition = card.edition
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
        "categories": [xml_text(each.name) for each in [edition.section, *tags] if named(each)],
        "writers": [xml_text(name_of(row, language)) for row in authors(edition.credited)],
        "photo": (photo, size, caption, language) if size else None,
    }
