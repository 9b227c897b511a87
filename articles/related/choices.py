"""What the desk decides about the list under one story; it takes effect at once."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import RelatedChoice

Verdict = RelatedChoice.Verdict


class Refused(Exception):
    """The choice cannot be made; the message says why."""


@transaction.atomic
def pin(article, other):
    """Put a story on top of the list, below those pinned before."""
    _refuse_itself(article, other)
    if other.is_sensitive or not other.is_recommended:
        raise Refused(
            _("“%(story)s” is marked as not to be recommended, or as sensitive.") % {"story": other}
        )
    last = article.related_choices.order_by("-position").first()
    _decide(article, other, Verdict.PIN, last.position + 1 if last else 1)


@transaction.atomic
def leave_out(article, other):
    _refuse_itself(article, other)
    _decide(article, other, Verdict.EXCLUDE, 0)


def forget(article, other):
    """Let the query decide again."""
    article.related_choices.filter(other=other).delete()


@transaction.atomic
def move_up(article, other):
    """Exchange a pinned story with the one above it."""
    pins = list(article.related_choices.filter(verdict=Verdict.PIN))
    places = [choice.other_id for choice in pins]
    if other.pk in places[1:]:
        place = places.index(other.pk)
        pins[place - 1], pins[place] = pins[place], pins[place - 1]
    for position, choice in enumerate(pins, 1):
        RelatedChoice.objects.filter(pk=choice.pk).update(position=position)


def _refuse_itself(article, other):
    if article.pk == other.pk:
        raise Refused(_("A story cannot be related to itself."))


def _decide(article, other, verdict, position):
    RelatedChoice.objects.update_or_create(
        article=article, other=other, defaults={"verdict": verdict, "position": position}
    )
