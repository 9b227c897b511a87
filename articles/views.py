"""The pages of the paper but its lists. Each asks for live editions and nothing else."""

from django.conf import settings
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from . import structured_data
from .frame import answer, frame, front_url, in_each_language, moved
from .front import front
from .models import Address, Edition
from .story import live_editions, story


@require_safe
@cache_control(private=True, max_age=0)
def choose_language(request):
    """Lead to the front page in the reader's language; each reader has their own answer."""
    response = HttpResponseRedirect(front_url(get_language_from_request(request)))
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def front_page(request):
    at, language = timezone.now(), get_language()
    context = front(language, at) | {"data": [structured_data.website(language)]}
    return answer(
        request,
        "articles/front_page.html",
        context,
        at=at,
        made_from=["front", f"front-{language}"],
        versions=in_each_language(front_url),
    )


@require_safe
def article_detail(request, day, slug):
    at, language = timezone.now(), get_language()
    live = live_editions(language, day, slug, at)
    edition = live.get(language)
    if edition is None:
        address = get_object_or_404(Address, language=language, day=day, slug=slug)
        return _gone(request, address, at)
    if edition.address_id != edition.asked_for:
        return moved(edition.get_absolute_url())
    context = story(edition, at) | {"day": _day_url(edition)}
    return answer(
        request,
        "articles/article.html",
        context,
        at=at,
        made_from=context["made_from"],
        versions={
            code: live[code].get_absolute_url() for code, _ in settings.LANGUAGES if code in live
        },
    )


def _day_url(edition):
    return reverse("day-detail", args=[timezone.localdate(edition.first_published_at)])


def _gone(request, address, at):
    """410 and a sentence for a story that readers once had; 404 for one not yet out."""
    past = Edition.objects.filter(
        article=address.article_id, language=address.language, live_until__lte=at
    )
    last = past.order_by("-number").first()
    if last is None:
        raise Http404
    return answer(
        request,
        "articles/gone.html",
        {"withdrawn_at": last.withdrawn_at},
        at=at,
        made_from=[f"article-{address.article_id}"],
        versions={},
        status=410,
    )


def page_not_found(request, exception=None):
    """The paper's 404, also under addresses that are no page of ours."""
    language = (get_language() or settings.LANGUAGE_CODE)[:2]
    with translation.override(language):
        return render(
            request, "articles/not_found.html", frame(language, timezone.now()), status=404
        )
