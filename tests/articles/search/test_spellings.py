"""One thing written in two ways is found either way."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles.search import newest, parse
from articles.search.places import FOREVER
from tests.make import make_article, make_edition

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("gou\u00advernement", "gouvernement"),
        ("gou\u200bvernement", "gouvernement"),
        ("Les U.S. Marines", "U.S."),
        ("Les US Marines", "U.S. Marines"),
        ("La COVID-19", "covid19"),
        ("La covid19", "COVID-19"),
        ("Un e-mail", "email"),
        ("Un email", "e-mail"),
        ("1\u202f500 personnes", "1500"),
        ("1500 personnes", "1 500"),
        ("1 250 000 euros", "1250000"),
        ("À Łódź", "lodz"),
        ("L’Ørsted", "orsted"),
    ],
)
def test_either_spelling_finds_the_story(written, asked):
    make_edition(make_article(headline_fr=written, body_fr="<p>Rien.</p>"))
    call_command("index_stories", anew=True)

    hits = newest(parse(asked, "fr"), "fr", timezone.now(), FOREVER)

    assert len(hits) == 1
