from django.db import models
from django.utils.translation import gettext_lazy as _


class UsageRight(models.TextChoices):
    """Under which right we use a picture; an agency has one for all that it supplies."""

    UNKNOWN = "", _("not known")
    STAFF = "staff", _("staff")
    FREELANCE = "freelance", _("freelance")
    COMMISSIONED = "commissioned", _("commissioned")
    SUBSCRIPTION = "subscription", _("agency, subscription")
    PAY_PER_USE = "pay-per-use", _("agency, pay per use")
    HANDOUT = "handout", _("handout")
    POOL = "pool", _("pool")
    SCREENGRAB = "screengrab", _("screengrab")
    SOCIAL_MEDIA = "social-media", _("social media")
    CREATIVE_COMMONS = "creative-commons", _("Creative Commons")
    PUBLIC_DOMAIN = "public-domain", _("public domain")
    DEMONSTRATION = "demonstration", _("demonstration")
