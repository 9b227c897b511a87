from django.apps import AppConfig, apps
from django.contrib.admin import apps as admin
from django.db.models.signals import post_migrate

from .roles import make_missing_roles


class DeskConfig(AppConfig):
    name = "desk"
    default = True

    def ready(self):
        # Said once after each migration, as soon as there are groups
        post_migrate.connect(make_missing_roles, sender=apps.get_app_config("auth"))


class DeskSiteConfig(admin.AdminConfig):
    """Django's admin with the newsroom's own site in place of the stock one."""

    default = False
    default_site = "desk.site.DeskSite"
