"""Made the roles, until their table moved to desk/roles.py, which is applied after migrations."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0003_related_news_choices_and_counts"),
        ("contributors", "0001_initial"),
        ("media", "0002_photo_texts_are_never_cut"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = []
