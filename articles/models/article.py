from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles.tags.manager import TagsByIdentity
from lib.languages import CODES, any_translation
from media.models import Photo

from .section import Section
from .series import Series
from .story_words import StoryWords
from .tag import TaggedArticle

LONG_TEXTS = ("body", "standfirst", "editors_note")


class ArticleQuerySet(models.QuerySet):
    def for_desk(self):
        """Load section and picture for the desk's lists, and leave out the texts themselves."""
        texts = [f"{field}_{code}" for field in LONG_TEXTS for code in CODES]
        rows = self.rewrite(False).defer(*LONG_TEXTS, *texts)
        return rows.select_related("section", "lead_photo")

    def with_edition(self, editions):
        return self.filter(models.Exists(editions.filter(article=models.OuterRef("pk"))))

    def scheduled(self, editions):
        """Return stories with one of these editions to come, the next first."""
        own = editions.filter(article=models.OuterRef("pk")).order_by("live_from")
        goes_live = models.Subquery(own.values("live_from")[:1])
        return self.with_edition(editions).alias(goes_live=goes_live).order_by("goes_live", "pk")

    def with_photo(self, photo):
        """Return stories whose working copy shows it, on top or in a text; reads every text."""
        figure = f'data-photo="{photo.pk}"'
        shows = models.Q(lead_photo=photo)
        for code in CODES:
            shows |= models.Q(**{f"body_{code}__contains": figure})
        return self.filter(shows)

    def waiting(self):
        """Return what is approved, and not yet given to readers in any language."""
        return self.filter(status=Article.Status.APPROVED, editions__isnull=True)


class Article(StoryWords):
    """The desk's working copy of a story, in every language, always editable.

    Readers never see it: they see its Editions.
    """

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        IN_REVIEW = "in-review", _("in review")
        APPROVED = "approved", _("approved")
        SPIKED = "spiked", _("spiked")

    headline = models.CharField(_("headline"), max_length=300, blank=True)
    body = models.TextField(_("body"), blank=True)
    byline_text = models.CharField(_("byline in your own words"), max_length=300, blank=True)
    editors_note = models.TextField(
        _("editor’s note"), blank=True, help_text=_("Printed for readers.")
    )
    slug = models.SlugField(
        _("slug"),
        max_length=120,
        blank=True,
        help_text=_("Piece of the reader’s address. Empty: made from the headline."),
    )

    section = models.ForeignKey(
        Section,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("section"),
    )
    tags = TaggableManager(
        through=TaggedArticle, manager=TagsByIdentity, blank=True, verbose_name=_("tags")
    )
    series = models.ForeignKey(
        Series,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("series"),
        help_text=_("At most two stories of a series stand in a list of related news."),
    )
    is_recommended = models.BooleanField(
        _("recommend under other stories"),
        default=True,
        help_text=_("Off: never offered as related news, not even where it is pinned."),
    )
    is_sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Deaths, crimes, minors…: never offered as related news."),
    )

    lead_photo = models.ForeignKey(
        Photo,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="led_articles",
        verbose_name=_("lead photo"),
    )
    lead_caption = models.TextField(
        _("caption here"), blank=True, help_text=_("Empty: the photo’s own caption.")
    )

    status = models.CharField(
        _("status"), max_length=12, choices=Status, default=Status.DRAFT, editable=False
    )
    desk_note = models.TextField(_("desk note"), blank=True, help_text=_("For colleagues only."))
    embargoed_until = models.DateTimeField(_("embargoed until"), null=True, blank=True)

    source_digest = models.CharField(max_length=64, unique=True, null=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    edited_at = models.DateTimeField(_("edited"), auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["status", "-id"], name="article_newest_in_status"),
            models.Index(fields=["-edited_at", "-id"], name="article_last_edited"),
        ]
        permissions = [
            ("publish_article", _("Can publish, schedule, correct and withdraw")),
            ("illustrate_article", _("Can set the lead photo of a story and its caption")),
            ("override_rights", _("Can use a photo against a rule that may be overridden")),
        ]

    def __str__(self):
        return any_translation(self, "headline") or str(_("no headline yet"))

    def words(self, field, language):
        """Return a translated field in that language exactly: "" when it has none there."""
        return getattr(self, f"{field}_{language}") or ""

    def is_embargoed(self, at):
        return self.embargoed_until is not None and self.embargoed_until > at

    def is_embargo_lifted_by(self, until, at):
        """Tell whether an embargo that holds at that moment would end sooner, or be none."""
        return self.is_embargoed(at) and (until is None or until < self.embargoed_until)

    def credited_in(self, language):
        rows = self.bylines.filter(language__in=["", language])
        return list(rows.select_related("contributor", "agency"))
