"""The working copy of an article in one language, each part that an edition needs read once."""

from functools import cached_property

from articles.bodies import figures, sanitise
from articles.bylines.own_words import by_number
from articles.models import PhotoUse, TaggedArticle
from articles.models.story_words import WORDS
from media.models import Photo


class WorkingCopy:
    def __init__(self, article, language):
        self.article, self.language = article, language

    def words(self, field):
        return self.article.words(field, self.language)

    @cached_property
    def credited(self):
        return self.article.credited_in(self.language)

    @cached_property
    def body(self):
        return sanitise(self.words("body"))

    @cached_property
    def copied(self):
        """Return what an edition copies as it stands here, by the name of its field."""
        return {field: self.words(field) for field in WORDS} | {
            "byline_text": by_number(self.words("byline_text"), self.credited, self.language),
            "body": self.body,
            "section_id": self.article.section_id,
            "lead_photo_id": self.article.lead_photo_id,
        }

    @cached_property
    def photo_places(self):
        """Return each place of a photo, the top first: its primary key, where, its caption."""
        lead = (self.article.lead_photo_id, PhotoUse.Place.LEAD, self.words("lead_caption"))
        in_text = [
            (figure.photo_id, PhotoUse.Place.BODY, figure.caption) for figure in figures(self.body)
        ]
        return [place for place in [lead, *in_text] if place[0]]

    @cached_property
    def photos(self):
        """Return the photos in these places, with agency and leases, by primary key."""
        pks = {pk for pk, _place, _caption in self.photo_places}
        if not pks:
            return {}
        return Photo.objects.for_cards().prefetch_related("leases").in_bulk(pks)

    @cached_property
    def tag_ids(self):
        tagged = TaggedArticle.objects.filter(content_object=self.article).order_by("tag")
        return list(tagged.values_list("tag", flat=True))
