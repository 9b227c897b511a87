from django.conf import settings
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import get_language

from paper.pages import base_context


def page_not_found(request, exception=None):
    """Render the paper's 404, also under addresses that are no page of ours."""
    language = (get_language() or settings.LANGUAGE_CODE)[:2]
    with translation.override(language):
        return render(request, "paper/404.html", base_context(language, timezone.now()), status=404)
