import pytest
from django.contrib.contenttypes.models import ContentType

from contributors.models import Contributor
from tests.desk.stories.story_form import change_url
from tests.make import make_article, make_ben, make_contributor, make_dov

pytestmark = pytest.mark.django_db


def test_story_forms_only_inline_script_has_nonce(client):
    article = make_article()
    client.force_login(make_ben())

    response = client.get(change_url(article))

    policy = response.headers["Content-Security-Policy"]
    nonce = policy.split("'nonce-")[1].split("'")[0]
    assert f'<script type="importmap" nonce="{nonce}">' in response.content.decode()
    assert "unsafe" not in policy


def test_no_desk_page_has_inline_styles(client):
    article = make_article()
    client.force_login(make_ben())

    for url in ("/admin/", "/admin/articles/article/", change_url(article)):
        page = client.get(url).content.decode()
        assert "style=" not in page
        assert "onclick=" not in page


def test_desk_page_is_kept_by_no_cache(client):
    client.force_login(make_ben())

    assert "no-store" in client.get("/admin/articles/article/").headers["Cache-Control"]


@pytest.mark.parametrize(
    "elsewhere", ["https://news.example/", "//news.example/", "/\\news.example"]
)
def test_login_leads_to_no_other_site(client, elsewhere):
    make_ben()

    answer = client.post("/admin/login/", {"username": "ben", "password": "ben", "next": elsewhere})

    assert answer.url == "/admin/"


@pytest.mark.parametrize("page", ["media/photo/?usage_right__exact", "articles/tag/?kind__exact"])
def test_address_with_nul_byte_is_not_found(client, page):
    client.force_login(make_ben())

    refused = client.get(f"/admin/{page}=staff%00")
    answered = client.get(f"/admin/{page}=staff")

    assert (refused.status_code, "page-sentence" in refused.text) == (404, True)
    assert (answered.status_code, "changelist-search" in answered.text) == (200, True)


def test_public_address_is_told_to_who_sees_row(client):
    ana = make_contributor("Ana Ruiz", slug="ana-ruiz")
    kind = ContentType.objects.get_for_model(Contributor)
    on_site = f"/admin/r/{kind.pk}/{ana.pk}/"

    client.force_login(make_ben())
    told = client.get(on_site)
    client.force_login(make_dov())
    hidden = client.get(on_site)

    assert told.headers["Location"].endswith("/contributor/ana-ruiz/")
    assert (hidden.status_code, hidden.headers.get("Location")) == (404, None)


@pytest.mark.parametrize("row", ["0/1", "port/1", "9999999999999999999999/1"])
def test_public_address_of_no_row_is_not_found(client, row):
    client.force_login(make_ben())

    response = client.get(f"/admin/r/{row}/")

    assert response.status_code == 404
    assert "page-sentence" in response.text
