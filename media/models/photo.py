from decimal import Decimal
from functools import partial

from django.conf import settings
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contributors.models import Agency, Contributor, UsageRight
from lib.languages import any_translation
from media import photo_search
from media.renditions import storage
from media.usage_rights import MAY_BE_SYNDICATED, NEED_LICENCE, NEED_SOURCE, TERMS, Cost

from .lease import Lease

# IPTC's own limits bind IIM alone: here nothing that a supplier wrote is cut.
LONGEST = 2000
FILES = ("file", "rendition_key", "former_rendition_key")

FOR_THE_DESK = (
    "embedded_metadata headline keywords persons_shown usage_terms instructions place country "
    "digest perceptual_hash".split()
)

# Photo.is_credited, in SQL
IS_CREDITED = (
    ~Q(credit_line="") | Q(agency__isnull=False) | Q(photographer__isnull=False) | ~Q(creator="")
)


def _is_usable(at, where):
    facts = ~Q(file="") & IS_CREDITED
    facts &= ~Q(usage_right__in=NEED_LICENCE, licence_url="")
    facts &= ~Q(usage_right__in=NEED_SOURCE, source="")
    facts &= Q(embargoed_until__isnull=True) | Q(embargoed_until__lte=at)
    leases = Lease.objects.filter(photo=OuterRef("pk"), where=where)
    allows = leases.filter(verdict=Lease.Verdict.ALLOW)
    unlimited = Q(usable_until__isnull=True) | Q(usable_until__gt=at)
    if where == Lease.Where.SYNDICATION:
        unlimited &= Q(usage_right__in=MAY_BE_SYNDICATED)
    else:
        unlimited &= ~Q(usage_right="")
    granted = Q(Exists(allows.running(at))) | (unlimited & ~Exists(allows))
    return facts & granted & ~_is_denied(at, where)


def _is_denied(at, where):
    denies = Lease.objects.filter(photo=OuterRef("pk"), where=where, verdict=Lease.Verdict.DENY)
    return Exists(denies.running(at))


class PhotoQuerySet(models.QuerySet):
    def for_cards(self):
        """Load everything that the picture and its printed credit need."""
        return self.select_related("agency", "distributor", "photographer")

    def for_pages(self):
        """Load what `rights.usable_by_pk` and a page need, and not what is for the desk alone."""
        with_lease = Lease.objects.filter(photo=OuterRef("pk"), where=Lease.Where.PAGES)
        return self.for_cards().defer(*FOR_THE_DESK).annotate(has_lease=Exists(with_lease))

    def with_words(self, words):
        """Return photos found by all these words, or by their number."""
        if words.strip().isascii() and words.strip().isdigit() and len(words) < 19:
            return self.filter(Q(pk=int(words)) | photo_search.matching(words))
        found = photo_search.matching(words)
        return self.filter(found) if found is not None else self

    def without_file(self):
        return self.filter(file="")

    def with_file(self):
        return self.exclude(file="")

    def without_credit(self):
        return self.exclude(IS_CREDITED)

    def usable(self, at=None, where=Lease.Where.PAGES):
        """Return photos that may be shown: the SQL form of `rights.objections`.

        Lists of photos are narrowed by it; a page that knows its photos asks
        `rights.usable_by_pk()`.
        """
        return self.filter(_is_usable(at or timezone.now(), where))

    def syndicated(self, at):
        """Leave out those whose syndication a lease denies at this moment."""
        return self.exclude(_is_denied(at, Lease.Where.SYNDICATION))

    def barred(self, at=None):
        """Return photos that have a file and may not be shown on our pages."""
        return self.with_file().exclude(_is_usable(at or timezone.now(), Lease.Where.PAGES))

    def rights_may_end(self, at, within):
        """Return photos with a moment in that time at which their rights may end.

        `rights.ends_at` is the exact answer for one.
        """
        ahead = (at, at + within)
        leases = Lease.objects.filter(
            Q(verdict=Lease.Verdict.ALLOW, ends_at__range=ahead)
            | Q(verdict=Lease.Verdict.DENY, starts_at__range=ahead)
            | Q(verdict=Lease.Verdict.DENY, starts_at=None, made_at__range=ahead),
            where=Lease.Where.PAGES,
        )
        dated = self.model.objects.filter(usable_until__range=ahead)
        pks = dated.order_by().values("pk").union(leases.order_by().values("photo"))
        return self.filter(pk__in=pks)

    def expiring(self, at, within):
        """Return photos usable now with a moment ahead, within that time, at which they end."""
        return self.usable(at).rights_may_end(at, within)

    def delete(self):
        """Delete rows, and when the transaction holds, originals and renditions."""
        file_names = list(self.values_list(*FILES))
        pks = list(self.values_list("pk", flat=True))
        deleted = super().delete()
        photo_search.remove(pks)
        transaction.on_commit(partial(storage.remove_all, file_names))
        return deleted


