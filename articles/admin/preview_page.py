from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation

from articles.frame import frame
from articles.preview import preview
from articles.publishing import problems


def preview_page(request, article, language):
    """The paper's own page, in the story's language, for the desk alone; kept by no cache."""
    if language not in dict(settings.LANGUAGES):
        raise Http404
    at = timezone.now()
    desk = {
        "problems": problems(article, language, at),
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
    }
    with translation.override(language):
        context = frame(language, at) | preview(article, language, at) | desk
        response = render(request, "admin/articles/article/preview.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
