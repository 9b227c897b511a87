"""Decisions of the desk about the list under one story; they take effect at once."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Article, RelatedChoice
from lib.refusal import Refusal

Verdict = RelatedChoice.Verdict


@transaction.atomic
def pin(article, other):
    """Put a story on top of the list, below those pinned before; one of them stays where it is."""
    _refuse_itself(article, other)
    if other.status == Article.Status.SPIKED:
        raise Refusal(_("“%(story)s” is spiked: no reader will ever see it.") % {"story": other})
    if other.is_sensitive or not other.is_recommended:
        raise Refusal(
            _("“%(story)s” is marked as not to be recommended, or as sensitive.") % {"story": other}
        )
    pins = _pins(article)
    if other.pk not in [choice.other_id for choice in pins]:
        _decide(article, other, Verdict.PIN, pins[-1].position + 1 if pins else 1)


@transaction.atomic
def leave_out(article, other):
    _refuse_itself(article, other)
    _pins(article)
    _decide(article, other, Verdict.EXCLUDE, 0)


@transaction.atomic
def forget(article, other):
    _pins(article)
    article.related_choices.filter(other=other).delete()


@transaction.atomic
def move_up(article, other):
    """Exchange a pinned story with the one above it."""
    pins = _pins(article)
    places = [choice.other_id for choice in pins]
    if other.pk not in places:
        raise Refusal(_("“%(story)s” is not pinned any more.") % {"story": other})
    place = places.index(other.pk)
    if place:
        pins[place - 1], pins[place] = pins[place], pins[place - 1]
    for position, choice in enumerate(pins, 1):
        RelatedChoice.objects.filter(pk=choice.pk).update(position=position)


def _pins(article):
    """Return the pinned ones in order, and lock the story: nobody else decides meanwhile."""
    Article.objects.select_for_update().only("pk").get(pk=article.pk)
    return list(article.related_choices.filter(verdict=Verdict.PIN))


def _refuse_itself(article, other):
    if article.pk == other.pk:
        raise Refusal(_("A story cannot be related to itself."))


def _decide(article, other, verdict, position):
    RelatedChoice.objects.update_or_create(
        article=article, other=other, defaults={"verdict": verdict, "position": position}
    )
