"""What a script, or somebody who changed the page in the browser, sends in place of a row."""

import pytest
from django.urls import reverse

from contributors.models import Contributor
from media.models import UploadTemplate
from tests.desk.stories.story_form import save
from tests.make import (
    make_article,
    make_ben,
    make_colleague,
    make_contributor,
    make_photo,
    make_tag,
    make_user,
)

pytestmark = pytest.mark.django_db

NONE = ["Port", "9" * 19]


def make_ella():
    """Ella may do everything."""
    return make_user("ella", is_staff=True, is_superuser=True)


@pytest.mark.parametrize("none", NONE)
def test_unknown_tag_is_refused_and_form_kept(client, none):
    port = make_tag("Port", "Harbour")
    article = make_article(tags=[port])
    client.force_login(make_ben())

    shown = save(client, article, tags=[str(port.pk), none], kicker_fr="Transport").text

    assert "Select a valid choice." in shown
    assert 'value="Transport"' in shown
    assert f'<option value="{port.pk}" selected>Harbour</option>' in shown
    assert list(article.tags.all()) == [port]


@pytest.mark.parametrize("none", NONE)
@pytest.mark.parametrize("field", ["contributor", "agency"])
def test_unknown_contributor_in_credit_is_refused(client, field, none):
    article = make_article(by=make_contributor("Ana Ruiz"))
    client.force_login(make_ben())

    changed = {f"bylines-0-{field}": none, "kicker_fr": "Transport"}
    shown = save(client, article, **changed).text

    assert "Select a valid choice." in shown
    assert 'value="Transport"' in shown
    assert article.bylines.get().contributor.name == "Ana Ruiz"


@pytest.mark.parametrize("none", NONE)
@pytest.mark.parametrize("field", ["agency", "distributor", "photographer"])
def test_unknown_photographer_is_refused_and_form_kept(client, field, none):
    photo = make_photo(credit_line="Agence Atlantique")
    client.force_login(make_ella())

    page = reverse("admin:media_photo_change", args=[photo.pk])
    shown = client.post(page, {field: none, "credit_line": "Reuters"}).text

    photo.refresh_from_db()
    assert "Select a valid choice." in shown
    assert 'value="Reuters"' in shown
    assert photo.credit_line == "Agence Atlantique"


@pytest.mark.parametrize("none", NONE)
def test_upload_template_of_unknown_photographer_is_refused(client, none):
    client.force_login(make_ella())

    page = reverse("admin:media_uploadtemplate_add")
    shown = client.post(page, {"name": "Sports", "agency": none}).text

    assert "Select a valid choice." in shown
    assert 'value="Sports"' in shown
    assert not UploadTemplate.objects.exists()


@pytest.mark.parametrize("none", NONE)
def test_contributor_with_unknown_login_is_refused(client, none):
    ana = make_contributor("Ana Ruiz", slug="ana-ruiz")
    client.force_login(make_ella())

    page = reverse("admin:contributors_contributor_change", args=[ana.pk])
    shown = client.post(page, {"name": "Ana R.", "user": none}).text

    assert "Select a valid choice." in shown
    assert 'value="Ana R."' in shown
    assert Contributor.objects.get().name == "Ana Ruiz"


@pytest.mark.parametrize("none", NONE)
def test_unknown_role_of_user_is_refused(client, none):
    ben = make_ben()
    client.force_login(make_colleague("dana", "Administrator"))

    page = reverse("admin:auth_user_change", args=[ben.pk])
    shown = client.post(page, {"username": "benjamin", "groups": [none]}).text

    ben.refresh_from_db()
    assert "Select a valid choice." in shown
    assert 'value="benjamin"' in shown
    assert [role.name for role in ben.groups.all()] == ["Editor"]


@pytest.mark.parametrize("none", NONE)
@pytest.mark.parametrize(
    ("rows", "action"),
    [
        ("articles_tag", "merge_two"),
        ("contributors_contributor", "merge_two"),
        ("contributors_agency", "merge_two"),
        ("media_photo", "bulk_edit"),
        ("contributors_merge", "undo"),
        ("articles_tagchange", "undo"),
    ],
)
def test_unknown_ticked_row_is_not_found(client, rows, action, none):
    client.force_login(make_ella())
    page = reverse(f"admin:{rows}_changelist")
    ticked = {"action": action, "_selected_action": ["1"]}

    asked = client.post(page, ticked, follow=True)
    refused = client.post(page, ticked | {"_selected_action": ["1", none]})

    assert (asked.status_code, "page-sentence" in asked.text) == (200, False)
    assert (refused.status_code, "page-sentence" in refused.text) == (404, True)


@pytest.mark.parametrize("none", NONE)
def test_address_with_unknown_tag_fills_other_fields(client, none):
    client.force_login(make_ben())

    page = reverse("admin:articles_article_add")
    shown = client.get(page, {"tags": none, "kicker_fr": "Transport"}).text

    assert 'value="Transport"' in shown
