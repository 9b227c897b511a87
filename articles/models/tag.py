from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.models import ItemBase, TagBase

from contributors.models.alias import Alias
from lib.languages import CODES, all_translations, any_translation
from lib.slugs import free_slug, slug_of
from lib.text import name_key, stored_key

LONGEST_STEM = 90  # of an address, so that a number has room behind it


class TagQuerySet(models.QuerySet):
    def at(self, slug):
        """Return the tag that has its page there in the language that is active, or None."""
        return self.exclude(name=None).filter(slug=slug).first()

    def known_as(self, name):
        return self.filter(aliases__key=stored_key(name)).first()

    def namesake(self, name, language):
        """Return the tag that this name means already in a language, or None.

        A word of the other language means none: « pain » is bread, "pain" is another tag.
        """
        same = self.filter(**{f"name_{language}__iexact": name.strip()}).first()
        other = same or self.known_as(name)
        own = other and getattr(other, f"name_{language}")
        is_a_word_of_another = own and name_key(own) != name_key(name) and other.is_named(name)
        return None if is_a_word_of_another else other

    def named_like(self, words):
        """Return tags with these words in a name, whatever their accents and capitals."""
        words = words.replace("\0", "").strip()
        if not words:
            return self
        names = Q(name_fr__icontains=words) | Q(name_en__icontains=words)
        if key := name_key(words):
            names |= Q(Exists(TagAlias.objects.filter(tag=OuterRef("pk"), key__contains=key)))
        return self.filter(names)

    def unused(self):
        on_editions = self.model.edition_rows.rel.related_model.objects.filter(tag=OuterRef("pk"))
        on_articles = TaggedArticle.objects.filter(tag=OuterRef("pk"))
        return self.filter(~Exists(on_articles), ~Exists(on_editions))


class Tag(TagBase):
    """A subject that stories are about; one identity with a name in each language.

    Readers know it as a topic (« sujet »).
    """

    class Kind(models.TextChoices):
        TOPIC = "topic", _("topic")
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")
        PLACE = "place", _("place")
        EVENT = "event", _("event")

    name = models.CharField(_("name"), max_length=100, unique=True, null=True, blank=True)
    slug = models.SlugField(
        _("slug"), max_length=100, unique=True, null=True, blank=True, allow_unicode=True
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.TOPIC)
    description = models.TextField(_("description"), blank=True)

    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["id"]

    def __str__(self):
        return any_translation(self, "name")

    def save(self, *args, **kwargs):
        """Give each language that has a name its slug, and remember the names as aliases."""
        for language in CODES:
            name = getattr(self, f"name_{language}")
            if name and not getattr(self, f"slug_{language}"):
                setattr(self, f"slug_{language}", self.free_slug(name, language))
        models.Model.save(self, *args, **kwargs)
        for name in all_translations(self, "name"):
            self.also_known_as(name)

    def also_known_as(self, name):
        """Add a name by which it is recognised, unless another tag is."""
        TagAlias.objects.get_or_create(key=stored_key(name), defaults={"tag": self, "name": name})

    def is_named(self, name):
        """Tell whether this is its name in a language, and not merely an alias."""
        return name_key(name) in {name_key(own) for own in all_translations(self, "name")}

    def free_slug(self, name, language):
        stem = slug_of(name) or slug_of(name, allow_unicode=True)
        stem = stem[:LONGEST_STEM].strip("-") or "tag"
        others = Tag.objects.exclude(pk=self.pk)
        return free_slug(stem, lambda slug: others.filter(**{f"slug_{language}": slug}).exists())

    def get_absolute_url(self):
        return reverse("tag-detail", args=[self.slug])


class TagAlias(Alias):
    """A name by which a tag is recognised, its own names among them."""

    tag = models.ForeignKey(Tag, models.CASCADE, related_name="aliases", verbose_name=_("tag"))
    name = models.CharField(_("name"), max_length=100)
    key = models.CharField(max_length=200, unique=True, editable=False)


class TaggedArticle(ItemBase):
    """A tag on the desk's working copy; what readers got is an EditionTag."""

    content_object = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="tagged_items"
    )
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="tagged_articles")

    class Meta:
        verbose_name = _("tagged article")
        verbose_name_plural = _("tagged articles")
        constraints = [
            models.UniqueConstraint(
                fields=["content_object", "tag"], name="an_article_has_a_tag_once"
            ),
        ]
