"""What is written and not saved: kept, offered with its difference, taken back, thrown away."""

import json

import pytest
from django.urls import reverse

from articles.models import Article, DeskLogEntry
from desk.models import Recovery
from paper.models import PageChange
from tests.desk.stories.story_form import change_url, opened, save
from tests.make import make_ana, make_article, make_ben, make_contributor, make_tag
from tests.parsed_page import as_shown, read

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_article_add")


def recovery_url(story):
    return reverse("admin:articles_article_recovery", args=[story])


def pairs_of(form):
    pairs = []
    for name, value in form.items():
        values = value if isinstance(value, list) else [value]
        pairs += [[name, str(one)] for one in values]
    return pairs


def keep(client, story, pairs):
    text = pairs if isinstance(pairs, str) else json.dumps(pairs)
    return client.put(recovery_url(story), text, content_type="application/json")


def write(client, article, **changes):
    """Open the form, write, and let it be kept without saving."""
    form = opened(client, article) | changes
    return keep(client, str(article.pk), pairs_of(form))


def words(page):
    """What an offer says that would be put in."""
    return [as_shown(one) for one in page.all(".recovery-offer .difference ins")]


@pytest.fixture
def ana(client):
    user = make_ana()
    client.force_login(user)
    return user


def test_every_field_comes_back_into_form(client, ana):
    tag, article = make_tag("Port", "Harbour"), make_article()
    other = make_contributor("Zoé Roy")
    row = {"contributor": other.pk, "agency": "", "role": "reporting", "language": ""}
    row |= {"id": "", "article": article.pk, "position": 1}
    bylines = {f"bylines-1-{name}": value for name, value in row.items()}
    changes = {"body_en": "<p>Unsaved.</p>", "tags": [tag.pk], "is_sensitive": "on"}

    write(client, article, **changes, **bylines, **{"bylines-TOTAL_FORMS": 2})
    response = client.post(change_url(article), {"_recover": article.pk})
    form = response.context["adminform"].form
    formset = response.context["inline_admin_formsets"][0].formset

    assert form["body_en"].value() == "<p>Unsaved.</p>"
    assert [str(pk) for pk in form["tags"].value()] == [str(tag.pk)]
    assert form["is_sensitive"].value()
    assert [row["contributor"].value() for row in formset.forms][1:] == [str(other.pk)]
    assert "It is not saved yet." in response.text
    assert Article.objects.get().words("body", "en") != "<p>Unsaved.</p>"


def test_recovery_is_offered_with_its_difference(client, ana):
    article = make_article()
    write(client, article, headline_fr="Pas enregistré")

    page = read(client, change_url(article))

    assert "put in: Pas enregistré" in words(page)


def test_what_is_saved_is_offered_no_more(client, ana):
    article = make_article()
    write(client, article, headline_fr="Deux")
    Article.objects.update(headline_fr="Deux")

    page = read(client, change_url(article))

    assert not page.all(".recovery-offer")
    assert not Recovery.objects.exists()


def test_saving_the_form_ends_recovery(client, ana):
    article = make_article()
    write(client, article, headline_fr="Deux")

    save(client, article, headline_fr="Trois")

    assert not Recovery.objects.exists()


def test_recovery_is_merged_with_what_colleague_saved(client, ana):
    article = make_article(body_fr="<p>Un.</p><p>Deux.</p>")
    write(client, article, body_fr="<p>Un.</p><p>Deux. Ana.</p>")
    ben = make_ben()
    client.force_login(ben)
    save(client, article, body_fr="<p>Un. Ben.</p><p>Deux.</p>")
    client.force_login(ana)

    response = client.post(change_url(article), {"_recover": article.pk})

    body = response.context["adminform"].form["body_fr"].value()
    assert body == "<p>Un. Ben.</p><p>Deux. Ana.</p>"


def test_offer_leaves_what_colleague_saved(client, ana):
    article = make_article()
    write(client, article, headline_fr="De Ana")
    client.force_login(make_ben())
    save(client, article, headline_en="By Ben")
    client.force_login(ana)

    page = read(client, change_url(article))

    assert words(page) == ["put in: De Ana"]
    assert "By Ben" not in page.text(".recovery-offer")


def test_each_open_form_has_its_own(client, ana):
    article = make_article()
    keys = [f"{article.pk}-aaaaaaaa", f"{article.pk}-bbbbbbbb", f"{article.pk}0-cccccccc"]
    for key in keys:
        keep(client, key, pairs_of(opened(client, article) | {"headline_fr": key}))

    page = read(client, change_url(article))
    assert [one in page.html for one in keys] == [True, True, False]
    response = save(client, article, headline_fr="Deux", _story_key=keys[0])

    assert set(Recovery.objects.values_list("story", flat=True)) == {*keys[1:]}
    assert client.cookies["saved-forms"].value == keys[0]
    assert keys[1] in response.text


def test_text_taken_back_leaves_its_former_name(client, ana):
    article = make_article()
    key = f"{article.pk}-aaaaaaaa"
    form = pairs_of(opened(client, article) | {"headline_fr": "Deux"})
    keep(client, key, form)

    taken = client.post(change_url(article), {"_recover": key}).context["story_key"]
    keep(client, key, form)
    save(client, article, headline_fr="Trois", _story_key=taken)

    assert Recovery.objects.get().story == key


