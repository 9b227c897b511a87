"""Whatever address readers once had leads on, pages and feeds alike."""

import pytest

from contributors.merging import merge_pair
from tests.make import make_article, make_contributor, make_edition, make_section

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["", "feed.xml"])
def test_former_address_of_section_leads_on(client, page):
    section = make_section(slug_fr="monde")
    make_edition(section=section)
    section.slug_fr = "international"
    section.save()

    answer = client.get(f"/fr/section/monde/{page}")

    assert (answer.status_code, answer.url) == (301, f"/fr/section/international/{page}")


def test_former_address_of_hidden_section_leads_nowhere(client):
    section = make_section(slug_fr="enquetes")
    section.slug_fr = "dossiers"
    section.save()

    for slug in ("enquetes", "dossiers"):
        assert "page-sentence" in client.get(f"/fr/section/{slug}/").text


def test_feed_of_merged_person_leads_on(client):
    ana, gone = make_contributor("Ana Ruiz", slug="ana"), make_contributor("A. Ruiz", slug="a")
    make_edition(make_article(by=gone))
    merge_pair(gone, into=ana, by=None)

    answer = client.get("/fr/contributor/a/feed.xml")

    assert answer.url == "/fr/contributor/ana/feed.xml"
