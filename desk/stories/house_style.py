"""The typography of the house, proposed for what stands in a story, and set in one click."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from articles import history, publishing
from articles.bodies import blocks, plain_text
from articles.models import Article, Version
from articles.typography import in_house_style
from desk.stories.acts.acts import EDIT
from desk.stories.form.layout import LABELS
from lib.languages import CODES


@dataclass(frozen=True)
class Proposal:
    """A piece of a story, as it stands and as the house would print it."""

    label: str
    before: str
    after: str


def proposals(article, language):
    """Return the pieces that would change: fields, and the blocks of the text."""
    found = []
    for name, after in in_house_style(article, language).items():
        field, before = name.removesuffix(f"_{language}"), getattr(article, name)
        if field != "body":
            found.append(Proposal(LABELS[field], before, after))
            continue
        pairs = zip(blocks(before), blocks(after), strict=True)
        found += [
            Proposal(_("Story"), plain_text(old), plain_text(new))
            for old, new in pairs
            if old != new
        ]
    return found


def house_style_page(model_admin, request, article, language):
    if language not in CODES:
        raise Http404
    if request.method == "POST":
        if not request.user.has_perm(EDIT):
            raise PermissionDenied(_("Your role does not allow this; ask an editor."))
        _set(model_admin, request, article, language)
        messages.success(request, _("The typography of the house is set."))
        page = reverse("admin:articles_article_change", args=[article.pk])
        return HttpResponseRedirect(page)
    context = model_admin.admin_site.each_context(request) | {
        "title": _("Typography of the house"),
        "article": article,
        "language": language,
        "proposals": proposals(article, language),
        "may_change": request.user.has_perm(EDIT),
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
    }
    return TemplateResponse(request, "desk/stories/house_style.html", context)


@transaction.atomic
def _set(model_admin, request, article, language):
    held = Article.objects.select_for_update().get(pk=article.pk)
    for name, text in in_house_style(held, language).items():
        setattr(held, name, text)
    history.record(held)
    held.save()
    history.record(held, by=request.user, origin=Version.Origin.STYLE)
    model_admin.log_change(request, held, [])
    publishing.resubmit_if_approved(held, by=request.user)
