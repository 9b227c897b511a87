"""How a working copy becomes an edition, and how an edition ends. Called by publishing alone."""

from django.db import transaction
from django.db.models import Min
from django.utils import timezone
from django.utils.text import slugify

from media.models import Photo
from media.usage_rights import cost_of_use

from .bodies import photo_ids, sanitise
from .models import Address, Edition, EditionByline, EditionTag, PhotoUse, SearchEntry
from .search import index
from .written_byline import by_number

COPIED = "kicker headline standfirst dateline editors_note lead_caption".split()


def copy_into_edition(article, language, by, live_from, live_until, reason, tell_readers):
    before = article.editions.in_language(language)
    for edition in before.live(live_from):
        end(edition, live_from)
    last = before.order_by("-number").first()
    first = before.aggregate(moment=Min("live_from"))["moment"] or live_from
    edition = Edition.objects.create(
        article=article,
        language=language,
        number=last.number + 1 if last else 1,
        live_from=live_from,
        live_until=live_until,
        expires_at=live_until,
        first_published_at=first,
        revised_at=live_from if last and tell_readers else last and last.revised_at,
        section=article.section,
        lead_photo=article.lead_photo,
        series_id=article.series_id,
        is_recommended=article.is_recommended and not article.is_sensitive,
        address=_address(article, language, first),
        published_by=by,
        reason=reason[:300],
        **{field: article.words(field, language) for field in COPIED},
        byline_text=byline_text_of(article, language),
        body=sanitise(article.words("body", language)),
    )
    _copy_credits(article, edition)
    _copy_photos(article, edition)
    transaction.on_commit(lambda: index.add(edition.pk), robust=True)
    return edition


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
    scheduled = list(article.editions.in_language(language).scheduled(at))
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


def _copy_credits(article, edition):
    times = _times(edition)
    EditionTag.objects.bulk_create(
        EditionTag(
            edition=edition,
            tag=tag,
            article=article,
            is_recommended=edition.is_recommended,
            **times,
        )
        for tag in article.tags.all()
    )
    EditionByline.objects.bulk_create(
        EditionByline(
            edition=edition,
            contributor_id=byline.contributor_id,
            agency_id=byline.agency_id,
            role=byline.role,
            position=position,
            **times,
        )
        for position, byline in enumerate(article.credited_in(edition.language))
    )


def _copy_photos(article, edition):
    places = [(pk, PhotoUse.Place.BODY) for pk in photo_ids(edition.body)]
    if article.lead_photo_id:
        places.insert(0, (article.lead_photo_id, PhotoUse.Place.LEAD))
    photos = Photo.objects.select_related("agency").in_bulk([pk for pk, place in places])
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
