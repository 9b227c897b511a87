from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.publishing import publish
from tests.make import make_article, make_shown_photo, make_tag

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def statements(article, at):
    with CaptureQueriesContext(
        connection,
    ) as captured:
        publish(article, language="fr", by=None, at=at)
    return [query["sql"] for query in captured if "SAVEPOINT" not in query["sql"]]


def test_publishing_again_takes_at_most_twenty_queries():
    article = make_article(tags=[make_tag()], lead_photo=make_shown_photo())
    publish(article, language="fr", by=None, at=NOON)

    assert len(statements(article, NOON + HOUR)) <= 20


def test_tenth_edition_takes_as_many_queries_as_second():
    article = make_article(tags=[make_tag()])
    publish(article, language="fr", by=None, at=NOON)

    of_each = [len(statements(article, NOON + HOUR * number)) for number in range(1, 10)]

    assert len(set(of_each)) == 1
