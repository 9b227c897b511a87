from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LeaseQuerySet(models.QuerySet):
    def running(self, at=None):
        at = at or timezone.now()
        return self.filter(
            Q(starts_at__isnull=True) | Q(starts_at__lte=at),
            Q(ends_at__isnull=True) | Q(ends_at__gt=at),
        )


class Lease(models.Model):
    """A permission or a ban on one photo, somewhere, for a time."""

    class Verdict(models.TextChoices):
        ALLOW = "allow", _("allow")
        DENY = "deny", _("deny")

    class Where(models.TextChoices):
        PAGES = "pages", _("our pages")
        SYNDICATION = "syndication", _("syndication")

    photo = models.ForeignKey(
        "media.Photo", models.CASCADE, related_name="leases", verbose_name=_("photo")
    )
    verdict = models.CharField(_("verdict"), max_length=5, choices=Verdict)
    where = models.CharField(_("where"), max_length=12, choices=Where, default=Where.PAGES)
    starts_at = models.DateTimeField(_("from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("until"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    objects = LeaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("lease")
        verbose_name_plural = _("leases")
        ordering = ["-made_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True)
                | Q(ends_at__isnull=True)
                | Q(ends_at__gt=models.F("starts_at")),
                name="a_lease_ends_after_it_starts",
            ),
        ]
        indexes = [
            models.Index(fields=["starts_at"], name="lease_starts"),
            models.Index(fields=["ends_at"], name="lease_ends"),
        ]

    def __str__(self):
        return f"{self.get_verdict_display()} · {self.get_where_display()}"

    def is_running(self, at=None):
        at = at or timezone.now()
        return (self.starts_at is None or self.starts_at <= at) and (
            self.ends_at is None or at < self.ends_at
        )
