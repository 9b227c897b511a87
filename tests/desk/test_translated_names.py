import pytest
from django.urls import reverse

from articles.models import Section, Tag
from tests.make import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    client.force_login(make_user("root", is_staff=True, is_superuser=True))
    return client


def test_section_named_in_one_language_makes_its_address(desk):
    desk.post(reverse("admin:articles_section_add"), {"name_en": "Arts & books", "position": 1})

    section = Section.objects.get()
    assert (section.slug_en, section.slug_fr) == ("arts-books", None)


def test_section_without_any_name_is_refused(desk):
    response = desk.post(reverse("admin:articles_section_add"), {"position": 1})

    assert "Give it a name in at least one language." in response.content.decode()
    assert not Section.objects.exists()


def test_tag_may_be_named_in_one_language(desk):
    aliases = {"aliases-TOTAL_FORMS": 0, "aliases-INITIAL_FORMS": 0}

    desk.post(reverse("admin:articles_tag_add"), {"name_fr": "Pêche", "kind": "topic"} | aliases)

    tag = Tag.objects.get()
    assert (tag.name_fr, tag.slug_fr, tag.name_en) == ("Pêche", "peche", None)
