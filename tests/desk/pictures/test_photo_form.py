from datetime import UTC, datetime

import pytest
from django.urls import reverse

from articles.publishing import publish
from media.models import Photo
from tests.make import make_article, make_photo, make_shown_photo

pytestmark = pytest.mark.django_db


def save(client, photo, **changes):
    url = reverse("admin:media_photo_change", args=[photo.pk])
    context = client.get(url).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    data = {field.html_name: field.value() for form in forms for field in form}
    widgets = {field.html_name: field.field.widget for form in forms for field in form}
    data = {
        name: widgets[name].format_value(value) for name, value in data.items() if value is not None
    }
    data = {name: value for name, value in data.items() if value is not None} | changes
    return client.post(url, data)


def test_photo_of_repeated_hour_is_saved_again(client, cleo):
    second = datetime(2026, 11, 1, 6, 30, 12, tzinfo=UTC)  # 1:30 for the second time in Toronto
    photo = make_photo(taken_at=second)

    response = save(client, photo, headline="Le môle")

    photo.refresh_from_db()
    assert response.status_code == 302
    assert (photo.headline, photo.taken_at) == ("Le môle", second)


@pytest.mark.parametrize("field", ["caption_fr", "alt_text_fr"])
def test_words_that_live_page_needs_stay(client, cleo, field):
    photo = make_shown_photo()
    publish(make_article(lead_photo=photo), language="fr", by=None)

    response = save(client, photo, **{field: ""})

    assert "Readers have this photo in “Le traversier reprend la mer”" in response.text
    assert getattr(Photo.objects.get(), field)


def test_caption_may_go_where_story_has_its_own(client, cleo):
    photo = make_shown_photo()
    article = make_article(lead_photo=photo, lead_caption_fr="Le quai.")
    publish(article, language="fr", by=None)

    save(client, photo, caption_fr="")

    assert not Photo.objects.get().caption_fr


def test_whole_library_is_changed_together(client, cleo):
    Photo.objects.bulk_create(Photo(caption_fr=f"Photo {number}") for number in range(1200))
    rows = list(Photo.objects.values_list("pk", flat=True))

    form = {"action": "bulk_edit", "_selected_action": rows, "apply": "1", "place": "Brest"}
    client.post(reverse("admin:media_photo_changelist"), form)

    assert Photo.objects.filter(place="Brest").count() == 1200
