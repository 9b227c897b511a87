from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import PhotoUse
from lib.languages import CODES
from lib.moment_field import KeepsMomentsMixin
from lib.refusal import Refusal
from media.inspection import inspect
from media.models import Photo
from media.upload import digest_of


class PhotoForm(KeepsMomentsMixin, forms.ModelForm):
    """A photo by hand: a new file is looked at before anything is saved."""

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and "file" in self.changed_data:
            try:
                inspect(file, file.size)
            except Refusal as refusal:
                raise forms.ValidationError(str(refusal)) from None
            known = Photo.objects.filter(digest=digest_of(file)).exclude(pk=self.instance.pk)
            if known := known.first():
                sentence = gettext_lazy("This picture is in the library already: %(photo)s.")
                raise forms.ValidationError(sentence, params={"photo": known})
        return file

    def clean(self):
        cleaned = super().clean()
        for code in CODES:
            for field in ("alt_text", "caption"):
                name = f"{field}_{code}"
                if name in self.changed_data and not cleaned.get(name):
                    self._refuse_if_shown(name, code, own_words=field == "caption")
        return cleaned

    def _refuse_if_shown(self, name, language, own_words):
        """Refuse to empty words without which the picture would leave a live page."""
        uses = PhotoUse.objects.live().in_language(language).filter(photo=self.instance.pk)
        uses = uses.filter(caption="") if own_words else uses
        if use := uses.select_related("edition").first():
            sentence = _(
                "Readers have this photo in “%(story)s”, and without these words it would leave "
                "the page: write others, or take it out of the story first."
            )
            self.add_error(name, sentence % {"story": use.edition.headline})
