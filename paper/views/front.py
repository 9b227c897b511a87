"""The front pages, and the redirect to the one in the reader's language."""

from django.http import HttpResponseRedirect
from django.templatetags.static import static
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.publishing.clock import now
from paper import structured_data, surrogate_keys
from paper.front_context import cards_on, front_context
from paper.pages import front_url, in_each_language, render_page


@require_safe
@cache_control(private=True, max_age=0)
def choose_language(request):
    """Lead to the front page in the reader's language; each reader has their own answer."""
    response = HttpResponseRedirect(front_url(get_language_from_request(request)))
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
@cache_control(public=True, max_age=86400)
def favicon(request):
    """Lead programs that ask for an icon by its old name, and read no page, to the paper's."""
    return HttpResponseRedirect(static("paper/icon.svg"))


@require_safe
def front_page(request):
    at, language = now(), get_language()
    context = front_context(language, at)
    return render_page(
        request,
        "paper/front_page.html",
        context | {"data": [structured_data.website(language)]},
        at=at,
        surrogate_keys=[
            *surrogate_keys.of_stories(language),
            *surrogate_keys.of_cards(cards_on(context)),
        ],
        alternates=in_each_language(front_url),
    )
