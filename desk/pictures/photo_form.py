from django import forms
from django.utils.translation import gettext_lazy as _

from lib.refusal import Refusal
from media.inspection import inspect
from media.models import Photo
from media.upload import digest_of


class PhotoForm(forms.ModelForm):
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
                sentence = _("This picture is in the library already: %(photo)s.")
                raise forms.ValidationError(sentence, params={"photo": known})
        return file
