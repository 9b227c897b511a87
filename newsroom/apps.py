from django.apps import AppConfig
from django.contrib.admin import apps as admin
from django.core.checks import register

from .checks import uploads_can_be_kept


class NewsroomConfig(AppConfig):
    name = "newsroom"
    default = True

    def ready(self):
        register(uploads_can_be_kept)


class DeskConfig(admin.AdminConfig):
    """Django's admin with the newsroom's own site in place of the stock one."""

    default = False
    default_site = "newsroom.desk.DeskSite"
