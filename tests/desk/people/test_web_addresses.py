import pytest
from django.urls import reverse

from contributors.models import Agency
from tests.make import make_user

pytestmark = pytest.mark.django_db


def test_address_without_scheme_is_one_of_https(client):
    client.force_login(make_user("ella", is_staff=True, is_superuser=True))
    form = {"name_fr": "Agence Atlantique", "slug": "atlantique", "default_usage_right": "staff"}
    aliases = {"aliases-TOTAL_FORMS": 0, "aliases-INITIAL_FORMS": 0}

    page = reverse("admin:contributors_agency_add")
    client.post(page, form | aliases | {"website": "atlantique.example"})

    assert Agency.objects.get().website == "https://atlantique.example"
