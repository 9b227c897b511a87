"""Every module that registers a model; Django's admin looks for them here."""

import django_tasks_db.admin
from django.contrib import admin

from desk.people import agency, contributor, merge
from desk.pictures import photo, upload_template
from desk.stories import article, correction, section, series
from desk.tags import tag, tag_change
from desk.team import user_admin

__all__ = [
    "agency",
    "article",
    "contributor",
    "correction",
    "merge",
    "photo",
    "section",
    "series",
    "tag",
    "tag_change",
    "upload_template",
    "user_admin",
]

# What the worker did is told by its log, and not to editors
admin.site.unregister(django_tasks_db.admin.DBTaskResult)
