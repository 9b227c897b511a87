import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Article
from tests.articles.intake.story_files import FOLDER
from tests.make import make_ana, make_ben, make_dov, make_section, make_tag

pytestmark = pytest.mark.django_db
PASTE = "/admin/articles/article/paste/"


@pytest.fixture
def ana(client):
    client.force_login(make_ana())
    return client


def text_of(name):
    return (FOLDER / f"{name}.txt").read_text()


def read(client, text, **fields):
    return client.post(PASTE, {"text": text, "language": "", **fields})


def as_shown(response):
    """What a browser would send back of the second step, untouched."""
    context = response.context
    fields = {"text": context["text"], "encoding": context["encoding"], "make": ""}
    fields["read_as"] = context["read_as"]
    forms = [context["form"], *context["photos"], *context["credits"]]
    forms += [context["photos"].management_form, context["credits"].management_form]
    for form in forms:
        for field in form:
            value = field.value()
            if value is not None and value is not False and value != "":
                fields[field.html_name] = value
    return fields


def test_understood_story_stands_beside_copy(ana):
    page = read(ana, text_of("edition-fr"))

    assert "Crédit photo : Reuters, ana ruiz" in page.content.decode()
    assert page.context["form"]["headline"].value().startswith("Le traversier")
    assert "[photo 1]\n\n## Une saison perdue" in page.context["form"]["body"].value()
    assert not Article.objects.exists()


def test_draft_is_made_as_it_was_understood(ana):
    page = read(ana, text_of("edition-fr"))

    made = ana.post(PASTE, as_shown(page))

    article = Article.objects.get()
    assert made.url == reverse("admin:articles_article_change", args=[article.pk])
    assert article.headline_fr == "Le traversier reprend la mer après six semaines"
    assert [row.role for row in article.bylines.all()] == ["author"] * 3 + ["reporting"]
    assert article.created_by.username == "ana"


def test_corrections_of_desk_reach_draft(ana):
    section, fields = make_section(), as_shown(read(ana, text_of("edition-fr")))
    fields |= {
        "headline": "Un autre titre",
        "section": section.pk,
        "photos-0-agency": "AFP",
        "credits-1-name": "",
        "credits-4-name": "Dov Stein",
        "credits-4-role": "editing",
        "credits-4-kind": "person",
    }

    ana.post(PASTE, fields)

    article = Article.objects.get()
    assert (article.headline_fr, article.section) == ("Un autre titre", section)
    names = [str(row.contributor or row.agency) for row in article.bylines.all()]
    assert names == ["Ana Ruiz", "Reuters", "Agence France-Presse", "Dov Stein"]
    assert "data-photo" in article.body_fr


def test_only_ticked_proposals_are_put_in_place(ana):
    page = read(ana, text_of("damaged-fr"))
    choices = page.context["form"].fields["corrections"].choices
    ticked = [value for value, words in choices if "leInstitut" in words]

    ana.post(PASTE, as_shown(page) | {"corrections": ticked})

    article = Article.objects.get()
    assert "veulent l’Institut de la mer" in article.body_fr
    assert "le 1est novembre" in article.body_fr
    assert "leInstitut" not in article.desk_note
    assert "1est" in article.desk_note


def test_picture_whose_mark_was_removed_is_not_made(ana):
    fields = as_shown(read(ana, text_of("edition-fr")))
    fields["body"] = fields["body"].replace("[photo 1]", "")

    ana.post(PASTE, fields)

    assert "data-photo" not in Article.objects.get().body_fr


def test_unticked_tag_is_not_set_on_draft(ana):
    kept, other = make_tag("traversier", "ferry"), make_tag("pêcheurs", "fishermen")
    fields = as_shown(read(ana, text_of("edition-fr")))
    assert set(fields["tags"]) == {kept.pk, other.pk}

    ana.post(PASTE, fields | {"tags": [kept.pk]})

    assert list(Article.objects.get().tags.all()) == [kept]


def test_ticked_new_tag_is_made_in_one_click(client):
    client.force_login(make_ben())
    text = (
        text_of("edition-fr")
        + "\n\nÀ Port-Royal, la ville de Port-Royal et le Vieux Port du Vieux Port."
    )
    page = read(client, text)
    assert "Port-Royal" in dict(page.context["form"].fields["new_tags"].choices)

    client.post(PASTE, as_shown(page) | {"new_tags": ["Port-Royal"]})

    assert [tag.name_fr for tag in Article.objects.get().tags.all()] == ["Port-Royal"]


