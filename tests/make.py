"""Rows for tests: plain functions with defaults, so that a test shows only what it is about.

The cast: Ana reports, Ben edits, Cleo manages pictures, Dov is a stranger.
"""

from itertools import count

from django.contrib.auth.models import Group, Permission, User

from articles.models import Article, Byline, Section, Tag
from articles.publishing import publish
from contributors.models import Agency, Contributor
from desk.roles import make_missing_roles
from media.models import Photo

numbers = count(1)


def make_user(username="dov", *permissions, **fields):
    user = User.objects.create_user(username, password=username, **fields)
    for permission in permissions:
        app, codename = permission.split(".")
        user.user_permissions.add(
            Permission.objects.get(content_type__app_label=app, codename=codename)
        )
    return user


def make_colleague(username, role, **fields):
    user = make_user(username, is_staff=True, **fields)
    user.groups.add(role_named(role))
    return user


def role_named(name):
    """A test that commits empties every table for the next one, the roles too."""
    if not Group.objects.exists():
        make_missing_roles()
    return Group.objects.get(name=name)


def make_ana():
    return make_colleague("ana", "Reporter")


def make_ben():
    return make_colleague("ben", "Editor")


def make_cleo():
    return make_colleague("cleo", "Picture editor", email="cleo@example.org")


def make_dov():
    return make_user("dov", is_staff=True)


def make_contributor(name="Ana Ruiz", **fields):
    return Contributor.objects.create(
        name=name, **{"slug": f"contributor-{next(numbers)}"} | fields
    )


def make_agency(name_fr="Agence Atlantique", **fields):
    return Agency.objects.create(name_fr=name_fr, **{"slug": f"agency-{next(numbers)}"} | fields)


def make_section(name_fr="Monde", name_en="World", **fields):
    number = next(numbers)
    slugs = {"slug_fr": f"monde-{number}", "slug_en": f"world-{number}"}
    return Section.objects.create(name_fr=name_fr, name_en=name_en, **slugs | fields)


def make_tag(name_fr="Port", name_en="Harbour", **fields):
    return Tag.objects.create(name_fr=name_fr, name_en=name_en, **fields)


def make_photo(**fields):
    """A photo whose file has not come; media's tests make real files."""
    return Photo.objects.create(
        **{
            "caption_fr": "Le port à l’aube.",
            "caption_en": "The harbour at dawn.",
            "alt_text_fr": "Des grues au-dessus de l’eau.",
            "alt_text_en": "Cranes above the water.",
            "credit_line": "Agence Atlantique / Ana Ruiz",
        }
        | fields
    )


def make_shown_photo(**fields):
    """A photo that readers may see: its renditions are made, as far as a page knows."""
    shown = {"file": "originals/a.jpg", "width": 1600, "height": 1000, "usage_right": "staff"}
    return make_photo(**shown | {"rendition_key": f"{next(numbers):014x}{0:010}"} | fields)


def make_article(*, by=None, tags=(), **fields):
    """A story in both languages that can be published; `by` is its author."""
    article = Article.objects.create(
        **{
            "headline_fr": "Le traversier reprend la mer",
            "headline_en": "The ferry sails again",
            "standfirst_fr": "Après six semaines à quai.",
            "standfirst_en": "After six weeks in port.",
            "body_fr": "<p>Le traversier a quitté le quai à l’aube.</p>",
            "body_en": "<p>The ferry left the quay at dawn.</p>",
        }
        | fields
    )
    Byline.objects.create(article=article, contributor=by or make_contributor())
    article.tags.set(tags)
    return article


def make_edition(
    article=None, *, language="fr", at=None, live_from=None, live_until=None, **fields
):
    """An edition of a story, live now unless times say otherwise."""
    article = article or make_article(**fields)
    return publish(
        article, language=language, by=None, at=at, live_from=live_from, live_until=live_until
    )
