"""The page of a story's related news for the desk, with the reasons and its decisions."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Edition, RelatedChoice, Tag
from articles.related import Related, choices, recency_of, related_to_copy
from articles.related.subject import Subject
from desk.stories.acts import acts
from desk.stories.changelist.search import with_words
from lib.primary_keys import parse_pk
from lib.refusal import Refusal

from .publication_state import publication_states

FOUND = 10
LONGEST = 200  # of the words looked for
PLACES = 6
DECISIONS = {
    "pin": (choices.pin, gettext_lazy("“%(story)s” is pinned.")),
    "leave-out": (choices.leave_out, gettext_lazy("“%(story)s” is left out.")),
    "forget": (choices.forget, gettext_lazy("“%(story)s” stands where its tags put it.")),
    "move-up": (choices.move_up, gettext_lazy("“%(story)s” has moved up.")),
}


@dataclass(frozen=True)
class Row:
    """A story of a list: what is left of its score at its age, in per cent, and what each gave."""

    item: Related
    left: float
    reasons: list


@dataclass(frozen=True)
class Column:
    """The list of one language, and those tags of the story that give it nothing."""

    name: str
    language: str
    rows: list[Row]
    stories: int
    has_tags: bool
    silent: list[Tag]


@dataclass(frozen=True)
class Pin:
    story: Article
    missing: list[str]


def related_page(model_admin, request, article):
    may_decide = request.user.has_perm(acts.PUBLISH)
    if request.method == "POST":
        if not may_decide:
            raise PermissionDenied(_("Your role does not allow this; ask an editor."))
        _decide(request, article)
        return HttpResponseRedirect(reverse("admin:articles_article_related", args=[article.pk]))
    at = timezone.now()
    decided = list(article.related_choices.select_related("other"))
    columns = [
        _column(article, code, name, at)
        for code, name in settings.LANGUAGES
        if article.words("headline", code)
    ]
    typed = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    context = model_admin.admin_site.each_context(request) | {
        "title": _("Related news"),
        "opts": model_admin.opts,
        "article": article,
        "story_url": reverse("admin:articles_article_change", args=[article.pk]),
        "columns": columns,
        "pins": _pins([c.other for c in decided if c.verdict == "pin"], columns, at),
        "left_out": [c.other for c in decided if c.verdict == RelatedChoice.Verdict.EXCLUDE],
        "may_decide": may_decide,
        "half_life": settings.RELATED_HALF_LIFE_DAYS,
        "typed": typed,
        "found": _search(article, typed, at),
    }
    return TemplateResponse(request, "desk/stories/related.html", context)


def _column(article, language, name, at):
    subject = Subject.of_working_copy(article, language, at)
    rows = []
    for item in related_to_copy(article, language, at, PLACES):
        reasons = [(reason, subject.counts[reason.tag.pk][0]) for reason in item.reasons]
        rows.append(Row(item, 100 * recency_of(item.edition, at), reasons))
    silent = subject.counts.keys() - subject.rarities.keys()
    return Column(
        name,
        language,
        rows,
        subject.all_stories,
        bool(subject.counts),
        list(Tag.objects.filter(pk__in=silent)),
    )


def _pins(stories, columns, at):
    """Return the pinned stories, and for each language why one is not in its list."""
    shown = {
        (column.language, row.item.edition.article_id)
        for column in columns
        for row in column.rows
        if row.item.is_pinned
    }
    marked = set(
        Edition.objects.live(at)
        .filter(article__in=stories, is_recommended=False)
        .values_list("language", "article")
    )
    found = publication_states(stories, at)
    return [
        Pin(
            story,
            [
                _why_not_listed(publication, (publication.language, story.pk) in marked)
                for publication in found[story.pk]
                if publication.language in {column.language for column in columns}
                and (publication.language, story.pk) not in shown
            ],
        )
        for story in stories
    ]


def _why_not_listed(publication, is_marked):
    if publication.live is None:
        why = publication.label
    elif is_marked:
        why = _("it was published as sensitive, or as not to be recommended")
    else:
        why = _("its %(places)s places are taken") % {"places": PLACES}
    return _("Not in the list in %(language)s: %(why)s.") % {
        "language": publication.name,
        "why": why,
    }


def _search(article, typed, at):
    """Return stories to pin or leave out, by words of headline or text, the newest first."""
    if not typed:
        return []
    stories = Article.objects.exclude(pk=article.pk).exclude(status=Article.Status.SPIKED)
    found = list(with_words(stories, typed, at).order_by("-pk")[:FOUND])
    publication = publication_states(found, at)
    return [(story, publication[story.pk]) for story in found]


def _decide(request, article):
    decision, done = DECISIONS.get(request.POST.get("decision"), (None, ""))
    other = Article.objects.filter(pk=parse_pk(request.POST.get("other"))).first()
    if decision is None or other is None:
        messages.error(request, _("There is no such story."))
        return
    try:
        decision(article, other)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done % {"story": other})
