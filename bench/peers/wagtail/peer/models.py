"""A story with what ours has: standfirst, people, text, topics, and related stories by topics."""

from django.db import models
from django.db.models import Count
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail.blocks import RichTextBlock
from wagtail.fields import StreamField
from wagtail.models import Page


class Person(models.Model):
    name = models.CharField(max_length=200)
    slug = models.SlugField()

    def __str__(self):
        return self.name


class SectionPage(Page):
    pass


class StoryTag(TaggedItemBase):
    content_object = ParentalKey("StoryPage", related_name="tagged_items", on_delete=models.CASCADE)


class StoryPage(Page):
    standfirst = models.TextField(blank=True)
    published_at = models.DateTimeField(db_index=True)
    people = ParentalManyToManyField(Person, blank=True)
    body = StreamField([("paragraph", RichTextBlock())])
    tags = ClusterTaggableManager(through=StoryTag, blank=True)

    def get_context(self, request, *args, **kwargs):
        tags = self.tags.all()
        related = StoryPage.objects.live().filter(tags__in=tags).exclude(pk=self.pk)
        related = related.annotate(shared=Count("pk")).order_by("-shared", "-published_at")[:6]
        return super().get_context(request, *args, **kwargs) | {
            "section": self.get_parent(),
            "sections": SectionPage.objects.live().in_menu(),
            "tags": tags,
            "related": related.prefetch_related("people"),
        }
