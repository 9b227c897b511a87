"""The picture desk's word on a publication: what stands against each photo of a story."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from media import rights
from media.models import Lease, Photo

from .bodies import photo_ids
from .ledger import uses_in_month
from .models import Article


@dataclass(frozen=True)
class Objection:
    """One photo and one reason why it can't be published now."""

    photo: Photo
    reason: rights.Reason

    def __str__(self):
        return _("Photo %(photo)s: %(reason)s") % {"photo": self.photo, "reason": self.reason}

    @property
    def may_be_overruled(self) -> bool:
        return self.reason.may_be_overridden


def objections(article: Article, language: str, at: datetime) -> Iterator[Objection]:
    """A photo whose file has not come is held back by the page and is no reason to refuse."""
    before: Counter = Counter()
    for photo in photos_of(article, language):
        if not photo.has_file:
            continue
        if photo.agency and not before[photo.agency]:
            before[photo.agency] = uses_in_month(photo.agency, at, apart_from=article)
        is_lead = photo.pk == article.lead_photo_id
        caption = article.words("lead_caption", language) if is_lead else ""
        used = before[photo.agency]
        for reason in rights.may_use(photo, at, new_in=language, caption=caption, agency_uses=used):
            yield Objection(photo, reason)
        before[photo.agency] += 1


def photos_of(article: Article, language: str):
    pks = photo_ids(article.words("body", language))
    if article.lead_photo_id:
        pks.append(article.lead_photo_id)
    return Photo.objects.filter(pk__in=pks).for_cards().prefetch_related("leases")


def grant(objection: Objection, *, by, why: str) -> None:
    """Keep an overruled lack of rights as what it is: a permission with a name and a reason."""
    if objection.reason.because == rights.Because.NO_RIGHTS:
        objection.photo.leases.create(
            verdict=Lease.Verdict.ALLOW, where=Lease.Where.PAGES, by=by, note=why[:300]
        )
