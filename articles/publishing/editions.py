"""Making editions of working copies, and ending them. Called by publishing alone."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.models import Address, Edition, EditionByline, EditionTag, PhotoUse, SearchEntry
from articles.search import index
from lib.slugs import numbered, slug_of

OF_THE_PAST = [
    "article",
    "address",
    "number",
    "live_from",
    "live_until",
    "expires_at",
    "revised_at",
    "withdrawn_at",
]


def past(article, language):
    """Return every edition there was, oldest first, each with `tag_ids`, in one query.

    They come without their texts, which no act needs.
    """
    rows = article.editions.in_language(language).only(*OF_THE_PAST)
    found = {}
    for row in rows.annotate(tag=F("tag_rows__tag")).order_by("number"):
        edition = found.setdefault(row.pk, row)
        edition.tag_ids = [*getattr(edition, "tag_ids", []), *filter(None, [row.tag])]
    return list(found.values())


def copy_into_edition(copy, before, by, live_from, live_until, reason, tell_readers):
    """Make the edition of a working copy; those `before` it, oldest first, have ended then."""
    for edition in before:
        if edition.is_live(live_from):
            end(edition, live_from)
    last = before[-1] if before else None
    first = min((edition.live_from for edition in before), default=live_from)
    article = copy.article
    edition = Edition.objects.create(
        article=article,
        language=copy.language,
        number=last.number + 1 if last else 1,
        live_from=live_from,
        live_until=live_until,
        expires_at=live_until,
        first_published_at=first,
        revised_at=live_from if last and tell_readers else last and last.revised_at,
        series_id=article.series_id,
        is_recommended=article.is_recommended and not article.is_sensitive,
        address=_address(copy, before, first),
        published_by=by,
        reason=reason,
        **copy.copied,
    )
    edition.tag_ids = copy.tag_ids
    _copy_tags(edition)
    _copy_credits(copy, edition)
    _copy_photos(copy, edition)
    transaction.on_commit(lambda: index.add(edition.pk), robust=True)
    return edition


def end(edition, moment):
    """Let an edition, and every row that carries its times, end at that moment (None: open)."""
    Edition.objects.filter(pk=edition.pk).update(live_until=moment)
    entries = SearchEntry.objects.filter(edition=edition)
    for rows in (edition.tag_rows, edition.bylines, edition.photo_uses, entries):
        rows.update(live_until=moment)
    edition.live_until = moment


def drop_scheduled(editions, at):
    """Remove editions that have not begun, let the one before go on; return the rest."""
    for edition in reversed(editions):
        if edition.is_scheduled(at):
            index.forget(SearchEntry.objects.filter(edition=edition))
            edition.delete()
            for previous in editions:
                if previous.live_until == edition.live_from and not previous.withdrawn_at:
                    end(previous, previous.expires_at)
    return [edition for edition in editions if edition.pk]


def _address(copy, before, first_published_at):
    """Return the address to print; a slug that another story has that day gets a number."""
    day = timezone.localdate(first_published_at)
    stem = (copy.words("slug") or slug_of(copy.words("headline"))[:100]).strip("-") or "story"
    in_use = {
        (address.day, address.slug): address for address in _drop_unused_addresses(copy, before)
    }
    addresses = (
        in_use.get((day, slug)) or _claim_address(copy, day, slug) for slug in numbered(stem)
    )
    return next(filter(None, addresses))


def _claim_address(copy, day, slug):
    """Return the address for this story, or None if another has it."""
    address, made = Address.objects.get_or_create(
        language=copy.language, day=day, slug=slug, defaults={"article": copy.article}
    )
    return address if made else None


def _drop_unused_addresses(copy, before):
    """Return addresses that an edition had; delete those that only a dropped one had."""
    had = {edition.address_id for edition in before}
    addresses = list(copy.article.addresses.filter(language=copy.language))
    for address in addresses:
        if address.pk not in had:
            address.delete()
    return [address for address in addresses if address.pk]


def _copy_tags(edition):
    times = _edition_times(edition)
    EditionTag.objects.bulk_create(
        EditionTag(
            edition=edition,
            tag_id=tag,
            article_id=edition.article_id,
            is_recommended=edition.is_recommended,
            **times,
        )
        for tag in edition.tag_ids
    )


def _copy_credits(copy, edition):
    times = _edition_times(edition)
    EditionByline.objects.bulk_create(
        EditionByline(
            edition=edition,
            contributor_id=byline.contributor_id,
            agency_id=byline.agency_id,
            role=byline.role,
            position=position,
            **times,
        )
        for position, byline in enumerate(copy.credited)
    )


def _copy_photos(copy, edition):
    photos, captions = copy.photos, {}
    for pk, place, caption in copy.photo_places:
        captions.setdefault((pk, place), caption)
    PhotoUse.objects.bulk_create(
        PhotoUse(
            edition=edition,
            photo=photos[pk],
            place=place,
            position=position,
            caption=caption,
            language=edition.language,
            live_from=edition.live_from,
            live_until=edition.live_until,
            agency_id=photos[pk].agency_id,
            photographer_id=photos[pk].photographer_id,
            usage_right=photos[pk].usage_right,
            cost=photos[pk].cost_of_use,
        )
        for position, ((pk, place), caption) in enumerate(captions.items())
        if pk in photos
    )


def _edition_times(edition):
    return {
        "language": edition.language,
        "first_published_at": edition.first_published_at,
        "live_from": edition.live_from,
        "live_until": edition.live_until,
    }