def test_text_of_deleted_story_is_offered_anew(client, ana):
    article = make_article()
    write(client, article, headline_fr="Pas perdu")
    story = str(article.pk)
    article.delete()

    assert "Pas perdu" in read(client, ADD).text(".recovery-offer")
    response = client.post(ADD, {"_recover": story})
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields = [field for one in forms for field in one if field.value()]
    form = {field.html_name: field.value() for field in fields} | {"bylines-INITIAL_FORMS": 0}
    save(client, form=form, _story_key=response.context["story_key"])

    saved = Article.objects.get()
    assert (saved.headline_fr, saved.bylines.count()) == ("Pas perdu", 1)
    assert not Recovery.objects.exists()


def test_recovery_of_one_story_goes_into_no_other(client, ana):
    article, other = make_article(), make_article()
    write(client, article, headline_fr="Deux")

    for story in (article.pk, "\0"):
        response = client.post(change_url(other), {"_recover": story}, follow=True)
        assert "Deux" not in response.text
    assert Recovery.objects.get().story == str(article.pk)


def test_choice_between_two_is_made_by_saving_alone(client, ana):
    article = make_article()
    overlap = {"name": "headline_fr", "mine": ["Deux"], "theirs": ["Trois"]}
    choice = {"overlaps": json.dumps([overlap]), "choice-0": "mine"}
    write(client, article, headline_fr="Deux", **choice)

    response = client.post(change_url(article), {"_recover": article.pk})

    assert "Trois" in response.text
    assert not DeskLogEntry.objects.exists()


def test_text_is_kept_for_its_writer_alone(client, ana):
    url = f"{recovery_url('new-abcdefgh')}?writer={ana.pk + 1}"

    response = client.put(url, "[]", content_type="application/json")

    assert response.status_code == 403
    assert not Recovery.objects.exists()


def test_recovery_of_new_story_is_offered(client, ana):
    story = "new-abcdefgh"
    form = opened(client) | {"headline_fr": "Jamais enregistré"}
    keep(client, story, pairs_of(form))
    assert "Jamais enregistré" in read(client, ADD).text(".recovery-offer")

    response = client.post(ADD, {"_recover": story})
    form = {name: form[name] for name in form} | {"_story_key": response.context["story_key"]}
    save(client, form=form)

    assert Article.objects.get().headline_fr == "Jamais enregistré"
    assert not Recovery.objects.exists()


def test_colleague_never_sees_recovery(client, ana):
    article = make_article()
    write(client, article, headline_fr="Secret")
    client.force_login(make_ben())

    page = read(client, change_url(article))
    response = client.post(change_url(article), {"_recover": article.pk}, follow=True)

    assert "Secret" not in page.html
    assert "Secret" not in response.text


def test_recovery_is_thrown_away_in_one_click(client, ana):
    article = make_article()
    write(client, article, headline_fr="Deux")

    client.post(recovery_url(article.pk))

    assert not Recovery.objects.exists()


def test_keeping_takes_three_queries(client, ana, django_assert_num_queries):
    article = make_article()
    form = pairs_of(opened(client, article))

    with django_assert_num_queries(3):
        keep(client, article.pk, form)


def test_keeping_drops_no_page_and_makes_no_version(client, ana):
    article = make_article()
    form = opened(client, article)
    before = PageChange.objects.count()

    keep(client, article.pk, pairs_of(form))

    assert PageChange.objects.count() == before
    assert article.versions.count() == 1


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "[1]", '[["a"]]', '[["a", 1]]', '{"a": "b"}', "\xff"]
)
def test_what_no_form_sends_is_refused(client, ana, text):
    response = keep(client, make_article().pk, text)

    assert response.status_code == 400
    assert "This can't be kept" in response.text


def test_hostile_letters_are_kept_without_harm(client, ana):
    article = make_article()

    keep(client, article.pk, '[["headline_fr", "a\\u0000b\\ud800c"], ["\\ud800_recover", "x"]]')

    assert json.loads(Recovery.objects.get().pairs) == [["headline_fr", "abc"]]
    assert "put in: abc" in words(read(client, change_url(article)))


@pytest.mark.parametrize(
    "changes",
    [
        {"bylines-0-role": "chief"},
        {"bylines-0-position": "9" * 5000},
        {"bylines-TOTAL_FORMS": "9" * 5000},
        {"overlaps": '[{"name": "x", "mine": 1, "theirs": []}]'},
        {"overlaps": "[" * 100_000},
    ],
    ids=lambda changes: "-".join(changes),
)
def test_what_no_form_holds_never_closes_the_story(client, ana, changes):
    article = make_article()
    write(client, article, headline_fr="Deux", **changes)

    assert "put in: Deux" in words(read(client, change_url(article)))
    assert client.post(change_url(article), {"_recover": article.pk}).status_code == 200


@pytest.mark.parametrize("story", ["x", "new-", "new-ABC", "9" * 19, "1-A", "new-" + "a" * 40])
def test_address_of_no_story_is_not_found(client, ana, story):
    keep(client, story, [])

    assert not Recovery.objects.exists()


def test_stranger_keeps_nothing_in_stories(client):
    keep(client, "1", [["headline_fr", "x"]])

    assert not Recovery.objects.exists()
