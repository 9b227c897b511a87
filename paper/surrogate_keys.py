"""Names of all that a page shows: it is dropped from caches when one of these is touched.

What touches which is said in page_cache/watched.py.
"""

from datetime import UTC, datetime, time, timedelta

from django.utils import timezone

from lib.languages import CODES
from paper.page_cache.follower import SOON


def of_frame(*languages):
    """Return those of what stands around a page: the sections that readers have there."""
    return ["frame", *(f"frame-{language}" for language in languages)]


def of_lists(kind, pk):
    """Return those of a tag, section or person, and of its lists in every language."""
    return [f"{kind}-{pk}", *(f"{kind}-{pk}-{code}" for code in CODES)]


def of_day(day):
    """Return those of a day where the publication is, which is a part of two days of UTC."""
    begin = timezone.make_aware(datetime.combine(day, time.min)).astimezone(UTC).date()
    return [f"day-{begin + timedelta(days=number)}" for number in (0, 1)]


def of_stories(*languages):
    """Return those of all stories of a language, which any list of the newest has."""
    return [f"stories-{language}" for language in languages]


def of_cards(cards):
    """Return those of each story of a list, of who made it, and of its picture, shown or not."""
    found = []
    for card in cards:
        found.append(f"article-{card.edition.article_id}")
        found += of_credits(card.edition.credited)
        if card.edition.lead_photo_id:
            found.append(f"photo-{card.edition.lead_photo_id}")
        if card.photo:
            found += of_photo(card.photo)
    return found


def of_credits(bylines):
    """Return those of the people and agencies of rows that have both."""
    return [
        f"{kind}-{pk}"
        for row in bylines
        for kind, pk in (("contributor", row.contributor_id), ("agency", row.agency_id))
        if pk
    ]


def of_photo(photo):
    """Return those of a photo and of whom its credit names."""
    named = (
        ("contributor", photo.photographer_id),
        ("agency", photo.agency_id),
        ("agency", photo.distributor_id),
    )
    return [f"photo-{photo.pk}", *(f"{kind}-{pk}" for kind, pk in named if pk)]


def of_story(edition, bylines, wanted, photos):
    """Return those of a story's own page.

    `wanted` are the keys of all its pictures, `photos` those that may be shown now.
    """
    found = [f"article-{edition.article_id}", *of_credits(bylines)]
    found += [f"photo-{pk}" for pk in sorted(wanted)]
    for photo in photos.values():
        found += of_photo(photo)
    return found


def of_related(edition, tag_pks):
    """Return those whose stories may come to stand below a story: they may do so a little later."""
    lists = [f"tag-{pk}-{edition.language}" for pk in tag_pks]
    if edition.section_id:
        lists.append(f"section-{edition.section_id}-{edition.language}")
    return [SOON + key for key in lists]
