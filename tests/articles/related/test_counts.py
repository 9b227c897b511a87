from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import StoryCount, Tag
from articles.publishing import publish, unschedule, withdraw
from articles.related.counts import recount
from lib.refusal import Refusal
from tests.make import make_article, make_tag

pytestmark = pytest.mark.django_db

NOW = timezone.now()
HOUR = timedelta(hours=1)


def counts():
    rows = StoryCount.objects.exclude(stories=0)
    return {(row.language, row.tag_id): row.stories for row in rows}


def act(verb, article, at):
    if verb == "publish":
        publish(article, language="fr", by=None, at=at)
    elif verb == "schedule":
        publish(article, language="fr", by=None, at=at, live_from=at + 5 * HOUR)
    elif verb == "expire":
        publish(article, language="fr", by=None, at=at, live_until=at + HOUR)
    elif verb == "unschedule":
        unschedule(article, language="fr", by=None, at=at)
    elif verb == "withdraw":
        withdraw(article, language="fr", by=None, at=at, reason="Wrong.")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    verbs=st.lists(
        st.tuples(
            st.sampled_from(["publish", "publish", "schedule", "expire", "unschedule", "withdraw"]),
            st.sets(st.integers(0, 2)),
        ),
        max_size=8,
    )
)
def test_counts_equal_counting_anew_after_any_act(verbs, django_capture_on_commit_callbacks):
    names = [f"Sujet {n}" for n in range(3)]
    tags = [Tag.objects.known_as(name) or make_tag(name, None) for name in names]
    article = make_article()

    with django_capture_on_commit_callbacks(execute=True):
        for hour, (verb, wanted) in enumerate(verbs):
            article.tags.set([tags[n] for n in wanted])
            try:
                act(verb, article, NOW + hour * HOUR)
            except Refusal:
                pass
    kept = counts()
    recount()

    assert kept == counts()
