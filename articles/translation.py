from modeltranslation.translator import TranslationOptions, register

from articles.models.story_words import WORDS

from .models import Article, Section, Series, Tag


@register(Article)
class ArticleTranslation(TranslationOptions):
    fields = (*WORDS, "slug")


@register(Section)
class SectionTranslation(TranslationOptions):
    fields = ("name", "slug", "description")


@register(Series)
class SeriesTranslation(TranslationOptions):
    fields = ("name",)


@register(Tag)
class TagTranslation(TranslationOptions):
    fields = ("name", "slug", "description")
