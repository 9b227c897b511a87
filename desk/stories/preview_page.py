"""The paper's own page of a story for the desk alone: as it would be, or as it once was."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
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
    bar = desk_bar(request, article, language, problems=problems(article, language, at))
    return paper_page(request, language, lambda: preview(article, language, at), bar)


def edition_page(_admin, request, article, language, number):
    """Show the words of one edition; photos stand in it as far as they may today."""
    rows = Edition.objects.for_pages()
    edition = get_object_or_404(rows, article=article, language=language, number=number)
    bar = desk_bar(request, article, language, past=edition)
    return paper_page(request, language, lambda: article_context(edition, now()), bar)


def desk_bar(request, article, language, **shown):
    """Return what the desk's own previews have on top, in the desk's language."""
    address = reverse("admin:articles_article_change", args=[article.pk])
    shown |= {"article": article, "language": language, "story_url": address}
    return render_to_string("desk/stories/preview_bar.html", shown, request)


def paper_page(request, language, gather, bar=""):
    """Render in the story's language, below a bar; no search or cache keeps the page."""
    with translation.override(language):
        context = base_context(language, now()) | gather() | {"bar": bar, "data": []}
        response = render(request, "paper/preview.html", context)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
