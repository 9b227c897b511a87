from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from media.models import Photo

from .article import Article
from .live import LiveQuerySet
from .section import Section
from .series import Series
from .story_words import StoryWords


def is_followed():
    """Return the condition that a later edition in its language exists, whenever live."""
    same = {name: OuterRef(name) for name in ("article", "language")}
    return Exists(Edition.objects.filter(**same, number__gt=OuterRef("number")))


class EditionQuerySet(LiveQuerySet):
    def scheduled(self, at=None):
        return self.filter(live_from__gt=at or timezone.now())

    def withdrawn(self):
        return self.filter(withdrawn_at__isnull=False)

    def for_pages(self):
        """Load section and address, which every page and list prints."""
        return self.select_related("section", "address")

    def for_lists(self):
        """Load what pages need, without the text, which is most of a story."""
        return self.for_pages().defer("body")

    def at_address(self, language, day, slug, at):
        """Those of the story that has, or had by then, this address; `asked_for` is its key.

        An address that is only scheduled is nobody's yet.
        """
        asked = {"language": language, "day": day, "slug": slug}
        found = self.filter(**{f"article__addresses__{name}": asked[name] for name in asked})
        found = found.annotate(asked_for=F("article__addresses"))
        begun = Edition.objects.filter(address=OuterRef("asked_for"), live_from__lte=at)
        return found.filter(Exists(begun))

    def in_section(self, section):
        return self.filter(section=section)

    def first_published_between(self, begin, end):
        """Return editions from the first moment to before the other."""
        return self.filter(first_published_at__gte=begin, first_published_at__lt=end)

    def on_day(self, day):
        """Return editions first published on that day where the publication is."""
        begin, end = (datetime.combine(d, time.min) for d in (day, day + timedelta(days=1)))
        return self.first_published_between(timezone.make_aware(begin), timezone.make_aware(end))

    def newest_first(self):
        return self.order_by("-first_published_at", "-id")

    def newest(self, most):
        return list(self.newest_first().values_list("pk", flat=True)[:most])


class Edition(StoryWords):
    """An article as readers got it: one language, one version, from when until when.

    It is a copy: what the desk edits later does not touch it. Publishing closes the edition
    before at the moment the next begins; a withdrawal closes it and says so.
    """

    article = models.ForeignKey(
        Article, models.PROTECT, related_name="editions", verbose_name=_("article")
    )
    language = models.CharField(_("language"), max_length=7, choices=settings.LANGUAGES)
    number = models.PositiveIntegerField(_("number"))
    live_from = models.DateTimeField(_("live from"))
    live_until = models.DateTimeField(_("live until"), null=True, blank=True)
    expires_at = models.DateTimeField(
        _("expires"), null=True, blank=True, help_text=_("The desk’s own limit, if any.")
    )
    first_published_at = models.DateTimeField(_("first published"))
    revised_at = models.DateTimeField(
        _("revised"), null=True, blank=True, help_text=_("Last change readers should know of.")
    )

    section = models.ForeignKey(
        Section,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="editions",
        verbose_name=_("section"),
    )
    lead_photo = models.ForeignKey(
        Photo,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="led_editions",
        verbose_name=_("lead photo"),
    )
    series = models.ForeignKey(
        Series,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="editions",
        verbose_name=_("series"),
    )
    is_recommended = models.BooleanField(
        _("recommended under other stories"),
        default=True,
        help_text=_("Neither opted out nor sensitive when it was published."),
    )

    address = models.ForeignKey(
        "articles.Address", models.PROTECT, related_name="+", verbose_name=_("address")
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("published by"),
    )
    reason = models.TextField(_("why"), blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["article", "language", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "language"],
                condition=Q(live_until__isnull=True),
                name="one_open_edition_per_language",
            ),
            models.UniqueConstraint(
                fields=["article", "language", "number"], name="edition_numbers_are_not_reused"
            ),
            models.CheckConstraint(
                condition=Q(live_until__isnull=True) | Q(live_until__gte=F("live_from")),
                name="an_edition_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(live_until__lte=F("withdrawn_at")),
                name="a_withdrawn_edition_is_closed",
            ),
        ]
        indexes = [
            models.Index(fields=["language", "-first_published_at", "-id"], name="edition_newest"),
            models.Index(
                fields=["language", "section", "-first_published_at", "-id"],
                name="edition_newest_in_section",
            ),
            models.Index(fields=["live_from"], name="edition_begins"),
            models.Index(fields=["live_until"], name="edition_ends"),
        ]

    def __str__(self):
        return f"{self.headline} ({self.language}, {self.number})"

    def get_absolute_url(self):
        return self.address.get_absolute_url()

    @property
    def modified_at(self):
        """Return when readers last got something new, as machines are told."""
        return self.revised_at or self.first_published_at

    def is_live(self, at=None):
        at = at or timezone.now()
        return self.live_from <= at and (self.live_until is None or self.live_until > at)

    def is_scheduled(self, at=None):
        return self.live_from > (at or timezone.now())
