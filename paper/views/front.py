"""The front pages, and the redirect to the one in the reader's language."""

from django.http import HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.publishing.clock import now
from paper import structured_data
from paper.front_context import front_context
from paper.pages import front_url, in_each_language, render_page


@require_safe
@cache_control(private=True, max_age=0)
def choose_language(request):
    """Lead to the front page in the reader's language; each reader has their own answer."""
    response = HttpResponseRedirect(front_url(get_language_from_request(request)))
    patch_vary_headers(response, ["Accept-Language"])
    return response


@require_safe
def front_page(request):
    at, language = now(), get_language()
    context = front_context(language, at) | {"data": [structured_data.website(language)]}
    return render_page(
        request,
        "paper/front_page.html",
        context,
        at=at,
        surrogate_keys=["front", f"front-{language}"],
        alternates=in_each_language(front_url),
    )
