from django.conf import settings
from django.utils.text import slugify

from desk.mixins.named_form import TranslatedNameForm


class SectionForm(TranslatedNameForm):
    def clean(self):
        cleaned = super().clean()
        for code, _language in settings.LANGUAGES:
            name, slug = cleaned.get(f"name_{code}"), f"slug_{code}"
            if name and slug not in self.errors and not cleaned.get(slug):
                cleaned[slug] = slugify(name) or None
        return cleaned
