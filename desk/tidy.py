from datetime import datetime, timedelta

from .models import LoginTries, Presence, Recovery, StoryLock

WRITING_KEPT = timedelta(days=60)


def tidy(at: datetime) -> dict[str, int]:
    """Forget wrong passwords, windows and locks that have outlived themselves, and what nobody
    came back to in two months."""
    forgotten, _by_model = LoginTries.objects.outlived(at).delete()
    Presence.objects.filter(until__lte=at).delete()
    StoryLock.objects.filter(heard_at__lte=at - timedelta(days=1)).delete()
    let_go, _by_model = Recovery.objects.filter(at__lt=at - WRITING_KEPT).delete()
    return {"login tries forgotten": forgotten, "recoveries let go": let_go}
