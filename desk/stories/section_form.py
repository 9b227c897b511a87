from django.utils.text import slugify

from desk.mixins.named_form import TranslatedNameForm
from lib.languages import CODES


class SectionForm(TranslatedNameForm):
    def clean(self):
        cleaned = super().clean()
        for code in CODES:
            name, slug = cleaned.get(f"name_{code}"), f"slug_{code}"
            if name and slug not in self.errors and not cleaned.get(slug):
                cleaned[slug] = slugify(name) or None
        return cleaned