class Photo(models.Model):
    """A picture of the library: its file, what it shows, who must be credited, what is allowed.

    A photo may exist before its file: intake knows the caption and credit of a picture
    that did not come with the text. Readers never see such a photo.
    """

    UsageRight = UsageRight

    caption = models.TextField(_("caption"), blank=True, help_text=_("Who, what, where, when."))
    alt_text = models.TextField(
        _("alternative text"), blank=True, help_text=_("For those who cannot see the picture.")
    )
    headline = models.CharField(_("headline"), max_length=LONGEST, blank=True)
    keywords = models.TextField(_("keywords"), blank=True, help_text=_("One on each line."))
    persons_shown = models.TextField(
        _("persons shown"), blank=True, help_text=_("One on each line.")
    )

    file = models.FileField(_("file"), upload_to="originals/", blank=True)
    width = models.PositiveIntegerField(_("width"), null=True, editable=False)
    height = models.PositiveIntegerField(_("height"), null=True, editable=False)
    digest = models.CharField(max_length=64, unique=True, null=True, editable=False)
    perceptual_hash = models.BigIntegerField(null=True, editable=False, db_index=True)
    focal_x = models.FloatField(_("focal point, from the left"), default=0.5)
    focal_y = models.FloatField(_("focal point, from the top"), default=0.5)
    rendition_key = models.CharField(max_length=40, blank=True, editable=False, db_index=True)
    former_rendition_key = models.CharField(
        max_length=40, blank=True, editable=False, db_index=True
    )
    renditions_renewed_at = models.DateTimeField(null=True, editable=False)

    creator = models.CharField(_("creator, as supplied"), max_length=LONGEST, blank=True)
    photographer = models.ForeignKey(
        Contributor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="photos",
        verbose_name=_("photographer"),
    )
    agency = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="photos",
        verbose_name=_("agency"),
    )
    distributor = models.ForeignKey(
        Agency,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="distributed_photos",
        verbose_name=_("distributed by"),
        help_text=_("As in “AFP via Getty Images”."),
    )
    source = models.CharField(
        _("source"), max_length=LONGEST, blank=True, help_text=_("Who handed it out.")
    )
    credit_line = models.CharField(
        _("credit line"),
        max_length=LONGEST,
        blank=True,
        help_text=_("Exactly as it must be printed."),
    )

    taken_at = models.DateTimeField(_("taken"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=LONGEST, blank=True)
    country = models.CharField(_("country"), max_length=LONGEST, blank=True)
    is_archive = models.BooleanField(_("archive picture"), default=False)
    digital_source_type = models.CharField(
        _("digital source type"),
        max_length=100,
        blank=True,
        help_text=_("IPTC's term for how the picture was made, as in “trainedAlgorithmicMedia”."),
    )

    usage_right = models.CharField(
        _("usage right"), max_length=24, choices=UsageRight, default=UsageRight.UNKNOWN, blank=True
    )
    copyright_notice = models.CharField(_("copyright notice"), max_length=LONGEST, blank=True)
    usage_terms = models.TextField(_("usage terms"), blank=True)
    licence_url = models.URLField(_("licence"), max_length=500, blank=True)
    web_statement = models.URLField(_("web statement of rights"), max_length=500, blank=True)
    licensor = models.CharField(_("licensor"), max_length=LONGEST, blank=True)
    licensor_url = models.URLField(_("where to license it"), max_length=500, blank=True)
    embargoed_until = models.DateTimeField(_("embargoed until"), null=True, blank=True)
    usable_until = models.DateTimeField(_("usable until"), null=True, blank=True)
    instructions = models.TextField(
        _("instructions"), blank=True, help_text=_("For the desk; never printed.")
    )

    embedded_metadata = models.JSONField(default=dict, blank=True, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    objects = PhotoQuerySet.as_manager()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(focal_x__gte=0, focal_x__lte=1, focal_y__gte=0, focal_y__lte=1),
                name="focal_point_lies_in_the_picture",
            ),
        ]
        indexes = [
            models.Index(fields=["embargoed_until"], name="photo_embargo_ends"),
            models.Index(fields=["usable_until"], name="photo_rights_end"),
            models.Index(fields=["agency", "-id"], name="photo_newest_of_agency"),
            models.Index(
                fields=["renditions_renewed_at"],
                condition=~models.Q(former_rendition_key=""),
                name="photo_has_former_renditions",
            ),
        ]

    def __str__(self):
        words = self.headline or self.any_caption or _("photo without a caption")
        return f"{self.pk} · {words}"[:90]

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        photo_search.put([self])

    def delete(self, *args, **kwargs):
        pk, rows = self.pk, Photo.objects.filter(pk=self.pk)
        file_names = list(rows.values_list(*FILES))
        deleted = super().delete(*args, **kwargs)
        photo_search.remove([pk])
        transaction.on_commit(partial(storage.remove_all, file_names))
        return deleted

    @property
    def has_file(self):
        return bool(self.file)

    @property
    def is_credited(self):
        return bool(self.credit_line or self.agency_id or self.photographer_id or self.creator)

    @property
    def has_renditions(self):
        return bool(self.rendition_key and self.width and self.height)

    @property
    def any_caption(self):
        return any_translation(self, "caption")

    def caption_in(self, language):
        """Return the caption in that language, or in the first that has one."""
        return getattr(self, f"caption_{language}") or self.any_caption

    def caption_in_use(self, own=""):
        """Return the words printed under it: the use's own, or else the photo's."""
        return own or self.caption

    @property
    def cost_of_use(self):
        """Return the price of one use today by right and agency; None where nobody has said."""
        terms = TERMS.get(self.usage_right)
        if terms and terms.cost == Cost.FREE:
            return Decimal(0)
        return self.agency.rate if self.agency else None
