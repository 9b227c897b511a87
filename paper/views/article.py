"""The page of one story."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.models import Address, Edition
from articles.publishing.clock import now
from lib.languages import CODES
from paper.article_context import article_context, live_editions
from paper.pages import permanent_redirect, render_page


@require_safe
def article_detail(request, day, slug):
    at, language = now(), get_language()
    live = live_editions(language, day, slug, at)
    edition = live.get(language)
    if edition is None:
        address = get_object_or_404(
            Address.objects.public(at), language=language, day=day, slug=slug
        )
        return _gone(request, address, at)
    if edition.address_id != edition.asked_for:
        return permanent_redirect(edition.get_absolute_url(), [f"article-{edition.article_id}"])
    context = article_context(edition, at) | {"day": _day_url(edition)}
    return render_page(
        request,
        "paper/article.html",
        context,
        at=at,
        surrogate_keys=context["surrogate_keys"],
        alternates={code: live[code].get_absolute_url() for code in CODES if code in live},
    )


def _day_url(edition):
    return reverse("day-detail", args=[timezone.localdate(edition.first_published_at)])


def _gone(request, address, at):
    """Answer 410 with a sentence for a story that readers once had; 404 for one not yet out."""
    past = Edition.objects.filter(
        article=address.article_id, language=address.language, live_until__lte=at
    )
    last = past.order_by("-number").first()
    if last is None:
        raise Http404
    return render_page(
        request,
        "paper/410.html",
        {"withdrawn_at": last.withdrawn_at},
        at=at,
        surrogate_keys=[f"article-{address.article_id}"],
        alternates={},
        status=410,
    )
