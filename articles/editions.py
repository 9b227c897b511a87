"""How a working copy becomes an edition, and how an edition ends. Called by publishing alone."""

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from media.models import Photo
from media.usage_rights import cost_of_use

from .bodies import photo_ids, sanitise
from .models import (
    Address,
    Edition,
    EditionByline,
    EditionTag,
    PhotoUse,
    SearchEntry,
    TaggedArticle,
)
from .search import index
from .written_byline import by_number

COPIED = "kicker headline standfirst dateline editors_note lead_caption".split()

OF_PHOTO = "agency photographer usage_right agency__rate".split()


def copy_into_edition(article, language, by, live_from, live_until, reason, tell_readers):
    before = list(_editions(article, language).order_by("number"))
    for edition in before:
        if edition.is_live(live_from):
            end(edition, live_from)
    last = before[-1] if before else None
    first = min((edition.live_from for edition in before), default=live_from)
    credited = article.credited_in(language)
    edition = Edition.objects.create(
        article=article,
        language=language,
        number=last.number + 1 if last else 1,
        live_from=live_from,
        live_until=live_until,
        expires_at=live_until,
        first_published_at=first,
        revised_at=live_from if last and tell_readers else last and last.revised_at,
        section_id=article.section_id,
        lead_photo_id=article.lead_photo_id,
        series_id=article.series_id,
        is_recommended=article.is_recommended and not article.is_sensitive,
        address=_address(article, language, first),
        published_by=by,
        reason=reason[:300],
        **{field: article.words(field, language) for field in COPIED},
        byline_text=by_number(article.words("byline_text", language), credited, language),
        body=sanitise(article.words("body", language)),
    )
    _copy_tags(article, edition)
    _copy_credits(credited, edition)
    _copy_photos(article, edition)
    transaction.on_commit(lambda: index.add(edition.pk), robust=True)
    return edition


def _editions(article, language):
    """All there were, without their texts, which no act needs."""
    columns = "article number live_from live_until expires_at revised_at withdrawn_at".split()
    return article.editions.in_language(language).only(*columns)


def byline_text_of(article, language):
    rows = article.credited_in(language)
    return by_number(article.words("byline_text", language), rows, language)


def end(edition, moment):
    """Let an edition, and every row that carries its times, end at that moment (None: open)."""
    Edition.objects.filter(pk=edition.pk).update(live_until=moment)
    entries = SearchEntry.objects.filter(edition=edition)
    for rows in (edition.tag_rows, edition.bylines, edition.photo_uses, entries):
        rows.update(live_until=moment)
    edition.live_until = moment


def drop_scheduled(article, language, at):
    """Remove editions that have not begun, and let the one before go on; how many there were."""
    scheduled = list(_editions(article, language).scheduled(at))
    for edition in scheduled:
        edition.delete()
        before = article.editions.filter(language=language, live_until=edition.live_from)
        for previous in before.filter(withdrawn_at__isnull=True):
            end(previous, previous.expires_at)
    return len(scheduled)


def _address(article, language, first_published_at):
    """The address to print; a slug that another story has that day gets a number."""
    day = timezone.localdate(first_published_at)
    stem = (
        article.words("slug", language) or slugify(article.words("headline", language))[:100]
    ).strip("-") or "story"
    article.addresses.filter(language=language).exclude(
        pk__in=article.editions.values("address")
    ).delete()
    number = 1
    while True:
        slug = stem if number == 1 else f"{stem}-{number}"
        address, made = Address.objects.get_or_create(
            language=language, day=day, slug=slug, defaults={"article": article}
        )
        if address.article_id == article.pk:
            return address
        number += 1


def _copy_tags(article, edition):
    times = _times(edition)
    tagged = TaggedArticle.objects.filter(content_object=article)
    EditionTag.objects.bulk_create(
        EditionTag(
            edition=edition,
            tag_id=tag,
            article=article,
            is_recommended=edition.is_recommended,
            **times,
        )
        for tag in tagged.order_by("tag").values_list("tag", flat=True)
    )


def _copy_credits(credited, edition):
    times = _times(edition)
    EditionByline.objects.bulk_create(
        EditionByline(
            edition=edition,
            contributor_id=byline.contributor_id,
            agency_id=byline.agency_id,
            role=byline.role,
            position=position,
            **times,
        )
        for position, byline in enumerate(credited)
    )


def _copy_photos(article, edition):
    places = [(pk, PhotoUse.Place.BODY) for pk in photo_ids(edition.body)]
    if article.lead_photo_id:
        places.insert(0, (article.lead_photo_id, PhotoUse.Place.LEAD))
    photos = Photo.objects.only(*OF_PHOTO).select_related("agency")
    photos = photos.in_bulk([pk for pk, place in places])
    PhotoUse.objects.bulk_create(
        PhotoUse(
            edition=edition,
            photo=photos[pk],
            place=place,
            position=position,
            language=edition.language,
            live_from=edition.live_from,
            live_until=edition.live_until,
            agency_id=photos[pk].agency_id,
            photographer_id=photos[pk].photographer_id,
            usage_right=photos[pk].usage_right,
            cost=cost_of_use(photos[pk]),
        )
        for position, (pk, place) in enumerate(places)
        if pk in photos
    )


def _times(edition):
    return {
        "language": edition.language,
        "first_published_at": edition.first_published_at,
        "live_from": edition.live_from,
        "live_until": edition.live_until,
    }
