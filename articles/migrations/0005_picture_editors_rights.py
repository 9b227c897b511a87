"""Gave two roles more, until their table moved to desk/roles.py."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0004_desk_roles"),
        ("contributors", "0002_merges_are_on_record"),
        ("media", "0003_upload_templates_and_moments_of_rights"),
    ]
    operations = []
