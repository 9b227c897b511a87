from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from PIL import Image


class MediaConfig(AppConfig):
    name = "media"
    verbose_name = _("Picture desk")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # Pillow's own warning stands where our limit does; beyond twice that it refuses.
        Image.MAX_IMAGE_PIXELS = settings.PHOTO_MAX_PIXELS