def test_new_tag_that_was_not_proposed_is_refused(client):
    client.force_login(make_ben())
    fields = as_shown(read(client, text_of("edition-fr"))) | {"new_tags": ["Autre chose"]}

    page = client.post(PASTE, fields)

    assert page.context["form"].errors["new_tags"]
    assert not Article.objects.exists()


def test_embargo_stands_in_form_and_reaches_draft(ana):
    page = read(ana, "SOUS EMBARGO JUSQU'AU 3 NOVEMBRE 2099, 5 H\n\n" + text_of("edition-fr"))

    ana.post(PASTE, as_shown(page) | {"embargoed_until": ""})

    assert Article.objects.get().embargoed_until.year == 2099


def test_dropped_file_is_read_like_a_paste(ana):
    data = (FOLDER / "windows-1252.txt").read_bytes()

    page = ana.post(PASTE, {"text": "", "file": SimpleUploadedFile("story.txt", data)})

    assert page.context["form"]["headline"].value() == "La météo de la semaine"
    assert any("Windows-1252" in note for note in page.context["notes"])


@pytest.mark.parametrize("encoding", ["\x00", "Klingon"])
def test_unknown_encoding_from_form_is_not_believed(ana, encoding):
    fields = as_shown(read(ana, text_of("edition-fr")))

    ana.post(PASTE, fields | {"encoding": encoding})

    assert "encoding" not in Article.objects.get().desk_note


@pytest.mark.parametrize("name", ["spanish"])
def test_refused_paste_keeps_what_was_pasted(ana, name):
    page = read(ana, text_of(name))

    assert "Its language cannot be told" in page.content.decode()
    assert "El transbordador salió" in page.content.decode()


def test_too_many_pictures_for_form_are_refused(ana):
    story = text_of("edition-fr") + "\n\n>\nUne légende.\nPhoto : Reuters" * 101

    assert "It has more than 100 pictures" in read(ana, story).context["refused"]


def test_file_that_is_no_text_is_refused(ana):
    page = ana.post(PASTE, {"text": "", "file": SimpleUploadedFile("story.txt", b"%PDF-1.7")})

    assert "It is not plain text." in page.content.decode()


def test_empty_paste_is_told_so(ana):
    assert "Paste the story" in read(ana, " ").context["refused"]


def test_too_long_field_is_marked_and_kept(ana):
    fields = as_shown(read(ana, text_of("edition-fr"))) | {"headline": "a" * 301}

    page = ana.post(PASTE, fields)

    assert page.context["form"].errors["headline"]
    assert page.context["form"]["body"].value() == fields["body"]
    assert not Article.objects.exists()


@pytest.mark.parametrize("kind", ["person", "agency"])
def test_credit_to_name_without_letter_is_marked(ana, kind):
    fields = as_shown(read(ana, text_of("edition-fr")))

    page = ana.post(PASTE, fields | {"credits-0-name": "***", "credits-0-kind": kind})

    assert page.context["credits"].errors[0]["name"] == ["A name has at least one letter."]
    assert not Article.objects.exists()


def test_story_taken_in_before_leads_to_its_article(ana):
    ana.post(PASTE, as_shown(read(ana, text_of("edition-fr"))))

    again = read(ana, text_of("edition-fr"))

    article = Article.objects.get()
    assert again.url == reverse("admin:articles_article_change", args=[article.pk])


def test_hostile_copy_is_shown_and_stored_as_text(ana):
    page = read(ana, text_of("hostile-html"))

    ana.post(PASTE, as_shown(page))

    assert "<script>alert" not in page.content.decode()
    assert "<script>alert" not in Article.objects.get().body_en


def test_who_may_not_write_may_not_paste(client):
    client.force_login(make_dov())

    page = client.post(PASTE, {"text": text_of("edition-fr")})

    assert page.status_code == 403
    assert not Article.objects.exists()


def test_story_list_leads_writers_to_paste_page(ana, client):
    assert f'href="{PASTE}"' in ana.get("/admin/articles/article/").content.decode()
