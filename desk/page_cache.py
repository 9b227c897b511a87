"""How full the memory for readers' pages is, and what it has been good for."""

import os

from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from paper.page_cache.keeping import follower, store

VIEW = "auth.change_user"


def page_cache_page(site, request):
    """Show the counts of the process that answers: each has a memory of its own."""
    if not request.user.has_perm(VIEW):
        raise PermissionDenied(_("Your role does not allow this; ask an editor."))
    counts = store.counts
    asked = counts["found"] + counts["made"]
    context = site.each_context(request) | {
        "title": _("Page cache"),
        "process": os.getpid(),
        "is_following": follower.is_following,
        "bytes": store.size,
        "most_bytes": store.most_bytes,
        "found": counts["found"],
        "asked": asked,
        "found_percent": round(100 * counts["found"] / asked) if asked else 0,
        "counts": [
            (_("Kept now"), len(store)),
            (_("Made"), counts["made"]),
            (_("Dropped, as something that they show has changed"), counts["dropped"]),
            (_("Gone, to make room for others"), counts["crowded_out"]),
        ],
    }
    return TemplateResponse(request, "desk/page_cache.html", context)
