"""A machine's clock that is set back takes no story from readers."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone

from articles.models import Edition
from articles.publishing import publish
from articles.publishing.clock import now
from tests.make import make_article, make_edition
from tests.parsed_page import read

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def test_readers_keep_story_when_clock_goes_back(client):
    edition = make_edition()

    with time_machine.travel(timezone.now() - HOUR):
        cache.clear()

        assert edition.headline in read(client, edition).html
        assert edition.headline in read(client, "/fr/").html


def test_publishing_on_clock_set_back_keeps_former_edition():
    former = make_edition()

    with time_machine.travel(timezone.now() - HOUR):
        cache.clear()
        newer = publish(former.article, language="fr", by=None)

    assert list(Edition.objects.order_by("number")) == [former, newer]
    assert Edition.objects.live().get() == newer


def test_act_far_in_the_future_moves_no_clock():
    publish(make_article(), language="fr", by=None, at=timezone.now() + 24 * HOUR)
    cache.clear()

    assert abs(now() - timezone.now()) < timedelta(minutes=1)
