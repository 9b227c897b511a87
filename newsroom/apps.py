from django.apps import AppConfig
from django.contrib.admin import apps as admin


class NewsroomConfig(AppConfig):
    name = "newsroom"
    default = True


class DeskConfig(admin.AdminConfig):
    """Django's admin with the newsroom's own site in place of the stock one."""

    default = False
    default_site = "newsroom.desk.DeskSite"
