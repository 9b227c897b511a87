"""What every answer has in common."""

from django.conf import settings

from paper.views.errors import page_not_found

DENIED = ("camera", "microphone", "geolocation", "payment", "usb", "browsing-topics")
PERMISSIONS_POLICY = ", ".join(f"{feature}=()" for feature in DENIED)


def permissions_policy(get_response):
    """Answers carry the permissions that a newspaper's page needs from a browser: none."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return middleware


def debug_404_middleware(get_response):
    """Readers of the demonstration get the 404 page that readers of a server get.

    Django shows its own while DEBUG is on, and asks no handler.
    """

    def middleware(request):
        response = get_response(request)
        if settings.DEBUG and response.status_code == 404:
            return page_not_found(request)
        return response

    return middleware
