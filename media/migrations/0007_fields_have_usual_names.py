from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("media", "0006_photo_words_fold_ligatures")]
    operations = [
        migrations.RenameField("photo", "as_it_came", "embedded_metadata"),
        migrations.RenameField("photo", "likeness", "perceptual_hash"),
    ]
