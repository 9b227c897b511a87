"""“I am on this”: said, given back, or taken over by somebody who may publish, on record."""

from django.contrib.auth.signals import user_logged_out
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.dispatch import receiver
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import publishing
from articles.models import Article
from desk.models import Presence, StoryLock
from desk.stories.acts.acts import PUBLISH
from desk.stories.changes import full_name


@transaction.atomic
def lock_view(model_admin, request, article):
    if request.method != "POST":
        raise Http404
    if not model_admin.has_change_permission(request, article):
        raise PermissionDenied(_("Your role does not allow this; ask an editor."))
    Article.objects.select_for_update().only("pk").get(pk=article.pk)
    now = timezone.now()
    lock = StoryLock.objects.filter(article=article).select_related("user").first()
    lock = lock if lock and lock.is_held(now) else None
    is_mine = lock is not None and lock.user_id == request.user.pk
    if request.POST.get("leave"):
        StoryLock.objects.filter(article=article, user=request.user).delete()
    elif lock is None or is_mine or _take_over(request, article, lock):
        StoryLock.objects.update_or_create(
            article=article,
            defaults={
                "user": request.user,
                "since": lock.since if is_mine else now,
                "heard_at": now,
            },
        )
    return HttpResponse(status=204)


def _take_over(request, article, lock):
    """Put on record that the lock changes hands; refuse whoever may not publish."""
    if not request.user.has_perm(PUBLISH):
        sentence = _("%(name)s is on this story. Ask them, or an editor, who may take it over.")
        raise PermissionDenied(sentence % {"name": full_name(lock.user)})
    words = _("From %(name)s.") % {"name": full_name(lock.user)}
    publishing.take_over(article, by=request.user, words=words)
    return True


@receiver(user_logged_out)
def leave(sender, user, **kwargs):
    """Whoever logs out has no story open any more."""
    if user:
        StoryLock.objects.filter(user=user).delete()
        Presence.objects.filter(user=user).delete()
