"""The desk's login: whoever guesses passwords is held up."""

from hashlib import sha256
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.forms import CharField, HiddenInput
from django.utils.translation import gettext_lazy as _

from .limits import MINUTES, MOST_FOR_BOTH, MOST_FOR_NAME, MOST_FROM_ADDRESS


class LoginForm(AdminAuthenticationForm):
    """After too many wrong passwords even the right one waits, or guessing would go on."""

    kept = CharField(required=False, widget=HiddenInput)  # what was sent before, see kept_post

    error_messages = AdminAuthenticationForm.error_messages | {
        "too_many": _(
            "Too many wrong passwords. Wait %(minutes)s minutes, then try again: until then "
            "not even the right one is accepted."
        )
    }

    def clean(self):
        from desk.models import LoginTries  # the form is made before there are models

        name, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if not (name and password):
            return super().clean()
        both, from_address, for_name = self.counted(name)
        for key, most in (both, from_address, for_name):
            # Counted before the password is looked at, so that tries at one moment count.
            if LoginTries.objects.count_up(key) > most:
                raise ValidationError(
                    self.error_messages["too_many"], code="too_many", params={"minutes": MINUTES}
                )
        cleaned = super().clean()
        LoginTries.objects.forget(both[0], for_name[0])
        LoginTries.objects.count_down(from_address[0])
        return cleaned

    def counted(self, name):
        """Return each key and its limit; of a name no trace is kept but its digest."""
        address = address_of(self.request)
        digest = sha256(name.casefold().encode()).hexdigest()
        return (
            (f"login:{digest}:{address}", MOST_FOR_BOTH),
            (f"login:from:{address}", MOST_FROM_ADDRESS),
            (f"login:for:{digest}", MOST_FOR_NAME),
        )


def address_of(request):
    """Return the client's address; in IPv6 the network, all of which one person may have."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        address = request.headers.get("X-Forwarded-For", address).rpartition(",")[2].strip()
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if found.version == 4 or found.ipv4_mapped:
        return str(getattr(found, "ipv4_mapped", found))
    return str(ip_network((found, 64), strict=False))
