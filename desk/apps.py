from django.apps import AppConfig
from django.contrib.admin import apps as admin


class DeskConfig(AppConfig):
    name = "desk"
    default = True


class DeskSiteConfig(admin.AdminConfig):
    """Django's admin with the newsroom's own site in place of the stock one."""

    default = False
    default_site = "desk.site.DeskSite"
