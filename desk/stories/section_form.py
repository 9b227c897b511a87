from desk.mixins.named_form import TranslatedNameForm
from lib.languages import CODES
from lib.slugs import slug_of


class SectionForm(TranslatedNameForm):
    def clean(self):
        cleaned = super().clean()
        for code in CODES:
            name, slug = cleaned.get(f"name_{code}"), f"slug_{code}"
            if name and slug not in self.errors and not cleaned.get(slug):
                cleaned[slug] = slug_of(name) or None
        return cleaned
