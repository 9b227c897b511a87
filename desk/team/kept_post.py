"""What was sent when a session had ended: carried through the login, then sent again.

It travels in the pages themselves, so that nothing of somebody without a login is stored.
"""

import json
from dataclasses import asdict, dataclass

from django.contrib import admin
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import csrf

NEVER_KEPT = ("csrfmiddlewaretoken", "password")


@dataclass(frozen=True)
class KeptPost:
    path: str
    pairs: list[tuple[str, str]]
    had_files: bool = False

    @classmethod
    def of(cls, request):
        pairs = [
            (name, value)
            for name, values in request.POST.lists()
            for value in values
            if not name.startswith(NEVER_KEPT)
        ]
        return cls(request.get_full_path(), pairs, bool(request.FILES))

    @classmethod
    def parsed(cls, text):
        """Return what a login page carried, or None; it leads nowhere but to the desk."""
        try:
            kept = cls(**json.loads(text))
            pairs = [(str(name), str(value)) for name, value in kept.pairs]
        except (ValueError, TypeError):
            return None
        is_ours = isinstance(kept.path, str) and kept.path.startswith(reverse("admin:index"))
        return cls(kept.path, pairs, bool(kept.had_files)) if is_ours else None

    def as_text(self):
        return json.dumps(asdict(self))


def is_sent_form(request):
    """Tell a form that somebody sent from what a script asks for."""
    return request.method == "POST" and "text/html" in request.headers.get("Accept", "")


def send_again_page(request, kept, title, status=200):
    context = admin.site.each_context(request) | {"title": title, "kept": kept}
    return TemplateResponse(request, "desk/team/send_again.html", context, status=status)


def csrf_failure(request, reason=""):
    """Offer a colleague to send again what a page from before the last login sent.

    Only a page of this site may have sent it: of another one Django's refusal stands.
    """
    is_own_page = request.headers.get("Sec-Fetch-Site") == "same-origin"
    is_desk = request.path.startswith(reverse("admin:index"))
    if is_own_page and is_desk and request.user.is_staff and is_sent_form(request):
        title = _("This page was loaded before you last logged in")
        return send_again_page(request, KeptPost.of(request), title, status=403).render()
    return csrf.csrf_failure(request, reason=reason)
