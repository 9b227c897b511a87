from modeltranslation.translator import TranslationOptions, register

from .models import Article, Section, Series, Tag


@register(Article)
class ArticleTranslation(TranslationOptions):
    fields = (
        "kicker",
        "headline",
        "standfirst",
        "dateline",
        "body",
        "byline_text",
        "editors_note",
        "slug",
        "lead_caption",
    )


@register(Section)
class SectionTranslation(TranslationOptions):
    fields = ("name", "slug", "description")


@register(Series)
class SeriesTranslation(TranslationOptions):
    fields = ("name",)


@register(Tag)
class TagTranslation(TranslationOptions):
    fields = ("name", "slug", "description")
