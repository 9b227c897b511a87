"""Middleware for every answer: its policies, and the paper's own 404."""

from csp.middleware import CSPMiddleware
from django.conf import settings

from paper.style import style
from paper.views.errors import is_known_to_be_away, page_not_found, unavailable

DENIED = ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics")
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in DENIED)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Allow, beside what the settings say, the style sheet that stands in the paper's pages."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        parts.update = (parts.update or {}) | {"style-src": [style().source]}
        return parts


def permissions_policy(get_response):
    """Refuse every browser permission: a newspaper's page needs none."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return middleware


def database_away(get_response):
    """Let only one request in a while wait for a database that is away; others are told at once."""

    def middleware(request):
        return unavailable() if is_known_to_be_away() else get_response(request)

    return middleware


def debug_404_middleware(get_response):
    """Show readers of the demonstration the 404 page that a server shows.

    Django shows its own while DEBUG is on, and asks no handler.
    """

    def middleware(request):
        response = get_response(request)
        if settings.DEBUG and response.status_code == 404:
            return page_not_found(request)
        return response

    return middleware
