"""Buttons of the desk: each asks once more on a page of its own, then calls publishing."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles import publishing
from articles.models import Article
from desk.stories.changes import version_of

from . import forms

Status = Article.Status
EDIT = "articles.change_article"
ILLUSTRATE = "articles.illustrate_article"
PUBLISH = "articles.publish_article"
OVERRULE = "articles.override_rights"


@dataclass(frozen=True)
class Act:
    """A verb as the desk meets it: its words, its form, who may, and what it needs."""

    name: str
    button: object
    title: object
    consequence: object
    done: object
    verb: Callable
    form: type = forms.ActForm
    permission: str = PUBLISH
    in_language: bool = False
    needs_complete: bool = False
    style: str = ""

    def permitted(self, user):
        return user.has_perm(self.permission)


STORY_ACTS = [
    Act(
        name="submit",
        button=_("Submit for review"),
        title=_("Submit for review?"),
        consequence=_("Editors see the story in their list “In review”. You can go on writing."),
        done=_("The story is in review."),
        verb=publishing.submit,
        permission=EDIT,
        style="primary",
    ),
    Act(
        name="approve",
        button=_("Approve"),
        title=_("Approve the story?"),
        consequence=_("It counts as ready. Readers see nothing of it until it is published."),
        done=_("The story is approved."),
        verb=publishing.approve,
    ),
    Act(
        name="send-back",
        button=_("Send back"),
        title=_("Send the story back to its writer?"),
        consequence=_("It becomes a draft again, and your reason stands in the desk’s log."),
        done=_("The story is a draft again."),
        verb=publishing.send_back,
        form=forms.ReasonForm,
    ),
    Act(
        name="take-up",
        button=_("Take up again"),
        title=_("Take the story up again?"),
        consequence=_("It becomes a draft again."),
        done=_("The story is a draft again."),
        verb=publishing.send_back,
        form=forms.ReasonForm,
        style="primary",
    ),
    Act(
        name="spike",
        button=_("Spike"),
        title=_("Spike the story?"),
        consequence=_(
            "It is given up without having run. It stays in the list “Spiked” and can be "
            "taken up again."
        ),
        done=_("The story is spiked."),
        verb=publishing.spike,
        form=forms.ReasonForm,
        style="danger",
    ),
    Act(
        name="correct",
        button=_("Correct"),
        title=_("Publish a correction?"),
        consequence=_(
            "The words that are saved now replace what readers see, with a public note of what "
            "was wrong."
        ),
        done=_("The correction is published."),
        verb=publishing.correct_in_each,
        form=forms.CorrectionForm,
    ),
    Act(
        name="withdraw",
        button=_("Withdraw"),
        title=_("Withdraw the story?"),
        consequence=_(
            "Readers no longer find it; its address says that it was withdrawn. "
            "The story, its editions and your reason stay on record."
        ),
        done=_("The story is withdrawn."),
        verb=publishing.withdraw_in_each,
        form=forms.WithdrawForm,
        style="danger",
    ),
]
LANGUAGE_ACTS = [
    Act(
        name="publish",
        button=_("Publish"),
        title=_("Publish now?"),
        consequence=_("Readers see the story, as it is saved, from this moment on."),
        done=_("The story is live."),
        verb=publishing.publish,
        form=forms.PublishForm,
        in_language=True,
        needs_complete=True,
        style="primary",
    ),
    Act(
        name="schedule",
        button=_("Schedule"),
        title=_("When should readers see it?"),
        consequence=_(
            "The story goes live by itself at that time, with the words that are saved now. "
            "What is live until then stays. A time set before is replaced."
        ),
        done=_("The story is scheduled."),
        verb=publishing.publish,
        form=forms.ScheduleForm,
        in_language=True,
        needs_complete=True,
    ),
    Act(
        name="unschedule",
        button=_("Unschedule"),
        title=_("Take it off the schedule?"),
        consequence=_("Nothing will appear by itself. What is live now stays live."),
        done=_("The story is off the schedule."),
        verb=publishing.unschedule,
        form=forms.OptionalReasonForm,
        in_language=True,
    ),
    Act(
        name="take-back",
        button=_("Take what readers have"),
        title=_("Go back to what readers have?"),
        consequence=_(
            "The words of this language, the photo, tags and bylines become again those that are "
            "live. What stands here now stays in the story’s history."
        ),
        done=_("The words are those that readers have."),
        verb=publishing.take_what_readers_have,
        permission=EDIT,
        in_language=True,
    ),
]
ACTS = {act.name: act for act in STORY_ACTS + LANGUAGE_ACTS}


def for_story(article, publication_states, user):
    """Return the buttons for the story as a whole that make sense now, for this person."""
    live = any(publication.live for publication in publication_states)
    running = live or any(publication.scheduled for publication in publication_states)
    sensible = {
        Status.DRAFT: ["submit", "approve", "spike"],
        Status.IN_REVIEW: ["approve", "send-back", "spike"],
        Status.APPROVED: [] if running else ["send-back", "spike"],
        Status.SPIKED: ["take-up"],
    }[article.status]
    names = [name for name in sensible if not (running and name == "spike")]
    names += ["correct"] if live else []
    names += ["withdraw"] if live else []
    return [ACTS[name] for name in names if ACTS[name].permitted(user)]


def for_language(article, publication, user, is_changed):
    """Return the buttons of a language; what would change nothing is no longer the first."""
    if article.status == Status.SPIKED:
        return []
    names = ["publish", "schedule"]
    names += ["unschedule"] if publication.scheduled else []
    names += ["take-back"] if publication.live and is_changed else []
    permitted = [ACTS[name] for name in names if ACTS[name].permitted(user)]
    if publication.live and not is_changed:
        permitted = [replace(act, style="") for act in reversed(permitted)]
    return permitted


def act_problems(act, article, language):
    """Return why the act would be refused, known before anybody is asked."""
    if not act.needs_complete:
        return []
    live_from = timezone.now()
    if act.name == "schedule" and article.embargoed_until:
        live_from = max(live_from, article.embargoed_until)
    return publishing.find_problems(article, language, live_from)


def may_overrule(act, problems, user):
    """Tell whether this person may set aside, with a reason, all that stands against it."""
    asks = issubclass(act.form, forms.PublishForm) and user.has_perm(OVERRULE)
    return asks and bool(problems) and all(map(publishing.may_be_overruled, problems))


def form_arguments(act, article, publications, may_overrule):
    """Return what the act's form is made with, besides what was typed.

    `publications` are those of the languages that the act is asked for.
    """
    starts = {"seen": version_of(article)}
    if issubclass(act.form, forms.EachLanguageForm):
        return {"initial": starts, "publications": affected(act, publications)}
    if not issubclass(act.form, forms.PublishForm):
        return {"initial": starts}
    embargo = article.embargoed_until
    if embargo and embargo > timezone.now():
        starts["live_from"] = embargo
    [publication] = publications
    return {
        "initial": starts,
        "has_run": bool(publication.last),
        "may_overrule": may_overrule,
    }


def affected(act, publications):
    """Return the languages that an act on all of them touches."""
    if act.name == "correct":
        return [row for row in publications if row.live]
    return [row for row in publications if row.live or row.scheduled]


def perform(act, article, language, by, answers):
    place = {"language": language} if act.in_language else {}
    return act.verb(article, by=by, **place, **answers)
