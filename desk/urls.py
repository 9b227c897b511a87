"""Addresses of the desk that need no login: what a preview link shows."""

from django.urls import path, register_converter

from desk.stories.preview_links import views


class PreviewKey:
    regex = r"[-\w]{32}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(PreviewKey, "preview_key")

urlpatterns = [
    path("preview/<preview_key:key>/", views.preview_link, name="preview-link"),
    path(
        "preview/<preview_key:key>/photos/<rendition_key:photo_key>/<rendition_name:name>",
        views.preview_photo,
        name="preview-photo",
    ),
]
