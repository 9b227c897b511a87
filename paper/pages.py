"""Parts that every page of the paper has: name, sections, languages, and its time in caches."""

from dataclasses import dataclass

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from articles.models import Section
from lib.languages import CODES

from . import surrogate_keys as keys
from .page_cache.keeping import keep, remembered
from .printed_time import printed_weekday

OWN_NAMES = {"fr": "Français", "en": "English"}


@dataclass(frozen=True)
class Link:
    name: str
    url: str
    language: str = ""


def permanent_redirect(url, surrogate_keys):
    """Redirect for ever, until what leads there is touched: an address can be given back."""
    return keep(redirect(url, permanent=True), surrogate_keys=surrogate_keys)


def absolute(path):
    return f"{settings.SITE_URL}{path}"


def front_url(language):
    with translation.override(language):
        return reverse("front-page")


def in_each_language(make_url):
    """Return the addresses that `make_url` gives, by language; "" is left out."""
    found = {}
    for code in CODES:
        with translation.override(code):
            if url := make_url(code):
                found[code] = url
    return found


def render_page(request, template, context, *, at, surrogate_keys, alternates, status=200):
    """Render a page of the paper that caches may keep until it would differ.

    `alternates` are the addresses of this page in the languages that have it.
    """
    language = translation.get_language()
    before = request.GET.get("before", "") if "older" in context else ""
    response = render(
        request,
        template,
        base_context(language, at, alternates, before) | {"share_photo": _first(context)} | context,
        status=status,
    )
    return keep(response, at=at, surrogate_keys=[*surrogate_keys, *keys.of_frame(language)])


def _first(context):
    """Return the first picture of a list, with which links to it are shown elsewhere."""
    cards = [context.get("top"), *context.get("cards", [])]
    return next((card.photo for card in cards if card and card.photo), None)


def locale_of(language):
    """Return the language as it is written where the paper is: "fr_CA"."""
    return f"{language}_{settings.PUBLICATION_COUNTRY}"


def base_context(language, at, alternates=None, before=""):
    alternates = alternates or {}
    own = alternates.get(language, "")
    return {
        "language": language,
        "locale": locale_of(language),
        "publication": settings.PUBLICATION_NAME,
        "notice": demonstration_notice() if settings.PUBLICATION_IS_DEMONSTRATION else "",
        "front": front_url(language),
        "feed": reverse("front-feed"),
        "search": reverse("search"),
        "sections": sections(language, at),
        "at": at,
        "today": printed_weekday(at, language),
        "follow_links": [Link(*item) for item in settings.PUBLICATION_FOLLOW_LINKS.items()],
        "canonical": absolute(own + (f"?before={before}" if before else "")) if own else "",
        "alternates": [
            Link(OWN_NAMES[code], absolute(url), code) for code, url in alternates.items()
        ],
        "default_alternate": absolute(next(iter(alternates.values()), "")),
        "other_languages": [
            Link(OWN_NAMES[code], alternates.get(code) or front_url(code), code)
            for code, name in settings.LANGUAGES
            if code != language
        ],
    }


def demonstration_notice():
    return _(
        "This is a demonstration: the stories, the places, the people, the agencies and the"
        " pictures on these pages are invented."
    )


def section_urls(at):
    """Return the addresses of each public section by language, by its primary key."""

    def read():
        found = {}
        for code in CODES:
            with translation.override(code):
                for section in Section.objects.public(code, at):
                    found.setdefault(section.pk, {})[code] = section.get_absolute_url()
        return found

    return remembered("section-urls", read, keys.of_frame(*CODES), at)


def sections(language, at):
    """Return links to the sections that readers have in a language."""

    def read():
        found = Section.objects.public(language, at)
        return [Link(each.name, each.get_absolute_url()) for each in found]

    return remembered(f"sections-{language}", read, keys.of_frame(language), at)
