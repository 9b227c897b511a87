"""The paper's own page of a story for the desk alone: as it would be, or as it once was."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation

from articles.models import Edition
from articles.publishing import problems
from articles.publishing.clock import now
from paper.article_context import article_context
from paper.pages import base_context

from .preview import preview


def preview_page(_admin, request, article, language):
    if language not in dict(settings.LANGUAGES):
        raise Http404
    at = now()
    missing = {"problems": problems(article, language, at)}
    return paper_page(request, article, language, lambda: preview(article, language, at) | missing)


def edition_page(_admin, request, article, language, number):
    """Show the words of one edition; photos stand in it as far as they may today."""
    rows = Edition.objects.for_pages()
    edition = get_object_or_404(rows, article=article, language=language, number=number)
    past = {"past": edition, "data": []}
    return paper_page(request, article, language, lambda: article_context(edition, now()) | past)


def paper_page(request, article, language, gather):
    """Render in the story's language, but for the desk's bar; no search or cache keeps it."""
    desk = {
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
        "desk_language": translation.get_language(),
    }
    with translation.override(language):
        context = base_context(language, now()) | gather() | desk
        response = render(request, "desk/stories/preview.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
