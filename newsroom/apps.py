from django.apps import AppConfig
from django.core.checks import register

from .checks import uploads_can_be_kept


class NewsroomConfig(AppConfig):
    name = "newsroom"

    def ready(self):
        register(uploads_can_be_kept)
