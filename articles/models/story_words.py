from django.db import models
from django.utils.translation import gettext_lazy as _


class StoryWords(models.Model):
    """The words that readers get of a story: the desk's copy has them in every language, an
    edition in one. A field that is added here is translated, published and previewed with them.
    """

    kicker = models.CharField(_("kicker"), max_length=80, blank=True)
    headline = models.CharField(_("headline"), max_length=300)
    short_headline = models.CharField(_("short headline"), max_length=80, blank=True)
    social_title = models.CharField(_("title where it is shared"), max_length=120, blank=True)
    description = models.CharField(_("description"), max_length=300, blank=True)
    standfirst = models.TextField(_("standfirst"), blank=True)
    dateline = models.CharField(_("dateline"), max_length=120, blank=True)
    body = models.TextField(_("body"))
    byline_text = models.CharField(_("byline in the desk’s words"), max_length=300, blank=True)
    editors_note = models.TextField(_("editor’s note"), blank=True)
    lead_caption = models.TextField(_("caption here"), blank=True)

    class Meta:
        abstract = True


WORDS = tuple(field.name for field in StoryWords._meta.fields)
