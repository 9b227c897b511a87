"""What colleagues have done to a story since somebody opened a page of it."""

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _

from articles.models import Article
from lib.moments import written


def version_of(article):
    """Return a mark that every save of the story and every act on it changes."""
    last_act = article.log.values_list("pk", flat=True).first() or 0
    return f"{article.edited_at.isoformat()} {last_act}"


def change_since(article):
    """Say who changed the story last, and when, to somebody who saw it as it was before."""
    who, when = last_editor(article), article.edited_at
    act = article.log.select_related("by").first()
    if act and act.at > when:
        who, when = act.by, act.at
    words = {"who": full_name(who) or _("Somebody else"), "time": written(when)}
    if act and act.at == when:
        words["act"] = act.get_act_display()
        return (
            _(
                "Done by %(who)s at %(time)s, after you opened this page: %(act)s. Look at the "
                "story, then decide again."
            )
            % words
        )
    return (
        _(
            "%(who)s changed the story at %(time)s, after you opened this page. Look at it, then "
            "decide again."
        )
        % words
    )


def last_editor(article):
    """Return who last saved the story in its form, or None."""
    entries = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Article), object_id=str(article.pk)
    )
    entry = entries.select_related("user").first()
    return entry and entry.user


def full_name(user):
    return user and (user.get_full_name() or user.get_username())
