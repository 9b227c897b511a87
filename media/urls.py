from django.urls import path, register_converter

from . import views


class RenditionName:
    regex = r"(?:(?:original|16x9|4x3|1x1)-)?[0-9]{1,5}\.(?:avif|webp|jpg)"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class RenditionKey(RenditionName):
    regex = "[0-9a-f]{24}|[0-9a-f]{40}"


register_converter(RenditionName, "rendition_name")
register_converter(RenditionKey, "rendition_key")

urlpatterns = [
    path(
        "photos/<rendition_key:key>/<rendition_name:name>", views.rendition, name="photo-rendition"
    ),
]
